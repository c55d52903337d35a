import { Either } from "effect"
import * as Batch from "../batch/Batch.ts"
import type * as PopulationFrame from "../batch/PopulationFrame.ts"
import type { Day } from "../foundation/Day.ts"
import type { Problem } from "../foundation/Problem.ts"
import type { Policy } from "../policy/Policy.ts"
import type { PolicyProblem } from "../policy/PolicyProblem.ts"
import type { Range } from "./Range.ts"
import * as Setting from "./Setting.ts"
import type { Tally } from "./Steps.ts"

/**
 * A policy made ready to be tried at every value of a range (逐值测算). Households are columns; each is worked out once for every stretch of
 * values on which nothing turns for it, from one critical value (临界值) to the next, and its amounts between lie on a straight line.
 *
 * Shape: `climbing` has the figure as a column of steps. `at` gives the policy at one step by itself, for where no steps can be taken; it is
 * made when it is asked for.
 */
export interface Sweep {
  readonly policy: Policy
  readonly on: Day
  readonly range: Range
  readonly layout: PopulationFrame.Layout
  readonly climbing: Batch.Compiled
  readonly at: (step: number) => Batch.Compiled
}

/** Fails: as `Setting.tried`. */
export const of = (policy: Policy, range: Range, on: Day): Either.Either<Sweep, ReadonlyArray<Problem>> =>
  Either.map(policiesOf(policy, range, on), (policies) => {
    const asked = { amounts: false, reasons: false, offers: true } as const
    const climbing = Batch.compile(policies[0]!, on, { ...asked, along: policies })
    const made = new Map<number, Batch.Compiled>()
    const at = (step: number): Batch.Compiled => {
      const compiled = made.get(step) ?? Batch.compile(policies[step]!, on, asked)
      made.set(step, compiled)
      return compiled
    }
    return { policy, on, range, layout: climbing.layout, climbing, at }
  })

/** The policy with each value of the range in the place of the figure. */
const policiesOf = (
  policy: Policy,
  { where, values }: Range,
  on: Day
): Either.Either<ReadonlyArray<Policy>, ReadonlyArray<Problem>> =>
  Either.all(values.map((text) => Setting.alone(policy, { ...where, to: { _tag: "To", text } }, on)))

/** A frame at every value (一批逐值测算): `left` are the households of it whose records are needed to say the rest. */
export interface Climbed {
  readonly left: ReadonlyArray<number>
  /** Says the rest and adds it up. Fails: as `Policy.determine`. */
  readonly finish: (records: Batch.Records) => Either.Either<void, PolicyProblem>
}

/**
 * Adds a frame up at every value, as far as it can be worked out over columns.
 *
 * Reading: a household that leaves the columns goes through the traced evaluator at each value from there on, and is counted. Where no
 * steps can be taken, such as those of a figure that is rounded, all households are worked out over columns at each value.
 */
export const climb = (sweep: Sweep, frame: PopulationFrame.Frame, tally: Tally): Climbed => {
  const { climbing, range, at } = sweep
  const begin = tally.over(frame)
  const first = Batch.climb(climbing, frame, begin)
  const finish: Climbed["finish"] = (records) => {
    const { left, beyond, asides } = first.beyond === undefined ? first : Batch.climb(climbing, frame, begin, records)
    if (beyond === undefined) {
      tally.note(left.length, asides)
      return Batch.traceClimb(climbing, frame, left, records, begin)
    }
    const last = range.values.length - 1
    for (let step = 0; step <= last; step++) {
      const results = Batch.evaluate(at(step), frame, records)
      for (const problem of results.traced.problems.values()) return Either.left(problem)
      // Nearly always the same households leave at every value; those of one are counted.
      tally.note(step === last ? results.traced.households : 0, results.traced.asides)
      const take = begin((field, at) => Batch.field(results, field, at))
      for (let h = 0; h < frame.households; h++) take(h, step, step)
    }
    return Either.void
  }
  return { left: first.left.map(({ household }) => household), finish }
}
