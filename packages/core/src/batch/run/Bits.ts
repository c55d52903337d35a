import type { Kernel } from "./Kernel.ts"

type Ints = Int32Array
type Wides = Float64Array

/** A comparison as 0 or 1, without a jump. */
const yes = (holds: boolean): number => (holds as unknown as number) | 0

/**
 * Kernels whose results are bits (位内核), 32 rows in a word, the first lowest: what is asked of two conditions is asked of 32 rows at once.
 */
export const bits = {
  less: (out: Ints, n: number, a: Ints, b: Ints) => {
    for (let i = 0, k = 0; i < n; k++) {
      let word = 0
      for (let at = 0; at < 32; at += 4, i += 4)
        word |=
          (yes(a[i]! < b[i]!) |
            (yes(a[i + 1]! < b[i + 1]!) << 1) |
            (yes(a[i + 2]! < b[i + 2]!) << 2) |
            (yes(a[i + 3]! < b[i + 3]!) << 3)) <<
          at
      out[k] = word
    }
  },
  lessK: (out: Ints, n: number, a: Ints, bK: number) => {
    for (let i = 0, k = 0; i < n; k++) {
      let word = 0
      for (let at = 0; at < 32; at += 4, i += 4)
        word |=
          (yes(a[i]! < bK) | (yes(a[i + 1]! < bK) << 1) | (yes(a[i + 2]! < bK) << 2) | (yes(a[i + 3]! < bK) << 3)) << at
      out[k] = word
    }
  },
  upTo: (out: Ints, n: number, a: Ints, b: Ints) => {
    for (let i = 0, k = 0; i < n; k++) {
      let word = 0
      for (let at = 0; at < 32; at += 4, i += 4)
        word |=
          (yes(a[i]! <= b[i]!) |
            (yes(a[i + 1]! <= b[i + 1]!) << 1) |
            (yes(a[i + 2]! <= b[i + 2]!) << 2) |
            (yes(a[i + 3]! <= b[i + 3]!) << 3)) <<
          at
      out[k] = word
    }
  },
  atLeastK: (out: Ints, n: number, a: Ints, bK: number) => {
    for (let i = 0, k = 0; i < n; k++) {
      let word = 0
      for (let at = 0; at < 32; at += 4, i += 4)
        word |=
          (yes(a[i]! >= bK) |
            (yes(a[i + 1]! >= bK) << 1) |
            (yes(a[i + 2]! >= bK) << 2) |
            (yes(a[i + 3]! >= bK) << 3)) <<
          at
      out[k] = word
    }
  },
  same: (out: Ints, n: number, a: Ints, b: Ints) => {
    for (let i = 0, k = 0; i < n; k++) {
      let word = 0
      for (let at = 0; at < 32; at += 4, i += 4)
        word |=
          (yes(a[i]! === b[i]!) |
            (yes(a[i + 1]! === b[i + 1]!) << 1) |
            (yes(a[i + 2]! === b[i + 2]!) << 2) |
            (yes(a[i + 3]! === b[i + 3]!) << 3)) <<
          at
      out[k] = word
    }
  },
  sameK: (out: Ints, n: number, a: Ints, bK: number) => {
    for (let i = 0, k = 0; i < n; k++) {
      let word = 0
      for (let at = 0; at < 32; at += 4, i += 4)
        word |=
          (yes(a[i]! === bK) |
            (yes(a[i + 1]! === bK) << 1) |
            (yes(a[i + 2]! === bK) << 2) |
            (yes(a[i + 3]! === bK) << 3)) <<
          at
      out[k] = word
    }
  },
  amongK: (out: Ints, n: number, a: Ints, maskK: number) => {
    for (let i = 0, k = 0; i < n; k++) {
      let word = 0
      for (let at = 0; at < 32; at += 4, i += 4)
        word |=
          (((maskK >>> a[i]!) & 1) |
            (((maskK >>> a[i + 1]!) & 1) << 1) |
            (((maskK >>> a[i + 2]!) & 1) << 2) |
            (((maskK >>> a[i + 3]!) & 1) << 3)) <<
          at
      out[k] = word
    }
  },
  bitK: (out: Ints, n: number, a: Ints, atK: number) => {
    for (let i = 0, k = 0; i < n; k++) {
      let word = 0
      for (let at = 0; at < 32; at += 4, i += 4)
        word |=
          (((a[i]! >>> atK) & 1) |
            (((a[i + 1]! >>> atK) & 1) << 1) |
            (((a[i + 2]! >>> atK) & 1) << 2) |
            (((a[i + 3]! >>> atK) & 1) << 3)) <<
          at
      out[k] = word
    }
  },
  lessWide: (out: Ints, n: number, a: Wides, b: Wides) => {
    for (let i = 0, k = 0; i < n; k++) {
      let word = 0
      for (let at = 0; at < 32; at += 4, i += 4)
        word |=
          (yes(a[i]! < b[i]!) |
            (yes(a[i + 1]! < b[i + 1]!) << 1) |
            (yes(a[i + 2]! < b[i + 2]!) << 2) |
            (yes(a[i + 3]! < b[i + 3]!) << 3)) <<
          at
      out[k] = word
    }
  },
  upToWide: (out: Ints, n: number, a: Wides, b: Wides) => {
    for (let i = 0, k = 0; i < n; k++) {
      let word = 0
      for (let at = 0; at < 32; at += 4, i += 4)
        word |=
          (yes(a[i]! <= b[i]!) |
            (yes(a[i + 1]! <= b[i + 1]!) << 1) |
            (yes(a[i + 2]! <= b[i + 2]!) << 2) |
            (yes(a[i + 3]! <= b[i + 3]!) << 3)) <<
          at
      out[k] = word
    }
  },
  sameWide: (out: Ints, n: number, a: Wides, b: Wides) => {
    for (let i = 0, k = 0; i < n; k++) {
      let word = 0
      for (let at = 0; at < 32; at += 4, i += 4)
        word |=
          (yes(a[i]! === b[i]!) |
            (yes(a[i + 1]! === b[i + 1]!) << 1) |
            (yes(a[i + 2]! === b[i + 2]!) << 2) |
            (yes(a[i + 3]! === b[i + 3]!) << 3)) <<
          at
      out[k] = word
    }
  },
  and: (out: Ints, n: number, a: Ints, b: Ints) => {
    for (let k = 0; k << 5 < n; k++) out[k] = a[k]! & b[k]!
  },
  or: (out: Ints, n: number, a: Ints, b: Ints) => {
    for (let k = 0; k << 5 < n; k++) out[k] = a[k]! | b[k]!
  },
  alike: (out: Ints, n: number, a: Ints, b: Ints) => {
    for (let k = 0; k << 5 < n; k++) out[k] = ~(a[k]! ^ b[k]!)
  },
  not: (out: Ints, n: number, a: Ints) => {
    for (let k = 0; k << 5 < n; k++) out[k] = ~a[k]!
  },
  select: (out: Ints, n: number, on: Ints, b: Ints, c: Ints) => {
    for (let k = 0; k << 5 < n; k++) out[k] = c[k]! ^ ((b[k]! ^ c[k]!) & on[k]!)
  },
  /** A household's bit for each of its rows. */
  spread: (out: Ints, n: number, a: Ints, homes: Ints) => {
    for (let i = 0, k = 0; i < n; k++) {
      let word = 0
      for (let at = 0; at < 32; at++, i++) {
        const home = homes[i]!
        word |= ((a[home >> 5]! >>> (home & 31)) & 1) << at
      }
      out[k] = word
    }
  }
} satisfies Record<string, Kernel>

