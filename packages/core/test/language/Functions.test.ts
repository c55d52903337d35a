import { describe, expect, it } from "vitest"
import * as Rational from "../../src/foundation/Rational.ts"
import { missing, Unknown, type Value } from "../../src/language/Value.ts"
import { evaluated, faults, type Given } from "./language.ts"

const day = (date: string): Given => ({ household: { since: date } })
const plain = (value: Value): unknown =>
  value instanceof Unknown ? ["?", show(value.low), show(value.high)] : Rational.isRational(value) ? show(value) : value
const show = (r: Rational.Rational | undefined) => (r === undefined ? undefined : Rational.format(r))

describe("working days after a day", () => {
  it.each([
    ['工作日后(date("2025-01-24"), 0)', "2025-01-24"],
    ['工作日后(date("2025-01-24"), 1)', "2025-01-26"],
    ['工作日后(date("2025-01-24"), 3)', "2025-01-30"],
    ['working days after(date("2025-01-24"), days(3))', "2025-01-30"],
    ['工作日后(date("2024-12-27"), 2)', "2024-12-30"]
  ])("%s is %s", (text, expected) => expect(evaluated(text)).toBe(expected))
  it.each([
    ['工作日后(date("2025-12-31"), 1)', "calendar"],
    ['工作日后(date("9999-12-31"), 3)', "day outside the calendar"],
    ['工作日后(date("2025-01-24"), 0.5)', "part of a day"],
    ['工作日后(date("2025-01-24"), 0 - 1)', "part of a day"]
  ])("%s has no value, because of %s", (text, reason) => {
    const found = evaluated(text)
    expect(found).toBeInstanceOf(Unknown)
    expect(missing(found).map(({ key }) => key)).toEqual([reason])
  })
})

describe("days move by days, months and years", () => {
  it.each([
    ['date("2025-01-31") + months(1)', "2025-02-28"],
    ['date("2024-01-31") + 个月(1)', "2024-02-29"],
    ['months(1) + date("2025-12-31")', "2026-01-31"],
    ['date("2025-03-31") - months(1)', "2025-02-28"],
    ['date("2024-02-29") + years(1)', "2025-02-28"],
    ['date("2024-02-29") - 年(4)', "2020-02-29"],
    ['date("2024-02-28") + days(2)', "2024-03-01"],
    ['date("2025-01-01") - 天(1)', "2024-12-31"],
    ['date("2025-01-31") + duration("P1Y1M")', "2026-02-28"],
    ['date("2025-01-31") - duration("P31D")', "2024-12-31"],
    ['date("2025-03-01") - date("2024-03-01")', "365"],
    ['date("2024-03-01") - date("2025-03-01")', "-365"],
    ['full days(date("2025-06-30"), 认定日)', "1"],
    ['full months(date("2025-01-31"), date("2025-02-28"))', "1"],
    ["year(认定日) * 10000 + month(认定日) * 100 + day(认定日)", "20250701"],
    ["月初(认定日) - 天(1)", "2025-06-30"],
    ['month end(date("2024-02-10"))', "2024-02-29"],
    ["年初(认定日)", "2025-01-01"],
    ["year end(认定日)", "2025-12-31"],
    ['max(date("2025-01-01"), 认定日)', "2025-07-01"],
    ["min([认定日, 认定日 - days(3)])", "2025-06-28"]
  ])("%s is %s", (text, expected) => expect(plain(evaluated(text))).toBe(expected))

  it("never to a day nearby: what is not whole or outside the calendar has no value", () => {
    for (const text of ["认定日 + days(1.5)", "认定日 + years(8000)", "认定日 - days(10000000)", "认定日 - 年(2025)"]) {
      const found = evaluated(text)
      expect(found).toBeInstanceOf(Unknown)
      expect(missing(found)).toMatchObject([{ scope: "rule" }])
    }
    expect(evaluated('date("9999-12-31") - years(9998)')).toBe("0001-12-31")
    expect(evaluated("认定日 + 年(7974) + 个月(5) + 天(30)")).toBe("9999-12-31")
  })
  it("an unknown day or number stays unknown and names itself; what does not apply stays so", () => {
    expect(missing(evaluated("现享起 + months(1) < 认定日"))).toMatchObject([{ key: "since" }])
    expect(plain(evaluated("认定日 + days(住房套数)"))).toEqual(["?", undefined, undefined])
    expect(evaluated("现享起 + months(1)", { household: { since: null } })).toBe(null)
    expect(evaluated("现享起 + months(1) < 认定日", { household: { since: null } })).toBe(false)
  })
})

