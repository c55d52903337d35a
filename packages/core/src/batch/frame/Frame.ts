import type { Day } from "../../foundation/Day.ts"
import { type Cells, marksOf, type Stored } from "./Column.ts"
import { type ArrayKind, ordinary, type Space } from "./Space.ts"

/**
 * Many households as columns of numbers (人群列): what a policy reads of them and nothing else, members next to each other by household.
 *
 * Shape: `offsets[t]` has one more entry than there are households; the rows of table `t` that belong to household `h` stand from
 * `offsets[t][h]` up to `offsets[t][h + 1]`. `place[h]` is the index of its division in `divisions`. `leaves[h]` is not 0 where a
 * record cannot be put into columns, so that the household goes through the traced evaluator.
 * Facts that follow from a date, such as 年龄, are those of `on`.
 */
export interface Frame {
  readonly on: Day
  readonly households: number
  readonly offsets: ReadonlyArray<Int32Array>
  /** The most rows that a household has in each table. */
  readonly mostRows: ReadonlyArray<number>
  readonly columns: ReadonlyMap<string, FrameColumn>
  readonly divisions: ReadonlyArray<string>
  readonly place: Uint8Array | Uint16Array | Int32Array
  readonly leaves: Uint8Array
  readonly leavesAny: boolean
  readonly texts: Texts
  /** Where the arrays stand, when that is not memory of their own. */
  readonly space?: Space
}

/** Free texts by number, so that equal texts are equal numbers. */
export type Texts = Map<string, number>

/**
 * A column with what is true of all its cells. `doubtful` has a bit for each household that has a cell not known in it, and is left out
 * where no cell or every cell is such.
 */
export interface FrameColumn {
  readonly column: Stored
  readonly cells: Cells
  readonly least: number
  readonly most: number
  readonly known: boolean
  readonly absent: boolean
  readonly unknown: boolean
  readonly doubtful: Int32Array | undefined
}

/** Bytes that a frame holds (占用字节). */
export const bytes = (frame: Frame): number => {
  let sum = frame.place.byteLength + frame.leaves.byteLength
  for (const each of frame.offsets) sum += each.byteLength
  for (const { cells, doubtful } of frame.columns.values()) sum += cells.byteLength + (doubtful?.byteLength ?? 0)
  return sum
}

/** The most rows that a household has in a table. */
export const mostRows = (offsets: Int32Array): number => {
  let most = 0
  for (let h = 0; h + 1 < offsets.length; h++) most = Math.max(most, offsets[h + 1]! - offsets[h]!)
  return most
}

/** A column of cells with what is true of them. `offsets` are those of its table, left out for facts of households. */
export const columnOf = (
  column: Stored,
  cells: Cells,
  households: number,
  offsets: Int32Array | undefined,
  space: Space = ordinary
): FrameColumn => {
  const isFlag = column.kind === "flag" || column.kind === "told"
  const { absent, unknown } = isFlag ? { absent: 4, unknown: 2 } : marksOf(cells)
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  let [known, anyAbsent, anyUnknown] = [false, false, false]
  const rows = offsets === undefined ? households : offsets[households]!
  for (let i = 0; i < rows; i++) {
    const cell = cells[i]!
    if (cell === unknown) anyUnknown = true
    else if (cell === absent) anyAbsent = true
    else {
      known = true
      if (cell < least) least = cell
      if (cell > most) most = cell
    }
  }
  const doubtful = anyUnknown && (known || anyAbsent) ? doubts(cells, unknown, households, offsets, space) : undefined
  return {
    column,
    cells,
    least: known ? least : 0,
    most: known ? most : 0,
    known,
    absent: anyAbsent,
    unknown: anyUnknown,
    doubtful
  }
}

const doubts = (
  cells: Cells,
  unknown: number,
  households: number,
  offsets: Int32Array | undefined,
  space: Space
): Int32Array => {
  const bits = space.make(Int32Array as ArrayKind<Int32Array>, (households + 31) >> 5)
  for (let h = 0; h < households; h++) {
    const [from, to] = offsets === undefined ? [h, h + 1] : [offsets[h]!, offsets[h + 1]!]
    for (let i = from; i < to; i++) if (cells[i] === unknown) bits[h >> 5]! |= 1 << (h & 31)
  }
  return bits
}

/**
 * A frame of cells that are columns already, as a store or an import has them. Cells are as `Column` says; `leaves` and `texts` may be
 * left out.
 *
 * Throws `RangeError` when a column is missing or too short: cells are made by programs, and the mistake is the programmer's.
 */
export const of = (given: {
  readonly on: Day
  readonly columns: ReadonlyArray<{ readonly column: Stored; readonly cells: Cells }>
  readonly offsets: ReadonlyArray<Int32Array>
  readonly divisions: ReadonlyArray<string>
  readonly place: Uint8Array | Uint16Array | Int32Array
  readonly leaves?: Uint8Array
  readonly texts?: Texts
  /** Where the arrays stand, when that is not memory of their own. */
  readonly space?: Space
}): Frame => {
  const space = given.space ?? ordinary
  const households = given.place.length
  const columns = new Map<string, FrameColumn>()
  for (const { column, cells } of given.columns) {
    const offsets = column.table < 0 ? undefined : given.offsets[column.table]
    const rows = offsets === undefined ? households : offsets[households]!
    if (cells.length < rows) throw new RangeError(`the column ${column.id} has fewer cells than there are rows`)
    columns.set(column.id, columnOf(column, cells, households, offsets, space))
  }
  return {
    on: given.on,
    households,
    offsets: given.offsets,
    mostRows: given.offsets.map(mostRows),
    columns,
    divisions: given.divisions,
    place: given.place,
    leaves: given.leaves ?? space.make(Uint8Array as ArrayKind<Uint8Array>, households),
    leavesAny: given.leaves?.some((one) => one !== 0) ?? false,
    texts: given.texts ?? new Map(),
    ...(given.space === undefined ? {} : { space })
  }
}
