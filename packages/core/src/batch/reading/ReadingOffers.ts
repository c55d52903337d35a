import type { Offer } from "../../assistance/Plan.ts"
import type { Amount, Band } from "../../policy/determination/Determination.ts"
import type { LinkedProgramme } from "../../policy/Policy.ts"
import type * as Rule from "../../policy/Rule.ts"
import { type Field, ofPersons } from "../Field.ts"
import { marks, stateIn } from "../ranking/Slot.ts"
import { holdsIn, reasons } from "./Reading.ts"
import { field, type Results } from "./Results.ts"

/** An offer as a batch has it: everything of a plan's but the facts that are missing. `row` is the person's, among all members. */
export type BatchOffer = Omit<Offer, "no" | "missing"> & { readonly row?: number }

/**
 * The offers to one household and its members, in words (救助还原), in the order of the pack. `from` and `to` are the rows of its members.
 *
 * Shape: none unless offers were asked for.
 */
export const offers = (results: Results, household: number, from: number, to: number): ReadonlyArray<BatchOffer> =>
  results.numbering.programmes.flatMap((programme, i): ReadonlyArray<BatchOffer> => {
    if (programme.unit === "household") return offer(results, programme, i, "", household, 3)
    const found: Array<BatchOffer> = []
    for (let row = from; row < to; row++) {
      const living = field(results, "living")?.[row] ?? 3
      found.push(...offer(results, programme, i, "person", row, living).map((one) => ({ ...one, row })))
    }
    return found
  })

const offer = (
  results: Results,
  programme: LinkedProgramme,
  place: number,
  whose: "" | "person",
  row: number,
  living: number
): ReadonlyArray<BatchOffer> => {
  const { programmes, household, person } = results.numbering
  const read = (of: Field): number => field(results, whose === "" ? of : ofPersons(of), place)?.[row] ?? 0
  const code = read("state")
  const state = stateIn(code)
  if (state === "none") return []
  const { id, department, need, form, rule, pays, exclusions } = programme
  const conditions = whose === "" ? household : person
  const because = reasons(
    rule,
    (code & marks.due) !== 0 ? true : "unknown",
    holdsIn(results, conditions, whose, row),
    living === 2
  )
  const found = { programme: id, department, need, state, form, because }
  const by = read("by")
  const more =
    state === "yields" ? { yieldsTo: programmes[by]!.id } : state === "excluded" ? shutOut(exclusions[by]!) : {}
  if (pays === undefined || (code & marks.paid) === 0) return [{ ...found, ...more }]
  const [low, high] = [read("least"), read("most")]
  const before = paidUpTo(pays, low, high, high)
  const cut =
    (code & marks.cut) === 0
      ? {}
      : {
          ...paidUpTo(pays, low, high, read("left")),
          reducedFrom: "amount" in before ? before.amount : before.band
        }
  return [{ ...found, ...more, ...before, ...cut }]
}

/** An amount, or a band of two ends, as far as a cap leaves it. Unit: fen. */
export const paidUpTo = (
  { high: banded, per }: Rule.Formula,
  low: number,
  high: number,
  most: number
): { readonly amount: Amount } | { readonly band: Band } =>
  banded === undefined
    ? { amount: { fen: Math.min(low, most), per } as Amount }
    : { band: { low: Math.min(low, most), high: Math.min(high, most), per } as Band }

const shutOut = ({ id, category, programme, says, source }: LinkedProgramme["exclusions"][number]) => ({
  excluded: { by: category ?? programme ?? id, says, source }
})
