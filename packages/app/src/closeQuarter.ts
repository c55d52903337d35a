import { Balance, Bilingual, Fen, Problem, Quarter } from "@doudi/core"
import { Data, Effect } from "effect"
import type { Actor } from "./Actor.ts"
import { pinnedPolicy } from "./pinnedPolicy.ts"
import { Ledger } from "./port/Ledger.ts"
import { Pushes } from "./port/Pushes.ts"
import { Quarters } from "./port/Quarters.ts"
import { Store } from "./port/Store.ts"
import { requireOpen } from "./quarterState.ts"

export interface CloseQuarter {
  readonly quarter: Quarter.Quarter
  readonly actor: Actor
}

/**
 * Closes a quarter (季度关账): only when every pushed item of every department is answered and the money of the ledger agrees with
 * the feedback. Otherwise nothing changes and every department that does not balance is named.
 *
 * Fails: `QuarterNotBalanced`, `NothingToClose`, `QuarterClosed`, `StoreFailure`.
 */
export const closeQuarter = Effect.fn("closeQuarter")(function* (input: CloseQuarter) {
  const { hash } = yield* pinnedPolicy
  const pushes = yield* Pushes
  const quarters = yield* Quarters
  const ledger = yield* Ledger
  const store = yield* Store
  return yield* store.write(
    Effect.gen(function* () {
      yield* requireOpen(input.quarter)
      const balances = yield* pushes.balances(input.quarter)
      if (balances.length === 0) return yield* new NothingToClose({ quarter: input.quarter })
      const open = balances.filter((balance) => !Balance.balances(balance))
      if (open.length > 0) return yield* new QuarterNotBalanced({ quarter: input.quarter, open })
      yield* ledger.append([
        {
          key: `closed:${input.quarter}`,
          kind: "quarterClosed",
          quarter: input.quarter,
          on: Quarter.lastDay(input.quarter),
          pack: hash,
          amount: Fen.fen(balances.reduce((sum, balance) => sum + balance.amountDelivered, 0)),
          ...input.actor
        }
      ])
      yield* quarters.close(input.quarter)
      return balances
    })
  )
})

/** Items wait for an answer, or sums disagree. */
export class QuarterNotBalanced
  extends Data.TaggedError("QuarterNotBalanced")<{
    readonly quarter: string
    readonly open: ReadonlyArray<Balance.Balance>
  }>
  implements Problem.Problem
{
  readonly kind = "refused" as const
  get says() {
    const zh = this.open.map(
      (b) => `${b.department}：推送 ${b.pushed + b.carried}，未反馈 ${b.waiting}${differs(b, "，台账金额与反馈不符")}`
    )
    const en = this.open.map(
      (b) => `${b.department}: ${b.pushed + b.carried} pushed, ${b.waiting} unanswered${differs(b, ", sums differ")}`
    )
    return Bilingual.both(
      `${this.quarter} 尚未平衡：${zh.join("；")}`,
      `${this.quarter} does not balance: ${en.join("; ")}`
    )
  }
  get remedy() {
    return Bilingual.both(
      "请催收并导入所列部门的反馈表，再关账",
      "Ask these departments for their feedback, import it, then close"
    )
  }
  override get message() {
    return Problem.message(this)
  }
}
const differs = (balance: Balance.Balance, text: string) =>
  balance.amountDelivered === balance.amountLedger ? "" : text

/** Nothing was pushed in the quarter. */
export class NothingToClose
  extends Data.TaggedError("NothingToClose")<{ readonly quarter: string }>
  implements Problem.Problem
{
  readonly kind = "refused" as const
  get says() {
    return Bilingual.both(`${this.quarter} 没有任何推送事项`, `Nothing was pushed in ${this.quarter}`)
  }
  get remedy() {
    return Bilingual.both(
      "请先研判并推送（doudi assess、doudi push）",
      "Assess and push first (doudi assess, doudi push)"
    )
  }
  override get message() {
    return Problem.message(this)
  }
}
