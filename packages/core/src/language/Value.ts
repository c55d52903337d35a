import type { Bilingual } from "../foundation/Bilingual.ts"
import * as Rational from "../foundation/Rational.ts"
import type { ComparisonOperator } from "./Expression.ts"
import type { Row } from "./Subject.ts"
import type { ListScope } from "./Vocabulary.ts"

/**
 * What an expression comes to (值). `null` is “does not apply” (不适用), as in `Fact`; texts and days are strings.
 *
 * Reading: unknown is a value of its own and never becomes zero or false; where a yes or no is needed, something that does
 * not apply does not hold.
 */
export type Value = boolean | Rational.Rational | string | null | Unknown | List

/**
 * A fact that nobody has told yet. `person` is the member's position in the subject, for facts of one member; `entry` the
 * entry's position in its list, for facts of one entry.
 */
export interface Missing {
  /**
   * `rule` is not a fact: the formula itself has no value, such as a division by zero. `range` is a fact that is known and looked at
   * for a whole range of values at once.
   */
  readonly scope: "household" | "person" | "parameter" | "rule" | "range" | ListScope
  readonly key: string
  readonly person?: number
  readonly entry?: number
  readonly name: Bilingual
}

/**
 * A value that cannot be told (不详), the facts it hangs on, and for a number the bounds it lies in as far as they are known.
 *
 * Shape: the facts are a tree joined at the roots, so that putting two unknowns together costs nothing in a population run;
 * `missing` lists them. Anything with a bound is certainly a number and not “not applicable”.
 */
export class Unknown {
  readonly fact: Missing | undefined
  readonly left: Unknown | undefined
  readonly right: Unknown | undefined
  readonly low: Rational.Rational | undefined
  readonly high: Rational.Rational | undefined
  constructor(
    fact: Missing | undefined,
    left?: Unknown,
    right?: Unknown,
    low?: Rational.Rational,
    high?: Rational.Rational
  ) {
    this.fact = fact
    this.left = left
    this.right = right
    this.low = low
    this.high = high
  }
}

/**
 * The elements of a list, each surely or maybe in it.
 *
 * Shape: `doubts[i]` is why element `i` may not belong; `doubts` left out means all surely belong. Elements are members
 * (`Row`) or, after a path, values. Order means nothing.
 */
export class List {
  readonly items: ReadonlyArray<Row | Value>
  readonly doubts: ReadonlyArray<Unknown | undefined> | undefined
  constructor(items: ReadonlyArray<Row | Value>, doubts: ReadonlyArray<Unknown | undefined> | undefined) {
    this.items = items
    this.doubts = doubts
  }
}

export const unknown = (fact: Missing): Unknown => new Unknown(fact)

/** What a formula gives that has no value, such as a division by zero: unknown for good, with the reason in words. */
export const noValue = (key: string, name: Bilingual): Unknown => unknown({ scope: "rule", key, name })

/** The elements of a list; none of one that does not apply; `undefined` for a list that nobody has told. */
export const elements = (value: Value): List | undefined =>
  value instanceof List ? value : value === null ? noElements : undefined
const noElements = new List([], undefined)

/** A number looked at from `low` to `high` at once; what holds of it holds of every number between. */
export const range = (fact: Omit<Missing, "scope">, low: Rational.Rational, high: Rational.Rational): Unknown =>
  new Unknown({ ...fact, scope: "range" }, undefined, undefined, low, high)

/** Whether we have been told: a value, that something does not apply, or a number that is only looked at as a range. */
export const isTold = (value: Value): boolean => !(value instanceof Unknown) || isOfRanges(value, new Set())

/** Whether an unknown hangs on nothing but ranges. */
const isOfRanges = (u: Unknown | undefined, seen: Set<Unknown>): boolean => {
  if (u === undefined || seen.has(u)) return true
  seen.add(u)
  if (u.fact !== undefined && u.fact.scope !== "range") return false
  return isOfRanges(u.left, seen) && isOfRanges(u.right, seen)
}

/** Two unknowns as one, without bounds. */
export const merge = (a: Unknown | undefined, b: Unknown | undefined): Unknown | undefined =>
  a === undefined || a === b ? b : b === undefined ? a : new Unknown(undefined, a, b)

/** An unknown number with bounds; a number after all when the bounds meet. */
export const bounded = (
  why: Unknown,
  low: Rational.Rational | undefined,
  high: Rational.Rational | undefined
): Rational.Rational | Unknown =>
  low !== undefined && high !== undefined && Rational.equals(low, high)
    ? low
    : new Unknown(undefined, why, undefined, low, high)

/** The facts a value hangs on, each once, in the order they were met. None for a value that is known. */
export const missing = (value: Value): ReadonlyArray<Missing> => {
  const found = new Map<string, Missing>()
  const seen = new Set<Unknown>()
  const walk = (u: Unknown | undefined): void => {
    if (u === undefined || seen.has(u)) return
    seen.add(u)
    if (u.fact !== undefined) {
      const { entry, key, person, scope } = u.fact
      const id = `${scope} ${person ?? ""} ${entry ?? ""} ${key}`
      if (!found.has(id)) found.set(id, u.fact)
    }
    walk(u.left)
    walk(u.right)
  }
  if (value instanceof Unknown) walk(value)
  if (value instanceof List) for (const doubt of value.doubts ?? []) walk(doubt)
  return [...found.values()]
}

