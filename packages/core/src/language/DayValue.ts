import { Either } from "effect"
import { both } from "../foundation/Bilingual.ts"
import { addWorkingDays, type Calendar } from "../foundation/Calendar.ts"
import * as Day from "../foundation/Day.ts"
import * as Rational from "../foundation/Rational.ts"
import type { Amount } from "./Arithmetic.ts"
import { and, compare, type List, noValue, type Truth, Unknown } from "./Value.ts"

/**
 * A day, one that does not apply, or one that nobody knows (日期).
 *
 * Exact: the Gregorian calendar from the year 1 to 9999, no clock and no zone. An unknown day has no bounds.
 */
export type DayValue = Day.Day | null | Unknown

/** The units that a day can be moved by. A month is not a number of days, so they never mix. */
export type Step = "days" | "months" | "years"
export const isStep = (unit: string | undefined): unit is Step =>
  unit === "days" || unit === "months" || unit === "years"

/**
 * The day some days, months or years later; earlier for a negative number. 2025-01-31 and one month is 2025-02-28.
 *
 * Fails: an unknown with the reason when the number is not whole or the day is outside the calendar, never a day nearby.
 * Source: 民法典 art 202: the corresponding day, or the last day of a month that has none.
 */
export const moved = (from: DayValue, by: Amount, step: Step): DayValue => {
  if (from === null || by === null) return null
  if (from instanceof Unknown || by instanceof Unknown) return because(from, by)
  if (typeof by !== "number") return notWhole
  if (step === "days") {
    const epochDay = Day.toEpochDay(from) + by
    return epochDay < first || epochDay > last ? outside : Day.fromEpochDay(epochDay)
  }
  const months = step === "years" ? by * 12 : by
  const index = Day.yearOf(from) * 12 + Day.monthOf(from) - 1 + months
  return index < 12 || index >= 120_000 ? outside : Day.addMonths(from, months)
}

/** The most working days that a rule may count: no time limit of a procedure is longer than some years. */
export const mostWorkingDays = 1000

/**
 * The day on which so many working days after a day have passed (工作日后); the day itself is not counted.
 *
 * Fails: an unknown with the reason when the number is not whole, is below 0 or above `mostWorkingDays`, and where the pack has no
 * holiday arrangement of a year; weekends alone are never taken for one.
 * Source: 民法典 art 201.
 */
export const workingDaysAfter = (from: DayValue, count: Amount, calendar: Calendar | undefined): DayValue => {
  if (from === null || count === null) return null
  if (from instanceof Unknown || count instanceof Unknown) return because(from, count)
  if (typeof count !== "number" || count < 0 || count > mostWorkingDays) return notWhole
  if (count === 0) return from
  // No holiday is so long that a year would be passed over on the way to the end of the calendar.
  if (Day.toEpochDay(from) + count + 366 > last) return outside
  const end = addWorkingDays(calendar ?? { years: new Map() }, from, count)
  if (Either.isRight(end)) return end.right
  const { year } = end.left
  return noValue("calendar", both(`${year}年放假安排`, `the holiday arrangement of ${year}`))
}

const [first, last] = [Day.epochDay(1, 1, 1), Day.epochDay(9999, 12, 31)]
const notWhole = noValue(
  "part of a day",
  both("增减的天数、月数、年数不是整数", "a day is moved by a number that is not whole")
)
const outside = noValue(
  "day outside the calendar",
  both("日期超出公元 1 年至 9999 年", "the day is outside the years 1 to 9999")
)

/** Not the unknowns themselves: the bounds of a number of months are not bounds of a day. */
const because = (a: unknown, b: unknown): Unknown =>
  new Unknown(undefined, a instanceof Unknown ? a : undefined, b instanceof Unknown ? b : undefined)

const count =
  (f: (from: Day.Day, to: Day.Day) => number) =>
  (from: DayValue, to: DayValue): Amount => {
    if (from === null || to === null) return null
    if (from instanceof Unknown || to instanceof Unknown) return because(from, to)
    return Rational.of(f(from, to))
  }

/** Full months from one day to another; the month is full on the corresponding day, or the last of a shorter month. */
const fullMonths = (from: Day.Day, to: Day.Day): number => {
  const months = (Day.yearOf(to) - Day.yearOf(from)) * 12 + Day.monthOf(to) - Day.monthOf(from)
  return Day.addMonths(from, months) > to ? months - 1 : months
}

/** How long it is from one day to another in full units, negative when the second day is the earlier one. */
export const between = {
  fullYears: count(Day.fullYears),
  fullMonths: count(fullMonths),
  fullDays: count((from, to) => Day.toEpochDay(to) - Day.toEpochDay(from))
} as const

/** The numbers of a day, and the first and last days of its month and its calendar year. */
export const of = {
  year: (d: Day.Day) => Rational.of(Day.yearOf(d)),
  month: (d: Day.Day) => Rational.of(Day.monthOf(d)),
  day: (d: Day.Day) => Rational.of(Day.dayOfMonthOf(d)),
  monthStart: (d: Day.Day) => monthStart(d),
  monthEnd: (d: Day.Day) => Day.of(Day.yearOf(d), Day.monthOf(d), Day.daysInMonth(Day.yearOf(d), Day.monthOf(d))),
  yearStart: (d: Day.Day) => Day.of(Day.yearOf(d), 1, 1),
  yearEnd: (d: Day.Day) => Day.of(Day.yearOf(d), 12, 31)
} as const

const monthStart = (d: Day.Day): Day.Day => Day.of(Day.yearOf(d), Day.monthOf(d), 1)

/**
 * Whether a day lies in the period that ends with another day, both ends included: for 24 months and 2025-07-01 from 2023-07-01 to
 * 2025-07-01. A day that does not apply is in no period.
 *
 * Source: 民法典 art 201 and 202: the day of the event does not count, so the period lasts through the corresponding day. For a
 * period without that day write `day + length > until`.
 */
export const withinLast = (day: DayValue, length: Amount, until: DayValue, step: Step): Truth =>
  and(compare("<=", day, until), compare(">=", moved(day, length, step), until))

/**
 * Whether a day lies in the full calendar months before the month of another day: for 12 months and any day of July 2025 from
 * 2024-07-01 to 2025-06-30. The month at hand is not among them, because its income is not known yet.
 */
export const withinMonthsBefore = (day: DayValue, length: Amount, before: DayValue, step: Step): Truth => {
  const end = before === null || before instanceof Unknown ? before : monthStart(before)
  const back = length === null || length instanceof Unknown ? length : Rational.negate(length)
  return and(compare(">=", day, moved(end, back, step)), compare("<", day, end))
}

/**
 * The earliest or the latest of some days. Days that do not apply do not count; of nothing it does not apply.
 *
 * Reading: with an unknown day, or one that is only maybe in the list, it is unknown.
 */
export const extreme = (kind: "min" | "max", list: List): DayValue => {
  let found: Day.Day | null = null
  let why: Unknown | undefined
  list.items.forEach((item, i) => {
    const day = item as DayValue
    const doubt = list.doubts?.[i]
    if (day === null) return
    if (day instanceof Unknown || doubt !== undefined) why = because(why, because(day, doubt))
    else if (found === null || (kind === "min" ? day < found : day > found)) found = day
  })
  return why ?? found
}
