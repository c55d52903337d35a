import type { Block } from "./Block.ts"
import { type CsvFlaw, MalformedCsv, TooLarge } from "./FileProblem.ts"
import type { Limits } from "./Limits.ts"

/** What stands between the cells of a text table. */
export type Separator = "," | "\t" | ";"
export const separators: ReadonlyArray<Separator> = [",", "\t", ";"]

const QUOTE = 0x22
const LF = 0x0a
const CR = 0x0d
const NUL = 0x00

/**
 * Finds the cells of a CSV in its bytes (RFC 4180), without making strings. Line ends are CRLF, LF or CR; a quote inside a
 * cell that does not begin with one is an error, because it means that the rest of the file is read wrongly.
 *
 * Shape: `scan` is called with successive pieces; what it did not consume comes again at the front of the next piece.
 */
export class CsvScanner {
  private readonly stops = new Uint8Array(256)
  /** Where passing over the rest of a row ends. */
  private readonly ends = new Uint8Array(256)
  private readonly separator: number
  private readonly limits: Limits
  private readonly file: string
  private readonly most: number
  private row = 0

  /** Rows found so far. */
  get rows(): number {
    return this.row
  }

  /** `most`: how many cells of a row are wanted at most. The others are passed over, and hardly looked at. */
  constructor(separator: Separator, limits: Limits, file: string, most = Number.POSITIVE_INFINITY) {
    this.separator = separator.charCodeAt(0)
    this.limits = limits
    this.file = file
    this.most = most
    for (const byte of [QUOTE, LF, CR, NUL]) this.ends[byte] = 1
    this.stops.set(this.ends)
    this.stops[this.separator] = 1
  }

  /**
   * Adds to `block` the rows that end in `bytes[0..length)` and returns how many bytes they took. `bytes` must have room for
   * one byte more. `last` means that no more bytes follow. Cells with doubled quotes are contracted in place.
   *
   * Fails: `MalformedCsv`, `TooLarge`.
   */
  scan(bytes: Buffer, length: number, last: boolean, block: Block): number {
    const { ends, limits, most, separator, stops } = this
    const longest = limits.cellCharacters
    bytes[length] = LF
    block.clear()
    block.bytes = bytes
    let { start, end } = block
    let at = 0
    while (at < length) {
      const rowAt = at
      let doubled = false
      let ended = false
      let cell = block.cells
      // Beyond what is wanted of the row. A quote there may hold the end of a line, so each cell is looked at after all.
      const wanted = cell + most
      let mayPass = true
      while (!ended) {
        if (cell === start.length) {
          block.growCells()
          ;({ start, end } = block)
        }
        let stop: number
        if (bytes[at] === QUOTE && at < length) {
          const first = at + 1
          let close = first
          for (;;) {
            while (bytes[close] !== QUOTE && bytes[close] !== NUL && close < length) close++
            if (close >= length || (close + 1 >= length && !last)) {
              if (last) throw this.malformed("openQuote")
              if (close - first > longest * 4) throw this.malformed("openQuote")
              return this.abandon(block, rowAt, cell)
            }
            if (bytes[close] === NUL) throw this.malformed("nul")
            if (bytes[close + 1] !== QUOTE || close + 1 >= length) break
            doubled = true
            close += 2
          }
          start[cell] = first
          end[cell] = close
          stop = close + 1
          const byte = bytes[stop]!
          if (byte !== separator && byte !== LF && byte !== CR)
            throw this.malformed(byte === NUL ? "nul" : "strayQuote")
        } else {
          stop = at
          if (cell >= wanted && mayPass) {
            while (ends[bytes[stop]!] === 0) stop++
            // A tail that long is looked at for a cell that is too long.
            mayPass = (bytes[stop] === LF || bytes[stop] === CR) && stop - at <= longest * 4
            if (!mayPass) stop = at
          }
          while (stops[bytes[stop]!] === 0) stop++
          start[cell] = at
          end[cell] = stop
        }
        const byte = bytes[stop]!
        if (byte === separator) at = stop + 1
        else if (byte === LF || byte === CR) {
          if (stop >= length && !last) {
            if (stop - start[cell]! > longest * 4) throw this.tooLarge("cell", longest)
            return this.abandon(block, rowAt, cell)
          }
          if (byte === CR && stop + 1 >= length && !last) return this.abandon(block, rowAt, cell)
          at = byte === CR && bytes[stop + 1] === LF && stop + 1 < length ? stop + 2 : stop + 1
          ended = true
          if (stop >= length) {
            block.unfinished = true
            at = length
          }
        } else throw this.malformed(byte === NUL ? "nul" : "strayQuote")
        if (cell < wanted) {
          if (end[cell]! - start[cell]! > longest) this.checkLength(bytes, start[cell]!, end[cell]!)
          cell++
        }
      }
      block.cells = cell
      if (block.cells - block.rowStart[block.rows]! > limits.columns) throw this.tooLarge("columns", limits.columns)
      if (this.row >= limits.rows) throw this.tooLarge("rows", limits.rows)
      if (doubled) contract(block)
      block.endRow(++this.row)
    }
    return at
  }

  private abandon(block: Block, rowAt: number, cells: number): number {
    if (cells - block.rowStart[block.rows]! > this.limits.columns) throw this.tooLarge("columns", this.limits.columns)
    return rowAt
  }

  private checkLength(bytes: Buffer, start: number, end: number): void {
    const { cellCharacters } = this.limits
    if (bytes.toString("utf8", start, end).length > cellCharacters) throw this.tooLarge("cell", cellCharacters)
  }

  private malformed(flaw: CsvFlaw): MalformedCsv {
    return new MalformedCsv({ place: { file: this.file, row: this.row + 1 }, flaw })
  }

  private tooLarge(limit: "cell" | "columns" | "rows", maximum: number): TooLarge {
    return new TooLarge({ place: { file: this.file, row: this.row + 1 }, limit, maximum })
  }
}

/** Turns `""` into `"` in the cells of the row that was just read. A cell only grows shorter, so it stays where it is. */
const contract = (block: Block): void => {
  const { bytes, start, end } = block
  for (let cell = block.rowStart[block.rows]!; cell < block.cells; cell++) {
    const from = start[cell]!
    if (from === 0 || bytes[from - 1] !== QUOTE) continue
    let to = from
    for (let i = from; i < end[cell]!; i++) {
      const byte = bytes[i]!
      if (byte === QUOTE) i++
      bytes[to++] = byte
    }
    end[cell] = to
  }
}
