import type { ReportTable } from "@doudi/core"
import type { CellStyle } from "hucre"

/** The styles of the workbook's cells (单元格样式). */
const line = { style: "thin" as const, color: { rgb: "BFC8D1" } }
const border = { top: line, right: line, bottom: line, left: line }
const fill = (rgb: string) => ({ type: "pattern" as const, pattern: "solid" as const, fgColor: { rgb } })
const font = "微软雅黑"

export const defaultFont = { name: font, size: 10.5 }

export const title: CellStyle = { font: { name: font, size: 16, bold: true }, alignment: { vertical: "center" } }
export const heading: CellStyle = { font: { name: font, size: 12, bold: true }, alignment: { vertical: "center" } }
export const note: CellStyle = {
  font: { name: font, size: 9.5, color: { rgb: "51606E" } },
  alignment: { wrapText: true, vertical: "top" }
}
export const warning: CellStyle = {
  font: { name: font, size: 11, bold: true, color: { rgb: "7A4A00" } },
  fill: fill("FFF4DD"),
  alignment: { wrapText: true, vertical: "center" }
}
export const header: CellStyle = {
  font: { name: font, size: 10.5, bold: true },
  fill: fill("E3EAF1"),
  border,
  alignment: { horizontal: "center", vertical: "center", wrapText: true }
}
export const label: CellStyle = {
  font: { name: font, size: 10.5 },
  border,
  alignment: { horizontal: "left", vertical: "center", wrapText: true, indent: 1 }
}
export const link: CellStyle = {
  font: { name: font, size: 10.5, color: { rgb: "0A5A8C" }, underline: true },
  border,
  alignment: { horizontal: "left", vertical: "center", indent: 1 }
}

const formats = { text: "@", count: "#,##0", money: "#,##0.00", percent: "0.0%" } as const

/** A cell of a table: its number format, and bold on the total. */
export const cell = (kind: ReportTable.Kind, total = false, mark?: "good" | "bad"): CellStyle => ({
  font: {
    name: font,
    size: 10.5,
    bold: total,
    ...(mark === undefined ? {} : { color: { rgb: mark === "good" ? "00684C" : "A63A00" } })
  },
  ...(total ? { fill: fill("F1F4F7") } : {}),
  border,
  numFmt: formats[kind],
  alignment:
    kind === "text"
      ? { horizontal: "left", vertical: "center", wrapText: true, indent: 1 }
      : { horizontal: "right", vertical: "center" }
})
