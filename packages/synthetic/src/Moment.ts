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
  /** The same two days as numbers such as 20250901: a difference of such numbers, cut to whole ten thousands, is an age. */
  readonly asOfNumber: number
  readonly schoolNumber: number
  /** The instant of recording, at the first morning of the quarter in China. */
  readonly recordedAt: string
}

/** The quarter in which a district begins when nothing else is asked for. */
export const beginning = Quarter.quarter("2025Q1")

/** The moment of a quarter, each made once. */
export const moment = (quarter: Quarter.Quarter): Moment => {
  let found = moments.get(quarter)
  if (found === undefined) {
    found = make(quarter)
    moments.set(quarter, found)
  }
  return found
}
const moments = new Map<Quarter.Quarter, Moment>()

const make = (quarter: Quarter.Quarter): Moment => {
  const first = Quarter.firstDay(quarter)
  const asOf = Day.addDays(first, -10)
  const september = `${Day.yearOf(asOf)}-09-01` as Day.Day
  const schoolDay = september <= asOf ? september : Day.addMonths(september, -12)
  return {
    quarter,
    asOf,
    schoolDay,
    asOfNumber: numberOf(asOf),
    schoolNumber: numberOf(schoolDay),
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

/** A day as a number: 2025-09-01 is 20250901. */
export const numberOf = (d: Day.Day): number =>
  Number(d.slice(0, 4)) * 10000 + Number(d.slice(5, 7)) * 100 + Number(d.slice(8))

/** The first day of the month that lies so many months before a day, each found once. */
export const monthStart = (on: Day.Day, monthsBack: number): Day.Day => {
  const index = Number(on.slice(0, 4)) * 12 + Number(on.slice(5, 7)) - 1 - monthsBack
  let found = months.get(index)
  if (found === undefined) {
    found = Day.of(Math.floor(index / 12), (index % 12) + 1, 1)
    months.set(index, found)
  }
  return found
}

/** The last day of the month that lies so many months before a day. */
export const monthEnd = (on: Day.Day, monthsBack: number): Day.Day =>
  dayOf(Day.toEpochDay(monthStart(on, monthsBack - 1)) - 1)

const months = new Map<number, Day.Day>()
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
