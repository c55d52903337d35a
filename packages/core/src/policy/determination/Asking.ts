import { Either } from "effect"
import type { Day } from "../../foundation/Day.ts"
import type { Division } from "../../foundation/Division.ts"
import type { Household } from "../../population/Household.ts"
import type { Determination } from "./Determination.ts"
import { EvaluationTooLong, value } from "../../language/Evaluator.ts"
import { figuresOn } from "../parameter/Figures.ts"
import * as Parameter from "../parameter/Parameter.ts"
import type { Policy } from "../Policy.ts"
import { AmountNotWhole, BandReversed, FactUndeclared, type PolicyProblem } from "../PolicyProblem.ts"
import { FactMalformed, type Subject, subjectOf } from "../../language/Subject.ts"
import { askedFor, undeclared } from "../../language/Undeclared.ts"
import { type Truth, truth, type Value } from "../../language/Value.ts"
import { type Place, placeOf } from "../parameter/Zone.ts"

/** For what a household is asked: it decides which parameters must be in force. A comparison takes a missing one as unknown. */
export type Purpose = "determination" | "plan" | "comparison"

/** Asks a policy about a household; what rules throw becomes a problem. Fails: as `Policy.determine`. */
export const asking = <A>(
  policy: Policy,
  household: Household,
  on: Day,
  purpose: Purpose,
  ask: (subject: Subject) => A
): Either.Either<A, PolicyProblem> => {
  const parameters = parametersOn(policy, on, purpose, household.division)
  if (Either.isLeft(parameters)) return Either.left(parameters.left)
  const stray = undeclared(askedFor(policy.vocabulary), household)
  // What is not an id may be anything that somebody typed, and is not repeated.
  if (stray !== undefined)
    return Either.left(new FactUndeclared({ key: /^[a-z][a-z.-]{0,80}$/.test(stray) ? stray : "…" }))
  // A household is somewhere: an area that “does not apply” is not known.
  const record = household.area === null ? { ...household, area: undefined } : household
  return caught(() => ask(subjectOf(policy.vocabulary, record, household.members, parameters.right, on)))
}

/**
 * Asks on about a household that was determined: from what is still at hand when it was the last one, else anew, with the
 * categories as they were determined.
 */
export const askingOn = <A>(
  policy: Policy,
  household: Household,
  determination: Determination,
  ask: (subject: Subject) => A
): Either.Either<A, PolicyProblem> => {
  const { latest } = policy.memo
  if (latest?.determination === determination && latest.household === household) {
    const parameters = parametersOn(policy, determination.on, "plan", household.division)
    return Either.isLeft(parameters) ? Either.left(parameters.left) : caught(() => ask(latest.subject))
  }
  return asking(policy, household, determination.on, "plan", (subject) => {
    recall(policy, subject, determination)
    return ask(subject)
  })
}

const caught = <A>(ask: () => A): Either.Either<A, PolicyProblem> => {
  try {
    return Either.right(ask())
  } catch (error) {
    if (error instanceof AmountNotWhole || error instanceof BandReversed) return Either.left(error)
    if (error instanceof FactMalformed || error instanceof EvaluationTooLong) return Either.left(error)
    throw error
  }
}

/**
 * The figures in force on a day where a household lives, by the keys rules read them under.
 *
 * Reading: a figure that only other zones have is unknown for the household, never theirs.
 * Fails: `ParameterNotInForce` for the first that the purpose needs and that holds nowhere, with the others named.
 */
export const parametersOn = (
  policy: Policy,
  on: Day,
  purpose: Purpose,
  division?: Division
): Either.Either<Readonly<Record<string, unknown>>, Parameter.ParameterNotInForce> => {
  const place = division === undefined ? {} : placeIn(policy, division)
  const key = `${purpose} ${on} ${Object.values(place).join(" ")}`
  const known = policy.memo.days.get(key)
  if (known !== undefined) return known
  const { record, absent } = figuresOn(policy, on, place)
  const needed = purpose === "comparison" ? new Set<string>() : policy.needed[purpose]
  const [first, ...others] = [...absent].flatMap(([id, parameter]) =>
    needed.has(id) ? [Parameter.absent(parameter, on)] : []
  )
  const result =
    first === undefined
      ? Either.right(record)
      : Either.left(
          new Parameter.ParameterNotInForce({
            parameter: first.parameter,
            name: first.name,
            on,
            open: first.open,
            others: others.map(({ name }) => name)
          })
        )
  policy.memo.days.set(key, result)
  return result
}

/** The zones of a division under every zoning of the pack. */
export const placeIn = (policy: Policy, division: Division): Place => {
  const known = policy.memo.places.get(division)
  if (known !== undefined) return known
  const place = placeOf(policy.zones.values(), division)
  policy.memo.places.set(division, place)
  return place
}

/** A category's truth as an earlier determination has it, so that a plan rests on what was determined. */
const recall = (policy: Policy, subject: Subject, determination: Determination): void => {
  for (const outcome of determination.outcomes) {
    const term = policy.categories.get(outcome.category)?.term
    if (term === undefined || outcome._tag === "Undetermined") continue
    const row =
      outcome.no === undefined ? subject.household : subject.members.find(({ record }) => record.no === outcome.no)
    if (row !== undefined) row.values[term.slot] = (outcome._tag === "Entitled") as Value
  }
}

/** Whether the member at a position lives with the family on the day. */
export const livesWithFamily = (policy: Policy, subject: Subject, person: number): Truth =>
  truth(value(policy.living, subject, person))
