import type { Form } from "@doudi/core"
import { type Entries, type EntryRow, type HouseholdRow, type MemberRow, versionOf } from "./RegisterRow.ts"
import type { CellWriter } from "./CellWriter.ts"
import type { NewVersion } from "../port/Register.ts"
import type { RegisterForms } from "./RegisterForms.ts"

/** The rows of a household that have come so far (归户). */
export interface Gathered {
  readonly id: string
  /** Its number in the outline; -1 without one. */
  readonly at: number
  /** The reading of the files that began it. */
  readonly reading: number
  /** Whether it is settled only when all files were read. */
  readonly waits: boolean
  household?: HouseholdRow
  readonly members: Array<MemberRow>
  /** Entries of the pack's lists, in the order of the lists. */
  lists?: Array<Array<EntryRow>>
  /** A row of it, or a person in it, is at fault. */
  held: boolean
  /** How many rows came. */
  rows: number
}

/** A household that comes in. */
export type Coming = Gathered & { household: HouseholdRow }

/** The tables of the register by number (档案各表): households, members, then the pack's lists. */
export const tablesOf = ({ households, lists, members }: RegisterForms): ReadonlyArray<Form.Form> => [
  households,
  members,
  ...lists.map(({ form }) => form)
]

/** The household as the store takes it. Its texts stand in `writer`, or where the rows were written. */
export const storedOf = (writer: CellWriter, home: Coming): NewVersion =>
  versionOf(writer, home.household, home.members, entriesOf(home))

/** A list is known when its entries came, or when the household says that there are none. */
const entriesOf = ({ household, lists }: Coming): Entries =>
  household.counts.map((said, i) => {
    const found = lists?.[i] ?? []
    return found.length > 0 || said !== undefined ? found : undefined
  })
