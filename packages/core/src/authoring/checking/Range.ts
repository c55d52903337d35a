import * as Rational from "../../foundation/Rational.ts"
import type { ArithmeticOperator } from "../../language/Expression.ts"

/**
 * The numbers between two ends (区间); an end that is left out is without limit.
 *
 * `whole`: only whole numbers. Exact: ends are rationals.
 */
export interface Range {
  readonly low?: Rational.Rational | undefined
  readonly high?: Rational.Rational | undefined
  readonly lowOpen?: boolean
  readonly highOpen?: boolean
  readonly whole?: boolean
}

export const all: Range = {}
/** What can be counted. */
export const counts: Range = { low: Rational.zero, whole: true }
export const point = (value: Rational.Rational): Range => ({ low: value, high: value })

/** What lies in both. */
export const meet = (a: Range, b: Range): Range => {
  const whole = a.whole === true || b.whole === true
  return { ...lower(a, b), ...upper(a, b), ...(whole ? { whole } : {}) }
}

const lower = (a: Range, b: Range): Range => {
  const pick = ({ low, lowOpen = false }: Range): Range => ({ low, lowOpen })
  if (a.low === undefined || b.low === undefined) return pick(a.low === undefined ? b : a)
  const order = Rational.compare(a.low, b.low)
  if (order === 0) return { low: a.low, lowOpen: a.lowOpen === true || b.lowOpen === true }
  return pick(order > 0 ? a : b)
}

const upper = (a: Range, b: Range): Range => {
  const pick = ({ high, highOpen = false }: Range): Range => ({ high, highOpen })
  if (a.high === undefined || b.high === undefined) return pick(a.high === undefined ? b : a)
  const order = Rational.compare(a.high, b.high)
  if (order === 0) return { high: a.high, highOpen: a.highOpen === true || b.highOpen === true }
  return pick(order < 0 ? a : b)
}

/** Whether no number lies in it. */
export const isEmpty = (range: Range): boolean => {
  if (range.low === undefined || range.high === undefined) return false
  if (range.whole !== true) {
    const order = Rational.compare(range.low, range.high)
    return order > 0 || (order === 0 && (range.lowOpen === true || range.highOpen === true))
  }
  const up = Rational.round(range.low, "ceiling")
  const down = Rational.round(range.high, "floor")
  const least = range.lowOpen === true && Rational.equals(up, range.low) ? Rational.add(up, Rational.one) : up
  const most = range.highOpen === true && Rational.equals(down, range.high) ? Rational.sub(down, Rational.one) : down
  return Rational.compare(least, most) > 0
}

/** The least range that holds both. */
export const hull = (a: Range, b: Range): Range => ({
  low: a.low === undefined || b.low === undefined ? undefined : Rational.min(a.low, b.low),
  high: a.high === undefined || b.high === undefined ? undefined : Rational.max(a.high, b.high)
})

/** Where the result of a calculation lies; `undefined` when that cannot be said. */
export const calculate = (operator: ArithmeticOperator, a: Range, b: Range): Range | undefined => {
  if (a.low === undefined || a.high === undefined || b.low === undefined || b.high === undefined) return undefined
  if (operator === "**") return undefined
  const ends = [
    [a.low, b.low],
    [a.low, b.high],
    [a.high, b.low],
    [a.high, b.high]
  ] as const
  // A divisor that may be zero has no range of quotients.
  if (operator === "/" && Rational.compare(b.low, Rational.zero) <= 0 && Rational.compare(b.high, Rational.zero) >= 0) {
    return undefined
  }
  const results = ends.map(([x, y]) => apply(operator, x, y))
  return { low: results.reduce(Rational.min), high: results.reduce(Rational.max) }
}

const apply = (
  operator: Exclude<ArithmeticOperator, "**">,
  x: Rational.Rational,
  y: Rational.Rational
): Rational.Rational => {
  switch (operator) {
    case "+":
      return Rational.add(x, y)
    case "-":
      return Rational.sub(x, y)
    case "*":
      return Rational.mul(x, y)
    case "/":
      return Rational.div(x, y)!
  }
}
