import { type Report, type ReportSection, ReportTable } from "@doudi/core"
import type { CellStyle, WriteSheet } from "hucre"
import { type Words, words } from "./ReportWords.ts"
import { widthOf } from "./TextWidth.ts"
import { xlsxChart } from "./XlsxChart.ts"
import * as XlsxStyle from "./XlsxStyle.ts"

/**
 * What every sheet of the report shares: A4, one page wide, with title and page number. A short sheet is one page high too, so
 * that its chart is never cut in two.
 */
export const page = (
  report: Report.Report,
  w: Words,
  { orientation, whole }: { readonly orientation: "landscape" | "portrait"; readonly whole: boolean }
): Pick<WriteSheet, "pageSetup" | "headerFooter"> => ({
  pageSetup: {
    paperSize: "a4",
    orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: whole ? 1 : 0,
    horizontalCentered: true,
    margins: { top: 0.7, bottom: 0.7, left: 0.5, right: 0.5, header: 0.3, footer: 0.3 }
  },
  headerFooter: {
    oddHeader: `&R${report.title.replaceAll("&", "&&")}`,
    oddFooter: `&C${w.pageOf[0]}&P${w.pageOf[1]}&N${w.pageOf[2]}`
  }
})

/** A sheet under construction: cells by place, each with its style. Text is stored as text, so nothing in it is ever run. */
export class Grid {
  readonly cells = new Map<string, NonNullable<WriteSheet["cells"]> extends Map<string, infer C> ? C : never>()
  readonly rows: Array<Array<null>> = []
  readonly merges: Array<{ startRow: number; startCol: number; endRow: number; endCol: number }> = []
  readonly heights = new Map<number, { height: number }>()

  put(row: number, col: number, value: string | number, style: CellStyle): void {
    while (this.rows.length <= row) this.rows.push([])
    while (this.rows[row]!.length <= col) this.rows[row]!.push(null)
    this.cells.set(`${row},${col}`, { value, type: typeof value === "string" ? "string" : "number", style })
  }

  /** A value over several cells of one row or more. The others get the style, for their borders. */
  span(row: number, col: number, endRow: number, endCol: number, value: string, style: CellStyle): void {
    for (let r = row; r <= endRow; r++)
      for (let c = col; c <= endCol; c++) this.put(r, c, r === row && c === col ? value : "", style)
    if (endRow > row || endCol > col) this.merges.push({ startRow: row, startCol: col, endRow, endCol })
  }

  /** A paragraph across the sheet, high enough for its lines. `width` is that of the sheet in Latin characters. */
  paragraph(row: number, endCol: number, value: string, style: CellStyle, width: number, line = 15): void {
    this.span(row, 0, row, endCol, value, style)
    this.heights.set(row, { height: Math.max(1, Math.ceil((widthOf(value) * 1.08) / width)) * line + 3 })
  }
}

/** One table on a sheet of its own: title, note, header in view when scrolling, figures, total, and its chart below. */
export const tableSheet = (
  table: ReportTable.Table,
  section: ReportSection.Section,
  report: Report.Report
): WriteSheet => {
  const w = words(report.language)
  const grid = new Grid()
  const { columns } = table
  const last = columns.length - 1
  const widths = columns.map((column, i) => columnWidth(table, column, i))
  const width = widths.reduce((sum, n) => sum + n, 0)
  grid.put(0, 0, table.title, XlsxStyle.title)
  grid.heights.set(0, { height: 30 })
  const says = table.note ?? section.lead
  grid.paragraph(1, last, says, XlsxStyle.note, width)
  const grouped = columns.some(({ group }) => group !== undefined)
  const header = grouped ? 3 : 2
  putHeader(grid, table, grouped)
  grid.heights.set(header, { height: 33 })
  if (grouped) grid.heights.set(2, { height: 20 })
  let row = header
  for (const { role, cells } of table.rows) {
    row += 1
    for (const [i, value] of cells.entries()) putCell(grid, row, i, columns[i]!.kind, value, role === "total")
    grid.heights.set(row, { height: 19 })
  }
  if (table.rows.length === 0) grid.span(++row, 0, row, last, w.empty, XlsxStyle.label)
  const items = ReportTable.items(table).length
  return {
    name: table.name,
    rows: grid.rows,
    cells: grid.cells,
    merges: grid.merges,
    rowDefs: grid.heights,
    columns: widths.map((n) => ({ width: n })),
    freezePane: { rows: header + 1, columns: table.heads },
    charts:
      items === 0
        ? []
        : section.charts
            .filter((chart) => chart.table === table.id && chart.kind !== "line")
            .map((chart) => xlsxChart(chart, table, { first: header + 1, below: row + 2, widths })),
    a11y: { summary: `${table.title}。${says}`, headerRow: header },
    ...withTitles(page(report, w, { orientation: "landscape", whole: items <= longestWhole }), 3, header + 1)
  }
}

