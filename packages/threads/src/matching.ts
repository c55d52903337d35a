/** What a thread does of a matching (线程匹配): some rows of the list at a time, over the same index. */
import { Matching, PersonIndex, TextColumn } from "@doudi/core"
import type { Stretch } from "./Round.ts"

type Parcel = TextColumn["parcel"]

/** What a thread is given. `found` are the arrays that all threads fill. */
export interface Job {
  readonly index: PersonIndex.IndexParcel
  readonly numbers: Parcel
  readonly names: Parcel
  readonly births: Int32Array
  readonly places: Int32Array
  readonly found: Matching.Matches
  readonly least: number
}

export const jobOf = (
  index: PersonIndex.PersonIndex,
  { names, numbers, ...days }: Matching.ListRows,
  found: Matching.Matches,
  least: number
): Job => ({ ...days, index: index.parcel, numbers: numbers.parcel, names: names.parcel, found, least })

export const start = ({ births, found, index, least, names, numbers, places }: Job): Stretch => {
  const rows = { births, places, names: TextColumn.of(names), numbers: TextColumn.of(numbers) }
  return Matching.matching(PersonIndex.PersonIndex.of(index), rows, found, least)
}
