import { Context, type Effect } from "effect"
import type { StoreFailure } from "./Store.ts"

/** What there is to erase of a household, and what stands in the way (删除前核对). */
export interface Erasable {
  /** Its number in the store, which says nothing of it. */
  readonly seq: number
  /** Whether its newest record says that it receives something or is monitored. */
  readonly receives: boolean
  /** Items pushed for it without a final answer. */
  readonly openItems: number
  /** Quarters in which something of it stands, and that are not closed, ascending. */
  readonly openQuarters: ReadonlyArray<string>
  /** Entries of the ledger that keep something apart for it, ascending. */
  readonly entries: ReadonlyArray<number>
  /** Versions of its record, and how many of them still say who it is. */
  readonly versions: number
  readonly told: number
}

/** What was erased (删除结果): payloads of entries, versions of the record, rows of lists, rows that waited for mending. */
export interface Erased {
  readonly payloads: number
  readonly versions: number
  readonly rosterRows: number
  readonly waitingRows: number
}

/** Erases what is known of a household, where its people are named or described. Headers, hashes and counts stay. */
export class Erasures extends Context.Tag("app/Erasures")<
  Erasures,
  {
    /** Absent when there is no such household. */
    readonly look: (household: string) => Effect.Effect<Erasable | undefined, StoreFailure>
    /** Erases. `entry` is the place of the entry that says so, which stands already. Belongs in `Store.write`. */
    readonly erase: (seq: number, entry: number) => Effect.Effect<Erased, StoreFailure>
  }
>() {}

/** What a database file keeps of what is no longer in it (残留): freed places in its pages, and the log beside it. */
export class Remains extends Context.Tag("app/Remains")<
  Remains,
  {
    /**
     * Writes the file anew without them. `false` when another program still reads the workspace, so that the log cannot be emptied yet.
     */
    readonly remove: Effect.Effect<boolean, StoreFailure>
  }
>() {}
