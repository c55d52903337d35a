import { describe, expect, it } from "vitest"
import * as Rational from "../../src/foundation/Rational.ts"
import { evaluate } from "../../src/language/Evaluator.ts"
import { display, facts, margins, missing, render } from "../../src/language/Trace.ts"
import * as Type from "../../src/language/Type.ts"
import { bounded, List, unknown } from "../../src/language/Value.ts"
import { checked, type Given, rich, subject, vocabulary } from "./language.ts"

const trace = (text: string, given: Given = {}, words = vocabulary) =>
  evaluate(checked(text, words), subject(given, words)).trace

describe("no condition is hidden by another", () => {
  it("keeps every operand of and, also after one that decides", () => {
    const { value, children } = trace("住房套数 > 1 and 金融资产 > 0 and 有经营", {
      household: { dwellings: 1, owner: true }
    })
    expect(value).toBe(false)
    expect(children.map(({ text }) => text.zh)).toEqual(["住房套数 > 1", "金融资产 > 0", "有经营"])
    expect(children.map((child) => display(child.value, child.type, "zh"))).toEqual(["否", "不详", "是"])
  })
  it("keeps every operand of or, and every member of a quantifier", () => {
    expect(trace("有经营 or 住房套数 > 1", { household: { owner: true } }).children).toHaveLength(2)
    const members = [{ age: 70 }, { age: 5 }, {}]
    expect(trace("some m in 成员 satisfies m.年龄 > 60", { members }).children.map(({ person }) => person)).toEqual([
      0, 1, 2
    ])
  })
  it("keeps the branch taken, and both when the condition cannot be told", () => {
    const text = "if 有经营 then 住房套数 else 住房面积 + 1"
    const shown = (household: object) => trace(text, { household }).children.map((child) => child.text.en)
    expect(shown({ owner: true })).toEqual(["owns a business", "dwellings"])
    expect(shown({ owner: false })).toEqual(["owns a business", "dwelling area + 1"])
    expect(shown({})).toEqual(["owns a business", "dwellings", "dwelling area + 1"])
  })
})

describe("margins", () => {
  it("are left less right, exactly, with the unit", () => {
    const found = trace("月支出 < 低保标准 * 1.1 and 住房套数 >= 2 and 城乡 = “农村”", {
      household: { upkeep: 84000, dwellings: 1, place: "rural" }
    })
    expect(margins(found).map(({ text, margin }) => [text.en, margin.difference, margin.unit])).toEqual([
      ["monthly spending < dibao standard * 1.1", -4000, "fen/month"],
      ["dwellings >= 2", -1, undefined]
    ])
  })
  it("are kept for both ends of between, and not where a side is unknown or does not apply", () => {
    const both = trace("住房套数 between 1 and 4", { household: { dwellings: 3 } })
    expect(margins(both).map(({ margin }) => margin.difference)).toEqual([2, -1])
    expect(margins(trace("住房套数 > 1"))).toEqual([])
    expect(margins(trace("住房套数 > 1", { household: { dwellings: null } }))).toEqual([])
  })
})

describe("what is missing", () => {
  it("is asked only where it still matters", () => {
    const given = { household: { dwellings: 1 } }
    const asked = (text: string) => missing(trace(text, given)).map(({ key }) => key)
    expect(asked("住房套数 = 1 and (住房面积 > 1 or 住房套数 = 1) and 金融资产 > 0")).toEqual(["assets"])
    expect(asked("住房套数 = 2 and 金融资产 > 0")).toEqual([])
    expect(asked("住房套数 = 2 or 金融资产 > 0 or 金融资产 < 元(1)")).toEqual(["assets"])
  })
  it("is told with its name and its member", () => {
    expect(missing(trace("every m in 成员 satisfies m.年龄 > 1", { members: [{ age: 2 }, {}] }))).toEqual([
      { scope: "person", key: "age", person: 1, name: { zh: "年龄", en: "age" } }
    ])
  })
})

describe("facts", () => {
  it("are listed once with their values, through derived facts", () => {
    const found = facts(trace("人均月收入 < 低保标准 and 年收入 > 0", { members: [{ age: 40, wage: 5 }] }, rich))
    expect(found.map(({ term, person }) => [term.key, person])).toEqual([
      ["perMember", undefined],
      ["income", undefined],
      ["own", 0],
      ["adult", 0],
      ["age", 0],
      ["wage", 0],
      ["rent", undefined],
      ["size", undefined],
      ["standard", undefined]
    ])
    expect(found.find(({ term }) => term.key === "wage")).toMatchObject({ value: 5, person: 0 })
  })
})

