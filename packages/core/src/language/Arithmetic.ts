import { type Bilingual, both as inBoth } from "../foundation/Bilingual.ts"
import * as Rational from "../foundation/Rational.ts"
import { bounded, elements, high, isBounded, type List, low, merge, noValue, Unknown } from "./Value.ts"

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
  if (!(a instanceof Unknown) && !(b instanceof Unknown)) return kept(Rational.add(a, b))
  return bounded(because(a, b), both(low(a), low(b), Rational.add), both(high(a), high(b), Rational.add))
}

export const sub = (a: Amount, b: Amount): Amount => {
  if (a === null || b === null) return null
  if (!(a instanceof Unknown) && !(b instanceof Unknown)) return kept(Rational.sub(a, b))
  return bounded(because(a, b), both(low(a), high(b), Rational.sub), both(high(a), low(b), Rational.sub))
}

export const mul = (a: Amount, b: Amount): Amount => {
  if (a === null || b === null) return null
  if (!(a instanceof Unknown)) return b instanceof Unknown ? scale(b, a, Rational.mul) : kept(Rational.mul(a, b))
  return b instanceof Unknown ? new Unknown(undefined, a, b) : scale(a, b, Rational.mul)
}

/** Fails: with `onZero` when the divisor is zero, so that a formula without a value is never a number. */
export const div = (a: Amount, b: Amount, onZero: () => Unknown): Amount => {
  if (a === null || b === null) return null
  if (b === 0) return onZero()
  if (b instanceof Unknown) return a instanceof Unknown ? new Unknown(undefined, a, b) : new Unknown(undefined, b)
  return a instanceof Unknown ? scale(a, b, (x, y) => Rational.div(x, y)!) : kept(Rational.div(a, b)!)
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
) => {
  if (a === undefined || b === undefined) return undefined
  const result = f(a, b)
  return isHuge(result) ? undefined : result
}

const most = 10n ** 600n
/** Beyond any amount: only formulas that multiply a number by itself again and again get there. */
const isHuge = (r: Rational.Rational): boolean =>
  r instanceof Rational.Fraction &&
  ((typeof r.top === "bigint" && (r.top > most || r.top < -most)) || (typeof r.bottom === "bigint" && r.bottom > most))

const tooLarge = noValue("number too large", inBoth("数字超过 600 位", "a number has more than 600 digits"))
const kept = (r: Rational.Rational): Amount => (isHuge(r) ? tooLarge : r)

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

/**
 * A number to a small whole power, exactly; to the power 0 it is 1.
 *
 * Fails: with `onZero` for a negative power of zero.
 */
export const power = (a: Amount, exponent: number, onZero: () => Unknown): Amount => {
  if (a === null) return null
  if (!(a instanceof Unknown)) {
    return a === 0 && exponent < 0 ? onZero() : kept(Rational.power(a, exponent))
  }
  if (exponent < 0 || !isBounded(a)) return new Unknown(undefined, a)
  if (exponent === 0) return Rational.one
  const least = a.low === undefined ? undefined : Rational.power(a.low, exponent)
  const most = a.high === undefined ? undefined : Rational.power(a.high, exponent)
  if (exponent % 2 === 1 || (a.low !== undefined && Rational.compare(a.low, Rational.zero) >= 0)) {
    return bounded(a, least, most)
  }
  return a.high !== undefined && Rational.compare(a.high, Rational.zero) <= 0
    ? bounded(a, most, least)
    : new Unknown(undefined, a)
}

/**
 * What is left of a number after the divisor was taken out as often as it fits, with the sign of the divisor: the rest of -7 by 3
 * is 2.
 *
 * Fails: an unknown with the reason when the divisor is zero, which `text` names.
 */
export const modulo = (a: Amount, b: Amount, text: Bilingual): Amount => {
  if (a === null || b === null) return null
  if (b === 0) return noQuotient(text)
  if (a instanceof Unknown || b instanceof Unknown) {
    return new Unknown(undefined, a instanceof Unknown ? a : undefined, b instanceof Unknown ? b : undefined)
  }
  const times = Rational.round(Rational.div(a, b)!, "floor")
  return Rational.sub(a, Rational.mul(times, b))
}

/** What a division by zero gives, with the divisor as the reason. */
export const noQuotient = (text: Bilingual): Unknown =>
  noValue("division by zero", inBoth(`除数“${text.zh}”为零`, `the divisor “${text.en}” is zero`))

/**
 * The part of a number that lies above one end and below the other, for rates by bands: of 8 000 the part from 3 000 to 5 000 is
 * 2 000. Without an upper end all that is above the lower one; never below 0, also when the ends are crossed.
 *
 * Reading: a limit that does not apply makes the part not apply. Where there is no upper limit, leave it out.
 */
export const portion = (a: Amount, from: Amount, to: Amount | undefined): Amount => {
  if (a === null || from === null || to === null) return null
  const given = to === undefined ? [a, from] : [a, from, to]
  const unknowns = given.filter((x) => x instanceof Unknown)
  if (unknowns.length === 0) return part(a as Rational.Rational, from as Rational.Rational, to as Rational.Rational)
  const why = unknowns.reduce((sofar, x) => merge(sofar, x)!)
  if (unknowns.some((x) => !isBounded(x))) return new Unknown(undefined, why)
  const [least, most, start, end] = [low(a), high(a), low(from), high(from)]
  const [cap, top] = to === undefined ? [undefined, undefined] : [low(to), high(to)]
  const sure = least !== undefined && end !== undefined && (to === undefined || cap !== undefined)
  const reach = most === undefined ? top : top === undefined ? most : Rational.min(most, top)
  return bounded(
    why,
    sure ? part(least, end, cap) : Rational.zero,
    reach === undefined || start === undefined ? undefined : part(reach, start, undefined)
  )
}

const part = (a: Rational.Rational, from: Rational.Rational, to: Rational.Rational | undefined): Rational.Rational =>
  Rational.max(Rational.zero, Rational.sub(to === undefined ? a : Rational.min(a, to), from))

export const abs = (a: Amount): Amount => {
  if (a === null) return null
  if (!(a instanceof Unknown)) return Rational.abs(a)
  const sure = a.low !== undefined && Rational.compare(a.low, Rational.zero) >= 0
  return sure ? a : new Unknown(undefined, a)
}

/**
 * How many are in a list: a number, or bounds from those surely in it to all that may be; of a list that nobody told, zero or
 * more. Unit: persons, for a list of members.
 */
export const count = (given: List | Unknown | null): Amount => {
  if (given instanceof Unknown) return bounded(given, Rational.zero, undefined)
  const list = elements(given)!
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

/**
 * The mean of a list. Elements that do not apply do not count; of nothing it does not apply.
 *
 * Exact: the fraction, not rounded. When it is not known how many count, it lies between the least and the greatest.
 */
export const mean = (list: List): Amount => {
  const [least, most] = [extreme("min", list), extreme("max", list)]
  if (least === null || most === null) return null
  let why: Unknown | undefined
  let counted = 0
  let isSure = true
  for (const [i, item] of list.items.entries()) {
    if (item === null) continue
    counted++
    const doubt = list.doubts?.[i]
    why = merge(why, merge(doubt, item instanceof Unknown ? item : undefined))
    if (doubt !== undefined || (item instanceof Unknown && !isBounded(item))) isSure = false
  }
  if (why === undefined || isSure) return div(sum(list), Rational.of(counted), () => tooLarge)
  return bounded(why, low(least), high(most))
}
