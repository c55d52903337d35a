import type * as Rational from "../foundation/Rational.ts"
import type { LinkedOverlap } from "../policy/Policy.ts"
import type { Truth } from "../language/Value.ts"
import type { Offer } from "./Plan.ts"

/**
 * An offer with what is needed to rank it. Unit: `low` and `high` in fen of the same period for all offers of a group;
 * `undefined` where nothing is known of that side. A band has its two ends.
 */
export interface Candidate {
  readonly offer: Offer
  /** The rank among programmes; the first of the pack is 0. */
  readonly order: number
  readonly low: Rational.Rational | undefined
  readonly high: Rational.Rational | undefined
  /** Whether the family chose it, and whether it draws it already. */
  readonly chosen: Truth
  readonly current: Truth
}

/** How a group is ranked for one household or person. `order` is the declared one, by ids or the pack's; the ends of `cap` in fen. */
export interface Ranking {
  readonly mode: LinkedOverlap["mode"]
  readonly order?: LinkedOverlap["order"]
  readonly cap?:
    | { readonly low: Rational.Rational | undefined; readonly high: Rational.Rational | undefined }
    | undefined
}

/** Candidates in the declared order, or else in that of the pack. */
export const inOrder = ({ order }: Ranking, candidates: ReadonlyArray<Candidate>): ReadonlyArray<Candidate> => {
  const listed = order === "pack" ? undefined : order
  const rank = (one: Candidate) => (listed === undefined ? one.order : listed.indexOf(one.offer.programme))
  return [...candidates].sort((a, b) => rank(a) - rank(b))
}
