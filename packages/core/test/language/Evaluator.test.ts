import { describe, expect, it } from "vitest"
import { both } from "../../src/foundation/Bilingual.ts"
import { day } from "../../src/foundation/Day.ts"
import * as Rational from "../../src/foundation/Rational.ts"
import { budget, EvaluationTooLong, evaluate, FactMalformed, subjectOf, value } from "../../src/language/Evaluator.ts"
import * as Type from "../../src/language/Type.ts"
import { missing, Unknown } from "../../src/language/Value.ts"
import * as Vocabulary from "../../src/language/Vocabulary.ts"
import { fields as memberFields } from "../../src/population/Member.ts"
import { checked, evaluated, type Given, rich, right, subject, vocabulary } from "./language.ts"

const asks = (text: string, given: Given = {}, words = vocabulary) =>
  missing(evaluated(text, given, words)).map(({ key, person }) => (person === undefined ? key : `${person}.${key}`))

describe("money at the line", () => {
  it.each([
    [54999, true],
    [55000, false],
    [55001, false]
  ])("spending %d fen below 500 yuan times 1.1 is %s, exactly", (upkeep, expected) => {
    expect(evaluated("月支出 < 低保标准 * 1.1", { household: { upkeep }, parameters: { standard: 50000 } })).toBe(
      expected
    )
  })
  it("divides exactly: a third of 1000 fen, three times, is 1000 fen", () => {
    expect(evaluated("月支出 / 3 * 3 = 月支出", { household: { upkeep: 1000 } })).toBe(true)
    expect(evaluated("月支出 / 3", { household: { upkeep: 1000 } })).toEqual(
      Rational.div(Rational.of(1000), Rational.of(3))
    )
  })
  it("writes amounts in yuan", () => {
    expect(evaluated("元(500)")).toBe(50000)
    expect(evaluated("yuan(0.01)")).toBe(1)
    expect(evaluated("月支出 = 元(123.45)", { household: { upkeep: 12345 } })).toBe(true)
  })
  it.each([
    ["round up(月支出, 0)", 12400],
    ["round down(月支出, 0)", 12300],
    ["round half up(月支出, 1)", 12350],
    ["floor(月支出, 2)", 12345],
    ["ceiling(月支出, -1)", 13000],
    ["进位(月支出 / 2, 2)", 6173],
    ["floor(系数)", 1],
    ["round half up(系数, 1)", Rational.parse("1.3")],
    ["abs(元(1) - 元(3))", 200]
  ])("%s", (text, expected) => {
    const parameters = { standard: 1, factor: Rational.parse("1.25") }
    expect(evaluated(text, { household: { upkeep: 12345 }, parameters })).toEqual(expected)
  })
})

describe("facts", () => {
  it("are read as known, not applicable or unknown", () => {
    const given = { household: { dwellings: 2, owner: null, note: "甲" } }
    expect(evaluated("住房套数", given)).toBe(2)
    expect(evaluated("有经营 = null", given)).toBe(true)
    expect(evaluated("住房面积", given)).toBeInstanceOf(Unknown)
    expect(evaluated('备注 = "甲" and 备注 != "乙"', given)).toBe(true)
    expect(asks("住房面积 > 1 and 金融资产 > 0 and 住房套数 > 1", given)).toEqual(["area", "assets"])
  })
  it("name the member they are missing for", () => {
    expect(asks("some m in 成员 satisfies m.年龄 > 60", { members: [{ age: 3 }, {}, { grade: 1 }] })).toEqual([
      "1.age",
      "2.age"
    ])
  })
  it("of parameters too", () => {
    expect(missing(evaluated("低保标准 > 0", { parameters: {} }))).toMatchObject([
      { scope: "parameter", key: "standard" }
    ])
  })
  it.each([
    [{ assets: 1.5 }, "金融资产"],
    [{ assets: "100" }, "金融资产"],
    [{ assets: Number.NaN }, "金融资产"],
    [{ owner: 1 }, "有经营"],
    [{ place: "山区" }, "城乡"],
    [{ since: "2025/7/1" }, "现享起"],
    [{ note: 5 }, "备注"]
  ])("%j is refused rather than compared", (household, name) => {
    try {
      evaluated(`${name} = null`, { household })
      expect.unreachable()
    } catch (e) {
      expect(e).toBeInstanceOf(FactMalformed)
      expect((e as FactMalformed).says.zh).toContain(name)
      // The message tells the field and never the value.
      for (const held of Object.values(household)) expect((e as FactMalformed).message).not.toContain(`${held}`)
    }
  })
  it("of a record are own data: an inherited property is no value", () => {
    const hostile = right(
      Vocabulary.withParameter(vocabulary, { key: "constructor", name: both("构造", "x"), type: Type.number() })
    )
    expect(() => evaluated("构造 = 1", {}, hostile)).toThrow(FactMalformed)
  })
})

