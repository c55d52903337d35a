import { Fen, ReportFigure, ReportTable } from "@doudi/core"
import { ReportFormat } from "@doudi/files"
import { parse } from "csv-parse/sync"
import { describe, expect, it } from "vitest"
import { report } from "../../../core/test/publication/districtFigures.ts"
import { hostileNames, hostileReport } from "./hostile.ts"

const rowsOf = (text: string) => parse(text, { bom: true, record_delimiter: "\r\n" }) as Array<Array<string>>

describe("the report as CSV", () => {
  const text = ReportFormat.csv(report())

  it("opens in Excel as UTF-8", () => {
    expect(text.startsWith("\ufeff章节,表,行,列,值,单位,数字编号\r\n")).toBe(true)
    expect(text.endsWith("\r\n")).toBe(true)
  })

  it("has a line for every figure of every table", () => {
    const rows = rowsOf(text).slice(1)
    const figures = report().sections.flatMap(({ tables }) =>
      tables.map((table) => table.rows.length * (table.columns.length - table.heads))
    )
    const cover = report().facts.length + report().headlines.length
    expect(rows.length).toBe(cover + figures.reduce((a, b) => a + b, 0))
    expect(rows.every((row) => row.length === 7)).toBe(true)
  })

  it("writes counts whole, money in yuan and shares in percent", () => {
    const rows = rowsOf(text)
    const value = (...path: ReadonlyArray<string>) =>
      rows.find((row) => path.every((part, i) => row[i] === part))?.slice(4, 6)
    expect(value("需求与缺口", "各项需求的满足情况", "住房安全", "满足率")).toEqual(["60.8", "%"])
    expect(value("分层分类帮扶", "各部门帮扶落实情况", "合计", "金额 落实")).toEqual(["7419203.27", "元"])
    expect(value("对象认定", "各类别测算结果", "特困人员", "合计 户数")).toEqual(["", "户"])
    expect(value("封面", "主要指标", "在库家庭", "内容")).toEqual(["5012", "户"])
  })

  it("gives every figure the number by which its records can be asked for", () => {
    const numbers = rowsOf(text)
      .slice(1)
      .map((row) => row[6])
      .filter((number) => number !== "")
    expect(numbers).toEqual(ReportFigure.all(report()).map(({ id }) => id))
  })

  it("adds up to the totals of the tables", () => {
    const table = report()
      .sections.flatMap(({ tables }) => tables)
      .find(({ id }) => id === "programmes")!
    const paid = rowsOf(text).filter((row) => row[1] === table.title && row[3] === "金额 落实" && row[2] !== "合计")
    expect(paid.reduce((sum, row) => sum + Fen.parseYuan(row[4]!)!, 0)).toBe(
      ReportTable.cell(table, ReportTable.total(table)!, "amountDelivered")
    )
  })

  it("lets no text run as a formula, and keeps every text", () => {
    const rows = rowsOf(ReportFormat.csv(hostileReport()))
    const cells = rows.flat()
    expect(cells.filter((cell) => /^[\s\p{Cc}]*[=+\-@]/u.test(cell) && !/^-?\d/.test(cell))).toEqual([])
    const needs = rows.filter((row) => row[0] === "需求与缺口" && row[3] === "发现").map((row) => row[2])
    expect(needs.slice(0, 8)).toEqual(
      hostileNames.slice(0, 8).map((name) => (/^[=+\-@\t]/.test(name) ? `'${name}` : name))
    )
  })

  it("is the same twice, and speaks English when asked", () => {
    expect(ReportFormat.csv(report())).toBe(text)
    expect(ReportFormat.csv(report(false, "en")).split("\r\n")[0]).toBe(
      "\ufeffsection,table,row,column,value,unit,figure"
    )
  })
})
