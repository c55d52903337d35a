import type { Audit, Chain, Entry, Hash, Tree } from "@doudi/core"
import { Context, type Effect } from "effect"
import type { StoreFailure } from "./Store.ts"

/** An entry with its place in the ledger. */
export type Recorded = Entry.Recorded

/** A checkpoint as the workspace keeps it: the note, and the roots of whole subtrees to go on from. */
export interface Kept {
  readonly size: number
  readonly note: string
  readonly frontier: Uint8Array
}

/**
 * The append-only ledger (台账): a chain of hashes over the entries as they are stored. There is no way to change or remove one.
 *
 * The first entry opens the ledger with SM3 where `open` has not chosen otherwise before.
 */
export class Ledger extends Context.Tag("app/Ledger")<
  Ledger,
  {
    /** Opens the ledger with a hash function; nothing where it is open already. Gives the ledger that is there then. */
    readonly open: (hash: Hash.HashName) => Effect.Effect<Chain.Book, StoreFailure>
    /** The ledger's identity and hash function; absent before it is opened. */
    readonly book: Effect.Effect<Chain.Book | undefined, StoreFailure>
    /**
     * Appends entries in order; one whose key is already written with the same content is not written again. Returns how many were
     * new. Fails with `KeyReused` for a key that is written with another content, and with `NotWritten` for postings that do not come
     * to zero.
     */
    readonly append: (entries: ReadonlyArray<Entry.Entry>) => Effect.Effect<number, StoreFailure>
    /** Entries after `seq`, ascending, at most `limit`. */
    readonly page: (afterSeq: number, limit: number) => Effect.Effect<ReadonlyArray<Recorded>, StoreFailure>
    /** Entries by their keys; keys that are not written are absent. */
    readonly find: (keys: ReadonlyArray<string>) => Effect.Effect<ReadonlyMap<string, Recorded>, StoreFailure>
    /** Entries of a kind in a quarter, ascending. */
    readonly ofKind: (quarter: string, kind: Entry.EntryKind) => Effect.Effect<ReadonlyArray<Recorded>, StoreFailure>
    readonly count: (quarter?: string) => Effect.Effect<number, StoreFailure>
    /** Entries after `seq` as they are stored, ascending, at most `limit`: what a check needs. */
    readonly kept: (afterSeq: number, limit: number) => Effect.Effect<ReadonlyArray<Audit.Kept>, StoreFailure>
    /** Hashes of the entries up to a size, one after another: the leaves of the tree. */
    readonly hashes: (size: number) => Effect.Effect<Uint8Array, StoreFailure>
    /** The tree over all entries, grown from the newest checkpoint; absent before the ledger is opened. */
    readonly frontier: Effect.Effect<Tree.Frontier | undefined, StoreFailure>
    /** Checkpoints that were made here, ascending. */
    readonly checkpoints: Effect.Effect<ReadonlyArray<Kept>, StoreFailure>
    /** Keeps a checkpoint. Belongs in `Store.write`. */
    readonly keep: (checkpoint: Kept) => Effect.Effect<void, StoreFailure>
    /** Keys that entries named, newest last. */
    readonly keys: Effect.Effect<ReadonlyArray<string>, StoreFailure>
    /** What is kept apart from an entry; absent where there is nothing, or nothing any more. */
    readonly payload: (seq: number) => Effect.Effect<Entry.Payload | undefined, StoreFailure>
  }
>() {}
