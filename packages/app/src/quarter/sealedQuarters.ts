import type { Quarter } from "@doudi/core"
import { Effect } from "effect"
import { Ledger } from "../port/Ledger.ts"
import { Quarters } from "../port/Quarters.ts"
import { Store } from "../port/Store.ts"

/** A closed quarter with the text of the checkpoint that sealed it (季度检查点). */
export interface SealedQuarter {
  readonly quarter: Quarter.Quarter
  readonly size: number
  readonly note: string
}

/** The key of the entry that says with which checkpoint a quarter was sealed. */
export const sealKey = (quarter: Quarter.Quarter): string => `checkpoint:${quarter}`

/**
 * The checkpoints of all closed quarters, as the store keeps them, so that a file that was never written, or got lost, can be written
 * again. A quarter that was closed without a key has none.
 *
 * Fails: `StoreFailure`.
 */
export const sealedQuarters = Effect.gen(function* () {
  const store = yield* Store
  return yield* store.read(
    Effect.gen(function* () {
      const ledger = yield* Ledger
      const closed = yield* (yield* Quarters).closed
      const entries = yield* ledger.find(closed.map(sealKey))
      const notes = new Map((yield* ledger.checkpoints).map(({ note, size }) => [size, note]))
      return closed.flatMap((quarter): ReadonlyArray<SealedQuarter> => {
        const size = entries.get(sealKey(quarter))?.count
        const note = size === undefined ? undefined : notes.get(size)
        return size === undefined || note === undefined ? [] : [{ quarter, size, note }]
      })
    })
  )
})
