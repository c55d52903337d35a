import type { Kernel } from "./Kernel.ts"

type Ints = Int32Array
type Wides = Float64Array

/** Kernels over doubles (双精度内核), for the few numbers that 32 bits do not hold. */
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
  /** `on` are bits. */
  select: (out: Wides, n: number, on: Ints, b: Wides, c: Wides) => {
    for (let i = 0; i < n; i++) out[i] = ((on[i >> 5]! >>> (i & 31)) & 1) === 1 ? b[i]! : c[i]!
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
  ofBytes: (out: Wides, n: number, cells: Uint8Array, rows: Ints) => {
    for (let i = 0; i < n; i++) out[i] = cells[rows[i]!]!
  },
  ofInts: (out: Wides, n: number, cells: Ints, rows: Ints) => {
    for (let i = 0; i < n; i++) out[i] = cells[rows[i]!]!
  },
  ofWides: (out: Wides, n: number, cells: Wides, rows: Ints) => {
    for (let i = 0; i < n; i++) out[i] = cells[rows[i]!]!
  }
} satisfies Record<string, Kernel>

/** What the rows of each household come to. */
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
