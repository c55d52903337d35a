import { CitizenId, type Form } from "@doudi/core"
import { CellWriter } from "./CellWriter.ts"
import * as Forms from "./Forms.ts"
import type { RegisterForms } from "./RegisterForms.ts"
import {
  asFaulty,
  blame,
  type Entries,
  type EntryRow,
  type HouseholdRow,
  haveSameCells,
  type MemberRow,
  versionOf,
  write
} from "./RegisterRow.ts"
import type { NewVersion } from "./port/Register.ts"
import type { Batch, FaultyRow } from "./port/Tables.ts"

type Cells = ReadonlyArray<Form.Cell>
interface Gathered {
  readonly id: string
  household?: HouseholdRow
  readonly members: Array<MemberRow>
  /** Entries of the pack's lists, in the order of the lists. */
  lists?: Array<Array<EntryRow>>
  held: boolean
}

/** The register's own tables, for a pack that asks for nothing more. */
const own: RegisterForms = { households: Forms.households, members: Forms.members, lists: [] }

const placeIn =
  (form: Form.Form) =>
  (wanted: string): number =>
    form.columns.findIndex(({ key }) => key === wanted)
const inHousehold = placeIn(Forms.households)
const inMember = placeIn(Forms.members)
const divisionAt = inHousehold("division")
const categoryAt = inHousehold("category")
const citizenIdAt = inMember("citizenId")
const birthAt = inMember("birth")
const sexAt = inMember("sex")
const gradeAt = inMember("disabilityGrade")
const abilitiesAt = inMember("failedAbilities")

type Identified = MemberRow & { identity: number }

/** Bytes of text after which a new buffer is begun. */
const pageBytes = 1 << 20

/** What comes of a whole file: the households that come in, and the rows that wait. */
export interface Settled {
  /** How many households come in. */
  readonly count: number
  /** Some of them, from one place to another. Valid until the next call: their texts stand in one buffer. */
  readonly versions: (from: number, to: number) => ReadonlyArray<NewVersion>
  readonly households: ReadonlyArray<FaultyRow>
  readonly members: ReadonlyArray<FaultyRow>
  /** Likewise of each list of the pack. */
  readonly lists: ReadonlyArray<ReadonlyArray<FaultyRow>>
}

/**
 * Puts the rows of the two register tables together into households, and holds back what does not fit.
 *
 * A household comes in whole or waits whole: with one row at fault its income per person would be wrong. The order of rows and of
 * files changes nothing. Rows are handled in plain loops, and become text before the next batch is read.
 */
export class RegisterIntake {
  private readonly gathered = new Map<string, Gathered>()
  /** The household of the row before: rows of one household mostly stand together. */
  private latest: Gathered | undefined
  private readonly people: Array<Identified> = []
  private page = new CellWriter(pageBytes)
  private readonly badHouseholds: Array<FaultyRow> = []
  private readonly badMembers: Array<FaultyRow> = []
  private readonly badEntries: ReadonlyArray<Array<FaultyRow>>
  private readonly forms: RegisterForms
  rows = 0
  repeated = 0

  constructor(forms: RegisterForms = own) {
    this.forms = forms
    this.badEntries = forms.lists.map(() => [])
  }

  private of(id: string): Gathered {
    if (this.latest?.id === id) return this.latest
    let found = this.gathered.get(id)
    if (found === undefined) {
      found = { id, members: [], held: false }
      this.gathered.set(id, found)
    }
    this.latest = found
    return found
  }

  /** Takes a batch of the household table. */
  readonly households = (batch: Batch): void => {
    this.takeFaulty(batch.faulty, this.badHouseholds)
    for (let i = 0; i < batch.rows.length; i++) {
      const row = this.householdRow(batch.rows[i]!, batch.numbers[i]!)
      const id = row.household
      const home = this.of(id)
      this.rows++
      if (!idPattern.test(id)) blame(row, "HOUSEHOLD_NUMBER", "户编号")
      if (home.household === undefined) home.household = row
      else if (haveSameCells(home.household, row)) this.repeated++
      else {
        blame(home.household, "HOUSEHOLD_TWICE", "户编号")
        blame(row, "HOUSEHOLD_TWICE", "户编号")
        this.badHouseholds.push(asFaulty(row, this.forms.households))
        home.held = true
      }
      if (row.faults !== undefined || home.household.faults !== undefined) home.held = true
    }
  }

