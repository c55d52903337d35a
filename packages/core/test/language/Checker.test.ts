import { Either } from "effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { both } from "../../src/foundation/Bilingual.ts"
import { terms } from "../../src/language/Checked.ts"
import { check } from "../../src/language/Checker.ts"
import { withDerived } from "../../src/language/Derived.ts"
import { parse } from "../../src/language/Parser.ts"
import * as Type from "../../src/language/Type.ts"
import * as Vocabulary from "../../src/language/Vocabulary.ts"
import { fields as householdFields } from "../../src/population/Household.ts"
import { fields as memberFields } from "../../src/population/Member.ts"
import { checked, compileIn, derived, faults, household, left, member, rich, right, vocabulary } from "./language.ts"

const unitOf = (text: string) => {
  const { type } = checked(text)
  return type._tag === "number" ? (type.zero ? "zero" : (type.unit ?? "plain")) : type._tag
}
const remedy = (text: string) => left(compileIn(text))[0]!.remedy.zh

describe("names", () => {
  it("lead to the same term in Chinese, in English and by the field's identifier", () => {
    const read = ["金融资产", "financial assets", "assets"].map((name) => [...terms(checked(`${name} = null`))])
    expect(read.map(([term]) => term?.key)).toEqual(["assets", "assets", "assets"])
  })
  it("that nobody defined are refused at their place, with the nearest one", () => {
    expect(faults("金融资户 > 元(5) and 不存在的事实 = 1")).toEqual([
      { code: "UnknownName", at: "金融资户" },
      { code: "UnknownName", at: "不存在的事实" }
    ])
    expect(remedy("金融资户 > 0")).toContain("金融资产")
    expect(remedy("finacial assets > 0")).toContain("financial assets")
    expect(remedy("存款 > 0")).toContain("金融资产")
    expect(remedy("not 有经营")).toContain("not(…)")
    expect(remedy("成员[年岭 > 1] = null")).toContain("年龄")
    expect(remedy("countt(成员) > 1")).toContain("count")
  })
  it.each(["constructor", "__proto__", "toString", "hasOwnProperty", "valueOf"])("%s is an unknown name", (name) => {
    expect(faults(`${name} = 1`)).toEqual([{ code: "UnknownName", at: name }])
    expect(faults(`${name}(1) = 1`)).toEqual([{ code: "UnknownName", at: name }])
    expect(faults(`some m in 成员 satisfies m.${name} = 1`)).toEqual([{ code: "UnknownName", at: name }])
  })
  it("of a person's facts need a person", () => {
    expect(faults("年龄 > 18")).toEqual([{ code: "WrongScope", at: "年龄" }])
    expect(remedy("年龄 > 18")).toContain("m.年龄")
    expect(Either.isRight(compileIn("年龄 > 18 and 低保标准 > 0", Type.boolean, vocabulary, "person"))).toBe(true)
    expect(faults("some m in 成员 satisfies 年龄 > 18")).toEqual([{ code: "WrongScope", at: "年龄" }])
  })
  it("of household facts are not facts of a member", () => {
    expect(faults("some m in 成员 satisfies m.金融资产 > 0")).toEqual([{ code: "UnknownName", at: "金融资产" }])
  })
  it("stay visible inside filters and quantifiers", () => {
    checked("some m in 成员 satisfies m.工资 > 房租收入 and count(成员[工资 > m.工资 and item.年龄 > m.年龄]) = 0")
  })
  it("of variables may not hide a fact", () => {
    expect(faults("some 年龄 in 成员 satisfies true")[0]?.code).toBe("DuplicateName")
  })
})

