import { Calendar, Day, Problem } from "@doudi/core"
import { Either, Schema } from "effect"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

const days = (...texts: Array<string>) => texts.map(Day.day)

/** An invented arrangement: five days off around a Sunday and a Saturday that are worked. */
const table: Calendar.HolidayYear = {
  year: 2025,
  off: days("2025-10-01", "2025-10-02", "2025-10-03", "2025-10-06", "2025-10-07"),
  worked: days("2025-09-28", "2025-10-11"),
  source: { document: "test" }
}
const calendar = Calendar.fromYears([table])
const right = <A>(result: Either.Either<A, Calendar.CalendarYearUnknown>) => Either.getOrThrow(result)

describe("working days", () => {
  it.each([
    ["2025-09-26", true, "a Friday"],
    ["2025-09-27", false, "a Saturday"],
    ["2025-09-28", true, "a Sunday that is worked"],
    ["2025-10-01", false, "a weekday that is off"],
    ["2025-10-11", true, "a Saturday that is worked"]
  ])("%s: %s, %s", (text, works) => expect(right(Calendar.isWorkingDay(calendar, Day.day(text)))).toBe(works))

  it("counts from the day after the event", () => {
    expect(right(Calendar.addWorkingDays(calendar, Day.day("2025-09-26"), 1))).toBe("2025-09-28")
    expect(right(Calendar.addWorkingDays(calendar, Day.day("2025-09-30"), 1))).toBe("2025-10-08")
    expect(right(Calendar.addWorkingDays(calendar, Day.day("2025-09-30"), 4))).toBe("2025-10-11")
    expect(right(Calendar.addWorkingDays(calendar, Day.day("2025-10-01"), 0))).toBe("2025-10-01")
  })

  it("ends a period of working days on a working day with that many working days in it", () => {
    const start = Day.toEpochDay(Day.day("2025-01-01"))
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 250 }), fc.integer({ min: 1, max: 60 }), (offset, count) => {
        const from = Day.fromEpochDay(start + offset)
        const until = right(Calendar.addWorkingDays(calendar, from, count))
        let worked = 0
        for (let d = Day.addDays(from, 1); d <= until; d = Day.addDays(d, 1)) {
          if (right(Calendar.isWorkingDay(calendar, d))) worked++
        }
        expect(worked).toBe(count)
        expect(right(Calendar.isWorkingDay(calendar, until))).toBe(true)
      })
    )
  })

  it("moves the end of a period of calendar days past closed offices, and only then", () => {
    expect(right(Calendar.addCalendarDays(calendar, Day.day("2025-09-24"), 7))).toBe("2025-10-08")
    expect(right(Calendar.addCalendarDays(calendar, Day.day("2025-09-23"), 7))).toBe("2025-09-30")
  })
})

describe("a year without an arrangement", () => {
  it("is an error that names the year and the remedy, never a guess from weekends", () => {
    const results: ReadonlyArray<Either.Either<unknown, Calendar.CalendarYearUnknown>> = [
      Calendar.isWorkingDay(calendar, Day.day("2026-01-05")),
      Calendar.addWorkingDays(calendar, Day.day("2025-12-31"), 1),
      Calendar.addCalendarDays(calendar, Day.day("2025-12-31"), 30)
    ]
    for (const result of results) {
      const problem = Either.getOrThrow(Either.flip(result))
      expect(problem).toBeInstanceOf(Calendar.CalendarYearUnknown)
      expect(Problem.isProblem(problem)).toBe(true)
      expect(problem.kind).toBe("refused")
      for (const language of ["zh", "en"] as const) expect(Problem.render(problem, language)).toContain("2026")
    }
  })

  it("cannot be smuggled in by a table whose days lie in another year", () => {
    const decode = Schema.decodeUnknownEither(Calendar.HolidayYear)
    expect(Either.isRight(decode(table))).toBe(true)
    expect(Either.isLeft(decode({ ...table, off: ["2026-01-01"] }))).toBe(true)
  })
})
