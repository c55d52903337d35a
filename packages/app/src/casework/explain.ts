import {
  Bilingual,
  type Day,
  type Determination,
  Explanation,
  Plan,
  type Policy,
  type PolicyProblem,
  Problem
} from "@doudi/core"
import { Data, Effect, Either } from "effect"
import { type NoPackPinned, type PackUnusable, pinnedPolicy } from "../policy/pinnedPolicy.ts"
import { type Registered, Register } from "../port/Register.ts"
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
 * Fails: `HouseholdUnknown`, problems of the policy, `StoreFailure`.
 */
export const explain: (input: {
  readonly household: string
  readonly on: Day.Day
}) => Effect.Effect<
  Explained,
  PolicyProblem.PolicyProblem | NoPackPinned | PackUnusable | HouseholdUnknown | StoreFailure,
  Workspace | Register
> = Effect.fn("explain")(function* (input) {
  const { policy } = yield* pinnedPolicy
  const found = (yield* (yield* Register).find([input.household]))[0]
  if (found === undefined) return yield* new HouseholdUnknown({ household: input.household })
  const determination = Explanation.of(policy, found.household, input.on)
  if (Either.isLeft(determination)) return yield* determination.left
  const plan = Plan.of(policy, found.household, determination.right, { margins: true })
  if (Either.isLeft(plan)) return yield* plan.left
  return { ...found, policy, determination: determination.right, plan: plan.right }
})

/** The register has no such household. */
export class HouseholdUnknown
  extends Data.TaggedError("HouseholdUnknown")<{ readonly household: string }>
  implements Problem.Problem
{
  readonly kind = "refused" as const
  get says() {
    return Bilingual.both(`档案中没有户编号 ${this.household}`, `The register has no household ${this.household}`)
  }
  get remedy() {
    return Bilingual.both("请核对户编号，或先导入家庭档案", "Check the number, or import the household first")
  }
  override get message() {
    return Problem.message(this)
  }
}
