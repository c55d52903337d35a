import { type Audit, type Entry, type Fen, Header, type Posting } from "@doudi/core"
import { Effect } from "effect"
import type { Access, Param } from "../Access.ts"
import * as LedgerColumns from "./LedgerColumns.ts"

type Row = ReadonlyArray<unknown>

const entries = `SELECT seq, header, payload_hash, hash, ${LedgerColumns.names.join(", ")}
  FROM ledger_entry WHERE seq > ? ORDER BY seq LIMIT ?`
const postings =
  "SELECT seq, number, account, amount FROM ledger_posting WHERE seq BETWEEN ? AND ? ORDER BY seq, number"
const payloads = "SELECT seq, salt, bytes FROM ledger_payload WHERE seq BETWEEN ? AND ? ORDER BY seq"

/** Entries after `seq` as they are stored, with their payloads, and whether the columns and postings beside them repeat what they say. */
export const kept = ({ values }: Access, afterSeq: number, limit: number) =>
  Effect.gen(function* () {
    const rows = yield* values(entries, [afterSeq, limit])
    if (rows.length === 0) return []
    const range = [rows[0]![0] as number, rows[rows.length - 1]![0] as number]
    const money = new Beside(yield* values(postings, range))
    const apart = new Beside(yield* values(payloads, range))
    const found: Array<Audit.Kept> = []
    let like: Entry.Recorded | undefined
    for (const row of rows) {
      const [seq, header, commit, hash] = row as unknown as [number, Uint8Array, Uint8Array, Uint8Array]
      const moved = postingsIn(money.of(seq))
      const expected = like === undefined || moved === undefined ? undefined : expectedOf(row, moved, like)
      const isExpected = expected !== undefined && Header.says(header, expected, expected.recordedAt)
      const recorded = isExpected ? expected : Header.decode(seq, header)
      like = recorded ?? like
      const repeated = isExpected || (recorded !== undefined && repeats(recorded, row, moved))
      found.push({ seq, header, commit, hash, recorded, payload: payloadIn(apart.of(seq)), repeats: repeated })
    }
    return found
  })

/** Rows that belong to entries, each with the entry's number before its own columns, read along with the entries in their order. */
class Beside {
  private readonly rows: ReadonlyArray<Row>
  private at = 0

  constructor(rows: ReadonlyArray<Row>) {
    this.rows = rows
  }

  readonly of = (seq: number): ReadonlyArray<Row> => {
    const { rows } = this
    while (this.at < rows.length && (rows[this.at]![0] as number) < seq) this.at++
    const from = this.at
    while (this.at < rows.length && rows[this.at]![0] === seq) this.at++
    return from === this.at ? nothing : rows.slice(from, this.at)
  }
}
const nothing: ReadonlyArray<Row> = []

const payloadIn = ([row]: ReadonlyArray<Row>): Audit.Kept["payload"] => {
  if (row === undefined) return "none"
  const [, salt, bytes] = row
  return salt instanceof Uint8Array && bytes instanceof Uint8Array ? { salt, bytes } : "blank"
}

/** The postings in rows that count from 1; `undefined` for rows that no entry was written with. */
const postingsIn = (rows: ReadonlyArray<Row>): ReadonlyArray<Posting.Posting> | undefined => {
  const found: Array<Posting.Posting> = []
  for (const [, number, account, amount] of rows) {
    if (number !== found.length + 1 || typeof account !== "string" || typeof amount !== "number") return undefined
    found.push({ account, amount: amount as Fen.Fen })
  }
  return found
}

/**
 * What the entry says if its columns are right and it was written by the same hand, in the same moment and under the same pack as the one
 * before. `undefined` where a column holds what no entry gives it.
 */
const expectedOf = (
  row: Row,
  postings: ReadonlyArray<Posting.Posting>,
  { actor, pack, purpose, recordedAt, role }: Entry.Recorded
): Entry.Recorded | undefined => {
  const [seq, , , , key, kind, quarter, on, department, programme, item, amount, state] = row
  if (typeof key !== "string" || typeof kind !== "string" || typeof quarter !== "string" || typeof on !== "string")
    return undefined
  if (!isText(department) || !isText(programme) || !isText(state) || !isNumber(item) || !isNumber(amount))
    return undefined
  return {
    seq,
    key,
    kind,
    quarter,
    on,
    actor,
    role,
    purpose,
    pack,
    department: department ?? undefined,
    programme: programme ?? undefined,
    item: item ?? undefined,
    amount: amount ?? undefined,
    state: state ?? undefined,
    postings: postings.length === 0 ? undefined : postings,
    recordedAt
  } as unknown as Entry.Recorded
}
const isText = (cell: unknown): boolean => cell === null || typeof cell === "string"
const isNumber = (cell: unknown): boolean => cell === null || typeof cell === "number"

const repeats = (recorded: Entry.Recorded, row: Row, moved: ReadonlyArray<Posting.Posting> | undefined): boolean => {
  const columns: Array<Param> = []
  LedgerColumns.push(columns, recorded)
  for (let i = 0; i < columns.length; i++) if (columns[i] !== row[4 + i]) return false
  const said = recorded.postings ?? []
  if (moved?.length !== said.length) return false
  return said.every(({ account, amount }, i) => account === moved[i]!.account && amount === moved[i]!.amount)
}
