import type { KeptOffer } from "../../assistance/Assessment.ts"
import type { LinkedProgramme } from "../../policy/Policy.ts"
import { bits } from "../lowering/Offers.ts"
import type { Numbering } from "../Numbering.ts"
import { marks, ofState, stateIn } from "../ranking/Slot.ts"
import type { Target } from "../run/Data.ts"
import { eachOf, type Rows, targetOf, type View } from "./View.ts"
import { Wording } from "./Wording.ts"

interface Programme {
  readonly programme: LinkedProgramme
  readonly place: number
  readonly wording: Wording<never>
}

/** A programme with where it stands in some results. */
interface Placed extends Programme {
  readonly asked: Target
  readonly state: Target
  readonly by: Target
  readonly least: Target | undefined
  readonly most: Target | undefined
  readonly left: Target | undefined
}

/** What is kept of offers, out of columns (成批救助): in the order of a plan. */
export class KeptOffers {
  private readonly numbering: Numbering
  private readonly all: ReadonlyArray<Programme>

  constructor(numbering: Numbering) {
    this.numbering = numbering
    this.all = numbering.programmes.map((programme, place) => {
      return { programme, place, wording: new Wording<never>(programme.rule, numbering[programme.unit]) }
    })
  }

  over(view: View): (rows: Rows) => ReadonlyArray<KeptOffer> {
    const ids = this.numbering.programmes.map(({ id }) => id)
    const all = this.all.map((one): Placed => {
      const at = (of: "asked" | "state" | "by" | "least" | "most" | "left") =>
        targetOf(view, one.programme.unit, of, one.place)
      return {
        ...{ ...one, asked: at("asked")!, state: at("state")!, by: at("by")! },
        ...{ least: at("least"), most: at("most"), left: at("left") }
      }
    })
    return (rows) => {
      const offers: Array<KeptOffer> = []
      for (const one of all) {
        if (!isAny(one.state, one.programme.unit, rows)) continue
        eachOf(one.programme.unit, view, rows, offers, (row, no, isApart, person) =>
          kept(one, ids, view, rows, row, no, isApart, person)
        )
      }
      return offers
    }
  }
}

/** Whether a programme is offered to the household or to any of its persons; most are not. */
const isAny = (state: Target, unit: LinkedProgramme["unit"], { h, from, to }: Rows): boolean => {
  if (unit === "household") return (state[h]! & ofState) !== 0
  for (let row = from; row < to; row++) if ((state[row]! & ofState) !== 0) return true
  return false
}

const kept = (
  placed: Placed,
  ids: ReadonlyArray<string>,
  view: View,
  rows: Rows,
  row: number,
  no: number,
  isApart: boolean,
  person: number | undefined
): KeptOffer | undefined => {
  const { programme, wording, asked, by } = placed
  const code = placed.state[row]!
  const state = stateIn(code)
  if (state === "none") return undefined
  const { id, department, need, form, unit, exclusions } = programme
  const shut = state === "excluded" ? exclusions[by[row]!]! : undefined
  const decisive = (code & marks.due) !== 0 ? true : "unknown"
  return {
    ...{ programme: id, no, department, need, state, form },
    ...paidOf(placed, code, row),
    yieldsTo: state === "yields" ? ids[by[row]!]! : shut ? (shut.category ?? shut.programme ?? shut.id) : "",
    because: wording.of(decisive, isApart, view.bits[unit], row).because,
    // What is shut out needs nothing more to be known.
    missing: shut === undefined && isOpen(asked[row]!) ? rows.open().ofOffer(programme, person) : ""
  }
}

/** Whether it cannot be told that an offer is due, what it comes to, or what shuts it out. */
const isOpen = (asked: number): boolean =>
  (asked & bits.due) === 0 ||
  (asked & bits.shutOpen) !== 0 ||
  ((asked & bits.applies) !== 0 && (asked & bits.known) === 0)

/** The amount or the band, no more than what a cap leaves of it. */
const paidOf = (
  { programme: { pays }, least, most, left }: Placed,
  code: number,
  row: number
): Pick<KeptOffer, "fen" | "high" | "per"> => {
  if (pays === undefined || (code & marks.paid) === 0) return { fen: null, high: null, per: null }
  const cap = (code & marks.cut) === 0 ? Number.POSITIVE_INFINITY : left![row]!
  const high = pays.high === undefined ? null : Math.min(most![row]!, cap)
  return { fen: Math.min(least![row]!, cap), high, per: pays.per }
}
