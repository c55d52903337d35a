import { Day } from "@doudi/core"
import { Either, Schema } from "effect"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { anyDay } from "./arbitrary.ts"

const millisecondsADay = 86_400_000
const utc = (epochDay: number) => new Date(epochDay * millisecondsADay).toISOString().slice(0, 10)

describe("day arithmetic", () => {
  it("agrees with the platform's calendar on every day from 1850 to 2150", () => {
    const first = Date.UTC(1850, 0, 1) / millisecondsADay
    const last = Date.UTC(2150, 11, 31) / millisecondsADay
    for (let n = first; n <= last; n++) {
      const d = Day.fromEpochDay(n)
      if (d !== utc(n)) expect(d).toBe(utc(n))
      if (Day.toEpochDay(d) !== n) expect(Day.toEpochDay(d)).toBe(n)
      if (Day.weekday(d) % 7 !== new Date(n * millisecondsADay).getUTCDay()) expect(Day.weekday(d)).toBe("another")
    }
  })

  it("goes there and back over the whole range", () => {
    fc.assert(
      fc.property(anyDay, (d) => {
        expect(Day.isDay(d)).toBe(true)
        expect(Day.fromEpochDay(Day.toEpochDay(d))).toBe(d)
        expect(Day.of(Day.yearOf(d), Day.monthOf(d), Day.dayOfMonthOf(d))).toBe(d)
      })
    )
  })

  it("orders days as their text is ordered", () => {
    fc.assert(
      fc.property(anyDay, anyDay, (a, b) => {
        expect(a < b).toBe(Day.toEpochDay(a) < Day.toEpochDay(b))
      })
    )
  })

  it("throws rather than leave the range", () => {
    expect(() => Day.addDays(Day.day("9999-12-31"), 1)).toThrow(RangeError)
    expect(() => Day.addDays(Day.day("0001-01-01"), -1)).toThrow(RangeError)
  })
})

describe("what a day is", () => {
  it.each([
    "2024-02-30",
    "2023-02-29",
    "1900-02-29",
    "2024-13-01",
    "2024-00-10",
    "2024-1-1",
    "0000-01-01",
    "20240101",
    ""
  ])("%j is none", (text) => {
    expect(Day.isDay(text)).toBe(false)
    expect(() => Day.day(text)).toThrow("YYYY-MM-DD")
    const decoded = Schema.decodeUnknownEither(Day.Day)(text)
    expect(Either.isLeft(decoded) && decoded.left.message).toContain("YYYY-MM-DD")
  })

  it.each(["2024-02-29", "2000-02-29", "9999-12-31", "0001-01-01"])("%s is one", (text) =>
    expect(Day.day(text)).toBe(text)
  )
})

describe("periods in months", () => {
  it.each([
    ["2024-01-31", 1, "2024-02-29"],
    ["2023-01-31", 1, "2023-02-28"],
    ["2024-02-29", 12, "2025-02-28"],
    ["2024-03-31", -1, "2024-02-29"],
    ["2024-01-15", -13, "2022-12-15"],
    ["2024-08-31", 3, "2024-11-30"]
  ])("%s and %i months is %s", (from, months, until) => expect(Day.addMonths(Day.day(from), months)).toBe(until))
})

describe("full years of age", () => {
  it.each([
    ["2000-05-20", "2018-05-19", 17],
    ["2000-05-20", "2018-05-20", 18],
    ["2008-02-29", "2026-02-28", 17],
    ["2008-02-29", "2026-03-01", 18],
    ["2008-02-29", "2028-02-29", 20],
    ["2024-06-01", "2024-06-01", 0]
  ])("born %s, on %s: %i", (birth, on, years) => expect(Day.fullYears(Day.day(birth), Day.day(on))).toBe(years))

  it("grow by one from birthday to birthday", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 120 }), (birth, years) => {
        fc.pre(Day.yearOf(birth) + years <= 9999 && birth.slice(5) !== "02-29")
        expect(Day.fullYears(birth, Day.addMonths(birth, years * 12))).toBe(years)
      })
    )
  })
})
