/** What a cell is. A CSV has only `Text`; a workbook says more, and what it says decides whether the cell can be trusted. */
export const CellKind = { Text: 0, Number: 1, Date: 2, Boolean: 3, Error: 4, Formula: 5 } as const
export type CellKind = (typeof CellKind)[keyof typeof CellKind]

/**
 * A piece of a table (数据块): some complete rows as byte ranges, so that a cell becomes a value without first becoming a string.
 *
 * Shape: row `r` has the cells `rowStart[r]` up to `rowStart[r + 1]`; cell `i` is the UTF-8 bytes from `start[i]` to `end[i]` of
 * `bytes`. A `Number` holds its text; a `Date` holds `YYYY-MM-DD`, with ` HH:MM:SS` after it when it has a time; a `Boolean`
 * holds TRUE or FALSE; a `Formula` holds the formula. Valid until the next block is read: the arrays are used again.
 */
export class Block {
  bytes: Buffer = Buffer.alloc(0)
  rows = 0
  cells = 0
  rowStart = new Int32Array(8192)
  /** The row as Excel numbers it. */
  rowNumber = new Int32Array(8192)
  start = new Int32Array(65536)
  end = new Int32Array(65536)
  kind = new Uint8Array(65536)
  /** The last row has no line ending: nobody can tell whether the file was cut off there. */
  unfinished = false

  clear(): void {
    this.rows = 0
    this.cells = 0
    this.rowStart[0] = 0
    this.unfinished = false
  }

  /** Closes the row that consists of the cells added since the last one. */
  endRow(number: number): void {
    if (this.rows + 2 > this.rowStart.length) {
      this.rowStart = grown(this.rowStart)
      this.rowNumber = grown(this.rowNumber)
    }
    this.rowNumber[this.rows] = number
    this.rowStart[++this.rows] = this.cells
  }

  growCells(): void {
    this.start = grown(this.start)
    this.end = grown(this.end)
    const kind = new Uint8Array(this.kind.length * 2)
    kind.set(this.kind)
    this.kind = kind
  }

  /** The text of a cell as it stands in the file. */
  text(cell: number): string {
    return this.bytes.toString("utf8", this.start[cell], this.end[cell])
  }

  /** The texts of a row. For the few rows that are looked at as a whole: headers and faulty rows. */
  texts(row: number): Array<string> {
    const texts: Array<string> = []
    for (let i = this.rowStart[row]!; i < this.rowStart[row + 1]!; i++) texts.push(this.text(i))
    return texts
  }
}

const grown = (array: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
  const larger = new Int32Array(array.length * 2)
  larger.set(array)
  return larger
}
