import type { Report } from "@doudi/core"
import type { WriteSheet } from "hucre"
import { type Words, words } from "./ReportWords.ts"
import { Grid, page, putCell } from "./XlsxSheet.ts"
import * as XlsxStyle from "./XlsxStyle.ts"

/** The first sheet (封面): what the report is, what to heed, the headline figures, where to find what, and how to read it. */
export const coverSheet = (report: Report.Report): WriteSheet => {
  const w = words(report.language)
  const grid = new Grid()
  const widths = [26, 24, 14, 56]
  const width = widths.reduce((sum, n) => sum + n, 0)
  const last = widths.length - 1
  let row = 0
  grid.put(row, 0, report.title, XlsxStyle.title)
  grid.heights.set(row, { height: 34 })
  for (const warning of report.warnings) grid.paragraph(++row, last, warning, XlsxStyle.warning, width, 19)
  row += 1
  for (const { label, value } of report.facts) {
    row += 1
    grid.put(row, 0, label, XlsxStyle.header)
    grid.span(row, 1, row, last, value, XlsxStyle.label)
    grid.heights.set(row, { height: 20 })
  }
  row = headlines(grid, row + 2, report, w)
  row = attention(grid, row + 2, report, w, width)
  row = contents(grid, row + 2, report, w)
  row += 2
  grid.put(row, 0, w.reading, XlsxStyle.heading)
  for (const { label, value } of report.reading) {
    row += 1
    grid.put(row, 0, label, XlsxStyle.header)
    grid.span(row, 1, row, last, value, XlsxStyle.label)
    grid.heights.set(row, { height: value.length > 46 ? 36 : 20 })
  }
  return {
    name: w.cover,
    rows: grid.rows,
    cells: grid.cells,
    merges: grid.merges,
    rowDefs: grid.heights,
    columns: widths.map((n) => ({ width: n })),
    freezePane: { rows: 1 },
    view: { showGridLines: false },
    a11y: { summary: report.title },
    ...page(report, w, { orientation: "portrait", whole: true })
  }
}

const headlines = (grid: Grid, at: number, { headlines: all }: Report.Report, w: Words): number => {
  let row = at
  grid.put(row, 0, w.headlines, XlsxStyle.heading)
  for (const { label, kind, value, unit, detail } of all) {
    row += 1
    grid.put(row, 0, label, XlsxStyle.header)
    putCell(grid, row, 1, kind, value)
    grid.put(row, 2, unit, XlsxStyle.label)
    grid.put(row, 3, detail, XlsxStyle.label)
    grid.heights.set(row, { height: 20 })
  }
  return row
}

const attention = (grid: Grid, at: number, report: Report.Report, w: Words, width: number): number => {
  const points = report.sections.flatMap((section) => section.points ?? [])
  let row = at
  grid.put(row, 0, w.attention, XlsxStyle.heading)
  for (const point of points) grid.paragraph(++row, 3, point, XlsxStyle.label, width, 17)
  return row
}

const contents = (grid: Grid, at: number, { sections }: Report.Report, w: Words): number => {
  let row = at
  grid.put(row, 0, w.contents, XlsxStyle.heading)
  for (const [i, section] of sections.entries()) {
    for (const table of section.tables) {
      row += 1
      grid.put(row, 0, `${w.number(i + 1)}${section.title}`, XlsxStyle.label)
      grid.span(row, 1, row, 2, table.name, XlsxStyle.link)
      grid.cells.get(`${row},1`)!.hyperlink = { target: "", location: `'${table.name.replaceAll("'", "''")}'!A1` }
      grid.put(row, 3, table.title, XlsxStyle.label)
      grid.heights.set(row, { height: 18 })
    }
  }
  return row
}
