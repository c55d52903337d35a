import type { Recorded } from "@doudi/app"
import { type Entry, type Finding, Header, Quarter } from "@doudi/core"
import type { SqlError } from "@effect/sql"
import { Effect } from "effect"
import type { Access } from "../Access.ts"
import * as ErasuresSql from "./ErasuresSql.ts"
import * as DeterminationDigest from "../casework/DeterminationDigest.ts"

const atOnce = 4096

/** A table whose rows each have an entry in the ledger, and how a row and its entry are held against each other. */
interface Counterpart {
  readonly table: string
  /** Rows after an id with their entries: `id`, then the row's columns, then `seq, header, payload` of its entry. */
  readonly rows: string
  /** How many entries there must be beside the rows. */
  readonly entries: string
  readonly agrees: (row: ReadonlyArray<unknown>, entry: Recorded, payload: Entry.Payload | undefined) => boolean
}

/**
 * Tables whose rows each have an entry, held against the ledger (与台账比对): what was pushed and to whom, what was answered and what that
 * tells was granted, delivered and paid, which files came in, which quarters are closed. Each that differs is one finding. What was erased
 * is not compared.
 */
export const findings = (access: Access): Effect.Effect<ReadonlyArray<Finding.Finding>, SqlError.SqlError> =>
  Effect.gen(function* () {
    const found: Array<Finding.Finding> = []
    const differing = new Set<string>()
    for (const counterpart of counterparts) {
      const { table } = counterpart
      if (!differing.has(table) && !(yield* agrees(access, counterpart))) differing.add(table)
    }
    for (const where of differing) found.push({ code: "PROJECTION_DIFFERS", where })
    return [...found, ...(yield* changedRuns(access)), ...(yield* unerased(access))]
  })

/** Entries that say that something was erased which is still there, or there again (删除不彻底). */
const unerased = (access: Access) =>
  Effect.gen(function* () {
    const found = new Set<number>(yield* ErasuresSql.leftOver(access))
    for (const [seq, header] of yield* access.values("SELECT seq, header FROM ledger_entry WHERE kind = 'erased'")) {
      const erases = Header.decode(seq as number, header as Uint8Array)?.erases ?? []
      const there = yield* access.lookup("SELECT seq FROM ledger_payload WHERE bytes IS NOT NULL AND seq", erases)
      if (there.length > 0) found.add(seq as number)
    }
    return [...found].map((seq): Finding.Finding => ({ code: "STILL_THERE", seq }))
  })

/**
 * Runs of determinations that are not what their entries vouch for (研判记录被改动). Entries of before bear no digest; their receipts are
 * held against what is stored beside them. A run without an entry is one that nobody vouches for.
 */
const changedRuns = (access: Access) =>
  Effect.gen(function* () {
    const found: Array<Finding.Finding> = []
    const entries = new Map<number, Recorded | undefined>()
    for (const [seq, header] of yield* access.values(
      "SELECT seq, header FROM ledger_entry WHERE kind = 'determined'"
    )) {
      const entry = Header.decode(seq as number, header as Uint8Array)
      const run = Number(entry?.key.split(":")[2] ?? Number.NaN)
      if (Number.isSafeInteger(run)) entries.set(run, entry)
    }
    const runs = yield* access.values("SELECT id, quarter FROM determination_run ORDER BY id")
    for (const [id, quarter] of runs as ReadonlyArray<readonly [number, string]>) {
      const entry = entries.get(id)
      entries.delete(id)
      if (entry?.quarter !== quarter) {
        found.push({ code: "PROJECTION_DIFFERS", where: "determination_run" })
        continue
      }
      const { count, digest, receiptsHold } = yield* DeterminationDigest.ofRun(access, id)
      const vouched = entry.digest === undefined || (entry.digest === digest && entry.count === count)
      if (!vouched || !receiptsHold) found.push({ code: "DETERMINATION_CHANGED", seq: entry.seq })
    }
    for (const entry of entries.values()) {
      if (entry?.digest !== undefined) found.push({ code: "DETERMINATION_CHANGED", seq: entry.seq })
    }
    return found
  })

const agrees = ({ values }: Access, { agrees, entries, rows }: Counterpart) =>
  Effect.gen(function* () {
    let count = 0
    for (let after = 0; ; ) {
      const page = yield* values(rows, [after, atOnce])
      if (page.length === 0) break
      for (const row of page) if (!isSame(row, agrees)) return false
      count += page.length
      after = page[page.length - 1]![0] as number
    }
    const [row] = yield* values(`SELECT CAST(count(*) AS INTEGER) FROM ledger_entry WHERE ${entries}`)
    return row![0] === count
  })

const isSame = (row: ReadonlyArray<unknown>, agrees: Counterpart["agrees"]): boolean => {
  const [seq, header, payload] = row.slice(-3)
  if (!(header instanceof Uint8Array)) return false
  const entry = Header.decode(seq as number, header)
  return (
    entry !== undefined && agrees(row, entry, payload instanceof Uint8Array ? Header.decodePayload(payload) : undefined)
  )
}

/** `null` of a row is what an entry leaves out. */
const same = (cell: unknown, said: unknown): boolean => (cell ?? undefined) === said

