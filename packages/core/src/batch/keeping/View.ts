import { type Field, ofPersons } from "../Field.ts"
import { field, type Results } from "../reading/Results.ts"
import type { Target } from "../run/Data.ts"
import type { OpenFacts } from "./OpenFacts.ts"
import { type Bits, bitsOf } from "./Wording.ts"

/** A frame with what a policy says of it, as arrays, for making what is kept of its households (留存视图). */
export interface View {
  readonly results: Results
  readonly bits: { readonly household: Bits; readonly person: Bits }
  readonly numbers: ReadonlyArray<number> | Int32Array
  /** Whether each row of a person lives with the family: surely 3, perhaps 2, not 0. Everybody does where nobody is asked. */
  readonly living: (row: number) => number
}

/** One household: its place, the rows of its members, and its open facts, which are looked for when they are first asked. */
export interface Rows {
  readonly h: number
  readonly from: number
  readonly to: number
  readonly open: () => OpenFacts
}

export const viewOf = (results: Results, numbers: View["numbers"]): View => {
  const { household, person } = results.numbering
  const living = field(results, "living")
  return {
    results,
    bits: { household: bitsOf(results, household, ""), person: bitsOf(results, person, "person") },
    numbers,
    living: living === undefined ? () => 3 : (row) => living[row]!
  }
}

type Unit = "household" | "person"

/** An array of the results, of households or of persons; `undefined` for one that the policy does not have. */
export const targetOf = ({ results }: View, unit: Unit, of: Field, at = 0): Target | undefined =>
  field(results, unit === "household" ? of : ofPersons(of), at)

/** Makes something for the household, or for each person who may live with it, in the order of the record. */
export const eachOf = <A>(
  unit: Unit,
  { living, numbers }: View,
  { h, from, to }: Rows,
  into: Array<A>,
  make: (row: number, no: number, isApart: boolean, person: number | undefined) => A | undefined
): void => {
  if (unit === "household") {
    const made = make(h, 0, false, undefined)
    if (made !== undefined) into.push(made)
    return
  }
  for (let row = from; row < to; row++) {
    const lives = living(row)
    const made = lives === 0 ? undefined : make(row, numbers[row]!, lives === 2, row - from)
    if (made !== undefined) into.push(made)
  }
}
