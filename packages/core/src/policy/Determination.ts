import type { Bilingual } from "../foundation/Bilingual.ts"
import type { Citation } from "../foundation/Citation.ts"
import type { Day } from "../foundation/Day.ts"
import type { Fen } from "../foundation/Fen.ts"
import type { HouseholdId } from "../population/Household.ts"

/**
 * What the policy says of one household on one day (认定建议): an outcome for every category, each with its reasons. The engine
 * proposes; a named person decides.
 *
 * Shape: one outcome for each category of unit `household`; one for each living member and category of unit `person`.
 */
export interface Determination {
  readonly household: HouseholdId
  readonly on: Day
  /** Which policy decided: the pack's id and the digest of everything it was built from. */
  readonly policy: { readonly pack: string; readonly hash: string }
  readonly outcomes: readonly [Outcome, ...Array<Outcome>]
  /** The oldest observation that any outcome may rest on. */
  readonly observedOn: Day
}

/** Entitled, not entitled, or not to be told yet. None can be built without reasons. */
export type Outcome = Entitled | NotEntitled | Undetermined

interface About {
  /** Id of the category in the pack. */
  readonly category: string
  /** The member's number for a category of unit `person`. */
  readonly no?: number
}
export interface Entitled extends About {
  readonly _tag: "Entitled"
  /** Every condition that holds. */
  readonly because: NonEmpty<Reason>
  /** The amount that follows from the formula, when the category pays one. Undetermined amounts are left out and explained. */
  readonly amount?: Amount
  readonly amountMissing?: ReadonlyArray<MissingFact>
}
export interface NotEntitled extends About {
  readonly _tag: "NotEntitled"
  /** Every condition that fails; none is hidden by another. */
  readonly because: NonEmpty<Reason>
}
export interface Undetermined extends About {
  readonly _tag: "Undetermined"
  /** Every condition that cannot be told; no condition fails. */
  readonly because: NonEmpty<Reason>
  /** The facts that would settle it. */
  readonly missing: NonEmpty<MissingFact>
}

/** One condition of a rule and what became of it. */
export interface Reason {
  /** Id of the condition in the pack. */
  readonly condition: string
  readonly holds: boolean | "unknown"
  readonly says: Bilingual
  readonly source: Citation
  /** How far a comparison is from turning, such as `差 37.00 元/月`. */
  readonly margin?: Bilingual
}

/** A fact that nobody has told yet. `no` names the member it is missing for. */
export interface MissingFact {
  readonly field: string
  readonly no?: number
  readonly name: Bilingual
}

/** An amount with its period. Unit: fen per period, whole fen after the rule's own rounding. */
export interface Amount {
  readonly fen: Fen
  readonly per: "month" | "year" | "once"
}

export type NonEmpty<A> = readonly [A, ...Array<A>]
export type OutcomeTag = Outcome["_tag"]
