import { Ledger, type Recorded, type StoreFailure, StoreUnreadable } from "@doudi/app"
import { Header } from "@doudi/core"
import { Effect } from "effect"
import type { Access } from "../Access.ts"
import { append, book, opened } from "./LedgerAppend.ts"
import { kept } from "./LedgerKept.ts"
import * as LedgerTree from "./LedgerTree.ts"

export const make = (access: Access): typeof Ledger.Service => {
  const { reading, values, writing } = access
  return Ledger.of({
    open: (name) => writing(opened(access, name)),
    book: reading(book(access)),
    append: (entries) => (entries.length === 0 ? Effect.succeed(0) : writing(append(access, entries))),
    page: (afterSeq, limit) =>
      Effect.flatMap(
        reading(values("SELECT seq, header FROM ledger_entry WHERE seq > ? ORDER BY seq LIMIT ?", [afterSeq, limit])),
        recorded
      ),
    find: (keys) =>
      Effect.map(
        Effect.flatMap(reading(access.lookup("SELECT seq, header FROM ledger_entry WHERE entry_key", keys)), recorded),
        (found) => new Map(found.map((entry) => [entry.key, entry]))
      ),
    ofKind: (quarter, kind) =>
      Effect.flatMap(
        reading(
          values("SELECT seq, header FROM ledger_entry WHERE quarter = ? AND kind = ? ORDER BY seq", [quarter, kind])
        ),
        recorded
      ),
    count: (quarter) =>
      reading(
        Effect.map(
          quarter === undefined
            ? values("SELECT CAST(count(*) AS INTEGER) FROM ledger_entry")
            : values("SELECT CAST(count(*) AS INTEGER) FROM ledger_entry WHERE quarter = ?", [quarter]),
          ([row]) => row![0] as number
        )
      ),
    kept: (afterSeq, limit) => reading(kept(access, afterSeq, limit)),
    hashes: (size) => reading(LedgerTree.hashes(access, size)),
    frontier: reading(LedgerTree.frontier(access)),
    checkpoints: reading(
      Effect.map(values("SELECT size, note, frontier FROM ledger_checkpoint ORDER BY id"), (rows) =>
        rows.map((row) => ({ size: row[0] as number, note: row[1] as string, frontier: row[2] as Uint8Array }))
      )
    ),
    keep: ({ frontier, note, size }) =>
      writing(
        values("INSERT INTO ledger_checkpoint (size, note, frontier) VALUES (?, ?, ?)", [size, note, frontier])
      ).pipe(Effect.asVoid),
    keys: reading(
      Effect.map(values("SELECT seq, header FROM ledger_entry WHERE kind = 'keyed' ORDER BY seq"), (rows) =>
        rows.flatMap(([seq, header]) => Header.decode(seq as number, header as Uint8Array)?.digest ?? [])
      )
    ),
    payload: (seq) =>
      reading(
        Effect.map(values("SELECT bytes FROM ledger_payload WHERE seq = ?", [seq]), ([row]) =>
          row?.[0] instanceof Uint8Array ? Header.decodePayload(row[0]) : undefined
        )
      )
  })
}

/** Rows of `seq, header` as entries. One that cannot be read is a fault of the store: nothing that leaves it out may be shown. */
const recorded = (
  rows: ReadonlyArray<ReadonlyArray<unknown>>
): Effect.Effect<ReadonlyArray<Recorded>, StoreFailure> => {
  const entries: Array<Recorded> = []
  for (const [seq, header] of rows) {
    const entry = Header.decode(seq as number, header as Uint8Array)
    if (entry === undefined) return new StoreUnreadable({ code: "LEDGER_ENTRY" })
    entries.push(entry)
  }
  return Effect.succeed(entries)
}
