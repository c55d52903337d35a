import { Ledger, type Recorded, StoreUnreadable } from "@doudi/app"
import { Header } from "@doudi/core"
import { Effect } from "effect"
import type { Access } from "./Access.ts"
import { append, book, opened } from "./LedgerAppend.ts"
import { kept } from "./LedgerKept.ts"

export const make = (access: Access): typeof Ledger.Service => {
  const { reading, values, writing } = access
  return Ledger.of({
    open: (name) => writing(opened(access, name)),
    book: reading(book(access)),
    append: (entries) => (entries.length === 0 ? Effect.succeed(0) : writing(append(access, entries))),
    page: (afterSeq, limit) =>
      Effect.flatMap(
        reading(values("SELECT seq, header FROM ledger_entry WHERE seq > ? ORDER BY seq LIMIT ?", [afterSeq, limit])),
        (rows) => {
          const page: Array<Recorded> = []
          for (const [seq, header] of rows) {
            const recorded = Header.decode(seq as number, header as Uint8Array)
            if (recorded === undefined) return new StoreUnreadable({ code: "LEDGER_ENTRY" })
            page.push(recorded)
          }
          return Effect.succeed(page)
        }
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
    payload: (seq) =>
      reading(
        Effect.map(values("SELECT bytes FROM ledger_payload WHERE seq = ?", [seq]), ([row]) =>
          row?.[0] instanceof Uint8Array ? Header.decodePayload(row[0]) : undefined
        )
      )
  })
}
