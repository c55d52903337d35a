import { type Fold, isFold, type Scalar } from "../form/Scalar.ts"
import { isOfPersons, type Program } from "../Program.ts"
import type { Data, Runner, Target } from "./Data.ts"
import { intFolds, ints, type Kernel, wideFolds, wides } from "./Kernel.ts"

/** Households, and rows of a table, that are worked out together: their numbers fit the caches of a processor. */
const block = 512
const blockRows = 2048

/**
 * A program as one small loop for each number over blocks of households (列式内核), for places that forbid generated code.
 *
 * Shape: a number of a block is an array, by household or by row of a table; arrays are used again once nothing needs them any more.
 */
export const kernels = (program: Program, mostRows: ReadonlyArray<number>): Runner => {
  const tape = new Tape(program, Math.max(block, blockRows, ...mostRows))
  return (data, from, to) => {
    const rows = new Rows(data, tape.capacity)
    for (let at = from; at < to; ) {
      at = rows.fill(at, to)
      if (rows.households > 0) tape.run(data, rows)
    }
  }
}

type Numbers = Int32Array | Float64Array

/** The households of a block, the rows of their tables, and which household of the block a row belongs to. */
class Rows {
  households = 0
  readonly list: Int32Array
  /** The place of each household. */
  readonly places: Int32Array
  readonly counts: Array<number>
  readonly rows: ReadonlyArray<Int32Array>
  readonly homes: ReadonlyArray<Int32Array>
  readonly ends: ReadonlyArray<Int32Array>
  private readonly data: Data
  private readonly capacity: number

  constructor(data: Data, capacity: number) {
    this.data = data
    this.capacity = capacity
    this.list = new Int32Array(block)
    this.places = new Int32Array(block)
    this.counts = data.offsets.map(() => 0)
    this.rows = data.offsets.map(() => new Int32Array(capacity))
    this.homes = data.offsets.map(() => new Int32Array(capacity))
    this.ends = data.offsets.map(() => new Int32Array(block))
  }

  /** Takes households from one on, as many as fit, and gives the next. */
  fill(from: number, to: number): number {
    const { offsets, doubtful, wants, place } = this.data
    this.households = 0
    this.counts.fill(0)
    let h = from
    for (; h < to && this.households < block; h++) {
      if (doubtful !== undefined && ((doubtful[h >> 5]! >>> (h & 31)) & 1) !== wants) continue
      if (offsets.some((each, t) => this.counts[t]! + each[h + 1]! - each[h]! > this.capacity)) break
      const at = this.households++
      this.list[at] = h
      this.places[at] = place[h]!
      for (let t = 0; t < offsets.length; t++) {
        const each = offsets[t]!
        const [rows, homes] = [this.rows[t]!, this.homes[t]!]
        let n = this.counts[t]!
        for (let row = each[h]!; row < each[h + 1]!; row++, n++) {
          rows[n] = row
          homes[n] = at
        }
        this.counts[t] = n
        this.ends[t]![at] = n
      }
    }
    return h
  }
}

/** Where an argument of a kernel comes from. */
type Source =
  | { readonly of: "array"; readonly array: Numbers }
  | { readonly of: "column" | "place"; readonly index: number }
  | { readonly of: "rows" | "homes" | "ends"; readonly table: number }
  | { readonly of: "places" }

interface Instruction {
  readonly kernel: Kernel
  readonly out: Numbers
  readonly level: number
  readonly args: ReadonlyArray<Source>
  readonly at: number
}

/** The kernels of a program in their order, with the arrays they work on. */
class Tape {
  readonly capacity: number
  private readonly instructions: Array<Instruction> = []
  private readonly stores: Array<{ readonly index: number; readonly array: Numbers; readonly level: number }> = []
  private readonly arrays = new Map<string, Numbers>()
  private readonly uses = new Map<string, number>()
  private readonly free = { int: [] as Array<Int32Array>, wide: [] as Array<Float64Array> }

