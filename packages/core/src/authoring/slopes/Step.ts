import { Either } from "effect"
import * as Change from "../Change.ts"
import { type HelpCurve, type Point, type Range, Stop } from "./HelpCurve.ts"

/** One fen of income at which what a household holds changes (台阶). Unit: fen a year, `once` fen. */
export interface Step {
  /** The last income before and the first one after: one fen apart. */
  readonly below: number
  readonly above: number
  readonly help: { readonly before: number; readonly after: number }
  readonly once: { readonly before: number; readonly after: number }
  /** How much less the household has in a year with one fen more of income. Negative when it has more. */
  readonly loss: number
  /** A steep slope (陡坡): one more yuan of income loses more than it brings. */
  readonly steep: boolean
  /** The first income from which the household has again what it had; absent when that is beyond the ceiling, or for no steep slope. */
  readonly recovers?: number
  /** What is gained and lost, services too, and by which rules. */
  readonly changes: ReadonlyArray<Change.Change>
}

/** A loss up to this is none to speak of. Unit: fen a year. */
const aYuan = 100

/** What turns between two incomes one fen apart, if it is more than rounding. */
export const of = (before: Point, after: Point, rounding: number): ReadonlyArray<Step> => {
  const lost = before.help - after.help
  if (before.held === after.held && Math.abs(lost) <= rounding && Math.abs(before.once - after.once) <= rounding)
    return []
  const changes = Change.between(Change.side([before.standing]), Change.side([after.standing]), () => false)
  if (Either.isLeft(changes)) throw new Stop({ _tag: "Failed", problem: changes.left })
  return [
    {
      below: before.income,
      above: after.income,
      help: { before: before.help, after: after.help },
      once: { before: before.once, after: after.once },
      loss: lost - (after.income - before.income),
      steep: lost > aYuan,
      changes: changes.right
    }
  ]
}

/** The first income at which the household has as much as below the step. */
export const withRecovery = (curve: HelpCurve, step: Step, ranges: ReadonlyArray<Range>, until: number): Step => {
  const target = step.below + step.help.before
  const reaches = (low: number, high: number): boolean => {
    const range = curve.over(low, high)
    return range === undefined || high + range.help[1] >= target
  }
  for (const { low, high, help } of ranges) {
    if (high < step.above || high + help[1] < target) continue
    const found = first(Math.max(low, step.above), high, reaches, (x) => x + curve.at(x).help >= target)
    if (found !== undefined) return { ...step, recovers: found }
  }
  const end = curve.at(until)
  return end.income + end.help >= target ? { ...step, recovers: until } : step
}

/** The first number of a range for which something holds; `may` says of a part whether it can hold in it at all. */
const first = (
  low: number,
  high: number,
  may: (low: number, high: number) => boolean,
  holds: (x: number) => boolean
): number | undefined => {
  if (holds(low)) return low
  if (low === high || !may(low, high)) return undefined
  if (high - low === 1) return holds(high) ? high : undefined
  const middle = Math.floor((low + high) / 2)
  return first(low, middle, may, holds) ?? first(middle, high, may, holds)
}
