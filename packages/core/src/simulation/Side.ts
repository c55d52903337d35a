import * as Batch from "../batch/Batch.ts"
import type { LinkedCategory, LinkedProgramme } from "../policy/Policy.ts"

/** Whether something is held: surely, perhaps, or not. */
export const [no, perhaps, surely] = [0, 1, 2] as const

/** One of the recognitions or helps of a policy, for households or for persons, as numbers to be counted (持有项). */
export interface Item {
  readonly id: string
  readonly ofPersons: boolean
  /** Whether there may be anything at all for a household, or for the person of a row: most have nothing of most items. */
  readonly any: (row: number) => boolean
  readonly holds: (row: number) => 0 | 1 | 2
}

/** A programme besides: in which state its offer is, and what is known to be paid. Unit: fen of its period. */
export interface Help extends Item {
  readonly programme: LinkedProgramme
  /** The same number for offers in the same state, that yield to the same or are shut out by the same. */
  readonly state: (row: number) => number
  readonly fen: (row: number) => number
}

/** What a batch says, as items to be counted household by household (一方结果). Shape: in the order of the pack. */
export interface Side {
  readonly results: Batch.Results
  readonly categories: ReadonlyArray<Item>
  readonly programmes: ReadonlyArray<Help>
}

export const of = (results: Batch.Results): Side => {
  const { categories, households, persons, programmes } = results.numbering
  return {
    results,
    categories: categories.map((one) => categoryOf(results, one, one.unit === "household" ? households : persons)),
    programmes: programmes.map((one, i) => helpOf(results, one, i))
  }
}

const categoryOf = (results: Batch.Results, category: LinkedCategory, among: ReadonlyArray<LinkedCategory>): Item => {
  const ofPersons = category.unit === "person"
  const [entitled, open] = ofPersons ? (["personEntitled", "personOpen"] as const) : (["entitled", "open"] as const)
  const [sure, may] = [Batch.field(results, entitled)!, Batch.field(results, open)!]
  const bit = among.indexOf(category)
  return {
    id: category.id,
    ofPersons,
    any: (row) => (((sure[row]! | may[row]!) >>> bit) & 1) === 1,
    holds: (row) => (((sure[row]! >>> bit) & 1) === 1 ? surely : ((may[row]! >>> bit) & 1) === 1 ? perhaps : no)
  }
}

const held: ReadonlyArray<0 | 1 | 2> = Batch.states.map((state) =>
  state === "give" ? surely : state === "none" || state === "yields" || state === "excluded" ? no : perhaps
)

const helpOf = (results: Batch.Results, programme: LinkedProgramme, at: number): Help => {
  const ofPersons = programme.unit === "person"
  const [state, by, least, left] = (
    ofPersons
      ? (["personState", "personBy", "personLeast", "personLeft"] as const)
      : (["state", "by", "least", "left"] as const)
  ).map((name) => Batch.field(results, name, at))
  const isAmount = programme.pays !== undefined && programme.pays.high === undefined
  const paid = Batch.marks.paid | Batch.give
  return {
    id: programme.id,
    programme,
    ofPersons,
    any: (row) => state![row] !== 0,
    holds: (row) => held[state![row]! & 7]!,
    state: (row) => 8 * by![row]! + (state![row]! & 7),
    fen: (row) => {
      const code = state![row]!
      if (!isAmount || (code & (Batch.marks.paid | 7)) !== paid) return 0
      return (code & Batch.marks.cut) === 0 ? least![row]! : Math.min(least![row]!, left![row]!)
    }
  }
}
