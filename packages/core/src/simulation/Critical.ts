import * as Batch from "../batch/Batch.ts"
import type { Frame } from "../batch/PopulationFrame.ts"

/**
 * What is kept of a household at each step (所记各数): some numbers, and for each what it grows by with every further step until the next critical
 * value. `read` writes the numbers of a household and then as many slopes, from a place on.
 */
export interface Measure {
  readonly width: number
  readonly read: (told: Batch.Told) => (household: number, into: Float64Array, at: number) => void
}

/** Writes the numbers of a household at one step, worked out by other means, from a place on. */
export type ByHand = (household: number, step: number, into: Float64Array, at: number) => void

/**
 * The critical values of a population under one figure (临界值索引): where anything turns for a household, sorted by the step at which it does, with
 * what holds from there on. Going from one value to another touches only the households whose critical values lie between.
 *
 * Shape: the turns of step `s` stand from `start[s]` up to `start[s + 1]`; at step 0 there is one for each household, in their order. `before` is
 * the turn that held for the household until then, -1 at step 0. The numbers of turn `e` are `lines[2 * width * e + i] + slope * step`, the slopes
 * standing `width` further on.
 * Exact: whole numbers.
 */
export interface Critical {
  readonly households: number
  readonly steps: number
  readonly width: number
  readonly start: Int32Array
  readonly household: Int32Array
  readonly before: Int32Array
  readonly lines: Float64Array
  /** How often a household was worked out, and for how many households every step had to be, because they leave the compiled form. */
  readonly evaluated: number
  readonly byHand: number
}

/**
 * Builds the index of a frame; `compiled` was made with `along`. What cannot be read off is asked of `byHand`, step by step.
 *
 * Gives the reason in the place of an index where the figure draws no lines in the rules.
 */
export const of = (
  compiled: Batch.Compiled,
  frame: Frame,
  measure: Measure,
  byHand: ByHand
): Critical | { readonly beyond: string } => {
  const steps = compiled.rungs!.count
  const turns = new Turns(frame.households, measure.width)
  const climbed = Batch.climb(compiled, frame, (told) => {
    const read = measure.read(told)
    return (household, from) => turns.add(household, from, (into, at) => read(household, into, at))
  })
  if (climbed.beyond !== undefined) return { beyond: climbed.beyond }
  for (const { household, from } of climbed.left) {
    for (let step = from; step < steps; step++) {
      turns.add(household, step, (into, at) => byHand(household, step, into, at))
    }
  }
  const left = climbed.left.reduce((sum, { from }) => sum + steps - from, 0)
  return { ...turns.sorted(steps), evaluated: climbed.evaluated + left, byHand: climbed.left.length }
}

/** The numbers of a household at a step, on the lines of one of its turns. */
export const valueAt = ({ lines, width }: Critical, turn: number, number: number, step: number): number => {
  const at = 2 * width * turn + number
  return lines[at]! + lines[at + width]! * step
}

/** Turns as they are found, household by household in rising steps. One that goes on as the last did is left out. */
class Turns {
  private count = 0
  private household: Int32Array
  private from: Int32Array
  private before: Int32Array
  private lines: Float64Array
  private readonly last: Int32Array
  private readonly width: number
  private readonly households: number

  constructor(households: number, width: number) {
    this.households = households
    this.width = width
    const room = 2 * households + 64
    this.household = new Int32Array(room)
    this.from = new Int32Array(room)
    this.before = new Int32Array(room)
    this.lines = new Float64Array(2 * width * room)
    this.last = new Int32Array(households).fill(-1)
  }

  add(household: number, from: number, write: (into: Float64Array, at: number) => void): void {
    if (this.count === this.household.length) this.grow()
    const turn = this.count
    const { width, lines } = this
    const at = 2 * width * turn
    write(lines, at)
    for (let i = 0; i < width; i++) lines[at + i]! -= lines[at + width + i]! * from
    const before = this.last[household]!
    if (before >= 0 && this.same(at, 2 * width * before)) return
    this.household[turn] = household
    this.from[turn] = from
    this.before[turn] = before
    this.last[household] = turn
    this.count++
  }

  private same(a: number, b: number): boolean {
    for (let i = 0; i < 2 * this.width; i++) if (this.lines[a + i] !== this.lines[b + i]) return false
    return true
  }

  private grow(): void {
    const [household, from, before] = [this.household, this.from, this.before].map((old) => {
      const larger = new Int32Array(2 * old.length)
      larger.set(old)
      return larger
    }) as [Int32Array, Int32Array, Int32Array]
    const lines = new Float64Array(2 * this.lines.length)
    lines.set(this.lines)
    Object.assign(this, { household, from, before, lines })
  }

  /** In the order of steps, and of households within a step. */
  sorted(steps: number): Omit<Critical, "evaluated" | "byHand"> {
    const { count, width, households } = this
    const start = new Int32Array(steps + 1)
    for (let turn = 0; turn < count; turn++) start[this.from[turn]! + 1]!++
    for (let step = 0; step < steps; step++) start[step + 1]! += start[step]!
    const place = this.places(start)
    const [household, before] = [new Int32Array(count), new Int32Array(count)]
    const lines = new Float64Array(2 * width * count)
    for (let turn = 0; turn < count; turn++) {
      const to = place[turn]!
      household[to] = this.household[turn]!
      before[to] = this.before[turn]! < 0 ? -1 : place[this.before[turn]!]!
      lines.set(this.lines.subarray(2 * width * turn, 2 * width * (turn + 1)), 2 * width * to)
    }
    return { households, steps, width, start, household, before, lines }
  }

  private places(start: Int32Array): Int32Array {
    const { count } = this
    const order = Int32Array.from({ length: count }, (_, turn) => turn)
    order.sort((a, b) => this.from[a]! - this.from[b]! || this.household[a]! - this.household[b]!)
    const next = start.slice()
    const place = new Int32Array(count)
    for (const turn of order) place[turn] = next[this.from[turn]!]!++
    return place
  }
}
