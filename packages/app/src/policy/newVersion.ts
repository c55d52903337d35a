import { CitizenId, type Form, Household, Member } from "@doudi/core"
import { CellWriter } from "../register/CellWriter.ts"
import { type MemberRow, versionOf, write } from "../register/RegisterRow.ts"
import type { NewVersion } from "../port/Register.ts"

const divisionAt = Object.keys(Household.fields).indexOf("division")
const categoryAt = Object.keys(Household.fields).indexOf("category")
const citizenIdAt = Object.keys(Member.fields).indexOf("citizenId")

/**
 * A household for the register from cells, for those who have them from elsewhere than from a file.
 *
 * Shape: `facts` in the order of `Household.fields`; each member's in the order of `Member.fields`.
 */
export const newVersion = (
  id: string,
  facts: ReadonlyArray<Form.Cell>,
  members: ReadonlyArray<{ readonly no: number; readonly facts: ReadonlyArray<Form.Cell> }>
): NewVersion => {
  const writer = new CellWriter(4096)
  const shared = { household: id, row: 0, faults: undefined }
  const household = {
    ...shared,
    ...write(writer, [id, ...facts]),
    division: facts[divisionAt] as string,
    category: facts[categoryAt],
    counts: []
  }
  const rows = members.map((member): MemberRow => {
    const citizenId = member.facts[citizenIdAt]
    const identity = typeof citizenId === "string" ? CitizenId.pack(citizenId as CitizenId.CitizenId) : undefined
    return { ...shared, ...write(writer, [id, member.no, ...member.facts]), no: member.no, identity }
  })
  return versionOf(writer, household, rows)
}