describe("types", () => {
  it.each<[string, string, string]>([
    ["低保标准 and 有经营", "WrongType", "低保标准"],
    ["not(住房套数)", "WrongType", "住房套数"],
    ["if 住房套数 then true else false", "WrongType", "住房套数"],
    ["if 有经营 then 1 else true", "WrongType", "true"],
    ["if 有经营 then 成员 else 成员", "WrongType", "成员"],
    ["成员[年龄] = null", "WrongType", "年龄"],
    ["成员[1] = null", "WrongType", "1"],
    ["有经营 > false", "WrongType", "有经营 > false"],
    ['备注 < "a"', "WrongType", '备注 < "a"'],
    ['住房套数 = "2"', "WrongType", '住房套数 = "2"'],
    ["1 < 住房套数 < 3", "WrongType", "1 < 住房套数 < 3"],
    ["现享起 + 1 > 2", "UnitsDiffer", "现享起 + 1"],
    ["1 - 现享起 > 2", "WrongType", "1 - 现享起"],
    ["现享起 + 认定日 > 2", "WrongType", "现享起 + 认定日"],
    ["成员 = 成员", "WrongType", "成员 = 成员"],
    ["null > 1", "WrongType", "null > 1"],
    ["null = null", "WrongType", "null = null"],
    ["住房套数 + null > 1", "WrongType", "住房套数 + null"],
    ["count(成员.工资) > 1", "WrongType", "成员.工资"],
    ["count(住房套数) > 1", "WrongType", "住房套数"],
    ["sum(成员) > 1", "WrongType", "成员"],
    ["some m in 住房套数 satisfies true", "WrongType", "住房套数"],
    ["-有经营 = 1", "WrongType", "有经营"],
    ["住房套数.年龄 = 1", "WrongType", "住房套数"],
    ["周岁(住房套数, 认定日) > 1", "WrongType", "住房套数"],
    ["住房套数 / 0 > 1", "WrongType", "0"],
    ["count() = 1", "WrongArguments", "count()"],
    ["abs(住房套数, 2) = 1", "WrongArguments", "abs(住房套数, 2)"],
    ["round up(住房套数, 住房套数) = 1", "WrongArguments", "round up(住房套数, 住房套数)"],
    ["round up(住房套数, 0.5) = 1", "WrongArguments", "round up(住房套数, 0.5)"],
    ["floor(低保标准) > 0", "WrongArguments", "floor(低保标准)"]
  ])("%s", (text, code, at) => {
    expect(faults(text)).toContainEqual({ code, at })
  })
  it("of the whole must be what is expected", () => {
    expect(faults("低保标准")).toEqual([{ code: "WrongType", at: "低保标准" }])
    expect(faults("有经营", Type.number())).toEqual([{ code: "WrongType", at: "有经营" }])
  })
  it("gather every fault of a rule", () => {
    const found = faults("低保标准 > 500 and 住房套数 + 有经营 > 1 and 无此名 and 城乡 = “山区”")
    expect(found.map(({ code }) => code)).toEqual(["UnitsDiffer", "WrongType", "UnknownName", "NotInList"])
  })
})

describe("codes", () => {
  it("are refused outside their list, which is then told", () => {
    const [fault] = left(compileIn('城乡 = "山区"'))
    expect(fault).toMatchObject({ code: "NotInList", from: 5, to: 9 })
    expect(fault?.remedy.zh).toContain("“城镇”、“农村”")
    expect(fault?.remedy.en).toContain("“urban”, “rural”")
    expect(remedy('城乡 in ("农村", "城填")')).toContain("是否应为“城镇”")
  })
  it.each(["rural", "农村"])("may be written as %s", (written) => {
    const root = checked(`城乡 = "${written}"`).root
    expect(root._tag === "Compare" && root.right).toMatchObject({ _tag: "Constant", value: "rural" })
    expect(root.text).toEqual(both('城乡 = "农村"', 'place = "rural"'))
  })
  it("are found by what is stored before any label", () => {
    checked('some m in 成员 satisfies m.患病情况 = "2"')
    const crossed = { a: both("乙", "b"), b: both("甲", "a") }
    const words = right(
      Vocabulary.withParameter(vocabulary, { key: "kind", name: both("类别", "kind"), type: Type.code(crossed) })
    )
    const root = checked('类别 = "b"', words).root
    expect(root._tag === "Compare" && root.right).toMatchObject({ value: "b" })
  })
  it("stand on either side, in lists, and keep full-width punctuation of labels", () => {
    checked('"农村" = 城乡')
    checked('some m in 成员 satisfies m.患病情况 in ("慢性病", "重病（含精神病）")')
    expect(faults('备注 = 城乡 or 城乡 = "城镇"')[0]?.code).toBe("WrongType")
  })
})

