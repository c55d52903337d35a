import { type Pack, Policy, Table } from "@doudi/core"
import { Either } from "effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { household, on } from "./household.ts"
import { condition, faultsOf, linked, small } from "./pack.ts"

const both = (zh: string, en: string) => ({ zh, en })
type TableData = NonNullable<Pack.PackData["tables"]>[number]

/** Four tiers by income per head, an uplift for each circumstance, and the highest of them. */
const tiers: TableData = {
  id: "tier",
  name: both("档次金额", "tier"),
  scope: "household",
  unit: "yuan/month",
  inputs: ["月收入 / 人数", "城乡"],
  rows: [
    { when: ["< 元(200)", "-"], gives: "元(560)" },
    { when: ["[元(200)..元(400))", '"城镇"'], gives: "元(420)" },
    { when: ["[元(200)..元(400))", 'not("城镇")'], gives: "元(400)" },
    { when: [">= 元（400）", "-"], gives: "元(240)" }
  ],
  otherwise: "null",
  source: "law"
}
const uplift = (hit: "sum" | "max" | "min"): TableData => ({
  id: `uplift-${hit}`,
  name: both(`增发${hit}`, `uplift ${hit}`),
  scope: "person",
  unit: "yuan/month",
  hit,
  inputs: ["年龄", "患病情况"],
  rows: [
    { when: [">= 70", "-"], gives: "元(80)" },
    { when: ["-", '"重特大疾病"'], gives: "元(120)" },
    { when: ["< 18, [60..70)", "-"], gives: "元(60)" }
  ],
  source: "law"
})
const base = small.categories![0]!
const pack = (formula: string, unit: "household" | "person" = "household"): Pack.PackData => ({
  ...small,
  tables: [tiers, uplift("sum"), uplift("max"), uplift("min")],
  categories: [
    base,
    {
      ...base,
      id: "paid",
      name: both("发放", "paid"),
      unit,
      when: [condition("always", unit === "household" ? "人数 >= 0" : "年龄 >= 0")],
      amount: { formula, per: "month", source: "law" }
    }
  ]
})
const amount = (formula: string, unit: "household" | "person", facts: object, person: object) => {
  const one = household({ area: "urban", dwellings: 1, ...facts }, person)
  const { outcomes } = Either.getOrThrow(Policy.determine(linked(pack(formula, unit)), one, on))
  return outcomes.find(({ category }) => category === "paid")
}

