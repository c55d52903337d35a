import { both } from "../foundation/Bilingual.ts"
import * as Rational from "../foundation/Rational.ts"
import { about, binding, type Node } from "./Checked.ts"
import { asCode, codesOf } from "./Codes.ts"
import { isStep } from "./DayValue.ts"
import type { Call } from "./Expression.ts"
import type { FunctionId } from "./Functions.ts"
import { compare, type Report, unitsDiffer, wrongType } from "./Operators.ts"
import { mostDecimals, stepOf } from "./Rounding.ts"
import { fault } from "./RuleFault.ts"
import * as Type from "./Type.ts"
import { reserved } from "./Vocabulary.ts"

/** What a call comes to once its arguments were accepted. `step` is the step of a rounding. */
export interface Accepted {
  readonly type: Type.Type
  readonly given: ReadonlyArray<Node>
  readonly step?: Rational.Rational
}

/** What arguments a function takes (参数形式): how many, and of what types. `usage` shows them for the fault of a wrong number. */
export interface Form {
  readonly least: number
  readonly most: number
  readonly usage: string
  /** The numbers of arguments were counted before. */
  readonly accept: (report: Report, given: ReadonlyArray<Node>, e: Call) => Accepted | undefined
}

const form = (least: number, most: number, usage: string, accept: Form["accept"]): Form => ({
  least,
  most,
  usage,
  accept
})

/** Arguments of exactly these types, for a result of one type. */
const typed = (usage: string, types: ReadonlyArray<Type.Type>, result: Type.Type): Form =>
  form(types.length, types.length, usage, (report, given) => {
    const at = given.findIndex(({ type }, i) => type._tag !== types[i]!._tag)
    return at < 0 ? { type: result, given } : report(wrongType(given[at]!, types[at]!))
  })

/** One number without a unit, which the function gives one. */
const ofUnit = (usage: string, unit: Type.Unit): Form =>
  form(1, 1, usage, (report, given) => {
    const { type } = given[0]!
    return type._tag === "number" && type.unit === undefined
      ? { type: Type.number(unit), given }
      : report(wrongType(given[0]!, Type.number()))
  })

/** Numbers of one unit, which is the unit of the result; 0 goes with any. */
const alike = (report: Report, given: ReadonlyArray<Node>, e: Call): Accepted | undefined => {
  let common: Type.NumberType | undefined
  for (const [i, node] of given.entries()) {
    const { type } = node
    if (type._tag !== "number") return report(wrongType(node, common ?? Type.number()))
    const next: Type.NumberType | undefined = common === undefined ? type : Type.common(common, type)
    if (next === undefined) return report(unitsDiffer(e, given[i - 1]!, node))
    common = next
  }
  return common === undefined ? undefined : { type: common, given }
}

const numbers = (least: number, most: number, usage: string): Form => form(least, most, usage, alike)

/** `sum`, `min`, `max` and `mean`: over a list, or over the arguments; `min` and `max` also of days. */
const gathering = (days: boolean): Form =>
  form(1, 100, "(成员.x)", (report, given, e) => {
    const first = given[0]!
    const of = given.length === 1 && first.type._tag === "list" ? first.type.of : undefined
    if (days && (of ?? first.type)._tag === "date") {
      const other = of === undefined ? given.find(({ type }) => type._tag !== "date") : undefined
      return other === undefined ? { type: Type.date, given } : report(wrongType(other, Type.date))
    }
    if (of === undefined) return alike(report, given, e)
    return of._tag === "number" ? { type: of, given } : report(wrongType(first, Type.list(Type.number())))
  })

/** `all` and `any`: over a list of yes or no, or over the arguments. */
const conditions: Form = form(1, 100, "(成员.x)", (report, given) => {
  const first = given[0]!
  if (given.length === 1 && first.type._tag === "list") {
    const { of } = first.type
    const fits = of._tag === "boolean" || of._tag === "null"
    return fits ? { type: Type.boolean, given } : report(wrongType(first, Type.list(Type.boolean)))
  }
  const wrong = given.find(({ type }) => type._tag !== "boolean")
  return wrong === undefined ? { type: Type.boolean, given } : report(wrongType(wrong, Type.boolean))
})

