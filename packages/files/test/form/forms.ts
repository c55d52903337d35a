import { CitizenId, Field, Form } from "@doudi/core"
import * as fc from "fast-check"

/** A small form with a column of every kind. */
export const people: Form.Form = {
  name: "people",
  title: { zh: "人员名单", en: "people" },
  columns: Form.columnsOf({
    name: Field.required(Field.text("姓名", "name", { level: 3, synonyms: ["人员姓名"] })),
    citizenId: Field.required(Field.citizenId("证件号码", "citizen ID", { level: 4, synonyms: ["身份证号"] })),
    division: Field.division("区划代码", "division", { level: 2 }),
    birth: Field.day("出生日期", "birth date", { level: 3 }),
    sex: Field.code("性别", "sex", { "1": { zh: "男", en: "male" }, "2": { zh: "女", en: "female" } }, { level: 3 }),
    relation: Field.code(
      "与户主关系",
      "relation",
      { "02": { zh: "户主", en: "head" }, "10": { zh: "配偶", en: "spouse" }, "99": { zh: "其他", en: "other" } },
      { level: 3 }
    ),
    insured: Field.flag("参加医保", "insured", { level: 3 }),
    members: Field.count("家庭人数", "members", { level: 2, unit: "persons" }),
    wage: Field.money("工资性收入", "wage", { level: 3, unit: "fen/year" })
  })
}

export const pets: Form.Form = {
  name: "pets",
  title: { zh: "宠物名单", en: "pets" },
  columns: Form.columnsOf({
    name: Field.required(Field.text("名字", "pet name", { level: 1 })),
    kind: Field.required(Field.text("种类", "kind", { level: 1 })),
    name2: Field.text("姓名", "owner", { level: 3 })
  })
}

export const headers = people.columns.map(({ field }) => field.name.zh)

/** A number that no register has: no division begins with 99. */
export const idOf = (body: string): string => body + CitizenId.checkCharacter(body)
export const id1 = idOf("99000119800101001")
export const id2 = idOf("99000119920229002")

const pad = (n: number, length: number) => String(n).padStart(length, "0")

export const dayText = fc
  .tuple(fc.integer({ min: 1901, max: 2099 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 }))
  .map(([y, m, d]) => `${y}-${pad(m, 2)}-${pad(d, 2)}`)

export const citizenId = fc
  .tuple(fc.integer({ min: 990000, max: 999999 }), dayText, fc.integer({ min: 1, max: 999 }))
  .map(([region, day, n]) => idOf(`${region}${day.replaceAll("-", "")}${pad(n, 3)}`))

const han = [..."阿木买提赵钱孙李周吴郑王冯陈谢㐂䶮·𠮷𪚥"]
/** A name as the register may hold it, with rare characters and the dot of minority names. */
export const personName = fc
  .array(fc.constantFrom(...han), { minLength: 1, maxLength: 8 })
  .map((parts) => parts.join(""))

const orNot = <A>(arbitrary: fc.Arbitrary<A>) =>
  fc.oneof(
    { weight: 4, arbitrary },
    { weight: 1, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.constant(undefined) }
  )

/** A row of `people` as values. */
export const person: fc.Arbitrary<ReadonlyArray<Form.Cell>> = fc.tuple(
  personName,
  citizenId,
  orNot(fc.constantFrom("99", "9900", "990001", "990001001", "990001001001")),
  orNot(dayText),
  orNot(fc.constantFrom("1", "2")),
  orNot(fc.constantFrom("02", "10", "99")),
  orNot(fc.constantFrom(0, 1)),
  orNot(fc.integer({ min: 0, max: 99 })),
  orNot(fc.integer({ min: -1_000_000_000_000, max: 1_000_000_000_000 }))
)
