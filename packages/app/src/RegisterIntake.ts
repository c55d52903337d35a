import { CitizenId, Form, Household, Member } from "@doudi/core"
import * as Forms from "./Forms.ts"
import { fault, type RowFaultCode } from "./RowFaults.ts"
import type { Batch, FaultyRow } from "./port/Tables.ts"
import type { NewVersion } from "./port/Register.ts"

type Cells = ReadonlyArray<Form.Cell>
interface Row {
  readonly row: number
  readonly household: string
  /** The member's number; absent for a row of the household table. */
  readonly no: number | undefined
  /** The cells after those that say whose row it is. */
  readonly facts: Cells
  identity: number | undefined
  faults: Array<Form.RowFault> | undefined
}
interface Gathered {
  household?: Row
  readonly members: Array<Row>
  held: boolean
}

const memberKeys = Object.keys(Member.fields)
const at = (key: keyof typeof Member.fields) => memberKeys.indexOf(key)
const citizenIdAt = at("citizenId")
const birthAt = at("birth")
const sexAt = at("sex")
const gradeAt = at("disabilityGrade")
const abilitiesAt = at("failedAbilities")
const divisionAt = Object.keys(Household.fields).indexOf("division")

/**
 * Puts the rows of the two register tables together into households, and holds back what does not fit.
 *
 * A household comes in whole or waits whole: with one row at fault its income per person would be wrong. The order of rows and of
 * files changes nothing. Rows are handled in plain loops; the intake takes over the arrays of the batches it is given.
 */
export class RegisterIntake {
  private readonly gathered = new Map<string, Gathered>()
  private readonly people = new Map<number, Row>()
  private readonly badHouseholds: Array<FaultyRow> = []
  private readonly badMembers: Array<FaultyRow> = []
  rows = 0
  repeated = 0

  private of(id: string): Gathered {
    let found = this.gathered.get(id)
    if (found === undefined) {
      found = { members: [], held: false }
      this.gathered.set(id, found)
    }
    return found
  }

  /** Takes a batch of the household table. */
  readonly households = (batch: Batch): void => {
    this.takeFaulty(batch.faulty, this.badHouseholds)
    for (let i = 0; i < batch.rows.length; i++) {
      const row = householdRow(batch.rows[i]!, batch.numbers[i]!)
      const id = row.household
      const home = this.of(id)
      this.rows++
      if (!idPattern.test(id)) blame(row, "HOUSEHOLD_NUMBER", "户编号")
      if (home.household === undefined) home.household = row
      else if (sameCells(home.household.facts, row.facts)) this.repeated++
      else {
        blame(home.household, "HOUSEHOLD_TWICE", "户编号")
        blame(row, "HOUSEHOLD_TWICE", "户编号")
        this.badHouseholds.push(asFaulty(row, Forms.households))
        home.held = true
      }
      if (row.faults !== undefined || home.household.faults !== undefined) home.held = true
    }
  }

  /** Takes a batch of the member table. */
  readonly members = (batch: Batch): void => {
    this.takeFaulty(batch.faulty, this.badMembers)
    for (let i = 0; i < batch.rows.length; i++) {
      const row = memberRow(batch.rows[i]!, batch.numbers[i]!)
      const home = this.of(row.household)
      this.rows++
      const twin = withNumber(home.members, row.no)
      if (twin !== undefined && sameCells(twin.facts, row.facts)) {
        this.repeated++
        continue
      }
      home.members.push(row)
      if (twin !== undefined) {
        blame(twin, "MEMBER_NUMBER_TWICE", "成员序号")
        blame(row, "MEMBER_NUMBER_TWICE", "成员序号")
        home.held = true
      }
      checkRanges(row)
      if (typeof row.facts[citizenIdAt] === "string") this.checkIdentity(row)
      if (row.faults !== undefined) home.held = true
    }
  }

  private checkIdentity(row: Row): void {
    const { facts } = row
    const id = facts[citizenIdAt] as CitizenId.CitizenId
    const birth = facts[birthAt]
    if (typeof birth === "string" && birth !== CitizenId.birthOf(id)) blame(row, "BIRTH_DIFFERS", "出生日期")
    const sex = facts[sexAt]
    if (typeof sex === "string" && sex !== String(CitizenId.sexOf(id))) blame(row, "SEX_DIFFERS", "性别")
    const packed = CitizenId.pack(id)
    row.identity = packed
    const other = this.people.get(packed)
    if (other === undefined) this.people.set(packed, row)
    else {
      blame(other, "PERSON_TWICE", "证件号码")
      blame(row, "PERSON_TWICE", "证件号码")
      this.of(other.household).held = true
      this.of(row.household).held = true
    }
  }

