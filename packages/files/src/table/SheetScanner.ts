import { type Block, CellKind } from "./Block.ts"
import { CellSink } from "./CellSink.ts"
import { dayOfSerial } from "./DateStyles.ts"
import { DamagedWorkbook, TooLarge } from "./FileProblem.ts"
import type { Limits } from "./Limits.ts"
import type { SharedStrings } from "./SharedStrings.ts"
import { Attributes, attribute, CellType, cellType, digits, isNamed, isPlainNumber, isTrue } from "./XmlAttribute.ts"
import { XmlScanner } from "./XmlScanner.ts"
import { copyText } from "./XmlText.ts"

/** What the cells of a sheet refer to. */
export interface SheetContext {
  readonly file: string
  readonly sheet: string
  readonly strings: SharedStrings
  readonly dates: ReadonlyArray<boolean>
  readonly since1904: boolean
  readonly limits: Limits
}

/** Excel's last row and column. */
const lastRow = 1_048_576
const lastColumn = 16_384
/** Text of one row beyond which it is no row of a list. */
const rowBytes = 16 * 1024 * 1024

/**
 * Reads the XML of a sheet piece by piece into blocks of cells (工作表扫描). A formula is marked and its stored result is not read; a
 * number whose style is a date becomes a day; other numbers stay numbers, so that an identity number typed as one is seen.
 *
 * Shape: `feed` a piece, then `run` until it gives no block; `end` gives the last one.
 */
export class SheetScanner {
  hiddenRows = 0
  readonly hiddenColumns: Array<readonly [from: number, to: number]> = []
  readonly merged: Array<string> = []
  private readonly context: SheetContext
  private readonly sink = new CellSink()
  private readonly scanner: XmlScanner
  private row = 0
  private column = 0
  private type: CellType = CellType.Number
  private date = false
  private inData = false
  private inCell = false
  private capture: "no" | "value" | "formula" | "inline" = "no"
  private phonetic = false
  private formula = false
  private hidden = false
  private readonly attributes = new Attributes()
  private readonly days = new Map<number, string>()
  private handedOn = false
  private text = Buffer.allocUnsafe(1 << 12)
  private textEnd = 0

  constructor(context: SheetContext) {
    this.context = context
    this.scanner = new XmlScanner(
      {
        open: (bytes, name, nameEnd, to) => this.open(bytes, name, nameEnd, to),
        close: (bytes, name, nameEnd) => this.close(bytes, name, nameEnd),
        text: (bytes, from, to, raw) => this.read(bytes, from, to, raw)
      },
      context.file
    )
  }

  feed(piece: Buffer): void {
    this.scanner.feed(piece)
  }

  /** A block of complete rows, valid until the next call, or `undefined` when another piece is needed. */
  run(): Block | undefined {
    if (this.handedOn) this.sink.clear()
    this.handedOn = this.scanner.run()
    return this.handedOn ? this.sink.block : undefined
  }

  /** The rows that are left. */
  end(): Block | undefined {
    this.scanner.end()
    return this.sink.block.rows > 0 ? this.sink.block : undefined
  }

  private open(bytes: Buffer, name: number, nameEnd: number, to: number): void {
    const first = bytes[name]!
    const length = nameEnd - name
    if (!this.inData) this.openOutside(bytes, name, nameEnd, to)
    else if (length === 1) {
      if (first === 0x63) this.openCell(bytes, nameEnd, to)
      else if (!this.inCell) return
      else if (first === 0x76) this.begin("value")
      else if (first === 0x66) {
        this.formula = true
        this.begin("formula")
      } else if (first === 0x74 && !this.phonetic) this.capture = "inline"
    } else if (isNamed(bytes, name, nameEnd, "row")) this.openRow(bytes, nameEnd, to)
    else if (isNamed(bytes, name, nameEnd, "rPh")) this.phonetic = true
  }

  private openOutside(bytes: Buffer, name: number, nameEnd: number, to: number): void {
    const element = bytes.toString("latin1", name, nameEnd)
    if (element === "sheetData") this.inData = true
    else if (element === "col" && isTrue(attribute(bytes, nameEnd, to, "hidden"))) {
      this.hiddenColumns.push([
        Number(attribute(bytes, nameEnd, to, "min")),
        Number(attribute(bytes, nameEnd, to, "max"))
      ])
    } else if (element === "mergeCell" && this.merged.length < 1000) {
      this.merged.push(attribute(bytes, nameEnd, to, "ref") ?? "")
    }
  }

  private openRow(bytes: Buffer, from: number, to: number): void {
    let number = this.row + 1
    this.hidden = false
    const attributes = this.attributes.begin(bytes, from, to)
    while (attributes.next()) {
      if (attributes.is("r")) number = digits(bytes, attributes.value, attributes.valueEnd)
      else if (attributes.is("hidden")) this.hidden = isTrue(attributes.text())
    }
    if (!(number > this.row)) throw this.damaged("rows out of order")
    if (number > lastRow) throw this.damaged("a row beyond Excel's last")
    this.row = number
    this.column = 0
  }