describe("units", () => {
  it.each<[string, string]>([
    ["低保标准 * 1.5", "fen/month"],
    ["低保标准 * 12", "fen/year"],
    ["12 * 低保标准", "fen/year"],
    ["低保标准 * (12)", "fen/year"],
    ["低保标准 * 12.0", "fen/year"],
    ["低保标准 * 24", "fen/month"],
    ["房租收入 / 12", "fen/month"],
    ["房租收入 / 12 / count(成员)", "fen/month"],
    ["房租收入 * 12", "fen/year"],
    ["低保标准 / 12", "fen/month"],
    ["金融资产 * 12", "fen"],
    ["低保标准 * count(成员)", "fen/month"],
    ["count(成员) * 低保标准", "fen/month"],
    ["房租收入 / 房租收入", "plain"],
    ["房租收入 / 元(3)", "plain"],
    ["住房面积 / count(成员)", "m2"],
    ["元(8) * 住房面积", "fen"],
    ["低保标准 / 住房面积", "fen/m2/month"],
    ["低保标准 / 住房面积 * 住房面积", "fen/month"],
    ["元(500)", "fen"],
    ["yuan(500.5) * 2", "fen"],
    ["低保标准 + 元(500)", "fen/month"],
    ["元(500) + 房租收入", "fen/year"],
    ["max(0, 低保标准 - 月支出)", "fen/month"],
    ["min(元(5), 房租收入, 0)", "fen/year"],
    ["sum(成员.工资) + 房租收入", "fen/year"],
    ["if 有经营 then 0 else 低保标准", "fen/month"],
    ["if 有经营 then null else 低保标准", "fen/month"],
    ["count(成员) + 1", "persons"],
    ["count(成员) / count(成员)", "plain"],
    ["系数 * 系数", "plain"],
    ["round up(低保标准, 0)", "fen/month"],
    ["周岁(现享起, 认定日)", "years"],
    ["低保标准 * 整月数(现享起, 认定日)", "fen"],
    ["整月数(现享起, 认定日) * 低保标准", "fen"],
    ["房租收入 * 周岁(现享起, 认定日)", "fen"],
    ["元(30) * 整天数(现享起, 认定日)", "fen"],
    ["金融资产 / 个月(6)", "fen/month"],
    ["金融资产 / 年(3)", "fen/year"],
    ["周岁(现享起, 认定日) * 12", "months"],
    ["整月数(现享起, 认定日) / 12", "years"],
    ["认定日 - 现享起", "days"],
    ["portion(低保标准, 0, 元(500))", "fen/month"],
    ["mean(成员.工资)", "fen/year"],
    ["modulo(整月数(现享起, 认定日), 3)", "months"],
    ["with default(月支出, 0)", "fen/month"],
    ["系数 ** 2", "plain"],
    ["-低保标准", "fen/month"]
  ])("%s is in %s", (text, unit) => {
    expect(unitOf(text)).toBe(unit)
  })
  it.each<[string, string]>([
    ["低保标准 > 500", "元(500)"],
    ["500 < 低保标准", "元(500)"],
    ["低保标准 + 1 > 0", "元(1)"],
    ["低保标准 > 系数", "元("],
    ["房租收入 < 低保标准", "乘以 12"],
    ["房租收入 + 低保标准 > 0", "乘以 12"],
    ["房租收入 / 低保标准 > 1", "乘以 12"],
    ["max(房租收入, 低保标准) > 0", "乘以 12"],
    ["if 有经营 then 房租收入 else 低保标准", ""],
    ["房租收入 between 低保标准 and 元(9)", "乘以 12"],
    ["房租收入 in [元(1)..低保标准]", "乘以 12"],
    ["低保标准 * 房租收入 > 0", "不带单位的数"],
    ["count(成员) > 住房面积", "同一单位"],
    ["周岁(现享起, 认定日) > 个月(30)", "乘以 12"],
    ["整月数(现享起, 认定日) > 天(30)", "比较日期"],
    ["现享起 + 1 > 认定日", "个月(6)"],
    ["round up(低保标准, 个月(1)) > 0", "同一单位"],
    ["portion(低保标准, 100, 元(9)) > 0", "元(100)"],
    ["count(成员) * count(成员) > 4", "不带单位的数"],
    ["12 / 低保标准 > 4", "元(12)"],
    ["元(低保标准) > 0", "名称和单位"],
    ["住房面积 > count(成员)", "平方米(15)"],
    ["低保标准 * 天(15) / 天(30) > 0", "天数 / 当月天数"],
    ["0 <= 住房套数 < 3", "x in [60..80)"],
    ['现享起 > "2025-07-01"', 'date("2025-07-01")'],
    ["现享起 > 日期(2025)", 'date("2025-07-01")'],
    ["count(成员) > 成员.年龄", "for m in 成员 return"],
    ["有经营 = 是", "true 和 false"],
    ["非(有经营)", "not(…)"],
    ["家庭人数 > 2", "计数(成员[共同生活])"],
    ["round(低保标准, 0) > 0", "进位"],
    ["某个没有的名称 > 2", "facts.md"],
    ["(if 有经营 then 100 else 元(50)) > 0", "元(500)"],
    ["max(成员.年龄) > 成员.年龄", "for m in 成员 return"],
    ["some m in 成员[1] satisfies m.年龄 > 3", "成员序号 = 1"],
    ["abs(成员.年龄) > 3", "最大(…)"]
  ])("%s is refused with a way out", (text, way) => {
    expect(remedy(text)).toContain(way)
  })
  it("bare counts may be compared with counts of anything but money", () => {
    for (const text of ["count(成员) > 3", "住房面积 <= 120", "住房套数 + 1 > count(成员)", "低保标准 > 0"])
      checked(text)
  })
})

