import { Day, type Diagnostic, Policy, Problem, Review } from "@doudi/core"
import { Either } from "effect"
import { describe, expect, it } from "vitest"
import { condition } from "../../policy/pack.ts"
import { data, packOf, suiteOf } from "../suite.ts"

const linked = (changed: object) => {
  const policy = Policy.link(packOf(changed), "review")
  if (Either.isLeft(policy)) throw new Error(policy.left.map((one) => Problem.render(one, "en")).join("\n"))
  return policy.right
}
/** What is said in words is another matter: conditions of these packs are called by their ids. */
const aside: ReadonlyArray<Diagnostic.Code> = ["invented", "untold"]
const findings = (changed: object = {}, on = "2025-09-01") =>
  Review.findings(linked(changed), Day.day(on)).filter(({ code }) => !aside.includes(code))
const told = (changed: object = {}, on?: string) => findings(changed, on).map(({ code, path }) => `${code} ${path}`)

/** The need asks for these conditions of a person; nothing else in the pack is about it. */
const needing = (...holds: ReadonlyArray<string>) => ({
  needs: [{ ...data.needs[0], when: holds.map((text, i) => condition(`c${i}`, text)) }]
})
const of = (...holds: ReadonlyArray<string>) => told(needing(...holds)).filter((line) => line.includes("needs.care"))

describe("what nobody can meet", () => {
  it.each<readonly [string, ReadonlyArray<string>, ReadonlyArray<string>]>([
    ["ages apart", ["年龄 >= 60 and 年龄 < 16"], ["never-holds needs.care.when.c0.holds"]],
    ["no whole number between", ["失能项数 > 2 and 失能项数 < 3"], ["never-holds needs.care.when.c0.holds"]],
    ["fewer than none", ["失能项数 < 0"], ["never-holds needs.care.when.c0.holds"]],
    ["two codes at once", ['残疾类别 = "视力" and 残疾类别 = "肢体"'], ["never-holds needs.care.when.c0.holds"]],
    ["a yes and a no", ["需长期照护 and 需长期照护 = false"], ["never-holds needs.care.when.c0.holds"]],
    [
      "below and not below the same",
      ["自负医疗费 < 元(5) and not(自负医疗费 < 元(5))"],
      ["never-holds needs.care.when.c0.holds"]
    ],
    [
      "above a parameter and below what is less",
      ["金融资产 > 标准 and 金融资产 < 元(500)"],
      ["never-holds needs.care.when.c0.holds"]
    ],
    ["figures that contradict", ["标准 > 元(900)"], ["never-holds needs.care.when.c0.holds"]],
    ["conditions apart", ["年龄 >= 60", "年龄 < 16"], ["nobody needs.care"]],
    ["what the pack's own fact says", ["有老人", "not(有老人)"], ["nobody needs.care"]],
    ["a branch that cannot be", ["年龄 >= 60 or (年龄 < 16 and 年龄 > 18)"], ["branch-never needs.care.when.c0.holds"]],
    [
      "a branch the other condition forbids",
      ["年龄 >= 60", "需长期照护 or 年龄 < 16"],
      ["branch-never needs.care.when.c1.holds"]
    ],
    [
      "asked of no member",
      ["some m in 成员 satisfies m.年龄 < 3 and m.年龄 > 5"],
      ["branch-never needs.care.when.c0.holds"]
    ]
  ])("%s", (_, holds, expected) => {
    expect(of(...holds)).toEqual(expected)
  })
})

