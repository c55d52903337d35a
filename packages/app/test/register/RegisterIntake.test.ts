import { CitizenId, type Form } from "@doudi/core"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as Forms from "../../src/register/Forms.ts"
import type { NewVersion } from "../../src/port/Register.ts"
import type { Batch, FaultyRow } from "../../src/port/Tables.ts"
import { pickedOf } from "../../src/register/PickedColumns.ts"
import { own, RegisterIntake } from "../../src/register/RegisterIntake.ts"
import { written } from "../written.ts"

const row = (form: Form.Form, values: Record<string, Form.Cell>): ReadonlyArray<Form.Cell> =>
  form.columns.map(({ key }) => values[key])

const id = (sequence: number, birth = "19800101"): string => {
  const body = `990001${birth}${String(sequence).padStart(3, "0")}`
  return body + CitizenId.checkCharacter(body)
}

const home = (household: string) => row(Forms.households, { household, division: "340303200201" })
const person = (household: string, no: number, more: Record<string, Form.Cell> = {}) =>
  row(Forms.members, { household, no, name: "示例", relation: "02", ...more })

const batch = (table: number, rows: Batch["rows"], faulty: ReadonlyArray<FaultyRow> = []) =>
  written({ rows, numbers: rows.map((_, i) => i + 2), faulty }, pickedOf(own, table))

const settle = (
  households: ReadonlyArray<ReadonlyArray<Form.Cell>>,
  members: ReadonlyArray<ReadonlyArray<Form.Cell>>,
  faultyMembers: ReadonlyArray<FaultyRow> = [],
  faultyHouseholds: ReadonlyArray<FaultyRow> = [],
  holders: ReadonlyMap<number, string> = new Map()
) => {
  const intake = new RegisterIntake()
  intake.take(0, batch(0, households, faultyHouseholds))
  intake.take(1, batch(1, members, faultyMembers))
  intake.shared.distinct()
  intake.shared.knownElsewhere(holders)
  intake.settle()
  const [ofHouseholds, ofMembers] = intake.held.byTable() as [ReadonlyArray<FaultyRow>, ReadonlyArray<FaultyRow>]
  return {
    versions: intake.versions(intake.ready).map(shown),
    households: ofHouseholds,
    members: ofMembers,
    rows: intake.rows,
    repeated: intake.repeated
  }
}

/** A version with its texts as text: the bytes are valid until the next are asked for. */
const shown = ({ facts, members, people, ...version }: NewVersion) => ({
  ...version,
  people: people.map(({ no, identity }) => ({ no, identity })),
  facts: Buffer.from(facts).toString(),
  members: Buffer.from(members).toString()
})

const codes = (rows: ReadonlyArray<FaultyRow>) => rows.map(({ faults }) => faults.map(({ code }) => code))