describe("unit algebra", () => {
  const unit = fc.constantFrom(undefined, "fen", "fen/month", "fen/year", "persons", "days", "months", "years", "m2")
  const type = fc.oneof(unit.map(Type.number), fc.constant(Type.zero))
  it("common units do not depend on the order, and are kept when met again", () => {
    fc.assert(
      fc.property(type, type, (a, b) => {
        const [ab, ba] = [Type.common(a, b), Type.common(b, a)]
        expect(ab?.unit).toEqual(ba?.unit)
        if (ab !== undefined) expect(Type.common(ab, a)?.unit).toEqual(ab.unit)
        expect(Type.fits(a, b)).toBe(ab !== undefined)
      })
    )
  })
  it("never lets money meet a plain number, nor a month a year", () => {
    for (const money of ["fen", "fen/month", "fen/year"]) {
      expect(Type.common(Type.number(money), Type.number())).toBeUndefined()
      expect(Type.common(Type.number(money), Type.number("persons"))).toBeUndefined()
    }
    expect(Type.common(Type.number("fen/month"), Type.number("fen/year"))).toBeUndefined()
  })
  it("division undoes multiplication", () => {
    const literal = fc.constantFrom(undefined, "12", "3")
    fc.assert(
      fc.property(unit, literal, (u, by) => {
        const factor = { type: Type.number(), literal: by }
        const product = Type.product({ type: Type.number(u) }, factor)!
        expect(Type.product(factor, { type: Type.number(u) })).toEqual(product)
        const back = Type.quotient({ type: product }, factor)?.unit
        // The exceptions are on purpose: 12 times a yearly amount is still yearly, and a twelfth of it monthly; likewise
        // a number of months and its twelfth in years.
        if (!((u === "fen/year" || u === "months") && by === "12")) expect(back).toBe(u)
      })
    )
  })
})

