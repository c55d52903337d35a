import { isOfPersons } from "../Field.ts"
import type { Program } from "../Program.ts"
import type { Data, Runner } from "./Data.ts"
import { instance } from "./Instance.ts"
import { block, type Memory, memoryOf, mostPlaces, type Region } from "./Memory.ts"
import { scheduleOf } from "./Schedule.ts"

/** Runs a module over blocks of households that are copied into its memory (分块复制), for frames that stand elsewhere. */
export const copying = (program: Program, mostRows: ReadonlyArray<number>): Runner => {
  const steps = scheduleOf(program)
  const memory = memoryOf(program, steps, mostRows)
  const { space, run } = instance(program, steps, memory, mostRows.length)
  const views = new Views(program, memory, space.buffer)
  return (data, from, to) => {
    views.figures(data)
    for (let at = from; at < to; ) {
      const end = views.end(data, at, to)
      const listed = views.enter(data, at, end)
      if (listed > 0) {
        run(listed, ...data.offsets.map((offsets) => offsets[at]!))
        views.leave(data, at, end, listed)
      }
      at = end
    }
  }
}

type View = Uint8Array | Int32Array | Float64Array

/** The memory of a module as arrays. */
class Views {
  private readonly list: Int32Array
  private readonly place: Int32Array
  private readonly offsets: ReadonlyArray<Int32Array>
  private readonly columns: ReadonlyArray<{ readonly index: number; readonly table: number; readonly view: View }>
  private readonly tables: ReadonlyArray<View>
  private readonly outputs: ReadonlyArray<{ readonly view: View; readonly ofRows: boolean }>
  private readonly rows: number

  constructor(program: Program, memory: Memory, buffer: ArrayBufferLike) {
    const view = ({ kind, at }: Region, length: number): View =>
      kind === "byte"
        ? new Uint8Array(buffer, at, length)
        : kind === "int"
          ? new Int32Array(buffer, at, length)
          : new Float64Array(buffer, at, length)
    const { rows } = memory
    this.rows = rows
    this.list = view(memory.list!, block) as Int32Array
    this.place = view(memory.place, block) as Int32Array
    this.offsets = memory.offsets.map((region) => view(region, block + 1) as Int32Array)
    this.columns = [...memory.columns].map(([index, region]) => {
      const { table } = program.columns[index]!.column
      return { index, table, view: view(region, table < 0 ? block : rows) }
    })
    this.tables = memory.tables.map((region) => view(region, mostPlaces))
    this.outputs = program.outputs.map(({ field }, i) => {
      const ofRows = isOfPersons(field)
      return { view: view(memory.outputs[i]!, ofRows ? rows : block), ofRows }
    })
  }

  /** The tables of figures, which stay for all blocks of a run. */
  figures({ tables }: Data): void {
    for (const [i, table] of tables.entries()) {
      if (table.length > mostPlaces) throw new RangeError("a frame has more divisions than fit")
      this.tables[i]!.set(table)
    }
  }

  /** One past the last household that fits beside the first. */
  end({ offsets }: Data, from: number, to: number): number {
    let end = Math.min(to, from + block)
    while (end > from + 1 && offsets.some((each) => each[end]! - each[from]! > this.rows)) end = (from + end + 1) >> 1
    return end
  }

  /** Copies a block in and lists the households that this program is for. */
  enter({ columns, offsets, place, doubtful, wants }: Data, from: number, to: number): number {
    let listed = 0
    if (doubtful === undefined) for (let h = from; h < to; h++) this.list[listed++] = h - from
    else {
      for (let h = from; h < to; h++) {
        this.list[listed] = h - from
        // The next takes its place where this one is not wanted.
        listed += ((doubtful[h >> 5]! >>> (h & 31)) & 1) ^ wants ^ 1
      }
    }
    if (listed === 0) return 0
    this.place.set(place.subarray(from, to))
    for (const [t, each] of offsets.entries()) this.offsets[t]!.set(each.subarray(from, to + 1))
    for (const { index, table, view } of this.columns) {
      const [start, end] = table < 0 ? [from, to] : [offsets[table]![from]!, offsets[table]![to]!]
      view.set(columns[index]!.subarray(start, end))
    }
    return listed
  }

  /**
   * Copies what was worked out. Of a program for part of the households only theirs, but for the first one, which others follow: what it
   * leaves beside them is written over.
   */
  leave({ outputs, offsets, wants, doubtful }: Data, from: number, to: number, listed: number): void {
    const whole = doubtful === undefined || wants === 0
    const members = offsets[0]!
    for (const [i, { view, ofRows }] of this.outputs.entries()) {
      const target = outputs[i]!
      const [start, end] = ofRows ? [members[from]!, members[to]!] : [from, to]
      if (whole) {
        target.set(view.subarray(0, end - start), start)
        continue
      }
      for (let k = 0; k < listed; k++) {
        const h = from + this.list[k]!
        if (!ofRows) target[h] = view[h - from]!
        else for (let m = members[h]!; m < members[h + 1]!; m++) target[m] = view[m - start]!
      }
    }
  }
}
