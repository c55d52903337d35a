import { Calendar, Day, Policy } from "@doudi/core"
import * as Packs from "@doudi/packs"
import chineseDays from "chinese-days"
import { Either } from "effect"
import { describe, expect, it } from "vitest"

const whole = Either.getOrThrow(Packs.pack(Packs.sample))
const { calendar } = Either.getOrThrow(Policy.fromData(whole.data, whole.hash))
const years = [...calendar.years.keys()].sort()

describe("the calendar of the packs", () => {
  it("knows 2024 to 2026, year by year without a gap", () => {
    expect(years).toEqual(expect.arrayContaining([2024, 2025, 2026]))
    expect(years).toEqual(years.map((_, i) => years[0]! + i))
  })

  it.each([2024, 2025, 2026])("agrees with an independent table on every day of %i", (year) => {
    const differs: Array<string> = []
    for (let d = Day.of(year, 1, 1); d <= Day.of(year, 12, 31); d = Day.addDays(d, 1)) {
      const works = Either.getOrThrow(Calendar.isWorkingDay(calendar, d))
      if (works !== chineseDays.isWorkday(d)) differs.push(`${d}: ${works ? "worked" : "off"}`)
      if (d.endsWith("12-31")) break
    }
    expect(differs).toEqual([])
  })

  it("does not guess the first year it has no arrangement for", () => {
    const next = Day.of(years.at(-1)! + 1, 1, 1)
    expect(Either.isLeft(Calendar.isWorkingDay(calendar, next))).toBe(true)
    expect(chineseDays.isWorkday(next), "which others do").toBe(true)
  })
})
