import type { Cells } from "../frame/Column.ts"
import type { Frame } from "../frame/Frame.ts"
import type { Space } from "../frame/Space.ts"
import type { Output, Program } from "../Program.ts"

/** What a program is run over (运行数据): arrays only, by the indices that the program knows them under. */
export interface Data {
  readonly households: number
  readonly columns: ReadonlyArray<Cells>
  readonly offsets: ReadonlyArray<Int32Array>
  /** The division of each household, and the tables of figures by division. */
  readonly place: Frame["place"]
  readonly tables: ReadonlyArray<Float64Array>
  /** Where each output goes. */
  readonly outputs: ReadonlyArray<Target>
  /** A bit for each household that this program is for, or `undefined` for all; `wants` tells which value of the bit. */
  readonly doubtful: Int32Array | undefined
  readonly wants: 0 | 1
  /** Where the frame's arrays stand, when that is not memory of their own. */
  readonly space: Space | undefined
}

export type Target = Uint8Array | Int32Array | Float64Array

/** Something that works out a program for households from one up to another (执行器). */
export type Runner = (data: Data, from: number, to: number) => void

export type Make = Uint8ArrayConstructor | Int32ArrayConstructor | Float64ArrayConstructor

/** The kind of array that takes an output. */
export const targetFor = ({ field, scalar }: Pick<Output, "field" | "scalar">): Make => {
  if (field === "first" || field === "escape" || field === "living") return Uint8Array
  return scalar.kind === "wide" ? Float64Array : Int32Array
}

export const dataOf = (
  program: Program,
  frame: Frame,
  places: ReadonlyArray<number>,
  outputs: ReadonlyArray<Target>,
  doubtful: Int32Array | undefined,
  wants: 0 | 1
): Data => ({
  households: frame.households,
  columns: program.columns.map(({ column }) => frame.columns.get(column.id)!.cells),
  offsets: frame.offsets,
  place: frame.place,
  tables: program.placeTables.map((table) => Float64Array.from(places, (place) => table[place] ?? 0)),
  outputs,
  doubtful,
  wants,
  space: frame.space
})