describe("RegisterIntake", () => {
  it("puts members to their household and packs their identity", () => {
    const { versions, households, members } = settle(
      [home("H1"), home("H2")],
      [person("H2", 1), person("H1", 2, { citizenId: id(2) }), person("H1", 1, { citizenId: id(1) })]
    )
    expect(versions.map((v) => [v.id, v.people.map((p) => p.no)])).toEqual([
      ["H1", [1, 2]],
      ["H2", [1]]
    ])
    expect(versions[0]!.people[1]!.identity).toBe(CitizenId.pack(id(2) as CitizenId.CitizenId))
    expect(versions[0]!.division).toBe("340303200201")
    expect(versions[0]!.facts).toBe('["340303200201"]')
    expect(versions[0]!.members).toBe(`[[1,"示例","${id(1)}",null,null,"02"],[2,"示例","${id(2)}",null,null,"02"]]`)
    expect([...households, ...members]).toEqual([])
  })

  it("holds a whole household back for one faulty row, and nobody else", () => {
    const bad: FaultyRow = {
      row: 9,
      faults: [
        { row: 9, code: "ID_CHECK_CHARACTER", says: { zh: "错", en: "wrong" }, remedy: { zh: "改", en: "mend" } }
      ],
      cells: ["H1", "2", "示例", "990001198001010000"]
    }
    const { versions, households, members } = settle(
      [home("H1"), home("H2")],
      [person("H1", 1), person("H2", 1)],
      [bad]
    )
    expect(versions.map((v) => v.id)).toEqual(["H2"])
    expect(codes(households)).toEqual([["HOUSEHOLD_HELD_BACK"]])
    expect(codes(members)).toEqual([["HOUSEHOLD_HELD_BACK"], ["ID_CHECK_CHARACTER"]])
  })

  it("knows the household of a faulty row by a number with blanks or unseen marks in it", () => {
    const fault = { row: 9, code: "NOT_MONEY", says: { zh: "错", en: "wrong" }, remedy: { zh: "改", en: "mend" } }
    for (const number of ["H1", "\u200bH1", "H\u200b1", "H1\ufeff\u00a0", " \u2060 H1\u3000\u200e "]) {
      const { versions, households } = settle(
        [home("H1")],
        [person("H1", 1)],
        [{ row: 9, faults: [fault], cells: [number, "2"] }]
      )
      expect(versions).toEqual([])
      expect(codes(households)).toEqual([["HOUSEHOLD_HELD_BACK"]])
    }
  })

  it("does not blame members for a household row that is itself unreadable", () => {
    const bad: FaultyRow = {
      row: 2,
      faults: [{ row: 2, code: "NOT_A_DIVISION", says: { zh: "错", en: "wrong" }, remedy: { zh: "改", en: "mend" } }],
      cells: ["H1"]
    }
    const { members } = settle([], [person("H1", 1)], [], [bad])
    expect(codes(members)).toEqual([["HOUSEHOLD_HELD_BACK"]])
  })

  it("finds a household without members, members without a household, and a number that cannot be one", () => {
    const { versions, households, members } = settle([home("H1"), home("户 3")], [person("H2", 1), person("户 3", 1)])
    expect(versions).toEqual([])
    expect(codes(households)).toEqual([["HOUSEHOLD_EMPTY"], ["HOUSEHOLD_NUMBER"]])
    expect(codes(members)).toEqual([["HOUSEHOLD_UNKNOWN"], ["HOUSEHOLD_HELD_BACK"]])
  })

  it("counts a repeated row once and refuses two that differ", () => {
    const same = settle([home("H1"), home("H1")], [person("H1", 1), person("H1", 1)])
    expect(same.versions.length).toBe(1)
    expect(same.repeated).toBe(2)
    const differing = settle(
      [home("H1"), row(Forms.households, { household: "H1", division: "340303200202" })],
      [person("H1", 1), person("H1", 1, { name: "另一人" })]
    )
    expect(differing.versions).toEqual([])
    expect(codes(differing.households)).toEqual([["HOUSEHOLD_TWICE"], ["HOUSEHOLD_TWICE"]])
    expect(codes(differing.members)).toEqual([["MEMBER_NUMBER_TWICE"], ["MEMBER_NUMBER_TWICE"]])
  })

  it("quarantines both rows of an identity that stands in two households", () => {
    const { versions, members } = settle(
      [home("H1"), home("H2"), home("H3")],
      [person("H1", 1, { citizenId: id(1) }), person("H2", 1, { citizenId: id(1) }), person("H3", 1)]
    )
    expect(versions.map((v) => v.id)).toEqual(["H3"])
    expect(codes(members)).toEqual([["PERSON_TWICE"], ["PERSON_TWICE"]])
  })

  it("holds back a person the register knows in a household that the file does not bring", () => {
    const packed = CitizenId.pack(id(1) as CitizenId.CitizenId)
    const moved = [person("H1", 1, { citizenId: id(1) })]
    const elsewhere = settle([home("H1")], moved, [], [], new Map([[packed, "H9"]]))
    expect(codes(elsewhere.members)).toEqual([["PERSON_IN_ANOTHER_HOUSEHOLD"]])
    const both = settle([home("H1"), home("H9")], [...moved, person("H9", 1)], [], [], new Map([[packed, "H9"]]))
    expect(both.versions.map((v) => v.id)).toEqual(["H1", "H9"])
  })

  it("holds back whoever would come from a household that is held back itself, in any order", () => {
    const [a, b] = [1, 2].map((n) => CitizenId.pack(id(n) as CitizenId.CitizenId)) as [number, number]
    const households = [home("H1"), home("H2"), home("H3")]
    const members = [person("H1", 1, { citizenId: id(1) }), person("H2", 1, { citizenId: id(2) }), person("H3", 1)]
    // The first person comes from H2, which waits for the second, who is known in a household that does not come.
    const known = new Map([
      [a, "H2"],
      [b, "H9"]
    ])
    for (const rows of [members, [...members].reverse()]) {
      const { versions, members: waiting } = settle(households, rows, [], [], known)
      expect(versions.map((v) => v.id)).toEqual(["H3"])
      expect(codes(waiting)).toEqual([["PERSON_IN_ANOTHER_HOUSEHOLD"], ["PERSON_IN_ANOTHER_HOUSEHOLD"]])
    }
  })

  it("puts rows of one household together wherever they stand", () => {
    const rows = [person("H1", 3), person("H2", 1), person("H1", 1), person("H1", 2, { diedOn: null }), person("H2", 2)]
    const { versions } = settle([home("H2"), home("H1")], rows)
    const text = (no: number, more = "") => `[${no},"示例",null,null,null,"02"${more}]`
    expect(versions.map(({ members }) => members)).toEqual([
      `[${text(1)},${text(2)}]`,
      `[${text(1)},${text(2, ",false")},${text(3)}]`
    ])
  })

  it("checks birth date, sex and ranges against the identity number", () => {
    const { members } = settle(
      [home("H1")],
      [
        person("H1", 1, { citizenId: id(1), birth: "1980-01-02", sex: "2" }),
        person("H1", 2, { disabilityGrade: 5, failedAbilities: 7 }),
        person("H1", 0)
      ]
    )
    expect(codes(members)).toEqual([["BIRTH_DIFFERS", "SEX_DIFFERS"], ["OUT_OF_RANGE"], ["MEMBER_NUMBER"]])
  })

  it("never repeats a value in what it says", () => {
    const { members } = settle(
      [home("H1")],
      [person("H1", 1, { citizenId: id(1), birth: "1980-01-02", name: "钱某某" })]
    )
    const words = JSON.stringify(members.map(({ faults }) => faults))
    expect(words).not.toContain(id(1))
    expect(words).not.toContain("钱某某")
    expect(words).not.toContain("1980")
  })

  it("gives the same households whatever the order of rows", () => {
    const households = ["H1", "H2", "H3"].map(home)
    const members = [
      person("H1", 1, { citizenId: id(1) }),
      person("H1", 2),
      person("H2", 1, { citizenId: id(3) }),
      person("H3", 1, { citizenId: id(3) })
    ]
    const shape = (result: ReturnType<typeof settle>) => ({
      versions: [...result.versions].sort((a, b) => (a.id < b.id ? -1 : 1)),
      members: codes(result.members).sort()
    })
    const expected = shape(settle(households, members))
    fc.assert(
      fc.property(
        fc.shuffledSubarray(households, { minLength: 3 }),
        fc.shuffledSubarray(members, { minLength: 4 }),
        (h, m) => {
          expect(shape(settle(h, m))).toEqual(expected)
        }
      )
    )
  })
})
