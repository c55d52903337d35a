import { type MatchedRow, Rosters } from "@doudi/app"
import { Effect } from "effect"
import type { Access, Param } from "./Access.ts"
import * as Layout from "./Layout.ts"

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
            params.push(roster, importId, row, identity ?? null, Layout.encode(facts))
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
    matched: (quarter, list, cursor, limit) =>
      reading(
        Effect.gen(function* () {
          const [found] = yield* values("SELECT id FROM roster WHERE quarter = ? AND list = ?", [quarter, list])
          if (found === undefined) return { rows: [], next: undefined }
          const roster = found[0] as number
          return cursor >= 0
            ? yield* known(access, roster, cursor, limit)
            : yield* unknown(access, roster, -cursor, limit)
        })
      )
  })
}

/**
 * Rows of people in the register, household by household. The cursor is the last household's place; one household's rows are never
 * parted. After the last household come the people nobody knows, whose cursors are negative.
 */
const known = ({ values }: Access, roster: number, after: number, limit: number) =>
  Effect.gen(function* () {
    const ofHouseholds = (
      which: string
    ) => `SELECT i.household, h.id, i.member_no, r.import, r.file_row, r.identity, r.facts
      FROM identity i CROSS JOIN roster_row r JOIN household h ON h.seq = i.household
      WHERE i.household ${which} AND r.roster = ? AND r.identity = i.packed AND ${stands}
      ORDER BY i.household, r.file_row, r.id LIMIT ?`
    let rows = yield* values(ofHouseholds("> ?"), [after, roster, limit + 1])
    const more = rows.length > limit
    if (more) {
      const last = rows[limit]![0] as number
      const whole = rows.filter(([household]) => household !== last)
      rows = whole.length > 0 ? whole : yield* values(ofHouseholds("= ?"), [last, roster, Number.MAX_SAFE_INTEGER])
    }
    return {
      rows: rows.map(([, household, no, ...rest]) => ({
        ...rowOf(rest),
        household: household as string,
        no: no as number
      })),
      next: more ? (rows[rows.length - 1]![0] as number) : -1
    }
  })

/** Rows of people nobody in the register is, in the order they came. */
const unknown = ({ values }: Access, roster: number, cursor: number, limit: number) =>
  Effect.gen(function* () {
    const rows = yield* values(
      `SELECT r.import, r.file_row, r.identity, r.facts, r.id FROM roster_row r
       WHERE r.id >= ? AND r.roster = ? AND ${stands}
         AND NOT EXISTS (SELECT 1 FROM identity i WHERE i.packed = r.identity)
       ORDER BY r.id LIMIT ?`,
      [cursor, roster, limit + 1]
    )
    return {
      rows: rows.slice(0, limit).map(rowOf),
      next: rows.length > limit ? -(rows[limit]![4] as number) : undefined
    }
  })

const rowOf = ([importId, row, identity, facts]: ReadonlyArray<unknown>): MatchedRow => ({
  importId: importId as number,
  row: row as number,
  ...(identity === null ? {} : { identity: identity as number }),
  facts: Layout.decode(facts as string)
})
