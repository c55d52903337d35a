import { Fen } from "@doudi/core"
import type { Effect } from "effect"
import * as AtomicFile from "./AtomicFile.ts"
import { attempt } from "./Attempt.ts"
import { neutralise } from "./Formula.ts"
import { encode as encodeGb18030 } from "./Gb18030.ts"
import { type CellValue, type Format, forEachRow, type Rows, type SheetColumn } from "./Sheet.ts"

export interface CsvOptions {
  /** `utf-8` is written with a byte order mark, without which Excel shows Chinese wrongly. */
  readonly encoding?: "utf-8" | "gb18030"
}

/**
 * Writes a text table (CSV) for other systems: commas, CRLF, quotes where needed. Text that a spreadsheet would run gets an
 * apostrophe; numbers that are numbers stay as they are, also negative ones.
 *
 * Fails: `FileNotWritable`.
 */
export const writeCsv = (
  file: string,
  columns: ReadonlyArray<SheetColumn>,
  rows: Rows,
  options: CsvOptions = {}
): Effect.Effect<AtomicFile.Written, AtomicFile.FileNotWritable> =>
  attempt(() =>
    AtomicFile.write(file, async (sink) => {
      const encode = options.encoding === "gb18030" ? encodeGb18030 : (text: string) => Buffer.from(text, "utf8")
      if (options.encoding !== "gb18030") sink.write(Buffer.of(0xef, 0xbb, 0xbf))
      let pending = line(columns.map(({ header }) => cell(header, undefined)))
      const formats = columns.map(({ format }) => format)
      await forEachRow(rows, (row) => {
        pending += line(formats.map((format, i) => cell(row[i], format)))
        if (pending.length > 1 << 16) {
          sink.write(encode(pending))
          pending = ""
        }
      })
      sink.write(encode(pending))
    })
  )

const line = (cells: ReadonlyArray<string>): string => `${cells.join(",")}\r\n`

const cell = (value: CellValue, format: Format | undefined): string => {
  if (value === null || value === undefined) return ""
  if (typeof value === "boolean") return value ? "是" : "否"
  if (typeof value === "object" && "flagged" in value) return cell(value.flagged, format)
  if (typeof value === "object") return Fen.toYuan(Fen.fen(value.fen))
  if (typeof value === "number") return format === "fen" ? Fen.toYuan(Fen.fen(value)) : String(value)
  const text = neutralise(value)
  return /[",\r\n\t;]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