  constructor(program: Program, capacity: number) {
    this.capacity = capacity
    const order: Array<Scalar> = []
    const seen = new Set<Scalar>()
    const walk = (scalar: Scalar): void => {
      if (seen.has(scalar)) return
      seen.add(scalar)
      scalar.args.forEach(walk)
      order.push(scalar)
    }
    for (const { scalar } of program.outputs) walk(scalar)
    // First how often each number is asked for, then the instructions; both ask in the same way.
    this.isCounting = true
    this.write(order, program)
    this.isCounting = false
    this.write(order, program)
  }

  private isCounting: boolean

  private write(order: ReadonlyArray<Scalar>, program: Program): void {
    for (const scalar of order) if (scalar.op !== "constant") this.emit(scalar)
    program.outputs.forEach(({ scalar, field }, index) => {
      const level = isOfPersons(field) ? 1 : 0
      const source = this.ask(scalar, level, scalar.kind === "wide")
      if (source.of === "array") this.stores.push({ index, array: source.array, level })
    })
    if (this.isCounting) this.stores.length = 0
  }

  private emit(scalar: Scalar): void {
    const { op, args, at, level, kind } = scalar
    const wide = kind === "wide"
    const own = keyOf(scalar, level, wide)
    if (op === "column" || op === "place") {
      const kernel = op === "place" ? (wide ? wides.ofWides : ints.ofWides) : wide ? wides.ofInts : ints.ofInts
      const rows: Source = op === "place" ? { of: "places" } : { of: "rows", table: level - 1 }
      this.push(own, kernel, level, wide, [{ of: op, index: at }, rows], at, [])
    } else if (isFold(op)) {
      const asWide = wide || op === "lowest" || op === "highest"
      const row = this.ask(args[0]!, at + 1, asWide)
      const kernel = asWide ? wideFolds[op as "sum" | "lowest" | "highest"] : intFolds[op as "sum" | "any" | "all"]
      const name = keyOf(scalar, 0, asWide)
      this.push(name, kernel, 0, asWide, [row, { of: "ends", table: at }], at, [keyOf(args[0]!, at + 1, asWide)])
      if (asWide && !wide) this.push(own, ints.narrow, 0, false, [this.held(name)], 0, [name])
    } else if (op === "pack") {
      for (const [i, bit] of args.entries()) {
        this.push(own, ints.pack, level, false, [this.ask(bit, level, false)], i, [keyOf(bit, level, false)])
      }
    } else if (op === "within" || op === "limit") {
      // The same number, perhaps of the other kind.
      const from = args[0]!.kind === "wide"
      const kernel = wide ? wides.max : from ? ints.narrow : ints.max
      const asked = this.ask(args[0]!, level, wide || from)
      this.push(own, kernel, level, wide, [asked, asked], 0, [keyOf(args[0]!, level, wide || from)])
    } else this.plain(scalar, own, wide)
  }

  private plain({ op, args, at, level }: Scalar, own: string, wide: boolean): void {
    const compares = op === "less" || op === "upTo" || op === "same"
    const asWide = compares
      ? args.some((part) => part.kind === "wide")
      : wide || args.some((part, i) => part.kind === "wide" && !(op === "select" && i === 0))
    const given = args.map((part, i) => {
      const isWide = asWide && !(op === "select" && i === 0)
      return { source: this.ask(part, level, isWide), key: keyOf(part, level, isWide) }
    })
    const kernel = (asWide ? wides : ints)[op as keyof typeof ints & keyof typeof wides]
    const outWide = asWide && !compares
    const name = outWide === wide ? own : `${own} wide`
    this.push(
      name,
      kernel,
      level,
      outWide,
      given.map(({ source }) => source),
      at,
      given.map(({ key }) => key)
    )
    if (outWide !== wide) this.push(own, ints.narrow, level, false, [this.held(name)], 0, [name])
  }

