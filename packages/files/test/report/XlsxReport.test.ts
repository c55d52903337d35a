import { Fen, QuarterReport, ReportFigure, type ReportTable } from "@doudi/core"
import { ReportFormat } from "@doudi/files"
import * as XLSX from "@e965/xlsx"
import { parse as parseCsv } from "csv-parse/sync"
import { execFileSync } from "node:child_process"
import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { about, labels, nothing, report } from "../../../core/test/publication/districtFigures.ts"
import { hostileReport } from "./hostile.ts"

const tables = (of: QuarterReport.QuarterReport) => of.sections.flatMap((section) => section.tables)
const read = (bytes: Uint8Array) => XLSX.read(bytes, { cellNF: true, cellFormula: true, bookFiles: true })
const part = (book: XLSX.WorkBook, name: string) => {
  const { files } = book as unknown as { files: Record<string, { content: Uint8Array }> }
  return Buffer.from(files[name]!.content).toString("utf8")
}
const parts = (book: XLSX.WorkBook) => Object.keys((book as unknown as { files: Record<string, unknown> }).files)

const soffice = ["/usr/bin/soffice", "/usr/local/bin/soffice"].find((file) => fs.existsSync(file))
if (soffice === undefined) console.warn("skipped: LibreOffice is not installed")

