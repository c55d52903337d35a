import { type Day, type Determination, Explanation, Plan, type Policy, type PolicyProblem } from "@doudi/core"
import { Effect, Either } from "effect"
import { type HouseholdErased, type HouseholdUnknown, householdsNamed } from "./householdsNamed.ts"
import { type NoPackPinned, type PackUnusable, pinnedPolicy } from "../policy/pinnedPolicy.ts"
import type { Register, Registered } from "../port/Register.ts"
import type { StoreFailure } from "../port/Store.ts"
import type { Workspace } from "../port/Workspace.ts"

/** A household's current record, what the policy says of it, and the plan that follows. */
export interface Explained extends Registered {
  readonly policy: Policy.Policy
  readonly determination: Determination.Determination
  readonly plan: Plan.Plan
}

/**
 * What the pinned policy says of one household on a day, evaluated again with every reason (说明): the determination, the plan, and
 * the record it rests on.
 *
 * Fails: `HouseholdUnknown`, `HouseholdErased`, problems of the policy, `StoreFailure`.
 */
export const explain: (input: {
  readonly household: string
  readonly on: Day.Day
}) => Effect.Effect<
  Explained,
  PolicyProblem.PolicyProblem | NoPackPinned | PackUnusable | HouseholdUnknown | HouseholdErased | StoreFailure,
  Workspace | Register
> = Effect.fn("explain")(function* (input) {
  const { policy } = yield* pinnedPolicy
  const found = (yield* householdsNamed([input.household]))[0]!
  const determination = Explanation.of(policy, found.household, input.on)
  if (Either.isLeft(determination)) return yield* determination.left
  const plan = Plan.of(policy, found.household, determination.right, { margins: true })
  if (Either.isLeft(plan)) return yield* plan.left
  return { ...found, policy, determination: determination.right, plan: plan.right }
})
