import type { Amount, MissingFact, NonEmpty, Reason } from "../policy/Determination.ts"
import type { HouseholdId } from "../population/Household.ts"

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
