import * as Day from "../../foundation/Day.ts"
import type { Form } from "../form/Form.ts"
import type { Scalar } from "../form/Scalar.ts"
import { answer, and, compare } from "./Answers.ts"
import type { Answer, Quantity, Sign } from "./Lowered.ts"
import { isKnown, quantity } from "./Quantities.ts"

/** Days as numbers since 1970-01-01 (日期运算): every operation is the one of `language/DayValue` under the same name. */

export const first = Day.epochDay(1, 1, 1)
export const last = Day.epochDay(9999, 12, 31)

export const constant = (form: Form, day: Day.Day): Sign => sign(form, form.constant(Day.toEpochDay(day)))

const sign = (form: Form, is: Scalar): Sign => ({ _tag: "Sign", absent: form.zero, unknown: form.zero, is })

interface Civil {
  readonly year: Scalar
  readonly month: Scalar
  readonly day: Scalar
}

/** Year, month and day of month, as `Day.fromEpochDay` finds them. */
const civil = (form: Form, is: Scalar): Civil => {
  const n = (x: number) => form.constant(x)
  const over = (a: Scalar, by: number) => form.floor(a, n(by))
  const times = (a: Scalar, by: number) => form.mul(n(by), a)
  const z = form.add(form.within(is, first, last), n(719468))
  const era = over(z, 146097)
  const dayOfEra = form.within(form.sub(z, times(era, 146097)), 0, 146096)
  const yearOfEra = over(
    form.sub(form.add(form.sub(dayOfEra, over(dayOfEra, 1460)), over(dayOfEra, 36524)), over(dayOfEra, 146096)),
    365
  )
  const days = form.sub(form.add(times(yearOfEra, 365), over(yearOfEra, 4)), over(yearOfEra, 100))
  const dayOfYear = form.within(form.sub(dayOfEra, days), 0, 366)
  const mp = over(form.add(times(dayOfYear, 5), n(2)), 153)
  const late = form.less(mp, n(10))
  const month = form.within(form.add(mp, form.select(late, n(3), n(-9))), 1, 12)
  const start = over(form.add(times(mp, 153), n(2)), 5)
  const day = form.within(form.add(form.sub(dayOfYear, start), n(1)), 1, 31)
  const early = form.upTo(month, n(2))
  const year = form.within(form.add(form.add(yearOfEra, times(era, 400)), early), 0, 9999)
  return { year, month, day }
}

/** As `Day.epochDay`. */
const epochDay = (form: Form, { year, month, day }: Civil): Scalar => {
  const n = (x: number) => form.constant(x)
  const over = (a: Scalar, by: number) => form.floor(a, n(by))
  const times = (a: Scalar, by: number) => form.mul(n(by), a)
  const y = form.sub(year, form.upTo(month, n(2)))
  const era = over(y, 400)
  const yearOfEra = form.within(form.sub(y, times(era, 400)), 0, 399)
  const shifted = form.add(month, form.select(form.less(n(2), month), n(-3), n(9)))
  const dayOfYear = form.sub(form.add(over(form.add(times(shifted, 153), n(2)), 5), day), n(1))
  const years = form.sub(form.add(times(yearOfEra, 365), over(yearOfEra, 4)), over(yearOfEra, 100))
  return form.sub(form.add(form.add(times(era, 146097), years), dayOfYear), n(719468))
}

const daysInMonth = (form: Form, year: Scalar, month: Scalar): Scalar => {
  const n = (x: number) => form.constant(x)
  const divides = (by: number) => form.same(form.mul(n(by), form.floor(year, n(by))), year)
  const leap = form.or(form.without(divides(4), divides(100)), divides(400))
  // Months 4, 6, 9 and 11 have 30 days.
  const thirty = form.among((1 << 4) | (1 << 6) | (1 << 9) | (1 << 11), month)
  return form.select(form.same(month, n(2)), form.add(n(28), leap), form.select(thirty, n(30), n(31)))
}

/** The day with a month's index, counted in months from the year 0, or the last of that month. */
const inMonth = (form: Form, index: Scalar, day: Scalar): Scalar => {
  const year = form.floor(index, form.constant(12))
  const month = form.within(form.add(form.sub(index, form.mul(form.constant(12), year)), form.one), 1, 12)
  return epochDay(form, { year, month, day: form.min(day, daysInMonth(form, year, month)) })
}

const monthIndex = (form: Form, { year, month }: Civil): Scalar =>
  form.sub(form.add(form.mul(form.constant(12), year), month), form.one)

