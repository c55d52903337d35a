import type { Data } from "./Data.ts"

/** Households that are worked out together: their numbers fit the caches of a processor. */
export const block = 1024

/**
 * The households of a block (一块), the rows of their tables, and which household of the block a row belongs to.
 *
 * Shape: lists are as long as their tables' capacity; what stands past the last household or row are places of an earlier block, so
 * that kernels may go on to a multiple of 32.
 */
export class Rows {
  households = 0
  readonly list = new Int32Array(block)
  /** The place of each household. */
  readonly places = new Int32Array(block)
  readonly tables: ReadonlyArray<TableRows>
  private readonly data: Data
  private readonly capacity: number

  constructor(data: Data, capacity: number) {
    this.data = data
    this.capacity = capacity
    this.tables = data.offsets.map(() => new TableRows(capacity))
  }

  /** Takes households from one on, as many as fit, and gives the next. */
  fill(from: number, to: number): number {
    const { offsets, doubtful, wants, place } = this.data
    this.households = 0
    for (const table of this.tables) table.clear()
    let h = from
    for (; h < to && this.households < block; h++) {
      if (doubtful !== undefined && ((doubtful[h >> 5]! >>> (h & 31)) & 1) !== wants) continue
      if (!this.fits(h)) break
      const at = this.households++
      this.list[at] = h
      this.places[at] = place[h]!
      for (let t = 0; t < offsets.length; t++) this.tables[t]!.take(at, offsets[t]![h]!, offsets[t]![h + 1]!)
    }
    return h
  }

  private fits(h: number): boolean {
    const { offsets } = this.data
    for (let t = 0; t < offsets.length; t++) {
      if (this.tables[t]!.count + offsets[t]![h + 1]! - offsets[t]![h]! > this.capacity) return false
    }
    return true
  }
}

/** The rows of one table in a block. */
export class TableRows {
  count = 0
  /** Whether a household has more rows than a word has bits. */
  isLong = false
  readonly rows: Int32Array
  readonly homes: Int32Array
  readonly starts = new Int32Array(block)
  readonly ends = new Int32Array(block)
  /** A bit for each row of a household. */
  readonly masks = new Int32Array(block)

  constructor(capacity: number) {
    this.rows = new Int32Array(capacity)
    this.homes = new Int32Array(capacity)
  }

  clear(): void {
    this.count = 0
    this.isLong = false
  }

  take(household: number, from: number, to: number): void {
    const { rows, homes } = this
    let n = this.count
    this.starts[household] = n
    this.masks[household] = (1 << (to - from)) - 1
    if (to - from > 31) this.isLong = true
    for (let row = from; row < to; row++, n++) {
      rows[n] = row
      homes[n] = household
    }
    this.ends[household] = n
    this.count = n
  }
}
