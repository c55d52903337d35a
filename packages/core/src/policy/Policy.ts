import { Either } from "effect"
import type { Bilingual } from "../foundation/Bilingual.ts"
import type { Calendar } from "../foundation/Calendar.ts"
import type { Column } from "../foundation/Form.ts"
import { addMonths, type Day } from "../foundation/Day.ts"
import type { Division } from "../foundation/Division.ts"
import type { Problem } from "../foundation/Problem.ts"
import type { Household } from "../population/Household.ts"
import { asking, livesWithFamily } from "./determination/Asking.ts"
import type { Category } from "./pack/Category.ts"
import type * as Check from "./pack/Check.ts"
import type { Determination, NonEmpty, Outcome } from "./determination/Determination.ts"
import type { Limits } from "./pack/Freshness.ts"
import { link } from "./linking/Linking.ts"
import { refigured } from "./linking/Refiguring.ts"
import { decode, type Pack } from "./pack/Pack.ts"
import type * as Parameter from "./parameter/Parameter.ts"
import type { PolicyProblem } from "./PolicyProblem.ts"
import * as Rule from "./Rule.ts"
import type * as Section from "./pack/Section.ts"
import type { Subject } from "../language/Subject.ts"
import type { Checked } from "../language/Checked.ts"
import { value } from "../language/Evaluator.ts"
import type { Exit } from "./pack/Exit.ts"
import { dueBy, type LinkedReview } from "./pack/Review.ts"
import { type Truth, truth, Unknown } from "../language/Value.ts"
import type { Term, Vocabulary } from "../language/Vocabulary.ts"
import type { Place, Zoning } from "./parameter/Zone.ts"

/**
 * A pack made ready to be asked (政策): every rule parsed, checked and compiled once. Plain values; asking changes nothing.
 *
 * Shape: maps keep the order of the pack.
 */
export interface Policy {
  readonly id: string
  readonly hash: string
  readonly title: Bilingual
  readonly pack: Pack
  readonly categories: ReadonlyMap<string, LinkedCategory>
  readonly needs: ReadonlyMap<string, LinkedNeed>
  readonly overlaps: ReadonlyMap<string, LinkedOverlap>
  readonly programmes: ReadonlyMap<string, LinkedProgramme>
  /** Programmes that are ranked together, each group after those that can shut one of it out. */
  readonly groups: ReadonlyArray<ReadonlyArray<string>>
  readonly comparisons: ReadonlyMap<string, LinkedComparison>
  readonly departments: ReadonlyMap<string, Section.Department>
  /** Names of townships by their nine-digit code. */
  readonly townships: ReadonlyMap<string, Bilingual>
  readonly sources: ReadonlyMap<string, Section.Source>
  readonly zones: ReadonlyMap<string, Zoning>
  /** Each after those its formulas rest on. */
  readonly parameters: ReadonlyMap<string, Parameter.Linked>
  /** What the pack holds its own figures to; all of it holds. */
  readonly checks: ReadonlyArray<Check.Linked>
  readonly calendar: Calendar
  /** For how many days observations are relied on. */
  readonly freshness: Limits
  readonly vocabulary: Vocabulary
  /** Whether a member lives with the family. */
  readonly living: Checked
  /** Parameters that categories need, and those that programmes and needs need besides. */
  readonly needed: { readonly determination: ReadonlySet<string>; readonly plan: ReadonlySet<string> }
  readonly memo: Memo
}

/** What was worked out before and would be worked out again. Never changes an answer. */
export interface Memo {
  /** Zones by division. */
  readonly places: Map<Division, Place>
  /** Parameters by purpose, day and zones. */
  readonly days: Map<string, Either.Either<Readonly<Record<string, unknown>>, Parameter.ParameterNotInForce>>
  /** The household asked last, with every fact that was worked out for it. */
  latest:
    | { readonly household: Household; readonly determination: Determination; readonly subject: Subject }
    | undefined
}

export interface LinkedCategory extends Omit<Category, "reviews"> {
  readonly rule: Rule.Rule
  readonly reviews: ReadonlyArray<LinkedReview>
  /** What decides about a grace period (渐退期), for a category that has exits. */
  readonly grace: LinkedGrace | undefined
  readonly term: Term
  readonly pays: Rule.Formula | undefined
}
/** Whether somebody is in a grace period of a category, what is paid, and by which exit. */
export interface LinkedGrace {
  readonly holds: Checked
  readonly pays: Rule.Formula
  readonly exits: ReadonlyArray<{ readonly exit: Exit; readonly when: Checked }>
}
export interface LinkedNeed extends Section.Need {
  readonly rule: Rule.Rule
}
export interface LinkedProgramme extends Section.Programme {
  readonly rule: Rule.Rule
  readonly pays: Rule.Formula | undefined
  readonly exclusions: ReadonlyArray<LinkedExclusion>
  readonly isChosen: Checked | undefined
  readonly isCurrent: Checked | undefined
}
/** What shuts a programme out: a condition, or another programme that is given. */
export interface LinkedExclusion extends Section.Exclusion {
  readonly checked: Checked | undefined
}
export interface LinkedOverlap extends Section.Overlap {
  readonly limit: Rule.Formula | undefined
}
export interface LinkedClueRule extends Section.ClueRule {
  readonly checked: Checked | undefined
}
export interface LinkedComparison extends Omit<Section.ComparisonList, "columns" | "clues"> {
  readonly columns: ReadonlyArray<Column>
  readonly clues: ReadonlyArray<LinkedClueRule>
}

