import type { Either } from "effect"
import type { Household, HouseholdId } from "../population/Household.ts"
import type { Amount, Determination, MissingFact, NonEmpty, Reason } from "../policy/Determination.ts"
import { askingOn, type Detail, type Policy } from "../policy/Policy.ts"
import type { PolicyProblem } from "../policy/PolicyProblem.ts"
import * as Need from "./Need.ts"
import * as Overlap from "./Overlap.ts"
import * as Programme from "./Programme.ts"

/**
 * What one household needs, and what will be given for it (一户一策): the gap matrix and the offers behind it.
 *
 * Shape: `needs` holds every need of the pack, for the household or for each person it was asked of; `offers` holds every
 * programme that is due or cannot be told, the ones that lost to a higher offer too.
 */
export interface Plan {
  readonly household: HouseholdId
  readonly needs: ReadonlyArray<NeedFinding>
  readonly offers: ReadonlyArray<Offer>
}

/** Whether a need (需求维度) is proven, and whether anything given meets it (缺什么补什么). */
export interface NeedFinding {
  readonly need: string
  readonly no?: number
  readonly found: boolean | "unknown"
  readonly because: NonEmpty<Reason>
  readonly missing: ReadonlyArray<MissingFact>
  /** Programmes of the plan that meet it, empty for a gap. */
  readonly metBy: ReadonlyArray<string>
}

/** A programme (救助项目) that applies to a household or a person of it. */
export interface Offer {
  readonly programme: string
  readonly no?: number
  readonly department: string
  readonly need: string
  /**
   * `give` is due · `yields` lost to the higher offer of its overlap group (就高不就低) · `undetermined` waits for facts ·
   * `contested` cannot be ranked, because an offer of its group is undetermined or its amount unknown.
   */
  readonly state: "give" | "yields" | "undetermined" | "contested"
  /** The programme that won, for `yields`. */
  readonly yieldsTo?: string
  readonly form: "cash" | "service" | "goods" | "fee"
  readonly amount?: Amount
  readonly because: NonEmpty<Reason>
  readonly missing: ReadonlyArray<MissingFact>
}

/**
 * What a household needs and what it is owed, resting on its determination: the same day, the same categories.
 *
 * Fails: as `Policy.determine`.
 */
export const of = (
  policy: Policy,
  household: Household,
  determination: Determination,
  detail: Detail = {}
): Either.Either<Plan, PolicyProblem> =>
  askingOn(policy, household, determination, (subject) => {
    const offers = ranked(policy, Programme.candidates(policy, subject, detail))
    return { household: household.id, needs: Need.findings(policy, subject, offers, detail), offers }
  })

/** Offers of one overlap group to the same person, or to the household, are ranked among themselves. */
const ranked = (policy: Policy, candidates: ReadonlyArray<Overlap.Candidate>): ReadonlyArray<Offer> => {
  const groups = new Map<string, Array<Overlap.Candidate>>()
  for (const candidate of candidates) {
    const group = policy.programmes.get(candidate.offer.programme)!.overlap
    if (group === undefined) continue
    const key = `${group} ${candidate.offer.no ?? ""}`
    const others = groups.get(key)
    if (others === undefined) groups.set(key, [candidate])
    else others.push(candidate)
  }
  const outcome = new Map<Offer, Offer>()
  for (const [key, group] of groups) {
    if (group.length === 1) continue
    const { mode } = policy.overlaps.get(key.slice(0, key.indexOf(" ")))!
    const resolved = Overlap.resolve(mode, group)
    for (const [i, { offer }] of group.entries()) outcome.set(offer, resolved[i]!)
  }
  return candidates.map(({ offer }) => outcome.get(offer) ?? offer)
}
