import type { Program } from "../Program.ts"
import type { Data, Runner, Target } from "./Data.ts"
import { ints } from "./Ints.ts"
import { block, Rows } from "./Rows.ts"
import { type Instruction, type Numbers, type Source, type Storing, Tape } from "./Tape.ts"
import { wides } from "./Wides.ts"

/**
 * A program as one small loop for each number over blocks of households (列式内核), for places that forbid generated code.
 *
 * Shape: a number of a block is an array, by household or by row of a table.
 */
export const kernels = (program: Program, mostRows: ReadonlyArray<number>): Runner => {
  const capacity = rounded(Math.max(4 * block, ...mostRows))
  const { instructions, stores } = new Tape(program, capacity)
  return (data, from, to) => {
    const rows = new Rows(data, capacity)
    for (let at = from; at < to; ) {
      at = rows.fill(at, to)
      if (rows.households === 0) continue
      for (const instruction of instructions) work(instruction, data, rows)
      for (const storing of stores) store(storing, data, rows)
    }
  }
}

/** Kernels go on to a multiple of 32. */
const rounded = (n: number): number => (n + 31) & ~31

const work = ({ kernel, long, out, level, exact, args }: Instruction, data: Data, rows: Rows): void => {
  const count = countOf(rows, level)
  const n = exact ? count : rounded(count)
  const [first, second] = args
  if (long !== undefined && second?.of === "starts" && rows.tables[second.table]!.isLong) {
    long.kernel(out, n, find(long.args[0], data, rows), find(long.args[1], data, rows), undefined)
    return
  }
  const a = find(first, data, rows)
  const read = first?.of === "column" || first?.of === "place" ? reading(kernel, a as Target) : kernel
  read(out, n, a, find(second, data, rows), find(args[2], data, rows))
}

const countOf = (rows: Rows, level: number): number => (level === 0 ? rows.households : rows.tables[level - 1]!.count)

/** Cells of one program may be bytes in one frame and integers in the next. */
const reading = (kernel: Instruction["kernel"], cells: Target): Instruction["kernel"] => {
  const kernels = kernel === wides.ofInts ? wides : ints
  return cells instanceof Uint8Array ? kernels.ofBytes : cells instanceof Int32Array ? kernels.ofInts : kernels.ofWides
}

type Found = Numbers | Target | ReadonlyArray<Numbers> | number | undefined

const find = (source: Source | undefined, data: Data, rows: Rows): Found => {
  if (source === undefined) return undefined
  switch (source.of) {
    case "array":
      return source.array
    case "arrays":
      return source.arrays
    case "constant":
      return source.value
    case "column":
      return data.columns[source.index]!
    case "place":
      return data.tables[source.index]!
    case "list":
      return rows.list
    case "places":
      return rows.places
    default:
      return rows.tables[source.table]![source.of]
  }
}

const store = ({ index, array, level }: Storing, data: Data, rows: Rows): void => {
  const at = level === 0 ? rows.list : rows.tables[level - 1]!.rows
  const [n, target] = [countOf(rows, level), data.outputs[index]!]
  if (target instanceof Uint8Array) putBytes(target, n, array as Int32Array, at)
  else if (target instanceof Int32Array) putInts(target, n, array as Int32Array, at)
  else putWides(target, n, array, at)
}
const putBytes = (target: Uint8Array, n: number, numbers: Int32Array, at: Int32Array): void => {
  for (let i = 0; i < n; i++) target[at[i]!] = numbers[i]!
}
const putInts = (target: Int32Array, n: number, numbers: Int32Array, at: Int32Array): void => {
  for (let i = 0; i < n; i++) target[at[i]!] = numbers[i]!
}
/** Adding 0 makes a negative zero a zero. */
const putWides = (target: Float64Array, n: number, numbers: Numbers, at: Int32Array): void => {
  for (let i = 0; i < n; i++) target[at[i]!] = numbers[i]! + 0
}
