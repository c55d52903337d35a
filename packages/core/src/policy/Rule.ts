import { type Bilingual, both } from "../foundation/Bilingual.ts"
import type { Citation } from "../foundation/Citation.ts"
import * as Rational from "../foundation/Rational.ts"
import type { Checked } from "../language/Checked.ts"
import type { Amount, Band, BranchReason, MissingFact, NonEmpty, Reason } from "./determination/Determination.ts"
import { marginOf } from "./determination/Distance.ts"
import { value } from "../language/Evaluator.ts"
import { AmountNotWhole, BandReversed } from "./PolicyProblem.ts"
import type { Subject } from "../language/Subject.ts"
import { and, high, low, missing, merge, type Truth, truth, Unknown, type Value } from "../language/Value.ts"

/**
 * A condition that was checked (已链接的条件), with the three reasons it can give, made once. One with alternatives holds each of
 * them as a rule of its own; `checked` is then whether any of them is met.
 */
export interface Condition {
  readonly id: string
  readonly checked: Checked
  readonly branches?: NonEmpty<Branch> | undefined
  readonly says: Bilingual
  readonly source: Citation
  readonly reasons: { readonly holds: Reason; readonly fails: Reason; readonly unknown: Reason }
}

/** One way to meet a condition (情形). */
export interface Branch {
  readonly id: string
  readonly says: Bilingual
  readonly rule: Rule
}

/**
 * Conditions that must all hold (规则), for the household or for one person.
 *
 * Shape: at most 30 conditions, so that a set of them is the bits of one number. `living` is the reason given when it is not
 * known whether a person belongs to the jointly living family.
 */
export interface Rule {
  readonly scope: "household" | "person"
  readonly conditions: NonEmpty<Condition>
  readonly living: Reason
  /** Lists of reasons by the bits of their conditions: nearly all households share a few of them. */
  readonly lists: Map<string, NonEmpty<Reason>>
  /** Whether any condition has alternatives. */
  readonly branching: boolean
}

/** The most conditions one rule may have. */
export const mostConditions = 30

export const condition = (
  id: string,
  checked: Checked,
  says: Bilingual,
  source: Citation,
  branches?: NonEmpty<Branch>
): Condition => {
  const about = { condition: id, says, source }
  return {
    id,
    checked,
    branches,
    says,
    source,
    reasons: {
      holds: { ...about, holds: true },
      fails: { ...about, holds: false },
      unknown: { ...about, holds: "unknown" }
    }
  }
}

export const rule = (scope: Rule["scope"], conditions: NonEmpty<Condition>, source: Citation): Rule => ({
  scope,
  conditions,
  living: {
    condition: "living",
    holds: "unknown",
    says: both("属于共同生活的家庭成员", "is a jointly living family member"),
    source
  },
  lists: new Map(),
  branching: conditions.some(({ branches }) => branches !== undefined)
})

/** What became of a rule: the truth of all conditions together, and the reasons that decided. */
export interface Verdict {
  readonly truth: Truth
  readonly because: NonEmpty<Reason>
}

/**
 * Asks every condition; none is left out because another one failed.
 *
 * Reading: any that fails decides no, with all that fail as reasons; else any that cannot be told leaves it open, with those;
 * else yes, with all. `living` is whether the person lives with the family, when that cannot be told.
 */
export const judge = (rule: Rule, subject: Subject, person: number | undefined, living: Truth = true): Verdict => {
  let failed = 0
  let open = 0
  let why: Truth = living
  for (let i = 0; i < rule.conditions.length; i++) {
    const holds = truth(value(rule.conditions[i]!.checked, subject, person))
    if (holds === true) continue
    if (holds === false) failed |= 1 << i
    else {
      open |= 1 << i
      why = and(why, holds)
    }
  }
  const give = (truth: Truth, because: NonEmpty<Reason>): Verdict => ({
    truth,
    because: rule.branching ? withBranches(rule, because, subject, person) : because
  })
  if (failed !== 0) return give(false, reasons(rule, "fails", failed))
  if (why === true) return give(true, reasons(rule, "holds", -1))
  return give(why, reasons(rule, living === true ? "unknown" : "apart", open))
}

/** The same reasons, with the alternatives of each condition that has them. */
const withBranches = (
  rule: Rule,
  because: NonEmpty<Reason>,
  subject: Subject,
  person: number | undefined
): NonEmpty<Reason> =>
  because.map((reason) => {
    const branches = rule.conditions.find(({ id }) => id === reason.condition)?.branches
    return branches === undefined
      ? reason
      : { ...reason, branches: branchReasons(branches, reason.holds, subject, person) }
  }) as unknown as NonEmpty<Reason>

