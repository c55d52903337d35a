import { Context, type Effect } from "effect"
import type { Entry } from "@doudi/core"
import type { StoreFailure } from "./Store.ts"

/** An entry with its place in the ledger. */
export interface Recorded extends Entry.Entry {
  readonly seq: number
  readonly recordedAt: string
}

/** The append-only ledger (台账). There is no way to change or remove an entry. */
export class Ledger extends Context.Tag("app/Ledger")<
  Ledger,
  {
    /** Appends entries in order; one whose key is already written is not written again. Returns how many were new. */
    readonly append: (entries: ReadonlyArray<Entry.Entry>) => Effect.Effect<number, StoreFailure>
    /** Entries after `seq`, ascending, at most `limit`. */
    readonly page: (afterSeq: number, limit: number) => Effect.Effect<ReadonlyArray<Recorded>, StoreFailure>
    readonly count: (quarter?: string) => Effect.Effect<number, StoreFailure>
  }
>() {}