describe("periods", () => {
  // The determination is for 2025-07-01.
  it.each([
    ["2023-06-30", false],
    ["2023-07-01", true],
    ["2025-07-01", true],
    ["2025-07-02", false]
  ])("of the last 24 months: %s is in it: %s", (date, expected) => {
    expect(evaluated("近期内(现享起, 个月(24))", day(date))).toBe(expected)
    expect(evaluated("within last(现享起, years(2))", day(date))).toBe(expected)
    expect(evaluated("within last(现享起, years(2), 认定日 - days(0))", day(date))).toBe(expected)
  })
  it.each([
    ["2024-06-30", false],
    ["2024-07-01", true],
    ["2025-06-30", true],
    ["2025-07-01", false]
  ])("of the 12 full months before: %s is in it: %s", (date, expected) => {
    const before = ["此前整月内(现享起, 个月(12))", "within months before(现享起, 年(1), 月末(认定日))"]
    for (const text of before) expect(evaluated(text, day(date))).toBe(expected)
    expect(evaluated("现享起 in [月初(认定日) - 个月(12)..月初(认定日))", day(date))).toBe(expected)
  })
  it("are unknown for an unknown day, and no for one that does not apply", () => {
    expect(evaluated("近期内(现享起, 个月(24))")).toBeInstanceOf(Unknown)
    expect(evaluated("not(近期内(现享起, 个月(24)))", { household: { since: null } })).toBe(true)
    expect(evaluated("此前整月内(认定日, 个月(住房套数))")).toBe(false)
  })
  it("need a length with a unit; months before need months or years", () => {
    expect(faults("近期内(现享起, 24)")).toMatchObject([{ code: "WrongType", at: "24" }])
    expect(faults("此前整月内(现享起, 天(30))")).toMatchObject([{ code: "WrongType", at: "天(30)" }])
  })
})

describe("numbers", () => {
  it.each<[string, unknown, Given?]>([
    ["round half down(2.5, 0)", "2"],
    ["round half down(-2.51, 0)", "-3"],
    ["round half even(2.5, 0)", "2"],
    ["decimal(3.5, 0)", "4"],
    ["四舍六入五成双(-0.125, 2)", "-0.12"],
    ["进位(元(12.01), 元(5))", "1500"],
    ["进位(元(12.01), -1)", "2000"],
    ["round half up(个月(7), months(6))", "6"],
    ["modulo(-7, 3)", "2"],
    ["modulo(7, -3)", "-2"],
    ["余数(7.5, 2)", "1.5"],
    ["1.1 ** 2", "1.21"],
    ["2 ** -2", "0.25"],
    ["0 ** 0", "1"],
    ["mean(1, 2, 4)", "7/3"],
    ["mean([])", "refused"],
    ["sum([1, 2, 3])", "6"],
    ["max([1, 住房套数])", ["?", "1", undefined]],
    ["portion(8000, 3000, 5000)", "2000"],
    ["portion(4000, 3000, 5000)", "1000"],
    ["portion(1000, 3000, 5000)", "0"],
    ["portion(8000, 3000)", "5000"],
    ["portion(8000, 5000, 3000)", "0"],
    ["区间部分(元(80), 元(30), 元(50))", "2000"],
    ["portion(住房套数, 1, 3)", ["?", undefined, undefined]],
    ["portion(max(2, 住房套数), 1, 3)", ["?", "1", "2"]],
    ["portion(max(3, 住房套数), 1, 3)", "2"],
    ["portion(count(成员[年龄 > 5]), 0, 1)", ["?", "0", "1"], { members: [{}, {}] }],
    ["(if 有经营 then -1 else 2) ** 2", ["?", undefined, undefined]],
    ["(if 有经营 then -1 else 2) ** 3", ["?", "-1", "8"]],
    ["(if 有经营 then -3 else -2) ** 2", ["?", "4", "9"]],
    ["(if 有经营 then 1 else 2) ** 2", ["?", "1", "4"]],
    ["(if 有经营 then 1 else 2) ** 0", "1"],
    ["(if 有经营 then 1 else 2) ** -1", ["?", undefined, undefined]],
    ["mean(成员.年龄)", "4", { members: [{ age: 3 }, { age: null }, { age: 5 }] }],
    ["mean(成员.年龄)", null, { members: [{ age: null }] }],
    ["mean(成员[参保].年龄)", ["?", "3", "9"], { members: [{ age: 3, insured: true }, { age: 9 }] }],
    [
      "mean(成员[参保].年龄)",
      ["?", "3", "9"],
      { members: [{ age: 3, insured: true }, { age: 9, insured: true }, { age: 3 }] }
    ],
    ["mean(成员[参保].年龄)", "3", { members: [{ age: 3, insured: true }, { age: 3 }] }],
    ["with default(住房套数, 3)", "3", { household: { dwellings: null } }],
    ["不适用时取(住房套数, 3)", ["?", undefined, undefined]],
    ["with default(max(住房套数, 1), 3)", ["?", "1", undefined]]
  ])("%s is %j", (text, expected, given) => {
    if (expected === "refused") expect(faults(text).length).toBeGreaterThan(0)
    else expect(plain(evaluated(text, given))).toEqual(expected)
  })
  it("that would never end stop with the reason", () => {
    const large = Array.from({ length: 4 }, () => 0).reduce((text) => `(${text} ** 20)`, "10")
    expect(missing(evaluated(large))).toMatchObject([{ scope: "rule", key: "number too large" }])
    expect(missing(evaluated("modulo(1, 住房套数)", { household: { dwellings: 0 } }))).toMatchObject([
      { scope: "rule" }
    ])
    expect(missing(evaluated("(住房套数 - 1) ** -1", { household: { dwellings: 1 } }))).toMatchObject([
      { scope: "rule" }
    ])
  })
  it.each([
    ["2 ** 0.5 > 1", "0.5"],
    ["2 ** 21 > 1", "21"],
    ["2 ** 住房套数 > 1", "住房套数"],
    ["元(2) ** 2 > 元(1)", "元(2)"],
    ["sum([1, 元(2)]) > 0", "[1, 元(2)]"],
    ['max([1, "a"]) > 0', '"a"'],
    ["[1, 2] = [1, 2]", "[1, 2] = [1, 2]"],
    ["[[1]] = 1", "[1]"],
    ["count([1, 2]) > 1", "[1, 2]"],
    ["round up(元(3), 元(0)) > 0", "round up(元(3), 元(0))"]
  ])("%s is refused at %s", (text, at) => expect(faults(text)[0]?.at).toBe(at))
})

