import type { Form } from "@doudi/core"
import { type Block, CellKind } from "../table/Block.ts"
import { restore } from "../table/Formula.ts"
import type { Notice } from "../table/Table.ts"
import type { FaultyRow, Totals } from "./Batch.ts"
import { ByteMap, equals, mayBeBlank, trim, trimmed } from "./Bytes.ts"
import { type CellParser, parserOf } from "./CellParser.ts"
import { at as faultAt, type Fault, faults } from "./Fault.ts"
import type { Header } from "./Header.ts"
import type { RowSink } from "./RowSink.ts"
import { marks } from "./ServiceColumn.ts"
import { mayEndExponent, TextParser } from "./TextParser.ts"

/** Rows at fault that make a batch, as each keeps all its cells. */
const mostFaulty = 1024

/**
 * Reads blocks of raw cells and hands what it finds to a sink, which makes batches of it (逐行读取). It holds no file and no clock: give it
 * blocks, take batches.
 *
 * Every column of the form is read for every row, so that a clerk learns all that is wrong with a row at once.
 */
export class RowReader<B> {
  private readonly form: Form.Form
  private readonly header: Header
  private readonly headerRow: number
  private readonly isEscaped: boolean
  private readonly checkWidth: boolean
  private readonly sink: RowSink<B>
  private readonly width: number
  private readonly at: Int32Array
  /** The columns that the file has, or must have. */
  private readonly live: Int32Array
  private readonly parsers: ReadonlyArray<CellParser>
  private readonly mayCopy: ReadonlyArray<boolean>
  private readonly isId: ReadonlyArray<boolean>
  private readonly required: ReadonlyArray<boolean>
  private readonly names: ReadonlyArray<string>
  private block: Block | undefined
  private next = 0
  private faulty: Array<FaultyRow> = []
  private good = 0
  private bad = 0
  private blank = 0
  private lostIds = 0
  private zeroIds = 0

  /**
   * `headerRow`: the header's row as Excel numbers it. `isText`: rows must be as wide as the header, as in a CSV, and a text that looks like
   * a formula has an apostrophe in front. `isWhole`: all cells of a row are there.
   */
  constructor(
    form: Form.Form,
    header: Header,
    headerRow: number,
    { isText, isWhole = true }: { readonly isText: boolean; readonly isWhole?: boolean },
    sink: RowSink<B>
  ) {
    this.form = form
    this.header = header
    this.headerRow = headerRow
    this.isEscaped = isText
    this.checkWidth = isText && isWhole
    this.sink = sink
    this.width = header.texts.findLastIndex((text) => text !== "") + 1
    this.at = Int32Array.from(header.columns)
    this.live = Int32Array.from(
      form.columns.flatMap(({ required }, i) => (required || header.columns[i]! >= 0 ? [i] : []))
    )
    this.parsers = form.columns.map(({ field }) => parserOf(field, isText))
    this.mayCopy = this.parsers.map((parser) => parser instanceof TextParser)
    this.isId = form.columns.map(({ field }) => field.kind === "citizenId")
    this.required = form.columns.map(({ required }) => required)
    this.names = form.columns.map(({ field }, i) => header.texts[header.columns[i]!] ?? field.name.zh)
  }

  get totals(): Omit<Totals, "hidden" | "notices"> {
    return { rows: this.good, faulty: this.bad, blank: this.blank }
  }

  /** What is seen only from all rows together. */
  get notices(): ReadonlyArray<Notice> {
    const { lostIds, zeroIds } = this
    const privateUse = this.parsers.reduce((sum, parser) => sum + (parser.privateUse ?? 0), 0)
    return [
      ...(lostIds > 0 && zeroIds > 0 ? [zeroTails(lostIds, zeroIds)] : []),
      ...(privateUse > 0 ? [privateCharacters(privateUse)] : [])
    ]
  }

  /** Takes a block when `next` has given all of the one before. */
  accept(block: Block): void {
    this.block = block
    this.next = 0
  }

