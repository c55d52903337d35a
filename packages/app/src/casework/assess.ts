import { Batch, type Day, type Determination, type PolicyProblem, type Quarter } from "@doudi/core"
import { Effect, Stream } from "effect"
import { type NoPackPinned, type PackUnusable, pinnedPolicy } from "../policy/pinnedPolicy.ts"
import { Determinations } from "../port/Determinations.ts"
import { Ledger } from "../port/Ledger.ts"
import { Progress } from "../port/Progress.ts"
import { Register } from "../port/Register.ts"
import type { Quarters } from "../port/Quarters.ts"
import { Store, type StoreFailure } from "../port/Store.ts"
import type { Workspace } from "../port/Workspace.ts"
import { type HouseholdErased, type HouseholdUnknown, householdsNamed } from "./householdsNamed.ts"
import { type AssessedPage, assessRecords, PageAssessor } from "./PageAssessor.ts"
import { type QuarterClosed, requireOpen } from "../quarter/quarterState.ts"
import { registerFrames } from "../register/registerFrames.ts"
import type { Actor } from "../Actor.ts"

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
  readonly ways: Ways
}

/**
 * How households were assessed (研判方式). Those that columns do not hold went household by household. Some were assessed both ways, to be
 * sure; where any of a page came out differently, the whole page went household by household.
 */
export interface Ways {
  readonly byColumns: number
  readonly oneByOne: number
  readonly checked: number
  readonly differing: number
}

const pageSize = 1000

/**
 * Determines every household under the pinned policy and plans what it is owed (综合分析研判): all of a run is stored, or none. Households that
 * are named go one by one, all of them by columns.
 *
 * Fails: `ParameterNotInForce` and other problems of the policy before anything is written, `HouseholdUnknown`, `HouseholdErased`, `QuarterClosed`,
 * `StoreFailure`.
 */
export const assess: (
  input: Assess
) => Effect.Effect<
  AssessReceipt,
  | PolicyProblem.PolicyProblem
  | NoPackPinned
  | PackUnusable
  | HouseholdUnknown
  | HouseholdErased
  | QuarterClosed
  | StoreFailure,
  Workspace | Register | Determinations | Ledger | Quarters | Store | Progress
> = Effect.fn("assess")(function* (input: Assess) {
  const { policy, pack, hash } = yield* pinnedPolicy
  const register = yield* Register
  const determinations = yield* Determinations
  const ledger = yield* Ledger
  const store = yield* Store
  const progress = yield* Progress
  yield* requireOpen(input.quarter)

  const { on } = input
  const named = input.households && [...new Set(input.households)]
  const total = named?.length ?? (yield* register.size).households
  yield* progress.begin({ zh: "逐户研判", en: "Assessing households" }, total)
  const ways = { byColumns: 0, oneByOne: 0, checked: 0, differing: 0 }
  yield* store.write(
    Effect.gen(function* () {
      const run = yield* determinations.begin({ quarter: input.quarter, on, pack, hash })
      const take = Effect.fnUntraced(function* ({ assessed, oneByOne }: AssessedPage) {
        yield* determinations.append(run, assessed)
        ways.oneByOne += oneByOne
        ways.byColumns += assessed.length - oneByOne
        yield* progress.advance(ways.oneByOne + ways.byColumns)
      })
      if (named !== undefined) {
        for (let i = 0; i < named.length; i += pageSize) {
          const assessed = yield* assessRecords(policy, on, yield* householdsNamed(named.slice(i, i + pageSize)))
          yield* take({ assessed, oneByOne: assessed.length })
        }
      } else {
        const assessor = new PageAssessor(Batch.compile(policy, on, { needs: true }), pageSize)
        yield* Stream.runForEach(registerFrames([{ layout: assessor.layout, on }]), (page) =>
          Effect.gen(function* () {
            const { parts, checked, differing } = yield* assessor.assess(page)
            ways.checked += checked
            ways.differing += differing
            yield* Stream.runForEach(parts, take)
          })
        )
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
  const counts = yield* determinations.counts(input.quarter)
  return { households: ways.byColumns + ways.oneByOne, counts, ways } satisfies AssessReceipt
})
