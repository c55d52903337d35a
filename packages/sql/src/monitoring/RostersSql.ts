import { CellText, type MatchedRow, Rosters } from "@doudi/app"
import { Effect } from "effect"
import type { Access, Param } from "../Access.ts"

const into = { table: "roster_row", columns: ["roster", "import", "file_row", "identity", "facts"] }

/** A row stands unless a newer import of the same list and quarter has the same identity. */
export const stands = `NOT EXISTS (
  SELECT 1 FROM roster_row n WHERE n.roster = r.roster AND n.identity = r.identity AND n.import > r.import)`

export const make = (access: Access): typeof Rosters.Service => {
  const { insert, reading, values, writing } = access
  return Rosters.of({
    append: (importId, list, quarter, rows) =>
      writing(
        Effect.gen(function* () {
          yield* values("INSERT INTO roster (quarter, list) VALUES (?, ?) ON CONFLICT (quarter, list) DO NOTHING", [
            quarter,
            list
          ])
          const [found] = yield* values("SELECT id FROM roster WHERE quarter = ? AND list = ?", [quarter, list])
          const roster = found![0] as number
          yield* values("INSERT INTO roster_import (import, roster) VALUES (?, ?) ON CONFLICT (import) DO NOTHING", [
            importId,
            roster
          ])
          const params: Array<Param> = []
          for (const { row, identity, facts } of rows) {
            params.push(roster, importId, row, identity ?? null, CellText.encode(facts))
          }
          yield* insert(into, params)
        })
      ),
    lists: (quarter) =>
      reading(
        Effect.map(
          values(
            `SELECT l.list, CAST(count(r.id) AS INTEGER) FROM roster l
             LEFT JOIN roster_row r ON r.roster = l.id AND ${stands}
             WHERE l.quarter = ? GROUP BY l.id, l.list ORDER BY l.list`,
            [quarter]
          ),
          (rows) => rows.map(([list, count]) => ({ list: list as string, rows: count as number }))
        )
      ),
    imports: (quarter, list) =>
      reading(
        Effect.map(
          values(
            `SELECT i.import FROM roster_import i JOIN roster l ON l.id = i.roster
             WHERE l.quarter = ? AND l.list = ? ORDER BY i.import`,
            [quarter, list]
          ),
          (rows) => rows.map(([id]) => id as number)
        )
      ),
    matched: (quarter, list, cursor, limit) =>
      reading(
        Effect.gen(function* () {
          const [found] = yield* values("SELECT id FROM roster WHERE quarter = ? AND list = ?", [quarter, list])
          if (found === undefined) return { rows: [], next: undefined }
          const roster = found[0] as number
          return cursor >= 0
            ? yield* identified(access, roster, cursor, limit)
            : yield* unidentified(access, roster, -cursor, limit)
        })
      )
  })
}

const columns = "r.import, r.file_row, r.identity, r.facts"

/**
 * Rows with an identity, ascending by it, which is the order of their index. The cursor is the next identity; one person's rows are
 * never parted. After them come the rows without an identity, whose cursors are negative.
 */
const identified = ({ values }: Access, roster: number, from: number, limit: number) =>
  Effect.gen(function* () {
    const ofIdentity = (which: string) => `SELECT ${columns}, h.id, i.member_no
      FROM roster_row r LEFT JOIN identity i ON i.packed = r.identity LEFT JOIN household h ON h.seq = i.household
      WHERE r.roster = ? AND r.identity ${which} AND ${stands} ORDER BY r.identity, r.import, r.id LIMIT ?`
    let rows = yield* values(ofIdentity(">= ?"), [roster, from, limit + 1])
    if (rows.length <= limit) return { rows: rows.map(rowOf), next: -1 }
    const last = rows[limit]![2] as number
    rows = rows.filter(([, , identity]) => identity !== last)
    if (rows.length > 0) return { rows: rows.map(rowOf), next: last }
    return {
      rows: (yield* values(ofIdentity("= ?"), [roster, last, Number.MAX_SAFE_INTEGER])).map(rowOf),
      next: last + 1
    }
  })

/** Rows without an identity, in the order they came. The cursor is the next row's number, negative. */
const unidentified = ({ values }: Access, roster: number, from: number, limit: number) =>
  Effect.gen(function* () {
    const rows = yield* values(
      `SELECT ${columns}, r.id FROM roster_row r WHERE r.roster = ? AND r.identity IS NULL AND r.id >= ? ORDER BY r.id LIMIT ?`,
      [roster, from, limit + 1]
    )
    const beyond = rows[limit]
    return {
      rows: rows.slice(0, limit).map((row) => rowOf(row.slice(0, 4))),
      next: beyond === undefined ? undefined : -(beyond[4] as number)
    }
  })

const rowOf = ([importId, row, identity, facts, household, no]: ReadonlyArray<unknown>): MatchedRow => ({
  importId: importId as number,
  row: row as number,
  ...(identity === null ? {} : { identity: identity as number }),
  ...(household == null ? {} : { household: household as string, no: no as number }),
  facts: CellText.decode(facts as string)
})
