import { Either } from "effect"
import { both } from "../../src/foundation/Bilingual.ts"
import { fromYears } from "../../src/foundation/Calendar.ts"
import { type Day, day } from "../../src/foundation/Day.ts"
import * as Field from "../../src/foundation/Field.ts"
import type { Checked } from "../../src/language/Checked.ts"
import { check } from "../../src/language/Checker.ts"
import { type Derived, withDerived } from "../../src/language/Derived.ts"
import { subjectOf, value } from "../../src/language/Evaluator.ts"
import { parse } from "../../src/language/Parser.ts"
import type { RuleFault } from "../../src/language/RuleFault.ts"
import * as Type from "../../src/language/Type.ts"
import type { Value } from "../../src/language/Value.ts"
import * as Vocabulary from "../../src/language/Vocabulary.ts"
import { holidays } from "./reference/Calendar.ts"

/** A small language of households for the tests: one field of each kind. */
export const household = {
  assets: Field.money("金融资产", "financial assets", { level: 3, unit: "fen", synonyms: ["存款"] }),
  rent: Field.money("房租收入", "rent received", { level: 3, unit: "fen/year" }),
  upkeep: Field.money("月支出", "monthly spending", { level: 3, unit: "fen/month" }),
  dwellings: Field.count("住房套数", "dwellings", { level: 3 }),
  area: Field.count("住房面积", "dwelling area", { level: 3, unit: "m2" }),
  owner: Field.flag("有经营", "owns a business", { level: 3 }),
  place: Field.code("城乡", "place", { urban: both("城镇", "urban"), rural: both("农村", "rural") }, { level: 2 }),
  since: Field.day("现享起", "since", { level: 2 }),
  note: Field.text("备注", "note", { level: 2 })
}
export const member = {
  age: Field.count("年龄", "age", { level: 3, unit: "years" }),
  grade: Field.count("残疾等级", "disability grade", { level: 4 }),
  wage: Field.money("工资", "wage", { level: 3, unit: "fen/year" }),
  insured: Field.flag("参保", "insured", { level: 3 }),
  illness: Field.code(
    "患病情况",
    "illness",
    { "0": both("无", "none"), "1": both("慢性病", "chronic"), "2": both("重病（含精神病）", "serious") },
    { level: 4 }
  ),
  birth: Field.day("出生日期", "birth date", { level: 3 }),
  name: Field.text("姓名", "name", { level: 3 })
}

export const right = <A, E>(either: Either.Either<A, E>): A => {
  if (Either.isLeft(either)) throw new Error(JSON.stringify(either.left, undefined, 1))
  return either.right
}
export const left = <A, E>(either: Either.Either<A, E>): E => {
  if (Either.isRight(either)) throw new Error("expected a refusal")
  return either.left
}

/** The holiday arrangements that the tests know; every other year has none. */
const calendar = fromYears(
  Object.entries(holidays).map(([year, { off, worked }]) => ({
    year: Number(year),
    off: off.map(day),
    worked: worked.map(day),
    source: { document: "calendar" }
  }))
)
const fields = { ...Vocabulary.fromFields(household, member), calendar }
export const vocabulary = right(
  Vocabulary.withParameter(
    fields,
    { key: "standard", name: both("低保标准", "dibao standard"), type: Type.number("fen/month") },
    { key: "factor", name: both("系数", "factor"), type: Type.number() }
  )
)

export const derived = (key: string, zh: string, type: Type.Type, scope: Vocabulary.Scope, text: string): Derived => ({
  key,
  name: both(zh, `the ${key}`),
  type,
  scope,
  expression: right(parse(text))
})

/** The language with the facts that rules of a real pack work out. */
export const rich = right(
  withDerived(
    vocabulary,
    derived("perMember", "人均月收入", Type.number("fen/month"), "household", "年收入 / 12 / 人数"),
    derived("income", "年收入", Type.number("fen/year"), "household", "sum(成员.个人收入) + 房租收入"),
    derived("size", "人数", Type.number("persons"), "household", "count(成员)"),
    derived("own", "个人收入", Type.number("fen/year"), "person", "if 成年 then 工资 else 0"),
    derived("adult", "成年", Type.boolean, "person", "年龄 >= 18")
  )
)

export const compileIn = (
  text: string,
  expects: Type.Type = Type.boolean,
  words: Vocabulary.Vocabulary = vocabulary,
  scope: Vocabulary.Scope = "household"
): Either.Either<Checked, ReadonlyArray<RuleFault>> =>
  Either.flatMap(parse(text), (expression) => check(expression, words, { scope, expects }))

/** The checked expression, whatever it gives: each type is tried. */
export const checked = (text: string, words = vocabulary, scope: Vocabulary.Scope = "household"): Checked => {
  const types = [Type.boolean, Type.number(), Type.number("fen"), Type.text, Type.date]
  const tried = types.map((type) => compileIn(text, type, words, scope))
  return right(tried.find(Either.isRight) ?? tried[0]!)
}

export const faults = (text: string, expects: Type.Type = Type.boolean, words = vocabulary) =>
  left(compileIn(text, expects, words)).map(({ code, from, to }) => ({ code, at: text.slice(from, to) }))

export interface Given {
  readonly household?: object
  readonly members?: ReadonlyArray<object>
  readonly parameters?: object
  readonly on?: Day
}
export const subject = (given: Given = {}, words = rich) =>
  subjectOf(
    words,
    given.household ?? {},
    given.members ?? [],
    given.parameters ?? { standard: 80000 },
    given.on ?? day("2025-07-01")
  )

export const evaluated = (text: string, given: Given = {}, words = vocabulary): Value =>
  value(checked(text, words), subject(given, words))
