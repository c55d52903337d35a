import { functions } from "../../../src/language/Functions.ts"
import * as Calendar from "./Calendar.ts"
import { arithmetic, compare } from "./Interpreter.ts"
import { below, greatest, least, minus, over, type Ratio, ratio, rounded, roundings, times } from "./Ratio.ts"
import {
  and,
  type DayOf,
  equal,
  isBounded,
  isNothing,
  type List,
  listOf,
  not,
  nothing,
  or,
  type Span,
  type Text,
  truth,
  type Value,
  Vague,
  vague
} from "./Values.ts"

/** Chinese names and the names that FEEL has beside ours. */
const english: ReadonlyMap<string, string> = new Map([
  ...Object.values(functions).map(({ zh, en }) => [zh, en] as const),
  ["decimal", "round half even"]
])

type Ends = { readonly low: Ratio | undefined; readonly high: Ratio | undefined; readonly sure: boolean }

/** The numbers of a list with their ends; what does not apply is left out. */
const numbers = (list: List): ReadonlyArray<Ends> =>
  list.items.flatMap(({ item, sure }) => {
    const { value } = item as { value: Value }
    if (value === nothing) return []
    if (value instanceof Vague) return [{ low: value.low, high: value.high, sure }]
    return [{ low: value as Ratio, high: value as Ratio, sure }]
  })

const all = <A>(values: ReadonlyArray<A | undefined>): ReadonlyArray<A> | undefined =>
  values.every((value) => value !== undefined) ? (values as ReadonlyArray<A>) : undefined

const total = (list: List): Value => {
  let sum: Value = ratio(0)
  for (const { low, high, sure } of numbers(list)) {
    const zero = ratio(0)
    const one = sure ? Vague.from(low, high) : Vague.from(low && least(low, zero), high && greatest(high, zero))
    sum = arithmetic("+", sum, one)
  }
  return sum
}

const extreme = (kind: "min" | "max", list: List): Value => {
  if (list.items.some(({ item }) => isDay((item as { value: Value }).value))) return extremeDay(kind, list)
  const [pick, near, far] =
    kind === "min"
      ? [least, (n: Ends) => n.high, (n: Ends) => n.low]
      : [greatest, (n: Ends) => n.low, (n: Ends) => n.high]
  const given = numbers(list)
  if (given.length === 0) return nothing
  const reached = given.filter(({ sure }) => sure).flatMap((n) => near(n) ?? [])
  const reach = reached.length === 0 ? undefined : reached.reduce(pick)
  const fars = all(given.map(far))
  const end = reach === undefined || fars === undefined ? undefined : fars.reduce(pick)
  return kind === "min" ? Vague.from(end, reach) : Vague.from(reach, end)
}

export const isDay = (value: Value): value is DayOf => typeof value === "object" && value !== null && "day" in value

const extremeDay = (kind: "min" | "max", list: List): Value => {
  const there = list.items.filter(({ item }) => (item as { value: Value }).value !== nothing)
  if (there.some(({ item, sure }) => !sure || !isDay((item as { value: Value }).value))) return vague
  const days = there.map(({ item }) => (item as { value: DayOf }).value.day).sort()
  return { day: (kind === "min" ? days[0] : days.at(-1))! }
}

const mean = (list: List): Value => {
  const given = numbers(list)
  const [min, max] = [extreme("min", list), extreme("max", list)]
  if (min === nothing) return nothing
  if (given.every(({ low, high, sure }) => sure && (low !== undefined || high !== undefined))) {
    return arithmetic("/", total(list), ratio(given.length))
  }
  const end = (value: Value, side: "low" | "high") => (value instanceof Vague ? value[side] : (value as Ratio))
  return Vague.from(end(min, "low"), end(max, "high"))
}

const portion = ([a, from, to]: ReadonlyArray<Value>): Value => {
  const given = to === undefined ? [a!, from!] : [a!, from!, to]
  if (given.some((x) => x === nothing)) return nothing
  const one = (x: Ratio, low: Ratio, high: Ratio | undefined) =>
    greatest(ratio(0), minus(high === undefined ? x : least(x, high), low))
  if (!given.some((x) => x instanceof Vague)) return one(a as Ratio, from as Ratio, to as Ratio | undefined)
  if (given.some((x) => x instanceof Vague && !isBounded(x))) return vague
  const end = (x: Value | undefined, side: "low" | "high") => (x instanceof Vague ? x[side] : (x as Ratio | undefined))
  const [x, start, cap] = [end(a, "low"), end(from, "high"), end(to, "low")]
  const low = x && start && (to === undefined || cap) ? one(x, start, cap) : ratio(0)
  const [most, first, top] = [end(a, "high"), end(from, "low"), end(to, "high")]
  const reach = most && top ? least(most, top) : (most ?? top)
  return Vague.from(low, reach && first && one(reach, first, undefined))
}

const span = (unit: Span["unit"], count: Value): Span => ({ unit, count })

const ofDay = (value: Value, f: (year: number, month: number, day: number) => Value): Value =>
  isDay(value) ? f(...Calendar.parts(value.day)) : value

const between = ([from, to]: ReadonlyArray<Value>, f: (from: string, to: string) => number): Value => {
  if (from === nothing || to === nothing) return nothing
  return isDay(from!) && isDay(to!) ? ratio(f(from.day, to.day)) : vague
}

