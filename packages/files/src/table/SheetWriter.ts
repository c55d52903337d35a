import { Day, Fen } from "@doudi/core"
import { type CellValue, type Format, forEachRow, type Sheet, type SheetColumn } from "./Sheet.ts"
import { styles } from "./Styles.ts"
import type { ZipPart } from "./ZipWriter.ts"

/** Excel's last row. */
const lastRow = 1_048_576

/** Where the values of a drop-down stand when they are too many for the cell's own list: `选项!$A$1:$A$12`. */
export type ListPlace = (values: ReadonlyArray<string>) => string

/** Writes the XML of one sheet (工作表) row by row. Text is written as text, so nothing in it is ever run. */
export const writeSheet = async (part: ZipPart, sheet: Sheet, placeOf: ListPlace): Promise<void> => {
  const { columns } = sheet
  const title = sheet.title ?? []
  const headerRow = title.length + 1
  const frozen = sheet.frozenColumns ?? 0
  const letters = columns.map((_, i) => letter(i))
  part.write(
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0">${pane(frozen, headerRow)}</sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/><cols>${columns
      .map(
        (column, i) =>
          `<col min="${i + 1}" max="${i + 1}" width="${widthOf(column)}" style="${formatStyle(column.format)}" customWidth="1"/>`
      )
      .join("")}</cols><sheetData>`
  )
  for (const [i, text] of title.entries()) {
    part.write(`<row r="${i + 1}">${textCell(`A${i + 1}`, i === 0 ? styles.title : styles.plain, text)}</row>`)
  }
  part.write(`<row r="${headerRow}" ht="30" customHeight="1">`)
  for (const [i, { header, required }] of columns.entries()) {
    part.write(textCell(`${letters[i]}${headerRow}`, required ? styles.requiredHeader : styles.header, header))
  }
  part.write("</row>")
  const cellStyles = columns.map(({ format }) => formatStyle(format))
  let row = headerRow
  await forEachRow(sheet.rows, (values) => {
    if (++row > lastRow) throw new RangeError("more rows than a sheet can hold")
    let xml = `<row r="${row}"${heightOf(columns, values)}>`
    for (let i = 0; i < letters.length; i++)
      xml += cell(`${letters[i]}${row}`, cellStyles[i]!, columns[i]!.format, values[i])
    part.write(`${xml}</row>`)
  })
  part.write(
    `</sheetData>${row > headerRow && letters.length > 0 ? `<autoFilter ref="A${headerRow}:${letters.at(-1)}${row}"/>` : ""}`
  )
  part.write(validations(columns, letters, headerRow, placeOf))
  part.write(
    `<pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="${sheet.orientation ?? "landscape"}" fitToHeight="0"/><headerFooter><oddFooter>&amp;C第 &amp;P 页 共 &amp;N 页</oddFooter></headerFooter></worksheet>`
  )
}

const pane = (columns: number, rows: number): string => {
  const topLeft = `${letter(columns)}${rows + 1}`
  const where = columns > 0 ? "bottomRight" : "bottomLeft"
  return `<pane${columns > 0 ? ` xSplit="${columns}"` : ""} ySplit="${rows}" topLeftCell="${topLeft}" activePane="${where}" state="frozen"/>`
}

const formatStyle = (format: Format | undefined): number => styles[format ?? "plain"]

/** As wide as the header, in Latin characters: a Chinese one takes two. */
const widthOf = ({ header, width }: SheetColumn): number =>
  width ??
  Math.min(
    40,
    Math.max(
      10,
      [...header].reduce((sum, c) => sum + (c > "\u2000" ? 2.2 : 1.1), 3)
    )
  )

const widthOfText = (text: string): number => [...text].reduce((sum, c) => sum + (c > "\u2000" ? 2.2 : 1.1), 0)

/** Rows with text that breaks into lines say how high they are: not every program works it out. */
const heightOf = (columns: ReadonlyArray<SheetColumn>, values: ReadonlyArray<CellValue>): string => {
  let lines = 1
  for (const [i, column] of columns.entries()) {
    const value = values[i]
    if (column.format !== "wrap" || typeof value !== "string") continue
    const needed = value
      .split("\n")
      .reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOfText(line) / widthOf(column))), 0)
    lines = Math.max(lines, needed)
  }
  return lines === 1 ? "" : ` ht="${Math.min(400, lines * 16)}" customHeight="1"`
}

const cell = (at: string, style: number, format: Format | undefined, value: CellValue): string => {
  if (value === null || value === undefined || value === "") return ""
  if (typeof value === "boolean") return textCell(at, style, value ? "是" : "否")
  if (typeof value === "object" && "flagged" in value) return textCell(at, styles.flagged, value.flagged)
  if (typeof value === "object") return `<c r="${at}" s="${style}"><v>${Fen.toYuan(Fen.fen(value.fen))}</v></c>`
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw new RangeError("a number cell must be finite")
    return `<c r="${at}" s="${style}"><v>${format === "fen" ? Fen.toYuan(Fen.fen(value)) : value}</v></c>`
  }
  if (format === "day" && Day.isDay(value)) {
    const serial = Day.toEpochDay(value) + 25_569
    if (serial > 60) return `<c r="${at}" s="${style}"><v>${serial}</v></c>`
  }
  return textCell(at, style, value)
}

const textCell = (at: string, style: number, text: string): string => {
  if (text.length > 32_767) throw new RangeError("a cell holds at most 32,767 characters")
  const space = /^\s|\s$|[\n\r\t]| {2}/.test(text) ? ' xml:space="preserve"' : ""
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t${space}>${escapeXml(text)}</t></is></c>`
}

/** Characters that XML cannot hold are written as Excel writes them, `_x0007_`; so is a text that looks like that. */
export const escapeXml = (text: string): string => {
  if (!special.test(text)) return text
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(unwritable, (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`)
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;")
    .replace(/\p{Cs}/gu, "\ufffd")
}

const special = /[&<>"_\p{Cc}\p{Cs}\ufffe\uffff]/u
/** Control characters but tab and line feed, and what is no character. */
const unwritable = /(?![\t\n\u007f-\u009f])[\p{Cc}\ufffe\uffff]/gu

const validations = (
  columns: ReadonlyArray<SheetColumn>,
  letters: ReadonlyArray<string>,
  headerRow: number,
  placeOf: ListPlace
): string => {
  const rules = columns.flatMap(({ list, hint, header }, i) => {
    if (list === undefined && hint === undefined) return []
    const range = `${letters[i]}${headerRow + 1}:${letters[i]}${lastRow}`
    const prompt =
      hint === undefined
        ? ""
        : ` showInputMessage="1" promptTitle="${escapeXml(header.slice(0, 32))}" prompt="${escapeXml(hint.slice(0, 255))}"`
    if (list === undefined) return [`<dataValidation allowBlank="1"${prompt} sqref="${range}"/>`]
    return [
      `<dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="不在选项中" error="请从下拉列表中选择"${prompt} sqref="${range}"><formula1>${escapeXml(placeOf(list))}</formula1></dataValidation>`
    ]
  })
  return rules.length === 0 ? "" : `<dataValidations count="${rules.length}">${rules.join("")}</dataValidations>`
}

/** Column letters: 0 is A, 26 is AA. */
export const letter = (index: number): string =>
  index < 26
    ? String.fromCharCode(65 + index)
    : letter(Math.floor(index / 26) - 1) + String.fromCharCode(65 + (index % 26))