/**
 * The policy of a whole pack. `hash` is the digest of the pack's canonical text; the caller computes it.
 *
 * Fails: with every fault of every rule and reference, each with the path it stands at.
 */
export { link, refigured }
export { type CollectedList, collected } from "./Collected.ts"
export { asking, askingOn, livesWithFamily, parametersOn, type Purpose } from "./determination/Asking.ts"

/** The policy of a pack as files and databases hold it. Fails: as `link`, and with everything that is not the form of a pack. */
export const fromData = (data: unknown, hash: string): Either.Either<Policy, ReadonlyArray<Problem>> =>
  Either.flatMap(decode(data), (pack) => link(pack, hash))

/** How much to say: `margins` adds how far each comparison is from turning, which costs a second evaluation. */
export interface Detail {
  readonly margins?: boolean
}

/**
 * What the policy says of a household on a day.
 *
 * Fails: `ParameterNotInForce` when a rule needs a figure that nobody published for the day; `AmountNotWhole`, `FactMalformed`,
 * `EvaluationTooLong`.
 */
export const determine = (
  policy: Policy,
  household: Household,
  on: Day,
  detail: Detail = {}
): Either.Either<Determination, PolicyProblem> =>
  asking(policy, household, on, "determination", (subject) => {
    const outcomes: Array<Outcome> = []
    for (const category of policy.categories.values()) {
      if (category.unit === "household") {
        outcomes.push(outcome(category, subject, undefined, true, detail))
        continue
      }
      for (let i = 0; i < subject.members.length; i++) {
        const living = livesWithFamily(policy, subject, i)
        if (living !== false) outcomes.push(outcome(category, subject, i, living, detail))
        else subject.members[i]!.values[category.term.slot] = false
      }
    }
    const determination: Determination = {
      household: household.id,
      on,
      policy: { pack: policy.id, hash: policy.hash },
      outcomes: outcomes as unknown as NonEmpty<Outcome>,
      observedOn: observedOn(household)
    }
    policy.memo.latest = { household, determination, subject }
    return determination
  })

const outcome = (
  category: LinkedCategory,
  subject: Subject,
  person: number | undefined,
  living: Truth,
  detail: Detail
): Outcome => {
  const { rule, pays } = category
  const verdict = Rule.judge(rule, subject, person, living)
  const row = person === undefined ? subject.household : subject.members[person]!
  row.values[category.term.slot] = verdict.truth
  const because = detail.margins ? Rule.withMargins(rule, verdict.because, subject, person) : verdict.because
  const about =
    person === undefined ? { category: category.id } : { category: category.id, no: row.record.no as number }
  if (verdict.truth === false) return { _tag: "NotEntitled", ...about, because, ...graceOf(category, subject, person) }
  if (verdict.truth !== true) {
    return { _tag: "Undetermined", ...about, because, missing: Rule.missingFacts(verdict.truth, subject) }
  }
  const entitled = { _tag: "Entitled" as const, ...about, because, ...timesOf(category, subject, person) }
  const paid = pays && Rule.amountOf(pays, subject, person)
  return paid instanceof Unknown
    ? { ...entitled, amountMissing: Rule.missingFacts(paid, subject) }
    : { ...entitled, ...Rule.asPaid(paid) }
}

/** Until when a recognition holds, and when it is looked at again. */
const timesOf = ({ validMonths, reviews }: LinkedCategory, subject: Subject, person: number | undefined) => {
  const reviewBy = dueBy(reviews, subject, person)
  return {
    ...(validMonths === undefined ? {} : { validUntil: addMonths(subject.on, validMonths) }),
    ...(reviewBy === undefined ? {} : { reviewBy })
  }
}

/** The grace period of somebody who is no longer in the category, or what must be known to tell. */
const graceOf = ({ grace }: LinkedCategory, subject: Subject, person: number | undefined) => {
  if (grace === undefined) return {}
  const holds = truth(value(grace.holds, subject, person))
  if (holds === false) return {}
  if (holds instanceof Unknown) return { graceMissing: Rule.missingFacts(holds, subject) }
  const found = grace.exits.find(({ when }) => truth(value(when, subject, person)) === true)
  const amount = Rule.amountOf(grace.pays, subject, person)
  const by = found === undefined ? {} : { exit: found.exit.id, says: found.exit.says, source: found.exit.source }
  if (amount instanceof Unknown) return { grace: by, graceMissing: Rule.missingFacts(amount, subject) }
  return { grace: amount !== undefined && "fen" in amount ? { ...by, amount } : by }
}

/** The oldest observation in the record. */
const observedOn = (household: Household): Day => {
  let oldest = household.provenance.observedOn
  for (const provenance of Object.values(household.overrides ?? {})) {
    if (provenance.observedOn < oldest) oldest = provenance.observedOn
  }
  return oldest
}
