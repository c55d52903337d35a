import { Data, Either, Schema } from "effect"
import { both } from "./Bilingual.ts"
import { Citation } from "./Citation.ts"
import { addDays, Day, weekday, yearOf } from "./Day.ts"
import { message, type Problem } from "./Problem.ts"

/**
 * The State Council's arrangement of one year (节假日安排): which weekdays are off and which weekend days are worked.
 *
 * Shape: `off` and `worked` lie in `year`, each ascending. Weekends that are off anyway need not be listed in `off`.
 */
export const HolidayYear = Schema.Struct({
  year: Schema.Int,
  off: Schema.Array(Day),
  worked: Schema.Array(Day),
  source: Citation
}).pipe(
  Schema.filter(
    ({ year, off, worked }) =>
      [...off, ...worked].every((d) => yearOf(d) === year) || "every day of the table must lie in its year"
  )
)
export interface HolidayYear extends Schema.Schema.Type<typeof HolidayYear> {}

/** Working days (工作日) of the years whose tables are known. Other years are an error, never a guess from weekends. */
export interface Calendar {
  readonly years: ReadonlyMap<number, { readonly off: ReadonlySet<string>; readonly worked: ReadonlySet<string> }>
}

export const fromYears = (tables: ReadonlyArray<HolidayYear>): Calendar => ({
  years: new Map(tables.map(({ year, off, worked }) => [year, { off: new Set(off), worked: new Set(worked) }]))
})

/** Whether offices work on a day. Fails: `CalendarYearUnknown`. */
export const isWorkingDay = (calendar: Calendar, d: Day): Either.Either<boolean, CalendarYearUnknown> => {
  const table = calendar.years.get(yearOf(d))
  if (table === undefined) return Either.left(new CalendarYearUnknown({ year: yearOf(d) }))
  return Either.right(table.worked.has(d) || (weekday(d) <= 5 && !table.off.has(d)))
}

/**
 * The day on which a period of working days ends. The day of the event is not counted; counting starts the next day.
 *
 * Fails: `CalendarYearUnknown` when the period reaches into a year without a table.
 * Source: 民法典 art 201.
 */
export const addWorkingDays = (
  calendar: Calendar,
  from: Day,
  count: number
): Either.Either<Day, CalendarYearUnknown> => {
  let current = from
  for (let left = count; left > 0; ) {
    current = addDays(current, 1)
    const works = isWorkingDay(calendar, current)
    if (Either.isLeft(works)) return Either.left(works.left)
    if (works.right) left--
  }
  return Either.right(current)
}

/**
 * The day on which a period of calendar days ends: moved past a last day on which offices are closed.
 *
 * Source: 民法典 arts 201, 203.
 */
export const addCalendarDays = (
  calendar: Calendar,
  from: Day,
  count: number
): Either.Either<Day, CalendarYearUnknown> => {
  const last = addDays(from, count)
  return Either.flatMap(isWorkingDay(calendar, last), (works) =>
    works ? Either.right(last) : addWorkingDays(calendar, last, 1)
  )
}

/** The holiday arrangement of a year is not in the calendar. */
export class CalendarYearUnknown
  extends Data.TaggedError("CalendarYearUnknown")<{ readonly year: number }>
  implements Problem
{
  readonly kind = "refused" as const
  get says() {
    return both(
      `没有 ${this.year} 年的节假日安排，不能计算工作日`,
      `No holiday table for ${this.year}; working days cannot be counted`
    )
  }
  get remedy() {
    return both(
      `请把国务院公布的 ${this.year} 年放假安排写入政策包 calendar.yaml`,
      `Add the published arrangement of ${this.year} to the pack's calendar.yaml`
    )
  }
  override get message() {
    return message(this)
  }
}