describe("what keeps nobody out", () => {
  it.each<readonly [string, ReadonlyArray<string>, ReadonlyArray<string>]>([
    ["every age", ["年龄 >= 16 or 年龄 < 60"], ["always-holds needs.care.when.c0.holds"]],
    ["every count", ["失能项数 >= 0"], ["always-holds needs.care.when.c0.holds"]],
    ["every code", ['城乡 in ("城镇", "农村")'], ["always-holds needs.care.when.c0.holds"]],
    ["implied by another", ["年龄 >= 60", "年龄 >= 18"], ["adds-nothing needs.care.when.c1.holds"]],
    [
      "written twice",
      ["需长期照护", "需长期照护"],
      ["adds-nothing needs.care.when.c0.holds", "adds-nothing needs.care.when.c1.holds"]
    ],
    ["a branch within another", ["年龄 >= 60 or 年龄 >= 80"], ["branch-adds-nothing needs.care.when.c0.holds"]]
  ])("%s", (_, holds, expected) => {
    expect(of(...holds)).toEqual(expected)
  })
})

describe("what is possible is left alone", () => {
  it.each([
    ["年龄 >= 60 or 年龄 < 16"],
    ["失能项数 > 2 and 失能项数 < 4"],
    ["自负医疗费 > 元(2) and 自负医疗费 < 元(3)"],
    ['残疾类别 != "视力" and 残疾类别 != "肢体"'],
    // What does not apply is neither below nor at least: both negations hold then.
    ["not(残疾等级 < 2) and not(残疾等级 >= 2)"],
    ["金融资产 > 标准 and 金融资产 < 元(900)"],
    ["(some m in 成员 satisfies m.年龄 < 3) and not(some m in 成员 satisfies m.年龄 < 2)"]
  ])("%s", (holds) => {
    expect(of(holds)).toEqual([])
  })
})

describe("rows of a table", () => {
  const table = (...tests: ReadonlyArray<string>) => ({
    tables: [
      {
        id: "care-level",
        name: { zh: "照护档", en: "care level" },
        scope: "person",
        unit: "count",
        inputs: ["失能项数"],
        rows: tests.map((when, i) => ({ when: [when], gives: String(i) })),
        otherwise: "9",
        source: "law"
      }
    ],
    ...needing("照护档 > 0")
  })
  it("that earlier rows take whole are told", () => {
    expect(told(table("< 3", "[1..2]", "< 5")).filter((line) => line.includes("tables"))).toEqual([
      "branch-never tables.care-level.rows.1"
    ])
    expect(told(table("< 3", "< 5", ">= 5")).filter((line) => line.includes("tables"))).toEqual([])
  })
})

const value = (from: string, more: object = {}) => ({
  from,
  value: "800.00",
  source: "law",
  checkedOn: "2025-01-01",
  certainty: "official",
  ...more
})
const standard = (values: ReadonlyArray<object>, more: object = {}) => ({
  parameters: [{ ...data.parameters[0], values, ...more }]
})
const dates = (values: ReadonlyArray<object>, on: string, more?: object) =>
  told(standard(values, more), on).filter((line) => line.includes("parameters"))

describe("figures and time", () => {
  it("gaps, ends and ends to come", () => {
    const two = [value("2024-01-01", { until: "2024-07-01" }), value("2025-01-01", { until: "2025-12-31" })]
    const gap = "gap parameters.standard.values.2025-01-01"
    expect(dates(two, "2025-06-01")).toEqual([gap])
    expect(dates(two, "2025-12-01")).toEqual([gap, "ends-soon parameters.standard.values.2025-01-01"])
    expect(dates(two, "2025-12-31")).toEqual([gap, "expired parameters.standard.values.2025-01-01"])
    expect(dates([value("2024-01-01"), value("2025-01-01")], "2025-06-01")).toEqual([])
  })

  it("what nobody looked at for the months the pack says, in force only", () => {
    const old = value("2024-01-01", { checkedOn: "2024-02-01" })
    expect(dates([old, value("2025-01-01")], "2025-12-31")).toEqual([])
    expect(dates([old, value("2025-01-01")], "2026-01-01")).toEqual(["stale parameters.standard.values.2025-01-01"])
    const every = { ...standard([value("2025-01-01")]), recheckMonths: "6" }
    expect(told(every, "2025-07-01")).toContain("stale parameters.standard.values.2025-01-01")
  })

  it("what is missing, and whether the pack says so", () => {
    expect(dates([], "2025-06-01")).toEqual(["no-value parameters.standard"])
    const open = { missing: { zh: "标准", en: "the standard" }, publisher: { zh: "县政府", en: "the county" } }
    expect(dates([], "2025-06-01", { open })).toEqual(["open parameters.standard"])
    const [found] = findings(standard([], { open }), "2025-06-01").filter(({ code }) => code === "open")
    expect(found?.says.zh).toContain("由县政府公布")
  })
})