  /** Takes a batch of the member table. */
  readonly members = (batch: Batch): void => {
    this.takeFaulty(batch.faulty, this.badMembers)
    for (let i = 0; i < batch.rows.length; i++) {
      const cells = batch.rows[i]!
      const row = this.memberRow(cells, batch.numbers[i]!)
      const home = this.of(row.household)
      this.rows++
      const twin = withNumber(home.members, row.no)
      if (twin !== undefined && haveSameCells(twin, row)) {
        this.repeated++
        continue
      }
      home.members.push(row)
      if (twin !== undefined) {
        blame(twin, "MEMBER_NUMBER_TWICE", "成员序号")
        blame(row, "MEMBER_NUMBER_TWICE", "成员序号")
        home.held = true
      }
      checkRanges(row, cells)
      if (typeof cells[citizenIdAt] === "string") this.checkIdentity(row, cells)
      if (row.faults !== undefined) home.held = true
    }
  }

  /** Takes a batch of one of the pack's lists. */
  readonly entries =
    (list: number) =>
    (batch: Batch): void => {
      this.takeFaulty(batch.faulty, this.badEntries[list]!)
      for (let i = 0; i < batch.rows.length; i++) {
        const cells = batch.rows[i]!
        const household = cells[0] as string
        const home = this.of(household)
        this.rows++
        home.lists ??= this.forms.lists.map(() => [])
        home.lists[list]!.push({ ...write(this.room(), cells), row: batch.numbers[i]!, household, faults: undefined })
      }
    }

  private householdRow(cells: Cells, row: number): HouseholdRow {
    const { text, from, to } = write(this.room(), cells)
    const division = cells[divisionAt] as string
    return {
      row,
      household: cells[0] as string,
      text,
      from,
      to,
      division,
      category: cells[categoryAt],
      counts: this.forms.lists.map(({ countAt }) => cells[countAt]),
      faults: undefined
    }
  }

  private memberRow(cells: Cells, row: number): MemberRow {
    const { text, from, to } = write(this.room(), cells)
    const no = cells[1] as number
    return { row, household: cells[0] as string, text, from, to, no, identity: undefined, faults: undefined }
  }

  private room(): CellWriter {
    if (this.page.position > pageBytes) this.page = new CellWriter(pageBytes + pageBytes / 16)
    return this.page
  }

  private checkIdentity(row: MemberRow, cells: Cells): void {
    const id = cells[citizenIdAt] as CitizenId.CitizenId
    const birth = cells[birthAt]
    if (typeof birth === "string" && !CitizenId.isBornOn(id, birth)) blame(row, "BIRTH_DIFFERS", "出生日期")
    const sex = cells[sexAt]
    if (typeof sex === "string" && sex !== String(CitizenId.sexOf(id))) blame(row, "SEX_DIFFERS", "性别")
    row.identity = CitizenId.pack(id)
    this.people.push(row as Identified)
  }

  /**
   * Holds back households with people who stand in the file twice. Gives the identities in the file, each once, to ask the register
   * about. Call after all batches. Sorting finds them in a fraction of the time, and of the memory, of a table of all people.
   */
  readonly distinctPeople = (): ReadonlyArray<number> => {
    const sorted = Float64Array.from(this.people, ({ identity }) => identity).sort()
    const distinct: Array<number> = []
    const twice = new Set<number>()
    for (const identity of sorted) {
      if (identity === distinct.at(-1)) twice.add(identity)
      else distinct.push(identity)
    }
    if (twice.size === 0) return distinct
    for (const row of this.people) {
      if (!twice.has(row.identity)) continue
      blame(row, "PERSON_TWICE", "证件号码")
      this.of(row.household).held = true
    }
    return distinct
  }