const ofText = ([text, part]: ReadonlyArray<Value>, f: (text: string, part: string) => boolean): Value => {
  if (text === nothing || part === nothing) return false
  return text instanceof Vague || part instanceof Vague ? vague : f((text as Text).text, (part as Text).text)
}

export const call = (name: string, given: ReadonlyArray<Value>, on: string): Value => {
  const [x, y] = given as [Value, Value]
  const list = typeof x === "object" && x !== null && "items" in x ? x : listOf(given)
  const values = list.items.map(({ item, sure }) => ({ value: (item as { value: Value }).value, sure }))
  const known = english.get(name) ?? name
  if (roundings.includes(known)) return round(known, x, y)
  switch (known) {
    case "count": {
      if (x instanceof Vague) return Vague.from(ratio(0), undefined)
      const sure = list.items.filter((item) => item.sure).length
      return Vague.from(ratio(sure), ratio(list.items.length))
    }
    case "sum":
      return total(list)
    case "min":
    case "max":
      return extreme(known, list)
    case "mean":
      return mean(list)
    case "all":
      return values.map(({ value, sure }) => (sure ? truth(value) : or(vague, truth(value)))).reduce(and, true)
    case "any":
      return values.map(({ value, sure }) => (sure ? truth(value) : and(vague, truth(value)))).reduce(or, false)
    case "list contains":
      return values
        .map(({ value, sure }) => {
          const is = value === nothing || y === nothing ? false : equal(value, y)
          return sure ? is : and(vague, is)
        })
        .reduce(or, false)
    case "modulo":
      if (x === nothing || y === nothing) return nothing
      if (x instanceof Vague || y instanceof Vague || (y as Ratio).top === 0n) return vague
      return minus(x as Ratio, times(ratio(below(over(x as Ratio, y as Ratio))), y as Ratio))
    case "portion":
      return portion(given)
    case "abs": {
      if (x === nothing) return nothing
      if (x instanceof Vague) return x.low !== undefined && x.low.top >= 0n ? x : vague
      return (x as Ratio).top < 0n ? minus(ratio(0), x as Ratio) : x
    }
    case "yuan": {
      const fen = arithmetic("*", x, ratio(100))
      const money = (r: Ratio | undefined) => r && { ...r, money: true }
      return fen instanceof Vague
        ? Vague.from(money(fen.low), money(fen.high))
        : fen === nothing
          ? fen
          : money(fen as Ratio)!
    }
    case "days":
    case "months":
    case "years":
      return span(known, x)
    case "square metres":
      return x
    case "is known":
      return !(x instanceof Vague)
    case "is applicable":
      return not(isNothing(x))
    case "with default":
      return x === nothing ? y : x
    default:
      return ofDays(known, given, on)
  }
}

const round = (mode: string, x: Value, decimals: Value | undefined): Value => {
  if (x === nothing) return nothing
  const one = (r: Ratio) => {
    const keep = decimals === undefined ? 0 : Number((decimals as Ratio).top / (decimals as Ratio).bottom)
    const places = r.money ? keep - 2 : keep
    const power = 10n ** BigInt(Math.abs(places))
    return rounded(mode, r, places > 0 ? ratio(1, power) : ratio(power))
  }
  return x instanceof Vague ? Vague.from(x.low && one(x.low), x.high && one(x.high)) : one(x as Ratio)
}

const ofDays = (name: string, given: ReadonlyArray<Value>, on: string): Value => {
  const [x, y] = given as [Value, Value]
  const until = given[2] ?? (given.length < 3 ? { day: on } : null)
  switch (name) {
    case "full years":
      return between(given, Calendar.yearsBetween)
    case "full months":
      return between(given, Calendar.monthsBetween)
    case "full days":
      return between(given, Calendar.daysBetween)
    case "year":
      return ofDay(x, (year) => ratio(year))
    case "month":
      return ofDay(x, (_, month) => ratio(month))
    case "day":
      return ofDay(x, (_, __, day) => ratio(day))
    case "month start":
      return ofDay(x, (year, month) => Calendar.dayOf(year, month, 1))
    case "month end":
      return ofDay(x, (year, month) => Calendar.dayOf(year, month + 1, 0))
    case "year start":
      return ofDay(x, (year) => Calendar.dayOf(year, 1, 1))
    case "year end":
      return ofDay(x, (year) => Calendar.dayOf(year, 12, 31))
    case "working days after":
      return Calendar.worked(x, y)
    case "within last":
      return and(compare("<=", x, until), compare(">=", Calendar.moved(x, y as Span, false), until))
    case "within months before": {
      const end = call("month start", [until], on)
      return and(compare(">=", x, Calendar.moved(end, y as Span, true)), compare("<", x, end))
    }
    case "starts with":
      return ofText(given, (text, part) => text.slice(0, part.length) === part)
    case "ends with":
      return ofText(given, (text, part) => part === "" || text.slice(-part.length) === part)
    case "contains":
      return ofText(given, (text, part) => text.indexOf(part) >= 0)
    case "string length":
      return x === nothing || x instanceof Vague ? x : ratio(Array.from((x as Text).text).length)
  }
  throw new Error(`the reference does not know the function ${name}`)
}
