import type { Program } from "../Program.ts"
import type { Data, Target } from "./Data.ts"
import { instance, type Run } from "./Instance.ts"
import { LinearSpace } from "./LinearSpace.ts"
import { block, type Memory, type Region, sizes } from "./Memory.ts"
import { scheduleOf } from "./Schedule.ts"

type Numbers = Target | Uint16Array
type Stretch = (from: number, to: number) => void

/**
 * Runs a module on the arrays of a frame where they stand (原地执行). Gives `undefined` for data of which a part stands elsewhere, or whose
 * memory has no room left for the module's own tables.
 *
 * Shape: addresses are written into the module; data at the same places runs the same module.
 */
export const inPlace = (program: Program, mostRows: ReadonlyArray<number>): ((data: Data) => Stretch | undefined) => {
  const known = new WeakMap<Data, Stretch | { readonly none: true }>()
  const modules = new Modules(program, mostRows)
  return (data) => {
    const found = known.get(data)
    if (found !== undefined) return "none" in found ? undefined : found
    const made = modules.of(data)
    known.set(data, made ?? { none: true })
    return made
  }
}

/** Modules by the addresses they are made for. */
class Modules {
  private readonly program: Program
  private readonly mostRows: ReadonlyArray<number>
  private readonly steps: ReturnType<typeof scheduleOf>
  private readonly byMemory = new WeakMap<
    object,
    Map<string, { readonly run: Run; readonly tables: ReadonlyArray<Numbers> }>
  >()

  constructor(program: Program, mostRows: ReadonlyArray<number>) {
    this.program = program
    this.mostRows = mostRows
    this.steps = scheduleOf(program)
  }

  of(data: Data): Stretch | undefined {
    const { space } = data
    if (!(space instanceof LinearSpace) || !standsIn(space, data)) return undefined
    const modules = this.byMemory.get(space.memory) ?? new Map()
    this.byMemory.set(space.memory, modules)
    const key = JSON.stringify([data.wants, data.doubtful !== undefined, arraysOf(data).map(regionOf)])
    const module = modules.get(key) ?? this.made(data, space)
    if (module === undefined) return undefined
    modules.set(key, module)
    return (from, to) => {
      for (const [i, table] of module.tables.entries()) table.set(data.tables[i]!)
      // A block at a time: an engine changes to its faster code between two calls.
      for (let at = from; at < to; at += block) module.run(at, Math.min(at + block, to))
    }
  }

  private made(data: Data, space: LinearSpace) {
    const { program, mostRows, steps } = this
    let full = false
    const room = (kind: Region["kind"], length: number): Region => {
      const at = space.take(sizes[kind] * length)
      full ||= at === undefined
      return { at: at ?? 0, kind }
    }
    const kinds = new Map(
      steps.flatMap(({ own }) => own).flatMap(({ op, at, kind }) => (op === "place" ? [[at, kind] as const] : []))
    )
    const memory: Memory = {
      list: undefined,
      doubtful: data.doubtful === undefined ? undefined : { bits: regionOf(data.doubtful), wants: data.wants },
      place: regionOf(data.place),
      offsets: data.offsets.map(regionOf),
      columns: new Map(data.columns.map((cells, i) => [i, regionOf(cells)])),
      tables: data.tables.map(({ length }, i) => room(kinds.get(i) === "wide" ? "wide" : "int", length)),
      outputs: data.outputs.map(regionOf),
      kept: new Map(
        steps.flatMap(({ passes }) =>
          passes.flatMap(({ keeps, table }) =>
            keeps.map((one) => [one, room(one.kind === "wide" ? "wide" : "int", mostRows[table] ?? 1)] as const)
          )
        )
      ),
      rows: 0,
      pages: space.pages,
      isShared: space.isShared
    }
    if (full) return undefined
    const { run } = instance(program, steps, memory, mostRows.length, space.memory)
    const tables = memory.tables.map(({ kind, at }, i) => {
      const { length } = data.tables[i]!
      return kind === "wide"
        ? new Float64Array(space.memory.buffer, at, length)
        : new Int32Array(space.memory.buffer, at, length)
    })
    return { run, tables }
  }
}

const arraysOf = ({ columns, offsets, place, outputs, doubtful }: Data): ReadonlyArray<Numbers> => [
  ...columns,
  ...offsets,
  place,
  ...outputs,
  ...(doubtful === undefined ? [] : [doubtful])
]

const standsIn = (space: LinearSpace, data: Data): boolean =>
  arraysOf(data).every(({ buffer }) => buffer === space.memory.buffer)

const regionOf = (numbers: Numbers): Region => ({
  at: numbers.byteOffset,
  kind:
    numbers instanceof Uint8Array
      ? "byte"
      : numbers instanceof Uint16Array
        ? "short"
        : numbers instanceof Int32Array
          ? "int"
          : "wide"
})
