import { Bilingual, Day, Problem, Quarter } from "@doudi/core"
import { Data, Effect } from "effect"
import { Quarters } from "../port/Quarters.ts"

/** Fails with `QuarterClosed` when the quarter takes no more entries. */
export const requireOpen = Effect.fnUntraced(function* (quarter: string) {
  const closedAt = yield* (yield* Quarters).closedAt(quarter)
  if (closedAt !== undefined) return yield* new QuarterClosed({ quarter, closedAt: closedAt.slice(0, 10) })
})

/** The quarter that something of a quarter, or of a day in it, is entered under: that one, or the first after it that is open. */
export const openQuarter = Effect.fnUntraced(function* (of: Quarter.Quarter | Day.Day) {
  const quarters = yield* Quarters
  let quarter = Quarter.isQuarter(of) ? of : Quarter.ofDay(of)
  while ((yield* quarters.closedAt(quarter)) !== undefined) quarter = Quarter.next(quarter)
  return quarter
})

/** The day of an instant on the calendar of China, which is eight hours ahead of UTC all year. */
export const today = (millis: number): Day.Day => Day.day(new Date(millis + 8 * 3_600_000).toISOString().slice(0, 10))

/** The quarter is closed; its ledger takes no more entries. */
export class QuarterClosed
  extends Data.TaggedError("QuarterClosed")<{ readonly quarter: string; readonly closedAt: string }>
  implements Problem.Problem
{
  readonly kind = "refused" as const
  get says() {
    return Bilingual.both(
      `${this.quarter} 已于 ${this.closedAt} 关账`,
      `${this.quarter} was closed on ${this.closedAt}`
    )
  }
  get remedy() {
    return Bilingual.both("请把迟到的材料记入当前季度", "Record what came late in the current quarter")
  }
  override get message() {
    return Problem.message(this)
  }
}