/** Of a condition that is met, the ways that are; of one that is open, the ways that are open; else every way. */
const branchReasons = (
  branches: NonEmpty<Branch>,
  holds: Reason["holds"],
  subject: Subject,
  person: number | undefined
): NonEmpty<BranchReason> =>
  branches
    .map(({ id, says, rule }): BranchReason => {
      const { truth, because } = judge(rule, subject, person)
      return { branch: id, holds: truth instanceof Unknown ? "unknown" : truth, says, because }
    })
    .filter((branch) => branch.holds === holds) as unknown as NonEmpty<BranchReason>

const reasons = (rule: Rule, kind: "holds" | "fails" | "unknown" | "apart", bits: number): NonEmpty<Reason> => {
  const key = `${kind} ${bits}`
  const known = rule.lists.get(key)
  if (known !== undefined) return known
  const chosen = rule.conditions
    .filter((_, i) => (bits & (1 << i)) !== 0)
    .map((condition) => condition.reasons[kind === "apart" ? "unknown" : kind])
  const list = (kind === "apart" ? [rule.living, ...chosen] : chosen) as unknown as NonEmpty<Reason>
  rule.lists.set(key, list)
  return list
}

/** The same reasons with the margin of every comparison that has one (差额). Evaluates again, so for one household at a time. */
export const withMargins = (
  rule: Rule,
  because: NonEmpty<Reason>,
  subject: Subject,
  person: number | undefined
): NonEmpty<Reason> =>
  because.map((reason) => {
    const condition = rule.conditions.find(({ id }) => id === reason.condition)
    if (condition === undefined) return reason
    if (reason.branches !== undefined) {
      const branches = reason.branches.map((branch) => {
        const of = condition.branches!.find(({ id }) => id === branch.branch)!
        return { ...branch, because: withMargins(of.rule, branch.because, subject, person) }
      })
      return { ...reason, branches: branches as unknown as NonEmpty<BranchReason> }
    }
    const margin = marginOf(condition.checked, reason.holds, subject, person)
    return margin === undefined ? reason : { ...reason, margin }
  }) as unknown as NonEmpty<Reason>

/** The facts an unknown hangs on, with the numbers of the members they are missing for. */
export const missingFacts = (unknown: Unknown, subject: Subject): NonEmpty<MissingFact> =>
  missing(unknown).map(({ scope, key, name, person, entry }): MissingFact => {
    if (entry !== undefined) return { field: key, list: scope.slice("list:".length), entry: entry + 1, name }
    return person === undefined
      ? { field: key, name }
      : { field: key, no: subject.members[person]!.record.no as number, name }
  }) as unknown as NonEmpty<MissingFact>

/** A formula that was checked, and the period it is paid for. `path` leads to it in the pack; `high` is the other end of a band. */
export interface Formula {
  readonly checked: Checked
  readonly high?: Checked
  readonly per: Amount["per"]
  readonly path: string
}

/** The expressions of a formula: one, or the two ends of a band. */
export const expressionsOf = ({ checked, high }: Formula): ReadonlyArray<Checked> =>
  high === undefined ? [checked] : [checked, high]

/**
 * What a formula comes to: an amount or a band, nothing when it does not apply, or an unknown with its bounds.
 *
 * Throws `AmountNotWhole` when a result is not whole fen, `BandReversed` when the ends of a band are the wrong way round.
 */
export const amountOf = (
  formula: Formula,
  subject: Subject,
  person: number | undefined
): Amount | Band | Unknown | undefined => {
  const { per, path } = formula
  const one = value(formula.checked, subject, person)
  if (formula.high === undefined) {
    if (one instanceof Unknown) return one
    return one === null ? undefined : { fen: fenOf(one, path), per }
  }
  const other = value(formula.high, subject, person)
  if (one === null || other === null) return undefined
  const why = merge(one instanceof Unknown ? one : undefined, other instanceof Unknown ? other : undefined)
  if (why !== undefined) return new Unknown(undefined, why, undefined, low(one), high(other))
  const band = { low: fenOf(one, path), high: fenOf(other, path), per }
  if (band.low > band.high) throw new BandReversed({ path })
  return band
}

const fenOf = (result: Value, path: string): Amount["fen"] => {
  const fen = Rational.isRational(result) ? Rational.toFen(result) : undefined
  if (fen === undefined) throw new AmountNotWhole({ path })
  return fen
}

/** An amount as a field of an outcome or an offer: `amount`, or `band` where the office chooses. */
export const asPaid = (paid: Amount | Band | undefined): { readonly amount?: Amount; readonly band?: Band } =>
  paid === undefined ? {} : "fen" in paid ? { amount: paid } : { band: paid }
