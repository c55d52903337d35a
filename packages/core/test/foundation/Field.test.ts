import { Bilingual, Field } from "@doudi/core"
import { Either, Schema } from "effect"
import { describe, expect, expectTypeOf, it } from "vitest"

const fields = {
  name: Field.required(Field.text("姓名", "name", { level: 3 })),
  sex: Field.code(
    "性别",
    "sex",
    { "1": Bilingual.both("男", "male"), "2": Bilingual.both("女", "female") },
    { level: 3 }
  ),
  wage: Field.money("工资", "wage", { level: 3, unit: "fen/year" }),
  cars: Field.count("车辆", "cars", { level: 3 }),
  able: Field.flag("有能力", "able", { level: 3 })
} as const
type Record = Field.RecordOf<typeof fields>
const decode = Schema.decodeUnknownEither(Field.struct(fields))

describe("a field", () => {
  it("does not compile without a sensitivity level", () => {
    // @ts-expect-error the level is missing
    Field.text("姓名", "name", { synonyms: [] })
    // @ts-expect-error the options are missing
    expect(() => Field.money("工资", "wage")).toThrow()
    // @ts-expect-error there is no level 5
    Field.day("日期", "day", { level: 5 })
    // @ts-expect-error the level is missing
    Field.code("性别", "sex", {}, { unit: "none" })
  })

  it("keeps what it was given", () => {
    expect(fields.wage).toMatchObject({ kind: "money", level: 3, required: false, unit: "fen/year", synonyms: [] })
    expect(fields.name.required).toBe(true)
    expect(Object.keys(fields.sex.codes ?? {})).toEqual(["1", "2"])
  })
})

describe("the record of a set of fields", () => {
  it("has required fields as values and all others as facts", () => {
    expectTypeOf<Record["name"]>().toEqualTypeOf<string>()
    expectTypeOf<Record["sex"]>().toEqualTypeOf<"1" | "2" | null | undefined>()
    expectTypeOf<Record["able"]>().toEqualTypeOf<boolean | null | undefined>()
    // @ts-expect-error a record without its required field
    const nobody: Record = { cars: 1 }
    expect(nobody.name).toBeUndefined()
  })

  it("tells known, not applicable and unknown apart", () => {
    const known = decode({ name: "张三", sex: "2", wage: 0, cars: null })
    expect(Either.getOrThrow(known)).toEqual({ name: "张三", sex: "2", wage: 0, cars: null })
    expect(Object.hasOwn(Either.getOrThrow(known), "able")).toBe(false)
  })

  it.each([
    ["the required field left out", {}],
    ["the required field not applicable", { name: null }],
    ["a code that is not in the list", { name: "张三", sex: "3" }],
    ["money that is not whole fen", { name: "张三", wage: 0.5 }],
    ["a negative count", { name: "张三", cars: -1 }],
    ["a flag that is a word", { name: "张三", able: "是" }],
    ["an empty text", { name: "" }],
    ["an explicit undefined", { name: "张三", cars: undefined }]
  ])("refuses %s", (_, input) => expect(Either.isLeft(decode(input))).toBe(true))
})
