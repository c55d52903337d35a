import { type Day, type Determination, Plan, Policy, type PolicyProblem, type Quarter } from "@doudi/core"
import { Effect, Either } from "effect"
import { type NoPackPinned, type PackUnusable, pinnedPolicy } from "./pinnedPolicy.ts"
import { type Assessed, Determinations } from "./port/Determinations.ts"
import { Ledger } from "./port/Ledger.ts"
import { Progress } from "./port/Progress.ts"
import { type Registered, Register } from "./port/Register.ts"
import type { Quarters } from "./port/Quarters.ts"
import { Store, type StoreFailure } from "./port/Store.ts"
import type { Workspace } from "./port/Workspace.ts"
import { type QuarterClosed, requireOpen } from "./quarterState.ts"
import type { Actor } from "./Actor.ts"

export interface Assess {
  readonly quarter: Quarter.Quarter
  readonly on: Day.Day
  readonly actor: Actor
  /** These households only; all when absent. */
  readonly households?: ReadonlyArray<string> | undefined
}

/** What a run came to: outcomes counted over all categories of the pack. */
export interface AssessReceipt {
  readonly households: number
  readonly counts: ReadonlyArray<{
    readonly category: string
    readonly tag: Determination.OutcomeTag
    readonly households: number
    readonly persons: number
  }>
}

const pageSize = 1000

/**
 * Determines every household under the pinned policy and plans what it is owed (综合分析研判): all of a run is stored, or none.
 *
 * Fails: `ParameterNotInForce` and other problems of the policy before anything is written, `QuarterClosed`, `StoreFailure`.
 */
export const assess: (
  input: Assess
) => Effect.Effect<
  AssessReceipt,
  PolicyProblem.PolicyProblem | NoPackPinned | PackUnusable | QuarterClosed | StoreFailure,
  Workspace | Register | Determinations | Ledger | Quarters | Store | Progress
> = Effect.fn("assess")(function* (input: Assess) {
  const { policy, pack, hash } = yield* pinnedPolicy
  const register = yield* Register
  const determinations = yield* Determinations
  const ledger = yield* Ledger
  const store = yield* Store
  const progress = yield* Progress
  yield* requireOpen(input.quarter)

  const total = input.households?.length ?? (yield* register.size).households
  yield* progress.begin({ zh: "逐户研判", en: "Assessing households" }, total)
  let done = 0
  yield* store.write(
    Effect.gen(function* () {
      const run = yield* determinations.begin({ quarter: input.quarter, on: input.on, pack, hash })
      const take = Effect.fnUntraced(function* (page: ReadonlyArray<Registered>) {
        const assessed: Array<Assessed> = []
        for (const { household, version } of page) {
          const determination = Policy.determine(policy, household, input.on)
          if (Either.isLeft(determination)) return yield* determination.left
          const plan = Plan.of(policy, household, determination.right)
          if (Either.isLeft(plan)) return yield* plan.left
          assessed.push({ version, determination: determination.right, plan: plan.right })
        }
        yield* determinations.append(run, assessed)
        done += page.length
        yield* progress.advance(done)
      })
      if (input.households !== undefined) {
        for (let i = 0; i < input.households.length; i += pageSize) {
          yield* take(yield* register.find(input.households.slice(i, i + pageSize)))
        }
      } else {
        for (let after = 0; ; ) {
          const page = yield* register.page(after, pageSize)
          if (page.length === 0) break
          yield* take(page)
          after = page[page.length - 1]!.seq
        }
      }
      yield* ledger.append([
        {
          key: `determined:${input.quarter}:${run}`,
          kind: "determined",
          quarter: input.quarter,
          on: input.on,
          pack: hash,
          ...(yield* determinations.end(run)),
          ...input.actor
        }
      ])
    })
  )
  yield* progress.end
  return { households: done, counts: yield* determinations.counts(input.quarter) } satisfies AssessReceipt
})