describe("three answers", () => {
  const members = [{ grade: 1 }, { grade: null }, {}]
  it.each<[string, unknown]>([
    ["count(成员[残疾等级 <= 2]) > 0", true],
    ["count(成员[残疾等级 <= 2]) >= 2", "unknown"],
    ["count(成员[残疾等级 <= 2]) > 2", false],
    ["count(成员[残疾等级 != 1]) >= 1", true],
    ["some m in 成员 satisfies m.残疾等级 = 1", true],
    ["some m in 成员 satisfies m.残疾等级 = 4", "unknown"],
    ["every m in 成员 satisfies m.残疾等级 = 1", false],
    ["every m in 成员[残疾等级 != null] satisfies m.残疾等级 <= 4", "unknown"],
    ["count(成员[残疾等级 = null]) = 1", "unknown"],
    ["count(成员[is known(残疾等级)]) = 2", true],
    ["count(成员[is applicable(残疾等级)]) = 2", "unknown"],
    ["count(成员[not(is known(残疾等级))]) = 1", true],
    ["some m in 成员[残疾等级 > 0] satisfies m.残疾等级 = 1", true],
    ["every m in 成员[残疾等级 = 9] satisfies false", "unknown"]
  ])("%s is %s", (text, expected) => {
    const found = evaluated(text, { members })
    expect(found instanceof Unknown ? "unknown" : found).toBe(expected)
  })
  it("an unknown beside a deciding condition does not matter", () => {
    expect(evaluated("金融资产 > 0 and 1 > 2")).toBe(false)
    expect(evaluated("金融资产 > 0 or 1 < 2")).toBe(true)
    expect(evaluated("if 有经营 then 1 else 1")).toBe(1)
    expect(asks("if 有经营 then 金融资产 else 元(1)")).toEqual(["owner", "assets"])
  })
  it("sums over members keep the doubt and its bounds", () => {
    const given = { members: [{ wage: 100, age: 70 }, { wage: 200 }, { wage: null, age: 80 }] }
    expect(evaluated("sum(成员.工资)", given)).toBe(300)
    expect(evaluated("sum(成员[年龄 >= 60].工资)", given)).toMatchObject({ low: 100, high: 300 })
    expect(evaluated("sum(成员[年龄 >= 60].工资) <= 元(3)", given)).toBe(true)
    expect(asks("sum(成员[年龄 >= 60].工资) > 元(2)", given)).toEqual(["1.age"])
    expect(evaluated("sum(成员.工资)", { members: [{}] })).toBeInstanceOf(Unknown)
    expect(evaluated("max(成员.工资)", given)).toBe(200)
    expect(evaluated("sum(成员.工资) = 0", { members: [] })).toBe(true)
  })
  it("a division by zero is unknown, says which divisor, and is no amount", () => {
    const result = evaluated("金融资产 / count(成员)", { household: { assets: 100 } })
    expect(missing(result)).toMatchObject([{ scope: "rule", name: { zh: "除数“计数(成员)”为零" } }])
    expect(evaluated("金融资产 / count(成员) > 0", { household: { assets: 100 } })).toBeInstanceOf(Unknown)
  })
  it("what does not apply fails orders and = , and holds for !=", () => {
    const given = { household: { dwellings: null, owner: null } }
    for (const text of [
      "住房套数 <= 2",
      "住房套数 > 2",
      "住房套数 = 2",
      "住房套数 between 0 and 9",
      "有经营 and true"
    ]) {
      expect(evaluated(text, given)).toBe(false)
    }
    for (const text of ["住房套数 != 2", "住房套数 = null", "not(有经营)", "住房套数 + 1 = null"]) {
      expect(evaluated(text, given)).toBe(true)
    }
  })
})

