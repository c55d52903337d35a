import { type FaultyRow, type ImportRecord, Imports } from "@doudi/app"
import { Effect } from "effect"
import type { Access, Param } from "../Access.ts"

const columns =
  "id, kind, source, file_name, digest, observed_on, recorded_at, row_count, accepted, unchanged, quarantined"

export const make = ({ insert, lookup, reading, values, writing }: Access): typeof Imports.Service => {
  const first = (text: string, params: ReadonlyArray<Param>) =>
    reading(Effect.map(values(text, params), ([row]) => row && recordOf(row)))
  return Imports.of({
    find: (kind, source, digest) =>
      first(`SELECT ${columns} FROM import WHERE kind = ? AND source = ? AND digest = ? AND row_count IS NOT NULL`, [
        kind,
        source,
        digest
      ]),
    newest: (kind, source) =>
      first(
        `SELECT ${columns} FROM import WHERE kind = ? AND source = ? AND row_count IS NOT NULL
         ORDER BY observed_on DESC, id DESC LIMIT 1`,
        [kind, source]
      ),
    begin: ({ kind, source, fileName, digest, observedOn, recordedAt }) =>
      writing(
        Effect.map(
          values(
            `INSERT INTO import (kind, source, file_name, digest, observed_on, recorded_at)
             VALUES (?, ?, ?, ?, ?, ?) RETURNING id`,
            [kind, source, fileName, digest, observedOn, recordedAt]
          ),
          (rows) => rows[0]![0] as number
        )
      ),
    finish: (id, { rows, accepted, unchanged, quarantined }) =>
      writing(
        values("UPDATE import SET row_count = ?, accepted = ?, unchanged = ?, quarantined = ? WHERE id = ?", [
          rows,
          accepted,
          unchanged,
          quarantined,
          id
        ])
      ).pipe(Effect.asVoid),
    all: reading(
      Effect.map(values(`SELECT ${columns} FROM import WHERE row_count IS NOT NULL ORDER BY id`), (rows) =>
        rows.map(recordOf)
      )
    ),
    quarantine: (id, form, rows) =>
      writing(
        insert(
          { table: "quarantined_row", columns: ["import", "form", "file_row", "faults", "cells"] },
          rows.flatMap(({ row, faults, cells }) => [id, form, row, JSON.stringify(faults), JSON.stringify(cells)])
        )
      ).pipe(Effect.asVoid),
    quarantined: (ids) => {
      const selected = "SELECT import, form, file_row, faults, cells, id FROM quarantined_row"
      return reading(
        Effect.map(
          ids === undefined
            ? values(`${selected} ORDER BY import, form, file_row, id`)
            : lookup(`${selected} WHERE import`, ids),
          (rows) => (ids === undefined ? rows : [...rows].sort(byPlace)).map(quarantinedOf)
        )
      )
    }
  })
}

const recordOf = (row: ReadonlyArray<unknown>): ImportRecord => {
  const [id, kind, source, fileName, digest, observedOn, recordedAt, rows, accepted, unchanged, quarantined] = row
  return {
    id,
    kind,
    source,
    fileName,
    digest,
    observedOn,
    recordedAt,
    rows,
    accepted,
    unchanged,
    quarantined
  } as ImportRecord
}

const quarantinedOf = ([importId, form, row, faults, cells]: ReadonlyArray<unknown>) => ({
  importId: importId as number,
  form: form as string,
  row: { row, faults: JSON.parse(faults as string), cells: JSON.parse(cells as string) } as FaultyRow
})

const byPlace = (a: ReadonlyArray<any>, b: ReadonlyArray<any>): number =>
  a[0] - b[0] || (a[1] < b[1] ? -1 : a[1] > b[1] ? 1 : a[2] - b[2] || a[5] - b[5])
