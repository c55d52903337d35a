import type { Recorded } from "@doudi/app"
import { type Audit, Header } from "@doudi/core"
import { Effect } from "effect"
import type { Access, Param } from "./Access.ts"
import * as LedgerColumns from "./LedgerColumns.ts"

const entries = `SELECT seq, header, payload_hash, hash, ${LedgerColumns.names.join(", ")}
  FROM ledger_entry WHERE seq > ? ORDER BY seq LIMIT ?`
const postings =
  "SELECT seq, number, account, amount FROM ledger_posting WHERE seq BETWEEN ? AND ? ORDER BY seq, number"
const payloads = "SELECT seq, salt, bytes FROM ledger_payload WHERE seq BETWEEN ? AND ?"

/** Entries after `seq` as they are stored, with their payloads, and whether the columns and postings beside them repeat what they say. */
export const kept = ({ values }: Access, afterSeq: number, limit: number) =>
  Effect.gen(function* () {
    const rows = yield* values(entries, [afterSeq, limit])
    if (rows.length === 0) return []
    const range = [rows[0]![0] as number, rows[rows.length - 1]![0] as number]
    const money = new Map<number, string>()
    for (const [seq, number, account, amount] of yield* values(postings, range)) {
      money.set(seq as number, `${money.get(seq as number) ?? ""}${number} ${account} ${amount}\n`)
    }
    const apart = new Map<number, Audit.Kept["payload"]>()
    for (const [seq, salt, bytes] of yield* values(payloads, range)) {
      const whole = salt instanceof Uint8Array && bytes instanceof Uint8Array
      apart.set(seq as number, whole ? { salt, bytes } : "blank")
    }
    return rows.map((row): Audit.Kept => {
      const [seq, header, commit, hash] = row as unknown as [number, Uint8Array, Uint8Array, Uint8Array]
      const recorded = Header.decode(seq, header)
      return {
        seq,
        header,
        commit,
        hash,
        recorded,
        payload: apart.get(seq) ?? "none",
        repeats: recorded !== undefined && repeats(recorded, row, money.get(seq))
      }
    })
  })

const repeats = (recorded: Recorded, row: ReadonlyArray<unknown>, money = ""): boolean => {
  const columns: Array<Param> = []
  LedgerColumns.push(columns, recorded)
  for (let i = 0; i < columns.length; i++) if (columns[i] !== row[4 + i]) return false
  let said = ""
  let number = 0
  for (const { account, amount } of recorded.postings ?? []) said += `${++number} ${account} ${amount}\n`
  return said === money
}
