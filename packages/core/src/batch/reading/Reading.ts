import type { Amount, BranchReason, NonEmpty, Outcome, Reason } from "../../policy/determination/Determination.ts"
import type { LinkedCategory } from "../../policy/Policy.ts"
import type * as Rule from "../../policy/Rule.ts"
import * as Rational from "../../foundation/Rational.ts"
import * as Facts from "../frame/Facts.ts"
import type { Conditions } from "../Numbering.ts"
import { type Field, ofPersons } from "../Field.ts"
import { pending, vague } from "../Program.ts"
import { field, type Results } from "./Results.ts"

/** An outcome as a batch has it: everything of a determination's but the facts that are missing and the days that follow. */
export type BatchOutcome = Pick<Outcome, "_tag" | "category" | "because"> & {
  readonly row?: number
  readonly amount?: Amount
  readonly band?: { readonly low: number; readonly high: number; readonly per: Amount["per"] }
  readonly isVague?: true
  /** A grace period of somebody who is not in the category: sure with what is paid, or open. */
  readonly grace?: "open" | { readonly amount?: Amount }
}

/**
 * The first category in the order of the pack that applies to a household (首个符合的类别), or why none does: `none` applies surely, or it is `open`
 * because one that comes before all that apply cannot be told. `isVague` where its amount cannot be told.
 */
export type First =
  | { readonly tells: "category"; readonly category: LinkedCategory; readonly isVague: boolean }
  | { readonly tells: "none" | "open" }

export const firstOf = ({ first, numbering }: Results, household: number): First => {
  const code = first[household]!
  if (code === 0 || code === pending) return { tells: code === 0 ? "none" : "open" }
  const isVague = code >= vague
  return { tells: "category", category: numbering.households[code - (isVague ? vague : 0) - 1]!, isVague }
}

/**
 * The outcomes of one household, or of one row of its members, in words (结果还原): made of the masks for a case that somebody opens.
 *
 * Shape: in the order of the pack within each unit. For a person who does not live with the family there are none.
 */
export const ofHousehold = (results: Results, household: number): ReadonlyArray<BatchOutcome> =>
  outcomes(results, results.numbering.households, results.numbering.household, "", household, 3)

export const ofPerson = (results: Results, row: number): ReadonlyArray<BatchOutcome> => {
  const living = field(results, "living")?.[row] ?? 0
  if (living === 0) return []
  const { persons, person } = results.numbering
  return outcomes(results, persons, person, "person", row, living).map((one) => ({ ...one, row }))
}

/**
 * How far a condition is from turning (差额): left less right of its one comparison, for a household or for a row of persons; `undefined` where it
 * has none. Unit: that of the two sides, money in fen. Exact.
 */
export const margin = (
  results: Results,
  unit: LinkedCategory["unit"],
  condition: number,
  row: number
): Rational.Rational | undefined => {
  const read = readingOf(results, unit, row)
  if (((read("marginKnown", condition >> 5) >>> (condition & 31)) & 1) === 0) return undefined
  return Rational.div(Rational.of(read("margin", condition)), Rational.of(read("marginPer", condition)))
}

/** The facts that whatever cannot be told of a category hangs on (缺少的事实), for a household or for a row of persons. */
export const missing = (
  results: Results,
  unit: LinkedCategory["unit"],
  category: number,
  row: number
): ReadonlyArray<Facts.Fact> => {
  const { facts } = results.numbering
  const read = readingOf(results, unit, row)
  const first = category * Facts.words(facts)
  return facts.all.filter((_, n) => ((read("missing", first + (n >> 5)) >>> (n & 31)) & 1) === 1)
}

const readingOf =
  (results: Results, unit: LinkedCategory["unit"], row: number) =>
  (of: Field, at = 0): number =>
    field(results, unit === "household" ? of : ofPersons(of), at)?.[row] ?? 0