  /** The numbers of a part at a level and of a kind, made from those it has. */
  private ask(part: Scalar, level: number, wide: boolean): Source {
    const key = keyOf(part, level, wide)
    if (part.op === "constant") return { of: "array", array: this.filled(part.at, wide) }
    if (this.isCounting) this.uses.set(key, (this.uses.get(key) ?? 0) + 1)
    if (this.has(key)) return this.held(key)
    const ownWide = part.kind === "wide"
    if (wide !== ownWide) {
      const from = keyOf(part, level, ownWide)
      const source = this.ask(part, level, ownWide)
      this.push(key, wide ? wides.widen : ints.narrow, level, wide, [source], 0, [from])
    } else {
      const from = keyOf(part, part.level, wide)
      const source = this.ask(part, part.level, wide)
      this.push(key, wide ? wides.spread : ints.spread, level, wide, [source, { of: "homes", table: level - 1 }], 0, [
        from
      ])
    }
    return this.held(key)
  }

  private readonly made = new Set<string>()
  private has(key: string): boolean {
    return this.isCounting ? this.made.has(key) : this.arrays.has(key)
  }
  private held(key: string): Source {
    return { of: "array", array: this.arrays.get(key) ?? none }
  }

  private push(
    key: string,
    kernel: Kernel,
    level: number,
    wide: boolean,
    args: ReadonlyArray<Source>,
    at: number,
    from: ReadonlyArray<string>
  ): void {
    if (this.isCounting) {
      this.made.add(key)
      return
    }
    const out =
      this.arrays.get(key) ??
      (wide
        ? (this.free.wide.pop() ?? new Float64Array(this.capacity))
        : (this.free.int.pop() ?? new Int32Array(this.capacity)))
    this.arrays.set(key, out)
    this.instructions.push({ kernel, out, level, args, at })
    for (const name of from) this.release(name)
  }

  /** One use less; after the last the array is free, unless an instruction just took it as its own. */
  private release(key: string): void {
    const left = this.uses.get(key)
    if (left === undefined) return
    this.uses.set(key, left - 1)
    if (left > 1) return
    const array = this.arrays.get(key)
    if (array instanceof Int32Array) this.free.int.push(array)
    else if (array !== undefined) this.free.wide.push(array)
  }

  private readonly constants = new Map<string, Numbers>()
  private filled(value: number, wide: boolean): Numbers {
    const key = `${value} ${wide}`
    const known = this.constants.get(key)
    if (known !== undefined) return known
    const made = (wide ? new Float64Array(this.capacity) : new Int32Array(this.capacity)).fill(value)
    this.constants.set(key, made)
    return made
  }

  run(data: Data, rows: Rows): void {
    for (const { kernel, out, level, args, at } of this.instructions) {
      const n = level === 0 ? rows.households : rows.counts[level - 1]!
      const [a, b, c] = [find(args[0], data, rows), find(args[1], data, rows), find(args[2], data, rows)]
      if (kernel === ints.ofInts && a instanceof Uint8Array) ints.ofBytes(out as Int32Array, n, a, b as Int32Array)
      else if (kernel === wides.ofInts && a instanceof Float64Array)
        wides.ofWides(out as Float64Array, n, a, b as Int32Array)
      else kernel(out, n, a, b, c, at)
    }
    for (const { index, array, level } of this.stores) {
      const at = level === 0 ? rows.list : rows.rows[level - 1]!
      const n = level === 0 ? rows.households : rows.counts[level - 1]!
      store(data.outputs[index]!, n, array, at)
    }
  }
}

const none = new Int32Array(0)

const keyOf = ({ id }: Scalar, level: number, wide: boolean): string => `${id} ${level} ${wide}`

const find = (source: Source | undefined, data: Data, rows: Rows): Target | Uint16Array | undefined => {
  switch (source?.of) {
    case undefined:
      return undefined
    case "array":
      return source.array
    case "column":
      return data.columns[source.index]!
    case "place":
      return data.tables[source.index]!
    case "places":
      return rows.places
    case "homes":
      return rows.homes[source.table]!
    case "ends":
      return rows.ends[source.table]!
    case "rows":
      return source.table < 0 ? rows.list : rows.rows[source.table]!
  }
}

const store = (target: Target, n: number, numbers: Numbers, at: Int32Array): void => {
  if (target instanceof Uint8Array) putBytes(target, n, numbers as Int32Array, at)
  else if (target instanceof Int32Array) putInts(target, n, numbers as Int32Array, at)
  else putWides(target, n, numbers, at)
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

export type { Fold }
