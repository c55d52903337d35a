import { type Bilingual, both } from "../foundation/Bilingual.ts"
import type { Field } from "../foundation/Field.ts"

/**
 * What kind of value an expression has (类型), known before any household is looked at. Scope is not part of it: whose fact a
 * name is stands in the vocabulary.
 *
 * `unit` of a number: money is `fen`, `fen/month` or `fen/year`; `persons`, `years` and the like; left out, the number is
 * plain. `zero` marks the literal 0, which fits every unit. A text with `codes` has exactly these values.
 */
export type Type =
  | { readonly _tag: "boolean" }
  | NumberType
  | { readonly _tag: "text"; readonly codes?: Codes }
  | { readonly _tag: "date" }
  | { readonly _tag: "member" }
  | EntryType
  | { readonly _tag: "list"; readonly of: Type }
  | { readonly _tag: "null" }

/** One entry of a list that the pack declares, such as one of the 赡养人. */
export interface EntryType {
  readonly _tag: "entry"
  readonly list: string
  readonly name: Bilingual
}

export interface NumberType {
  readonly _tag: "number"
  readonly unit?: Unit
  readonly zero?: true
}
export type Unit = string
/** Stored code → label. */
export type Codes = Readonly<Record<string, Bilingual>>

export const boolean: Type = { _tag: "boolean" }
export const text: Type = { _tag: "text" }
export const date: Type = { _tag: "date" }
export const member: Type = { _tag: "member" }
export const entry = (list: string, name: Bilingual): EntryType => ({ _tag: "entry", list, name })
export const nothing: Type = { _tag: "null" }
export const zero: NumberType = { _tag: "number", zero: true }
export const number = (unit?: Unit): NumberType => (unit === undefined ? { _tag: "number" } : { _tag: "number", unit })
export const code = (codes: Codes): Type => ({ _tag: "text", codes })
export const list = (of: Type): Type => ({ _tag: "list", of })

/** The type of a record's field. Money without a unit is an amount without a period. */
export const ofField = (field: Field<any>): Type => {
  switch (field.kind) {
    case "flag":
      return boolean
    case "day":
      return date
    case "money":
      return number(field.unit ?? "fen")
    case "count":
    case "decimal":
      return number(field.unit)
    case "code":
      return code(field.codes ?? {})
    default:
      return text
  }
}

export const isMoney = (unit: Unit | undefined): boolean => unit === "fen" || unit?.startsWith("fen/") === true

/**
 * The common unit of two numbers that are added or compared; `undefined` when they do not go together.
 *
 * Reading: an amount without a period (`fen`, also `元(500)`) goes with money of any period and takes it over; a plain number
 * goes with every count (`年龄 >= 60`) but never with money; 0 goes with everything.
 */
export const common = (a: NumberType, b: NumberType): NumberType | undefined => {
  if (a.zero) return b
  if (b.zero) return a
  if (a.unit === b.unit) return a
  if (isMoney(a.unit) && isMoney(b.unit)) return a.unit === "fen" ? b : b.unit === "fen" ? a : undefined
  if (isMoney(a.unit) || isMoney(b.unit)) return undefined
  return a.unit === undefined ? b : b.unit === undefined ? a : undefined
}

/** What the two factors are when written as literals, for the conversion of periods. */
export interface Factor {
  readonly type: NumberType
  readonly literal?: string | undefined
}

/**
 * The unit of a product; `undefined` when multiplying makes no sense, such as money by money.
 *
 * Reading: `fen/month` times the literal 12 is `fen/year`. Any other plain number keeps the unit. A rate times a number of its
 * own periods is an amount: a monthly standard times 24 months is what somebody may have saved. An amount without a period goes with
 * any: `yuan(100) * days` for so much a day. `years` times the literal 12 is `months`. A number of persons keeps the unit of what each
 * of them has. Floor area, land and times go with money for each of them: `m2` times `fen/m2/month` is `fen/month`.
 */
export const product = (a: Factor, b: Factor): NumberType | undefined => {
  const [left, right] = [a.type.unit, b.type.unit]
  if (left === "fen/month" && b.literal === "12") return number("fen/year")
  if (right === "fen/month" && a.literal === "12") return number("fen/year")
  if (left === "years" && b.literal === "12") return number("months")
  if (right === "years" && a.literal === "12") return number("months")
  if (right === undefined) return number(left)
  if (left === undefined) return number(right)
  if (isPeriodOf(left, right) || isPeriodOf(right, left)) return number("fen")
  const money = perThing(left, right) ?? perThing(right, left)
  if (money !== undefined) return number(money)
  if (left === "persons" && right !== "persons") return number(right)
  if (right === "persons" && left !== "persons") return number(left)
  return undefined
}

/** Things that money may be paid for, and what they are called below a stroke: `fen/m2/month` is rent. */
const things: Readonly<Record<string, string>> = { m2: "m2", mu: "mu", times: "time" }

/** What a number of things comes to at so much money for each: `m2` at `fen/m2/month` is `fen/month`. An amount goes with any. */
const perThing = (count: Unit, rate: Unit): Unit | undefined => {
  if (!Object.hasOwn(things, count)) return undefined
  if (rate === "fen") return rate
  const each = `fen/${things[count]}`
  return rate === each || rate.startsWith(`${each}/`) ? `fen${rate.slice(each.length)}` : undefined
}