/** What came of each condition for a household or a person. */
export const holdsIn =
  (results: Results, conditions: Conditions, whose: "" | "person", row: number) =>
  (condition: Rule.Condition): Reason["holds"] => {
    const number = conditions.numberOf.get(condition)!
    const bit = (of: Field) => {
      const word = field(results, whose === "" ? of : ofPersons(of), number >> 5)?.[row] ?? 0
      return ((word >>> (number & 31)) & 1) === 1
    }
    return bit("holds") ? true : bit("unknown") ? "unknown" : false
  }

const outcomes = (
  results: Results,
  categories: ReadonlyArray<LinkedCategory>,
  conditions: Conditions,
  whose: "" | "person",
  row: number,
  living: number
): ReadonlyArray<BatchOutcome> => {
  const name = (of: Field): Field => (whose === "" ? of : ofPersons(of))
  const read = (of: Field, at = 0): number => field(results, name(of), at)?.[row] ?? 0
  const isSet = (of: Field, i: number): boolean => ((read(of) >>> i) & 1) === 1
  const holds = holdsIn(results, conditions, whose, row)
  return categories.map((category, i) => {
    const { id, rule, pays } = category
    const tag = isSet("entitled", i) ? "Entitled" : isSet("open", i) ? "Undetermined" : "NotEntitled"
    const decisive = tag === "Entitled" ? true : tag === "Undetermined" ? "unknown" : false
    const because = reasons(rule, decisive, holds, living === 2)
    const grace = isSet("grace", i)
      ? { grace: isSet("gracePaid", i) ? { amount: { fen: read("graceLow", i), per: "month" } as Amount } : {} }
      : isSet("graceOpen", i)
        ? { grace: "open" as const }
        : {}
    const outcome = { _tag: tag, category: id, because, ...grace } as const
    if (pays === undefined || tag !== "Entitled") return outcome
    if (isSet("vague", i)) return { ...outcome, isVague: true as const }
    if (!isSet("paid", i)) return outcome
    const low = read("low", i)
    return pays.high === undefined
      ? { ...outcome, amount: { fen: low, per: pays.per } as Amount }
      : { ...outcome, band: { low, high: read("high", i), per: pays.per } }
  })
}

/** Why a rule of the policy fails for a household, or for a row of persons (不符合的条件): every condition that does. */
export const failing = (results: Results, rule: Rule.Rule, row: number): NonEmpty<Reason> => {
  const { household, person } = results.numbering
  const [conditions, whose] = rule.scope === "household" ? ([household, ""] as const) : ([person, "person"] as const)
  return reasons(rule, false, holdsIn(results, conditions, whose, row), false)
}

export const reasons = (
  rule: Rule.Rule,
  decisive: Reason["holds"],
  holds: (condition: Rule.Condition) => Reason["holds"],
  livingOpen: boolean
): NonEmpty<Reason> => {
  const kind = decisive === true ? "holds" : decisive === false ? "fails" : "unknown"
  const own = rule.conditions
    .filter((condition) => holds(condition) === decisive)
    .map((condition): Reason => {
      const { branches } = condition
      const reason = condition.reasons[kind]
      return branches === undefined ? reason : { ...reason, branches: ways(branches, decisive, holds) }
    })
  return (decisive === "unknown" && livingOpen ? [rule.living, ...own] : own) as unknown as NonEmpty<Reason>
}

/** The ways to meet a condition that came out as it did, each with what decides it. */
const ways = (
  branches: NonEmpty<Rule.Branch>,
  decisive: Reason["holds"],
  holds: (condition: Rule.Condition) => Reason["holds"]
): NonEmpty<BranchReason> =>
  branches
    .map(({ id, says, rule }): BranchReason => {
      const all = rule.conditions.map(holds)
      const own = all.includes(false) ? false : all.includes("unknown") ? "unknown" : true
      return { branch: id, holds: own, says, because: reasons(rule, own, holds, false) as BranchReason["because"] }
    })
    .filter((branch) => branch.holds === decisive) as unknown as NonEmpty<BranchReason>
