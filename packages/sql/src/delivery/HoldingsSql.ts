import { Holdings } from "@doudi/core"

const tables: Readonly<Record<Holdings.Kind, string>> = {
  packs: "pack_pin",
  imports: "import",
  versions: "household_version",
  rosterRows: "roster_row",
  clues: "clue",
  determinations: "determination",
  pushed: "push_item",
  answers: "answer",
  entries: "ledger_entry",
  closed: "quarter_closed"
}
const keys = Object.keys(Holdings.kinds) as ReadonlyArray<Holdings.Kind>

/** One row: a count for each kind, then place, key and hash of the ledger's last line. Any workspace has these tables, however old. */
export const query = `SELECT ${keys
  .map((kind) => `CAST((SELECT count(*) FROM ${tables[kind]}) AS INTEGER)`)
  .join(", ")}, l.seq, l.entry_key, lower(hex(l.hash))
  FROM (SELECT 1) LEFT JOIN (SELECT * FROM ledger_entry ORDER BY seq DESC LIMIT 1) l`

export const line = "SELECT seq, entry_key, lower(hex(hash)) FROM ledger_entry WHERE seq = ?"

export const markOf = (row: ReadonlyArray<unknown> | undefined): Holdings.Mark | undefined =>
  row === undefined || row[0] === null
    ? undefined
    : { seq: row[0] as number, key: row[1] as string, hash: row[2] as string }

export const holdingsOf = (row: ReadonlyArray<unknown>): Holdings.Holdings => {
  const counts = Object.fromEntries(keys.map((kind, i) => [kind, row[i]])) as Holdings.Holdings["counts"]
  const last = markOf(row.slice(keys.length))
  return last === undefined ? { counts } : { counts, last }
}