describe("what nothing uses", () => {
  it("is told of facts, parameters, documents, groups and needs", () => {
    const lines = told({
      ...needing("需长期照护"),
      facts: [...data.facts, { ...data.facts[0], id: "lone", name: { zh: "孤立", en: "lone" }, source: undefined }].map(
        ({ source, ...fact }) => (source === undefined ? fact : { ...fact, source })
      ),
      sources: [...data.sources, { id: "other", title: "别的", certainty: "invented" }],
      overlaps: [{ id: "aid", name: { zh: "择高", en: "higher" }, mode: "highest", source: "law" }],
      programmes: []
    })
    expect(lines).toEqual(
      expect.arrayContaining([
        "unused facts.lone",
        "uncited facts.lone",
        "unused-entry sources.other",
        "unused-entry overlaps.aid",
        "unmet-need needs.care"
      ])
    )
    expect(told()).toEqual([])
  })

  it("does not tell of a fact that a case says the value of, nor of a zoning that rules read", () => {
    const lone = { ...data.facts[0], id: "lone", name: { zh: "孤立", en: "lone" } }
    const pilot = {
      id: "pilot",
      name: { zh: "试点", en: "pilot" },
      source: "law",
      parts: [{ id: "in", name: { zh: "试点村", en: "pilot village" }, divisions: ["990101001"] }]
    }
    const unused = (changed: object, ...cases: Parameters<typeof suiteOf>[0]) =>
      Review.findings(linked(changed), Day.day("2025-09-01"), suiteOf(cases))
        .filter(({ code }) => code.startsWith("unused"))
        .map(({ path }) => path)
    const facts = [...data.facts, lone]
    expect(unused({ facts })).toEqual(["facts.lone"])
    expect(unused({ facts }, { facts: { 孤立: "3" } })).toEqual([])
    expect(unused({ zones: [pilot] })).toEqual(["zones.pilot"])
    expect(unused({ zones: [pilot], ...needing('试点 = "试点村"') })).toEqual([])
  })

  it("two categories with the very same conditions are told", () => {
    const [poor] = data.categories
    const twin = { ...poor, id: "twin", name: { zh: "孪生", en: "twin" }, when: [...poor.when].reverse() }
    expect(told({ categories: [poor, twin] })).toContain("same-rule categories.twin")
  })
})

it("rules that no case touches are notes, and a pack without cases says so once", () => {
  const of = (cases: Parameters<typeof suiteOf>[0]) =>
    Review.findings(linked({}), Day.day("2025-09-01"), suiteOf(cases)).filter(({ code }) =>
      /untested|no-cases/.test(code)
    )
  expect(of([]).map(({ code }) => code)).toEqual(["no-cases"])
  expect(of([{ outcomes: { poor: "entitled" } }]).map(({ path }) => path)).toContain("needs.care.when.frail.holds")
})

it("every finding says in both languages what, why and what to do, the gravest first", () => {
  const all = findings({ ...needing("失能项数 < 0", "失能项数 >= 0"), programmes: [] })
  for (const { remedy, says, why } of all) {
    for (const { en, zh } of [remedy, says, why]) expect(en.length * zh.length).toBeGreaterThan(0)
  }
  const rank = (one: Diagnostic.Diagnostic) => ["error", "warning", "note"].indexOf(one.severity)
  expect(all.map(rank)).toEqual(all.map(rank).sort())
  expect(all.length).toBeGreaterThan(2)
})
