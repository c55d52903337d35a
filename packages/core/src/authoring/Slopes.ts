import { Either } from "effect"
import type { Day } from "../foundation/Day.ts"
import type { MissingFact } from "../policy/determination/Determination.ts"
import type { Policy } from "../policy/Policy.ts"
import type { PolicyProblem } from "../policy/PolicyProblem.ts"
import * as Change from "./Change.ts"
import { HelpCurve, type Point, type Range, Stop } from "./HelpCurve.ts"
import type { IncomePath } from "./IncomePath.ts"

/**
 * Where more income brings less (陡坡效应) along one income of one household.
 *
 * Shape: `steps` are all incomes at which something is gained or lost; `tapers` the stretches on which help shrinks as income grows;
 * `dead` the stretches on which more income brings nothing. All in the order of the income. Unit: fen a year.
 */
export interface Slopes {
  readonly _tag: "Told"
  readonly steps: ReadonlyArray<Step>
  readonly tapers: ReadonlyArray<Taper>
  readonly dead: ReadonlyArray<Dead>
  /** Ranges in which it could not be seen whether there are more steps, because the rules are too tangled there. */
  readonly unseen: ReadonlyArray<Stretch>
  /** The corners of the line of income and help, for a drawing. */
  readonly corners: ReadonlyArray<Pick<Point, "income" | "help">>
}

/**
 * Facts other than the income are open, so that nothing can be said of this household. `chosen`: ids of programmes whose amount an
 * office chooses from a band, or that wait for the choice of the family.
 */
export interface CannotTell {
  readonly _tag: "CannotTell"
  readonly missing: ReadonlyArray<MissingFact>
  readonly chosen: ReadonlyArray<string>
}

export interface Stretch {
  readonly from: number
  readonly to: number
}

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

/** A stretch on which help shrinks as income grows (递减区间). `kept`: what is left of the income earned on it. */
export interface Taper extends Stretch {
  readonly help: { readonly before: number; readonly after: number }
  readonly kept: number
}

/** A stretch on which more income brings nothing (白干区间); `to` absent when it goes on beyond the ceiling. */
export interface Dead {
  readonly from: number
  readonly to?: number
  readonly why: "taper" | "steep"
}

export interface Question {
  readonly policy: Policy
  readonly path: IncomePath
  readonly on: Day
  /** The highest income looked at. Unit: fen a year. */
  readonly until: number
  /** A change of an amount up to this is taken for rounding when no rule turns. Unit: fen a year; a yuan a month when left out. */
  readonly rounding?: number
}

const aYuanAMonth = 1200
const aYuan = 100
/** The most evaluations along one path. Rules of real packs take a few thousand. */
const budget = 200_000

/**
 * Every step, taper and dead stretch from no income to the ceiling.
 *
 * Exact: a range is left only when the rules say one thing for every income in it; else it is halved, down to one fen. Fails: as
 * `Policy.determine`.
 */
export const along = (question: Question): Either.Either<Slopes | CannotTell, PolicyProblem> => {
  const { policy, path, on, until, rounding = aYuanAMonth } = question
  try {
    return Either.right(walk(new HelpCurve(policy, path, on), until, rounding))
  } catch (stop) {
    if (!(stop instanceof Stop)) throw stop
    if (stop.why._tag === "Failed") return Either.left(stop.why.problem)
    const facts = stop.why.missing.map((fact) => [`${fact.no ?? ""} ${fact.field}`, fact] as const)
    const chosen = [...new Set(stop.why.chosen)]
    return Either.right({ _tag: "CannotTell", missing: [...new Map(facts).values()], chosen })
  }
}

const walk = (curve: HelpCurve, until: number, rounding: number): Slopes => {
  // Both ends first: a fact that is open is found at once, before anything is halved.
  curve.at(0)
  curve.at(until)
  const ranges: Array<Range> = []
  const edges: Array<readonly [Point, Point]> = []
  const unseen: Array<Stretch> = []
  const visit = (low: number, high: number): void => {
    const range = curve.over(low, high)
    if (range !== undefined && width(range.help) <= rounding && width(range.once) <= rounding) {
      ranges.push(range)
    } else if (high - low <= 1) {
      edges.push([curve.at(low), curve.at(high)])
    } else if (curve.asked > budget) {
      unseen.push({ from: low, to: high })
    } else {
      const middle = Math.floor((low + high) / 2)
      visit(low, middle)
      visit(middle, high)
    }
  }
  if (until > 0) visit(0, until)
  const steps = edges.flatMap(([before, after]) => stepOf(before, after, rounding))
  const cuts = new Set(steps.map(({ below }) => below))
  const tapers = taperOf(curve, ranges, cuts, rounding)
  const whole = steps.map((step) => (step.steep ? withRecovery(curve, step, ranges, until) : step))
  return {
    _tag: "Told",
    steps: whole,
    tapers,
    dead: deadOf(whole, tapers, rounding),
    unseen: joined(unseen),
    corners: cornersOf(curve, whole, tapers, until)
  }
}

