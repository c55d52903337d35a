import { Form, Household, Member } from "@doudi/core"
import XLSX from "@e965/xlsx"
import { readXlsx } from "hucre/xlsx"
import fs from "node:fs"
import { describe, expect, it } from "vitest"
import { readForm } from "../../src/form/Reading.ts"
import { writeTemplate, writeTemplates } from "../../src/form/Template.ts"
import { failure, fresh, run } from "../table/fixtures.ts"
import { people } from "./forms.ts"

const members: Form.Form = {
  name: "members",
  title: { zh: "家庭成员", en: "members" },
  columns: Form.columnsOf(Member.fields)
}
const households: Form.Form = {
  name: "households",
  title: { zh: "家庭", en: "households" },
  columns: Form.columnsOf(Household.fields)
}

describe("the empty form", () => {
  it("has marked headers, drop-downs, text columns and a sheet of explanations", async () => {
    const file = fresh(".xlsx")
    await run(writeTemplate(file, people))
    const { sheets } = await readXlsx(fs.readFileSync(file), { readStyles: true } as any)
    expect(sheets.map(({ name }) => name)).toEqual(["人员名单", "填写说明"])
    expect(sheets[0]!.rows[0]).toEqual([
      "姓名*",
      "证件号码*",
      "区划代码",
      "出生日期",
      "性别",
      "与户主关系",
      "参加医保",
      "家庭人数（人）",
      "工资性收入（元/年）"
    ])
    expect(sheets[0]!.dataValidations?.map(({ range, formula1, values }) => [range, formula1 ?? values])).toMatchObject(
      [
        ["E2:E1048576", expect.anything()],
        ["F2:F1048576", expect.anything()],
        ["G2:G1048576", expect.anything()]
      ]
    )
    expect(sheets[1]!.rows.slice(3).map((row) => row[1])).toEqual(sheets[0]!.rows[0])
  })

  it("is recognised as the form, and as empty", async () => {
    const file = fresh(".xlsx")
    await run(writeTemplates(file, [households, members]))
    for (const form of [households, members]) {
      expect(await failure(readForm(file, form))).toMatchObject({ _tag: "HeaderOnly", place: { sheet: form.title.zh } })
      expect(await failure(readForm(file, form, { sheet: form.title.zh }))).toMatchObject({ _tag: "HeaderOnly" })
    }
  })

  it("puts long lists on a sheet of their own", async () => {
    const long: Form.Form = {
      ...people,
      columns: people.columns.map((column) => ({
        ...column,
        field:
          column.key === "sex"
            ? {
                ...column.field,
                codes: Object.fromEntries(
                  Array.from({ length: 60 }, (_, i) => [`k${i}`, { zh: `第 ${i} 项, 说明`, en: `${i}` }])
                )
              }
            : column.field
      }))
    }
    const file = fresh(".xlsx")
    await run(writeTemplate(file, long))
    const book = XLSX.read(fs.readFileSync(file))
    expect(book.SheetNames).toEqual(["人员名单", "填写说明", "选项"])
    expect(XLSX.utils.sheet_to_json<Array<string>>(book.Sheets.选项!, { header: 1 })).toHaveLength(63)
  })
})
