import { CellWriter, type Written } from "@doudi/app"
import type { Form } from "@doudi/core"
import type { FaultyRow } from "./Batch.ts"
import type { RowSink } from "./RowSink.ts"
import { looksCloser, longestPlain } from "./TextParser.ts"

/** Bytes of text that make a batch. What waits for others of its household keeps the text of its whole batch. */
const batchBytes = 1 << 16

/**
 * Rows as the text that the store takes (成文行), straight from the bytes of the file. Most cells of a register need not become a value: a
 * name is copied. Only the columns that are `picked` come as values besides.
 *
 * Exact: the text is what a `CellWriter` writes of the row's values from the second column on.
 */
export class WrittenRows implements RowSink<Written> {
  /** The place of each column among the picked ones; -1 for others. */
  private readonly places: Int32Array
  /** As many bytes as a row can take beyond those it has in the file. */
  private readonly perRow: number
  private picked: Array<Array<Form.Cell>>
  private writer: CellWriter
  private starts: Array<number> = []
  private numbers: Array<number> = []
  private from = 0

  constructor(form: Form.Form, picked: ReadonlyArray<number>) {
    this.places = Int32Array.from(form.columns, (_, column) => picked.indexOf(column))
    const keys = form.columns.flatMap(({ field }) => Object.keys(field.codes ?? {}))
    const longest = keys.reduce((most, key) => Math.max(most, key.length), 0)
    this.perRow = CellWriter.most(longest * form.columns.length, form.columns.length)
    this.picked = picked.map(() => [])
    this.writer = this.page()
  }

  get rows(): number {
    return this.numbers.length
  }

  get isFull(): boolean {
    return this.writer.position >= batchBytes
  }

  begin(bytes: number): void {
    const { picked, writer } = this
    this.from = writer.position
    writer.begin(CellWriter.most(bytes, 0) + this.perRow)
    for (const cells of picked) cells.push(undefined)
  }

  cell(column: number, cell: Form.Cell): void {
    const place = this.places[column]!
    if (place >= 0) this.picked[place]![this.numbers.length] = cell
    if (column > 0) this.writer.cell(column - 1, cell)
  }

  plain(column: number, bytes: Buffer, from: number, to: number): boolean {
    if (this.places[column]! >= 0 || column === 0 || to - from > longestPlain) return false
    return this.writer.plain(column - 1, bytes, from, to, looksCloser)
  }

  end(number: number): void {
    this.writer.end()
    this.writer.mark(comma)
    this.starts.push(this.from)
    this.numbers.push(number)
  }

  drop(): void {
    this.writer.retract(this.from)
    for (const cells of this.picked) cells.pop()
  }

  take(faulty: ReadonlyArray<FaultyRow>): Written {
    const { numbers, picked, starts, writer } = this
    starts.push(writer.position)
    this.writer = this.page()
    this.picked = picked.map(() => [])
    this.starts = []
    this.numbers = []
    return { text: writer.bytes, starts, numbers, picked, faulty }
  }

  /** The last row of a batch may stand beyond its end. */
  private page(): CellWriter {
    return new CellWriter(batchBytes + batchBytes / 8 + this.perRow)
  }
}

const comma = 0x2c
