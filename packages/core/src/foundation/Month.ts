import { Schema } from "effect"
import { type Day, daysInMonth, of } from "./Day.ts"

const pattern = /^[1-9]\d{3}-(0[1-9]|1[0-2])$/

/** A month of a calendar year (月份), such as `2025-10`, by which the ministry's tables count. Text order is time order. */
export const Month = Schema.String.pipe(
  Schema.pattern(pattern, { message: () => "not a month of the form 2025-10" }),
  Schema.brand("Month", { identifier: "Month" })
)
export type Month = typeof Month.Type

export const isMonth = (text: string): text is Month => pattern.test(text)

/** A month known to be valid where it is written. Throws on anything else. */
export const month = (text: string): Month => {
  if (!isMonth(text)) throw new RangeError("not a month of the form 2025-10")
  return text
}

const yearOf = (m: Month): number => Number(m.slice(0, 4))
const numberOf = (m: Month): number => Number(m.slice(5))

export const firstDay = (m: Month): Day => of(yearOf(m), numberOf(m), 1)
export const lastDay = (m: Month): Day => of(yearOf(m), numberOf(m), daysInMonth(yearOf(m), numberOf(m)))
/** January of the same year, from which a year's sums begin. */
export const january = (m: Month): Month => month(`${m.slice(0, 4)}-01`)

const english = "January February March April May June July August September October November December".split(" ")

/** `2025年10月` or `October 2025`. */
export const label = (m: Month, language: "zh" | "en"): string =>
  language === "zh" ? `${yearOf(m)}年${numberOf(m)}月` : `${english[numberOf(m) - 1]} ${yearOf(m)}`
