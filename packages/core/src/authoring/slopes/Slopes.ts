import { Either } from "effect"
import type { Day } from "../../foundation/Day.ts"
import type { MissingFact } from "../../policy/determination/Determination.ts"
import type { Policy } from "../../policy/Policy.ts"
import type { PolicyProblem } from "../../policy/PolicyProblem.ts"
import * as Dead from "./Dead.ts"
import { HelpCurve, type Point, type Range, Stop, width } from "./HelpCurve.ts"
import type { IncomePath } from "./IncomePath.ts"
import * as Step from "./Step.ts"
import * as Taper from "./Taper.ts"

/**
 * Where more income brings less (陡坡效应) along one income of one household.
 *
 * Shape: `steps` are all incomes at which something is gained or lost; `tapers` the stretches on which help shrinks as income grows;
 * `dead` the stretches on which more income brings nothing. All in the order of the income. Unit: fen a year.
 */
export interface Slopes {
  readonly _tag: "Told"
  readonly steps: ReadonlyArray<Step.Step>
  readonly tapers: ReadonlyArray<Taper.Taper>
  readonly dead: ReadonlyArray<Dead.Dead>
  /** Ranges in which it could not be seen whether there are more steps, because the rules are too tangled there. */
  readonly unseen: ReadonlyArray<Taper.Stretch>
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
  const unseen: Array<Taper.Stretch> = []
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
  const steps = edges.flatMap(([before, after]) => Step.of(before, after, rounding))
  const cuts = new Set(steps.map(({ below }) => below))
  const tapers = Taper.of(curve, ranges, cuts, rounding)
  const whole = steps.map((step) => (step.steep ? Step.withRecovery(curve, step, ranges, until) : step))
  return {
    _tag: "Told",
    steps: whole,
    tapers,
    dead: Dead.of(whole, tapers, rounding),
    unseen: joined(unseen),
    corners: cornersOf(curve, whole, tapers, until)
  }
}

const joined = (stretches: ReadonlyArray<Taper.Stretch>): ReadonlyArray<Taper.Stretch> => {
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
  steps: ReadonlyArray<Step.Step>,
  tapers: ReadonlyArray<Taper.Taper>,
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
