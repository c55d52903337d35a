import { Clues } from "@doudi/app"
import type { Clue } from "@doudi/core"
import { Effect } from "effect"
import type { Access } from "../Access.ts"

const columns = ["id", "quarter", "list", "rule", "finding", "household", "member_no", "import", "file_row", "grounds"]
const into = { table: "clue", columns, tail: "ON CONFLICT (id) DO NOTHING RETURNING 1" }

export const make = ({ insert, reading, values, writing }: Access): typeof Clues.Service =>
  Clues.of({
    append: (clues) =>
      writing(
        insert(
          into,
          clues.flatMap(({ id, quarter, list, rule, finding, household, no, reference, grounds }) => [
            id,
            quarter,
            list,
            rule,
            finding,
            household ?? null,
            no ?? null,
            reference?.import ?? null,
            reference?.row ?? null,
            grounds === undefined ? null : JSON.stringify(grounds)
          ])
        )
      ),
    page: (quarter, offset, limit) =>
      reading(
        Effect.map(
          values(
            `SELECT ${columns.join(", ")} FROM clue WHERE quarter = ?
             ORDER BY (household IS NULL), household, id LIMIT ? OFFSET ?`,
            [quarter, limit, offset]
          ),
          (rows) => rows.map(clueOf)
        )
      ),
    count: (quarter) =>
      reading(
        Effect.map(
          values("SELECT CAST(count(*) AS INTEGER) FROM clue WHERE quarter = ?", [quarter]),
          ([row]) => row![0] as number
        )
      ),
    households: (quarter) =>
      reading(
        Effect.map(
          values("SELECT DISTINCT household FROM clue WHERE quarter = ? AND household IS NOT NULL ORDER BY household", [
            quarter
          ]),
          (rows) => rows.map(([household]) => household as string)
        )
      )
  })

const clueOf = (row: ReadonlyArray<any>): Clue.Clue => {
  const [id, quarter, list, rule, finding, household, no, importId, fileRow, grounds] = row
  return {
    id,
    quarter,
    list,
    rule,
    finding,
    ...(household === null ? {} : { household }),
    ...(no === null ? {} : { no }),
    ...(importId === null ? {} : { reference: { import: importId, row: fileRow } }),
    ...(grounds === null ? {} : { grounds: JSON.parse(grounds) })
  }
}
