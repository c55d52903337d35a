import type { Bilingual } from "../foundation/Bilingual.ts"
import type { Day } from "../foundation/Day.ts"
import type { Unit } from "../policy/parameter/Parameter.ts"
import type { Policy } from "../policy/Policy.ts"
import type { Outline } from "./Outline.ts"
import type { Range } from "./Range.ts"
import type { Climb, Ladder } from "./Sweep.ts"

/**
 * What each value of a figure comes to over a population (逐值测算). Counts and sums, nobody named.
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
  /** Why nothing could be read off, where that is so. */
  readonly unsettled?: Bilingual
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

/** Adds households up, value by value. What it holds grows with the values, not with the population. */
export class Tally {
  private households = 0
  private evaluated = 0
  private readonly steps: ReadonlyArray<{
    value: string
    moved: number
    held: Record<string, number>
    undetermined: number
    year: number
    once: number
  }>
  private readonly policy: Policy
  private readonly range: Range
  private readonly ladder: Ladder

  constructor(policy: Policy, range: Range, ladder: Ladder) {
    this.policy = policy
    this.range = range
    this.ladder = ladder
    const none = () => Object.fromEntries([...policy.categories.keys()].map((id) => [id, 0]))
    this.steps = range.values.map((value) => ({ value, moved: 0, held: none(), undetermined: 0, year: 0, once: 0 }))
  }

  add({ outlines, evaluated }: Climb): void {
    this.households++
    this.evaluated += evaluated
    for (const [i, outline] of outlines.entries()) {
      if (i > 0 && outline.first !== outlines[i - 1]!.first) this.steps[i]!.moved++
      this.count(i, outline)
    }
  }

  private count(place: number, { sure, open, paid }: Outline): void {
    const step = this.steps[place]!
    for (const key of sure) {
      const category = /^category ([^@]+)/.exec(key)?.[1]
      if (category !== undefined) step.held[category]!++
    }
    if (open.length > 0) step.undetermined++
    for (const { per, fen } of paid) {
      step.year += fen * twelve[per]
      if (per === "once") step.once += fen
    }
  }

  result(): Steps {
    const { id, hash, title } = this.policy
    const { where, name, unit } = this.range
    const { answering, on } = this.ladder
    return {
      on,
      policy: { id, hash, title },
      ...where,
      name,
      unit,
      households: this.households,
      categories: [...this.policy.categories.keys()],
      steps: this.steps,
      evaluated: this.evaluated,
      ...(answering._tag === "Unsettled" ? { unsettled: answering.because } : {})
    }
  }
}