/** Answers that were entered as such, not as corrections, each with the entry of a step that it tells. Parameters: `id`, how many. */
const step = (kind: "granted" | "delivered" | "paid", tells: string): Counterpart => ({
  table: "answer",
  rows: `SELECT z.id, z.item, z.quarter, z.amount, z.on_day, e.seq, e.header, NULL FROM answer z
    LEFT JOIN ledger_entry e ON e.entry_key = '${kind}:' || z.item
    WHERE ${tells} AND z.id > ? AND EXISTS (SELECT 1 FROM ledger_entry f WHERE f.kind = 'fedBack'
      AND f.entry_key = 'feedback:' || z.item || ':' || z.quarter || ':' || z.state) ORDER BY z.id LIMIT ?`,
  entries: `kind = '${kind}'`,
  agrees: ([, item, quarter, amount, on], entry) =>
    entry.kind === kind &&
    item === entry.item &&
    quarter === entry.quarter &&
    same(amount, entry.amount) &&
    (on ?? Quarter.lastDay(entry.quarter)) === entry.on
})

const counterparts: ReadonlyArray<Counterpart> = [
  {
    table: "push_item",
    rows: `SELECT p.item, p.quarter, department.text, programme.text, p.planned, p.planned_high,
        h.id, p.member_no, p.offer, need.text, p.form, p.per, e.seq, e.header, y.bytes
      FROM push_item p JOIN household h ON h.seq = p.household
      JOIN term department ON department.id = p.department JOIN term programme ON programme.id = p.programme
      JOIN term need ON need.id = p.need
      LEFT JOIN ledger_entry e ON e.entry_key = 'push:' || p.item LEFT JOIN ledger_payload y ON y.seq = e.seq
      WHERE p.item > ? ORDER BY p.item LIMIT ?`,
    entries: "kind = 'pushed'",
    agrees: ([item, quarter, department, programme, planned, high, ...apart], entry, payload) => {
      const [household, no, offer, need, form, per] = apart
      const said: Readonly<Record<string, unknown>> = payload ?? { household, no, offer, need, form, per: per ?? "" }
      return (
        entry.kind === "pushed" &&
        item === entry.item &&
        quarter === entry.quarter &&
        department === entry.department &&
        programme === entry.programme &&
        same(planned, entry.amount) &&
        same(high, entry.amountHigh) &&
        [household, no, offer, need, form, per ?? ""].every(
          (cell, i) => cell === said[["household", "no", "offer", "need", "form", "per"][i]!]
        )
      )
    }
  },
  {
    table: "answer",
    rows: `SELECT z.id, z.item, z.quarter, z.state, z.amount, z.on_day, z.reason, y.seq IS NULL, e.seq, e.header, y.bytes
      FROM answer z JOIN import m ON m.id = z.import
      LEFT JOIN ledger_entry e ON e.entry_key = coalesce(
        (SELECT entry_key FROM ledger_entry WHERE entry_key =
          'feedback:' || z.item || ':' || z.quarter || ':' || z.state || ':' || substr(m.digest, 1, 16)),
        'feedback:' || z.item || ':' || z.quarter || ':' || z.state)
      LEFT JOIN ledger_payload y ON y.seq = e.seq
      WHERE z.id > ? ORDER BY z.id LIMIT ?`,
    entries: "kind IN ('fedBack', 'corrected') AND state IS NOT NULL",
    agrees: ([, item, quarter, state, amount, on, reason, alone], entry, payload) =>
      item === entry.item &&
      quarter === entry.quarter &&
      state === entry.state &&
      same(amount, entry.amount) &&
      (on ?? Quarter.lastDay(entry.quarter)) === entry.on &&
      (alone === 1 ? reason === null : payload === undefined || reason === payload.reason)
  },
  step(
    "granted",
    "z.id = (SELECT min(x.id) FROM answer x WHERE x.item = z.item AND x.state IN ('granted', 'delivered'))"
  ),
  step("delivered", "z.state = 'delivered'"),
  step("paid", "z.state = 'delivered' AND z.amount <> 0"),
  {
    table: "import",
    rows: `SELECT m.id, m.digest, m.row_count, m.observed_on, e.seq, e.header, NULL FROM import m
      LEFT JOIN ledger_entry e ON e.entry_key = 'import:' || m.kind || ':' || m.source || ':' || m.digest
      WHERE m.row_count IS NOT NULL AND m.id > ? ORDER BY m.id LIMIT ?`,
    entries: "kind = 'imported'",
    agrees: ([, digest, rows, observedOn], entry) =>
      digest === entry.digest && rows === entry.count && observedOn === entry.on
  },
  {
    table: "quarter_closed",
    rows: `SELECT q.rowid, q.quarter, e.seq, e.header, NULL FROM quarter_closed q
      LEFT JOIN ledger_entry e ON e.entry_key = 'closed:' || q.quarter WHERE q.rowid > ? ORDER BY q.rowid LIMIT ?`,
    entries: "kind = 'quarterClosed'",
    agrees: ([, quarter], entry) => entry.kind === "quarterClosed" && quarter === entry.quarter
  }
]