  /** Holds back households whose people the register knows in a household that this file does not bring along. */
  readonly knownElsewhere = (holders: ReadonlyMap<number, string>): void => {
    for (const [packed, holder] of holders) {
      const row = this.people.get(packed)
      if (row === undefined || row.household === holder) continue
      const there = this.gathered.get(holder)
      if (there !== undefined && !there.held) continue
      blame(row, "PERSON_IN_ANOTHER_HOUSEHOLD", "证件号码")
      this.of(row.household).held = true
    }
  }

  /** Identities in the file, to ask the register about. */
  readonly identities = (): ReadonlyArray<number> => [...this.people.keys()]

  /** The households that come in, and the rows that wait. Call once, after all batches. */
  readonly settle = (): {
    readonly versions: ReadonlyArray<NewVersion>
    readonly households: ReadonlyArray<FaultyRow>
    readonly members: ReadonlyArray<FaultyRow>
  } => {
    const versions: Array<NewVersion> = []
    for (const [id, home] of this.gathered) {
      if (home.household === undefined && !home.held)
        for (const member of home.members) blame(member, "HOUSEHOLD_UNKNOWN", "户编号")
      else if (home.household !== undefined && home.members.length === 0 && !home.held)
        blame(home.household, "HOUSEHOLD_EMPTY", "户编号")
      if (home.held || home.household === undefined || home.household.faults !== undefined) this.holdBack(home)
      else versions.push(version(id, home.household, home.members))
    }
    const byRow = (a: FaultyRow, b: FaultyRow) => a.row - b.row
    return { versions, households: this.badHouseholds.sort(byRow), members: this.badMembers.sort(byRow) }
  }

  private holdBack(home: Gathered): void {
    if (home.household !== undefined) this.badHouseholds.push(asFaulty(home.household, Forms.households))
    for (const member of home.members) this.badMembers.push(asFaulty(member, Forms.members))
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

const idPattern = /^[A-Za-z0-9-]{1,40}$/

const blame = (row: Row, code: RowFaultCode, column: string): void => {
  row.faults ??= []
  if (!row.faults.some((known) => known.code === code)) row.faults.push(fault(row.row, code, column))
}

const householdRow = (cells: Cells, row: number): Row => {
  const facts = cells as Array<Form.Cell>
  const household = facts.shift() as string
  return { row, household, no: undefined, facts, identity: undefined, faults: undefined }
}

const memberRow = (cells: Cells, row: number): Row => {
  const facts = cells as Array<Form.Cell>
  const household = facts.shift() as string
  const no = facts.shift() as number
  return { row, household, no, facts, identity: undefined, faults: undefined }
}

const withNumber = (members: ReadonlyArray<Row>, no: number | undefined): Row | undefined => {
  for (const member of members) if (member.no === no) return member
  return undefined
}

const checkRanges = (row: Row): void => {
  const { facts } = row
  if (row.no === 0) blame(row, "MEMBER_NUMBER", "成员序号")
  const grade = facts[gradeAt]
  if (typeof grade === "number" && (grade < 1 || grade > 4)) blame(row, "OUT_OF_RANGE", "残疾等级")
  const abilities = facts[abilitiesAt]
  if (typeof abilities === "number" && abilities > 6) blame(row, "OUT_OF_RANGE", "失能项数")
}

const sameCells = (a: Cells, b: Cells): boolean => {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}

const asFaulty = (row: Row, form: Form.Form): FaultyRow => {
  const cells: Cells = row.no === undefined ? [row.household, ...row.facts] : [row.household, row.no, ...row.facts]
  return {
    row: row.row,
    faults: row.faults ?? [fault(row.row, "HOUSEHOLD_HELD_BACK")],
    cells: form.columns.map((column, i) => Form.write(cells[i], column.field))
  }
}

const version = (id: string, household: Row, members: ReadonlyArray<Row>): NewVersion => ({
  id,
  division: household.facts[divisionAt] as string,
  facts: household.facts,
  members: members.map(({ no, identity, facts }) => ({ no: no!, identity, facts })).sort((a, b) => a.no - b.no)
})
