import { Schema } from "effect"

const pattern = /^(\d{4})-(\d{2})-(\d{2})$/

/**
 * A calendar day (日期) without a time or a zone, as `YYYY-MM-DD`. Text order is time order.
 *
 * Range: 0001-01-01 to 9999-12-31 in the Gregorian calendar; 30 February is not a day.
 */
export const Day = Schema.String.pipe(
  Schema.filter((text) => isDay(text) || "not a day of the form YYYY-MM-DD"),
  Schema.brand("Day", { identifier: "Day" })
)
export type Day = typeof Day.Type

/** Whether a text is a day that exists. */
export function isDay(text: string): text is Day {
  const m = pattern.exec(text)
  return m !== null && exists(Number(m[1]), Number(m[2]), Number(m[3]))
}

/** A day known to be valid where it is written, such as a literal in a program. Throws on anything else. */
export const day = (text: string): Day => {
  if (!isDay(text)) throw new RangeError("not a day of the form YYYY-MM-DD")
  return text
}

export const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

/** Days in a month; `month` counts from 1. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeap(year) ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31

/** Whether year, month and day of month name a day. */
export const exists = (year: number, month: number, dayOfMonth: number): boolean =>
  year >= 1 && year <= 9999 && month >= 1 && month <= 12 && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(year, month)

/** The day with these numbers. Throws when there is none. */
export const of = (year: number, month: number, dayOfMonth: number): Day =>
  day(`${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(dayOfMonth).padStart(2, "0")}`)

export const yearOf = (d: Day): number => Number(d.slice(0, 4))
export const monthOf = (d: Day): number => Number(d.slice(5, 7))
export const dayOfMonthOf = (d: Day): number => Number(d.slice(8, 10))

/** Days since 1970-01-01. */
export const toEpochDay = (d: Day): number => epochDay(yearOf(d), monthOf(d), dayOfMonthOf(d))

/** The same from the numbers of a day that exists. Pure integer arithmetic; no Date, no zone. */
export const epochDay = (year: number, month: number, dayOfMonth: number): number => {
  const y = year - (month <= 2 ? 1 : 0)
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + dayOfMonth - 1
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719468
}

/** The inverse of `toEpochDay`. */
export const fromEpochDay = (epochDay: number): Day => {
  const z = epochDay + 719468
  const era = Math.floor(z / 146097)
  const dayOfEra = z - era * 146097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const mp = Math.floor((5 * dayOfYear + 2) / 153)
  const month = mp + (mp < 10 ? 3 : -9)
  return of(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - Math.floor((153 * mp + 2) / 5) + 1)
}

export const addDays = (d: Day, days: number): Day => fromEpochDay(toEpochDay(d) + days)

/**
 * The corresponding day some months later or earlier, or the last day of that month where there is none.
 *
 * Source: 民法典 art 202: a period in months ends on the corresponding day, or on the last day of the month.
 */
export const addMonths = (d: Day, months: number): Day => {
  const index = yearOf(d) * 12 + monthOf(d) - 1 + months
  const year = Math.floor(index / 12)
  const month = (index % 12) + 1
  return of(year, month, Math.min(dayOfMonthOf(d), daysInMonth(year, month)))
}

/**
 * Full years of age (周岁) on a day. Somebody born on 29 February completes a year on 1 March of a common year.
 *
 * Reading: 周岁 counts from the day after the birthday in criminal law; in civil matters the birthday itself completes the year.
 */
export const fullYears = (birth: Day, on: Day): number => {
  const years = yearOf(on) - yearOf(birth)
  return on.slice(5) < birth.slice(5) ? years - 1 : years
}

/** Monday is 1, Sunday is 7. */
export const weekday = (d: Day): number => ((((toEpochDay(d) + 3) % 7) + 7) % 7) + 1
