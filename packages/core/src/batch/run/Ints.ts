import type { Kernel } from "./Kernel.ts"

type Ints = Int32Array

/** Kernels over whole numbers of 32 bits (整数内核). */
export const ints = {
  add: (out: Ints, n: number, a: Ints, b: Ints) => {
    for (let i = 0; i < n; i += 4) {
      out[i] = (a[i]! + b[i]!) | 0
      out[i + 1] = (a[i + 1]! + b[i + 1]!) | 0
      out[i + 2] = (a[i + 2]! + b[i + 2]!) | 0
      out[i + 3] = (a[i + 3]! + b[i + 3]!) | 0
    }
  },
  addK: (out: Ints, n: number, a: Ints, bK: number) => {
    for (let i = 0; i < n; i += 4) {
      out[i] = (a[i]! + bK) | 0
      out[i + 1] = (a[i + 1]! + bK) | 0
      out[i + 2] = (a[i + 2]! + bK) | 0
      out[i + 3] = (a[i + 3]! + bK) | 0
    }
  },
  sub: (out: Ints, n: number, a: Ints, b: Ints) => {
    for (let i = 0; i < n; i += 4) {
      out[i] = (a[i]! - b[i]!) | 0
      out[i + 1] = (a[i + 1]! - b[i + 1]!) | 0
      out[i + 2] = (a[i + 2]! - b[i + 2]!) | 0
      out[i + 3] = (a[i + 3]! - b[i + 3]!) | 0
    }
  },
  /** One number less each. */
  fromK: (out: Ints, n: number, a: Ints, bK: number) => {
    for (let i = 0; i < n; i += 4) {
      out[i] = (bK - a[i]!) | 0
      out[i + 1] = (bK - a[i + 1]!) | 0
      out[i + 2] = (bK - a[i + 2]!) | 0
      out[i + 3] = (bK - a[i + 3]!) | 0
    }
  },
  mul: (out: Ints, n: number, a: Ints, b: Ints) => {
    for (let i = 0; i < n; i += 4) {
      out[i] = Math.imul(a[i]!, b[i]!)
      out[i + 1] = Math.imul(a[i + 1]!, b[i + 1]!)
      out[i + 2] = Math.imul(a[i + 2]!, b[i + 2]!)
      out[i + 3] = Math.imul(a[i + 3]!, b[i + 3]!)
    }
  },
  mulK: (out: Ints, n: number, a: Ints, bK: number) => {
    for (let i = 0; i < n; i += 4) {
      out[i] = Math.imul(a[i]!, bK)
      out[i + 1] = Math.imul(a[i + 1]!, bK)
      out[i + 2] = Math.imul(a[i + 2]!, bK)
      out[i + 3] = Math.imul(a[i + 3]!, bK)
    }
  },
  min: (out: Ints, n: number, a: Ints, b: Ints) => {
    for (let i = 0; i < n; i += 4) {
      out[i] = Math.min(a[i]!, b[i]!)
      out[i + 1] = Math.min(a[i + 1]!, b[i + 1]!)
      out[i + 2] = Math.min(a[i + 2]!, b[i + 2]!)
      out[i + 3] = Math.min(a[i + 3]!, b[i + 3]!)
    }
  },
  max: (out: Ints, n: number, a: Ints, b: Ints) => {
    for (let i = 0; i < n; i += 4) {
      out[i] = Math.max(a[i]!, b[i]!)
      out[i + 1] = Math.max(a[i + 1]!, b[i + 1]!)
      out[i + 2] = Math.max(a[i + 2]!, b[i + 2]!)
      out[i + 3] = Math.max(a[i + 3]!, b[i + 3]!)
    }
  },
  or: (out: Ints, n: number, a: Ints, b: Ints) => {
    for (let i = 0; i < n; i += 4) {
      out[i] = a[i]! | b[i]!
      out[i + 1] = a[i + 1]! | b[i + 1]!
      out[i + 2] = a[i + 2]! | b[i + 2]!
      out[i + 3] = a[i + 3]! | b[i + 3]!
    }
  },
  floor: (out: Ints, n: number, a: Ints, b: Ints) => {
    for (let i = 0; i < n; i += 4) {
      out[i] = Math.floor(a[i]! / b[i]!)
      out[i + 1] = Math.floor(a[i + 1]! / b[i + 1]!)
      out[i + 2] = Math.floor(a[i + 2]! / b[i + 2]!)
      out[i + 3] = Math.floor(a[i + 3]! / b[i + 3]!)
    }
  },
  floorK: (out: Ints, n: number, a: Ints, bK: number) => {
    for (let i = 0; i < n; i += 4) {
      out[i] = Math.floor(a[i]! / bK)
      out[i + 1] = Math.floor(a[i + 1]! / bK)
      out[i + 2] = Math.floor(a[i + 2]! / bK)
      out[i + 3] = Math.floor(a[i + 3]! / bK)
    }
  },
  /** The same for numbers that are not negative. */
  divideK: (out: Ints, n: number, a: Ints, bK: number) => {
    for (let i = 0; i < n; i += 4) {
      out[i] = (a[i]! / bK) | 0
      out[i + 1] = (a[i + 1]! / bK) | 0
      out[i + 2] = (a[i + 2]! / bK) | 0
      out[i + 3] = (a[i + 3]! / bK) | 0
    }
  },
  /** The first where the bit is set, else the second. */
  select: (out: Ints, n: number, on: Ints, b: Ints, c: Ints) => {
    for (let i = 0, k = 0; i < n; k++) {
      for (let word = on[k]!, end = i + 32; i < end; i += 4, word >>>= 4) {
        out[i] = c[i]! ^ ((b[i]! ^ c[i]!) & -(word & 1))
        out[i + 1] = c[i + 1]! ^ ((b[i + 1]! ^ c[i + 1]!) & -((word >>> 1) & 1))
        out[i + 2] = c[i + 2]! ^ ((b[i + 2]! ^ c[i + 2]!) & -((word >>> 2) & 1))
        out[i + 3] = c[i + 3]! ^ ((b[i + 3]! ^ c[i + 3]!) & -((word >>> 3) & 1))
      }
    }
  },
  selectOr0: (out: Ints, n: number, on: Ints, b: Ints) => {
    for (let i = 0, k = 0; i < n; k++) {
      for (let word = on[k]!, end = i + 32; i < end; i += 4, word >>>= 4) {
        out[i] = b[i]! & -(word & 1)
        out[i + 1] = b[i + 1]! & -((word >>> 1) & 1)
        out[i + 2] = b[i + 2]! & -((word >>> 2) & 1)
        out[i + 3] = b[i + 3]! & -((word >>> 3) & 1)
      }
    }
  },
  selectKOr: (out: Ints, n: number, on: Ints, bK: number, c: Ints) => {
    for (let i = 0, k = 0; i < n; k++) {
      for (let word = on[k]!, end = i + 32; i < end; i += 4, word >>>= 4) {
        out[i] = c[i]! ^ ((bK ^ c[i]!) & -(word & 1))
        out[i + 1] = c[i + 1]! ^ ((bK ^ c[i + 1]!) & -((word >>> 1) & 1))
        out[i + 2] = c[i + 2]! ^ ((bK ^ c[i + 2]!) & -((word >>> 2) & 1))
        out[i + 3] = c[i + 3]! ^ ((bK ^ c[i + 3]!) & -((word >>> 3) & 1))
      }
    }
  },
  selectOrK: (out: Ints, n: number, on: Ints, b: Ints, cK: number) => {
    for (let i = 0, k = 0; i < n; k++) {
      for (let word = on[k]!, end = i + 32; i < end; i += 4, word >>>= 4) {
        out[i] = cK ^ ((b[i]! ^ cK) & -(word & 1))
        out[i + 1] = cK ^ ((b[i + 1]! ^ cK) & -((word >>> 1) & 1))
        out[i + 2] = cK ^ ((b[i + 2]! ^ cK) & -((word >>> 2) & 1))
        out[i + 3] = cK ^ ((b[i + 3]! ^ cK) & -((word >>> 3) & 1))
      }
    }
  },
  selectKOrK: (out: Ints, n: number, on: Ints, bK: number, cK: number) => {
    for (let i = 0, k = 0; i < n; k++) {
      for (let word = on[k]!, end = i + 32; i < end; i += 4, word >>>= 4) {
        out[i] = cK ^ ((bK ^ cK) & -(word & 1))
        out[i + 1] = cK ^ ((bK ^ cK) & -((word >>> 1) & 1))
        out[i + 2] = cK ^ ((bK ^ cK) & -((word >>> 2) & 1))
        out[i + 3] = cK ^ ((bK ^ cK) & -((word >>> 3) & 1))
      }
    }
  },
  /** Bits as numbers. */
  unpack: (out: Ints, n: number, on: Ints) => {
    for (let i = 0, k = 0; i < n; k++) {
      for (let word = on[k]!, end = i + 32; i < end; i += 4, word >>>= 4) {
        out[i] = word & 1
        out[i + 1] = (word >>> 1) & 1
        out[i + 2] = (word >>> 2) & 1
        out[i + 3] = (word >>> 3) & 1
      }
    }
  },
  narrow: (out: Ints, n: number, a: Float64Array) => {
    for (let i = 0; i < n; i++) out[i] = a[i]!
  },
  /** A household's number for each of its rows. */
  spread: (out: Ints, n: number, a: Ints, homes: Ints) => {
    for (let i = 0; i < n; i += 4) {
      out[i] = a[homes[i]!]!
      out[i + 1] = a[homes[i + 1]!]!
      out[i + 2] = a[homes[i + 2]!]!
      out[i + 3] = a[homes[i + 3]!]!
    }
  },
  ofBytes: (out: Ints, n: number, cells: Uint8Array, rows: Ints) => {
    for (let i = 0; i < n; i += 4) {
      out[i] = cells[rows[i]!]!
      out[i + 1] = cells[rows[i + 1]!]!
      out[i + 2] = cells[rows[i + 2]!]!
      out[i + 3] = cells[rows[i + 3]!]!
    }
  },
  ofInts: (out: Ints, n: number, cells: Ints, rows: Ints) => {
    for (let i = 0; i < n; i += 4) {
      out[i] = cells[rows[i]!]!
      out[i + 1] = cells[rows[i + 1]!]!
      out[i + 2] = cells[rows[i + 2]!]!
      out[i + 3] = cells[rows[i + 3]!]!
    }
  },
  ofWides: (out: Ints, n: number, cells: Float64Array, rows: Ints) => {
    for (let i = 0; i < n; i += 4) {
      out[i] = cells[rows[i]!]!
      out[i + 1] = cells[rows[i + 1]!]!
      out[i + 2] = cells[rows[i + 2]!]!
      out[i + 3] = cells[rows[i + 3]!]!
    }
  }
} satisfies Record<string, Kernel>

/** What the rows of each household come to: `ends[h]` is one past the last row of the household at `h`, in the order of the rows. */
export const intFolds = {
  sum: (out: Ints, n: number, row: Ints, ends: Ints) => {
    for (let h = 0, i = 0; h < n; h++) {
      let sofar = 0
      for (const end = ends[h]!; i < end; i++) sofar = (sofar + row[i]!) | 0
      out[h] = sofar
    }
  },
  /** How many rows there are, times one number. */
  sumK: (out: Ints, n: number, rowK: number, ends: Ints) => {
    for (let h = 0, i = 0; h < n; h++) {
      out[h] = Math.imul(ends[h]! - i, rowK)
      i = ends[h]!
    }
  },
  union: (out: Ints, n: number, row: Ints, ends: Ints) => {
    for (let h = 0, i = 0; h < n; h++) {
      let sofar = 0
      for (const end = ends[h]!; i < end; i++) sofar |= row[i]!
      out[h] = sofar
    }
  }
} satisfies Record<string, Kernel>
