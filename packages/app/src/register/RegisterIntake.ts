import { CitizenId, type Form } from "@doudi/core"
import { CellWriter } from "./CellWriter.ts"
import * as Forms from "./Forms.ts"
import { type Coming, type Gathered, storedOf, tablesOf } from "./Gathered.ts"
import { HeldRows } from "./HeldRows.ts"
import type { NewVersion } from "../port/Register.ts"
import type { FaultyRow, Written } from "../port/Tables.ts"
import type { RegisterForms } from "./RegisterForms.ts"
import type { RegisterOutline } from "./RegisterOutline.ts"
import { blame, type HouseholdRow, haveSameCells, householdIn, type MemberRow, type Text } from "./RegisterRow.ts"
import { SharedPeople } from "./SharedPeople.ts"

/** The register's own tables, for a pack that asks for nothing more. */
export const own: RegisterForms = { households: Forms.households, members: Forms.members, lists: [] }

/** Bytes of text after which a new buffer is begun for what stays. */
const pageBytes = 1 << 16
const newPage = () => new CellWriter(pageBytes + pageBytes / 16)

/** As many rows may wait for others of their household. When there are more, new households are put off to another reading. */
const mostOpen = 1 << 17

/** From this reading on nothing is put off any more. */
const lastReading = 200

/**
 * Puts the rows of the register's tables together into households, and holds back what does not fit (归户).
 *
 * A household comes in whole or waits whole: with one row at fault its income per person would be wrong. The order of rows and of
 * files changes nothing. Rows are handled in plain loops, and stay the text that they come as.
 *
 * With an outline, a household is ready as soon as its last row has come, so that memory does not grow with the files where rows of one
 * household stand near each other. Where they do not, new households are put off and the files read again. Without an outline, and
 * for households that may share a person with others, all is settled at the end.
 */
export class RegisterIntake {
  /** The households that are settled at the end, by number. */
  private readonly gathered = new Map<string, Gathered>()
  /**
   * The others, by their place in the outline. A map that forgets as fast as it learns would leave tables behind that keep forgotten
   * households in memory.
   */
  private readonly flow: Array<Gathered | undefined> = []
  /** The household of the row before: rows of one household mostly stand together. */
  private latest: Gathered | undefined
  private staying = newPage()
  private readonly writer = new CellWriter(pageBytes)
  private readonly coming: Array<Coming> = []
  private reading = 1
  /** How many households that were begun still lack rows of each table. */
  private readonly lacking: Array<number>
  private readonly forms: RegisterForms
  private readonly outline: RegisterOutline | undefined
  private readonly most: number
  readonly held: HeldRows
  readonly shared = new SharedPeople(this.gathered)
  rows = 0
  repeated = 0
  /** How many rows wait for others of their household, and how many they were at most. */
  open = 0
  highest = 0

  constructor(forms: RegisterForms = own, outline?: RegisterOutline, most = mostOpen) {
    this.forms = forms
    this.outline = outline
    this.most = most
    this.held = new HeldRows(forms)
    this.lacking = tablesOf(forms).map(() => 0)
  }

  /** Of these tables, the one whose rows are lacking most, so that households are soon complete. */
  readonly wanted = (tables: ReadonlyArray<number>): number => {
    let most = tables[0]!
    for (const table of tables) if (this.lacking[table]! > this.lacking[most]!) most = table
    return most
  }

  /** Takes a batch of a table, by the number that `tablesOf` gives it. */
  readonly take = (table: number, batch: Written): void => {
    for (const row of batch.faulty) this.takeFaulty(table, row)
    const households = batch.picked[0]!
    for (let i = 0; i < households.length; i++) {
      const home = this.of(households[i] as string)
      if (home === undefined) continue
      if (table === 0) this.takeHousehold(home, batch, i)
      else if (table === 1) this.takeMember(home, batch, i)
      else this.takeEntry(home, table - 2, batch, i)
      this.came(table, home)
    }
  }

