import { Either } from "effect"
import { both } from "../foundation/Bilingual.ts"
import type { Amount, Band, MissingFact } from "../policy/determination/Determination.ts"
import type { Policy } from "../policy/Policy.ts"
import type { PolicyProblem } from "../policy/PolicyProblem.ts"
import * as Cause from "./Cause.ts"
import { type Holding, keyOf, type Standing, type Thing } from "./Standing.ts"

/**
 * One thing that a household or a member holds otherwise after than before (变化): gained, lost, more, less, or not to be told.
 *
 * Shape: `more` and `less` have both amounts; a band is the two ends between which an office chooses, and bands that overlap are
 * `unknown`.
 */
export interface Change extends Thing {
  readonly effect: Effect
  readonly before?: Amount | Band
  readonly after?: Amount | Band
  /** The rules that made the difference, the most telling first. */
  readonly causes: ReadonlyArray<Cause.Cause>
  /** For `unknown`: the facts that would settle it. */
  readonly missing: ReadonlyArray<MissingFact>
}
export type Effect = "gains" | "loses" | "more" | "less" | "unknown"

/** What the changed thing is held by before: under one policy, or under the better of several. */
export interface Side {
  readonly standings: ReadonlyArray<Standing>
  readonly holdings: ReadonlyMap<string, Held>
}

/** A holding with the policy it comes from. */
export interface Held {
  readonly holding: Holding
  readonly policy: Policy
}

/** Whether two policies decide a thing by the same rule. */
export type Same = (a: Policy, b: Policy, thing: Thing) => boolean

/**
 * What a household holds under any of several policies. The same help under two of them is one help: it counts once, with the
 * higher amount, and what is sure under one is sure. Of a band its lower end counts.
 */
export const side = (standings: ReadonlyArray<Standing>): Side => {
  const holdings = new Map<string, Held>()
  for (const { policy, holdings: own } of standings) {
    for (const holding of own) {
      const key = keyOf(holding)
      const other = holdings.get(key)
      if (other === undefined || better(holding, other.holding)) holdings.set(key, { holding, policy })
    }
  }
  return { standings, holdings }
}

const better = (a: Holding, b: Holding): boolean => {
  if (a.holds !== b.holds) return a.holds === true
  const [own, other] = [paidBy(a), paidBy(b)]
  return own !== undefined && (other === undefined || inYear(own)[0] > inYear(other)[0])
}

const paidBy = ({ amount, band }: Holding): Amount | Band | undefined => amount ?? band

/** The least and the most an amount or a band comes to over twelve months. Unit: fen. */
export const inYear = (paid: Amount | Band): readonly [least: number, most: number] => {
  const times = paid.per === "month" ? 12 : 1
  return "fen" in paid ? [paid.fen * times, paid.fen * times] : [paid.low * times, paid.high * times]
}

/** Whether something about a holding cannot be told: that it is held, or what it pays. */
const isUnsure = (holding: Holding): boolean =>
  holding.holds === "unknown" ||
  (holding.pays !== undefined && paidBy(holding) === undefined && holding.open !== undefined)

/**
 * Everything that is otherwise after than before, in the order of the packs. `same` says whether the two policies decide a thing by
 * the same rule: then what cannot be told on either side is no change.
 *
 * Fails: as `Policy.determine`.
 */
export const between = (before: Side, after: Side, same: Same): Either.Either<ReadonlyArray<Change>, PolicyProblem> => {
  const changes: Array<Change> = []
  for (const [old, now] of pairs(before, after)) {
    const change = one(old, now, before, after, same)
    if (Either.isLeft(change)) return Either.left(change.left)
    if (change.right !== undefined) changes.push(change.right)
  }
  return Either.right(changes)
}

/** The policies that leave something untold which may be otherwise (待说明的政策): conditions and facts have to be named for it. */
export const unsettled = (before: Side, after: Side, same: Same): ReadonlySet<Policy> => {
  const found = new Set<Policy>()
  for (const [old, now] of pairs(before, after)) {
    const unsure = [old, now].filter((held) => held !== undefined && isUnsure(held.holding))
    if (unsure.length > 0 && !isSame(old, now, same)) for (const held of unsure) found.add(held!.policy)
  }
  return found
}

type Pair = readonly [old: Held | undefined, now: Held | undefined]

/** Whatever is held on either side, what is held before first. */
const pairs = function* ({ holdings: before }: Side, { holdings: after }: Side): Iterable<Pair> {
  for (const [key, old] of before) yield [old, after.get(key)]
  for (const [key, now] of after) if (!before.has(key)) yield [undefined, now]
}

const isSame = (old: Held | undefined, now: Held | undefined, same: Same): boolean =>
  old !== undefined && now !== undefined && same(old.policy, now.policy, now.holding)

const one = (
  old: Held | undefined,
  now: Held | undefined,
  before: Side,
  after: Side,
  same: Same
): Either.Either<Change | undefined, PolicyProblem> => {
  const { kind, id, no } = (now ?? old)!.holding
  const about = { kind, id, ...(no === undefined ? {} : { no }) }
  const unsure = [old, now].filter((held): held is Held => held !== undefined && isUnsure(held.holding))
  if (unsure.length > 0) {
    if (isSame(old, now, same)) return Either.right(undefined)
    const missing = distinct(unsure.flatMap(({ holding }) => holding.open?.missing ?? []))
    const causes = unsure.flatMap(({ holding, policy }) => Cause.ofReasons(policy, about, holding.open?.because ?? []))
    return Either.right({ ...about, effect: "unknown", ...amounts(old, now), causes, missing })
  }
  if (old === undefined || now === undefined) {
    const { standings } = old === undefined ? before : after
    return Either.map(Cause.ofAbsence(standings, about), (causes) => ({
      ...about,
      effect: old === undefined ? ("gains" as const) : ("loses" as const),
      ...amounts(old, now),
      causes,
      missing: []
    }))
  }
  const effect = compared(spanOf(old.holding), spanOf(now.holding))
  if (effect === undefined) return Either.right(undefined)
  const cause = Cause.ofAmount(now.policy, id)
  const causes = [effect === "unknown" ? { ...cause, says: chosen } : cause]
  return Either.right({ ...about, effect, ...amounts(old, now), causes, missing: [] })
}

const chosen = both("金额在幅度内核定，不能比较", "the office chooses the amount from a band; it cannot be compared")

const spanOf = (holding: Holding): readonly [number, number] => {
  const paid = paidBy(holding)
  return paid === undefined ? [0, 0] : inYear(paid)
}

/** A band that moved surely only where the two have no amount in common. */
const compared = (old: readonly [number, number], now: readonly [number, number]): Effect | undefined => {
  if (old[0] === now[0] && old[1] === now[1]) return undefined
  return now[0] > old[1] ? "more" : now[1] < old[0] ? "less" : "unknown"
}

const amounts = (old: Held | undefined, now: Held | undefined) => {
  const [before, after] = [old && paidBy(old.holding), now && paidBy(now.holding)]
  return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }
}

const distinct = (missing: ReadonlyArray<MissingFact>): ReadonlyArray<MissingFact> => [
  ...new Map(missing.map((fact) => [`${fact.no ?? ""} ${fact.field}`, fact])).values()
]
