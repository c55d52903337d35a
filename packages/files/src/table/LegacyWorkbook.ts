import type { CellObject, WorkBook, WorkSheet } from "@e965/xlsx"
import { type Block, CellKind } from "./Block.ts"
import { CellSink } from "./CellSink.ts"
import { dayOfSerial, isDateFormat } from "./DateStyles.ts"
import { DamagedWorkbook, NotATable, PasswordProtected, TooLarge } from "./FileProblem.ts"
import type { Limits } from "./Limits.ts"
import { type Source, whole } from "./Source.ts"
import type { Ending, Opened, Table } from "./Table.ts"
import { hiddenSheets, topOf } from "./Workbook.ts"

/** An old workbook is read as a whole by a library, so it must be small. It holds at most 65,536 rows of 256 columns. */
const mostBytes = 32 * 1024 * 1024

/**
 * Opens a file in the container of old Office versions: an `.xls` (Excel 97 to 2003, WPS `.et`), or a new workbook that is
 * encrypted. The library for it is loaded only here.
 *
 * Fails: `PasswordProtected`, `DamagedWorkbook`, `NotATable`, `TooLarge`.
 */
export const openLegacy = async (source: Source, limits: Limits): Promise<Opened> => {
  const { bytes, sha256 } = whole(source, Math.min(mostBytes, limits.workbookBytes))
  const place = { file: source.name }
  const has = (stream: string) => bytes.includes(Buffer.from(stream, "utf16le"))
  if (has("EncryptedPackage") || has("EncryptionInfo")) throw new PasswordProtected({ place })
  if (!has("Workbook") && !has("Book")) throw new NotATable({ place, found: has("WordDocument") ? "Word" : "OLE2" })
  const { default: library } = await import("@e965/xlsx")
  let workbook: WorkBook
  try {
    workbook = library.read(bytes, {
      type: "buffer",
      dense: true,
      cellNF: true,
      cellFormula: true,
      cellText: false,
      cellHTML: false
    })
  } catch (cause) {
    throw /password|encrypt/i.test(String((cause as Error).message))
      ? new PasswordProtected({ place })
      : new DamagedWorkbook({ place, reason: "xls" })
  }
  const since1904 = workbook.Workbook?.WBProps?.date1904 === true
  const tables: Array<Table> = []
  const hidden: Array<string> = []
  for (const [i, sheet] of workbook.SheetNames.entries()) {
    const isHidden = (workbook.Workbook?.Sheets?.[i]?.Hidden ?? 0) !== 0
    if (isHidden) hidden.push(sheet)
    const blocks = () => sheetBlocks(source.name, workbook.Sheets[sheet]!, since1904, limits)
    tables.push({ sheet, hidden: isHidden, fixedWidth: false, top: await topOf(blocks()), blocks })
  }
  return { name: source.name, sha256, bytes: source.size, format: "xls", tables, notices: hiddenSheets(hidden) }
}

async function* sheetBlocks(
  file: string,
  sheet: WorkSheet,
  since1904: boolean,
  limits: Limits
): AsyncGenerator<Block, Ending> {
  const sink = new CellSink()
  const rows = (sheet as { "!data"?: ReadonlyArray<ReadonlyArray<CellObject | undefined> | undefined> })["!data"] ?? []
  let hiddenRows = 0
  for (const [r, cells] of rows.entries()) {
    if (cells === undefined) continue
    if (cells.length > limits.columns)
      throw new TooLarge({ place: { file, row: r + 1 }, limit: "columns", maximum: limits.columns })
    for (const cell of cells) put(sink, cell, since1904)
    if (sink.width === 0) continue
    if (sheet["!rows"]?.[r]?.hidden === true) hiddenRows++
    sink.block.endRow(r + 1)
    if (sink.full) {
      yield sink.block
      sink.clear()
    }
  }
  if (sink.block.rows > 0) yield sink.block
  return { hiddenRows, notices: [] }
}

const put = (sink: CellSink, cell: CellObject | undefined, since1904: boolean): void => {
  if (cell?.t === "e") sink.text(CellKind.Error, "#N/A")
  else if (cell?.v === undefined || cell.v === null) sink.blank()
  else if (cell.f !== undefined) sink.text(CellKind.Formula, `=${cell.f}`)
  else if (cell.t === "b") sink.text(CellKind.Boolean, cell.v === true ? "TRUE" : "FALSE")
  else if (cell.t !== "n") sink.text(CellKind.Text, String(cell.v))
  else {
    const day = isDateFormat(String(cell.z ?? "")) ? dayOfSerial(Number(cell.v), since1904) : undefined
    sink.text(day === undefined ? CellKind.Number : CellKind.Date, day ?? String(cell.v))
  }
}