describe("rendering", () => {
  const given: Given = {
    household: { rent: 0, place: "rural" },
    members: [{ age: 40, wage: 1500000 }, { age: 10, grade: null }, {}]
  }
  it("tells a family's case in Chinese", () => {
    const text = "金融资产 ＜ 低保标准 ＊ ２４ and count(成员[残疾等级 <= 2]) = 0 or 城乡 = “城镇”"
    expect(render(trace(text, { ...given, household: { assets: 1000000, place: "rural" } }), "zh")).toBe(
      `金融资产 < 低保标准 * 24 and 计数(成员[残疾等级 <= 2]) = 0 or 城乡 = "城镇" = 不详
  金融资产 < 低保标准 * 24 and 计数(成员[残疾等级 <= 2]) = 0 = 不详
    金融资产 < 低保标准 * 24 = 是（差额 -9,200.00元/月）
      金融资产 = 10,000.00元
      低保标准 * 24 = 19,200.00元/月
        低保标准 = 800.00元/月
    计数(成员[残疾等级 <= 2]) = 0 = 不详
      计数(成员[残疾等级 <= 2]) = 不详（0人至2人）
        成员[残疾等级 <= 2] = 0人，另有2人不确定
          成员1: 残疾等级 <= 2 = 不详
            残疾等级 = 不详
          成员2: 残疾等级 <= 2 = 否
            残疾等级 = 不适用
          成员3: 残疾等级 <= 2 = 不详
            残疾等级 = 不详
  城乡 = "城镇" = 否
    城乡 = 农村`
    )
  })
  it("tells it in English, explaining a derived fact where it first stands, with names of the caller's choice", () => {
    const naming = { person: (i: number) => `no. ${i + 1}` }
    expect(
      render(
        trace("年收入 > 元(1) and 年收入 < 元(9)", { ...given, members: given.members!.slice(0, 1) }, rich),
        "en",
        naming
      )
    ).toBe(
      `the income > yuan(1) and the income < yuan(9) = no
  the income > yuan(1) = yes (difference 14,999.00 yuan/year)
    the income = 15,000.00 yuan/year
      sum(members.the own) + rent received = 15,000.00 yuan/year
        sum(members.the own) = 15,000.00 yuan/year
          members.the own = 1 item
            no. 1: the own = 15,000.00 yuan/year
              if the adult then wage else 0 = 15,000.00 yuan/year
                the adult = yes
                  age >= 18 = yes (difference 22 years)
                    age = 40 years
                wage = 15,000.00 yuan/year
        rent received = 0.00 yuan/year
  the income < yuan(9) = no (difference 14,991.00 yuan/year)
    the income = 15,000.00 yuan/year`
    )
  })
  it("keeps brackets where they matter and only there", () => {
    const texts = [
      "(住房套数 + 1) * 2 - (3 - 住房套数) - (1 - 2) > -(住房套数 + 1)",
      "not(有经营) and (有经营 or 城乡 = null) and 有经营",
      "住房套数 / (2 * 住房套数) = 1",
      "(if 有经营 then 1 else 2) + 1 = 2",
      "(some m in 成员 satisfies m.参保) and 有经营"
    ]
    for (const text of texts) expect(trace(text).text.zh).toBe(text)
  })
  it("stays small when facts rest on facts many times over", () => {
    const lines = render(
      trace(Array.from({ length: 50 }, () => "人均月收入 > 0").join(" and "), given, rich),
      "zh"
    ).split("\n")
    expect(lines.length).toBeLessThan(150)
  })
})

describe("values for people", () => {
  const asset = unknown({ scope: "household", key: "a", name: { zh: "甲", en: "a" } })
  const third = Rational.div(Rational.of(10000), Rational.of(3))!
  it.each([
    [Rational.of(-123456), Type.number("fen/year"), "-1,234.56元/年", "-1,234.56 yuan/year"],
    [third, Type.number("fen"), "≈33.33元", "≈33.33 yuan"],
    [third, Type.number(), "≈3333.3333", "≈3333.3333"],
    [Rational.parse("1.5")!, Type.number("m2"), "1.5平方米", "1.5 m²"],
    [Rational.of(3), Type.number("fen/quarter"), "0.03元/quarter", "0.03 yuan/quarter"],
    ["1", Type.code({ "1": { zh: "慢性病", en: "chronic" } }), "慢性病", "chronic"],
    ["甲", Type.text, "甲", "甲"],
    [true, Type.boolean, "是", "yes"],
    [null, Type.boolean, "不适用", "not applicable"],
    [asset, Type.boolean, "不详", "unknown"],
    [
      bounded(asset, Rational.of(1), undefined),
      Type.number("persons"),
      "不详（至少1人）",
      "unknown (at least 1 persons)"
    ],
    [
      bounded(asset, undefined, Rational.of(100)),
      Type.number("fen"),
      "不详（至多1.00元）",
      "unknown (at most 1.00 yuan)"
    ],
    [new List([Rational.one], [asset]), Type.list(Type.number()), "0项，另有1项不确定", "0 items, 1 more uncertain"]
  ])("%s as %j", (value, type, zh, en) => {
    expect([display(value, type, "zh"), display(value, type, "en")]).toEqual([zh, en])
  })
})
