import { Day, Fen, ReportTable, SlopeReport, Slopes } from "@doudi/core"
import { Either } from "effect"
import { expect, it } from "vitest"
import { household, on } from "../policy/household.ts"
import { linked, small } from "../policy/pack.ts"

const policy = linked(small)
const home = household(
  { area: "urban", dwellings: 1, monitoring: "none" },
  { wage: Fen.fen(0), birth: Day.day("1980-01-01") }
)
const path = { household: home, no: 1, field: "wage" } as const
const result = Either.getOrThrow(Slopes.along({ policy, path, on, until: 2_000_000 }))
const { dwellings: _, ...unknown } = home
const open = Either.getOrThrow(
  Slopes.along({ policy, path: { ...path, household: unknown as never }, on, until: 2_000_000 })
)
const named = { name: { zh: "一人户", en: "One person" }, no: 1, income: "wage" } as const
const slopes = [
  { id: "one", ...named, result },
  { id: "open", ...named, result: open }
]

it("shows what the household has at every corner, and says which facts are open", () => {
  const report = SlopeReport.of({ policy, on, until: 2_000_000 }, slopes, "en")
  const [overview, page, unsaid] = report.sections
  expect(overview!.points).toEqual(["One person: cannot be told without dwellings"])
  const line = page!.tables.find(({ id }) => id === "one-line")!
  for (const row of line.rows) {
    const [income, help, together] = ["income", "help", "all"].map((key) => ReportTable.cell(line, row, key) as number)
    expect(together).toBe(income! + help!)
  }
  expect(page!.lead).toMatch(/Dead stretches: 0\.11 to 9,599\.88/)
  expect(page!.charts).toMatchObject([{ kind: "line", table: "one-line" }])
  expect(unsaid!.tables).toEqual([])
})
