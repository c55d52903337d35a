import type { Coming, Gathered } from "./Gathered.ts"
import { tablesOf } from "./Gathered.ts"
import type { FaultyRow } from "../port/Tables.ts"
import type { RegisterForms } from "./RegisterForms.ts"
import { asFaulty, blame, type HouseholdRow } from "./RegisterRow.ts"

/** The rows that do not come in (待修正行): those at fault, and with them the others of their household. */
export class HeldRows {
  private readonly forms: RegisterForms
  /** By table. */
  private readonly tables: ReadonlyArray<Array<FaultyRow>>

  constructor(forms: RegisterForms) {
    this.forms = forms
    this.tables = tablesOf(forms).map(() => [])
  }

  /** A row of a table that could not be read. */
  readonly add = (table: number, row: FaultyRow): void => {
    this.tables[table]!.push(row)
  }

  /** A row of a household that stands there twice, and differs. */
  readonly addHousehold = (row: HouseholdRow): void => this.add(0, asFaulty(row, this.forms.households))

  /** Looks at a household as a whole: whether it comes in. If not, its rows are held. */
  readonly settle = (home: Gathered): home is Coming => {
    const { household } = home
    if (!home.held) {
      if (household === undefined) for (const member of home.members) blame(member, "HOUSEHOLD_UNKNOWN", "户编号")
      else if (home.members.length === 0) blame(household, "HOUSEHOLD_EMPTY", "户编号")
    }
    this.checkCounts(home)
    if (!home.held && household !== undefined && household.faults === undefined) return true
    this.hold(home)
    return false
  }

  /** The rows of each table, in their order in the file. */
  readonly byTable = (): ReadonlyArray<ReadonlyArray<FaultyRow>> =>
    this.tables.map((rows) => rows.sort((a, b) => a.row - b.row))

  /** What a household says of the number of its entries must be so. */
  private checkCounts({ held, household, lists }: Gathered): void {
    for (const [i, { countAt }] of this.forms.lists.entries()) {
      const found = lists?.[i] ?? []
      if (household === undefined && !held) for (const entry of found) blame(entry, "HOUSEHOLD_UNKNOWN", "户编号")
      const said = household?.counts[i]
      if (household === undefined || said === undefined || (said ?? 0) === found.length) continue
      blame(household, "LIST_COUNT", this.forms.households.columns[countAt]!.field.name.zh)
    }
  }

  private hold({ household, lists, members }: Gathered): void {
    if (household !== undefined) this.addHousehold(household)
    for (const member of members) this.add(1, asFaulty(member, this.forms.members))
    for (const [i, list] of (lists ?? []).entries())
      for (const entry of list) this.add(2 + i, asFaulty(entry, this.forms.lists[i]!.form))
  }
}