describe("lists and texts", () => {
  const members = [
    { insured: true, illness: "1" },
    { insured: null, illness: "0" }
  ]
  it.each<[string, unknown, Given?]>([
    ["all(成员.参保)", false, { members }],
    ["任一(成员.参保)", true, { members }],
    ["all(成员.参保)", "?", { members: [{ insured: true }, {}] }],
    ["all([])", true],
    ["any([])", false],
    ["any(有经营, true)", true],
    ['list contains(成员.患病情况, "慢性病")', true, { members }],
    ['列表包含(成员.患病情况, "serious")', false, { members }],
    ['"重病（含精神病）" in 成员.患病情况', false, { members }],
    ['"慢性病" in 成员.患病情况', "?", { members: [{ illness: "0" }, {}] }],
    ['some m in 成员 satisfies list contains(["慢性病", "无"], m.患病情况)', true, { members }],
    ["2 in [1, 2, 3]", true],
    ["some x in [1, 2] satisfies x > 1", true],
    ["sum([1, 2, 3][item > 1])", 5],
    ['城乡 = (if 有经营 then "城镇" else "农村")', true, { household: { place: "urban", owner: true } }],
    ['starts with(备注, "340303")', true, { household: { note: "340303200201" } }],
    ['开头为(备注, "35")', false, { household: { note: "340303200201" } }],
    ['结尾为(备注, "01") and 包含(备注, "32")', true, { household: { note: "340303200201" } }],
    ['contains(备注, "x")', "?"],
    ['not(contains(备注, "x"))', true, { household: { note: null } }],
    ["字数(备注)", 3, { household: { note: "甲𠀀b" } }],
    ["string length(备注)", null, { household: { note: null } }]
  ])("%s is %j", (text, expected, given) => {
    const found = evaluated(text, given)
    expect(found instanceof Unknown ? "?" : found).toBe(expected)
  })
  it.each([
    ['list contains(成员.患病情况, "感冒")', "NotInList"],
    ['list contains(["无", "感冒"], 城乡)', "NotInList"],
    ["list contains(成员.患病情况, null)", "WrongType"],
    ["住房套数 in []", "WrongArguments"],
    ["[] in []", "WrongArguments"],
    ["list contains(成员.年龄, true)", "WrongType"],
    ["现享起.year = 2025", "NotSupported"]
  ])("%s is refused: %s", (text, code) => expect(faults(text).map((f) => f.code)).toContain(code))
})
