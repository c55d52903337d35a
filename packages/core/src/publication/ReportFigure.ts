import type * as Figure from "./Figure.ts"
import type { Report } from "./Report.ts"
import * as ReportTable from "./ReportTable.ts"

/**
 * A figure of a report with its number (数字编号), by which it can be asked for: `needs/housing/found` is the column `found` of the
 * row `housing` of the table `needs`, `needs/total/found` that of the total, `headlines/gaps` the headline.
 *
 * Shape: numbers are the same in both languages and from quarter to quarter, and different within a report.
 */
export interface ReportFigure {
  readonly id: string
  readonly table: string
  readonly row: string
  readonly column: string
  readonly kind: ReportTable.Kind
  readonly unit: string
  readonly value: number | null
  /** The records behind it: those of a sum, or of a share's part and whole. */
  readonly of: Figure.Figure | Figure.Ratio
}

/** The number of a cell. */
export const idOf = (table: ReportTable.Table, row: ReportTable.Row, column: ReportTable.Column): string =>
  `${table.id}/${row.key}/${column.key}`

export const headlineId = (id: string): string => `headlines/${id}`

/** Every figure of a report that can be traced, headlines first, then table by table. */
export const all = (report: Report): ReadonlyArray<ReportFigure> => [
  ...report.headlines.flatMap(({ id, label, kind, unit, value, figure }) =>
    figure === undefined
      ? []
      : [
          {
            id: headlineId(id),
            table: "",
            row: "",
            column: label,
            kind,
            unit,
            value: value as number,
            of: figure
          }
        ]
  ),
  ...report.sections.flatMap(({ tables }) => tables.flatMap(ofTable))
]

const ofTable = (table: ReportTable.Table): ReadonlyArray<ReportFigure> =>
  table.rows.flatMap((row) =>
    table.columns.flatMap((column, i) => {
      const figure = row.figures[i]
      if (figure === undefined) return []
      return [
        {
          id: idOf(table, row, column),
          table: table.title,
          row: ReportTable.nameOf(table, row),
          column: ReportTable.titleOf(column),
          kind: column.kind,
          unit: column.kind === "percent" ? "%" : (column.unit ?? ""),
          value: row.cells[i] as number | null,
          of: figure
        }
      ]
    })
  )
