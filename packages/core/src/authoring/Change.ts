import { Either } from "effect"
import { type Bilingual, both } from "../foundation/Bilingual.ts"
import type { Citation } from "../foundation/Citation.ts"
import type { Amount, MissingFact, Reason } from "../policy/Determination.ts"
import type { Policy } from "../policy/Policy.ts"
import type { PolicyProblem } from "../policy/PolicyProblem.ts"
import { type Holding, keyOf, type Standing, whyNot } from "./Standing.ts"

/**
 * One thing that a household or a member holds otherwise after than before (变化): gained, lost, more, less, or not to be told.
 *
 * Shape: `more` and `less` have both amounts. `policy` of a cause says which policy the rule stands in.
 */
export interface Change {
  readonly kind: Holding["kind"]
  readonly id: string
  readonly no?: number
  readonly effect: Effect
  readonly before?: Amount
  readonly after?: Amount
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
 * higher amount, and what is sure under one is sure.
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
  return a.amount !== undefined && (b.amount === undefined || inYear(a.amount) > inYear(b.amount))
}

/** An amount over twelve months. Unit: fen. */
export const inYear = ({ fen, per }: Amount): number => (per === "month" ? fen * 12 : fen)

/** Whether a programme pays, and what it pays is not known. */
const isOpen = ({ pays, amount, missing }: Holding): boolean =>
  pays !== undefined && amount === undefined && missing.length > 0

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
  const difference =
    (now.amount === undefined ? 0 : inYear(now.amount)) - (old.amount === undefined ? 0 : inYear(old.amount))
  if (difference === 0) return Either.right(undefined)
  const effect = difference > 0 ? ("more" as const) : ("less" as const)
  return Either.right({ ...about, effect, ...amounts(old, now), causes: [amountOf(now.from.policy, id)], missing: [] })
}

const amounts = (old: Held | undefined, now: Held | undefined) => ({
  ...(old?.amount === undefined ? {} : { before: old.amount }),
  ...(now?.amount === undefined ? {} : { after: now.amount })
})

/** Why nobody of a side holds a thing: the rules of each policy that knows it, else that none does. */
const absent = (where: Side, held: Held): Either.Either<ReadonlyArray<Cause>, PolicyProblem> =>
  Either.gen(function* () {
    const causes: Array<Cause> = []
    for (const standing of where.standings) {
      const why = yield* whyNot(standing, held)
      const { policy } = standing
      if (why._tag === "Fails") causes.push(...reasonsOf(policy, held, why.because))
      if (why._tag === "Yields") causes.push(yieldsTo(policy, held.id, why.to))
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

const distinct = (missing: ReadonlyArray<MissingFact>): ReadonlyArray<MissingFact> => [
  ...new Map(missing.map((fact) => [`${fact.no ?? ""} ${fact.field}`, fact])).values()
]