  private openCell(bytes: Buffer, from: number, to: number): void {
    let column = this.column + 1
    this.type = CellType.Number
    this.date = false
    this.formula = false
    this.textEnd = 0
    this.inCell = true
    const attributes = this.attributes.begin(bytes, from, to)
    while (attributes.next()) {
      if (attributes.nameEnd - attributes.name !== 1) continue
      const { value, valueEnd } = attributes
      const letter = bytes[attributes.name]
      if (letter === 0x72) column = this.columnOf(bytes, value, valueEnd)
      else if (letter === 0x73) this.date = this.context.dates[digits(bytes, value, valueEnd)] === true
      else if (letter === 0x74) this.type = cellType(bytes, value, valueEnd)
    }
    if (column <= this.column) throw this.damaged("cells out of order")
    this.column = column
  }

  /** The column of a reference such as `AB12`. Fails: when it lies beyond Excel's limits or in another row. */
  private columnOf(bytes: Buffer, from: number, to: number): number {
    let at = from
    let column = 0
    for (; at < to && at < from + 4; at++) {
      const letter = (bytes[at]! & 0xdf) - 0x40
      if (letter < 1 || letter > 26 || bytes[at]! < 0x41) break
      column = column * 26 + letter
    }
    const row = digits(bytes, at, to)
    if (column < 1 || column > lastColumn || row !== this.row)
      throw this.damaged("a cell reference beyond Excel's limits")
    return column
  }

  private begin(what: "value" | "formula"): void {
    const stored = what === "value" && this.formula && this.type !== CellType.Error
    this.capture = stored ? "no" : what
    if (!stored) this.textEnd = 0
  }

  private read(bytes: Buffer, from: number, to: number, raw: boolean): void {
    if (this.capture === "no") return
    const length = to - from + 8
    if (this.textEnd + length > this.text.length) {
      if (this.textEnd > this.context.limits.cellCharacters * 4)
        throw this.tooLarge("cell", this.context.limits.cellCharacters)
      const larger = Buffer.allocUnsafe((this.textEnd + length) * 2)
      this.text.copy(larger, 0, 0, this.textEnd)
      this.text = larger
    }
    this.textEnd = copyText(bytes, from, to, raw, this.text, this.textEnd)
  }

  private close(bytes: Buffer, name: number, nameEnd: number): void {
    if (!this.inData) return
    const length = nameEnd - name
    const first = bytes[name]!
    if (length === 1) {
      if (first === 0x63) this.closeCell()
      else this.capture = "no"
    } else if (isNamed(bytes, name, nameEnd, "row")) this.closeRow()
    else if (isNamed(bytes, name, nameEnd, "rPh")) this.phonetic = false
    else if (isNamed(bytes, name, nameEnd, "sheetData")) this.inData = false
  }

  private closeRow(): void {
    const { sink } = this
    if (sink.width === 0) return
    if (this.hidden) this.hiddenRows++
    sink.block.endRow(this.row)
    if (sink.full) this.scanner.pause()
  }

  private closeCell(): void {
    this.inCell = false
    this.capture = "no"
    if (this.textEnd === 0 && !this.formula) return
    const { sink, context } = this
    if (this.column > context.limits.columns) throw this.tooLarge("columns", context.limits.columns)
    while (sink.width < this.column - 1) sink.blank()
    if (sink.rowBytes > rowBytes) throw this.tooLarge("strings", rowBytes)
    const { text, textEnd } = this
    if (this.type === CellType.Error) sink.bytes(CellKind.Error, text, 0, textEnd)
    else if (this.formula) sink.text(CellKind.Formula, `=${text.toString("utf8", 0, textEnd)}`)
    else if (this.type === CellType.Shared) this.shared(digits(text, 0, textEnd))
    else if (this.type === CellType.Number) this.number()
    else if (this.type === CellType.Boolean) sink.text(CellKind.Boolean, text[0] === 0x31 ? "TRUE" : "FALSE")
    else if (this.type === CellType.Date)
      sink.text(CellKind.Date, text.toString("latin1", 0, textEnd).replace(/T/, " ").replace(/Z$/, ""))
    else sink.bytes(CellKind.Text, text, 0, textEnd)
  }

  private shared(index: number): void {
    const { strings } = this.context
    if (!(index < strings.count)) throw this.damaged("a text that is not there")
    this.sink.bytes(CellKind.Text, strings.bytes, strings.from(index), strings.ends[index]!)
  }

  private number(): void {
    const { text, textEnd, sink } = this
    if (!this.date && isPlainNumber(text, textEnd)) sink.bytes(CellKind.Number, text, 0, textEnd)
    else {
      const value = Number(text.toString("latin1", 0, textEnd))
      if (!Number.isFinite(value)) throw this.damaged("a number cell without a number")
      const day = this.date ? this.dayOf(value) : ""
      sink.text(day === "" ? CellKind.Number : CellKind.Date, day === "" ? String(value) : day)
    }
  }

  /** The day of a serial number, worked out once; empty for a number that is no day. */
  private dayOf(serial: number): string {
    const known = this.days.get(serial)
    if (known !== undefined) return known
    const day = dayOfSerial(serial, this.context.since1904) ?? ""
    if (this.days.size < 50_000) this.days.set(serial, day)
    return day
  }

  private damaged(reason: string): DamagedWorkbook {
    const { file, sheet } = this.context
    return new DamagedWorkbook({ place: { file, sheet, row: this.row }, reason })
  }

  private tooLarge(limit: "cell" | "columns" | "strings", maximum: number): TooLarge {
    const { file, sheet } = this.context
    return new TooLarge({ place: { file, sheet, row: this.row }, limit, maximum })
  }
}
