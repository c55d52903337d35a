import { Either } from "effect"
import { type Bilingual, both } from "../foundation/Bilingual.ts"
import type { Citation } from "../foundation/Citation.ts"
import type { Amount, Band, MissingFact, Reason } from "../policy/determination/Determination.ts"
import type { LinkedExclusion, Policy } from "../policy/Policy.ts"
import type { PolicyProblem } from "../policy/PolicyProblem.ts"
import { type Holding, keyOf, type Standing, whyNot } from "./Standing.ts"

/**
 * One thing that a household or a member holds otherwise after than before (变化): gained, lost, more, less, or not to be told.
 *
 * Shape: `more` and `less` have both amounts; a band is the two ends between which an office chooses, and bands that overlap are
 * `unknown`. `policy` of a cause says which policy the rule stands in.
 */
export interface Change {
  readonly kind: Holding["kind"]
  readonly id: string
  readonly no?: number
  readonly effect: Effect
  readonly before?: Amount | Band
  readonly after?: Amount | Band
  /** The rules that made the difference, the most telling first. */
  readonly causes: ReadonlyArray<Cause>
  /** For `unknown`: the facts that would settle it. */
  readonly missing: ReadonlyArray<MissingFact>
}
export type Effect = "gains" | "loses" | "more" | "less" | "unknown"

/** A rule that made a difference (起作用的规则), as a reader can look it up. */
export interface Cause {
  readonly policy: string
  /** Where it stands in the pack: `categories.dibao.when.vehicles`, `programmes.x.amount`, `overlaps.y`. */
  readonly path: string
  readonly says: Bilingual
  readonly source?: Citation
}

/** What the changed thing is held by before: under one policy, or under the better of several. */
export interface Side {
  readonly standings: ReadonlyArray<Standing>
  readonly holdings: ReadonlyMap<string, Held>
}

/** A holding with the standing it comes from. */
export interface Held extends Holding {
  readonly from: Standing
}

/**
 * What a household holds under any of several policies. The same help under two of them is one help: it counts once, with the
 * higher amount, and what is sure under one is sure. Of a band its lower end counts.
 */
