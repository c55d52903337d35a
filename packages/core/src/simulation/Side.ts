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
  /** What `fen` grows by with each step of a figure that is tried along steps. */
  readonly slope: (row: number) => number
}

/** What a batch says, as items to be counted household by household (一方结果). Shape: in the order of the pack. */
export interface Side {
  readonly categories: ReadonlyArray<Item>
  readonly programmes: ReadonlyArray<Help>
}

export const of = (results: Batch.Results): Side =>
  told(results.numbering, (name, at) => Batch.field(results, name, at))

/** The same of arrays that are told while households are worked out. */
export const told = (numbering: Batch.Numbering, tells: Batch.Told): Side => {
  const { categories, households, persons, programmes } = numbering
  return {
    categories: categories.map((one) => categoryOf(tells, one, one.unit === "household" ? households : persons)),
    programmes: programmes.map((one, i) => helpOf(tells, one, i))
  }
}

/** The first category that surely holds, else that some cannot be told (首个类别). */
export class First {
  id = "none"
  isOpen = false
  private isSure = false

  see(id: string, holds: 0 | 1 | 2): void {
    if (holds === perhaps) this.isOpen = true
    if (this.isSure || holds === no) return
    this.isSure = holds === surely
    this.id = this.isSure ? id : "undetermined"
  }
}

const categoryOf = (told: Batch.Told, category: LinkedCategory, among: ReadonlyArray<LinkedCategory>): Item => {
  const ofPersons = category.unit === "person"
  const [entitled, open] = ofPersons ? (["personEntitled", "personOpen"] as const) : (["entitled", "open"] as const)
  const [sure, may] = [told(entitled)!, told(open)!]
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

const helpOf = (told: Batch.Told, programme: LinkedProgramme, at: number): Help => {
  const ofPersons = programme.unit === "person"
  const [state, by, least, left] = (
    ofPersons
      ? (["personState", "personBy", "personLeast", "personLeft"] as const)
      : (["state", "by", "least", "left"] as const)
  ).map((name) => told(name, at))
  const grows = told(Batch.slopeOf(ofPersons ? "personLeast" : "least"), at)
  const isAmount = programme.pays !== undefined && programme.pays.high === undefined
  const paid = Batch.marks.paid | Batch.give
  const isPaid = (code: number) => isAmount && (code & (Batch.marks.paid | 7)) === paid
  return {
    id: programme.id,
    programme,
    ofPersons,
    any: (row) => state![row] !== 0,
    holds: (row) => held[state![row]! & 7]!,
    state: (row) => 8 * by![row]! + (state![row]! & 7),
    fen: (row) => {
      const code = state![row]!
      if (!isPaid(code)) return 0
      return (code & Batch.marks.cut) === 0 ? least![row]! : Math.min(least![row]!, left![row]!)
    },
    slope: (row) => (grows !== undefined && isPaid(state![row]!) ? grows[row]! : 0)
  }
}
