import { marksOf } from "./frame/Column.ts"
import type { Frame, FrameColumn } from "./frame/Frame.ts"
import type { ColumnShape } from "./lowering/Shape.ts"

/**
 * What a program relies on in the frames it runs over (适用范围): ranges, marks and the most rows. It fits every frame of which no more is
 * true, so that frames of one population share their programs.
 */
export interface Fitting {
  /** Whether there is a program of its own for households of which something is not told. */
  readonly split: boolean
  readonly columns: ReadonlyArray<ColumnShape>
  readonly mostRows: ReadonlyArray<number>
  readonly places: number
}

export const of = (frame: Frame, ids: ReadonlyArray<string>, split: boolean, places: number): Fitting => ({
  split,
  columns: ids.map((id, index) => shapeOf(columnIn(frame, id), index)),
  mostRows: frame.mostRows.map(rounded),
  places
})

/** Whether what is relied on is true of a frame that needs another. */
export const fits = (relied: Fitting, needed: Fitting): boolean =>
  isAlike(relied, needed) &&
  relied.places === needed.places &&
  (relied.split || !needed.split) &&
  needed.mostRows.every((rows, t) => rows <= relied.mostRows[t]!) &&
  needed.columns.every((column, i) => within(column, relied.columns[i]!))

/** Whether both are of the same columns; parts of rules that are worked out aside add some. */
export const isAlike = (one: Fitting, other: Fitting): boolean => one.columns.length === other.columns.length

/** What both frames have, so that one program does for both; the second alone where their columns are of different kinds. */
export const joined = (one: Fitting, other: Fitting): Fitting => ({
  split: one.split || other.split,
  columns: other.columns.map((column, i) => join(one.columns[i]!, column)),
  mostRows: other.mostRows.map((rows, t) => Math.max(rows, one.mostRows[t]!)),
  places: other.places
})

/** A column of which nothing is known is not read at all. */
const isEmpty = ({ known, absent, unknown }: ColumnShape): boolean =>
  !known && absent === undefined && unknown !== undefined

const within = (needed: ColumnShape, relied: ColumnShape): boolean => {
  if (!needed.known && needed.absent === undefined && needed.unknown === undefined) return true
  if (isEmpty(needed) || isEmpty(relied)) return isEmpty(needed) && isEmpty(relied)
  if (needed.absent !== undefined && needed.absent !== relied.absent) return false
  if (needed.unknown !== undefined && needed.unknown !== relied.unknown) return false
  if (!needed.known) return relied.known || needed.absent !== undefined
  return relied.known && relied.least <= needed.least && needed.most <= relied.most
}

const join = (one: ColumnShape, other: ColumnShape): ColumnShape => {
  const marks = (of: "absent" | "unknown") => one[of] === undefined || other[of] === undefined || one[of] === other[of]
  if (isEmpty(one) || isEmpty(other) || one.isWide !== other.isWide || !marks("absent") || !marks("unknown"))
    return other
  return {
    ...other,
    least: Math.min(one.least, other.least),
    most: Math.max(one.most, other.most),
    known: one.known || other.known,
    absent: other.absent ?? one.absent,
    unknown: other.unknown ?? one.unknown
  }
}

const columnIn = (frame: Frame, id: string): FrameColumn => {
  const found = frame.columns.get(id)
  if (found === undefined) throw new RangeError(`the frame has no column ${id}`)
  return found
}

const shapeOf = (found: FrameColumn, index: number): ColumnShape => {
  const { column, cells, known, absent, unknown } = found
  const isFlag = column.kind === "flag" || column.kind === "told"
  const marks = isFlag ? { absent: 4, unknown: 2 } : marksOf(cells)
  const [least, most] = ends(found)
  return {
    column,
    index,
    isWide: cells instanceof Float64Array,
    least,
    most,
    known,
    absent: absent ? marks.absent : undefined,
    unknown: unknown ? marks.unknown : undefined
  }
}

/** The next power of two, so that one household more or less in a frame asks for no new program. */
const rounded = (n: number): number => (n === 0 ? 0 : 2 ** Math.ceil(Math.log2(n)))

/** The range of a column, widened to powers of two. */
const ends = ({ least, most, known }: FrameColumn): readonly [number, number] => {
  if (!known) return [0, 0]
  const out = (x: number) => (x <= 0 ? 0 : 2 ** Math.ceil(Math.log2(x + 1)) - 1)
  return [least < 0 ? -out(-least) : 0, out(most)]
}
