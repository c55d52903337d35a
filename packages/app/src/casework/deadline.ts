import { Calendar, type Day } from "@doudi/core"
import { Effect } from "effect"
import { pinnedPolicy } from "../policy/pinnedPolicy.ts"

export interface Deadline {
  /** The day of the event, which is not counted itself. */
  readonly from: Day.Day
  readonly days: number
  /** Working days, or calendar days whose last one moves past a day on which offices are closed. */
  readonly count: "working" | "calendar"
}

/**
 * The day on which a time limit ends (办理期限), by the holiday arrangements of the pinned pack.
 *
 * Fails: `CalendarYearUnknown` when the limit reaches into a year whose arrangement the pack does not have; `StoreFailure`.
 * Source: 民法典 arts 201, 203.
 */
export const deadline = Effect.fn("deadline")(function* ({ from, days, count }: Deadline) {
  const { policy } = yield* pinnedPolicy
  const end = count === "working" ? Calendar.addWorkingDays : Calendar.addCalendarDays
  return yield* end(policy.calendar, from, days)
})