/** Rows that one landscape page holds legibly together with a chart. */
const longestWhole = 24

const withTitles = (setup: ReturnType<typeof page>, from: number, to: number): ReturnType<typeof page> => ({
  ...setup,
  pageSetup: { ...setup.pageSetup, printTitlesRow: `$${from}:$${to}` }
})

const putHeader = (grid: Grid, { columns }: ReportTable.Table, grouped: boolean): void => {
  const named = ({ title, unit }: ReportTable.Column) =>
    unit === undefined || title.toLowerCase().includes(unit) ? title : `${title}\n(${unit})`
  for (let i = 0; i < columns.length; i++) {
    const column = columns[i]!
    if (!grouped) grid.put(2, i, named(column), XlsxStyle.header)
    else if (column.group === undefined) grid.span(2, i, 3, i, named(column), XlsxStyle.header)
    else {
      if (columns[i - 1]?.group !== column.group) {
        let end = i
        while (columns[end + 1]?.group === column.group) end++
        grid.span(2, i, 2, end, column.group, XlsxStyle.header)
      }
      grid.put(3, i, named(column), XlsxStyle.header)
    }
  }
}

/** Fen become yuan and tenths of a percent a fraction only here, as the nearest double: a workbook has no other numbers. */
export const putCell = (
  grid: Grid,
  row: number,
  col: number,
  kind: ReportTable.Kind,
  value: ReportTable.Cell,
  total = false
): void => {
  if (value === null)
    grid.put(row, col, kind === "text" ? "" : "—", {
      ...XlsxStyle.cell("text", total),
      alignment: { horizontal: kind === "text" ? "left" : "right", vertical: "center" }
    })
  else if (typeof value === "string") {
    const mark = value.startsWith("✓") ? "good" : value.startsWith("✗") ? "bad" : undefined
    grid.put(row, col, value, XlsxStyle.cell("text", total, mark))
  } else {
    const number = kind === "money" ? value / 100 : kind === "percent" ? value / 1000 : value
    grid.put(row, col, number, XlsxStyle.cell(kind, total))
  }
}

/** Wide enough for the longest cell and for the header on two lines. */
const columnWidth = (table: ReportTable.Table, column: ReportTable.Column, i: number): number => {
  const cells = table.rows.map((row) => widthOf(ReportTable.display(column.kind, row.cells[i]!)))
  const head = Math.max(
    ...(column.kind === "text" ? [widthOf(column.title)] : column.title.split(" ").map(widthOf)),
    widthOf(column.title) / 2,
    widthOf(column.unit ?? "") + 2
  )
  const group =
    column.group === undefined
      ? 0
      : widthOf(column.group) / table.columns.filter((c) => c.group === column.group).length
  const least = column.kind === "text" ? 10 : 8
  return Math.min(
    column.kind === "text" ? 44 : 30,
    Math.max(least, Math.ceil(Math.max(...cells, head, group) * 1.12) + 3)
  )
}
