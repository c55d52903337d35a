import * as Facts from "../frame/Facts.ts"
import { type Field, ofPersons, pending } from "../Field.ts"
import * as Needs from "../lowering/Needs.ts"
import { type Conditions, type Numbering, words } from "../Numbering.ts"
import { undetermined } from "../ranking/Slot.ts"
import type { Put } from "./Tracing.ts"

/**
 * A household that left the columns and of which the traced evaluator could not be asked, or had no answer (未能研判): every category, need and condition
 * is open, every offer undetermined, nothing is paid. Whoever reads its numbers without looking whether it left must not find that it is not eligible.
 *
 * Shape: `from` and `to` are the rows of its members.
 */
export const untold = (numbering: Numbering, household: number, from: number, to: number, put: Put): void => {
  put("first", 0, household, pending)
  put("amount", 0, household, 0)
  open(numbering, numbering.households.length, numbering.household, household, (field) => field, put)
  offers(numbering, "household", household, (field) => field, put)
  for (let row = from; row < to; row++) {
    put("living", 0, row, 2)
    open(numbering, numbering.persons.length, numbering.person, row, ofPersons, put)
    offers(numbering, "person", row, ofPersons, put)
  }
}

type Naming = (field: Field) => Field

const none = ["entitled", "paid", "vague", "grace", "graceOpen", "gracePaid"] as const

const open = (
  { facts, needs }: Numbering,
  categories: number,
  conditions: Conditions,
  row: number,
  named: Naming,
  put: Put
): void => {
  for (const field of none) put(named(field), 0, row, 0)
  put(named("open"), 0, row, lowest(categories))
  for (let word = 0; word < Needs.words(needs); word++) {
    put(named("found"), word, row, 0)
    put(named("foundOpen"), word, row, lowest(needs.length - 32 * word))
  }
  for (let word = 0; word < words(conditions); word++) {
    put(named("holds"), word, row, 0)
    put(named("unknown"), word, row, lowest(conditions.distinct.length - 32 * word))
    put(named("marginKnown"), word, row, 0)
  }
  for (let word = 0; word < categories * Facts.words(facts); word++) put(named("missing"), word, row, 0)
}

const offers = ({ programmes }: Numbering, unit: "household" | "person", row: number, named: Naming, put: Put): void =>
  programmes.forEach((programme, place) => {
    if (programme.unit !== unit) return
    put(named("state"), place, row, undetermined)
    put(named("least"), place, row, Number.NEGATIVE_INFINITY)
    put(named("most"), place, row, Number.POSITIVE_INFINITY)
  })

/** So many of the lowest bits, at most all 32 of a word. */
const lowest = (bits: number): number => (bits >= 32 ? -1 : (1 << bits) - 1)
