import type { Either } from "effect"
import type { Bilingual } from "../foundation/Bilingual.ts"
import type { Citation } from "../foundation/Citation.ts"
import type { Rational } from "../foundation/Rational.ts"
import type { Household, HouseholdId } from "../population/Household.ts"
import type {
  Amount,
  Band,
  Determination,
  MissingFact,
  NonEmpty,
  Reason
} from "../policy/determination/Determination.ts"
import { askingOn, type Detail, type LinkedOverlap, type Policy } from "../policy/Policy.ts"
import type { PolicyProblem } from "../policy/PolicyProblem.ts"
import type { Subject } from "../language/Subject.ts"
import * as Exclusion from "./Exclusion.ts"
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

export type OfferState = "give" | "yields" | "excluded" | "choice" | "undetermined" | "contested"

/** A programme (救助项目) that applies to a household or a person of it. */
export interface Offer {
  readonly programme: string
  readonly no?: number
  readonly department: string
  readonly need: string
  /**
   * `give` is due · `yields` lost to another offer of its overlap group (就高不就低) · `excluded` is shut out by what it says in
   * `excluded` · `choice` waits for the family, who may have one of its group · `undetermined` waits for facts · `contested`
   * cannot be told yet, because another offer that decides it is not known.
   */
  readonly state: OfferState
  /** The programme that won, for `yields`. */
  readonly yieldsTo?: string
  /** What shut it out, for `excluded`. */
  readonly excluded?: { readonly by: string; readonly says: Bilingual; readonly source: Citation }
  readonly form: "cash" | "service" | "goods" | "fee"
  readonly amount?: Amount
  /** What the office chooses the amount from (幅度), where it does. */
  readonly band?: Band
  /** What it came to before the cap of its group (封顶前), where that made it less. */
  readonly reducedFrom?: Amount | Band
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
    const offers = ranked(policy, subject, Programme.candidates(policy, subject, detail))
    return { household: household.id, needs: Need.findings(policy, subject, offers, detail), offers }
  })

/** An offer with the least and the most it can come to. Unit: fen of its period; `undefined` where nothing is known of that side. */
export interface Bounded {
  readonly offer: Offer
  readonly low: Rational | undefined
  readonly high: Rational | undefined
}

/** The offers of a plan with their bounds, without the needs. Fails: as `Policy.determine`. */
export const bounded = (
  policy: Policy,
  household: Household,
  determination: Determination
): Either.Either<ReadonlyArray<Bounded>, PolicyProblem> =>
  askingOn(policy, household, determination, (subject) => {
    const found = Programme.candidates(policy, subject, {})
    const offers = ranked(policy, subject, found)
    return found.map(({ low, high }, i) => ({ offer: offers[i]!, low, high }))
  })

/** The needs of a plan, without what meets them. Fails: as `Policy.determine`. */
export const needed = (
  policy: Policy,
  household: Household,
  determination: Determination
): Either.Either<ReadonlyArray<NeedFinding>, PolicyProblem> =>
  askingOn(policy, household, determination, (subject) => Need.findings(policy, subject, [], {}))

/** Offers as they come out: group by group, what is shut out first, then ranked among the offers to the same person or household. */
const ranked = (
  policy: Policy,
  subject: Subject,
  candidates: ReadonlyArray<Overlap.Candidate>
): ReadonlyArray<Offer> => {
  const outcome = new Map<Offer, Offer>()
  for (const programmes of policy.groups) {
    const group = candidates.filter(({ offer }) => programmes.includes(offer.programme))
    if (group.length === 0) continue
    const left = group.map((candidate) => Exclusion.byProgrammes(policy, candidate, outcome.values()))
    const overlap = policy.overlaps.get(policy.programmes.get(programmes[0]!)!.overlap ?? "")
    const resolved = overlap === undefined ? left.map(({ offer }) => offer) : byPerson(overlap, left, subject)
    for (const [i, { offer }] of group.entries()) outcome.set(offer, resolved[i]!)
  }
  return candidates.map(({ offer }) => outcome.get(offer) ?? offer)
}

const byPerson = (
  overlap: LinkedOverlap,
  group: ReadonlyArray<Overlap.Candidate>,
  subject: Subject
): ReadonlyArray<Offer> => {
  const outcome = new Map<Offer, Offer>()
  for (const no of new Set(group.map(({ offer }) => offer.no))) {
    const own = group.filter(({ offer }) => offer.no === no && offer.state !== "excluded")
    const resolved = Overlap.resolve(Overlap.rankingOf(overlap, subject, no), own)
    for (const [i, { offer }] of own.entries()) outcome.set(offer, resolved[i]!)
  }
  return group.map(({ offer }) => outcome.get(offer) ?? offer)
}
