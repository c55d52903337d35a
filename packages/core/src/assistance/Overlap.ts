import * as Rational from "../foundation/Rational.ts"
import type { Overlap } from "../policy/Section.ts"
import type { Offer } from "./Plan.ts"

/**
 * An offer with what is needed to rank it. Unit: `low` and `high` in fen of the same period for all offers of a group;
 * `undefined` where nothing is known of that side.
 */
export interface Candidate {
  readonly offer: Offer
  /** The rank among programmes; the first of the pack is 0. */
  readonly order: number
  readonly low: Rational.Rational | undefined
  readonly high: Rational.Rational | undefined
}

/**
 * One choice among offers of the same kind of help to the same person (就高不就低). The losers stay, with their numbers.
 *
 * Reading: `highest` is found by computing, because deductible, ratio and cap interact; equal amounts go to the programme that
 * comes first. An offer that is not sure, or has no known amount, is beaten only by an amount it cannot exceed; until then
 * whatever is due in the group is contested.
 */
export const resolve = (mode: Overlap["mode"], candidates: ReadonlyArray<Candidate>): ReadonlyArray<Offer> => {
  if (mode === "accumulate" || candidates.length < 2) return candidates.map(({ offer }) => offer)
  return mode === "highest" ? highest(candidates) : first(candidates)
}

const isDue = ({ offer }: Candidate): boolean => offer.state === "give"

const highest = (candidates: ReadonlyArray<Candidate>): ReadonlyArray<Offer> => {
  let winner: Candidate | undefined
  for (const candidate of candidates) {
    if (!isDue(candidate) || candidate.low === undefined || candidate.offer.amount === undefined) continue
    const ahead = winner === undefined ? 1 : Rational.compare(candidate.low, winner.low!)
    if (ahead > 0 || (ahead === 0 && candidate.order < winner!.order)) winner = candidate
  }
  if (winner === undefined) return contested(candidates)
  const best = winner.low!
  const beaten = ({ high }: Candidate) => high !== undefined && Rational.compare(high, best) <= 0
  return candidates.every((candidate) => candidate === winner || beaten(candidate))
    ? won(candidates, winner)
    : contested(candidates)
}

/** The first in the order of the pack takes it, unless one before it is not sure. */
const first = (candidates: ReadonlyArray<Candidate>): ReadonlyArray<Offer> => {
  const byOrder = [...candidates].sort((a, b) => a.order - b.order)
  const winner = byOrder.find(isDue)
  return winner !== undefined && byOrder[0] === winner ? won(candidates, winner) : contested(candidates)
}

const won = (candidates: ReadonlyArray<Candidate>, winner: Candidate): ReadonlyArray<Offer> =>
  candidates.map(({ offer }) =>
    offer === winner.offer ? offer : { ...offer, state: "yields", yieldsTo: winner.offer.programme }
  )

const contested = (candidates: ReadonlyArray<Candidate>): ReadonlyArray<Offer> =>
  candidates.map(({ offer }) => (offer.state === "give" ? { ...offer, state: "contested" } : offer))
