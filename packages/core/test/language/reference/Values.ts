import { order, type Ratio } from "./Ratio.ts"

/** What the reference interpreter computes with: yes or no, numbers, texts, days, lists, nothing, and what cannot be told. */
export type Value = boolean | Ratio | Text | DayOf | Span | List | Vague | null

export interface Text {
  readonly text: string
  readonly codes?: Readonly<Record<string, ReadonlyArray<string>>> | undefined
  /** As the rule wrote it: beside a code it may be a label. */
  readonly written?: boolean
}
export interface DayOf {
  readonly day: string
}
/** A number of days, months or years. */
export interface Span {
  readonly unit: "days" | "months" | "years"
  readonly count: Value
}
/** A record with the list it is an entry of, a person where none is said; or a value. */
export type Element = { readonly record: object; readonly of?: string } | { readonly value: Value }
export interface List {
  readonly items: ReadonlyArray<{ readonly item: Element; readonly sure: boolean }>
}

/** Not to be told; for a number between `low` and `high`, as far as they are there. */
export class Vague {
  readonly low: Ratio | undefined
  readonly high: Ratio | undefined
  constructor(low?: Ratio, high?: Ratio) {
    this.low = low
    this.high = high
  }
  static from(low: Ratio | undefined, high: Ratio | undefined): Value {
    return low !== undefined && high !== undefined && order(low, high) === 0 ? low : new Vague(low, high)
  }
}
export const vague = new Vague()
export const nothing = null

export const listOf = (values: ReadonlyArray<Value>): List => ({
  items: values.map((value) => ({ item: { value }, sure: true }))
})

export const truth = (a: Value): Value => (a === nothing ? false : a instanceof Vague ? vague : a)
export const not = (a: Value): Value => (typeof a === "boolean" ? !a : vague)
export const and = (a: Value, b: Value): Value =>
  a === false || b === false ? false : a === true && b === true ? true : vague
export const or = (a: Value, b: Value): Value => not(and(not(a), not(b)))

export const isBounded = (a: Value): boolean => a instanceof Vague && (a.low !== undefined || a.high !== undefined)
export const isNothing = (a: Value): Value => (a instanceof Vague ? (isBounded(a) ? false : vague) : a === nothing)

interface Ends {
  readonly low?: Ratio | undefined
  readonly high?: Ratio | undefined
}
const ends = (a: Value): Ends =>
  a instanceof Vague ? a : typeof a === "object" && a !== null && "top" in a ? { low: a, high: a } : {}

/** One function for two known values, another for the ends when one is vague. */
export const map2 = (
  a: Value,
  b: Value,
  known: (a: Exclude<Value, Vague | null>, b: Exclude<Value, Vague | null>) => Value,
  loose: (a: Ends, b: Ends) => Value
): Value => (a instanceof Vague || b instanceof Vague ? loose(ends(a), ends(b)) : known(a as never, b as never))

export const equal = (a: Value, b: Value): Value =>
  map2(
    a,
    b,
    (x, y) => {
      if (typeof x === "boolean") return x === y
      if ("day" in x) return x.day === (y as DayOf).day
      if ("text" in x) return stored(x, (y as Text).codes) === stored(y as Text, x.codes)
      return order(x as Ratio, y as Ratio) === 0
    },
    (x, y) => {
      const apart = (p: Ratio | undefined, q: Ratio | undefined) =>
        p !== undefined && q !== undefined && order(p, q) < 0
      return apart(x.high, y.low) || apart(y.high, x.low) ? false : vague
    }
  )

const stored = ({ text, written, codes }: Text, others: Text["codes"]): string => {
  const list = codes ?? others
  if (!written || list === undefined || Object.keys(list).includes(text)) return text
  return Object.entries(list).find(([, labels]) => labels.includes(text))?.[0] ?? text
}
