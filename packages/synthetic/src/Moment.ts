import { Day, Quarter } from "@doudi/core"

/**
 * The days that a quarter's files stand for. Everything in the district is told as of such a day; the wall clock is never read.
 */
export interface Moment {
  readonly quarter: Quarter.Quarter
  /** The day the register describes: ten days before the quarter begins. */
  readonly asOf: Day.Day
  /** 1 September on or before `asOf`: a person's school, work and retirement go by the age of that day. */
  readonly schoolDay: Day.Day
  /** The instant of recording, at the first morning of the quarter in China. */
  readonly recordedAt: string
}

/** The quarter in which a district begins when nothing else is asked for. */
export const beginning = Quarter.quarter("2025Q1")

export const moment = (quarter: Quarter.Quarter): Moment => {
  const first = Quarter.firstDay(quarter)
  const asOf = Day.addDays(first, -10)
  const september = `${Day.yearOf(asOf)}-09-01` as Day.Day
  return {
    quarter,
    asOf,
    schoolDay: september <= asOf ? september : Day.addMonths(september, -12),
    recordedAt: `${first}T01:00:00Z`
  }
}

/** The quarters after `from` up to `until`, in order. Fails: throws when `until` comes before `from`. */
export const quartersAfter = (from: Quarter.Quarter, until: Quarter.Quarter): ReadonlyArray<Quarter.Quarter> => {
  if (until < from) throw new RangeError(`the synthetic district begins in ${from}`)
  const quarters: Array<Quarter.Quarter> = []
  for (let q = from; q < until; ) {
    q = Quarter.next(q)
    quarters.push(q)
  }
  return quarters
}

const days = new Map<number, Day.Day>()

/** The day with a number since 1970, each text made once. */
export const dayOf = (epochDay: number): Day.Day => {
  let found = days.get(epochDay)
  if (found === undefined) {
    found = Day.fromEpochDay(epochDay)
    days.set(epochDay, found)
  }
  return found
}