  /** The next batch, when enough rows of the blocks have come together; with `last`, of what is left. */
  batch(last = false): B | undefined {
    const { block, faulty, headerRow, sink } = this
    let full = false
    while (block !== undefined && this.next < block.rows && !full) {
      const row = this.next++
      const number = block.rowNumber[row]!
      if (number > headerRow) this.readRow(block, row, number)
      full = sink.isFull || faulty.length >= mostFaulty
    }
    if (sink.rows + faulty.length === 0 || !(full || last)) return undefined
    this.good += sink.rows
    this.bad += faulty.length
    this.faulty = []
    return sink.take(faulty)
  }

  private readRow(block: Block, row: number, number: number): void {
    const { at, mayCopy, live, parsers, required, sink } = this
    const { bytes, start, end, kind } = block
    const first = block.rowStart[row]!
    const behind = block.rowStart[row + 1]!
    const cells = behind - first
    let problems: Array<Form.RowFault> | undefined
    let something = false
    let zeros = 0
    sink.begin(cells === 0 ? 0 : end[behind - 1]! - start[first]!)
    for (let i = 0; i < live.length; i++) {
      const c = live[i]!
      const place = at[c]!
      let value: Form.Cell | Fault
      if (place >= 0 && place < cells) {
        const cell = first + place
        let from = start[cell]!
        let to = end[cell]!
        if (from < to) {
          if (mayBeBlank(bytes[from]!, bytes[to - 1]!)) {
            trim(bytes, from, to)
            from = trimmed.from
            to = trimmed.to
          }
          if (from < to) {
            something = true
            if (mayCopy[c] && isPlain(bytes, from, to, kind[cell]!) && sink.plain(c, bytes, from, to)) continue
            value = read(parsers[c]!, bytes, from, to, kind[cell]!)
          }
        }
      }
      if (typeof value === "object" && value !== null) problems = add(problems, value, number, this.names[c])
      else if ((value === undefined || value === null) && required[c]) {
        problems = add(problems, faults.VALUE_MISSING, number, this.names[c])
      } else {
        if (this.isId[c] && (value as string | undefined)?.endsWith("000") === true) zeros++
        sink.cell(c, value)
      }
    }
    if (!something && !this.waitsForCheck(block, first, cells)) {
      this.blank++
      sink.drop()
      return
    }
    const rowFault = this.rowFault(block, row, first, cells)
    if (rowFault !== undefined) problems = add(problems, rowFault, number)
    if (problems === undefined) {
      this.zeroIds += zeros
      sink.end(number)
      return
    }
    sink.drop()
    if (problems.some(({ code }) => code === "ID_PRECISION_LOST")) this.lostIds++
    this.faulty.push({ row: number, faults: problems, cells: this.originals(block, first, cells) })
  }

  /** The service column `整行核对` still holds something. */
  private waitsForCheck(block: Block, first: number, cells: number): boolean {
    const { rowCheck } = this.header
    return rowCheck >= 0 && rowCheck < cells && block.start[first + rowCheck]! < block.end[first + rowCheck]!
  }

  private rowFault(block: Block, row: number, first: number, cells: number): Fault | undefined {
    if (cells !== this.width && this.checkWidth) {
      if (cells < this.width) return faults.ROW_TOO_NARROW
      for (let i = first + this.width; i < first + cells; i++) {
        if (block.start[i]! < block.end[i]!) return faults.ROW_TOO_WIDE
      }
    }
    if (block.unfinished && row === block.rows - 1) return faults.ROW_UNFINISHED
    return this.waitsForCheck(block, first, cells) ? faults.ROW_UNCHECKED : undefined
  }