describe("forms", () => {
  const given: Given = {
    household: { dwellings: 3, place: "rural", since: "2024-05-31", rent: 24000 },
    members: [
      { age: 70, wage: 1000 },
      { age: 10, wage: 500 }
    ]
  }
  it.each<[string, unknown]>([
    ["住房套数 between 3 and 4", true],
    ["住房套数 in (1, 3)", true],
    ["住房套数 in [1..3)", false],
    ["住房套数 in ]2..3]", true],
    ["住房套数 in ]3..4]", false],
    ["住房套数 in ([5..6], 3)", true],
    ["住房套数 in (1, 2) or 住房套数 in [3..3] and true", true],
    ['城乡 in ("城镇", "农村")', true],
    ['城乡 != "城镇"', true],
    ["房租收入 / 12 = 元(20)", true],
    ["-住房套数 + 5", 2],
    ["2 - 住房套数 - 1", -2],
    ["max(1, 住房套数, 2)", 3],
    ["min(住房套数, 2)", 2],
    ["sum(1, 住房套数)", 4],
    ["if 住房套数 > 2 then 10 else 20", 10],
    ["some a in 成员, b in 成员 satisfies a.年龄 > b.年龄 + 50", true],
    ["every m in 成员 satisfies count(成员[工资 >= m.工资]) >= 1", true],
    ["count(成员[count(成员[工资 > 0]) = 2])", 2],
    ["some w in 成员.工资 satisfies w > 元(9)", true],
    ["count(成员[some w in 成员.工资 satisfies w = item.工资])", 2],
    ["现享起 < 认定日", true],
    ['现享起 = date("2024-05-31") and 认定日 >= @"2025-07-01"', true],
    ["周岁(现享起, 认定日)", 1],
    ["full months(现享起, 认定日)", 13],
    ['full months(现享起, @"2024-06-29")', 0],
    ['full months(现享起, @"2024-06-30")', 1]
  ])("%s", (text, expected) => {
    expect(evaluated(text, given)).toEqual(expected)
  })
})

describe("derived facts", () => {
  const given = { household: { rent: 24000 }, members: [{ age: 40, wage: 120000 }, { age: 10 }] }
  it("are worked out from each other", () => {
    expect(evaluated("年收入", given, rich)).toBe(144000)
    expect(evaluated("人均月收入", given, rich)).toBe(6000)
    expect(evaluated("some m in 成员 satisfies not(m.成年)", given, rich)).toBe(true)
    expect(evaluated("sum(成员[not(成年)].个人收入)", given, rich)).toBe(0)
  })
  it("are worked out once for each subject, and only when asked", () => {
    let asked = 0
    const counting = right(
      Vocabulary.withComputed(vocabulary, {
        key: "counted",
        name: both("计算项", "counted"),
        type: Type.number(),
        scope: "household",
        level: 1,
        compute: () => ++asked,
        reads: []
      })
    )
    const one = subject({}, counting)
    value(checked("住房套数 = 1", counting), one)
    expect(asked).toBe(0)
    expect(value(checked("计算项 + 计算项", counting), one)).toBe(2)
    expect(asked).toBe(1)
  })
  it("give what is missing below them", () => {
    expect(asks("人均月收入 < 低保标准", { members: [{ age: 40 }, {}] }, rich)).toEqual([
      "0.wage",
      "1.age",
      "1.wage",
      "rent"
    ])
  })
  it("stay usable with a vocabulary that grew later", () => {
    const rule = checked("金融资产 > 0")
    expect(value(rule, subject({ household: { assets: 1 } }, rich))).toBe(true)
  })
})