const width = ([least, most]: Range["help"]): number => most - least

const stepOf = (before: Point, after: Point, rounding: number): ReadonlyArray<Step> => {
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
const withRecovery = (curve: HelpCurve, step: Step, ranges: ReadonlyArray<Range>, until: number): Step => {
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

/** Neighbouring ranges on which help varies, between two steps. */
const taperOf = (
  curve: HelpCurve,
  ranges: ReadonlyArray<Range>,
  cuts: ReadonlySet<number>,
  rounding: number
): ReadonlyArray<Taper> => {
  const stretches: Array<{ from: number; to: number }> = []
  for (const { low, high, help } of ranges) {
    if (width(help) === 0) continue
    const last = stretches[stretches.length - 1]
    // Between two ranges lies nothing, or one fen at which an amount moved a little more than rounding.
    if (last !== undefined && low - last.to <= 1 && !cuts.has(last.to)) last.to = high
    else stretches.push({ from: low, to: high })
  }
  return stretches.flatMap(({ from, to }) => {
    const [start, end] = [curve.at(from).help, curve.at(to).help]
    const begins = last(
      from,
      to,
      (x) => curve.at(x).help === start,
      (low, high) => isFlat(curve, low, high)
    )
    const ends = firstFlat(curve, begins, to, end)
    const help = { before: start, after: end }
    if (Math.abs(start - end) <= rounding) return []
    return [{ from: begins, to: ends, help, kept: ends + end - (begins + start) }]
  })
}

const isFlat = (curve: HelpCurve, low: number, high: number): boolean => {
  const range = curve.over(low, high)
  return range !== undefined && width(range.help) === 0
}

/** The last income up to which help has not moved yet. */
const last = (
  low: number,
  high: number,
  holds: (x: number) => boolean,
  flat: (low: number, high: number) => boolean
): number => {
  let [from, to] = [low, high]
  while (to - from > 1) {
    const middle = Math.floor((from + to) / 2)
    if (holds(middle) && flat(from, middle)) from = middle
    else to = middle
  }
  return holds(to) && flat(from, to) ? to : from
}

/** The first income from which help does not move any more. */
const firstFlat = (curve: HelpCurve, low: number, high: number, end: number): number => {
  let [from, to] = [low, high]
  while (to - from > 1) {
    const middle = Math.floor((from + to) / 2)
    if (curve.at(middle).help === end && isFlat(curve, middle, to)) to = middle
    else from = middle
  }
  return to
}

const deadOf = (steps: ReadonlyArray<Step>, tapers: ReadonlyArray<Taper>, rounding: number): ReadonlyArray<Dead> => {
  const dead: Array<Dead> = [
    ...tapers.flatMap(({ from, to, kept }) =>
      kept <= rounding && to - from > rounding ? [{ from, to, why: "taper" as const }] : []
    ),
    ...steps.flatMap(({ steep, below, recovers }): ReadonlyArray<Dead> => {
      if (!steep) return []
      return [{ from: below, ...(recovers === undefined ? {} : { to: recovers }), why: "steep" }]
    })
  ]
  return dead.sort((a, b) => a.from - b.from)
}

const joined = (stretches: ReadonlyArray<Stretch>): ReadonlyArray<Stretch> => {
  const all: Array<{ from: number; to: number }> = []
  for (const { from, to } of stretches) {
    const last = all[all.length - 1]
    if (last !== undefined && last.to >= from) last.to = to
    else all.push({ from, to })
  }
  return all
}

const cornersOf = (
  curve: HelpCurve,
  steps: ReadonlyArray<Step>,
  tapers: ReadonlyArray<Taper>,
  until: number
): Slopes["corners"] =>
  [
    ...new Set([
      0,
      ...steps.flatMap(({ below, above, recovers }) => [below, above, ...(recovers === undefined ? [] : [recovers])]),
      ...tapers.flatMap(({ from, to }) => [from, to]),
      until
    ])
  ]
    .sort((a, b) => a - b)
    .map((income) => ({ income, help: curve.at(income).help }))

/** What the steepest slope loses. Unit: fen a year; 0 without one. */
export const steepest = ({ steps }: Slopes): number =>
  Math.max(0, ...steps.map(({ steep, loss }) => (steep ? loss : 0)))
