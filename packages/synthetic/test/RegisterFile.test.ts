import { CitizenId, Fen, Household, Member, Quarter } from "@doudi/core"
import { describe, expect, it } from "vitest"
import { District, Gaps, RegisterFile, Survey, Table } from "../src/index.ts"

const options = { seed: 11, households: 2500, quarter: Quarter.quarter("2025Q3"), flaws: 0.04 }
const file = RegisterFile.register(options)
const households = [...file.households.rows]
const members = [...file.members.rows]
const at = (key: string) => file.members.header.indexOf(Member.fields[key as keyof typeof Member.fields].name.zh)

/** The rows that an import holds back, found by reading the tables as it does: a household with one bad row waits as a whole. */
const heldBack = (tables: Table.Tables): { readonly households: number; readonly members: number } => {
  const known = new Set([...tables.households.rows].map(([id]) => id!))
  const rows = new Map<string, Array<ReadonlyArray<string>>>()
  for (const row of tables.members.rows) rows.set(row[0]!, [...(rows.get(row[0]!) ?? []), row])
  let whole = 0
  let people = 0
  for (const [id, found] of rows) {
    const wrong = found.some((row) => {
      const number = CitizenId.normalise(row[at("citizenId")]!)
      return (number !== "" && !CitizenId.isCitizenId(number)) || row[at("name")]!.trim() === ""
    })
    const twice = new Set(found.map(([, no]) => no)).size < found.length
    if (!known.has(id)) people += found.length
    else if (wrong || twice) {
      whole++
      people += found.length
    }
  }
  return { households: whole, members: people }
}

describe("the register's file", () => {
  it("has the columns of the form by their Chinese names", () => {
    const zh = (fields: object) => Object.values(fields).map(({ name }) => name.zh)
    expect(file.households.header).toEqual(["户编号", ...zh(Household.fields)])
    expect(file.members.header).toEqual(["户编号", "成员序号", ...zh(Member.fields)])
    expect(households.every(({ length }) => length === file.households.header.length)).toBe(true)
    expect(members.every(({ length }) => length === file.members.header.length)).toBe(true)
  })

  it("is the same each time it is read", () => {
    expect([...file.members.rows].slice(0, 3000)).toEqual(members.slice(0, 3000))
    const smaller = RegisterFile.register({ ...options, households: 50 })
    expect([...smaller.households.rows]).toEqual(households.slice(0, 50))
  })

  it("says beforehand which rows an import holds back", () => {
    expect({ households: file.expected.householdRows, members: file.expected.memberRows }).toEqual(heldBack(file))
    expect(file.expected.heldBack).toHaveLength(file.expected.householdRows)
  })

  it("has each flaw in about four of a hundred households as asked, three of a thousand otherwise, none on request", () => {
    const count = (flaws: Readonly<Record<string, number>>) => Object.values(flaws).reduce((sum, n) => sum + n, 0)
    expect(count(file.expected.flaws)).toBeGreaterThan(60)
    expect(count(file.expected.flaws)).toBeLessThan(145)
    for (const [flaw, n] of Object.entries(file.expected.flaws)) expect([flaw, n > 0]).toEqual([flaw, true])
    const usual = RegisterFile.register({ seed: 11, households: 20_000, quarter: options.quarter }).expected
    expect(count(usual.flaws)).toBeGreaterThan(30)
    expect(count(usual.flaws)).toBeLessThan(95)
    const clean = RegisterFile.register({ ...options, flaws: 0 })
    expect([count(clean.expected.flaws), clean.expected.householdRows, heldBack(clean)]).toEqual([
      0,
      0,
      { households: 0, members: 0 }
    ])
  })

  it("holds no number that is invalid but for its flaws", () => {
    const invalid = members.filter((row) => {
      const number = CitizenId.normalise(row[at("citizenId")]!)
      return number !== "" && !CitizenId.isCitizenId(number)
    })
    expect(invalid).toHaveLength(file.expected.flaws.wrongCheck + file.expected.flaws.scientific)
  })
})

describe("what the register knows", () => {
  it("is the truth or nothing, a little of it missing, more for households without help", () => {
    const missing = { covered: 0, others: 0 }
    const seen = { covered: 0, others: 0 }
    const untrue: Array<unknown> = []
    for (let k = 0; k < 2500; k++) {
      const truth = District.household(options, k)
      const known = Gaps.registered(truth, options.seed)
      const kind = truth.category === "none" ? "others" : "covered"
      seen[kind]++
      if (known.financialAssets === undefined) missing[kind]++
      for (const [i, one] of known.members.entries()) {
        const wrong = Object.entries(one).filter(([key, fact]) => fact !== (truth.members[i] as any)[key])
        if (wrong.length > 0) untrue.push(wrong)
      }
    }
    expect(untrue).toEqual([])
    expect(missing.covered / seen.covered).toBeLessThan(0.02)
    expect(missing.others / seen.others).toBeGreaterThan(0.02)
    expect(missing.others / seen.others).toBeLessThan(0.05)
  })
})

describe("the file of a round of visits", () => {
  const asked = ["BS-0000003", "BS-0000100", "nobody"]
  const visits = Survey.survey(options, asked)

  it("reports the truth of the households that were asked about", () => {
    expect([...visits.households.rows].map(([id]) => id)).toEqual(["BS-0000003", "BS-0000100"])
    const truth = District.household(options, 99)
    expect([...visits.members.rows].filter(([id]) => id === truth.id)).toEqual(Table.memberRows(truth))
  })

  it("leaves nothing unknown but an infant's number", () => {
    for (const row of visits.households.rows) expect(row).not.toContain("")
    for (const row of visits.members.rows) expect(row.filter((_, i) => i !== at("citizenId"))).not.toContain("")
  })

  it("is dated by the day of the visit, in the quarter", () => {
    for (let k = 0; k < 50; k++) {
      const visit = Survey.visited(District.household(options, k), options.quarter, options.seed)
      expect(visit.provenance.source).toBe("survey")
      expect(Quarter.ofDay(visit.provenance.observedOn)).toBe(options.quarter)
    }
  })
})

describe("a row", () => {
  it("writes facts as the form does", () => {
    const truth = District.household(options, 4)
    const row = Table.householdRow(truth)
    const money = file.households.header.indexOf("金融资产")
    expect(row[money]).toBe(Fen.toYuan(truth.financialAssets!))
    expect(Table.memberRows(truth)[0]![at("relation")]).toBe("户主")
  })
})