describe("the report as a workbook", () => {
  const model = report()
  let bytes: Uint8Array
  let book: XLSX.WorkBook
  beforeAll(async () => {
    bytes = await ReportFormat.xlsx(model)
    book = read(bytes)
  })

  it("has a cover, a sheet for every table, and the list of figures", () => {
    expect(book.SheetNames).toEqual(["封面", ...tables(model).map(({ name }) => name), "数字编号"])
    expect(book.SheetNames.every((name) => name.length <= 31)).toBe(true)
  })

  it("carries the headline figures on the cover, with warning and contents", () => {
    const cover = XLSX.utils.sheet_to_json<Array<unknown>>(book.Sheets.封面!, { header: 1 }).flat()
    expect(cover).toContain("本报告使用示例参数，不得作为认定依据。")
    for (const { label, kind, value } of model.headlines) {
      expect(cover).toContain(label)
      expect(cover).toContain(kind === "money" ? (value as number) / 100 : value)
    }
    const links = part(book, "xl/worksheets/sheet1.xml").match(/<hyperlink [^>]*>/g)
    expect(links).toHaveLength(tables(model).length)
    expect(links![3]).toContain("&apos;对象认定&apos;!A1")
  })

  it("holds every figure of the model as a number with its format", () => {
    for (const table of tables(model)) {
      const sheet = book.Sheets[table.name]!
      const top = table.columns.some(({ group }) => group !== undefined) ? 4 : 3
      for (const [r, row] of table.rows.entries()) {
        for (const [c, cell] of row.cells.entries()) {
          const { kind } = table.columns[c]!
          const written = sheet[XLSX.utils.encode_cell({ r: r + top, c })] as XLSX.CellObject
          if (cell === null) expect(written.v ?? "").toBe(kind === "text" ? "" : "—")
          else if (kind === "text") expect([written.t, written.v]).toEqual(["s", cell])
          else expect([written.t, backToWhole(kind, written), written.z]).toEqual(["n", cell, formats[kind]])
        }
      }
    }
  })

  it("lists every figure with its number and value", () => {
    const rows = XLSX.utils.sheet_to_json<Array<unknown>>(book.Sheets.数字编号!, { header: 1, range: 3 })
    const figures = ReportFigure.all(model)
    expect(rows.map((row) => row[0])).toEqual(figures.map(({ id }) => id))
    const money = figures.findIndex(({ id }) => id === "headlines/money")
    expect(rows[money]!.slice(3)).toEqual(["落实资金", 7_419_203.27, "元"])
  })

  it("keeps the header in view, repeats it on paper, and prints on A4 with page numbers", () => {
    for (const i of tables(model).keys()) {
      const found = part(book, `xl/worksheets/sheet${i + 2}.xml`).match(/<(?:pane|pageSetup|oddFooter)\b[^>]*>[^<]*/g)!
      expect(found[0]).toMatch(/^<pane xSplit="[123]" ySplit="[34]".* state="frozen"/)
      expect(found[1]).toMatch(/^<pageSetup paperSize="9" orientation="landscape" fitToWidth="1"/)
      expect(found[2]).toBe("<oddFooter>&amp;C第 &amp;P 页 共 &amp;N 页")
    }
    expect(part(book, "xl/workbook.xml").match(/_xlnm.Print_Titles/g)).toHaveLength(tables(model).length)
  })

  it("has native charts that read their figures from the table", () => {
    const charts = parts(book).filter((name) => /^xl\/charts\/chart\d+\.xml$/.test(name))
    expect(charts).toHaveLength(model.sections.flatMap((section) => section.charts).length)
    expect(charts.length).toBeGreaterThanOrEqual(2)
    const townships = charts.map((name) => part(book, name)).find((xml) => xml.includes("各乡镇（街道）符合条件户数"))!
    expect(townships.match(/<c:f>[^<]*/g)!.slice(0, 4)).toEqual([
      "<c:f>'按乡镇'!$A$5:$A$14",
      "<c:f>'按乡镇'!$B$5:$B$14",
      "<c:f>'按乡镇'!$A$5:$A$14",
      "<c:f>'按乡镇'!$D$5:$D$14"
    ])
    expect(townships.includes('<c:grouping val="stacked"/>')).toBe(true)
  })

  it("contains no formula, whatever the names are, and keeps them as text", async () => {
    const hostile = read(await ReportFormat.xlsx(hostileReport()))
    for (const name of hostile.SheetNames) {
      for (const [at, cell] of Object.entries(hostile.Sheets[name]!)) {
        if (!at.startsWith("!")) expect((cell as XLSX.CellObject).f).toBeUndefined()
      }
    }
    expect(
      parts(hostile)
        .filter((name) => /sheet\d+\.xml$/.test(name))
        .some((name) => part(hostile, name).includes("<f>"))
    ).toBe(false)
    expect((hostile.Sheets.需求与缺口!.A4 as XLSX.CellObject).v).toBe('=HYPERLINK("http://example.test")')
  })

  it("is the same twice, and says neither when nor by whom it was made", async () => {
    expect(Buffer.from(await ReportFormat.xlsx(report())).equals(Buffer.from(bytes))).toBe(true)
    expect(part(book, "docProps/core.xml")).toMatch(/2025-09-30T00:00:00Z/)
    expect(part(book, "docProps/core.xml")).not.toMatch(/creator|lastModifiedBy/)
  })

  it("says that there is nothing where there is nothing", async () => {
    const empty = read(await ReportFormat.xlsx(QuarterReport.of(nothing, labels, about())))
    // Corrections have a sheet only where there are any.
    expect(empty.SheetNames).toEqual(book.SheetNames.filter((name) => name !== "更正"))
    expect((empty.Sheets.需求与缺口!.A4 as XLSX.CellObject).v).toBe("本季度没有数据")
    expect(parts(empty).filter((name) => name.includes("charts/"))).toEqual([])
  })

  it("speaks English when asked", async () => {
    const english = read(await ReportFormat.xlsx(report(false, "en")))
    expect(english.SheetNames.slice(0, 3)).toEqual(["Cover", "Overview", "Stock and flow"])
  })

  describe.skipIf(soffice === undefined)("in LibreOffice", () => {
    let folder: string
    beforeAll(() => {
      folder = fs.mkdtempSync(path.join(os.tmpdir(), "report-"))
      fs.writeFileSync(path.join(folder, "report.xlsx"), bytes)
    })
    afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))
    const convert = (to: string) =>
      execFileSync(soffice!, [
        `-env:UserInstallation=file://${folder}/profile`,
        "--headless",
        "--convert-to",
        to,
        "--outdir",
        folder,
        path.join(folder, "report.xlsx")
      ])

    it("prints each short sheet on one page", () => {
      convert("pdf")
      const pdf = fs.readFileSync(path.join(folder, "report.pdf"))
      expect(pdf.subarray(0, 5).toString()).toBe("%PDF-")
      const pages = pdf.toString("latin1").match(/\/Type\s*\/Page\b(?!s)/g) ?? []
      expect(pages).toHaveLength(book.SheetNames.length)
    }, 180_000)

    it("shows the same figures, totals and fingerprint", () => {
      // Comma, double quotes, UTF-8, and every sheet in a file of its own.
      convert("csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1")
      const sheet = (name: string) => parseCsv(fs.readFileSync(path.join(folder, `report-${name}.csv`), "utf8"))
      for (const table of tables(model)) {
        const shown = sheet(table.name)
        const total = table.rows.at(-1)!
        const top = table.columns.some(({ group }) => group !== undefined) ? 4 : 3
        const last = shown[top + table.rows.length - 1]!
        for (const [c, { kind }] of table.columns.entries()) {
          const cell = total.cells[c]!
          const expected = cell === null ? (kind === "text" ? "" : "—") : cell
          const read = typeof cell === "number" ? wholeOf(kind, last[c]!) : last[c]
          expect([table.name, c, read]).toEqual([table.name, c, expected])
        }
      }
      const cover = sheet("封面").flat()
      for (const { value } of model.facts) expect(cover).toContain(value)
      expect(sheet("数字编号").length).toBeGreaterThan(ReportFigure.all(model).length)
    }, 180_000)
  })
})

const formats = { text: "@", count: "#,##0", money: "#,##0.00", percent: "0.0%" }

/** Fen, counts and tenths of a percent as a text of LibreOffice says them. */
const wholeOf = (kind: ReportTable.Kind, text: string): number => {
  const scale = { text: 1, count: 1, money: 100, percent: 10 }[kind]
  return Math.round(Number(text.replace("%", "")) * scale)
}

/** Whole fen and tenths of a percent again: what the workbook holds is the nearest double to them. */
const backToWhole = (kind: ReportTable.Kind, { v }: XLSX.CellObject): number | undefined =>
  kind === "money"
    ? Fen.fromYuanNumber(v as number)
    : kind === "percent"
      ? Math.round((v as number) * 1000)
      : (v as number)
