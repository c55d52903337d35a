import type { Brand } from "effect"
import type { Fen } from "./Fen.ts"

/**
 * An exact fraction (有理数). Amounts, factors and shares inside a formula are rationals, so nothing is rounded on the way.
 *
 * Shape: one form for each number: a safe integer is a `Whole`, everything else a `Fraction` in lowest terms. So a `number`
 * that is not whole is never a rational, and two rationals are equal exactly when `compare` gives 0.
 */
export type Rational = Whole | Fraction

/** A safe integer, held as a plain number because nearly all amounts are whole fen. */
export type Whole = number & Brand.Brand<"Whole">

/**
 * A rational that is not a safe integer. Numerator and denominator are held as numbers while both are safe, else as bigints.
 *
 * Shape: lowest terms, denominator positive. Made by the functions of this module only.
 */
export class Fraction {
  readonly top: number | bigint
  readonly bottom: number | bigint
  constructor(top: number | bigint, bottom: number | bigint) {
    this.top = top
    this.bottom = bottom
  }
  get n(): bigint {
    return BigInt(this.top)
  }
  get d(): bigint {
    return BigInt(this.bottom)
  }
  toString(): string {
    return format(this)
  }
  toJSON(): string {
    return format(this)
  }
}

const safe = Number.isSafeInteger
/** `+ 0` turns -0 into 0, so that equal numbers are also the same value. */
const whole = (n: number): Whole => (n + 0) as Whole

export const zero = whole(0)
export const one = whole(1)

/** A whole number as a rational. Throws on a number that is not a safe integer: a float carries no exact value. */
export const of = (value: number | bigint): Rational => {
  if (typeof value === "bigint") return fromBig(value, 1n)
  if (!safe(value)) throw new RangeError("a rational is made from a safe integer, a bigint or text")
  return whole(value)
}

/** Numerator and denominator, in lowest terms, the denominator positive. */
export const n = (r: Rational): bigint => (typeof r === "number" ? BigInt(r) : r.n)
export const d = (r: Rational): bigint => (typeof r === "number" ? 1n : r.d)

export const isRational = (u: unknown): u is Rational => safe(u) || u instanceof Fraction

/** Reads a decimal as written in a rule: `1.15` is exactly 115/100. Fails: `undefined` for exponents and anything else. */
export const parse = (text: string): Rational | undefined => {
  const m = /^([+-]?)(\d*)(?:\.(\d+))?$/.exec(text)
  if (m === null || (m[2] === "" && m[3] === undefined)) return undefined
  const decimals = m[3] ?? ""
  const size = fromBig(BigInt(m[2]! + decimals), 10n ** BigInt(decimals.length))
  return m[1] === "-" ? negate(size) : size
}

const divisor = (a: number, b: number): number => {
  let x = a < 0 ? -a : a
  let y = b
  while (y !== 0) {
    const rest = x % y
    x = y
    y = rest
  }
  return x
}

/** `top / bottom` with a positive bottom, brought to lowest terms. */
const reduce = (top: number, bottom: number): Rational => {
  const common = divisor(top, bottom)
  return bottom === common ? whole(top / common) : new Fraction(top / common, bottom / common)
}

const fromBig = (top: bigint, bottom: bigint): Rational => {
  let x = top < 0n ? -top : top
  let y = bottom
  while (y !== 0n) [x, y] = [y, x % y]
  const num = Number(top / x)
  const den = Number(bottom / x)
  if (!safe(num) || !safe(den)) return new Fraction(top / x, bottom / x)
  return den === 1 ? whole(num) : new Fraction(num, den)
}

export const negate = (r: Rational): Rational => (typeof r === "number" ? whole(-r) : new Fraction(-r.top, r.bottom))

export const add = (a: Rational, b: Rational): Rational => {
  if (typeof a === "number" && typeof b === "number") {
    const sum = a + b
    if (safe(sum)) return whole(sum)
  } else {
    const [an, ad, bn, bd] = [top(a), bottom(a), top(b), bottom(b)]
    const num = an * bd + bn * ad
    const den = ad * bd
    if (safe(an * bd) && safe(bn * ad) && safe(num) && safe(den)) return reduce(num, den)
  }
  return fromBig(n(a) * d(b) + n(b) * d(a), d(a) * d(b))
}

export const sub = (a: Rational, b: Rational): Rational => {
  if (typeof a === "number" && typeof b === "number") {
    const difference = a - b
    if (safe(difference)) return whole(difference)
  }
  return add(a, negate(b))
}

export const mul = (a: Rational, b: Rational): Rational => {
  if (typeof a === "number" && typeof b === "number") {
    const product = a * b
    if (safe(product)) return whole(product)
  } else {
    const num = top(a) * top(b)
    const den = bottom(a) * bottom(b)
    if (safe(num) && safe(den)) return reduce(num, den)
  }
  return fromBig(n(a) * n(b), d(a) * d(b))
}

/** Fails: `undefined` when `b` is zero. */
export const div = (a: Rational, b: Rational): Rational | undefined => {
  if (b === 0) return undefined
  const num = top(a) * bottom(b)
  const den = bottom(a) * top(b)
  if (safe(num) && safe(den)) return den < 0 ? reduce(-num, -den) : reduce(num, den)
  const below = d(a) * n(b)
  return below < 0n ? fromBig(-n(a) * d(b), -below) : fromBig(n(a) * d(b), below)
}

