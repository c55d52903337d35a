/**
 * A stream of seeded pseudo-random numbers (xoshiro128**), the same on every machine.
 *
 * Shape: a stream belongs to a path of whole numbers such as seed, purpose, household; two paths give unrelated streams, so
 * household 17 is the same whatever was drawn for the others and however many there are.
 * Exact: 32-bit integer arithmetic and IEEE products only; no transcendental function, whose last digit may differ by engine.
 */
export class Random {
  private a: number
  private b: number
  private c: number
  private d: number

  constructor(...path: ReadonlyArray<number>) {
    let left = 0x9e3779b9
    let right = 0x243f6a88
    for (const step of path) {
      const high = Math.floor(step / 4294967296)
      left = mix(left ^ mix((step >>> 0) + 0x85ebca6b))
      right = mix(right + Math.imul(left, 0x27d4eb2f) + mix(high ^ 0x165667b1))
    }
    this.a = mix(left + 0x9e3779b9)
    this.b = mix(right + 0x3c6ef372)
    this.c = mix(left ^ Math.imul(right, 0x85ebca6b))
    this.d = mix(right ^ Math.imul(left, 0xc2b2ae35)) | 1
  }

  /** The next 32 bits, as a whole number from 0. */
  bits(): number {
    const result = Math.imul(rotate(Math.imul(this.b, 5), 7), 9) >>> 0
    const t = this.b << 9
    this.c ^= this.a
    this.d ^= this.b
    this.b ^= this.c
    this.a ^= this.d
    this.c ^= t
    this.d = rotate(this.d, 11)
    return result
  }

  /** At least 0, below 1. */
  unit(): number {
    return this.bits() / 4294967296
  }

  /** True with the probability given, from 0 to 1. */
  chance(probability: number): boolean {
    return this.unit() < probability
  }

  /** A whole number at least 0, below `limit`. */
  below(limit: number): number {
    return Math.floor(this.unit() * limit)
  }

  /** A whole number from `low` to `high`, both possible. */
  between(low: number, high: number): number {
    return low + this.below(high - low + 1)
  }

  pick<A>(from: ReadonlyArray<A>): A {
    return from[this.below(from.length)]!
  }

  /** One of the choices, each as likely as its weight says. */
  weighted<A>(choices: Weighted<A>): A {
    const { ends, values } = choices
    const at = this.unit() * ends[ends.length - 1]!
    let low = 0
    let high = ends.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (at < ends[middle]!) high = middle
      else low = middle + 1
    }
    return values[low]!
  }

  /** A whole number from a distribution told by its eleven deciles, lowest to highest, straight lines between them. */
  decile(points: ReadonlyArray<number>, unit = this.unit()): number {
    const at = unit * 10
    const i = Math.floor(at)
    return Math.round(points[i]! + (points[i + 1]! - points[i]!) * (at - i))
  }
}

/** Choices with weights, which need not add up to anything. `ends[i]` is the sum of the weights up to and with `values[i]`. */
export interface Weighted<A> {
  readonly values: ReadonlyArray<A>
  readonly ends: ReadonlyArray<number>
}

export const weighted = <const A>(...entries: ReadonlyArray<readonly [weight: number, value: A]>): Weighted<A> => {
  let sum = 0
  return {
    values: entries.map(([, value]) => value),
    ends: entries.map(([weight]) => {
      sum += weight
      return sum
    })
  }
}

/** What a stream is for. A new draw for one purpose leaves the streams of all others as they were. */
export const purpose = {
  home: 1,
  family: 2,
  person: 3,
  recognition: 4,
  change: 5,
  gaps: 6,
  registerDirt: 7,
  roster: 8,
  visit: 9,
  answer: 10,
  decision: 11
} as const

const rotate = (x: number, by: number): number => (x << by) | (x >>> (32 - by))

/** The finaliser of MurmurHash3: every bit of the input reaches every bit of the output. */
const mix = (x: number): number => {
  let h = x | 0
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return h ^ (h >>> 16)
}