const element: Form = form(2, 2, "(成员.x, y)", (report, given, e) => {
  const [list, value] = [given[0]!, given[1]!]
  if (list.type._tag !== "list") return report(wrongType(list, Type.list(value.type)))
  if (value.type._tag === "null") return report(wrongType(value, list.type.of))
  const codes = codesOf(list) ?? codesOf(value)
  const [among, sought] =
    codes === undefined ? [list, value] : [asCode(report, list, codes), asCode(report, value, codes)]
  if (among?.type._tag !== "list" || sought === undefined) return undefined
  // An element in place of the list, so that what cannot be compared is told as for a comparison.
  const one: Node = { _tag: "Element", depth: 0, ...about(list, among.type.of, [], binding.atom, (l) => list.text[l]) }
  if (among.type.of._tag === "null") return { type: Type.boolean, given: [among, sought] }
  return compare(report, "=", sought, one, e) && { type: Type.boolean, given: [among, sought] }
})

const anyFact: Form = form(1, 1, "(x)", (report, given) =>
  ["list", "member", "entry", "null"].includes(given[0]!.type._tag)
    ? report(wrongType(given[0]!, Type.text))
    : { type: Type.boolean, given }
)

/** A fact, or a whole list of entries: `is known` asks of a list whether anybody told it. */
const told: Form = form(1, 1, "(x)", (report, given, e) => {
  const { type } = given[0]!
  const isList = type._tag === "list" && type.of._tag === "entry"
  return isList ? { type: Type.boolean, given } : anyFact.accept(report, given, e)
})

const withDefault: Form = form(2, 2, "(x, 0)", (report, given) => {
  const [x, otherwise] = [given[0]!, given[1]!]
  const codes = codesOf(x)
  const other = codes === undefined ? otherwise : asCode(report, otherwise, codes)
  if (other === undefined) return undefined
  const type = Type.join(x.type, other.type)
  if (type === undefined) return report(wrongType(other, x.type))
  const isFact = !["list", "member", "entry", "null"].includes(type._tag)
  return isFact ? { type, given: [x, other] } : report(wrongType(x, Type.text))
})

/** A day, how long the period is, and the day it is counted from: the day of the determination when left out. */
const period = (monthly: boolean): Form =>
  form(2, 3, monthly ? "(日期, 个月(12))" : "(日期, 个月(24))", (report, given, e) => {
    const day = given.find(({ type }, i) => i !== 1 && type._tag !== "date")
    if (day !== undefined) return report(wrongType(day, Type.date))
    const { type } = given[1]!
    const unit = type._tag === "number" ? type.unit : undefined
    if (!isStep(unit) || (monthly && unit === "days")) return report(wrongType(given[1]!, Type.number("months")))
    const { today } = reserved
    const on: Node = { _tag: "Today", ...about(e, Type.date, [], binding.atom, (language) => today[language]) }
    return { type: Type.boolean, given: given.length === 3 ? given : [...given, on] }
  })

const rounding: Form = form(1, 2, "(x, 2)", (report, given, e) => {
  const x = given[0]!
  const { type } = x
  if (type._tag !== "number") return report(wrongType(x, Type.number()))
  const step = stepAt(report, given[1], x, type, e)
  return step === undefined ? undefined : { type, given: given.slice(0, 1), step }
})