  /** Whether households were put off. If so, all tables are to be taken once more, from the beginning. */
  readonly again = (): boolean => {
    this.reading++
    this.open = 0
    this.latest = undefined
    this.lacking.fill(0)
    return this.outline?.again() ?? false
  }

  /** Settles every household that is left; after the last batch. */
  readonly settle = (): void => {
    for (const home of this.gathered.values()) this.settleOne(home)
    for (const home of this.flow) if (home !== undefined) this.settleOne(home)
    this.gathered.clear()
    this.flow.length = 0
  }

  private settleOne(home: Gathered): void {
    if (this.held.settle(home)) this.coming.push(home)
  }

  /** How many households are ready to be stored. */
  get ready(): number {
    return this.coming.length
  }

  /** The first of those that are ready, so many at most. Valid until the next call: their texts stand in one buffer. */
  readonly versions = (most: number): ReadonlyArray<NewVersion> => {
    this.writer.clear()
    return this.coming.splice(0, most).map((home) => storedOf(this.writer, home))
  }

  /** The household of a row, or nothing when another reading takes it. */
  private of(id: string): Gathered | undefined {
    if (this.latest?.id !== id) {
      const at = this.outline?.indexOf(id) ?? -1
      const flowing = this.flow[at]
      const home = flowing?.id === id ? flowing : (this.gathered.get(id) ?? this.begin(id, flowing ? -1 : at))
      if (home?.reading !== this.reading) return undefined
      this.latest = home
    }
    return this.latest
  }

  /** `at` is -1 for a household that the outline does not tell from another one. */
  private begin(id: string, at: number): Gathered | undefined {
    if (at < 0 ? this.reading > 1 : !this.mayBegin(at)) return undefined
    const waits = at < 0 || this.outline!.waits(at)
    const home: Gathered = { id, at, reading: this.reading, waits, members: [], held: false, rows: 0 }
    if (waits) this.gathered.set(id, home)
    else this.flow[at] = home
    return home
  }

  private mayBegin(at: number): boolean {
    const outline = this.outline!
    const begun = outline.begunIn(at)
    // The outline counted rows by the same reading of cells, so there is not one more.
    if (begun === this.reading) throw new Error("a row came for a household whose rows had all come")
    if (begun > 0 || outline.isPutOff(at)) return false
    // Those that wait for the end would have to wait in any reading; so they come in the order of the files.
    if (this.open >= this.most && this.reading < lastReading && !outline.waits(at)) {
      outline.putOff(at)
      return false
    }
    outline.begin(at, this.reading)
    for (let table = 0; table < this.lacking.length; table++) if (outline.left(table, at) > 0) this.lacking[table]!++
    return true
  }

  /** A row of a table was taken. The last one settles its household, unless that waits for the end. */
  private came(table: number, home: Gathered): void {
    this.rows++
    const { outline } = this
    if (outline === undefined || home.at < 0) return
    if (!home.waits) {
      home.rows++
      if (++this.open > this.highest) this.highest = this.open
    }
    if (outline.came(table, home.at) > 0) return
    this.lacking[table]!--
    for (let other = 0; other < this.lacking.length; other++) if (outline.left(other, home.at) > 0) return
    if (home.waits) return
    this.open -= home.rows
    this.flow[home.at] = undefined
    this.latest = undefined
    this.settleOne(home)
  }

  /** A row that cannot be read holds its household back, if it says which. */
  private takeFaulty(table: number, row: FaultyRow): void {
    const id = householdIn(row)
    if (!idPattern.test(id)) {
      if (this.reading > 1) return
      this.held.add(table, row)
      this.rows++
      return
    }
    const home = this.of(id)
    if (home === undefined) return
    this.held.add(table, row)
    home.held = true
    this.came(table, home)
  }

