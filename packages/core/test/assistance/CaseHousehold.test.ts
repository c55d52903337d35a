import { GoldenCase } from "@doudi/core"
import { Schema } from "effect"
import { describe, expect, it } from "vitest"

const asked = {
  categories: [],
  lists: [{ id: "obligors", name: { zh: "赡养人", en: "supporters" }, level: 3 as const }],
  inputs: [
    {
      id: "orphan",
      name: { zh: "孤儿", en: "orphan" },
      scope: "person",
      kind: "flag" as const,
      level: 3 as const,
      synonyms: []
    },
    {
      id: "income",
      name: { zh: "赡养人年收入", en: "supporter income" },
      scope: "obligors",
      kind: "money" as const,
      unit: "yuan/year" as const,
      level: 3 as const,
      synonyms: []
    }
  ]
}
const golden = (facts: object) =>
  Schema.decodeUnknownSync(GoldenCase.GoldenCase)({
    id: "c",
    name: "例",
    source: "手工",
    on: "2025-09-01",
    base: "b",
    ...facts
  })
const bases = {
  b: {
    household: { 城乡: "城镇" },
    lists: { obligors: [{ 赡养人年收入: "1.00" }] },
    members: { 1: { 性别: "男", 孤儿: "否" } }
  }
}

describe("the household of a case", () => {
  it.each([
    ["性", "是否应为“性别”"],
    ["孤", "是否应为“孤儿”"],
    ["孤儿户", "是否应为“孤儿”"],
    ["完全没有", "没有“完全没有”这项事实 ·"]
  ])("says which fact %s may mean", (name, says) =>
    expect(() => GoldenCase.householdOf(golden({ members: { 1: { [name]: "是" } } }), bases, asked)).toThrow(says)
  )

  it("has the facts of the pack beside the register's, those of the case over those of its base", () => {
    const household = GoldenCase.householdOf(golden({ members: { 1: { 孤儿: "是" } } }), bases, asked)
    expect(household).toMatchObject({ area: "urban", lists: { obligors: [{ income: 100 }] } })
    expect(household.members[0]).toMatchObject({ sex: "1", more: { orphan: true } })
  })

  it("has the lists of the case in place of the base's", () => {
    const household = GoldenCase.householdOf(golden({ lists: { obligors: [] } }), bases, asked)
    expect(household.lists).toEqual({ obligors: [] })
  })

  it("leaves out what is unknown", () => {
    const household = GoldenCase.householdOf(golden({ members: { 1: { 孤儿: "不详", 性别: "不详" } } }), bases, asked)
    expect(household.members[0]).not.toHaveProperty("more")
    expect(household.members[0]).not.toHaveProperty("sex")
  })

  it.each([
    ["a list", { lists: { cars: [] } }, "no list cars"],
    ["a fact", { members: { 1: { 高龄: "是" } } }, "no fact 高龄"],
    ["a fact of another scope", { household: { 孤儿: "是" } }, "no fact 孤儿"],
    ["a value", { members: { 1: { 孤儿: "也许" } } }, "孤儿 cannot be 也许"]
  ])("is refused for %s that does not exist", (_, facts, says) => {
    expect(() => GoldenCase.householdOf(golden(facts), bases, asked)).toThrow(says)
  })

  it("knows the register alone without a pack", () => {
    expect(() => GoldenCase.householdOf(golden({}), bases)).toThrow(RangeError)
  })
})
