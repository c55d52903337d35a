import { Balance, Bilingual, Checkpoint, Correction, Fen, Hash, Problem, Quarter } from "@doudi/core"
import { Data, Effect } from "effect"
import type { Actor } from "../Actor.ts"
import { type SignedCheckpoint, seal } from "../ledger/checkpoint.ts"
import { type NoPackPinned, type PackUnusable, pinnedPolicy } from "../policy/pinnedPolicy.ts"
import type { AccessLog } from "../port/AccessLog.ts"
import { Ledger } from "../port/Ledger.ts"
import { type Held, Pushes } from "../port/Pushes.ts"
import { Quarters } from "../port/Quarters.ts"
import type { KeyUnusable } from "../port/Signer.ts"
import { Store, type StoreFailure } from "../port/Store.ts"
import type { Workspace } from "../port/Workspace.ts"
import { sealKey } from "./sealedQuarters.ts"
import { openQuarter, type QuarterClosed, requireOpen } from "./quarterState.ts"

export interface CloseQuarter {
  readonly quarter: Quarter.Quarter
  readonly actor: Actor
}

/** A quarter that was closed, and what seals it. */
export interface ClosedQuarter {
  readonly balances: ReadonlyArray<Balance.Balance>
  /** What late answers changed of earlier quarters. */
  readonly corrections: ReadonlyArray<Correction.Correction>
  /** To be kept by another office; absent where there is no key to sign with. */
  readonly checkpoint: SignedCheckpoint | undefined
}

/**
 * Closes a quarter (季度关账): only when every pushed item of every department is answered, the money of the ledger agrees with the
 * feedback, and each department's account holds exactly what its open items were pushed or granted with. Otherwise nothing changes and every
 * department that does not balance is named. The ledger is sealed with a checkpoint, and the next segment begins with its root: nothing
 * can be entered under the quarter any more.
 *
 * Fails: `QuarterNotBalanced`, `NothingToClose`, `QuarterClosed`, `KeyUnusable`, `StoreFailure`.
 */
export const closeQuarter: (
  input: CloseQuarter
) => Effect.Effect<
  ClosedQuarter,
  QuarterNotBalanced | NothingToClose | QuarterClosed | NoPackPinned | PackUnusable | KeyUnusable | StoreFailure,
  Workspace | Pushes | Quarters | Ledger | AccessLog | Store
> = Effect.fn("closeQuarter")(function* (input: CloseQuarter) {
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
      const held = (yield* pushes.held(input.quarter)).filter(({ byItems, byLedger }) => byItems !== byLedger)
      if (open.length > 0 || held.length > 0) {
        return yield* new QuarterNotBalanced({ quarter: input.quarter, open, held })
      }
      const corrections = Correction.sums(yield* ledger.ofKind(input.quarter, "corrected"))
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
      const checkpoint = yield* sealSegment(input, hash)
      return { balances, corrections, checkpoint }
    })
  )
})

/** Seals what was closed, and begins the next segment of the ledger with the root. */
const sealSegment = Effect.fnUntraced(function* ({ actor, quarter: closed }: CloseQuarter, pack: string) {
  const ledger = yield* Ledger
  const on = Quarter.lastDay(closed)
  const quarter = yield* openQuarter(closed)
  const checkpoint = yield* seal({ actor, quarter, on, pack })
  const note = checkpoint === undefined ? undefined : Checkpoint.decode(checkpoint.note)
  if (note !== undefined) {
    const digest = Hash.toHex(note.root)
    const key = sealKey(closed)
    yield* ledger.append([{ key, kind: "checkpoint", quarter, on, pack, digest, count: note.size, ...actor }])
  }
  return checkpoint
})

/** Items wait for an answer, or sums disagree. */
export class QuarterNotBalanced
  extends Data.TaggedError("QuarterNotBalanced")<{
    readonly quarter: string
    readonly open: ReadonlyArray<Balance.Balance>
    readonly held: ReadonlyArray<Held>
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
    for (const { byItems, byLedger, department } of this.held) {
      const [ledger, items] = [Fen.toYuan(byLedger), Fen.toYuan(byItems)]
      zh.push(`${department}：台账在途资金 ${ledger} 元，未办结事项应为 ${items} 元`)
      en.push(`${department}: holds ${ledger} yuan by the ledger, ${items} by its open items`)
    }
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