  /** The cells of a faulty row as text, in a form that is not taken over unmended. */
  private originals(block: Block, first: number, cells: number): Array<string> {
    return Array.from(this.at, (place, c) => {
      if (place < 0 || place >= cells) return ""
      const whole = this.isEscaped ? restore(block.text(first + place)) : block.text(first + place)
      const text = whole.length > longestOriginal ? `${whole.slice(0, longestOriginal)}…` : whole
      switch (block.kind[first + place]) {
        case CellKind.Formula:
          return `${marks.formula}${text}`
        case CellKind.Number:
          return this.form.columns[c]!.field.kind === "citizenId" || Math.abs(Number(text)) >= 1e15
            ? `${marks.lost}${text}`
            : text
        default:
          return text
      }
    })
  }
}

/** One in eleven numbers whose last digits were lost passes the check by chance; one in a thousand true ones ends so too. */
const zeroTails = (lost: number, accepted: number): Notice => ({
  code: "ID_TAIL_ZEROS",
  says: {
    zh: `有 ${lost} 行证件号码丢失末位；另有 ${accepted} 行号码以 000 结尾但校验相符，请与原件核对`,
    en: `${lost} rows lost the last digits of the ID number; ${accepted} more end in 000 but pass the check: compare them with the cards`
  }
})

const privateCharacters = (cells: number): Notice => ({
  code: "PRIVATE_USE",
  says: {
    zh: `有 ${cells} 个单元格含自造字（生僻字），在别的电脑上可能显示不同`,
    en: `${cells} cells hold characters of private use, which other machines may show differently`
  }
})

const add = (
  problems: Array<Form.RowFault> | undefined,
  fault: Fault,
  row: number,
  column?: string
): Array<Form.RowFault> => {
  const list = problems ?? []
  list.push(faultAt(fault, row, column))
  return list
}

/** Whether a text is no word with a meaning of its own, and no number that lost digits. */
const isPlain = (bytes: Buffer, from: number, to: number, kind: number): boolean =>
  kind === CellKind.Text && mayBeWord[bytes[from]!] === 0 && !mayEndExponent(bytes, to)

const read = (parser: CellParser, bytes: Buffer, from: number, to: number, kind: number): Form.Cell | Fault => {
  if (kind === CellKind.Formula) return faults.FORMULA_CELL
  if (kind === CellKind.Error) return faults.ERROR_CELL
  if (mayBeWord[bytes[from]!] === 0) return parser.parse(bytes, from, to, kind)
  const word = equals(notApplicable, bytes, from, to) ? "none" : words.get(bytes, from, to)
  // "Does not apply" fills whole columns, so it is looked at before the cell is parsed as anything else.
  if (word === "none" && !parser.closed) return null
  const value = parser.parse(bytes, from, to, kind)
  // A label of a closed list keeps its own meaning.
  if (parser.closed && typeof value === "string") return value
  if (word !== undefined) return word === "error" ? faults.ERROR_CELL : word === "none" ? null : undefined
  return bytes[from] === HASH ? markOr(value, bytes.toString("utf8", from, to)) : value
}

/** More of a cell is not kept for mending: no column takes so much, and a hostile file could fill the memory with it. */
const longestOriginal = 300

/** Words that say "not known" and "does not apply" in any column, and Excel's error values, which are no words at all. */
const words = new ByteMap<"unknown" | "none" | "error">([
  ...["不详", "未知"].map((word) => [word, "unknown"] as const),
  ...["不适用", "—", "/"].map((word) => [word, "none"] as const),
  ...["#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!", "#GETTING_DATA", "#SPILL!", "#CALC!"].map(
    (word) => [word, "error"] as const
  )
])
const notApplicable = Buffer.from("不适用", "utf8")
const mayBeWord = new Uint8Array(256)
for (const first of ["不", "未", "—", "/", "#"]) mayBeWord[Buffer.from(first, "utf8")[0]!] = 1
const HASH = 0x23

/** What a cell means that stands in quarantine with a mark before it. */
const markOr = (value: Form.Cell | Fault, text: string): Form.Cell | Fault => {
  if (text.startsWith(marks.formula.trim())) return faults.FORMULA_CELL
  return text.startsWith(marks.lost.trim()) && typeof value === "string" ? faults.NUMBER_PRECISION_LOST : value
}