/** Kleene's truth: yes, no, or not to be told. */
export type Truth = boolean | Unknown

/** A value in the place of a condition: what does not apply does not hold. */
export const truth = (value: Value): Truth => (value === null ? false : (value as Truth))

export const not = (a: Truth): Truth => (typeof a === "boolean" ? !a : a)
export const and = (a: Truth, b: Truth): Truth => {
  if (a === false || b === false) return false
  return a === true ? b : b === true ? a : merge(a, b)!
}
export const or = (a: Truth, b: Truth): Truth => {
  if (a === true || b === true) return true
  return a === false ? b : b === false ? a : merge(a, b)!
}

type Comparable = Rational.Rational | string | boolean | null | Unknown

/**
 * A comparison of two facts. One that rests on an unknown is decided by its bounds where they suffice.
 *
 * Reading: with something that does not apply, `=` is no, `!=` is yes, and an order is no: a disability grade that does not
 * apply is not <= 2. This holds even when the other side is unknown. Asking `= null` is another operation, `isNull`.
 */
export const compare = (operator: ComparisonOperator, a: Comparable, b: Comparable): Truth => {
  if (typeof a === "number" && typeof b === "number") return holds(operator, a < b ? -1 : a > b ? 1 : 0)
  if (a === null || b === null) return operator === "!="
  if (a instanceof Unknown || b instanceof Unknown) return byBounds(operator, a, b)
  if (typeof a === "string") return holds(operator, a < (b as string) ? -1 : a === b ? 0 : 1)
  if (typeof a === "boolean") return holds(operator, a === b ? 0 : 1)
  return holds(operator, Rational.compare(a, b as Rational.Rational))
}

const holds = (operator: ComparisonOperator, order: -1 | 0 | 1): boolean => {
  switch (operator) {
    case "=":
      return order === 0
    case "!=":
      return order !== 0
    case "<":
      return order < 0
    case "<=":
      return order <= 0
    case ">":
      return order > 0
    case ">=":
      return order >= 0
  }
}

const byBounds = (operator: ComparisonOperator, a: Comparable, b: Comparable): Truth => {
  const [aLow, aHigh, bLow, bHigh] = [low(a), high(a), low(b), high(b)]
  const below = aHigh !== undefined && bLow !== undefined ? Rational.compare(aHigh, bLow) : undefined
  const above = aLow !== undefined && bHigh !== undefined ? Rational.compare(aLow, bHigh) : undefined
  switch (operator) {
    case "=":
      if (below === -1 || above === 1) return false
      break
    case "!=":
      if (below === -1 || above === 1) return true
      break
    case "<":
      if (below === -1) return true
      if (above !== undefined && above >= 0) return false
      break
    case "<=":
      if (below !== undefined && below <= 0) return true
      if (above === 1) return false
      break
    case ">":
      return byBounds("<", b, a)
    case ">=":
      return byBounds("<=", b, a)
  }
  // A new one, because the bounds of a number are not bounds of a yes or no.
  return new Unknown(undefined, a instanceof Unknown ? a : undefined, b instanceof Unknown ? b : undefined)
}

/** The least a number can be, and the most; `undefined` where nothing is known of it. */
export const low = (value: Value): Rational.Rational | undefined =>
  value instanceof Unknown ? value.low : Rational.isRational(value) ? value : undefined
export const high = (value: Value): Rational.Rational | undefined =>
  value instanceof Unknown ? value.high : Rational.isRational(value) ? value : undefined

/** `x = null`: whether something does not apply. */
export const isNull = (value: Value): Truth => (value instanceof Unknown && !isBounded(value) ? value : value === null)

/** Whether something is known of an unknown number, so that it certainly applies. */
export const isBounded = ({ low, high }: Unknown): boolean => low !== undefined || high !== undefined

/** `if` by Kleene: both branches count when the condition cannot be told, and when they agree the condition does not matter. */
export const choose = (condition: Unknown, a: Value, b: Value): Value => {
  // Two branches that are the same unknown may still differ in “not” or in what does not apply, so the condition stays a reason.
  if (a === b && !(a instanceof Unknown)) return a
  if (Rational.isRational(a) && Rational.isRational(b) && Rational.equals(a, b)) return a
  const why = merge(merge(condition, a instanceof Unknown ? a : undefined), b instanceof Unknown ? b : undefined)!
  const [aLow, bLow, aHigh, bHigh] = [low(a), low(b), high(a), high(b)]
  return bounded(
    why,
    aLow !== undefined && bLow !== undefined ? Rational.min(aLow, bLow) : undefined,
    aHigh !== undefined && bHigh !== undefined ? Rational.max(aHigh, bHigh) : undefined
  )
}
