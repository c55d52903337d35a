import * as Rational from "../foundation/Rational.ts"
import { bounded, high, List, low, merge, Unknown, type Value } from "./Value.ts"

/** A number, a number that does not apply, or one that cannot be told. */
export type Amount = Rational.Rational | null | Unknown

/**
 * Sums, differences, products and quotients of three-valued numbers.
 *
 * Exact: nothing is rounded. What does not apply makes the result not apply, even beside an unknown. Bounds are carried
 * through sums, differences and scaling by a known number; elsewhere they are dropped.
 */
export const add = (a: Amount, b: Amount): Amount => {
  if (typeof a === "number" && typeof b === "number") {
    const sum = a + b
    if (Number.isSafeInteger(sum)) return sum as Rational.Whole
  }
  if (a === null || b === null) return null
  if (!(a instanceof Unknown) && !(b instanceof Unknown)) return Rational.add(a, b)
  return bounded(because(a, b), both(low(a), low(b), Rational.add), both(high(a), high(b), Rational.add))
}

export const sub = (a: Amount, b: Amount): Amount => {
  if (a === null || b === null) return null
  if (!(a instanceof Unknown) && !(b instanceof Unknown)) return Rational.sub(a, b)
  return bounded(because(a, b), both(low(a), high(b), Rational.sub), both(high(a), low(b), Rational.sub))
}

export const mul = (a: Amount, b: Amount): Amount => {
  if (a === null || b === null) return null
  if (!(a instanceof Unknown)) return b instanceof Unknown ? scale(b, a, Rational.mul) : Rational.mul(a, b)
  return b instanceof Unknown ? new Unknown(undefined, a, b) : scale(a, b, Rational.mul)
}

/** Fails: with `onZero` when the divisor is zero, so that a formula without a value is never a number. */
export const div = (a: Amount, b: Amount, onZero: () => Unknown): Amount => {
  if (a === null || b === null) return null
  if (b === 0) return onZero()
  if (b instanceof Unknown) return a instanceof Unknown ? new Unknown(undefined, a, b) : new Unknown(undefined, b)
  return a instanceof Unknown ? scale(a, b, (x, y) => Rational.div(x, y)!) : Rational.div(a, b)!
}

export const negate = (a: Amount): Amount =>
  a === null ? null : a instanceof Unknown ? bounded(a, negated(a.high), negated(a.low)) : Rational.negate(a)

const negated = (r: Rational.Rational | undefined) => (r === undefined ? undefined : Rational.negate(r))

const because = (a: Amount, b: Amount): Unknown =>
  merge(a instanceof Unknown ? a : undefined, b instanceof Unknown ? b : undefined)!

const both = (
  a: Rational.Rational | undefined,
  b: Rational.Rational | undefined,
  f: (a: Rational.Rational, b: Rational.Rational) => Rational.Rational
) => (a === undefined || b === undefined ? undefined : f(a, b))

const scale = (
  a: Unknown,
  by: Rational.Rational,
  f: (a: Rational.Rational, by: Rational.Rational) => Rational.Rational
): Amount => {
  const turns = Rational.compare(by, Rational.zero) < 0
  return bounded(a, both(turns ? a.high : a.low, by, f), both(turns ? a.low : a.high, by, f))
}

/** A rising function of one number, such as rounding: bounds go through it. */
export const mapRising = (a: Amount, f: (r: Rational.Rational) => Rational.Rational): Amount => {
  if (a === null) return null
  if (!(a instanceof Unknown)) return f(a)
  return bounded(a, a.low === undefined ? undefined : f(a.low), a.high === undefined ? undefined : f(a.high))
}

export const abs = (a: Amount): Amount => {
  if (a === null) return null
  if (!(a instanceof Unknown)) return Rational.abs(a)
  const sure = a.low !== undefined && Rational.compare(a.low, Rational.zero) >= 0
  return sure ? a : new Unknown(undefined, a)
}

/** How many are in a list: a number, or bounds from those surely in it to all that may be. Unit: persons. */
export const count = (list: List): Amount => {
  if (list.doubts === undefined) return list.items.length as Rational.Whole
  let sure = 0
  let why: Unknown | undefined
  for (const doubt of list.doubts) {
    if (doubt === undefined) sure++
    else why = merge(why, doubt)
  }
  return why === undefined
    ? (sure as Rational.Whole)
    : bounded(why, sure as Rational.Whole, list.items.length as Rational.Whole)
}

/**
 * The sum of a list; 0 for an empty one. Elements that do not apply add nothing.
 *
 * Reading: an element that is only maybe in the list adds between nothing and itself.
 */
export const sum = (list: List): Amount => {
  let total: Amount = Rational.zero
  for (let i = 0; i < list.items.length; i++) {
    const item = list.items[i] as Amount
    const doubt = list.doubts?.[i]
    if (item === null || (doubt !== undefined && item === 0)) continue
    total = add(total, doubt === undefined ? item : orNothing(item, doubt))
  }
  return total
}

const orNothing = (item: Rational.Rational | Unknown, doubt: Unknown): Amount => {
  const why = item instanceof Unknown ? merge(doubt, item)! : doubt
  const [least, most] = [low(item), high(item)]
  return bounded(
    why,
    least === undefined ? undefined : Rational.min(least, Rational.zero),
    most === undefined ? undefined : Rational.max(most, Rational.zero)
  )
}

/**
 * The least (`min`) or the greatest (`max`) of a list. Elements that do not apply do not count; of nothing it does not apply.
 *
 * Reading: when one element is known, an unknown one can only pull the result to one side.
 */
export const extreme = (kind: "min" | "max", list: List): Amount => {
  const pick = kind === "min" ? Rational.min : Rational.max
  let known: Rational.Rational | undefined
  let near: Rational.Rational | undefined
  let why: Unknown | undefined
  let unbounded = false
  for (let i = 0; i < list.items.length; i++) {
    const item = list.items[i] as Amount
    const doubt = list.doubts?.[i]
    if (item === null) continue
    if (!(item instanceof Unknown) && doubt === undefined) {
      known = known === undefined ? item : pick(known, item)
      continue
    }
    why = merge(why, merge(doubt, item instanceof Unknown ? item : undefined))
    // Far end: how much further the result may lie. Near end: what it cannot fail to reach when this element is sure.
    const far = kind === "min" ? low(item) : high(item)
    if (far === undefined) unbounded = true
    else near = near === undefined ? far : pick(near, far)
    const reach = doubt === undefined ? (kind === "min" ? high(item) : low(item)) : undefined
    if (reach !== undefined) known = known === undefined ? reach : pick(known, reach)
  }
  if (why === undefined) return known ?? null
  const farEnd = unbounded || known === undefined || near === undefined ? undefined : pick(known, near)
  return kind === "min" ? bounded(why, farEnd, known) : bounded(why, known, farEnd)
}

/** A list made of the arguments of `sum(a, b)`. */
export const listOf = (items: ReadonlyArray<Value>): List => new List(items, undefined)
