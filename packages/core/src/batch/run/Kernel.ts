import type { Fold, Op } from "../form/Scalar.ts"

/**
 * One small loop over arrays (内核): the only functions that touch rows when no code may be generated.
 *
 * Shape: a name ending in `Wide` takes doubles, every other one 32-bit integers; each sees one kind of array only, so that an engine
 * makes one tight loop of it. `out` has at least `n` numbers.
 */
export type Kernel = (out: any, n: number, a: any, b: any, c: any, at: number) => void

type Ints = Int32Array
type Wides = Float64Array

const yes = (holds: boolean): number => (holds as unknown as number) | 0

export const ints = {
  add: (out: Ints, n: number, a: Ints, b: Ints) => {
    for (let i = 0; i < n; i++) out[i] = (a[i]! + b[i]!) | 0
  },
  sub: (out: Ints, n: number, a: Ints, b: Ints) => {
    for (let i = 0; i < n; i++) out[i] = (a[i]! - b[i]!) | 0
  },
  mul: (out: Ints, n: number, a: Ints, b: Ints) => {
    for (let i = 0; i < n; i++) out[i] = Math.imul(a[i]!, b[i]!)
  },
  min: (out: Ints, n: number, a: Ints, b: Ints) => {
    for (let i = 0; i < n; i++) out[i] = Math.min(a[i]!, b[i]!)
  },
  max: (out: Ints, n: number, a: Ints, b: Ints) => {
    for (let i = 0; i < n; i++) out[i] = Math.max(a[i]!, b[i]!)
  },
  less: (out: Ints, n: number, a: Ints, b: Ints) => {
    for (let i = 0; i < n; i++) out[i] = yes(a[i]! < b[i]!)
  },
  upTo: (out: Ints, n: number, a: Ints, b: Ints) => {
    for (let i = 0; i < n; i++) out[i] = yes(a[i]! <= b[i]!)
  },
  same: (out: Ints, n: number, a: Ints, b: Ints) => {
    for (let i = 0; i < n; i++) out[i] = yes(a[i]! === b[i]!)
  },
  and: (out: Ints, n: number, a: Ints, b: Ints) => {
    for (let i = 0; i < n; i++) out[i] = a[i]! & b[i]!
  },
  or: (out: Ints, n: number, a: Ints, b: Ints) => {
    for (let i = 0; i < n; i++) out[i] = a[i]! | b[i]!
  },
  not: (out: Ints, n: number, a: Ints) => {
    for (let i = 0; i < n; i++) out[i] = a[i]! ^ 1
  },
  select: (out: Ints, n: number, a: Ints, b: Ints, c: Ints) => {
    for (let i = 0; i < n; i++) out[i] = c[i]! ^ ((b[i]! ^ c[i]!) & -a[i]!)
  },
  floor: (out: Ints, n: number, a: Ints, b: Ints) => {
    for (let i = 0; i < n; i++) out[i] = Math.floor(a[i]! / b[i]!)
  },
  among: (out: Ints, n: number, a: Ints, _b: unknown, _c: unknown, at: number) => {
    for (let i = 0; i < n; i++) out[i] = (at >>> a[i]!) & 1
  },
  bit: (out: Ints, n: number, a: Ints, _b: unknown, _c: unknown, at: number) => {
    for (let i = 0; i < n; i++) out[i] = (a[i]! >>> at) & 1
  },
  /** Sets a bit of what is there already. */
  pack: (out: Ints, n: number, a: Ints, _b: unknown, _c: unknown, at: number) => {
    if (at === 0) for (let i = 0; i < n; i++) out[i] = a[i]!
    else for (let i = 0; i < n; i++) out[i]! |= a[i]! << at
  },
  narrow: (out: Ints, n: number, a: Wides) => {
    for (let i = 0; i < n; i++) out[i] = a[i]!
  },
  /** A household's number for each of its rows. */
  spread: (out: Ints, n: number, a: Ints, homes: Ints) => {
    for (let i = 0; i < n; i++) out[i] = a[homes[i]!]!
  },
  ofBytes: (out: Ints, n: number, cells: Uint8Array, rows: Ints) => {
    for (let i = 0; i < n; i++) out[i] = cells[rows[i]!]!
  },
  ofInts: (out: Ints, n: number, cells: Ints, rows: Ints) => {
    for (let i = 0; i < n; i++) out[i] = cells[rows[i]!]!
  },
  ofWides: (out: Ints, n: number, cells: Wides, rows: Ints) => {
    for (let i = 0; i < n; i++) out[i] = cells[rows[i]!]!
  }
} satisfies Record<string, Kernel>

