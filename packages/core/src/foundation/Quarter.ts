import { Schema } from "effect"
import { type Day, daysInMonth, monthOf, of, yearOf } from "./Day.ts"

const pattern = /^[1-9]\d{3}Q[1-4]$/

/**
 * A quarter of a calendar year (季度), such as `2025Q3`. Departments feed their ledgers back once in each.
 */
export const Quarter = Schema.String.pipe(
  Schema.pattern(pattern, { message: () => "not a quarter of the form 2025Q3" }),
  Schema.brand("Quarter", { identifier: "Quarter" })
)
export type Quarter = typeof Quarter.Type

export const isQuarter = (text: string): text is Quarter => pattern.test(text)

/** A quarter known to be valid where it is written. Throws on anything else. */
export const quarter = (text: string): Quarter => {
  if (!isQuarter(text)) throw new RangeError("not a quarter of the form 2025Q3")
  return text
}

const make = (year: number, index: number) => quarter(`${String(year).padStart(4, "0")}Q${index}`)

export const yearOfQuarter = (q: Quarter): number => Number(q.slice(0, 4))
const indexOf = (q: Quarter): number => Number(q.slice(5))

/** The quarter a day falls in. */
export const ofDay = (d: Day): Quarter => make(yearOf(d), Math.ceil(monthOf(d) / 3))
export const firstDay = (q: Quarter): Day => of(yearOfQuarter(q), indexOf(q) * 3 - 2, 1)
export const next = (q: Quarter): Quarter =>
  indexOf(q) === 4 ? make(yearOfQuarter(q) + 1, 1) : make(yearOfQuarter(q), indexOf(q) + 1)
export const previous = (q: Quarter): Quarter =>
  indexOf(q) === 1 ? make(yearOfQuarter(q) - 1, 4) : make(yearOfQuarter(q), indexOf(q) - 1)
export const lastDay = (q: Quarter): Day => {
  const month = indexOf(q) * 3
  return of(yearOfQuarter(q), month, daysInMonth(yearOfQuarter(q), month))
}

/** `2025年第三季度` or `Q3 2025`. */
export const label = (q: Quarter, language: "zh" | "en"): string =>
  language === "zh" ? `${yearOfQuarter(q)}年第${"一二三四"[indexOf(q) - 1]}季度` : `Q${indexOf(q)} ${yearOfQuarter(q)}`
