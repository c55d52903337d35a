import { Either } from "effect"
import type { Bilingual } from "../foundation/Bilingual.ts"
import type { Calendar } from "../foundation/Calendar.ts"
import type { Day } from "../foundation/Day.ts"
import type { Problem } from "../foundation/Problem.ts"
import type { Household } from "../population/Household.ts"
import type { Category } from "./Category.ts"
import type { Determination, NonEmpty, Outcome } from "./Determination.ts"
import { EvaluationTooLong, value } from "./Evaluator.ts"
import { link } from "./Linking.ts"
import { decode, type Pack } from "./Pack.ts"
import * as Parameter from "./Parameter.ts"
import { AmountNotWhole, type PolicyProblem } from "./PolicyProblem.ts"
import * as Rule from "./Rule.ts"
import type * as Section from "./Section.ts"
import { FactMalformed, type Subject, subjectOf } from "./Subject.ts"
import type { Column } from "../foundation/Form.ts"
import type { Checked } from "./Checked.ts"
import { type Truth, truth, Unknown, type Value } from "./Value.ts"
import type { Term, Vocabulary } from "./Vocabulary.ts"

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
  readonly overlaps: ReadonlyMap<string, Section.Overlap>
  readonly programmes: ReadonlyMap<string, LinkedProgramme>
  readonly comparisons: ReadonlyMap<string, LinkedComparison>
  readonly departments: ReadonlyMap<string, Section.Department>
  /** Names of townships by their nine-digit code. */
  readonly townships: ReadonlyMap<string, Bilingual>
  readonly sources: ReadonlyMap<string, Section.Source>
  readonly parameters: ReadonlyMap<string, Parameter.Linked>
  readonly calendar: Calendar
  readonly vocabulary: Vocabulary
  /** Whether a member lives with the family. */
  readonly living: Checked
  /** Parameters that categories need, and those that programmes and needs need besides. */
  readonly needed: { readonly determination: ReadonlySet<string>; readonly plan: ReadonlySet<string> }
  /** Parameters by day, as they are asked for. */
  readonly days: Map<string, Either.Either<Readonly<Record<string, unknown>>, Parameter.ParameterNotInForce>>
}

export interface LinkedCategory extends Category {
  readonly rule: Rule.Rule
  readonly term: Term
  readonly pays: Rule.Formula | undefined
}
export interface LinkedNeed extends Section.Need {
  readonly rule: Rule.Rule
}
export interface LinkedProgramme extends Section.Programme {
  readonly rule: Rule.Rule
  readonly pays: Rule.Formula | undefined
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
export { link }

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
    return {
      household: household.id,
      on,
      policy: { pack: policy.id, hash: policy.hash },
      outcomes: outcomes as unknown as NonEmpty<Outcome>,
      observedOn: observedOn(household)
    }
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
    person === undefined ? { category: category.id } : { category: category.id, no: row.record["no"] as number }
  if (verdict.truth === false) return { _tag: "NotEntitled", ...about, because }
  if (verdict.truth !== true) {
    return { _tag: "Undetermined", ...about, because, missing: Rule.missingFacts(verdict.truth, subject) }
  }
  if (pays === undefined) return { _tag: "Entitled", ...about, because }
  const amount = Rule.amountOf(pays, subject, person)
  if (amount === undefined) return { _tag: "Entitled", ...about, because }
  return amount instanceof Unknown
    ? { _tag: "Entitled", ...about, because, amountMissing: Rule.missingFacts(amount, subject) }
    : { _tag: "Entitled", ...about, because, amount }
}

/** Whether the member at a position lives with the family on the day. */
export const livesWithFamily = (policy: Policy, subject: Subject, person: number): Truth =>
  truth(value(policy.living, subject, person))

/** The oldest observation in the record. */
const observedOn = (household: Household): Day => {
  let oldest = household.provenance.observedOn
  for (const provenance of Object.values(household.overrides ?? {})) {
    if (provenance.observedOn < oldest) oldest = provenance.observedOn
  }
  return oldest
}

/** For what a household is asked: it decides which parameters must be in force. A comparison takes a missing one as unknown. */
export type Purpose = "determination" | "plan" | "comparison"

/** Asks a policy about a household; what rules throw becomes a problem. */
export const asking = <A>(
  policy: Policy,
  household: Household,
  on: Day,
  purpose: Purpose,
  ask: (subject: Subject) => A
): Either.Either<A, PolicyProblem> => {
  const parameters = parametersOn(policy, on, purpose)
  if (Either.isLeft(parameters)) return Either.left(parameters.left)
  try {
    // A household is somewhere: an area that “does not apply” is not known.
    const record = household.area === null ? { ...household, area: undefined } : household
    return Either.right(ask(subjectOf(policy.vocabulary, record, household.members, parameters.right, on)))
  } catch (error) {
    if (error instanceof AmountNotWhole || error instanceof FactMalformed || error instanceof EvaluationTooLong) {
      return Either.left(error)
    }
    throw error
  }
}

/**
 * The figures in force on a day, by the keys rules read them under.
 *
 * Fails: `ParameterNotInForce` for the first that the purpose needs and that is not in force, with the others named.
 */
export const parametersOn = (
  policy: Policy,
  on: Day,
  purpose: Purpose
): Either.Either<Readonly<Record<string, unknown>>, Parameter.ParameterNotInForce> => {
  const key = `${purpose} ${on}`
  const known = policy.days.get(key)
  if (known !== undefined) return known
  const figures: Record<string, unknown> = {}
  const absent: Array<Parameter.ParameterNotInForce> = []
  const needed = purpose === "comparison" ? new Set<string>() : policy.needed[purpose]
  for (const parameter of policy.parameters.values()) {
    const found = Parameter.inForce(parameter, on)
    if (Either.isLeft(found)) {
      if (needed.has(parameter.id)) absent.push(found.left)
      continue
    }
    const value = found.right.figures
    if ("all" in value) figures[parameter.id] = value.all
    else {
      figures[`${parameter.id}.urban`] = value.urban
      figures[`${parameter.id}.rural`] = value.rural
    }
  }
  const [first, ...others] = absent
  const result =
    first === undefined
      ? Either.right(figures)
      : Either.left(
          new Parameter.ParameterNotInForce({
            parameter: first.parameter,
            name: first.name,
            on,
            open: first.open,
            others: others.map(({ name }) => name)
          })
        )
  policy.days.set(key, result)
  return result
}

/** A category's truth as an earlier determination has it, so that a plan rests on what was determined. */
export const recall = (policy: Policy, subject: Subject, determination: Determination): void => {
  for (const outcome of determination.outcomes) {
    const term = policy.categories.get(outcome.category)?.term
    if (term === undefined || outcome._tag === "Undetermined") continue
    const row =
      outcome.no === undefined ? subject.household : subject.members.find(({ record }) => record["no"] === outcome.no)
    if (row !== undefined) row.values[term.slot] = (outcome._tag === "Entitled") as Value
  }
}
