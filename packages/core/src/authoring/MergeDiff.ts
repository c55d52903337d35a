import { Either } from "effect"
import type { Day } from "../foundation/Day.ts"
import { ancestor } from "../foundation/Division.ts"
import type { Policy } from "../policy/Policy.ts"
import type { PolicyProblem } from "../policy/PolicyProblem.ts"
import type { Household, HouseholdId } from "../population/Household.ts"
import * as Change from "./Change.ts"
import { SameRule } from "./SameRule.ts"
import * as Standing from "./Standing.ts"

/** The policies of a merger (并轨前后的政策): the old low-income one, the old anti-return one, and the merged one. */
export interface Policies {
  readonly low: Policy
  readonly monitoring: Policy
  readonly merged: Policy
}

/**
 * What the merged policy changes for a household (并轨对照). `unchanged` holds exactly the same as before.
 *
 * Reading: when something is gained and something is lost, money decides: what comes again over a year, then what comes once; with
 * equal money, any loss counts as a loss. `mixed` says that both happened. Nothing is said while a fact is open that could change it,
 * or while an office may choose from a band either way.
 */
export type Verdict = "unchanged" | "gains" | "loses" | "cannotTell"

export interface MergeDiff {
  readonly household: HouseholdId
  /** Nine digits, or what the record has of them. */
  readonly township: string
  readonly persons: number
  readonly verdict: Verdict
  readonly mixed: boolean
  /** Had a recognition or a help before and surely has none after: `true`; may have none: `unknown`. */
  readonly losesEverything: boolean | "unknown"
  /** The same for each member who holds something of their own otherwise than before. */
  readonly members: ReadonlyArray<{ readonly no: number; readonly verdict: Verdict; readonly mixed: boolean }>
  readonly before: Standing.Money
  readonly after: Standing.Money
  readonly changes: ReadonlyArray<Change.Change>
  /** What is held surely before and after. */
  readonly held: { readonly before: ReadonlyArray<Change.Held>; readonly after: ReadonlyArray<Change.Held> }
  /** The first recognition in the order of the packs, `none`, or `undetermined`. */
  readonly category: { readonly before: string; readonly now: string }
}

/** Compares many households; what the policies have in common is worked out once. One old policy may stand in both places. */
export const comparer = (
  { low, monitoring, merged }: Policies,
  on: Day
): ((household: Household) => Either.Either<MergeDiff, PolicyProblem>) => {
  const same = new SameRule(on)
  return (household) =>
    Either.gen(function* () {
      const first = yield* Standing.of(low, household, on)
      const old = low === monitoring ? [first] : [first, yield* Standing.of(monitoring, household, on)]
      const before = Change.side(old)
      const after = Change.side([yield* Standing.of(merged, household, on)])
      const changes = yield* Change.between(before, after, same.holds)
      const held = { before: sure(before), after: sure(after) }
      const money = { before: Standing.moneyOf(held.before), after: Standing.moneyOf(held.after) }
      const had = held.before.length > 0
      const mayHave = after.holdings.size > 0
      return {
        household: household.id,
        township: ancestor(household.division, "township") ?? household.division,
        persons: household.members.length,
        ...verdictOf(changes),
        losesEverything: had && held.after.length === 0 ? (mayHave ? ("unknown" as const) : true) : false,
        members: household.members.flatMap(({ no }) => {
          const own = changes.filter((change) => change.no === no)
          return own.length === 0 ? [] : [{ no, ...verdictOf(own) }]
        }),
        ...money,
        changes,
        held,
        category: { before: firstOf(before), now: firstOf(after) }
      }
    })
}

const sure = ({ holdings }: Change.Side): ReadonlyArray<Change.Held> =>
  [...holdings.values()].filter(({ holds }) => holds === true)

const firstOf = ({ holdings }: Change.Side): string => {
  const categories = [...holdings.values()].filter(({ kind }) => kind === "category")
  const surely = categories.find(({ holds }) => holds === true)
  return surely?.id ?? (categories.length > 0 ? "undetermined" : "none")
}

/** What some changes come to together. */
export const verdictOf = (
  changes: ReadonlyArray<Change.Change>
): { readonly verdict: Verdict; readonly mixed: boolean } => {
  const better = changes.filter(({ effect }) => effect === "gains" || effect === "more")
  const worse = changes.filter(({ effect }) => effect === "loses" || effect === "less")
  const mixed = better.length > 0 && worse.length > 0
  if (changes.some(({ effect }) => effect === "unknown")) return { verdict: "cannotTell", mixed }
  if (changes.length === 0) return { verdict: "unchanged", mixed }
  if (!mixed) return { verdict: worse.length > 0 ? "loses" : "gains", mixed }
  for (const [least, most] of [total(changes, (per) => per !== "once"), total(changes, (per) => per === "once")]) {
    if (least > 0) return { verdict: "gains", mixed }
    if (most < 0) return { verdict: "loses", mixed }
    if (least !== 0 || most !== 0) return { verdict: "cannotTell", mixed }
  }
  return { verdict: "loses", mixed }
}

/** The least and the most that changes in money, over a year or once. Unit: fen. */
const total = (
  changes: ReadonlyArray<Change.Change>,
  counts: (per: string) => boolean
): readonly [least: number, most: number] => {
  let [least, most] = [0, 0]
  for (const { before, after } of changes) {
    if (after !== undefined && counts(after.per)) {
      const [low, high] = Change.inYear(after)
      least += low
      most += high
    }
    if (before !== undefined && counts(before.per)) {
      const [low, high] = Change.inYear(before)
      least -= high
      most -= low
    }
  }
  return [least, most]
}