  private takeHousehold(home: Gathered, batch: Written, i: number): void {
    const [, division, category, ...counts] = batch.picked
    const { text, from, to } = this.textOf(home, batch, i)
    const row: HouseholdRow = {
      row: batch.numbers[i]!,
      household: home.id,
      text,
      from,
      to,
      division: division![i] as string,
      category: category![i],
      counts: counts.length === 0 ? noCounts : counts.map((cells) => cells[i]),
      faults: undefined
    }
    if (!idPattern.test(home.id)) blame(row, "HOUSEHOLD_NUMBER", "户编号")
    if (home.household === undefined) home.household = row
    else if (haveSameCells(home.household, row)) this.repeated++
    else {
      blame(home.household, "HOUSEHOLD_TWICE", "户编号")
      blame(row, "HOUSEHOLD_TWICE", "户编号")
      this.held.addHousehold(row)
      home.held = true
    }
    if (row.faults !== undefined || home.household.faults !== undefined) home.held = true
  }

  private takeMember(home: Gathered, batch: Written, i: number): void {
    const { text, from, to } = this.textOf(home, batch, i)
    const [, ids, numbers] = batch.picked
    const no = numbers![i] as number
    const row: MemberRow = {
      row: batch.numbers[i]!,
      household: home.id,
      text,
      from,
      to,
      no,
      identity: undefined,
      faults: undefined
    }
    const twin = withNumber(home.members, no)
    if (twin !== undefined && haveSameCells(twin, row)) {
      this.repeated++
      return
    }
    home.members.push(row)
    if (twin !== undefined) {
      blame(twin, "MEMBER_NUMBER_TWICE", "成员序号")
      blame(row, "MEMBER_NUMBER_TWICE", "成员序号")
      home.held = true
    }
    checkRanges(row, batch.picked, i)
    if (typeof ids![i] === "string") {
      checkIdentity(row, batch.picked, i)
      if (home.waits) this.shared.add(row)
    }
    if (row.faults !== undefined) home.held = true
  }

  private takeEntry(home: Gathered, list: number, batch: Written, i: number): void {
    home.lists ??= this.forms.lists.map(() => [])
    const { text, from, to } = this.textOf(home, batch, i)
    home.lists[list]!.push({ row: batch.numbers[i]!, household: home.id, text, from, to, faults: undefined })
  }

  /** What stays to the end does not stand among what goes by, or it would keep all of that in memory. */
  private textOf({ waits }: Gathered, { starts, text }: Written, i: number): Text {
    const [from, behind] = [starts[i]!, starts[i + 1]!]
    if (!waits) return { text, from, to: behind - 1 }
    if (this.staying.position > pageBytes) this.staying = newPage()
    const at = this.staying.position
    this.staying.copy(text, from, behind)
    return { text: this.staying.bytes, from: at, to: this.staying.position - 1 }
  }
}

const noCounts: ReadonlyArray<Form.Cell> = []
const idPattern = /^[A-Za-z0-9-]{1,40}$/

const withNumber = (members: ReadonlyArray<MemberRow>, no: number): MemberRow | undefined => {
  for (const member of members) if (member.no === no) return member
  return undefined
}

type Picked = Written["picked"]

const checkRanges = (row: MemberRow, [, , , , , grades, abilities]: Picked, i: number): void => {
  if (row.no === 0) blame(row, "MEMBER_NUMBER", "成员序号")
  const grade = grades![i]
  if (typeof grade === "number" && (grade < 1 || grade > 4)) blame(row, "OUT_OF_RANGE", "残疾等级")
  const failed = abilities![i]
  if (typeof failed === "number" && failed > 6) blame(row, "OUT_OF_RANGE", "失能项数")
}

const checkIdentity = (row: MemberRow, [, ids, , births, sexes]: Picked, i: number): void => {
  const id = ids![i] as CitizenId.CitizenId
  const birth = births![i]
  if (typeof birth === "string" && !CitizenId.isBornOn(id, birth)) blame(row, "BIRTH_DIFFERS", "出生日期")
  const sex = sexes![i]
  if (typeof sex === "string" && sex !== String(CitizenId.sexOf(id))) blame(row, "SEX_DIFFERS", "性别")
  row.identity = CitizenId.pack(id)
}