/** Whether a unit counts the periods of a rate of money. */
const isPeriodOf = (periods: Unit, rate: Unit): boolean =>
  Object.hasOwn(rates, periods) && (rate === "fen" || rate === rates[periods])

const rates: Readonly<Record<string, Unit>> = { days: "fen/day", months: "fen/month", years: "fen/year" }

/**
 * The unit of a quotient; `undefined` when dividing makes no sense.
 *
 * Reading: `fen/year` by the literal 12 is `fen/month`, `months` by 12 is `years`; an amount by a number of months is money a month;
 * the same unit above and below gives a plain number; by persons or by a plain number the unit stays, so income per member is
 * still money.
 */
export const quotient = (a: Factor, b: Factor): NumberType | undefined => {
  const [above, below] = [a.type.unit, b.type.unit]
  if (above === "fen/year" && b.literal === "12") return number("fen/month")
  if (above === "months" && b.literal === "12") return number("years")
  if (below === undefined) return number(above)
  if (above === below) return number()
  if (isMoney(above) && isMoney(below)) return above === "fen" || below === "fen" ? number() : undefined
  if (below === "persons") return number(above)
  if (above === "fen" && Object.hasOwn(rates, below)) return number(rates[below])
  if (Object.hasOwn(things, below) && isMoney(above)) return number(`fen/${things[below]}${above!.slice(3)}`)
  return undefined
}

/** The type that holds the values of both, as the two branches of `if` need it; `undefined` when there is none. */
export const join = (a: Type, b: Type): Type | undefined => {
  if (a._tag === "null") return b
  if (b._tag === "null") return a
  if (a._tag === "number" && b._tag === "number") return common(a, b)
  if (a._tag === "list" && b._tag === "list") {
    const of = join(a.of, b.of)
    return of === undefined ? undefined : list(of)
  }
  if (a._tag === "text" && b._tag === "text") {
    return sameCodes(a.codes, b.codes) ? a : undefined
  }
  if (a._tag === "entry" && b._tag === "entry") return a.list === b.list ? a : undefined
  return a._tag === b._tag ? a : undefined
}

const sameCodes = (a: Codes | undefined, b: Codes | undefined): boolean =>
  a === b ||
  (a !== undefined &&
    b !== undefined &&
    Object.keys(a).length === Object.keys(b).length &&
    Object.keys(a).every((key) => Object.hasOwn(b, key)))

/** Whether a value of type `actual` may stand where `expected` is asked for. */
export const fits = (actual: Type, expected: Type): boolean =>
  actual._tag === "number" && expected._tag === "number"
    ? common(actual, expected) !== undefined
    : join(actual, expected) !== undefined

const unitNames: Readonly<Record<string, Bilingual>> = {
  fen: both("元", "yuan"),
  "fen/month": both("元/月", "yuan/month"),
  "fen/year": both("元/年", "yuan/year"),
  persons: both("人", "persons"),
  years: both("岁", "years"),
  "fen/day": both("元/天", "yuan/day"),
  months: both("个月", "months"),
  days: both("天", "days"),
  m2: both("平方米", "m²"),
  mu: both("亩", "mu"),
  times: both("次", "times"),
  "fen/m2": both("元/平方米", "yuan/m²"),
  "fen/m2/month": both("元/平方米·月", "yuan/m²·month"),
  "fen/m2/year": both("元/平方米·年", "yuan/m²·year"),
  "fen/mu": both("元/亩", "yuan/mu"),
  "fen/mu/year": both("元/亩·年", "yuan/mu·year"),
  "fen/time": both("元/次", "yuan/time")
}

/** A unit as people read it; amounts are shown in yuan. */
export const unitName = (unit: Unit | undefined): Bilingual => {
  if (unit === undefined) return both("无单位", "no unit")
  if (Object.hasOwn(unitNames, unit)) return unitNames[unit]!
  return isMoney(unit) ? both(`元${unit.slice(3)}`, `yuan${unit.slice(3)}`) : both(unit, unit)
}

/** A type as people read it, for the words of a fault. */
export const describe = (type: Type): Bilingual => {
  switch (type._tag) {
    case "boolean":
      return both("是非", "yes or no")
    case "number":
      return type.unit === undefined
        ? both("纯数字", "a plain number")
        : both(`以“${unitName(type.unit).zh}”计的数`, `a number in ${unitName(type.unit).en}`)
    case "text":
      return type.codes === undefined ? both("文本", "text") : both("代码", "a code")
    case "date":
      return both("日期", "a date")
    case "member":
      return both("成员", "a member")
    case "entry":
      return both(`“${type.name.zh}”中的一项`, `one of “${type.name.en}”`)
    case "list": {
      if (type.of._tag === "entry") return both(`“${type.of.name.zh}”名单`, `the list “${type.of.name.en}”`)
      const of = describe(type.of)
      return type.of._tag === "member"
        ? both("成员列表", "a list of members")
        : both(`${of.zh}列表`, `a list of ${of.en}`)
    }
    case "null":
      return both("不适用", "not applicable")
  }
}
