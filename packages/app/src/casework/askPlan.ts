import { type Day, Inquiry, Policy, type PolicyProblem } from "@doudi/core"
import { Effect, Either } from "effect"
import { type NoPackPinned, type PackUnusable, pinnedPolicy } from "../policy/pinnedPolicy.ts"
import { Progress } from "../port/Progress.ts"
import { Register } from "../port/Register.ts"
import type { StoreFailure } from "../port/Store.ts"
import type { Workspace } from "../port/Workspace.ts"

export interface AskPlan {
  readonly on: Day.Day
  readonly by: Inquiry.By
}

/** What to ask about the households that cannot be told, of how many, and the policy that asks. */
export interface AskPlanned {
  readonly assessed: number
  readonly inquiry: Inquiry.Inquiry
  readonly policy: Policy.Policy
}

const pageSize = 1000

/**
 * The fewest questions that settle the most households, put together by who answers them (问询计划): every household of the register is
 * determined in short on the day, and nothing is stored.
 *
 * Fails: problems of the policy, `StoreFailure`.
 */
export const askPlan: (
  input: AskPlan
) => Effect.Effect<
  AskPlanned,
  PolicyProblem.PolicyProblem | NoPackPinned | PackUnusable | StoreFailure,
  Workspace | Register | Progress
> = Effect.fn("askPlan")(function* (input: AskPlan) {
  const { policy } = yield* pinnedPolicy
  const register = yield* Register
  const progress = yield* Progress
  yield* progress.begin(
    { zh: "查找不能确定的家庭", en: "Looking for what cannot be told" },
    (yield* register.size).households
  )
  const cases: Array<Inquiry.Case> = []
  let assessed = 0
  for (let after = 0; ; ) {
    const page = yield* register.page(after, pageSize)
    if (page.length === 0) break
    for (const { household } of page) {
      const determination = Policy.determine(policy, household, input.on)
      if (Either.isLeft(determination)) return yield* determination.left
      const open = Inquiry.caseOf(policy, household, determination.right)
      if (open !== undefined) cases.push(open)
    }
    assessed += page.length
    after = page[page.length - 1]!.seq
    yield* progress.advance(assessed)
  }
  yield* progress.end
  return { assessed, inquiry: Inquiry.plan(policy, cases, input.by), policy }
})
