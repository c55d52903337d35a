import type { KeptNeed } from "../../assistance/Assessment.ts"
import type { LinkedNeed } from "../../policy/Policy.ts"
import type { Numbering } from "../Numbering.ts"
import { give, ofState } from "../ranking/Slot.ts"
import type { Target } from "../run/Data.ts"
import { eachOf, type Rows, targetOf, type View } from "./View.ts"
import { Wording } from "./Wording.ts"

interface Need {
  readonly need: LinkedNeed
  readonly place: number
  readonly wording: Wording<never>
}

/** A need with where it stands in some results, and the states of the programmes that meet it. */
interface Placed extends Need {
  readonly found: Target
  readonly open: Target
  readonly toHousehold: ReadonlyArray<Target>
  readonly toPersons: ReadonlyArray<Target>
}

/** What is kept of needs, out of columns (成批需求): those that are found and those that cannot be told, in the order of a plan. */
export class KeptNeeds {
  private readonly numbering: Numbering
  private readonly all: ReadonlyArray<Need>

  constructor(numbering: Numbering) {
    this.numbering = numbering
    this.all = numbering.needs.map((need, place) => {
      return { need, place, wording: new Wording<never>(need.rule, numbering[need.unit]) }
    })
  }

  over(view: View): (rows: Rows) => ReadonlyArray<KeptNeed> {
    const all = this.all.map((one): Placed => {
      const { unit, id } = one.need
      const meeting = (of: LinkedNeed["unit"]) =>
        this.numbering.programmes.flatMap((programme, i) =>
          programme.need === id && programme.unit === of ? [targetOf(view, of, "state", i)!] : []
        )
      return {
        ...one,
        found: targetOf(view, unit, "found", one.place >> 5)!,
        open: targetOf(view, unit, "foundOpen", one.place >> 5)!,
        toHousehold: meeting("household"),
        toPersons: meeting("person")
      }
    })
    return (rows) => {
      const needs: Array<KeptNeed> = []
      for (const one of all) {
        if (!isAny(one, rows)) continue
        eachOf(one.need.unit, view, rows, needs, (row, no, isApart, person) =>
          kept(one, view, rows, row, no, isApart, person)
        )
      }
      return needs
    }
  }
}

/** Whether a need may be there for the household or for any of its persons. */
const isAny = ({ need: { unit }, place, found, open }: Placed, { h, from, to }: Rows): boolean => {
  const bit = 1 << (place & 31)
  const [first, last] = unit === "household" ? [h, h + 1] : [from, to]
  for (let row = first; row < last; row++) if (((found[row]! | open[row]!) & bit) !== 0) return true
  return false
}

const kept = (
  { need, place, wording, found, open, toHousehold, toPersons }: Placed,
  view: View,
  rows: Rows,
  row: number,
  no: number,
  isApart: boolean,
  person: number | undefined
): KeptNeed | undefined => {
  const bit = 1 << (place & 31)
  const isFound = (found[row]! & bit) !== 0
  if (!isFound && (open[row]! & bit) === 0) return undefined
  const [from, to] = person === undefined ? [rows.from, rows.to] : [row, row + 1]
  return {
    need: need.id,
    no,
    found: isFound ? "yes" : "unknown",
    met: isGiven(toHousehold, rows.h, rows.h + 1) || isGiven(toPersons, from, to),
    because: wording.of(isFound ? true : "unknown", isApart, view.bits[need.unit], row).because,
    missing: isFound ? "" : rows.open().ofRule(need.rule, person)
  }
}

/** Whether any of some programmes is given to one of these rows. */
const isGiven = (states: ReadonlyArray<Target>, from: number, to: number): boolean => {
  for (const state of states) for (let row = from; row < to; row++) if ((state[row]! & ofState) === give) return true
  return false
}
