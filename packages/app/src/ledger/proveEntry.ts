import { Bilingual, Chain, Checkpoint, Hash, Problem, Proof, Tree } from "@doudi/core"
import { Data, Effect } from "effect"
import { Ledger } from "../port/Ledger.ts"
import { Store, type StoreFailure } from "../port/Store.ts"
import { type Anchor, AnchorUnreadable } from "./verify.ts"

export interface ProveEntry {
  readonly seq: number
  /** With what is kept apart from the entry, which may name a person. */
  readonly payload: boolean
  /** The checkpoint that the proof leads to; the first one that covers the entry when absent. */
  readonly anchor?: Anchor | undefined
}

/** A proof, with what it says in short. */
export interface Proved extends Proof.Shown {
  readonly proof: Proof.Proof
}

/**
 * What proves one entry without the rest of the ledger (单笔凭据). Changes nothing.
 *
 * Fails: `EntryUnknown`, `NotCovered` when no checkpoint reaches the entry yet, `AnchorUnreadable`, `LedgerBroken`, `StoreFailure`.
 */
export const proveEntry: (
  input: ProveEntry
) => Effect.Effect<Proved, EntryUnknown | NotCovered | AnchorUnreadable | LedgerBroken | StoreFailure, Ledger | Store> =
  Effect.fn("proveEntry")(function* ({ anchor, payload, seq }: ProveEntry) {
    const store = yield* Store
    return yield* store.read(
      Effect.gen(function* () {
        const ledger = yield* Ledger
        const book = yield* ledger.book
        const [entry] = yield* ledger.kept(seq - 1, 1)
        if (book === undefined || entry?.seq !== seq) return yield* new EntryUnknown({ seq })
        const text = anchor?.text ?? (yield* ledger.checkpoints).find(({ size }) => size >= seq)?.note
        if (text === undefined) return yield* new NotCovered({ seq })
        const note = Checkpoint.decode(text)
        if (note === undefined) return yield* new AnchorUnreadable({ path: anchor?.where ?? `${seq}` })
        if (note.size < seq) return yield* new NotCovered({ seq })
        const leaves = yield* ledger.hashes(note.size)
        const proof: Proof.Proof = {
          seq,
          previous: seq === 1 ? Chain.genesis(book) : leaves.slice((seq - 2) * Hash.size, (seq - 1) * Hash.size),
          header: entry.header,
          commit: entry.commit,
          ...(payload && typeof entry.payload === "object" ? { payload: entry.payload } : {}),
          path: Tree.proofOf(book.hash, leaves, seq - 1),
          note: text
        }
        const hashes = { sm3: book.hash, sha256: book.hash }
        if (note.hash !== book.hash.name || Proof.check(proof, hashes) === undefined) return yield* new LedgerBroken()
        return { proof, note, entry: entry.recorded }
      })
    )
  })

/** There is no such entry. */
export class EntryUnknown
  extends Data.TaggedError("EntryUnknown")<{ readonly seq: number }>
  implements Problem.Problem
{
  readonly kind = "usage" as const
  get says() {
    return Bilingual.both(`台账里没有第 ${this.seq} 号记录`, `The ledger has no entry ${this.seq}`)
  }
  get remedy() {
    return Bilingual.both("请用 doudi ledger list 查看编号", "See the numbers with doudi ledger list")
  }
  override get message() {
    return Problem.message(this)
  }
}

/** No checkpoint reaches the entry. */
export class NotCovered extends Data.TaggedError("NotCovered")<{ readonly seq: number }> implements Problem.Problem {
  readonly kind = "refused" as const
  get says() {
    return Bilingual.both(`第 ${this.seq} 号记录之后还没有检查点`, `No checkpoint covers entry ${this.seq} yet`)
  }
  get remedy() {
    return Bilingual.both("请先签发检查点：doudi ledger checkpoint", "Make one first: doudi ledger checkpoint")
  }
  override get message() {
    return Problem.message(this)
  }
}

/** The ledger does not come to the root of the checkpoint. */
export class LedgerBroken extends Data.TaggedError("LedgerBroken") implements Problem.Problem {
  readonly kind = "integrity" as const
  get says() {
    return Bilingual.both(
      "台账与检查点不符，不能出具凭据",
      "The ledger differs from the checkpoint, so nothing can be proved"
    )
  }
  get remedy() {
    return Bilingual.both("请先核验台账：doudi ledger verify", "Check the ledger first: doudi ledger verify")
  }
  override get message() {
    return Problem.message(this)
  }
}