/** As `DayValue.moved`: unknown when the number is not whole or the day lies outside the calendar. */
export const moved = (form: Form, from: Sign, by: Quantity, step: "days" | "months" | "years"): Sign => {
  const absent = form.or(from.absent, by.absent)
  const known = isKnown(form, by)
  const top = form.select(known, by.low, form.zero)
  const finite = top.open ? form.within(top, top.least, top.most) : top
  const whole = form.floor(finite, by.per)
  const isWhole = form.same(form.mul(by.per, whole), finite)
  const day = form.within(form.select(form.or(from.absent, from.unknown), form.zero, from.is), first, last)
  // Beyond ten thousand years any number is outside; so cut, nothing overflows.
  const cut = (most: number) => form.max(form.constant(-most), form.min(form.constant(most), whole))
  let inside: Scalar
  let is: Scalar
  if (step === "days") {
    is = form.add(day, cut(4_000_000))
    inside = form.and(form.upTo(form.constant(first), is), form.upTo(is, form.constant(last)))
  } else {
    const parts = civil(form, day)
    const months = form.mul(form.constant(step === "years" ? 12 : 1), cut(200_000))
    const index = form.add(monthIndex(form, parts), months)
    inside = form.and(form.upTo(form.constant(12), index), form.less(index, form.constant(120_000)))
    const safe = form.within(form.select(inside, index, form.constant(12)), 12, 119_999)
    is = inMonth(form, safe, parts.day)
  }
  const told = form.and(form.and(known, isWhole), form.without(inside, from.unknown))
  const unknown = form.not(form.or(absent, told))
  return { _tag: "Sign", absent, unknown, is: form.within(form.select(told, is, form.zero), first, last) }
}

const counted = (form: Form, a: Sign, b: Sign, count: (a: Scalar, b: Scalar) => Scalar): Quantity => {
  const unknown = form.or(a.unknown, b.unknown)
  const absent = form.or(a.absent, b.absent)
  const safe = ({ is, unknown, absent }: Sign) =>
    form.within(form.select(form.or(absent, unknown), form.zero, is), first, last)
  const number = count(safe(a), safe(b))
  const low = form.select(unknown, form.below, number)
  const high = unknown === form.zero ? low : form.select(unknown, form.above, number)
  return { ...quantity(form, low, high), absent }
}

export const fullDays = (form: Form, from: Sign, to: Sign): Quantity =>
  counted(form, from, to, (a, b) => form.sub(b, a))

export const fullYears = (form: Form, from: Sign, to: Sign): Quantity =>
  counted(form, from, to, (a, b) => {
    const [x, y] = [civil(form, a), civil(form, b)]
    const place = ({ month, day }: Civil) => form.add(form.mul(form.constant(100), month), day)
    return form.sub(form.sub(y.year, x.year), form.less(place(y), place(x)))
  })

export const fullMonths = (form: Form, from: Sign, to: Sign): Quantity =>
  counted(form, from, to, (a, b) => {
    const [x, y] = [civil(form, a), civil(form, b)]
    const months = form.sub(monthIndex(form, y), monthIndex(form, x))
    // The corresponding day in the month of the later day, or the last of it.
    return form.sub(months, form.less(b, inMonth(form, monthIndex(form, y), x.day)))
  })

const ofDay = (form: Form, a: Sign, part: (parts: Civil, is: Scalar) => Scalar): Scalar => {
  const is = form.within(form.select(form.or(a.absent, a.unknown), form.zero, a.is), first, last)
  return part(civil(form, is), is)
}

export const numberOf = (form: Form, a: Sign, part: keyof Civil): Quantity => {
  const is = ofDay(form, a, (parts) => parts[part])
  const low = form.select(a.unknown, form.below, is)
  const high = a.unknown === form.zero ? low : form.select(a.unknown, form.above, is)
  return { ...quantity(form, low, high), absent: a.absent }
}

export const edgeOf = (form: Form, a: Sign, edge: "monthStart" | "monthEnd" | "yearStart" | "yearEnd"): Sign => {
  const n = (x: number) => form.constant(x)
  const is = ofDay(form, a, ({ year, month }) => {
    switch (edge) {
      case "monthStart":
        return epochDay(form, { year, month, day: n(1) })
      case "monthEnd":
        return epochDay(form, { year, month, day: daysInMonth(form, year, month) })
      case "yearStart":
        return epochDay(form, { year, month: n(1), day: n(1) })
      case "yearEnd":
        return epochDay(form, { year, month: n(12), day: n(31) })
    }
  })
  return { ...a, is: form.within(is, first, last) }
}

export const withinLast = (
  form: Form,
  day: Sign,
  length: Quantity,
  until: Sign,
  step: "days" | "months" | "years"
): Answer => and(form, [compare(form, "<=", day, until), compare(form, ">=", moved(form, day, length, step), until)])

export const withinMonthsBefore = (
  form: Form,
  day: Sign,
  length: Quantity,
  before: Sign,
  step: "days" | "months" | "years"
): Answer => {
  const end = edgeOf(form, before, "monthStart")
  const negative: Quantity = { ...length, low: form.negate(length.high), high: form.negate(length.low) }
  return and(form, [compare(form, ">=", day, moved(form, end, negative, step)), compare(form, "<", day, end)])
}

export { answer }
