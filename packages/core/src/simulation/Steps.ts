import type * as Batch from "../batch/Batch.ts"
import type * as PopulationFrame from "../batch/PopulationFrame.ts"
import type { Bilingual } from "../foundation/Bilingual.ts"
import type { Day } from "../foundation/Day.ts"
import type { Unit } from "../policy/parameter/Parameter.ts"
import type { Effects } from "./Effects.ts"
import * as Side from "./Side.ts"
import type { Sweep } from "./Sweep.ts"

/**
 * What each value of a figure comes to over a population (逐值测算结果). Counts and sums, nobody named.
 *
 * Unit: fen. `held` counts who has each category, households or persons as it is given to.
 */
export interface Steps {
  readonly on: Day
  readonly policy: { readonly id: string; readonly hash: string; readonly title: Bilingual }
  readonly parameter: string
  readonly name: Bilingual
  readonly unit: Unit
  readonly part?: string
  readonly area?: "urban" | "rural"
  readonly households: number
  readonly categories: ReadonlyArray<string>
  readonly steps: ReadonlyArray<Step>
  /** How often a household was worked out, of as often as there are households and values; the others were read off. */
  readonly evaluated: number
  /** What was not compiled; absent without any. */
  readonly traced?: NonNullable<Effects["traced"]>
}

export interface Step {
  readonly value: string
  /** Households whose first category is another than at the value before. */
  readonly moved: number
  readonly held: Readonly<Record<string, number>>
  readonly undetermined: number
  /** What comes again over twelve months, and what is paid once. */
  readonly year: number
  readonly once: number
}

const twelve = { month: 12, year: 1, once: 0 } as const

/** Adds households up, stretch by stretch. What it holds grows with the values, not with the population. */
export class Tally {
  private households = 0
  private evaluated = 0
  private traced = 0
  private readonly parts = new Map<string, Bilingual>()
  private readonly moved: Float64Array
  private readonly held: ReadonlyArray<Line>
  private readonly undetermined: Line
  private readonly year: Line
  private readonly once: Line
  private readonly sweep: Sweep

  constructor(sweep: Sweep) {
    const { length } = sweep.range.values
    this.sweep = sweep
    this.moved = new Float64Array(length)
    this.held = [...sweep.policy.categories.keys()].map(() => new Line(length))
    const lines = [new Line(length), new Line(length), new Line(length)] as const
    ;[this.undetermined, this.year, this.once] = lines
  }

  /** Begins a frame. Each of its households is to be taken at all steps, in rising order. */
  over({ households, offsets }: PopulationFrame.Frame): (told: Batch.Told) => Batch.TakeStretch {
    this.households += households
    const last = new Array<string>(households)
    const members = offsets[0]!
    return (told) => {
      const side = Side.told(this.sweep.climbing.numbering, told)
      return (h, from, to) => {
        this.evaluated++
        const first = this.count(side, h, members[h]!, members[h + 1]!, from, to)
        if (from > 0 && first !== last[h]) this.moved[from]!++
        last[h] = first
      }
    }
  }

  /** Notes what was not compiled: so many households, and parts of rules. */
  note(households: number, parts: Batch.Traced["asides"]): void {
    this.traced += households
    for (const { text } of parts) this.parts.set(text.zh, text)
  }

  /** Adds a stretch of a household, and gives its first category. `first` to `end` are the rows of its members. */
  private count(
    { categories, programmes }: Side.Side,
    h: number,
    first: number,
    end: number,
    from: number,
    to: number
  ): string {
    const found = new Side.First()
    for (let i = 0; i < categories.length; i++) {
      const { id, ofPersons, any, holds } = categories[i]!
      const last = ofPersons ? end : h + 1
      for (let row = ofPersons ? first : h; row < last; row++) {
        if (!any(row)) continue
        const has = holds(row)
        found.see(id, has)
        if (has === Side.surely) this.held[i]!.add(from, to, 1, 0)
      }
    }
    let open = found.isOpen
    for (let i = 0; i < programmes.length; i++) {
      const { ofPersons, any, holds, fen, slope, programme } = programmes[i]!
      const last = ofPersons ? end : h + 1
      for (let row = ofPersons ? first : h; row < last; row++) {
        if (!any(row)) continue
        if (holds(row) === Side.perhaps) open = true
        const [paid, grows] = [fen(row), slope(row)]
        if (paid === 0 && grows === 0) continue
        const { per } = programme.pays!
        this.year.add(from, to, paid * twelve[per], grows * twelve[per])
        if (per === "once") this.once.add(from, to, paid, grows)
      }
    }
    if (open) this.undetermined.add(from, to, 1, 0)
    return found.id
  }

  result(): Steps {
    const { policy, range, on } = this.sweep
    const { id, hash, title } = policy
    const { where, name, unit, values } = range
    const categories = [...policy.categories.keys()]
    const held = this.held.map((line) => line.values())
    const [undetermined, year, once] = [this.undetermined.values(), this.year.values(), this.once.values()]
    return {
      on,
      policy: { id, hash, title },
      ...where,
      name,
      unit,
      households: this.households,
      categories,
      steps: values.map((value, i) => ({
        value,
        moved: this.moved[i]!,
        held: Object.fromEntries(categories.map((id, c) => [id, held[c]![i]!])),
        undetermined: undetermined[i]!,
        year: year[i]!,
        once: once[i]!
      })),
      evaluated: this.evaluated,
      ...(this.traced + this.parts.size === 0
        ? {}
        : { traced: { households: this.traced, parts: [...this.parts.values()] } })
    }
  }
}

/**
 * A sum at every step, of numbers that lie on a straight line from one step to another (分段直线和). Adding one takes the same time however
 * long it is.
 *
 * Exact: whole numbers.
 */
class Line {
  private readonly constant: Float64Array
  private readonly slope: Float64Array

  constructor(steps: number) {
    this.constant = new Float64Array(steps + 1)
    this.slope = new Float64Array(steps + 1)
  }

  /** `at` is the number at the first step, `grows` what it grows by with each further one. */
  add(from: number, to: number, at: number, grows: number): void {
    const zero = at - grows * from
    this.constant[from]! += zero
    this.constant[to + 1]! -= zero
    if (grows === 0) return
    this.slope[from]! += grows
    this.slope[to + 1]! -= grows
  }

  values(): ReadonlyArray<number> {
    let [constant, slope] = [0, 0]
    return Array.from({ length: this.constant.length - 1 }, (_, step) => {
      constant += this.constant[step]!
      slope += this.slope[step]!
      return constant + slope * step
    })
  }
}
