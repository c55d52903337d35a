import { Either } from "effect"
import type { Day } from "../../foundation/Day.ts"
import { ancestor, type Division } from "../../foundation/Division.ts"
import type { Policy } from "../../policy/Policy.ts"
import type { PolicyProblem } from "../../policy/PolicyProblem.ts"
import type { Household } from "../../population/Household.ts"
import * as Change from "../Change.ts"
import * as Standing from "../Standing.ts"
import { SameRule } from "./SameRule.ts"
import * as Verdict from "./Verdict.ts"

/** The policies of a merger (并轨前后的政策): the old low-income one, the old anti-return one, and the merged one. */
export interface Policies {
  readonly low: Policy
  readonly monitoring: Policy
  readonly merged: Policy
}

/** What the merged policy changes for a household (并轨对照). */
export interface MergeDiff {
  readonly household: string
  /** Nine digits, or what the record has of them. */
  readonly township: string
  readonly persons: number
  readonly verdict: Verdict.Verdict
  readonly mixed: boolean
  /** Had a recognition or a help before and surely has none after: `true`; may have none: `unknown`. */
  readonly losesEverything: boolean | "unknown"
  /** The same for each member who holds something of their own otherwise than before. */
  readonly members: ReadonlyArray<{ readonly no: number; readonly verdict: Verdict.Verdict; readonly mixed: boolean }>
  readonly before: Standing.Money
  readonly after: Standing.Money
  readonly changes: ReadonlyArray<Change.Change>
  /** What is held surely before and after. */
  readonly held: { readonly before: ReadonlyArray<Standing.Holding>; readonly after: ReadonlyArray<Standing.Holding> }
  /** The first recognition in the order of the packs, `none`, or `undetermined`. */
  readonly category: { readonly before: string; readonly now: string }
}

/** A household as far as a comparison names it. */
export interface About {
  readonly household: string
  readonly township: string
  /** Numbers of the members, in the order of the record. */
  readonly members: ReadonlyArray<number>
}

/** The township of a division, or the division where that is a larger place. */
export const townshipOf = (division: Division): string => ancestor(division, "township") ?? division

/**
 * Compares many households, one by one by the traced evaluator; what the policies have in common is worked out once. One old policy may
 * stand in both places.
 */
export const comparer = (
  { low, monitoring, merged }: Policies,
  on: Day
): ((household: Household) => Either.Either<MergeDiff, PolicyProblem>) => {
  const same = new SameRule(on)
  const policies = low === monitoring ? [low, merged] : [low, monitoring, merged]
  return (household) => {
    const standings: Array<Standing.Standing> = []
    for (const policy of policies) {
      const standing = Standing.of(policy, household, on)
      if (Either.isLeft(standing)) return Either.left(standing.left)
      standings.push(standing.right)
    }
    const now = standings.pop()!
    return compared(aboutOf(household), Change.side(standings), Change.side([now]), same.holds)
  }
}

export const aboutOf = ({ division, id, members }: Household): About => ({
  household: id,
  township: townshipOf(division),
  members: members.map(({ no }) => no)
})

/** What is otherwise for a household after than before. Fails: as `Policy.determine`. */
export const compared = (
  { household, township, members }: About,
  before: Change.Side,
  after: Change.Side,
  same: Change.Same
): Either.Either<MergeDiff, PolicyProblem> =>
  Either.map(Change.between(before, after, same), (changes) => {
    const held = { before: sure(before), after: sure(after) }
    const loses = held.before.length > 0 && held.after.length === 0
    return {
      household,
      township,
      persons: members.length,
      ...Verdict.of(changes),
      losesEverything: loses ? (after.holdings.size > 0 ? "unknown" : true) : false,
      members: changes.length === 0 ? [] : members.flatMap((no) => ofMember(no, changes)),
      before: Standing.moneyOf(held.before),
      after: Standing.moneyOf(held.after),
      changes,
      held,
      category: { before: firstOf(before), now: firstOf(after) }
    }
  })

const ofMember = (no: number, changes: ReadonlyArray<Change.Change>): MergeDiff["members"] => {
  const own = changes.filter((change) => change.no === no)
  return own.length === 0 ? [] : [{ no, ...Verdict.of(own) }]
}

const sure = ({ holdings }: Change.Side): ReadonlyArray<Standing.Holding> => {
  const found: Array<Standing.Holding> = []
  for (const { holding } of holdings.values()) if (holding.holds === true) found.push(holding)
  return found
}

const firstOf = ({ holdings }: Change.Side): string => {
  let open = false
  for (const { holding } of holdings.values()) {
    if (holding.kind !== "category") continue
    if (holding.holds === true) return holding.id
    open = true
  }
  return open ? "undetermined" : "none"
}
