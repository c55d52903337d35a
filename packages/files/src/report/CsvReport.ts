import { Fen, type Report, ReportFigure, ReportTable, Share } from "@doudi/core"
import * as Formula from "../table/Formula.ts"
import { words } from "./ReportWords.ts"

/**
 * The report as one long table (长表): a line for every figure, with section, table, row, column, value and unit, and
 * the number by which the figure can be asked for. For pivot tables and other programs.
 *
 * UTF-8 with BOM and CRLF, as Excel and WPS expect. Money in yuan, shares in percent. A text that a spreadsheet would run gets an
 * apostrophe in front.
 */
export const csv = (report: Report.Report): string => {
  const w = words(report.language)
  const lines: Array<ReadonlyArray<string>> = [w.csvHeader]
  for (const { label, value } of report.facts) lines.push([w.cover, w.facts, label, w.content, value, "", ""])
  for (const { id, label, kind, value, unit, figure } of report.headlines) {
    const number = figure === undefined ? "" : ReportFigure.headlineId(id)
    lines.push([w.cover, w.headlines, label, w.content, written(kind, value), unit, number])
  }
  for (const { title, tables } of report.sections) {
    for (const table of tables) {
      for (const row of table.rows) {
        const name = ReportTable.nameOf(table, row)
        for (const [i, column] of table.columns.entries()) {
          if (i < table.heads) continue
          lines.push([
            title,
            table.title,
            name,
            ReportTable.titleOf(column),
            written(column.kind, row.cells[i]!),
            column.kind === "percent" ? "%" : (column.unit ?? ""),
            row.figures[i] === undefined || report.traced !== true ? "" : ReportFigure.idOf(table, row, column)
          ])
        }
      }
    }
  }
  return `\ufeff${lines.map((cells) => `${cells.map(quoted).join(",")}\r\n`).join("")}`
}

const written = (kind: ReportTable.Kind, value: ReportTable.Cell): string => {
  if (value === null) return ""
  if (typeof value === "string") return value
  return kind === "money" ? Fen.toYuan(Fen.fen(value)) : kind === "percent" ? Share.decimal(value) : String(value)
}

/** A number is left as it is, minus sign and all, and so is the unit `%`; any other text is made safe and quoted where it must be. */
const quoted = (text: string): string => {
  const safe = /^(?:-?\d+(?:\.\d+)?|%)$/.test(text) ? text : Formula.neutralise(text)
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
