import { type Bilingual, both } from "../foundation/Bilingual.ts"
import { addMonths, type Day, fullYears, monthOf, yearOf } from "../foundation/Day.ts"
import * as Rational from "../foundation/Rational.ts"
import { abs, type Amount, count, extreme, mapRising, sum } from "./Arithmetic.ts"
import { isMoney, type Unit } from "./Type.ts"
import { isNull, List, merge, not, Unknown, type Value } from "./Value.ts"

/**
 * The functions of the rule language (函数). Each has an English and a Chinese name.
 *
 * `rounding`: takes a number and how many decimals to keep. Unit: for money the decimals are those of yuan, so
 * `round up(x, 0)` gives whole yuan, `round half up(x, 1)` whole jiao, `floor(x, 2)` whole fen.
 */
export const functions = {
  count: both("计数", "count"),
  sum: both("合计", "sum"),
  min: both("最小", "min"),
  max: both("最大", "max"),
  abs: both("绝对值", "abs"),
  floor: both("向下取整", "floor"),
  ceiling: both("向上取整", "ceiling"),
  roundUp: both("进位", "round up"),
  roundDown: both("舍去", "round down"),
  roundHalfUp: both("四舍五入", "round half up"),
  yuan: both("元", "yuan"),
  isKnown: both("已知", "is known"),
  isApplicable: both("适用", "is applicable"),
  fullYears: both("周岁", "full years"),
  fullMonths: both("整月数", "full months")
} as const satisfies Record<string, Bilingual>
export type FunctionId = keyof typeof functions

/** The function of a name, in either language. */
export const functionNamed: ReadonlyMap<string, FunctionId> = new Map(
  Object.entries(functions).flatMap(([id, { zh, en }]) => [
    [zh, id as FunctionId],
    [en, id as FunctionId]
  ])
)

/** The functions that round, and how. */
export const roundings: Readonly<Partial<Record<FunctionId, Rational.RoundingMode>>> = {
  floor: "floor",
  ceiling: "ceiling",
  roundUp: "up",
  roundDown: "down",
  roundHalfUp: "half-up"
}

/** How many decimals a rule may keep, to either side of the point. */
export const mostDecimals = 9

/** The step that rounding to some decimals means. Unit: of the number itself, so for money in fen. */
const step = (decimals: number, unit: Unit | undefined): Rational.Rational => {
  const places = isMoney(unit) ? decimals - 2 : decimals
  const power = Rational.of(10n ** BigInt(Math.abs(places)))
  return places > 0 ? Rational.div(Rational.one, power)! : power
}

const hundred = Rational.of(100)

/**
 * What a function gives for its arguments, as a function of them that is made once per rule.
 *
 * Reading: `is known` asks whether we have been told, be it that something does not apply; it is the only function that is
 * never unknown. `is applicable` of an unknown fact is unknown.
 */
export const implementation = (
  id: FunctionId,
  scale: number,
  unit: Unit | undefined
): ((given: ReadonlyArray<Value>) => Value) => {
  const mode = roundings[id]
  if (mode !== undefined) {
    const by = step(scale, unit)
    return ([x]) => mapRising(x as Amount, (r) => Rational.round(r, mode, by))
  }
  switch (id) {
    case "count":
      return ([x]) => count(x as List)
    case "sum":
      return (given) => sum(asList(given))
    case "min":
    case "max":
      return (given) => extreme(id, asList(given))
    case "abs":
      return ([x]) => abs(x as Amount)
    case "yuan":
      return ([x]) => mapRising(x as Amount, (r) => Rational.mul(r, hundred))
    case "isKnown":
      return ([x]) => !(x instanceof Unknown)
    case "isApplicable":
      return ([x]) => not(isNull(x!))
    case "fullYears":
      return ([from, to]) => between(from, to, fullYears)
    default:
      return ([from, to]) => between(from, to, fullMonths)
  }
}

const asList = (given: ReadonlyArray<Value>): List =>
  given.length === 1 && given[0] instanceof List ? given[0] : new List(given, undefined)

const between = (from: Value | undefined, to: Value | undefined, f: (from: Day, to: Day) => number): Value => {
  if (from === null || to === null) return null
  const why = merge(from instanceof Unknown ? from : undefined, to instanceof Unknown ? to : undefined)
  return why ?? Rational.of(f(from as Day, to as Day))
}

/** Full months from one day to another; the month is full on the corresponding day, or the last of a shorter month. */
const fullMonths = (from: Day, to: Day): number => {
  const months = (yearOf(to) - yearOf(from)) * 12 + monthOf(to) - monthOf(from)
  return addMonths(from, months) > to ? months - 1 : months
}
