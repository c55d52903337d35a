import { type Fold, isFold, nothing, type Scalar } from "../form/Scalar.ts"
import { isOfPersons, type Output, type Program } from "../Program.ts"
import type { Data, Runner } from "./Data.ts"
import { scheduleOf } from "./Schedule.ts"

/** Households that are worked out together. Their numbers fit the caches of a processor. */
const block = 512

/**
 * A program as one small loop for each number over blocks of households (列式内核), for places that forbid generated code.
 *
 * Shape: every number of a block is an array, by household or by row of a table.
 */
export const kernels = (program: Program, _mostRows: ReadonlyArray<number>): Runner => {
  const order = orderOf(program)
  return (data, from, to) => {
    const run = new Block(order, program.outputs, data)
    for (let at = from; at < to; at += block) run.go(at, Math.min(to, at + block))
  }
}

/** Every number after those it needs; a household's and its rows' in turn. */
const orderOf = (program: Program): ReadonlyArray<Scalar> => {
  const found = new Set<Scalar>()
  const walk = (scalar: Scalar): void => {
    if (found.has(scalar)) return
    scalar.args.forEach(walk)
    found.add(scalar)
  }
  for (const { scalar } of program.outputs) walk(scalar)
  return [...found]
}

type Numbers = Int32Array | Float64Array

class Block {
  private readonly order: ReadonlyArray<Scalar>
  private readonly outputs: ReadonlyArray<Output>
  private readonly data: Data
  private readonly arrays = new Map<Scalar, Numbers>()
  private readonly lastUse = new Map<Scalar, number>()
  private readonly free: { readonly int: Array<Int32Array>; readonly wide: Array<Float64Array> } = { int: [], wide: [] }
  /** For each table, the household in the block that a row belongs to. */
  private readonly homes: Array<Int32Array> = []
  private from = 0
  private to = 0
  private capacity = 0

  constructor(order: ReadonlyArray<Scalar>, outputs: ReadonlyArray<Output>, data: Data) {
    this.order = order
    this.outputs = outputs
    this.data = data
    order.forEach((scalar, i) => {
      for (const part of scalar.args) this.lastUse.set(part, i)
    })
    for (const { scalar } of outputs) this.lastUse.set(scalar, order.length)
  }

  go(from: number, to: number): void {
    this.from = from
    this.to = to
    this.settle()
    this.order.forEach((scalar, i) => {
      if (scalar.op === "constant") return
      const made = this.make(scalar)
      this.arrays.set(scalar, made)
      for (const part of new Set(scalar.args)) if (this.lastUse.get(part) === i) this.release(part)
    })
    for (const [i, output] of this.outputs.entries()) this.store(output, i)
    for (const scalar of [...this.arrays.keys()]) this.release(scalar)
  }

  /** The homes of the block's rows, and arrays long enough for them. */
  private settle(): void {
    let most = this.to - this.from
    this.data.offsets.forEach((offsets, t) => {
      const [start, end] = [offsets[this.from]!, offsets[this.to]!]
      most = Math.max(most, end - start)
      let homes = this.homes[t]
      if (homes === undefined || homes.length < end - start) {
        homes = new Int32Array(end - start + block)
        this.homes[t] = homes
      }
      for (let h = this.from; h < this.to; h++) homes.fill(h - this.from, offsets[h]! - start, offsets[h + 1]! - start)
    })
    if (most <= this.capacity) return
    this.capacity = most + block
    this.free.int.length = 0
    this.free.wide.length = 0
  }

  private rows(level: number): number {
    if (level === 0) return this.to - this.from
    const offsets = this.data.offsets[level - 1]!
    return offsets[this.to]! - offsets[this.from]!
  }

  private take(kind: Scalar["kind"]): Numbers {
    return kind === "wide"
      ? (this.free.wide.pop() ?? new Float64Array(this.capacity))
      : (this.free.int.pop() ?? new Int32Array(this.capacity))
  }

  private release(scalar: Scalar): void {
    const array = this.arrays.get(scalar)
    if (array === undefined) return
    this.arrays.delete(scalar)
    if (array.length !== this.capacity) return
    if (array instanceof Int32Array) this.free.int.push(array)
    else this.free.wide.push(array)
  }

  /** The numbers of a part as those of a level: a household's own for each of its rows, a constant as often as asked. */
  private at(part: Scalar, level: number, borrowed: Array<Numbers>): Numbers {
    const n = this.rows(level)
    if (part.op === "constant") {
      const array = this.take(Number.isFinite(part.at) && part.kind !== "wide" ? "int" : "wide")
      array.fill(part.at, 0, n)
      borrowed.push(array)
      return array
    }
    const own = this.arrays.get(part)!
    if (part.level === level) return own
    const array = this.take(part.kind)
    const homes = this.homes[level - 1]!
    for (let i = 0; i < n; i++) array[i] = own[homes[i]!]!
    borrowed.push(array)
    return array
  }

  private make(scalar: Scalar): Numbers {
    const { op, args, at, level, kind } = scalar
    const out = this.take(kind)
    const borrowed: Array<Numbers> = []
    if (isFold(op)) {
      this.fold(op, this.at(args[0]!, at + 1, borrowed), at, out)
    } else if (op === "column") {
      const cells = this.data.columns[at]!
      const start = level === 0 ? this.from : this.data.offsets[level - 1]![this.from]!
      const n = this.rows(level)
      for (let i = 0; i < n; i++) out[i] = cells[start + i]!
    } else if (op === "place") {
      const table = this.data.tables[at]!
      const { place } = this.data
      const n = this.rows(0)
      for (let i = 0; i < n; i++) out[i] = table[place[this.from + i]!]!
    } else if (op === "pack") {
      out.fill(0, 0, this.rows(level))
      for (const [i, bit] of args.entries()) pack(out, this.at(bit, level, borrowed), i, this.rows(level))
    } else {
      const [a, b, c] = args.map((part) => this.at(part, level, borrowed)) as [Numbers, Numbers, Numbers]
      operations[op as keyof typeof operations](out, this.rows(level), a, b, c, at)
    }
    for (const array of borrowed) {
      if (array instanceof Int32Array) this.free.int.push(array)
      else this.free.wide.push(array)
    }
    return out
  }