export const side = (standings: ReadonlyArray<Standing>): Side => {
  const holdings = new Map<string, Held>()
  for (const from of standings) {
    for (const holding of from.holdings) {
      const key = keyOf(holding)
      const other = holdings.get(key)
      if (other === undefined || better(holding, other)) holdings.set(key, { ...holding, from })
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

/** Whether a programme pays, and what it pays is not known. */
const isOpen = (held: Holding): boolean =>
  held.pays !== undefined && paidBy(held) === undefined && held.missing.length > 0

/**
 * Everything that is otherwise after than before, in the order of the packs. `same` says whether the two policies decide a thing by
 * the same rule: then what cannot be told on either side is no change.
 *
 * Fails: as `Policy.determine`.
 */
export const between = (
  before: Side,
  after: Side,
  same: (a: Policy, b: Policy, thing: Pick<Holding, "kind" | "id">) => boolean
): Either.Either<ReadonlyArray<Change>, PolicyProblem> =>
  Either.gen(function* () {
    const changes: Array<Change> = []
    for (const key of new Set([...before.holdings.keys(), ...after.holdings.keys()])) {
      const [old, now] = [before.holdings.get(key), after.holdings.get(key)]
      const change = yield* one(old, now, before, after, same)
      if (change !== undefined) changes.push(change)
    }
    return changes
  })

const one = (
  old: Held | undefined,
  now: Held | undefined,
  before: Side,
  after: Side,
  same: (a: Policy, b: Policy, thing: Pick<Holding, "kind" | "id">) => boolean
): Either.Either<Change | undefined, PolicyProblem> => {
  const { kind, id, no } = (now ?? old)!
  const about = { kind, id, ...(no === undefined ? {} : { no }) }
  const unsure = [old, now].filter((held) => held !== undefined && (held.holds === "unknown" || isOpen(held)))
  if (unsure.length > 0) {
    if (old !== undefined && now !== undefined && same(old.from.policy, now.from.policy, about)) {
      return Either.right(undefined)
    }
    const missing = distinct(unsure.flatMap((held) => held!.missing))
    const causes = unsure.flatMap((held) => reasonsOf(held!.from.policy, about, held!.because))
    return Either.right({ ...about, effect: "unknown", ...amounts(old, now), causes, missing })
  }
  if (old === undefined || now === undefined) {
    const held = (old ?? now)!
    const absentIn = old === undefined ? before : after
    return Either.map(absent(absentIn, held), (causes) => ({
      ...about,
      effect: old === undefined ? ("gains" as const) : ("loses" as const),
      ...amounts(old, now),
      causes,
      missing: []
    }))
  }
  const effect = compared(spanOf(old), spanOf(now))
  if (effect === undefined) return Either.right(undefined)
  const cause = amountOf(now.from.policy, id)
  const causes = [effect === "unknown" ? { ...cause, says: chosen } : cause]
  return Either.right({ ...about, effect, ...amounts(old, now), causes, missing: [] })
}

const chosen = both("金额在幅度内核定，不能比较", "the office chooses the amount from a band; it cannot be compared")

const spanOf = (held: Holding): readonly [number, number] => {
  const paid = paidBy(held)
  return paid === undefined ? [0, 0] : inYear(paid)
}

/** A band that moved surely only where the two have no amount in common. */
const compared = (old: readonly [number, number], now: readonly [number, number]): Effect | undefined => {
  if (old[0] === now[0] && old[1] === now[1]) return undefined
  return now[0] > old[1] ? "more" : now[1] < old[0] ? "less" : "unknown"
}

const amounts = (old: Held | undefined, now: Held | undefined) => {
  const [before, after] = [old && paidBy(old), now && paidBy(now)]
  return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) }
}

/** Why nobody of a side holds a thing: the rules of each policy that knows it, else that none does. */
const absent = (where: Side, held: Held): Either.Either<ReadonlyArray<Cause>, PolicyProblem> =>
  Either.gen(function* () {
    const causes: Array<Cause> = []
    for (const standing of where.standings) {
      const why = yield* whyNot(standing, held)
      const { policy } = standing
      if (why._tag === "Fails") causes.push(...reasonsOf(policy, held, why.because))
      if (why._tag === "Yields") causes.push(yieldsTo(policy, held.id, why.to))
      if (why._tag === "Excluded") causes.push(shutOut(policy, held.id, why.exclusion))
      if (why._tag === "NotInFamily") {
        causes.push({
          policy: policy.id,
          path: `${sectionOf(held.kind)}.${held.id}`,
          says: both("不属于共同生活的家庭成员", "is not a jointly living family member")
        })
      }
    }
    if (causes.length > 0) return causes
    return where.standings.map(({ policy }) => ({
      policy: policy.id,
      path: `${sectionOf(held.kind)}.${held.id}`,
      says: both("这份政策没有这一项", "this policy does not have it")
    }))
  })

const sectionOf = (kind: Holding["kind"]): string => (kind === "category" ? "categories" : "programmes")

/** Conditions as causes. */
const reasonsOf = (
  policy: Policy,
  { kind, id }: Pick<Holding, "kind" | "id">,
  because: ReadonlyArray<Reason>
): ReadonlyArray<Cause> =>
  because.map(({ condition, says, source }) => ({
    policy: policy.id,
    path: `${sectionOf(kind)}.${id}.${kind === "category" ? "when" : "for"}.${condition}`,
    says,
    source
  }))

/** The formula of a programme as a cause. */
const amountOf = (policy: Policy, id: string): Cause => {
  const amount = policy.programmes.get(id)?.amount
  return {
    policy: policy.id,
    path: `programmes.${id}.amount`,
    says: amount?.reading ?? both("金额的计算", "how the amount is computed"),
    ...(amount === undefined ? {} : { source: amount.source })
  }
}

const yieldsTo = (policy: Policy, id: string, to: string): Cause => {
  const overlap = policy.overlaps.get(policy.programmes.get(id)?.overlap ?? "")
  const other = policy.programmes.get(to)?.name ?? both(to, to)
  return {
    policy: policy.id,
    path: overlap === undefined ? `programmes.${id}` : `overlaps.${overlap.id}`,
    says: both(`就高不就低，让位于“${other.zh}”`, `gives way to the higher one: ${other.en}`),
    ...(overlap === undefined ? {} : { source: overlap.source })
  }
}

const shutOut = (policy: Policy, programme: string, { id, says, source }: LinkedExclusion): Cause => ({
  policy: policy.id,
  path: `programmes.${programme}.excludedBy.${id}`,
  says,
  source
})

const distinct = (missing: ReadonlyArray<MissingFact>): ReadonlyArray<MissingFact> => [
  ...new Map(missing.map((fact) => [`${fact.no ?? ""} ${fact.field}`, fact])).values()
]
