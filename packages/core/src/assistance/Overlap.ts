import * as Rational from "../foundation/Rational.ts"
import type { LinkedOverlap } from "../policy/Policy.ts"
import * as Rule from "../policy/Rule.ts"
import type { Subject } from "../language/Subject.ts"
import { Unknown } from "../language/Value.ts"
import { fill } from "./Cap.ts"
import type { Offer } from "./Plan.ts"
import { type Candidate, inOrder, type Ranking } from "./Ranking.ts"

export type { Candidate, Ranking } from "./Ranking.ts"

/** The ranking of a group for the household, or for the person with a number. */
export const rankingOf = (overlap: LinkedOverlap, subject: Subject, no: number | undefined): Ranking => {
  const { mode, order, limit } = overlap
  const by = order === undefined ? {} : { order }
  if (limit === undefined) return { mode, ...by }
  const person = no === undefined ? undefined : subject.members.findIndex(({ record }) => record.no === no)
  const cap = Rule.amountOf(limit, subject, person)
  if (cap === undefined) return { mode: "accumulate" }
  if (cap instanceof Unknown) return { mode, ...by, cap: { low: cap.low, high: cap.high } }
  const fen = Rational.of("fen" in cap ? cap.fen : cap.low)
  return { mode, ...by, cap: { low: fen, high: fen } }
}

/**
 * One choice among offers of the same kind of help to the same person (就高不就低). The losers stay, with their numbers.
 *
 * Reading: `highest` is found by computing, because deductible, ratio and cap interact. Between equal amounts the one they have stays,
 * then the first of a declared order wins; without one the family chooses, so that the order of a file decides nothing. An offer
 * that is not sure, or has no known amount, is beaten only by an amount it cannot exceed; until then whatever is due in the group
 * is contested. A band wins when its lower end does.
 */
export const resolve = (ranking: Ranking, candidates: ReadonlyArray<Candidate>): ReadonlyArray<Offer> => {
  if (ranking.mode === "capped") return fill(ranking, candidates)
  if (ranking.mode === "accumulate" || candidates.length < 2) return candidates.map(({ offer }) => offer)
  if (ranking.mode === "choice") return chosen(candidates)
  return ranking.mode === "highest" ? highest(ranking, candidates) : first(ranking, candidates)
}

const isDue = ({ offer }: Candidate): boolean => offer.state === "give"
const hasAmount = ({ offer }: Candidate): boolean => (offer.amount ?? offer.band) !== undefined

const highest = (ranking: Ranking, candidates: ReadonlyArray<Candidate>): ReadonlyArray<Offer> => {
  const able = candidates.filter((one) => isDue(one) && one.low !== undefined && hasAmount(one))
  let best: Rational.Rational | undefined
  for (const { low } of able) if (best === undefined || Rational.compare(low!, best) > 0) best = low
  if (best === undefined) return contested(candidates)
  const top = able.filter(({ low }) => Rational.equals(low!, best))
  const beaten = ({ high }: Candidate) => high !== undefined && Rational.compare(high, best) <= 0
  const winner = top.length === 1 ? top[0] : tied(ranking, top)
  if (winner !== undefined) {
    return candidates.every((one) => one === winner || beaten(one)) ? won(candidates, winner) : contested(candidates)
  }
  if (!candidates.every(beaten)) return contested(candidates)
  // The losers name one of them: the first by id, whatever the order they came in.
  const [named] = [...top].sort((a, b) => (a.offer.programme < b.offer.programme ? -1 : 1))
  return candidates.map((one) =>
    top.includes(one) ? { ...one.offer, state: "choice" } : yielding(one.offer, named!.offer)
  )
}

/** Which of some equals it is: the one they have, then the first of a declared order; none when nothing says. */
const tied = (ranking: Ranking, top: ReadonlyArray<Candidate>): Candidate | undefined => {
  const held = top.filter(({ current }) => current === true)
  if (held.length === 1) return held[0]
  return ranking.order === undefined ? undefined : inOrder(ranking, top)[0]
}

/** The first in the order takes it, unless one before it is not sure. */
const first = (ranking: Ranking, candidates: ReadonlyArray<Candidate>): ReadonlyArray<Offer> => {
  const byOrder = inOrder(ranking, candidates)
  const winner = byOrder.find(isDue)
  return winner !== undefined && byOrder[0] === winner ? won(candidates, winner) : contested(candidates)
}

/** The one they chose, else the one they have, else whoever is due waits for the family. */
const chosen = (candidates: ReadonlyArray<Candidate>): ReadonlyArray<Offer> => {
  const wanted = candidates.filter((one) => one.chosen === true)
  const unsure = candidates.some((one) => one.chosen instanceof Unknown)
  if (wanted.length === 1) return isDue(wanted[0]!) ? won(candidates, wanted[0]!) : contested(candidates)
  const held = candidates.filter((one) => one.current === true)
  if (wanted.length === 0 && !unsure && held.length === 1 && isDue(held[0]!)) return won(candidates, held[0]!)
  return candidates.filter(isDue).length < 2
    ? contested(candidates)
    : candidates.map((one) => (isDue(one) ? { ...one.offer, state: "choice" } : one.offer))
}

const won = (candidates: ReadonlyArray<Candidate>, winner: Candidate): ReadonlyArray<Offer> =>
  candidates.map(({ offer }) => (offer === winner.offer ? offer : yielding(offer, winner.offer)))

const yielding = (offer: Offer, winner: Offer): Offer => ({ ...offer, state: "yields", yieldsTo: winner.programme })

const contested = (candidates: ReadonlyArray<Candidate>): ReadonlyArray<Offer> =>
  candidates.map(({ offer }) => (offer.state === "give" ? { ...offer, state: "contested" } : offer))
