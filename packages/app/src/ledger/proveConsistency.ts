import { Bilingual, Checkpoint, Consistency, Problem, Tree } from "@doudi/core"
import { Data, Effect } from "effect"
import { Ledger } from "../port/Ledger.ts"
import { Store, type StoreFailure } from "../port/Store.ts"
import { LedgerBroken } from "./proveEntry.ts"
import { type Anchor, AnchorUnreadable } from "./verify.ts"

export interface ProveConsistency {
  /** The checkpoint that another office holds. */
  readonly older: Anchor
  /** The one it is to be shown next; the newest of the workspace when absent. */
  readonly newer?: Anchor | undefined
}

/** A proof, with the two checkpoints in it. */
export interface ProvedConsistency extends Consistency.Shown {
  readonly proof: Consistency.Consistency
}

/**
 * What proves to an office that keeps checkpoints that the ledger only grew since the last one it was given (延续凭据). Changes nothing.
 *
 * Fails: `AnchorUnreadable`, `NothingNewer`, `LedgerBroken` when the ledger does not come to one of the checkpoints, `StoreFailure`.
 */
export const proveConsistency: (
  input: ProveConsistency
) => Effect.Effect<ProvedConsistency, AnchorUnreadable | NothingNewer | LedgerBroken | StoreFailure, Ledger | Store> =
  Effect.fn("proveConsistency")(function* (given: ProveConsistency) {
    const store = yield* Store
    return yield* store.read(
      Effect.gen(function* () {
        const ledger = yield* Ledger
        const older = Checkpoint.decode(given.older.text)
        if (older === undefined) return yield* new AnchorUnreadable({ path: given.older.where })
        const text = given.newer?.text ?? (yield* ledger.checkpoints).at(-1)?.note
        if (text === undefined) return yield* new NothingNewer({ size: older.size })
        const newer = Checkpoint.decode(text)
        if (newer === undefined) return yield* new AnchorUnreadable({ path: given.newer?.where ?? "" })
        const book = yield* ledger.book
        if (book === undefined || book.hash.name !== newer.hash) return yield* new LedgerBroken()
        if (newer.size < older.size) return yield* new NothingNewer({ size: older.size })
        const leaves = yield* ledger.hashes(newer.size)
        const path = Tree.consistencyOf(book.hash, leaves, older.size)
        const proof: Consistency.Consistency = { older: given.older.text, newer: text, path }
        const shown = Consistency.check(proof, { sm3: book.hash, sha256: book.hash })
        return shown === undefined ? yield* new LedgerBroken() : { ...shown, proof }
      })
    )
  })

/** No checkpoint is newer than the one that was named. */
export class NothingNewer
  extends Data.TaggedError("NothingNewer")<{ readonly size: number }>
  implements Problem.Problem
{
  readonly kind = "refused" as const
  get says() {
    return Bilingual.both(
      `没有比台账前 ${this.size} 条更新的检查点`,
      `No checkpoint is newer than the one over ${this.size} entries`
    )
  }
  get remedy() {
    return Bilingual.both(
      "先写较早的检查点，再写较新的；没有新的请先签发：doudi ledger checkpoint",
      "Name the older one first; when there is none newer, make one: doudi ledger checkpoint"
    )
  }
  override get message() {
    return Problem.message(this)
  }
}
