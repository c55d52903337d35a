import { Either } from "effect"
import * as Plan from "../../assistance/Plan.ts"
import * as Rational from "../../foundation/Rational.ts"
import type { Day } from "../../foundation/Day.ts"
import { determine, type Policy } from "../../policy/Policy.ts"
import type { PolicyProblem } from "../../policy/PolicyProblem.ts"
import type { Household } from "../../population/Household.ts"
import { type Field, ofPersons } from "../Field.ts"
import { isAskedOf, words } from "../lowering/Needs.ts"
import type { Numbering } from "../Numbering.ts"
import { marks, states } from "../ranking/Slot.ts"
import type { Put } from "./Tracing.ts"

/**
 * What the plan of a household says of its offers and, where they are asked for, of its needs, as numbers (逐户救助): the same fields as a
 * compiled run after ranking.
 *
 * Fails: as `Policy.determine`.
 */
export const offered = (
  policy: Policy,
  { programmes, needs }: Numbering,
  household: Household,
  on: Day,
  row: number,
  firstRow: number,
  put: Put
): Either.Either<void, PolicyProblem> =>
  Either.gen(function* () {
    const determination = yield* determine(policy, household, on)
    const bounded = yield* Plan.bounded(policy, household, determination)
    const rowOf = new Map(household.members.map(({ no }, i) => [no as number, firstRow + i]))
    const placeOf = new Map(programmes.map(({ id }, i) => [id, i]))
    programmes.forEach(({ unit }, i) => {
      if (unit === "household") put("state", i, row, 0)
      else for (const own of rowOf.values()) put("personState", i, own, 0)
    })
    for (const { offer, ...ends } of bounded) {
      const place = placeOf.get(offer.programme)!
      const at = offer.no === undefined ? row : rowOf.get(offer.no)!
      const own = (field: Field, value: number) =>
        put(offer.no === undefined ? field : ofPersons(field), place, at, value)
      own("state", stateOf(offer))
      own("least", fenOf(ends.low, Number.NEGATIVE_INFINITY))
      own("most", fenOf(ends.high, Number.POSITIVE_INFINITY))
      if (offer.reducedFrom !== undefined) own("left", offer.amount?.fen ?? offer.band?.high ?? 0)
      if (offer.yieldsTo !== undefined) own("by", placeOf.get(offer.yieldsTo)!)
      const { exclusions } = programmes[place]!
      const by = offer.excluded?.by
      if (by !== undefined) {
        own(
          "by",
          exclusions.findIndex(({ id, category, programme }) => (category ?? programme ?? id) === by)
        )
      }
    }
    if (needs.length === 0) return
    const found = yield* Plan.needed(policy, household, determination)
    const own = (no: number | undefined) => found.filter((one) => one.no === no)
    if (isAskedOf(needs, "household")) bitsOf(needs, own(undefined), (field, at, value) => put(field, at, row, value))
    if (!isAskedOf(needs, "person")) return
    for (const [no, at] of rowOf) bitsOf(needs, own(no), (field, word, value) => put(ofPersons(field), word, at, value))
  })

/** The needs of the household, or of one person, as words of bits. */
const bitsOf = (
  needs: Numbering["needs"],
  found: ReadonlyArray<Plan.NeedFinding>,
  put: (field: Field, at: number, value: number) => void
): void => {
  for (let word = 0; word < words(needs); word++) {
    let [yes, open] = [0, 0]
    needs.slice(32 * word, 32 * word + 32).forEach(({ id }, bit) => {
      const holds = found.find(({ need }) => need === id)?.found
      if (holds === true) yes |= 1 << bit
      else if (holds === "unknown") open |= 1 << bit
    })
    put("found", word, yes)
    put("foundOpen", word, open)
  }
}

const stateOf = ({ state, amount, band, reducedFrom, because }: Plan.Offer): number =>
  states.indexOf(state) |
  (because[0].holds === true ? marks.due : 0) |
  (amount !== undefined || band !== undefined ? marks.paid : 0) |
  (reducedFrom !== undefined ? marks.cut : 0)

/** An end in whole fen; one between two fen, which is never told, is as good as not known. */
const fenOf = (end: Rational.Rational | undefined, none: number): number =>
  end === undefined ? none : (Rational.toFen(end) ?? none)
