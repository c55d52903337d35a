import { Either } from "effect"
import type { PolicyProblem } from "../../policy/PolicyProblem.ts"
import { type Compiled, type Ready, readyFor, stepsColumn } from "../Compiled.ts"
import { completed, doubtfulOf, programsOf, reserve, reserveFor, reserveOffers, runsOf } from "../Evaluation.ts"
import { Beyond } from "../form/Beyond.ts"
import type { Frame } from "../frame/Frame.ts"
import { leave, type Records } from "../leaving/Leaving.ts"
import type { Field } from "../Program.ts"
import { rank } from "../ranking/Ranking.ts"
import { keyOf, type Traced } from "../reading/Results.ts"
import type { Target } from "../run/Data.ts"
import { ordinary } from "../frame/Space.ts"
import { traced } from "../leaving/Tracing.ts"
import { offered } from "../leaving/TracingOffers.ts"

/** Gives the array of what is told under a name. */
export type Told = (field: Field, at?: number) => Target | undefined

/** Takes a stretch of steps on which nothing turns for a household: its first step and its last. What is told is of the first. */
export type TakeStretch = (household: number, from: number, to: number) => void

/**
 * What became of a climb (逐级结果): which households leave the compiled form, from which step on. Where no household can be climbed with,
 * these are all, and `beyond` says why. `asides` are the parts of rules that were worked out household by household.
 */
export interface Climbed extends Pick<Traced, "beyond" | "asides"> {
  readonly left: ReadonlyArray<{ readonly household: number; readonly from: number }>
}

/**
 * Takes every household of a frame from the first step of the figure that is tried to the last, from one critical value to the next
 * (逐临界值推进): a household is worked out once for each stretch on which nothing turns for it, and not between.
 *
 * Reading: `compiled` was made with `along`. `begin` is called once with what is told. The order is that of stretches: first all first ones.
 * With the records of all households, parts of rules that the form cannot say are worked out aside, if the figure has no part in them.
 */
export const climb = (
  compiled: Compiled,
  given: Frame,
  begin: (told: Told) => TakeStretch,
  records?: Records
): Climbed => {
  const { households } = given
  const last = compiled.rungs!.count - 1
  const steps = new Int32Array(households)
  const stepped = withSteps(given, steps, last)
  const frame = records === undefined ? stepped : completed(compiled, stepped, records)
  const asides = compiled.asides.filter(({ column }) => frame.columns.has(column.id))
  const doubtful = doubtfulOf(compiled, frame)
  let ready: Ready
  try {
    ready = readyFor(compiled, frame, doubtful !== undefined)
  } catch (error) {
    if (!(error instanceof Beyond)) throw error
    const left = Array.from({ length: households }, (_, household) => ({ household, from: 0 }))
    return { left, asides: [], beyond: error.why }
  }
  const places = frame.divisions.map((division) => compiled.places.of(division))
  const fields = new Map<string, Target>()
  const programs = doubtful === undefined ? [ready.plain] : programsOf(ready)
  const rows = frame.offsets[0]![households]!
  reserveFor(programs, households, rows, fields, undefined, ordinary)
  if (compiled.wanted.offers) reserveOffers(compiled, households, rows, false, fields)
  // For each program the households that are waiting and are its own.
  const own = programs.map(() => new Int32Array((households + 31) >> 5))
  const runs = programs.map((program, i) => runsOf([program], frame, places, fields, own[i])[0]!)
  const told: Told = (field, at = 0) => fields.get(keyOf(field, at))
  const leaves = told("escape") as Uint8Array
  const stay = told("stay") as Target
  const left: Array<{ household: number; from: number }> = []
  const waiting = everybody(households)
  leave(compiled, frame, places, false, leaves)
  for (let h = 0; h < households; h++) {
    if (leaves[h] !== 0) {
      left.push({ household: h, from: 0 })
      waiting[h >> 5]! &= ~(1 << (h & 31))
    }
  }
  const take = begin(told)
  for (let any = true; any; ) {
    for (const [i, { run, data }] of runs.entries()) {
      deal(own[i]!, waiting, programs.length === 1 ? undefined : doubtful, i === 1)
      run({ ...data, wants: 1 }, 0, households)
    }
    if (compiled.wanted.offers) rank(compiled, frame, fields, unlisted(waiting, leaves))
    any = false
    for (let h = 0; h < households; h++) {
      if (((waiting[h >> 5]! >>> (h & 31)) & 1) === 0) continue
      const from = steps[h]!
      if (leaves[h] !== 0) left.push({ household: h, from })
      else {
        const next = from + stay[h]! + 1
        take(h, from, Math.min(next - 1, last))
        steps[h] = next
        if (next <= last) {
          any = true
          continue
        }
      }
      waiting[h >> 5]! &= ~(1 << (h & 31))
    }
  }
  return { left, asides, beyond: undefined }
}

/**
 * Asks the traced evaluator about households that left a climb, at every step from where they left on (逐级逐户研判).
 *
 * Reading: as `climb`; the stretches are of one step each. Fails: as `Policy.determine`.
 */
export const traceClimb = (
  compiled: Compiled,
  frame: Frame,
  left: Climbed["left"],
  records: Records,
  begin: (told: Told) => TakeStretch
): Either.Either<void, PolicyProblem> => {
  const { numbering, wanted, on } = compiled
  const { policies } = compiled.rungs!
  const fields = new Map<string, Target>()
  const rows = frame.offsets[0]![frame.households]!
  reserve(compiled, frame.households, rows, fields)
  if (wanted.offers) reserveOffers(compiled, frame.households, rows, true, fields)
  const take = begin((field, at = 0) => fields.get(keyOf(field, at)))
  for (const { household, from } of left) {
    const record = records(household)
    const first = frame.offsets[0]![household]!
    const put = (field: Field, at: number, row: number, value: number): void => {
      const target = fields.get(keyOf(field, at))
      if (target !== undefined) target[row] = value
    }
    for (let step = from; step < policies.length; step++) {
      const policy = policies[step]!
      const done = Either.andThen(traced(policy, numbering, wanted, record, on, household, first, put), () =>
        wanted.offers ? offered(policy, numbering, record, on, household, first, put) : Either.void
      )
      if (Either.isLeft(done)) return Either.left(done.left)
      take(household, step, step)
    }
  }
  return Either.void
}

/** A frame with the column of steps. */
const withSteps = (frame: Frame, cells: Int32Array, most: number): Frame => {
  const facts = { known: true, absent: false, unknown: false, doubtful: undefined }
  const steps = { column: stepsColumn, cells, least: 0, most, ...facts }
  return { ...frame, columns: new Map([...frame.columns, [stepsColumn.id, steps] as const]) }
}

const everybody = (households: number): Int32Array => {
  const bits = new Int32Array((households + 31) >> 5).fill(-1)
  if ((households & 31) !== 0) bits[bits.length - 1] = (1 << (households & 31)) - 1
  return bits
}

/** Of some households all, or those of which a fact is not told, or the others. */
const deal = (into: Int32Array, waiting: Int32Array, doubtful: Int32Array | undefined, wants: boolean): void => {
  for (let i = 0; i < into.length; i++) {
    into[i] = doubtful === undefined ? waiting[i]! : waiting[i]! & (wants ? doubtful[i]! : ~doubtful[i]!)
  }
}

/** Not 0 for households that are not waiting or leave. */
const unlisted = (waiting: Int32Array, leaves: Uint8Array): Uint8Array =>
  leaves.map((code, h) => (((waiting[h >> 5]! >>> (h & 31)) & 1) === 1 ? code : 1))
