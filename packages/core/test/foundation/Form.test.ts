import { type CitizenId, Fen, type Field, Form, Household, Member } from "@doudi/core"
import { describe, expect, it } from "vitest"

const { write } = Form

describe("a form's columns", () => {
  it("follow the fields, required where the field is", () => {
    const columns = Form.columnsOf(Member.fields)
    expect(columns.map(({ key }) => key)).toEqual(Object.keys(Member.fields))
    expect(columns.filter(({ required }) => required).map(({ key }) => key)).toEqual(["name", "relation"])
  })
})

describe("a cell as a form writes it", () => {
  it.each<readonly [string, Form.Cell, Field.Field<any>, string]>([
    ["unknown is empty", undefined, Member.fields.wage, ""],
    ["not applicable is said", null, Member.fields.wage, "不适用"],
    ["money is yuan with two decimals", Fen.fen(123450), Member.fields.wage, "1234.50"],
    ["no money is not nothing", 0, Member.fields.wage, "0.00"],
    ["a flag that holds", 1, Household.fields.waterAccess, "是"],
    ["a flag that does not", 0, Household.fields.waterAccess, "否"],
    ["a code by its Chinese label", "02", Member.fields.relation, "户主"],
    ["a code that is not in the list as it is", "88", Member.fields.relation, "88"],
    ["a count", 3, Household.fields.dwellings, "3"],
    ["a day", "2025-07-01", Member.fields.birth, "2025-07-01"],
    ["an identity number", "11010519491231002X" as CitizenId.CitizenId, Member.fields.citizenId, "11010519491231002X"]
  ])("%s", (_, cell, field, text) => expect(write(cell, field)).toBe(text))

  it("comes from a fact: truth as 1 and 0, everything else as it is", () => {
    expect([true, false, null, undefined, 12, "02"].map(Form.cellOf)).toEqual([1, 0, null, undefined, 12, "02"])
  })
})