describe("facts the program works out", () => {
  const aged = right(
    Vocabulary.withComputed(Vocabulary.fromFields({}, memberFields), {
      key: "years",
      name: both("实足年龄", "age"),
      type: Type.number("years"),
      scope: "person",
      level: 3,
      compute: ({ member, on }) =>
        member.birth === undefined ? undefined : Number(on.slice(0, 4)) - Number(member.birth.slice(0, 4)),
      reads: ["birth"],
      asks: "birth"
    })
  )
  it("are read like fields, and ask for the field behind them", () => {
    const given = { members: [{ birth: "1950-01-01" }, {}] }
    expect(evaluated("count(成员[实足年龄 >= 60]) >= 1", given, aged)).toBe(true)
    expect(missing(evaluated("every m in 成员 satisfies m.实足年龄 >= 60", given, aged))).toEqual([
      { scope: "person", key: "birth", person: 1, name: memberFields.birth.name }
    ])
  })
})

describe("rules about one person", () => {
  it("see their own facts, the household's, and everybody", () => {
    const rule = checked("年龄 >= 60 and 住房套数 = 1 and count(成员[工资 > 0]) = 1", vocabulary, "person")
    const one = subject(
      {
        household: { dwellings: 1 },
        members: [
          { age: 70, wage: 0 },
          { age: 30, wage: 5 }
        ]
      },
      vocabulary
    )
    expect([value(rule, one, 0), value(rule, one, 1)]).toEqual([true, false])
  })
  it("need to be told whose", () => {
    const rule = checked("年龄 >= 60", vocabulary, "person")
    expect(() => value(rule, subject({ members: [{}] }))).toThrow(RangeError)
    expect(() => value(rule, subject({ members: [{}] }), 1)).toThrow(RangeError)
  })
})

describe("the budget", () => {
  const many = { members: Array.from({ length: 60 }, (_, i) => ({ age: i, wage: i })) }
  const cubic = "count(成员[count(成员[count(成员[年龄 > 工资 / 元(1)]) > 90]) > 90]) > 90"
  it("ends an evaluation with a typed problem instead of a result", () => {
    for (const run of [value, evaluate]) {
      try {
        run(checked(cubic), subject(many))
        expect.unreachable()
      } catch (e) {
        expect(e).toBeInstanceOf(EvaluationTooLong)
        expect(e).toMatchObject({ _tag: "EvaluationTooLong", kind: "refused" })
      }
    }
  })
  it("is for each evaluation alone, and ample for a rule over a large household", () => {
    const one = subject(many)
    const rule = checked("every m in 成员 satisfies count(成员[年龄 >= m.年龄]) >= 1")
    for (let i = 0; i < 50; i++) expect(value(rule, one)).toBe(true)
    expect(one.steps).toBeLessThan(budget / 2)
  })
})

it("changes neither records nor results, whatever the order of members", () => {
  const members = Object.freeze([
    Object.freeze({ age: 70, wage: 5 }),
    Object.freeze({ wage: 9 }),
    Object.freeze({ age: 3, wage: 1 })
  ])
  const household = Object.freeze({ rent: 1 })
  const rule = checked("sum(成员[成年].工资) + 年收入", rich)
  const run = (list: ReadonlyArray<object>) => value(rule, subjectOf(rich, household, list, {}, day("2025-07-01")))
  const [forth, back] = [run(members), run([...members].reverse())] as [Unknown, Unknown]
  expect([forth.low, forth.high]).toEqual([back.low, back.high])
})
