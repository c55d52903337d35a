import * as Batch from "../batch/Batch.ts"
import type * as PopulationFrame from "../batch/PopulationFrame.ts"
import type { Day } from "../foundation/Day.ts"
import type { Division } from "../foundation/Division.ts"
import type { Policy } from "../policy/Policy.ts"
import { type Lives, sameFigures } from "./SameFigures.ts"
import type { Tried } from "./Setting.ts"

/**
 * A policy and the one that is tried, both made ready for many households (试算). They read the same facts, so that one frame does for
 * both.
 */
export interface Trial {
  readonly before: Batch.Compiled
  readonly after: Batch.Compiled
  readonly layout: PopulationFrame.Layout
  /** Whether both have the same figures for who lives there. */
  readonly same: (lives: Lives) => boolean
}

/** Households under both policies (试算对照). Those for which both have the same figures count as asked once. */
export interface Compared {
  readonly frame: PopulationFrame.Frame
  readonly before: Batch.Results
  readonly after: Batch.Results
  readonly twice: (household: number) => boolean
}

export const of = (policy: Policy, tried: Tried, on: Day): Trial => {
  const asked = { amounts: false, offers: true } as const
  const [before, after] = [Batch.compile(policy, on, asked), Batch.compile(tried.policy, on, asked)]
  return { before, after, layout: before.layout, same: sameFigures(policy, tried.policy, on) }
}

/** Two results over one frame put beside each other. */
export const compared = (
  { layout, same }: Trial,
  frame: PopulationFrame.Frame,
  before: Batch.Results,
  after: Batch.Results
): Compared => {
  const areas = areaIn(layout, frame)
  const twice = (household: number): boolean => {
    const division = frame.divisions[frame.place[household]!] as Division
    return !same({ division, area: areas(household) })
  }
  return { frame, before, after, twice }
}

/** Where households live: town or country, as far as any rule asks. */
const areaIn = (
  { columns }: PopulationFrame.Layout,
  frame: PopulationFrame.Frame
): ((household: number) => Lives["area"]) => {
  const column = columns.find(({ table, term }) => table < 0 && term.key === "area" && term.origin._tag === "Field")
  const cells = column && frame.columns.get(column.id)?.cells
  return (household) => {
    const code = cells && column.codes[cells[household]!]
    return code === "urban" || code === "rural" ? code : undefined
  }
}
