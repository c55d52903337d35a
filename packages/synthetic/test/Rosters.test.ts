import { CitizenId, DisabilityCertificate, Quarter } from "@doudi/core"
import { describe, expect, it } from "vitest"
import { District, RosterForm, Rosters } from "../src/index.ts"

const options = { seed: 13, households: 6000, quarter: Quarter.quarter("2025Q3") }
const lists = Rosters.rosters(options)
const rowsOf = new Map(lists.map((one) => [one.list, [...one.rows]] as const))
const counts = new Map(lists.map((one) => [one.list, one.count()] as const))
const register = new Map(
  [...District.households(options)].flatMap(({ members }) => members.map((one) => [one.citizenId, one] as const))
)
const cell = (list: Rosters.Roster, row: ReadonlyArray<RosterForm.Cell>, key: RosterForm.ColumnKey) =>
  row[list.keys.indexOf(key)]

describe("the departments' lists", () => {
  it("are four, with the headers of the one table of columns", () => {
    expect(lists.map(({ list }) => list)).toEqual(["serious-illness", "severe-disability", "unemployed", "monitoring"])
    for (const { keys, header } of lists) expect(header).toEqual(keys.map((key) => RosterForm.columns[key]))
    expect(lists.map(({ fileName }) => fileName)[0]).toBe("2025年第三季度大病重病患者名单.xlsx")
    expect(lists.filter(({ titles }) => titles.length > 0)).toHaveLength(2)
  })

  it("are the same each time and grow with the district", () => {
    for (const list of lists) expect([...list.rows]).toEqual(rowsOf.get(list.list))
    const half = Rosters.rosters({ ...options, households: 3000 })
    for (const list of half) {
      const part = [...list.rows]
      expect(part).toEqual(rowsOf.get(list.list)!.slice(0, part.length))
      expect(part.length / rowsOf.get(list.list)!.length).toBeGreaterThan(0.38)
      expect(part.length / rowsOf.get(list.list)!.length).toBeLessThan(0.62)
    }
  })

  it("name people of the register for what is true of them, and a few others", () => {
    for (const list of lists) {
      let inside = 0
      let outside = 0
      for (const row of rowsOf.get(list.list)!) {
        const id = cell(list, row, "citizenId")
        if (typeof id !== "string" || !CitizenId.isCitizenId(id)) continue
        const one = register.get(id)
        if (one === undefined) outside++
        else inside++
        expect(id.slice(0, 4)).toBe(one === undefined ? "9901" : "9900")
        if (one === undefined) continue
        if (list.list === "severe-disability") expect(one.disabilityGrade).toBeLessThanOrEqual(2)
        if (list.list === "unemployed") expect(one.employment).toBe("unemployed")
        if (list.list === "monitoring") expect(one.monitored).toBe(true)
      }
      expect(inside).toBeGreaterThan(50)
      expect(outside / (inside + outside)).toBeGreaterThan(0.01)
      expect(outside / (inside + outside)).toBeLessThan(0.09)
    }
  })

  it("carry certificates that hold the holder's number", () => {
    const list = lists[1]!
    const read = rowsOf
      .get(list.list)!
      .map((row) => DisabilityCertificate.parse(String(cell(list, row, "certificate"))))
    const good = read.filter((one) => typeof one !== "string")
    expect(good.length / read.length).toBeGreaterThan(0.95)
    for (const one of good) if (typeof one !== "string") expect(DisabilityCertificate.isSevere(one.grade)).toBe(true)
  })

  it("have nine clean rows in ten, and every flaw somewhere", () => {
    const sum: Record<string, number> = {}
    for (const list of lists) {
      for (const [flaw, n] of Object.entries(counts.get(list.list)!)) sum[flaw] = (sum[flaw] ?? 0) + n
    }
    expect(sum.rows).toBe([...rowsOf.values()].reduce((total, { length }) => total + length, 0))
    expect(sum.clean! / sum.rows!).toBeGreaterThan(0.88)
    expect(sum.clean! / sum.rows!).toBeLessThan(0.97)
    for (const [flaw, n] of Object.entries(sum)) expect([flaw, n > 0]).toEqual([flaw, true])
  })

  it("hold a number that lost its digits as a number in a workbook, as its text in a text file", () => {
    for (const list of lists) {
      const ids = rowsOf.get(list.list)!.map((row) => cell(list, row, "citizenId"))
      const lost = ids.filter((id) => typeof id === "number" || /E\+/.test(String(id)))
      expect(lost).toHaveLength(counts.get(list.list)!.lostDigits)
      for (const id of lost) expect(typeof id).toBe(list.format === "xlsx" ? "number" : "string")
    }
  })

  it("say beforehand how many rows an import holds back", () => {
    for (const list of lists) {
      const usable = rowsOf.get(list.list)!.filter((row) => {
        const id = cell(list, row, "citizenId")
        return typeof id === "string" && CitizenId.isCitizenId(CitizenId.normalise(id))
      })
      const { rows, quarantined } = counts.get(list.list)!
      expect(usable).toHaveLength(rows - quarantined)
    }
  })

  it("repeat a row to the last cell when they repeat it", () => {
    for (const list of lists) {
      const texts = rowsOf.get(list.list)!.map((row) => JSON.stringify(row))
      expect(texts.length - new Set(texts).size).toBe(counts.get(list.list)!.twice)
    }
  })
})
