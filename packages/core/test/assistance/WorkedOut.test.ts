import { GoldenCase, type Pack } from "@doudi/core"
import { Schema } from "effect"
import { describe, expect, it } from "vitest"
import { linked, small } from "../policy/pack.ts"

const both = (zh: string, en: string) => ({ zh, en })
const policy = linked({
  ...small,
  facts: [
    ...small.facts!,
    {
      id: "from",
      name: both("发放起", "paid from"),
      scope: "household",
      unit: "day",
      formula: "月初(认定日) + 个月(1)"
    },
    { id: "share", name: both("份额", "share"), scope: "household", unit: "ratio", formula: "1 / 人数" },
    { id: "each", name: both("人均", "each"), scope: "household", unit: "yuan/month", formula: "月收入 / 3" },
    { id: "old", name: both("老年", "old"), scope: "person", unit: "flag", formula: "年龄 >= 60" },
    {
      id: "grade",
      name: both("照护等级", "grade"),
      scope: "person",
      unit: "text",
      formula: 'if 失能项数 > 3 then "全护理" else "半护理"'
    },
    { id: "none", name: both("无此项", "none"), scope: "household", unit: "yuan", formula: "null" }
  ]
} as Pack.PackData)

const mismatches = (facts: Readonly<Record<string, string>>) =>
  GoldenCase.run(
    policy,
    Schema.decodeUnknownSync(GoldenCase.GoldenCase)({
      id: "c",
      name: "例",
      source: "手工",
      on: "2025-09-15",
      household: { 城乡: "城镇", 住房套数: "1" },
      members: {
        1: { 共同生活依据: "本人", 出生日期: "1960-01-01", 工资性收入: "19200.00", 失能项数: "4" },
        2: { 共同生活依据: "配偶", 出生日期: "1980-01-01", 工资性收入: "0.00" }
      },
      facts
    })
  )

describe("what facts come to in a case", () => {
  it.each([
    ["人数", "2"],
    ["heads", "2"],
    ["月收入", "1600.00"],
    ["月收入", "1600"],
    ["发放起", "2025-10-01"],
    ["份额", "0.5"],
    ["老年@1", "是"],
    ["老年@2", "否"],
    ["照护等级@1", "全护理"],
    ["照护等级@2", "不详"],
    ["无此项", "不适用"],
    ["困难", "否"]
  ])("%s is %s", (name, value) => expect(mismatches({ [name]: value })).toEqual([]))

  it.each([
    ["人数", "3", "2"],
    ["月收入", "1600.01", "1600.00"],
    ["发放起", "2025-10-02", "2025-10-01"],
    ["份额", "0.51", "0.5"],
    ["老年@1", "否", "是"],
    ["照护等级@2", "半护理", "不详"]
  ])("%s is not %s", (name, expected, actual) =>
    expect(mismatches({ [name]: expected })).toEqual([{ about: `facts.${name}`, expected, actual }])
  )

  it("is shown as nearly so when it is no whole fen", () =>
    expect(mismatches({ 人均: "533.33" })[0]?.actual).toBe("≈533.33元/月"))

  it.each([
    [{ 没有的: "1" }, "没有“没有的”这项事实"],
    [{ 老年: "是" }, "个人的写 老年@1"],
    [{ "老年@7": "是" }, "没有成员 7"]
  ])("%j is a mistake of the case", (facts, says) => expect(() => mismatches(facts as never)).toThrow(says))

  it("may be of a time for which nobody could be assessed, where nothing else is expected", () => {
    const golden = (expected: object) =>
      Schema.decodeUnknownSync(GoldenCase.GoldenCase)({
        id: "c",
        name: "例",
        source: "手工",
        on: "2024-06-01",
        household: { 城乡: "城镇" },
        members: { 1: { 共同生活依据: "本人" } },
        facts: { 标准: "不详", 人数: "1" },
        ...expected
      })
    expect(GoldenCase.run(policy, golden({}))).toEqual([])
    expect(GoldenCase.run(policy, golden({ outcomes: { poor: "entitled" } }))).toMatchObject([{ about: "policy" }])
  })
})
