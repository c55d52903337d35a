import type { Day } from "../foundation/Day.ts"
import * as Rational from "../foundation/Rational.ts"
import { abs, count, extreme, mapRising, mean, modulo, portion, sum } from "./Arithmetic.ts"
import type { NodeOf } from "./Checked.ts"
import * as DayValue from "./DayValue.ts"
import type { FunctionId } from "./Functions.ts"
import { anyOf, everyOf, holdsIn } from "./Membership.ts"
import { isRounding, type RoundingId, roundings } from "./Rounding.ts"
import * as TextValue from "./TextValue.ts"
import { isBounded, isNull, isTold, List, merge, not, Unknown, type Value } from "./Value.ts"

type Call = NodeOf<"Invoke">
type Apply = (given: ReadonlyArray<any>) => Value

/**
 * What a function call gives for the values of its arguments (函数求值), made once per rule.
 *
 * Shape: the compiler and the tracer both call this and nothing else, so that a function means the same to both. The types of the
 * arguments were checked before.
 */
export const invocation = (node: Call): Apply => {
  const { function: id, step } = node
  if (!isRounding(id)) return makers[id](node)
  const mode = roundings[id]
  return ([x]) => mapRising(x, (r) => Rational.round(r, mode, step))
}

const asList = (given: ReadonlyArray<Value>): List =>
  given.length === 1 && given[0] instanceof List ? given[0] : new List(given, undefined)

const isOfDays = ({ type }: Call): boolean => type._tag === "date"

const unitOf = (node: Call, argument: number): DayValue.Step => {
  const type = node.given[argument]!.type
  return type._tag === "number" && DayValue.isStep(type.unit) ? type.unit : "days"
}

const makers: Readonly<Record<Exclude<FunctionId, RoundingId>, (node: Call) => Apply>> = {
  count:
    () =>
    ([list]) =>
      count(list),
  sum: () => (given) => sum(asList(given)),
  min: (node) =>
    isOfDays(node) ? (given) => DayValue.extreme("min", asList(given)) : (given) => extreme("min", asList(given)),
  max: (node) =>
    isOfDays(node) ? (given) => DayValue.extreme("max", asList(given)) : (given) => extreme("max", asList(given)),
  mean: () => (given) => mean(asList(given)),
  all: () => (given) => everyOf(asList(given)),
  any: () => (given) => anyOf(asList(given)),
  listContains:
    () =>
    ([list, element]) =>
      holdsIn(list, element),
  abs:
    () =>
    ([x]) =>
      abs(x),
  modulo:
    ({ given }) =>
    ([x, by]) =>
      modulo(x, by, given[1]!.text),
  portion:
    () =>
    ([x, from, to]) =>
      portion(x, from, to),
  yuan:
    () =>
    ([x]) =>
      mapRising(x, (r) => Rational.mul(r, hundred)),
  days:
    () =>
    ([x]) =>
      x,
  months:
    () =>
    ([x]) =>
      x,
  years:
    () =>
    ([x]) =>
      x,
  squareMetres:
    () =>
    ([x]) =>
      x,
  // Asks whether we have been told, be it that something does not apply: the only function that is never unknown.
  isKnown:
    () =>
    ([x]) =>
      isTold(x!),
  isApplicable:
    () =>
    ([x]) =>
      not(isNull(x)),
  withDefault:
    () =>
    ([x, otherwise]) =>
      withDefault(x, otherwise),
  fullYears:
    () =>
    ([from, to]) =>
      DayValue.between.fullYears(from, to),
  fullMonths:
    () =>
    ([from, to]) =>
      DayValue.between.fullMonths(from, to),
  fullDays:
    () =>
    ([from, to]) =>
      DayValue.between.fullDays(from, to),
  year: () => ofDay(DayValue.of.year),
  month: () => ofDay(DayValue.of.month),
  day: () => ofDay(DayValue.of.day),
  monthStart: () => ofDay(DayValue.of.monthStart),
  monthEnd: () => ofDay(DayValue.of.monthEnd),
  yearStart: () => ofDay(DayValue.of.yearStart),
  yearEnd: () => ofDay(DayValue.of.yearEnd),
  workingDaysAfter:
    ({ calendar }) =>
    ([from, count]) =>
      DayValue.workingDaysAfter(from, count, calendar),
  withinLast: (node) => {
    const unit = unitOf(node, 1)
    return ([day, length, until]) => DayValue.withinLast(day, length, until, unit)
  },
  withinMonthsBefore: (node) => {
    const unit = unitOf(node, 1)
    return ([day, length, before]) => DayValue.withinMonthsBefore(day, length, before, unit)
  },
  startsWith:
    () =>
    ([text, part]) =>
      TextValue.holds(TextValue.tests.startsWith, text, part),
  endsWith:
    () =>
    ([text, part]) =>
      TextValue.holds(TextValue.tests.endsWith, text, part),
  contains:
    () =>
    ([text, part]) =>
      TextValue.holds(TextValue.tests.contains, text, part),
  stringLength:
    () =>
    ([text]) =>
      TextValue.length(text)
}

const hundred = Rational.of(100)

const ofDay =
  (f: (day: Day) => Value): Apply =>
  ([x]) =>
    x === null || x instanceof Unknown ? x : f(x)

/** The value, or the other one where it does not apply. Reading: what nobody knows stays unknown; it never becomes the default. */
const withDefault = (x: Value, otherwise: Value): Value => {
  if (x === null) return otherwise
  if (!(x instanceof Unknown) || isBounded(x)) return x
  return new Unknown(undefined, merge(x, otherwise instanceof Unknown ? otherwise : undefined))
}
