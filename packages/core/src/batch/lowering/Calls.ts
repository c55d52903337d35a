import type { NodeOf } from "../../language/Checked.ts"
import * as DayValue from "../../language/DayValue.ts"
import type { FunctionId } from "../../language/Functions.ts"
import { isRounding, type RoundingId, roundings } from "../../language/Rounding.ts"
import * as Rational from "../../foundation/Rational.ts"
import { Beyond, type Why } from "../form/Beyond.ts"
import type { Form } from "../form/Form.ts"
import * as Answers from "./Answers.ts"
import * as Days from "./Days.ts"
import * as Lists from "./Lists.ts"
import type { Answer, Lowered, Quantity, Sign } from "./Lowered.ts"
import * as Quantities from "./Quantities.ts"

type Call = NodeOf<"Invoke">

/** What a function comes to (函数降式): as `language/Invocation`. Throws `Beyond` for functions of free texts. */
export const call = (form: Form, node: Call, given: ReadonlyArray<Lowered>): Lowered => {
  const { function: id, step } = node
  if (isRounding(id)) return Quantities.round(form, given[0] as Quantity, roundings[id], step ?? Rational.one)
  return makers[id](form, given, node)
}

type Make = (form: Form, given: ReadonlyArray<any>, node: Call) => Lowered

const unitOf = (node: Call, argument: number): DayValue.Step => {
  const type = node.given[argument]!.type
  return type._tag === "number" && DayValue.isStep(type.unit) ? type.unit : "days"
}

const same: Make = (_, [x]) => x

const beyond =
  (why: Why): Make =>
  () => {
    throw new Beyond(why)
  }
const ofTexts = beyond("text function")

const extreme =
  (kind: "min" | "max"): Make =>
  (form, given, node) => {
    const list = Lists.asList(form, given)
    return node.type._tag === "date" ? Lists.extremeDay(form, kind, list) : Lists.extreme(form, kind, list)
  }

const makers: Readonly<Record<Exclude<FunctionId, RoundingId>, Make>> = {
  count: (form, [list]) => Lists.count(form, list),
  sum: (form, given) => Lists.sum(form, Lists.asList(form, given)),
  min: extreme("min"),
  max: extreme("max"),
  mean: (form, given) => Lists.mean(form, Lists.asList(form, given)),
  all: (form, given) => Lists.anyOrAll(form, Lists.asList(form, given), false),
  any: (form, given) => Lists.anyOrAll(form, Lists.asList(form, given), true),
  listContains: (form, [list, element]) => Lists.holdsIn(form, list, element),
  abs: (form, [x]) => Quantities.abs(form, x),
  modulo: (form, [x, by]) => Quantities.modulo(form, x, by),
  portion: (form, [x, from, to]) => Quantities.portion(form, x, from, to),
  yuan: (form, [x]) => Quantities.mul(form, Quantities.quantity(form, form.constant(100)), x),
  days: same,
  months: same,
  years: same,
  squareMetres: same,
  isKnown: (form, [x]) => {
    const known = form.not(Answers.isUnknown(form, x))
    return Answers.answer(form, known, known)
  },
  isApplicable: (form, [x]) => Answers.not(form, Answers.isNull(form, x)),
  withDefault: (form, [x, otherwise]) => withDefault(form, x, otherwise),
  fullYears: (form, [from, to]) => Days.fullYears(form, from, to),
  fullMonths: (form, [from, to]) => Days.fullMonths(form, from, to),
  fullDays: (form, [from, to]) => Days.fullDays(form, from, to),
  year: (form, [day]) => Days.numberOf(form, day, "year"),
  month: (form, [day]) => Days.numberOf(form, day, "month"),
  day: (form, [day]) => Days.numberOf(form, day, "day"),
  monthStart: (form, [day]) => Days.edgeOf(form, day, "monthStart"),
  monthEnd: (form, [day]) => Days.edgeOf(form, day, "monthEnd"),
  yearStart: (form, [day]) => Days.edgeOf(form, day, "yearStart"),
  yearEnd: (form, [day]) => Days.edgeOf(form, day, "yearEnd"),
  workingDaysAfter: beyond("working days"),
  withinLast: (form, [day, length, until], node) => Days.withinLast(form, day, length, until, unitOf(node, 1)),
  withinMonthsBefore: (form, [day, length, before], node) =>
    Days.withinMonthsBefore(form, day, length, before, unitOf(node, 1)),
  startsWith: ofTexts,
  endsWith: ofTexts,
  contains: ofTexts,
  stringLength: ofTexts
}

/** As `withDefault` of the language: the other one where it does not apply; what nobody knows stays unknown. */
const withDefault = (form: Form, x: Lowered, otherwise: Lowered): Lowered => {
  if (x._tag === "Quantity" && otherwise._tag === "Quantity") return Quantities.withDefault(form, x, otherwise)
  if (x._tag === "Answer" && otherwise._tag === "Answer") {
    const pick = (side: "sure" | "may") => form.select(x.absent, otherwise[side], x[side])
    return {
      _tag: "Answer",
      absent: form.and(x.absent, otherwise.absent),
      sure: pick("sure"),
      may: pick("may")
    } satisfies Answer
  }
  if (x._tag === "Sign" && otherwise._tag === "Sign") {
    return {
      _tag: "Sign",
      absent: form.and(x.absent, otherwise.absent),
      unknown: form.select(x.absent, otherwise.unknown, x.unknown),
      is: form.select(x.absent, otherwise.is, x.is)
    } satisfies Sign
  }
  return x
}
