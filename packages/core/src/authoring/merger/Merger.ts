import { Either } from "effect"
import * as Batch from "../../batch/Batch.ts"
import * as PopulationFrame from "../../batch/PopulationFrame.ts"
import type { Day } from "../../foundation/Day.ts"
import type { Division } from "../../foundation/Division.ts"
import type { PolicyProblem } from "../../policy/PolicyProblem.ts"
import type { Household } from "../../population/Household.ts"
import * as Change from "../Change.ts"
import * as Standing from "../Standing.ts"
import { ColumnStandings, type Rows } from "./ColumnStandings.ts"
import * as MergeDiff from "./MergeDiff.ts"
import { SameRule } from "./SameRule.ts"

/**
 * The policies of a merger made ready for many households (编译的并轨). They read one frame.
 *
 * Shape: `compiled` has the old policies, one or two, and the merged one last.
 */
export interface Merger {
  readonly on: Day
  readonly compiled: ReadonlyArray<Batch.Compiled>
  readonly layout: PopulationFrame.Layout
  readonly same: Change.Same
}

/** `undefined` where the policies keep a fact in different ways, so that no frame does for all. */
export const of = ({ low, monitoring, merged }: MergeDiff.Policies, on: Day): Merger | undefined => {
  const policies = low === monitoring ? [low, merged] : [low, monitoring, merged]
  const [first, ...others] = policies.map((policy) => PopulationFrame.layoutOf(policy, { offers: true, needs: false }))
  const shared = PopulationFrame.joined([first!, ...others])
  if (shared === undefined) return undefined
  const layout = PopulationFrame.withNumbers(shared)
  const compiled = policies.map((policy) => Batch.compile(policy, on, { amounts: false, offers: true, layout }))
  return { on, compiled, layout, same: new SameRule(on).holds }
}

/** Households of a frame under every policy of a merger (成批对照). */
export class Comparison {
  private readonly merger: Merger
  private readonly frame: PopulationFrame.Frame
  private readonly ids: ReadonlyArray<string>
  private readonly standings: ReadonlyArray<ColumnStandings>
  private readonly townships: ReadonlyArray<string>
  private readonly numbers: ArrayLike<number>

  /** `results` are those of the compiled policies in their order, `ids` the numbers of the households. */
  constructor(
    merger: Merger,
    frame: PopulationFrame.Frame,
    ids: ReadonlyArray<string>,
    results: ReadonlyArray<Batch.Results>
  ) {
    this.merger = merger
    this.frame = frame
    this.ids = ids
    this.standings = merger.compiled.map((compiled, i) => new ColumnStandings(compiled, results[i]!))
    this.townships = frame.divisions.map((division) => MergeDiff.townshipOf(division as Division))
    this.numbers = PopulationFrame.numbersIn(frame)
  }

  /**
   * What is otherwise for a household; `undefined` where columns do not tell it: where it left them, or something hangs on what is not
   * known, so that conditions and facts have to be named.
   */
  told(household: number): MergeDiff.MergeDiff | undefined {
    const rows = this.rowsOf(household)
    const sides = this.sidesOf(household, rows)
    if (sides === undefined) return undefined
    const { same } = this.merger
    if (Change.unsettled(...sides, same).size > 0) return undefined
    return Either.getOrThrow(MergeDiff.compared(this.aboutOf(household, rows), ...sides, same))
  }

  /**
   * The same with the record at hand: a policy that leaves something untold is asked by the traced evaluator. Fails: as
   * `Policy.determine`.
   */
  traced(household: number, record: Household): Either.Either<MergeDiff.MergeDiff, PolicyProblem> {
    const { compiled, on, same } = this.merger
    const rows = this.rowsOf(household)
    const sides = this.sidesOf(household, rows)
    const unsettled = sides && Change.unsettled(...sides, same)
    const found: Array<Standing.Standing> = []
    for (const [i, { policy }] of compiled.entries()) {
      const told = unsettled?.has(policy) === false ? this.standings[i]!.of(household, rows) : undefined
      const standing = told === undefined ? Standing.of(policy, record, on) : Either.right(told)
      if (Either.isLeft(standing)) return Either.left(standing.left)
      found.push(standing.right)
    }
    return MergeDiff.compared(MergeDiff.aboutOf(record), ...sidesOf(found), same)
  }

  /** What is held before and after, as columns tell it; `undefined` where they do not under every policy. */
  private sidesOf(household: number, rows: Rows): Sides | undefined {
    const found: Array<Standing.Standing> = []
    for (const each of this.standings) {
      const standing = each.of(household, rows)
      if (standing === undefined) return undefined
      found.push(standing)
    }
    return sidesOf(found)
  }

  private rowsOf(household: number): Rows {
    const members = this.frame.offsets[0]!
    return { from: members[household]!, to: members[household + 1]!, numbers: this.numbers }
  }

  private aboutOf(household: number, { from, numbers, to }: Rows): MergeDiff.About {
    return {
      household: this.ids[household]!,
      township: this.townships[this.frame.place[household]!]!,
      members: Array.from({ length: to - from }, (_, i) => numbers[from + i]!)
    }
  }
}

type Sides = readonly [before: Change.Side, after: Change.Side]

/** The old policies together, and the merged one. */
const sidesOf = (standings: ReadonlyArray<Standing.Standing>): Sides => [
  Change.side(standings.slice(0, -1)),
  Change.side(standings.slice(-1))
]
