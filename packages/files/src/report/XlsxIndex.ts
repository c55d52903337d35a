import { type Report, ReportFigure, type ReportTable } from "@doudi/core"
import type { WriteSheet } from "hucre"
import { words } from "./ReportWords.ts"
import { Grid, page, putCell } from "./XlsxSheet.ts"
import * as XlsxStyle from "./XlsxStyle.ts"

/**
 * The last sheet (数字编号): every figure with the number by which its records can be asked for. It is to look things up in, not to
 * print: on paper it is its first lines.
 */
export const indexSheet = (report: Report.Report): WriteSheet => {
  const w = words(report.language)
  const grid = new Grid()
  const widths = [44, 40, 30, 28, 18, 10]
  const last = widths.length - 1
  const width = widths.reduce((sum, n) => sum + n, 0)
  grid.put(0, 0, w.index, XlsxStyle.title)
  grid.heights.set(0, { height: 30 })
  grid.paragraph(1, last, w.indexNote, XlsxStyle.note, width)
  for (const [i, title] of w.indexHeader.entries()) grid.put(2, i, title, XlsxStyle.header)
  grid.heights.set(2, { height: 22 })
  let row = 2
  const text = (col: number, value: string) => putCell(grid, row, col, "text", value)
  for (const { id, table, row: name, column, kind, value, unit } of ReportFigure.all(report)) {
    row += 1
    text(0, id)
    text(1, table === "" ? w.headlines : table)
    text(2, name)
    text(3, column)
    putCell(grid, row, 4, kind, value as ReportTable.Cell)
    text(5, unit)
  }
  const setup = page(report, w, { orientation: "landscape", whole: false })
  return {
    name: w.index,
    rows: grid.rows,
    cells: grid.cells,
    merges: grid.merges,
    rowDefs: grid.heights,
    columns: widths.map((n) => ({ width: n })),
    freezePane: { rows: 3, columns: 1 },
    a11y: { summary: w.indexNote, headerRow: 2 },
    ...setup,
    pageSetup: { ...setup.pageSetup, fitToHeight: 1, printArea: "$A$1:$F$3" }
  }
}