/**
 * What the bits of the rows of each household come to. `starts[h]` is the first row of the household at `h`, and `masks[h]` has a bit for
 * each row, or is 0 where a household of the block has more rows than a word.
 */
export const bitFolds = {
  any: (out: Ints, n: number, row: Ints, starts: Ints, masks: Ints) => {
    for (let h = 0, k = 0; h < n; k++) {
      let word = 0
      for (let at = 0; at < 32 && h < n; at++, h++) {
        const from = starts[h]!
        const [low, shift] = [row[from >> 5]! >>> (from & 31), from & 31]
        const own = (low | ((row[(from >> 5) + 1]! << 1) << (31 - shift))) & masks[h]!
        word |= yes(own !== 0) << at
      }
      out[k] = word
    }
  },
  all: (out: Ints, n: number, row: Ints, starts: Ints, masks: Ints) => {
    for (let h = 0, k = 0; h < n; k++) {
      let word = 0
      for (let at = 0; at < 32 && h < n; at++, h++) {
        const from = starts[h]!
        const [low, shift] = [row[from >> 5]! >>> (from & 31), from & 31]
        const own = ~(low | ((row[(from >> 5) + 1]! << 1) << (31 - shift))) & masks[h]!
        word |= yes(own === 0) << at
      }
      out[k] = word
    }
  },
  anyLong: (out: Ints, n: number, row: Ints, ends: Ints) => {
    out.fill(0, 0, (n + 31) >> 5)
    for (let h = 0, i = 0; h < n; h++) {
      for (const end = ends[h]!; i < end; i++) out[h >> 5]! |= ((row[i >> 5]! >>> (i & 31)) & 1) << (h & 31)
    }
  },
  allLong: (out: Ints, n: number, row: Ints, ends: Ints) => {
    out.fill(-1, 0, (n + 31) >> 5)
    for (let h = 0, i = 0; h < n; h++) {
      for (const end = ends[h]!; i < end; i++) out[h >> 5]! &= ~(((~row[i >> 5]! >>> (i & 31)) & 1) << (h & 31))
    }
  }
} satisfies Record<string, Kernel>

/** Bits side by side in one number for each row: `planes` has the bits of all rows for each place. */
export const pack = (out: Ints, n: number, planes: ReadonlyArray<Ints>): void => {
  for (let i = 0, k = 0; i < n; i += 32, k++) {
    square.fill(0)
    for (let at = 0; at < planes.length; at++) square[at] = planes[at]![k]!
    turn()
    for (let at = 0; at < 32; at++) out[i + at] = square[at]!
  }
}

const square = new Int32Array(32)

/** Turns a square of 32 by 32 bits, so that rows become columns: halves change places, then quarters, and so on. */
const turn = (): void => {
  let mask = 0xffff
  for (let width = 16; width !== 0; width >>= 1) {
    for (let at = 0; at < 32; at = (at + width + 1) & ~width) {
      const moved = ((square[at]! >>> width) ^ square[at + width]!) & mask
      square[at + width]! ^= moved
      square[at]! ^= moved << width
    }
    mask ^= mask << (width >> 1)
  }
}
