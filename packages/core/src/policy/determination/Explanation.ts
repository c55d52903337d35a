import { Either } from "effect"
import type { Day } from "../../foundation/Day.ts"
import type { Household } from "../../population/Household.ts"
import { asking } from "./Asking.ts"
import type { Determination, NonEmpty, Outcome, Reason } from "./Determination.ts"
import { evaluate } from "../../language/Evaluator.ts"
import { determine, type Policy } from "../Policy.ts"
import type { PolicyProblem } from "../PolicyProblem.ts"
import { questionOf } from "./Questioning.ts"
import { Reading } from "./Reading.ts"
import { settle, together } from "./Settling.ts"
import type { Subject } from "../../language/Subject.ts"

/**
 * The determination of one household in its detailed form (认定说明): the same outcomes, and for each reason its margin and every
 * step down to the facts and figures; where those come from and how fresh they are; and what would settle what cannot be told.
 *
 * For one household at a time; a run over a population takes `Policy.determine`. Fails: as `Policy.determine`.
 */
export const of = (policy: Policy, household: Household, on: Day): Either.Either<Determination, PolicyProblem> =>
  Either.flatMap(determine(policy, household, on, { margins: true }), (plain) =>
    asking(policy, household, on, "determination", (subject) => {
      const reading = new Reading(policy, household, on)
      const outcomes = plain.outcomes.map((outcome) =>
        settled(policy, household, on, withSteps(policy, subject, reading, outcome))
      ) as unknown as NonEmpty<Outcome>
      return {
        ...plain,
        outcomes,
        rests: reading.resting(),
        questions: together(outcomes.flatMap((outcome) => questionsOf(policy, outcome)))
      }
    })
  )

const settled = (policy: Policy, household: Household, on: Day, outcome: Outcome): Outcome =>
  outcome._tag === "Undetermined" ? { ...outcome, settle: settle(policy, household, on, outcome) } : outcome

const questionsOf = (policy: Policy, outcome: Outcome) => {
  if (outcome._tag === "Undetermined") return outcome.settle?.surely ?? []
  return outcome._tag === "Entitled" ? (outcome.amountMissing ?? []).map((fact) => questionOf(policy, fact)) : []
}

const withSteps = (policy: Policy, subject: Subject, reading: Reading, outcome: Outcome): Outcome => {
  const { rule } = policy.categories.get(outcome.category)!
  const { category, no } = outcome
  const person = no === undefined ? undefined : subject.members.findIndex(({ record }) => record.no === no)
  const because = outcome.because.map((reason): Reason => {
    const condition = rule.conditions.find(({ id }) => id === reason.condition)
    const checked = condition?.checked ?? policy.living
    const path = `${category}${no === undefined ? "" : `@${no}`}/${reason.condition}`
    return { ...reason, step: reading.step(evaluate(checked, subject, person).trace, path) }
  })
  return { ...outcome, because } as unknown as Outcome
}
