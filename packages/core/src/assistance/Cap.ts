import type { Fen } from "../foundation/Fen.ts"
import * as Rational from "../foundation/Rational.ts"
import type { Offer } from "./Plan.ts"
import { type Candidate, inOrder, type Ranking } from "./Ranking.ts"

/** What may be left or used: two ends, `undefined` where nothing is known of that side. */
interface Range {
  readonly low: Rational.Rational | undefined
  readonly high: Rational.Rational | undefined
}

/**
 * Offers side by side up to a cap (封顶): filled in their order, the last cut to what is left. A cut offer tells what it came to before;
 * one for which nothing is left yields to the first.
 *
 * Reading: an offer that is not sure may take its share or not. As long as that, or the cap, decides how much of a later offer is
 * left, the later one is contested.
 */
export const fill = (ranking: Ranking, candidates: ReadonlyArray<Candidate>): ReadonlyArray<Offer> => {
  const cap: Range = ranking.cap ?? { low: undefined, high: undefined }
  const outcome = new Map<Offer, Offer>()
  let taken: Range = { low: Rational.zero, high: Rational.zero }
  let leader: Offer | undefined
  for (const candidate of inOrder(ranking, candidates)) {
    const { offer } = candidate
    const given = share(candidate, { low: leastOf(cap.low, taken.high), high: less(cap.high, taken.low) }, leader)
    outcome.set(offer, given)
    leader ??= given.state === "give" ? given : undefined
    const due = offer.state === "give"
    taken = { low: due ? plus(taken.low, candidate.low) : taken.low, high: plus(taken.high, candidate.high) }
  }
  return candidates.map(({ offer }) => outcome.get(offer)!)
}

/** One offer within what is left. */
const share = ({ offer, low, high }: Candidate, left: Range, leader: Offer | undefined): Offer => {
  if (offer.state !== "give") return offer
  if (low === undefined || high === undefined) return { ...offer, state: "contested" }
  if (left.low !== undefined && Rational.compare(high, left.low) <= 0) return offer
  const known = left.low !== undefined && left.high !== undefined && Rational.equals(left.low, left.high)
  const fen = known ? Rational.toFen(left.low!) : undefined
  if (fen === undefined) return { ...offer, state: "contested" }
  if (fen === 0 && leader !== undefined) return { ...offer, state: "yields", yieldsTo: leader.programme }
  return cut(offer, fen)
}

const cut = (offer: Offer, most: Fen): Offer => {
  const { amount, band } = offer
  const least = (fen: Fen): Fen => (fen < most ? fen : most)
  if (amount !== undefined) return { ...offer, amount: { ...amount, fen: least(amount.fen) }, reducedFrom: amount }
  return band === undefined
    ? offer
    : { ...offer, band: { ...band, low: least(band.low), high: least(band.high) }, reducedFrom: band }
}

/** What is left, never below nothing; `undefined` where nothing is known of it. */
const less = (cap: Rational.Rational | undefined, used: Rational.Rational | undefined) =>
  cap === undefined || used === undefined ? undefined : Rational.max(Rational.zero, Rational.sub(cap, used))

/** The least that is left: nothing, where the others may take any amount. */
const leastOf = (cap: Rational.Rational | undefined, used: Rational.Rational | undefined) =>
  used === undefined ? cap && Rational.zero : less(cap, used)

const plus = (a: Rational.Rational | undefined, b: Rational.Rational | undefined) =>
  a === undefined || b === undefined ? undefined : Rational.add(a, b)