export const wides = {
  add: (out: Wides, n: number, a: Wides, b: Wides) => {
    for (let i = 0; i < n; i++) out[i] = a[i]! + b[i]!
  },
  sub: (out: Wides, n: number, a: Wides, b: Wides) => {
    for (let i = 0; i < n; i++) out[i] = a[i]! - b[i]!
  },
  mul: (out: Wides, n: number, a: Wides, b: Wides) => {
    for (let i = 0; i < n; i++) out[i] = a[i]! * b[i]!
  },
  scale: (out: Wides, n: number, a: Wides, b: Wides) => {
    for (let i = 0; i < n; i++) out[i] = a[i] === 0 && !Number.isFinite(b[i]!) ? b[i]! : a[i]! * b[i]!
  },
  min: (out: Wides, n: number, a: Wides, b: Wides) => {
    for (let i = 0; i < n; i++) out[i] = Math.min(a[i]!, b[i]!)
  },
  max: (out: Wides, n: number, a: Wides, b: Wides) => {
    for (let i = 0; i < n; i++) out[i] = Math.max(a[i]!, b[i]!)
  },
  less: (out: Ints, n: number, a: Wides, b: Wides) => {
    for (let i = 0; i < n; i++) out[i] = yes(a[i]! < b[i]!)
  },
  upTo: (out: Ints, n: number, a: Wides, b: Wides) => {
    for (let i = 0; i < n; i++) out[i] = yes(a[i]! <= b[i]!)
  },
  same: (out: Ints, n: number, a: Wides, b: Wides) => {
    for (let i = 0; i < n; i++) out[i] = yes(a[i]! === b[i]!)
  },
  select: (out: Wides, n: number, a: Ints, b: Wides, c: Wides) => {
    for (let i = 0; i < n; i++) out[i] = a[i] === 1 ? b[i]! : c[i]!
  },
  floor: (out: Wides, n: number, a: Wides, b: Wides) => {
    for (let i = 0; i < n; i++) out[i] = Math.floor(a[i]! / b[i]!)
  },
  widen: (out: Wides, n: number, a: Ints) => {
    for (let i = 0; i < n; i++) out[i] = a[i]!
  },
  spread: (out: Wides, n: number, a: Wides, homes: Ints) => {
    for (let i = 0; i < n; i++) out[i] = a[homes[i]!]!
  },
  ofInts: (out: Wides, n: number, cells: Ints, rows: Ints) => {
    for (let i = 0; i < n; i++) out[i] = cells[rows[i]!]!
  },
  ofWides: (out: Wides, n: number, cells: Wides, rows: Ints) => {
    for (let i = 0; i < n; i++) out[i] = cells[rows[i]!]!
  }
} satisfies Record<string, Kernel>

/** What the rows of each household come to: `ends[h]` is one past the last row of the household at `h`, in the order of the rows. */
export const intFolds: Readonly<Record<"sum" | "any" | "all", Kernel>> = {
  sum: (out: Ints, n: number, row: Ints, ends: Ints) => {
    for (let h = 0, i = 0; h < n; h++) {
      let sofar = 0
      for (const end = ends[h]!; i < end; i++) sofar = (sofar + row[i]!) | 0
      out[h] = sofar
    }
  },
  any: (out: Ints, n: number, row: Ints, ends: Ints) => {
    for (let h = 0, i = 0; h < n; h++) {
      let sofar = 0
      for (const end = ends[h]!; i < end; i++) sofar |= row[i]!
      out[h] = sofar
    }
  },
  all: (out: Ints, n: number, row: Ints, ends: Ints) => {
    for (let h = 0, i = 0; h < n; h++) {
      let sofar = 1
      for (const end = ends[h]!; i < end; i++) sofar &= row[i]!
      out[h] = sofar
    }
  }
}

export const wideFolds: Readonly<Record<"sum" | "lowest" | "highest", Kernel>> = {
  sum: (out: Wides, n: number, row: Wides, ends: Ints) => {
    for (let h = 0, i = 0; h < n; h++) {
      let sofar = 0
      for (const end = ends[h]!; i < end; i++) sofar += row[i]!
      out[h] = sofar
    }
  },
  lowest: (out: Wides, n: number, row: Wides, ends: Ints) => {
    for (let h = 0, i = 0; h < n; h++) {
      let sofar = Number.POSITIVE_INFINITY
      for (const end = ends[h]!; i < end; i++) sofar = Math.min(sofar, row[i]!)
      out[h] = sofar
    }
  },
  highest: (out: Wides, n: number, row: Wides, ends: Ints) => {
    for (let h = 0, i = 0; h < n; h++) {
      let sofar = Number.NEGATIVE_INFINITY
      for (const end = ends[h]!; i < end; i++) sofar = Math.max(sofar, row[i]!)
      out[h] = sofar
    }
  }
}

export type { Fold, Op }