describe("a table", () => {
  it.each([
    [0, "urban", 56_000],
    [239_999, "urban", 56_000],
    [240_000, "urban", 42_000],
    [240_000, "rural", 40_000],
    [479_999, "rural", 40_000],
    [480_000, "rural", 24_000]
  ])("gives what the first row that is met says: %d fen a year, %s", (wage, area, fen) => {
    expect(amount("档次金额", "household", { area }, { wage, birth: "1980-01-01" })).toMatchObject({ amount: { fen } })
  })
  it("leaves open what an unknown input could decide, and no more", () => {
    const open = amount("档次金额", "household", { area: undefined }, { wage: 240_000 })
    expect(open).toMatchObject({ _tag: "Entitled", amountMissing: [{ field: "area" }] })
    const settled = amount("档次金额", "household", { area: undefined }, { wage: 0 })
    expect(settled).toMatchObject({ amount: { fen: 56_000 } })
  })
  it.each([
    ["sum", "1950-01-01", "serious", 20_000],
    ["max", "1950-01-01", "serious", 12_000],
    ["min", "1950-01-01", "serious", 8_000],
    ["max", "1960-01-01", "none", 6_000],
    ["sum", "1980-01-01", "none", 0]
  ])("adds up or takes the best of all rows that are met: %s, %s, %s", (hit, birth, illness, fen) => {
    expect(amount(`增发${hit}`, "person", {}, { birth, illness })).toMatchObject({ amount: { fen } })
  })
  it("of the best of no row, nothing applies", () => {
    expect(amount("增发max", "person", {}, { birth: "1980-01-01", illness: "none" })).not.toHaveProperty("amount")
  })
  it("is what a nested if would give, for any income and place", () => {
    const policy = linked(
      pack(
        'if 月收入 / 人数 < 元(200) then 元(560) else if 月收入 / 人数 < 元(400) then (if 城乡 = "城镇" then 元(420) else 元(400)) else 元(240)'
      )
    )
    const table = linked(pack("档次金额"))
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700_000 }), fc.constantFrom("urban", "rural", undefined), (wage, area) => {
        const one = household({ dwellings: 1, ...(area === undefined ? {} : { area }) } as never, {
          wage: wage as never
        })
        const of = (each: typeof table) => Either.getOrThrow(Policy.determine(each, one, on)).outcomes.at(-2)
        expect(of(table)).toEqual(of(policy))
      }),
      { numRuns: 60 }
    )
  })
  it("tells a fault at its cell, and a row that is too short", () => {
    const rows = [{ when: ["< 200", '"乡村"'], gives: "元(1)" }, tiers.rows[1]!] as never
    expect(faultsOf({ ...pack("元(1)"), tables: [{ ...tiers, rows }] })).toEqual([
      expect.stringContaining("tables.tier.rows.0.when.0: Units differ"),
      expect.stringContaining("tables.tier.rows.0.when.1: “乡村” is not in the list of codes")
    ])
    const short = faultsOf({ ...pack("元(1)"), tables: [{ ...tiers, rows: [{ when: ["-"], gives: "元(1)" }] }] })
    expect(short[0]).toContain("every row needs one test for each input")
    const { otherwise: _, ...hole } = tiers
    const holes = faultsOf({ ...pack("元(1)"), tables: [hole] })
    expect(holes[0]).toContain("`otherwise` belongs to hit `first`")
  })
  it("may be held to what a pack says of its tiers, in either language", () => {
    const check = (holds: string) =>
      faultsOf({ ...pack("元(1)"), checks: [{ id: "c", says: both("分档合理", "sound tiers"), holds, source: "law" }] })
    expect(check('档数("tier") >= 4 and min(级差("tier")) >= 元(20) and max(outputs("档次金额")) < 标准城镇')).toEqual(
      []
    )
    expect(check('tiers("tier") >= 5')).toEqual([expect.stringContaining("it does not hold: sound tiers")])
    expect(check('min(steps("tier")) > 元(20)')).toEqual([expect.stringContaining("does not hold")])
    expect(check('档数("none") > 1')).toEqual([expect.stringContaining("needs the name of a table")])
  })
  it.each([
    ["人数", "1-3", '"[1..3]"'],
    ["人数", "1..3", '"[1..3]"'],
    ["人数", ">= 1 and < 3", '"[1..3)"'],
    ["人数", "[1，3)", '"[1..3)"'],
    ["人数", "3人以上", '">= 3"'],
    ["人数", "不超过3", '"<= 3"'],
    ["人数", "不满3", '"< 3"'],
    ["人数", "其他", '"-"'],
    ["城乡", "城镇", `'"城镇"'`],
    ["城乡", "城镇、农村", `'"城镇", "农村"'`],
    ["城乡", '"城镇" 或 "农村"', `'"城镇", "农村"'`],
    ["人数 > 2", "是", '"true"'],
    ["人数", "不适用", '"null"']
  ])("tells how the cell of %s that people write as %s is written", (input, cell, written) => {
    const table = { ...tiers, inputs: [input], rows: [{ when: [cell], gives: "元(1)" }] } as TableData
    const problems = Either.flip(Policy.fromData({ ...pack("元(1)"), tables: [table] }, "hash"))
    expect(Either.getOrThrow(problems).map(({ remedy }) => remedy.zh)).toEqual([`请写作 ${written}`])
  })
  it("that rests on itself is refused", () => {
    const circle = { ...tiers, inputs: ["档次金额", "城乡"] as const }
    expect(faultsOf({ ...pack("元(1)"), tables: [circle] })).toContain("tables.tier: “tier” rests on itself")
  })
  it.each([
    ["-", "true"],
    ["<= 3", "(x) <= 3"],
    ["1, 2", "(x) in (1, 2)"],
    ["[1..2)", "(x) in [1..2)"],
    ["not(1)", "not((x) in (1))"],
    ['"甲，乙", "丙"', '(x) in ("甲，乙", "丙")'],
    ["< 18, [60..70), 7", "((x) in (7)) or ((x) < 18) or ((x) in [60..70))"]
  ])("reads the cell %s", (cell, text) => {
    expect(Table.test("x", cell)).toBe(text)
  })
})
