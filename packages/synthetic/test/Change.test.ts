import { Quarter } from "@doudi/core"
import { describe, expect, it } from "vitest"
import { Change, District } from "../src/index.ts"
import { moment } from "../src/Moment.ts"

const size = 3000
const at = (quarter: string) => ({ seed: 5, households: size, quarter: Quarter.quarter(quarter) })
const told = (quarter: string, k: number) => {
  const { provenance: _, ...facts } = District.household(at(quarter), k)
  return JSON.stringify(facts)
}
const records = new Map<string, ReadonlyArray<string>>()
const recordsOf = (quarter: string): ReadonlyArray<string> => {
  if (!records.has(quarter))
    records.set(
      quarter,
      Array.from({ length: size }, (_, k) => told(quarter, k))
    )
  return records.get(quarter)!
}
const changed = (from: string, to: string) => recordsOf(from).filter((text, k) => text !== recordsOf(to)[k])

describe("from quarter to quarter", () => {
  it("three to five households in a hundred change", () => {
    for (const [from, to] of [
      ["2025Q1", "2025Q2"],
      ["2025Q2", "2025Q3"],
      ["2025Q4", "2026Q1"]
    ] as const) {
      const share = (100 * changed(from, to).length) / size
      expect(share).toBeGreaterThan(2.5)
      expect(share).toBeLessThan(6)
    }
  })

  it("a new school year brings the changes that go by age", () => {
    const share = (100 * changed("2025Q3", "2025Q4").length) / size
    expect(share).toBeGreaterThan(12)
    expect(share).toBeLessThan(30)
  })

  it("people keep their numbers, names and households", () => {
    for (let k = 0; k < 300; k++) {
      const before = District.household(at("2025Q1"), k)
      const after = District.household(at("2026Q2"), k)
      expect(after.id).toBe(before.id)
      for (const one of before.members) {
        const same = after.members.find(({ no }) => no === one.no)
        expect([same?.name, same?.birth]).toEqual([one.name, one.birth])
        if (one.citizenId !== undefined) expect(same?.citizenId).toBe(one.citizenId)
      }
    }
  })

  it("every kind of change comes about, within the quarter that it belongs to", () => {
    const kinds = new Set<string>()
    const quarter = Quarter.quarter("2025Q2")
    const { asOf } = moment(quarter)
    for (let k = 0; k < 20_000; k++) {
      if (!Change.mayAlter(5, k, quarter)) continue
      const home = District.homeIn({ seed: 5, quarter: Quarter.quarter("2025Q1") }, k)
      const change = Change.alter(home, moment(quarter))
      if (change === undefined) continue
      kinds.add(change.kind)
      const one = home.people.find(({ no }) => no === change.no)
      if (change.kind === "death") expect(one!.state.diedOn! < asOf && one!.state.diedOn! > "2024-12-22").toBe(true)
      if (change.kind === "birth") expect(one!.birth < asOf && one!.birth > "2024-12-20").toBe(true)
    }
    expect(kinds.size).toBe(13)
  })
})