/** The parts as numbers; NaN when they are too large, which fails every `safe` test that follows. */
const top = (r: Rational): number => (typeof r === "number" ? r : typeof r.top === "number" ? r.top : Number.NaN)
const bottom = (r: Rational): number =>
  typeof r === "number" ? 1 : typeof r.bottom === "number" ? r.bottom : Number.NaN

/** A whole power, exactly; to the power 0 it is 1. Throws `RangeError` on a power that is not whole and on 0 to a negative one. */
export const power = (r: Rational, exponent: number): Rational => {
  if (!safe(exponent) || (r === 0 && exponent < 0))
    throw new RangeError("a power is a safe integer; 0 has no negative one")
  const by = BigInt(Math.abs(exponent))
  const [above, below] = [n(r) ** by, d(r) ** by]
  if (exponent >= 0) return fromBig(above, below)
  return above < 0n ? fromBig(-below, -above) : fromBig(below, above)
}

/** -1, 0 or 1. */
export const compare = (a: Rational, b: Rational): -1 | 0 | 1 => {
  if (typeof a === "number" && typeof b === "number") return a < b ? -1 : a > b ? 1 : 0
  const left = top(a) * bottom(b)
  const right = top(b) * bottom(a)
  if (safe(left) && safe(right)) return left < right ? -1 : left > right ? 1 : 0
  const difference = n(a) * d(b) - n(b) * d(a)
  return difference < 0n ? -1 : difference > 0n ? 1 : 0
}

export const equals = (a: Rational, b: Rational): boolean => compare(a, b) === 0
export const min = (a: Rational, b: Rational): Rational => (compare(b, a) < 0 ? b : a)
export const max = (a: Rational, b: Rational): Rational => (compare(b, a) > 0 ? b : a)
export const abs = (r: Rational): Rational => (compare(r, zero) < 0 ? negate(r) : r)
export const isInteger = (r: Rational): boolean => typeof r === "number" || r.d === 1n

/**
 * How a rule rounds (取整方式). `up` and `down` are away from and toward zero, `half-up` takes the nearer and a half away from
 * zero (四舍五入), `half-down` a half toward zero, `half-even` a half to the even neighbour (四舍六入五成双); `floor` and `ceiling` are
 * toward minus and plus infinity.
 */
export type RoundingMode = "up" | "down" | "half-up" | "half-down" | "half-even" | "floor" | "ceiling"

/** The multiple of `step` (a positive rational, 1 when left out) that the mode takes. */
export const round = (r: Rational, mode: RoundingMode, step: Rational = one): Rational => {
  const scaled = step === 1 ? r : div(r, step)
  if (scaled === undefined || compare(step, zero) < 0) throw new RangeError("rounding needs a positive step")
  return typeof scaled === "number" ? (step === 1 ? scaled : r) : mul(nearest(scaled, mode), step)
}

const nearest = (r: Fraction, mode: RoundingMode): Rational => {
  const size = r.n < 0n ? -r.n : r.n
  const below = size / r.d
  const rest = size % r.d
  const away =
    rest !== 0n &&
    (mode === "up" ||
      (mode === "half-up" && rest * 2n >= r.d) ||
      (mode === "half-down" && rest * 2n > r.d) ||
      (mode === "half-even" && (rest * 2n > r.d || (rest * 2n === r.d && below % 2n === 1n))) ||
      (mode === "floor" && r.n < 0n) ||
      (mode === "ceiling" && r.n > 0n))
  const result = away ? below + 1n : below
  return of(r.n < 0n ? -result : result)
}

/** The nearest double, for display and charts only. Never goes back into a formula. */
export const toNumber = (r: Rational): number => {
  if (typeof r === "number") return r
  const [up, down] = [Number(r.n), Number(r.d)]
  if (Number.isFinite(up) && Number.isFinite(down)) return up / down
  const shift = BigInt(Math.max(r.n.toString().length, r.d.toString().length) - 300)
  return Number(r.n / 10n ** shift) / Number(r.d / 10n ** shift)
}

/** The amount as whole fen. Fails: `undefined` when it is not a whole, safe number of fen: round it by a rule first. */
export const toFen = (r: Rational): Fen | undefined => (typeof r === "number" ? (r as number as Fen) : undefined)

/** The exact value in text: a decimal where one exists (`1.15`), else `n/d` (`1000/3`). `parse` reads the decimals back. */
export const format = (r: Rational): string => {
  if (typeof r === "number") return String(r)
  let [twos, fives, rest] = [0, 0, r.d]
  for (; rest % 2n === 0n; rest /= 2n) twos++
  for (; rest % 5n === 0n; rest /= 5n) fives++
  if (rest !== 1n) return `${r.n}/${r.d}`
  return decimal(r, Math.max(twos, fives))
}

/** The value with a fixed number of decimals, rounded half up, for display. */
export const decimal = (r: Rational, decimals: number): string => {
  const shown = nearestOf(mul(r, of(10n ** BigInt(decimals))))
  const digits = (shown < 0n ? -shown : shown).toString().padStart(decimals + 1, "0")
  const cut = digits.length - decimals
  return `${shown < 0n ? "-" : ""}${digits.slice(0, cut)}${decimals === 0 ? "" : `.${digits.slice(cut)}`}`
}

const nearestOf = (r: Rational): bigint => n(typeof r === "number" ? r : nearest(r, "half-up"))