/** The step of a rounding. Money must say how many decimals it keeps, because whole yuan and whole fen are both common. */
const stepAt = (
  report: Report,
  node: Node | undefined,
  x: Node,
  type: Type.NumberType,
  e: Call
): Rational.Rational | undefined => {
  if (node === undefined) {
    if (!Type.isMoney(type.unit)) return stepOf(0, type.unit)
    const says = both("金额取整须写明保留到元后几位小数", "Rounding money must say how many decimals of a yuan to keep")
    const remedy = ["到元写 0，到角写 1，到分写 2", "Write 0 for whole yuan, 1 for jiao, 2 for fen"] as const
    return report(fault("WrongArguments", e, [says.zh, says.en], remedy))
  }
  const value = node._tag === "Constant" && Rational.isRational(node.value) ? node.value : undefined
  if (value !== undefined && node.type._tag === "number") {
    const { unit } = node.type
    if (unit !== undefined) {
      if (Type.common(type, node.type) === undefined) return report(unitsDiffer(e, x, node))
      if (Rational.compare(value, Rational.zero) > 0) return value
    } else if (typeof value === "number" && Math.abs(value) <= mostDecimals) return stepOf(value, type.unit)
  }
  return report(
    fault(
      "WrongArguments",
      e,
      [
        "保留的小数位数须为整数常数，取整单位须为正的金额",
        "How many decimals to keep must be a whole number written out"
      ],
      [
        `请写 -${mostDecimals} 到 ${mostDecimals} 的整数，或如 元(10)`,
        `Write a whole number from -${mostDecimals} to ${mostDecimals}, or a step such as yuan(10)`
      ]
    )
  )
}

/** A day, and how many working days after it: a plain number or days. */
const workingDays: Form = form(2, 2, "(受理日, 20)", (report, given) => {
  const [from, count] = [given[0]!, given[1]!]
  if (from.type._tag !== "date") return report(wrongType(from, Type.date))
  const isCount = count.type._tag === "number" && (count.type.unit === undefined || count.type.unit === "days")
  return isCount ? { type: Type.date, given } : report(wrongType(count, Type.number("days")))
})

const sameNumber = numbers(1, 1, "(x)")
const text = (usage: string) => typed(usage, [Type.text, Type.text], Type.boolean)
const fromTo = (unit: Type.Unit) => typed("(from, to)", [Type.date, Type.date], Type.number(unit))
const day = (result: Type.Type) => typed("(日期)", [Type.date], result)

const list: Form = form(1, 1, "(成员[…])", (report, given) => {
  const { type } = given[0]!
  // Not of values: those that do not apply would be counted, and nobody expects it.
  const of = type._tag === "list" ? type.of._tag : undefined
  if (of !== "member" && of !== "entry") return report(wrongType(given[0]!, Type.list(Type.member)))
  return { type: of === "member" ? Type.number("persons") : Type.number(), given }
})

export const forms: Readonly<Record<FunctionId, Form>> = {
  count: list,
  sum: gathering(false),
  min: gathering(true),
  max: gathering(true),
  mean: gathering(false),
  all: conditions,
  any: conditions,
  listContains: element,
  abs: sameNumber,
  modulo: numbers(2, 2, "(x, 12)"),
  portion: numbers(2, 3, "(x, 元(500), 元(1000))"),
  floor: rounding,
  ceiling: rounding,
  roundUp: rounding,
  roundDown: rounding,
  roundHalfUp: rounding,
  roundHalfDown: rounding,
  roundHalfEven: rounding,
  yuan: ofUnit("(500)", "fen"),
  days: ofUnit("(30)", "days"),
  months: ofUnit("(6)", "months"),
  years: ofUnit("(2)", "years"),
  squareMetres: ofUnit("(15)", "m2"),
  isKnown: told,
  isApplicable: anyFact,
  withDefault,
  fullYears: fromTo("years"),
  fullMonths: fromTo("months"),
  fullDays: fromTo("days"),
  year: day(Type.number()),
  month: day(Type.number()),
  day: day(Type.number()),
  monthStart: day(Type.date),
  monthEnd: day(Type.date),
  yearStart: day(Type.date),
  yearEnd: day(Type.date),
  workingDaysAfter: workingDays,
  withinLast: period(false),
  withinMonthsBefore: period(true),
  startsWith: text('(x, "34")'),
  endsWith: text('(x, "号")'),
  contains: text('(x, "路")'),
  stringLength: typed("(x)", [Type.text], Type.number())
}