  /**
   * Holds back households whose people the register knows in a household that does not come in with this file. One that is held back
   * does not come in either, so this goes on until nobody is left who would be in two households.
   */
  readonly knownElsewhere = (holders: ReadonlyMap<number, string>): void => {
    const seen = new Set<number>()
    let moves: Array<readonly [row: MemberRow, from: string]> = []
    for (const row of this.people) {
      const from = holders.get(row.identity)
      if (from === undefined || seen.has(row.identity)) continue
      seen.add(row.identity)
      if (from !== row.household) moves.push([row, from])
    }
    for (let before = -1; moves.length !== before; ) {
      before = moves.length
      const open: typeof moves = []
      for (const [row, from] of moves) {
        if (this.gathered.get(from)?.held === false) {
          open.push([row, from])
          continue
        }
        blame(row, "PERSON_IN_ANOTHER_HOUSEHOLD", "证件号码")
        this.of(row.household).held = true
      }
      moves = open
    }
  }

  /** The households that come in, and the rows that wait. Call once, after all batches. */
  readonly settle = (): Settled => {
    const coming: Array<Gathered & { household: HouseholdRow }> = []
    for (const home of this.gathered.values()) {
      if (home.household === undefined && !home.held)
        for (const member of home.members) blame(member, "HOUSEHOLD_UNKNOWN", "户编号")
      else if (home.household !== undefined && home.members.length === 0 && !home.held)
        blame(home.household, "HOUSEHOLD_EMPTY", "户编号")
      this.checkCounts(home)
      if (home.held || home.household === undefined || home.household.faults !== undefined) this.holdBack(home)
      else coming.push(home as Gathered & { household: HouseholdRow })
    }
    const byRow = (a: FaultyRow, b: FaultyRow) => a.row - b.row
    const writer = new CellWriter(pageBytes)
    return {
      count: coming.length,
      versions: (from, to) => {
        writer.clear()
        return coming.slice(from, to).map((home) => versionOf(writer, home.household, home.members, entriesOf(home)))
      },
      households: this.badHouseholds.sort(byRow),
      members: this.badMembers.sort(byRow),
      lists: this.badEntries.map((rows) => rows.sort(byRow))
    }
  }

  /** What a household says of the number of its entries must be so. */
  private checkCounts(home: Gathered): void {
    for (const [i, { countAt }] of this.forms.lists.entries()) {
      const found = home.lists?.[i] ?? []
      if (home.household === undefined && !home.held)
        for (const entry of found) blame(entry, "HOUSEHOLD_UNKNOWN", "户编号")
      const said = home.household?.counts[i]
      if (home.household === undefined || said === undefined || (said ?? 0) === found.length) continue
      blame(home.household, "LIST_COUNT", this.forms.households.columns[countAt]!.field.name.zh)
    }
  }

  private holdBack(home: Gathered): void {
    const { households, lists, members } = this.forms
    if (home.household !== undefined) this.badHouseholds.push(asFaulty(home.household, households))
    for (const member of home.members) this.badMembers.push(asFaulty(member, members))
    for (const [i, list] of (home.lists ?? []).entries())
      for (const entry of list) this.badEntries[i]!.push(asFaulty(entry, lists[i]!.form))
  }

  private takeFaulty(rows: ReadonlyArray<FaultyRow>, into: Array<FaultyRow>): void {
    for (const row of rows) {
      this.rows++
      into.push(row)
      const id = (row.cells[0] ?? "").trim()
      if (idPattern.test(id)) this.of(id).held = true
    }
  }
}

/** A list is known when its entries came, or when the household says that there are none. */
const entriesOf = ({ household, lists }: Gathered & { household: HouseholdRow }): Entries =>
  household.counts.map((said, i) => {
    const found = lists?.[i] ?? []
    return found.length > 0 || said !== undefined ? found : undefined
  })

const idPattern = /^[A-Za-z0-9-]{1,40}$/

const withNumber = (members: ReadonlyArray<MemberRow>, no: number): MemberRow | undefined => {
  for (const member of members) if (member.no === no) return member
  return undefined
}

const checkRanges = (row: MemberRow, cells: Cells): void => {
  if (row.no === 0) blame(row, "MEMBER_NUMBER", "成员序号")
  const grade = cells[gradeAt]
  if (typeof grade === "number" && (grade < 1 || grade > 4)) blame(row, "OUT_OF_RANGE", "残疾等级")
  const abilities = cells[abilitiesAt]
  if (typeof abilities === "number" && abilities > 6) blame(row, "OUT_OF_RANGE", "失能项数")
}
