import { Day, Quarter } from "@doudi/core"
import { Either, Schema } from "effect"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

const quarter = fc
  .tuple(fc.integer({ min: 1001, max: 9998 }), fc.integer({ min: 1, max: 4 }))
  .map(([year, index]) => Quarter.quarter(`${year}Q${index}`))

describe("a quarter", () => {
  it.each(["2025q3", "2025Q0", "2025Q5", "25Q1", "2025-Q1", "0000Q1", ""])("%j is none", (text) => {
    expect(Quarter.isQuarter(text)).toBe(false)
    expect(() => Quarter.quarter(text)).toThrow("2025Q3")
    expect(Either.isLeft(Schema.decodeUnknownEither(Quarter.Quarter)(text))).toBe(true)
  })

  it.each([
    ["2024Q1", "2024-01-01", "2024-03-31"],
    ["2024Q2", "2024-04-01", "2024-06-30"],
    ["2024Q3", "2024-07-01", "2024-09-30"],
    ["9999Q4", "9999-10-01", "9999-12-31"]
  ])("%s runs from %s to %s", (text, first, last) => {
    expect(Quarter.firstDay(Quarter.quarter(text))).toBe(first)
    expect(Quarter.lastDay(Quarter.quarter(text))).toBe(last)
  })

  it("has every day from its first to its last, and its neighbours have the others", () => {
    fc.assert(
      fc.property(quarter, (q) => {
        expect(Quarter.ofDay(Quarter.firstDay(q))).toBe(q)
        expect(Quarter.ofDay(Quarter.lastDay(q))).toBe(q)
        expect(Quarter.ofDay(Day.addDays(Quarter.firstDay(q), -1))).toBe(Quarter.previous(q))
        expect(Quarter.ofDay(Day.addDays(Quarter.lastDay(q), 1))).toBe(Quarter.next(q))
        expect(Quarter.previous(Quarter.next(q))).toBe(q)
      })
    )
  })

  it("has a name in both languages", () => {
    expect(Quarter.label(Quarter.quarter("2025Q3"), "zh")).toBe("2025年第三季度")
    expect(Quarter.label(Quarter.quarter("2025Q3"), "en")).toBe("Q3 2025")
  })
})