describe("vocabularies", () => {
  it("hold the fields of real households and members without a clash", () => {
    const { terms, household } = Vocabulary.fromFields(householdFields, memberFields)
    expect(terms).toHaveLength(Object.keys(householdFields).length + Object.keys(memberFields).length)
    expect(household.get("金融资产")?.key).toBe("financialAssets")
  })
  it("refuse a name twice, whatever the scope, and the names of the language", () => {
    const parameter = (zh: string, en: string) =>
      Vocabulary.withParameter(vocabulary, { key: "p", name: both(zh, en), type: Type.number() })
    for (const [zh, en] of [
      ["金融资产", "x"],
      ["年龄", "x"],
      ["新", "age"],
      ["成员", "x"],
      ["新", "item"]
    ] as const) {
      expect(left(parameter(zh, en))[0]?.code).toBe("DuplicateName")
    }
    expect(() => Vocabulary.fromFields(household, { ...member, again: household.note })).toThrow(RangeError)
  })
  it.each(["60岁以上", "标准（月）", "a-b", "收入 and 支出", ""])("refuse the unwritable name %j", (zh) => {
    const draft = { key: "p", name: both(zh, "x"), type: Type.number() }
    expect(left(Vocabulary.withParameter(vocabulary, draft))[0]?.code).toBe("Syntax")
  })
  it("let a proper name take over from another field's identifier, in every scope", () => {
    const taken = right(
      Vocabulary.withParameter(vocabulary, { key: "p", name: both("工资线", "grade"), type: Type.number() })
    )
    for (const scope of ["household", "person"] as const)
      expect(Vocabulary.lookup(taken, scope, "grade")?.key).toBe("p")
  })
  it("only grow: slots of earlier terms stay", () => {
    for (const term of vocabulary.terms) expect(rich.terms).toContain(term)
    expect(rich.slots).toEqual({ household: 12, person: 9, parameter: 2 })
  })
})

describe("derived facts", () => {
  const plain = Type.number()
  it("may be given in any order, and are as sensitive as what they rest on", () => {
    expect(rich.household.get("人均月收入")?.level).toBe(3)
    expect(rich.person.get("成年")?.level).toBe(3)
    expect([...terms(checked("人均月收入 > 0", rich))].map(({ key }) => key)).toEqual([
      "perMember",
      "income",
      "own",
      "adult",
      "age",
      "wage",
      "rent",
      "size"
    ])
  })
  it("may not rest on themselves", () => {
    const [fault, ...others] = left(
      withDerived(
        vocabulary,
        derived("a", "甲", plain, "household", "乙 + 1"),
        derived("b", "乙", plain, "household", "丙 + 1"),
        derived("c", "丙", plain, "household", "甲 + 1"),
        derived("d", "丁", plain, "household", "甲 + 1")
      )
    )
    expect(others).toEqual([])
    expect(fault).toMatchObject({ code: "Cycle", place: { path: "a" } })
    expect(fault?.says.zh).toContain("甲 → 乙 → 丙 → 甲")
    expect(left(withDerived(vocabulary, derived("a", "甲", plain, "household", "a + 1")))[0]?.code).toBe("Cycle")
  })
  it("must have the type they say, with the fault at the fact", () => {
    const wrong = derived("a", "甲", Type.number("fen/year"), "household", "低保标准")
    expect(left(withDerived(vocabulary, wrong))).toMatchObject([{ code: "WrongType", place: { path: "a", offset: 0 } }])
    const person = derived("a", "甲", plain, "person", "金融资产 / 元(1) + 年龄")
    expect(Either.isRight(withDerived(vocabulary, person))).toBe(true)
  })
})

it("checks any parsed text without throwing", () => {
  const word = fc.constantFrom(
    ...'低保标准 年龄 成员 m item null true 12 0 元( count( some every in satisfies if then else and or not( ) [ ] . , < = + * / - "农村" 认定日'.split(
      " "
    )
  )
  fc.assert(
    fc.property(fc.array(word, { maxLength: 12 }), (words) => {
      const text = words.join(" ")
      Either.map(parse(text), (expression) => check(expression, rich, { scope: "person", expects: Type.boolean }))
    }),
    { numRuns: 3000 }
  )
})