  private fold(op: Fold, row: Numbers, table: number, out: Numbers): void {
    const offsets = this.data.offsets[table]!
    const start = offsets[this.from]!
    const join = folds[op]
    for (let h = this.from; h < this.to; h++) {
      out[h - this.from] = join(row, offsets[h]! - start, offsets[h + 1]! - start)
    }
  }

  private store({ scalar, field }: Output, index: number): void {
    const target = this.data.outputs[index]!
    const level = isOfPersons(field) ? 1 : 0
    const borrowed: Array<Numbers> = []
    const numbers = this.at(scalar, level, borrowed)
    const { doubtful, wants, offsets } = this.data
    for (let h = this.from; h < this.to; h++) {
      if (doubtful !== undefined && ((doubtful[h >> 5]! >>> (h & 31)) & 1) !== wants) continue
      const [from, to] = level === 0 ? [h, h + 1] : [offsets[0]![h]!, offsets[0]![h + 1]!]
      const start = level === 0 ? this.from : offsets[0]![this.from]!
      for (let i = from; i < to; i++) target[i] = numbers[i - start]! + 0
    }
  }
}

const pack = (out: Numbers, bits: Numbers, shift: number, n: number): void => {
  for (let i = 0; i < n; i++) out[i]! |= bits[i]! << shift
}

type Operation = (out: Numbers, n: number, a: Numbers, b: Numbers, c: Numbers, at: number) => void

const operations: Readonly<Record<Exclude<Scalar["op"], Fold | "constant" | "column" | "place" | "pack">, Operation>> =
  {
    add: (out, n, a, b) => {
      for (let i = 0; i < n; i++) out[i] = a[i]! + b[i]!
    },
    sub: (out, n, a, b) => {
      for (let i = 0; i < n; i++) out[i] = a[i]! - b[i]!
    },
    mul: (out, n, a, b) => {
      for (let i = 0; i < n; i++) out[i] = a[i]! * b[i]!
    },
    scale: (out, n, a, b) => {
      for (let i = 0; i < n; i++) out[i] = a[i] === 0 && !Number.isFinite(b[i]!) ? b[i]! : a[i]! * b[i]!
    },
    min: (out, n, a, b) => {
      for (let i = 0; i < n; i++) out[i] = Math.min(a[i]!, b[i]!)
    },
    max: (out, n, a, b) => {
      for (let i = 0; i < n; i++) out[i] = Math.max(a[i]!, b[i]!)
    },
    less: (out, n, a, b) => {
      for (let i = 0; i < n; i++) out[i] = ((a[i]! < b[i]!) as unknown as number) | 0
    },
    upTo: (out, n, a, b) => {
      for (let i = 0; i < n; i++) out[i] = ((a[i]! <= b[i]!) as unknown as number) | 0
    },
    same: (out, n, a, b) => {
      for (let i = 0; i < n; i++) out[i] = ((a[i]! === b[i]!) as unknown as number) | 0
    },
    and: (out, n, a, b) => {
      for (let i = 0; i < n; i++) out[i] = a[i]! & b[i]!
    },
    or: (out, n, a, b) => {
      for (let i = 0; i < n; i++) out[i] = a[i]! | b[i]!
    },
    not: (out, n, a) => {
      for (let i = 0; i < n; i++) out[i] = a[i]! ^ 1
    },
    select: (out, n, a, b, c) => {
      for (let i = 0; i < n; i++) out[i] = a[i] === 1 ? b[i]! : c[i]!
    },
    within: (out, n, a) => {
      for (let i = 0; i < n; i++) out[i] = a[i]!
    },
    limit: (out, n, a) => {
      for (let i = 0; i < n; i++) out[i] = a[i]!
    },
    floor: (out, n, a, b) => {
      for (let i = 0; i < n; i++) out[i] = Math.floor(a[i]! / b[i]!)
    },
    among: (out, n, a, _b, _c, at) => {
      for (let i = 0; i < n; i++) out[i] = (at >>> a[i]!) & 1
    },
    bit: (out, n, a, _b, _c, at) => {
      for (let i = 0; i < n; i++) out[i] = (a[i]! >>> at) & 1
    }
  }

const folds: Readonly<Record<Fold, (row: Numbers, from: number, to: number) => number>> = {
  sum: (row, from, to) => {
    let sofar = nothing.sum
    for (let i = from; i < to; i++) sofar += row[i]!
    return sofar
  },
  lowest: (row, from, to) => {
    let sofar = nothing.lowest
    for (let i = from; i < to; i++) sofar = Math.min(sofar, row[i]!)
    return sofar
  },
  highest: (row, from, to) => {
    let sofar = nothing.highest
    for (let i = from; i < to; i++) sofar = Math.max(sofar, row[i]!)
    return sofar
  },
  any: (row, from, to) => {
    let sofar = nothing.any
    for (let i = from; i < to; i++) sofar |= row[i]!
    return sofar
  },
  all: (row, from, to) => {
    let sofar = nothing.all
    for (let i = from; i < to; i++) sofar &= row[i]!
    return sofar
  }
}

export { scheduleOf }
