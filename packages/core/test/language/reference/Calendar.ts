import { type Ratio, ratio } from "./Ratio.ts"
import { type DayOf, nothing, type Span, Vague, vague, type Value } from "./Values.ts"

/** Days of the reference interpreter, by the calendar of the platform and not by that of the engine. */
const dateOf = (day: string): Date => {
  const date = new Date(0)
  date.setUTCFullYear(Number(day.slice(0, 4)), Number(day.slice(5, 7)) - 1, Number(day.slice(8, 10)))
  return date
}
const write = (date: Date): Value => {
  const year = date.getUTCFullYear()
  if (Number.isNaN(year) || year < 1 || year > 9999) return vague
  const two = (n: number) => String(n).padStart(2, "0")
  return { day: `${String(year).padStart(4, "0")}-${two(date.getUTCMonth() + 1)}-${two(date.getUTCDate())}` }
}

export const parts = (day: string): readonly [number, number, number] => [
  Number(day.slice(0, 4)),
  Number(day.slice(5, 7)),
  Number(day.slice(8, 10))
]
export const dayOf = (year: number, month: number, dayOfMonth: number): Value => {
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1, dayOfMonth)
  return write(date)
}

export const daysBetween = (from: string, to: string): number =>
  (dateOf(to).getTime() - dateOf(from).getTime()) / 86_400_000

/** Months one after the other, until the next would be too late. */
export const monthsBetween = (from: string, to: string): number => {
  const guess = Math.round(daysBetween(from, to) / 30.44) - 3
  let months = guess
  while (((shifted(from, months + 1) as DayOf).day ?? "9999-99-99") <= to) months++
  return months
}

export const yearsBetween = (from: string, to: string): number => {
  const [a, b] = [parts(from), parts(to)]
  return b[0] - a[0] - (b[1] * 100 + b[2] < a[1] * 100 + a[2] ? 1 : 0)
}

const shifted = (day: string, months: number): Value => {
  const [year, month, dayOfMonth] = parts(day)
  const date = new Date(0)
  date.setUTCFullYear(year, month - 1 + months, 1)
  const [y, m] = [date.getUTCFullYear(), date.getUTCMonth()]
  const last = new Date(0)
  last.setUTCFullYear(y, m + 1, 0)
  date.setUTCDate(Math.min(dayOfMonth, last.getUTCDate()))
  return write(date)
}

export const moved = (day: Value, { unit, count }: Span, back: boolean): Value => {
  if (day === nothing || count === nothing) return nothing
  if (day instanceof Vague || count instanceof Vague) return vague
  const { top, bottom } = count as Ratio
  if (top % bottom !== 0n) return vague
  const by = Number(top / bottom) * (back ? -1 : 1)
  if (Math.abs(by) > 10_000_000) return vague
  const from = (day as DayOf).day
  if (unit !== "days") return shifted(from, unit === "years" ? by * 12 : by)
  const date = dateOf(from)
  date.setUTCDate(date.getUTCDate() + by)
  return write(date)
}

/** Which weekdays of a year are off and which weekend days are worked, as the language of the tests has it. */
export const holidays: Readonly<
  Record<string, { readonly off: ReadonlyArray<string>; readonly worked: ReadonlyArray<string> }>
> = {
  "2024": { off: ["2024-12-31"], worked: ["2024-12-29"] },
  "2025": { off: ["2025-01-01", "2025-01-28", "2025-01-29"], worked: ["2025-01-26", "2025-02-08"] }
}

/** Days are crossed off one after the other until enough of them were worked. */
export const worked = (day: Value, given: Value): Value => {
  const count = counted(given)
  if (day === nothing || count === nothing) return nothing
  if (day instanceof Vague || count instanceof Vague) return vague
  const { top, bottom } = count as Ratio
  if (bottom !== 1n || top < 0n || top > 1000n) return vague
  const date = dateOf((day as DayOf).day)
  for (let left = Number(top); left > 0; ) {
    date.setUTCDate(date.getUTCDate() + 1)
    const text = date.toISOString().slice(0, 10)
    const year = holidays[text.slice(0, 4)]
    if (year === undefined) return vague
    const weekend = date.getUTCDay() % 6 === 0
    if (year.worked.includes(text) || (!weekend && !year.off.includes(text))) left--
  }
  return { day: date.toISOString().slice(0, 10) }
}

/** The number of a span, where only the number counts. */
export const counted = (x: Value): Value => (typeof x === "object" && x !== null && "unit" in x ? x.count : x)

/** A day and a span, a span and a day, or a day less a day. */
export const arithmetic = (operator: string, a: Value, b: Value): Value => {
  if (a instanceof Vague || b instanceof Vague) return vague
  if (typeof b === "object" && b !== null && "unit" in b) return moved(a, b, operator === "-")
  if (typeof a === "object" && a !== null && "unit" in a) return moved(b, a, false)
  return ratio(daysBetween((b as DayOf).day, (a as DayOf).day))
}
