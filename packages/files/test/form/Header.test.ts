import { Field, Form } from "@doudi/core"
import { describe, expect, it } from "vitest"
import { find } from "../../src/form/Header.ts"
import { headers, people } from "./forms.ts"

const row = (...texts: ReadonlyArray<string>) => find([texts], people)

describe("where the columns of a form stand", () => {
  it.each([
    "工资性收入",
    " 工资性收入 ",
    "工资性 收入",
    "工资性\n收入",
    "*工资性收入",
    "工资性收入*",
    "工资性收入＊",
    "工资性收入（元）",
    "工资性收入(元/年)*",
    "工资性收入［元］",
    "wage",
    "WAGE"
  ])("%j is the wage column", (header) => {
    expect(row("x", header)?.columns.at(-1)).toBe(1)
  })

  it("another unit is a wrong unit, another bracket another column", () => {
    expect(row("姓名", "工资性收入（万元）")).toMatchObject({ wrongUnit: { header: "工资性收入（万元）" } })
    expect(row("姓名", "工资性收入（元/月）")).toMatchObject({ wrongUnit: { expected: { zh: "元/年" } } })
    expect(row("姓名", "姓名（户主）")).toMatchObject({
      columns: expect.arrayContaining([0]),
      ignored: ["姓名（户主）"]
    })
  })

  it("finds the header below titles and above what looks like data", () => {
    const found = find(
      [["某区人员名单"], ["填报单位：某局", "2025年7月"], [], ["序号", ...headers], ["1", "姓名"]],
      people
    )
    expect(found).toMatchObject({ index: 3, missing: [], ignored: ["序号"], matches: headers.length })
  })

  it("looks at twenty rows and no further", () => {
    const titles = Array.from({ length: 20 }, () => ["x"])
    expect(find([...titles.slice(1), headers], people)?.index).toBe(19)
    expect(find([...titles, headers], people)).toBeUndefined()
  })

  it("names what is missing and what is there twice", () => {
    expect(row("姓名", "性别")?.missing).toEqual(["证件号码"])
    expect(row("姓名", "证件号码", "身份证号")?.duplicates).toEqual(["证件号码", "身份证号"])
  })

  it("a name belongs to the column that has it as its own", () => {
    const form: Form.Form = {
      name: "f",
      title: { zh: "表", en: "f" },
      columns: Form.columnsOf({
        a: Field.text("甲", "a", { level: 1, synonyms: ["乙"] }),
        b: Field.text("乙", "b", { level: 1 })
      })
    }
    expect(find([["乙", "甲"]], form)?.columns).toEqual([1, 0])
  })

  it("headers named like properties of objects are plain names", () => {
    const before = Object.getOwnPropertyNames(Object.prototype).sort()
    const found = row("__proto__", "constructor", "姓名", "toString", "证件号码", "hasOwnProperty")
    expect(found).toMatchObject({ ignored: ["__proto__", "constructor", "toString", "hasOwnProperty"], missing: [] })
    expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before)
  })

  it("passes over the service columns of a quarantine workbook but one", () => {
    expect(row("原行号", "问题列", "问题代码", "说明", "怎么改", "整行核对", "姓名", "证件号码")).toMatchObject({
      ignored: [],
      rowCheck: 5,
      missing: []
    })
  })
})
