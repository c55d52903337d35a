import { Either } from "effect"
import type { Day } from "../foundation/Day.ts"
import type { Household } from "../population/Household.ts"
import type { Determination } from "./Determination.ts"
import { EvaluationTooLong, value } from "./Evaluator.ts"
import * as Parameter from "./Parameter.ts"
import type { Policy } from "./Policy.ts"
import { AmountNotWhole, type PolicyProblem } from "./PolicyProblem.ts"
import { FactMalformed, type Subject, subjectOf } from "./Subject.ts"
import { type Truth, truth, type Value } from "./Value.ts"

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
  const parameters = parametersOn(policy, on, purpose)
  if (Either.isLeft(parameters)) return Either.left(parameters.left)
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
    const parameters = parametersOn(policy, determination.on, "plan")
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
  const known = policy.memo.days.get(key)
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
  policy.memo.days.set(key, result)
  return result
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
