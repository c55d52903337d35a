import type { Kept } from "../../policy/determination/Receipt.ts"
import type { LinkedCategory } from "../../policy/Policy.ts"
import type { Numbering } from "../Numbering.ts"
import type { Target } from "../run/Data.ts"
import type { Settled } from "./OpenFacts.ts"
import { eachOf, type Rows, targetOf, type View } from "./View.ts"
import { type Worded, Wording } from "./Wording.ts"

interface Category {
  readonly category: LinkedCategory
  /** Its place among those of its unit. */
  readonly place: number
  readonly wording: Wording<Kept>
}

/** A category with where it stands in some results. */
interface Placed extends Category {
  readonly entitled: Target
  readonly open: Target
  readonly paid: Target | undefined
  readonly vague: Target | undefined
  readonly low: Target | undefined
  readonly high: Target | undefined
}

/** What is kept of outcomes, out of columns (成批结论): as `Receipt.keep` has them, in the order of a determination. */
export class KeptOutcomes {
  private readonly all: ReadonlyArray<Category>

  constructor(numbering: Numbering) {
    const { categories, households, persons } = numbering
    this.all = categories.map((category) => ({
      category,
      place: (category.unit === "household" ? households : persons).indexOf(category),
      wording: new Wording<Kept>(category.rule, numbering[category.unit])
    }))
  }

  over(view: View): (rows: Rows) => ReadonlyArray<Kept> {
    const all = this.placed(view)
    return (rows) => {
      const outcomes: Array<Kept> = []
      for (const one of all) {
        eachOf(one.category.unit, view, rows, outcomes, (row, no, isApart, person) =>
          outcome(one, view, rows, row, no, isApart, person)
        )
      }
      return outcomes
    }
  }

  /** Which categories of a household are settled. */
  settled(view: View): (rows: Rows) => Settled {
    const placed = new Map(this.placed(view).map((one) => [one.category, one] as const))
    return ({ h, from }) =>
      (category, person) => {
        const { entitled, open, place } = placed.get(category)!
        const row = person === undefined ? h : from + person
        return isSet(open, place, row) ? undefined : isSet(entitled, place, row)
      }
  }

  private placed(view: View): ReadonlyArray<Placed> {
    return this.all.map((one) => {
      const { unit } = one.category
      return {
        ...one,
        entitled: targetOf(view, unit, "entitled")!,
        open: targetOf(view, unit, "open")!,
        paid: targetOf(view, unit, "paid"),
        vague: targetOf(view, unit, "vague"),
        low: targetOf(view, unit, "low", one.place),
        high: targetOf(view, unit, "high", one.place)
      }
    })
  }
}

const isSet = (of: Target | undefined, bit: number, row: number): boolean => (((of?.[row] ?? 0) >>> bit) & 1) === 1

const outcome = (
  { category, place, wording, entitled, open, paid, vague, low, high }: Placed,
  view: View,
  rows: Rows,
  row: number,
  no: number,
  isApart: boolean,
  person: number | undefined
): Kept => {
  const { id, pays, rule } = category
  const bits = view.bits[category.unit]
  if (isSet(open, place, row)) {
    const { because } = wording.of("unknown", isApart, bits, row)
    return { ...plain(id, no, "Undetermined", because), missing: rows.open().ofRule(rule, person) }
  }
  if (!isSet(entitled, place, row)) return same(wording.of(false, isApart, bits, row), id, no, "NotEntitled")
  const worded = wording.of(true, isApart, bits, row)
  if (pays === undefined) return same(worded, id, no, "Entitled")
  const base = plain(id, no, "Entitled", worded.because)
  if (isSet(vague, place, row)) return { ...base, missing: rows.open().ofAmount(pays, person) }
  if (!isSet(paid, place, row)) return base
  return { ...base, fen: low![row]!, high: pays.high === undefined ? null : high![row]!, per: pays.per }
}

const plain = (category: string, no: number, tag: Kept["tag"], because: string): Kept => ({
  ...{ category, no, tag, because, missing: "" },
  ...{ fen: null, high: null, per: null }
})

/** An outcome that says nothing but its reasons is one for all who have the same. */
const same = ({ because, same }: Worded<Kept>, category: string, no: number, tag: Kept["tag"]): Kept => {
  const known = same.get(no)
  if (known !== undefined) return known
  const made = plain(category, no, tag, because)
  same.set(no, made)
  return made
}
