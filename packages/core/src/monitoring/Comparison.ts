import { Either } from "effect"
import type { Day } from "../foundation/Day.ts"
import type { Household } from "../population/Household.ts"
import { value } from "../language/Evaluator.ts"
import { asking, type LinkedClueRule, type LinkedComparison, type Policy } from "../policy/Policy.ts"
import { truth } from "../language/Value.ts"
import type { Finding } from "./Clue.ts"

/** A department list that is compared with the register (比对名单), as a policy holds it: its columns, and what makes a clue. */
export type Comparison = LinkedComparison
export type ClueRule = LinkedClueRule

/**
 * The clue rules of a list that a person of the register sets off.
 *
 * Reading: a rule that cannot be told is a clue as well: somebody must look. A rule that cannot be evaluated at all, because the
 * record is malformed, is a clue for the same reason. Persons the household does not have set off nothing.
 */
export const findings = (
  policy: Policy,
  list: string,
  on: Exclude<Finding, "listOnly">,
  household: Household,
  no: number,
  day: Day
): ReadonlyArray<string> => {
  const rules = rulesOn(policy, list, on)
  const person = household.members.findIndex((member) => member.no === no)
  if (rules.length === 0 || person < 0) return []
  const asked = asking(policy, household, day, "comparison", (subject) =>
    rules.filter(({ checked }) => checked === undefined || truth(value(checked, subject, person)) !== false)
  )
  return (Either.isRight(asked) ? asked.right : rules).map(({ id }) => id)
}

/** The clue rules for people on a list whom the register does not know. */
export const listOnlyRules = (policy: Policy, list: string): ReadonlyArray<string> =>
  rulesOn(policy, list, "listOnly").map(({ id }) => id)

/** Whether a list has a rule for people whom it should hold and does not, so that the whole register must be gone through. */
export const asksForAbsent = (policy: Policy, list: string): boolean => rulesOn(policy, list, "registerOnly").length > 0

const rulesOn = (policy: Policy, list: string, on: Finding): ReadonlyArray<LinkedClueRule> =>
  policy.comparisons.get(list)?.clues.filter((rule) => rule.on === on) ?? []
