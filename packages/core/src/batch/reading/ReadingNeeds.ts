import type { NeedFinding } from "../../assistance/Plan.ts"
import { type Field, ofPersons } from "../Field.ts"
import { give, ofState } from "../ranking/Slot.ts"
import { holdsIn, reasons } from "./Reading.ts"
import { field, type Results } from "./Results.ts"

/** A need as a batch has it: everything of a plan's but the facts that are missing. `row` is the person's, among all members. */
export type BatchNeed = Omit<NeedFinding, "no" | "missing"> & { readonly row?: number }

/**
 * What one household and its members need, in words (需求还原), in the order of the pack. `from` and `to` are the rows of its members.
 *
 * Shape: none unless needs were asked for; as in a plan, one for the household or for each person who may live with the family, also
 * where it is not found.
 */
export const needs = (results: Results, household: number, from: number, to: number): ReadonlyArray<BatchNeed> =>
  results.numbering.needs.flatMap((need, n): ReadonlyArray<BatchNeed> => {
    const finding = (whose: "" | "person", row: number, living: number): BatchNeed => {
      const isSet = (of: Field) => bitOf(results, whose === "" ? of : ofPersons(of), n, row)
      const found = isSet("found") ? true : isSet("foundOpen") ? "unknown" : false
      const conditions = whose === "" ? results.numbering.household : results.numbering.person
      return {
        need: need.id,
        found,
        because: reasons(need.rule, found, holdsIn(results, conditions, whose, row), living === 2),
        metBy: found === false ? [] : meeting(results, need.id, household, whose === "" ? [from, to] : [row, row + 1])
      }
    }
    if (need.unit === "household") return [finding("", household, 3)]
    const all: Array<BatchNeed> = []
    for (let row = from; row < to; row++) {
      const living = field(results, "living")?.[row] ?? 3
      if (living !== 0) all.push({ ...finding("person", row, living), row })
    }
    return all
  })

const bitOf = (results: Results, of: Field, n: number, row: number): boolean =>
  (((field(results, of, n >> 5)?.[row] ?? 0) >>> (n & 31)) & 1) === 1

/** Programmes that are given to the household, or to one of some persons, and meet a need. */
export const meeting = (
  results: Results,
  need: string,
  household: number,
  [from, to]: readonly [number, number]
): ReadonlyArray<string> =>
  results.numbering.programmes.flatMap((programme, i) => {
    if (programme.need !== need) return []
    const ofPersons = programme.unit === "person"
    const state = field(results, ofPersons ? "personState" : "state", i)
    for (let row = ofPersons ? from : household; row < (ofPersons ? to : household + 1); row++) {
      if ((state![row]! & ofState) === give) return [programme.id]
    }
    return []
  })
