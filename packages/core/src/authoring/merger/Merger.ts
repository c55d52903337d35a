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
  /** What one policy gives to households and another to persons, by `kind id`. */
  readonly mixed: ReadonlySet<string>
}

/** `undefined` where the policies keep a fact in different ways, so that no frame does for all. */
export const of = ({ low, monitoring, merged }: MergeDiff.Policies, on: Day): Merger | undefined => {
  const policies = low === monitoring ? [low, merged] : [low, monitoring, merged]
  const [first, ...others] = policies.map((policy) => PopulationFrame.layoutOf(policy, { offers: true, needs: false }))
  const shared = PopulationFrame.joined([first!, ...others])
  if (shared === undefined) return undefined
  const layout = PopulationFrame.withNumbers(shared)
  const compiled = policies.map((policy) => Batch.compile(policy, on, { amounts: false, offers: true, layout }))
  return { on, compiled, layout, same: new SameRule(on).holds, mixed: mixedIn(policies) }
}

const mixedIn = (policies: ReadonlyArray<MergeDiff.Policies["low"]>): ReadonlySet<string> => {
  const units = new Map<string, string>()
  const mixed = new Set<string>()
  for (const { categories, programmes } of policies) {
    for (const [kind, all] of [
      ["category", categories],
      ["programme", programmes]
    ] as const) {
      for (const { id, unit } of all.values()) {
        const key = Standing.keyOf({ kind, id })
        if ((units.get(key) ?? unit) !== unit) mixed.add(key)
        units.set(key, unit)
      }
    }
  }
  return mixed
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
    const found: Array<Standing.Standing> = []
    for (const each of this.standings) {
      const standing = each.of(household, rows)
      if (standing === undefined) return undefined
      found.push(standing)
    }
    const { mixed, same } = this.merger
    const [before, after] = sides(found)
    if (!Change.isSettled(before, after, same)) return undefined
    const diff = Either.getOrThrow(MergeDiff.compared(this.aboutOf(household, rows), before, after, same))
    const isMixed = ({ kind, id }: Change.Change) => mixed.has(Standing.keyOf({ kind, id }))
    return mixed.size > 0 && diff.changes.some(isMixed) ? undefined : diff
  }

  /**
   * The same with the record at hand: a policy under which something cannot be told is asked by the traced evaluator. Fails: as
   * `Policy.determine`.
   */
  traced(household: number, record: Household): Either.Either<MergeDiff.MergeDiff, PolicyProblem> {
    const { compiled, mixed, on, same } = this.merger
    const rows = this.rowsOf(household)
    const found: Array<Standing.Standing> = []
    for (const [i, { policy }] of compiled.entries()) {
      const told = mixed.size > 0 ? undefined : this.standings[i]!.of(household, rows)
      if (told?.holdings.every(({ holds }) => holds === true)) {
        found.push(told)
        continue
      }
      const standing = Standing.of(policy, record, on)
      if (Either.isLeft(standing)) return Either.left(standing.left)
      found.push(standing.right)
    }
    const [before, after] = sides(found)
    return MergeDiff.compared(MergeDiff.aboutOf(record), before, after, same)
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

/** The old policies together, and the merged one. */
const sides = (standings: ReadonlyArray<Standing.Standing>): readonly [Change.Side, Change.Side] => [
  Change.side(standings.slice(0, -1)),
  Change.side(standings.slice(-1))
]
