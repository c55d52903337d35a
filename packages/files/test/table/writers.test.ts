import XLSX from "@e965/xlsx"
import { parse } from "csv-parse/sync"
import { Effect } from "effect"
import * as fc from "fast-check"
import { readXlsx } from "hucre/xlsx"
import fs from "node:fs"
import path from "node:path"
import { describe, expect, it } from "vitest"
import { writeCsv } from "../../src/table/CsvWriter.ts"
import { isDangerous, neutralise, restore } from "../../src/table/Formula.ts"
import type { CellValue, Sheet } from "../../src/table/Sheet.ts"
import { writeWorkbook } from "../../src/table/WorkbookWriter.ts"
import { failure, folder, fresh, run } from "./fixtures.ts"

const sheet = (rows: Sheet["rows"], formats: ReadonlyArray<"text" | "fen" | "integer" | "day"> = ["text"]): Sheet => ({
  name: "表",
  columns: formats.map((format, i) => ({ header: `列${i}`, format })),
  rows
})

const hostile = [
  "=1+1",
  "=cmd|' /C calc'!A0",
  "+1",
  "-1+2",
  "@SUM(A1)",
  "|x",
  "%0",
  "\t=1",
  "\r=1",
  " =1",
  "\ufeff=1",
  "＝1",
  "＋1",
  "－1",
  "＠1",
  "'=1",
  "\u200b=1"
]

describe("text that looks like a formula", () => {
  it.each(hostile)("%j is neutralised in a CSV", (text) => {
    expect(neutralise(text)).toBe(`'${text}`)
    expect(restore(neutralise(text))).toBe(text)
  })
  it.each(["张三", "a=b", "1-2", "'张三", "O'Neil", "·", ""])("%j stays as it is", (text) => {
    expect(neutralise(text)).toBe(text)
    expect(restore(text)).toBe(text)
  })
  it("comes back as it was, for every text", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.array(fc.constantFrom("'", "=", " ", "\t", "a", "-", "＝"), { maxLength: 5 }).map((p) => p.join(""))
    )
    fc.assert(
      fc.property(text, (t) => {
        expect(restore(neutralise(t))).toBe(t)
        expect(isDangerous(neutralise(t)) && !neutralise(t).startsWith("'")).toBe(false)
      }),
      { numRuns: 1000 }
    )
  })
  it("is a text cell in a workbook, and a number stays a number", async () => {
    const file = fresh(".xlsx")
    await run(writeWorkbook(file, [sheet([...hostile.map((text) => [text]), [-5]])]))
    const cells = XLSX.read(fs.readFileSync(file), { cellFormula: true }).Sheets.表!
    for (const [i, text] of hostile.entries()) {
      expect(cells[`A${i + 2}`]).toMatchObject({ t: "s", v: text })
      expect(cells[`A${i + 2}`].f).toBeUndefined()
    }
    expect(cells[`A${hostile.length + 2}`]).toMatchObject({ t: "n", v: -5 })
  })
})

describe("workbooks", () => {
  it("are read by other programs as they were written", async () => {
    const file = fresh(".xlsx")
    const rows: ReadonlyArray<ReadonlyArray<CellValue>> = [
      ['张三 & <李四> "王五"', 123456, 7, "2025-07-01"],
      [" 前后空格 \n换行", -1, 0, "1900-01-01"],
      [null, undefined, "", "不详"],
      [true, { fen: 5 }, -3, "1960-01-01"]
    ]
    await run(writeWorkbook(file, [sheet(rows, ["text", "fen", "integer", "day"])]))
    const { sheets } = await readXlsx(fs.readFileSync(file))
    expect(sheets[0]!.rows).toEqual([
      ["列0", "列1", "列2", "列3"],
      ['张三 & <李四> "王五"', 1234.56, 7, new Date(Date.UTC(2025, 6, 1))],
      [" 前后空格 \n换行", -0.01, 0, "1900-01-01"],
      [null, null, null, "不详"],
      ["是", 0.05, -3, new Date(Date.UTC(1960, 0, 1))]
    ])
  })

  it("hold every text that XML can and cannot hold", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: "binary" }), { minLength: 1, maxLength: 20 }), async (texts) => {
        const file = fresh(".xlsx")
        await run(writeWorkbook(file, [sheet(texts.map((text) => [`.${text}`]))]))
        const { sheets } = await readXlsx(fs.readFileSync(file))
        expect(sheets[0]!.rows.slice(1)).toEqual(texts.map((text) => [`.${text.replace(/\p{Cs}/gu, "\ufffd")}`]))
      }),
      { numRuns: 50 }
    )
  })

  it("give the same bytes for the same content", async () => {
    const write = async () => (await run(writeWorkbook(fresh(".xlsx"), [sheet([["a"], ["b"]])]))).sha256
    expect(await write()).toBe(await write())
  })

  it("take any sheet name", async () => {
    const file = fresh(".xlsx")
    const names = ["2026年/三季度", "a:b\\c?d*[e]", "'x'", "", "长".repeat(40), "长".repeat(40), "A", "a"]
    await run(
      writeWorkbook(
        file,
        names.map((name) => ({ ...sheet([]), name }))
      )
    )
    const written = XLSX.read(fs.readFileSync(file)).SheetNames
    expect(written).toHaveLength(names.length)
    expect(new Set(written.map((name) => name.toLowerCase())).size).toBe(names.length)
    expect(written[0]).toBe("2026年 三季度")
  })

  it("of a whole district are written with little memory", { timeout: 120_000 }, async () => {
    const rows = function* () {
      for (let n = 0; n < 260_000; n++) yield [`姓名${n}`, n * 100, n, "2025-07-01"]
    }
    const before = process.memoryUsage().rss
    const { bytes } = await run(writeWorkbook(fresh(".xlsx"), [sheet(rows(), ["text", "fen", "integer", "day"])]))
    expect(bytes).toBeGreaterThan(1_000_000)
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024)
  })

  it("take rows that come with waiting", async () => {
    const rows = async function* () {
      yield ["a"]
      await new Promise((done) => setTimeout(done, 1))
      yield ["b"]
    }
    const file = fresh(".xlsx")
    await run(writeWorkbook(file, [sheet(rows())]))
    expect((await readXlsx(fs.readFileSync(file))).sheets[0]!.rows).toEqual([["列0"], ["a"], ["b"]])
  })
})

describe("CSV", () => {
  it("is read by another parser as it was written", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.string(), fc.string()), { maxLength: 10 }), async (rows) => {
        const file = fresh(".csv")
        await run(writeCsv(file, [{ header: "甲" }, { header: "乙" }], rows))
        const back = parse(fs.readFileSync(file, "utf8"), { bom: true, record_delimiter: "\r\n" }) as Array<
          Array<string>
        >
        expect(back.slice(1).map((row) => row.map(restore))).toEqual(rows)
      }),
      { numRuns: 100 }
    )
  })

  it("has amounts in yuan, and numbers as numbers", async () => {
    const file = fresh(".csv")
    await run(
      writeCsv(
        file,
        [{ header: "金额", format: "fen" }, { header: "数" }],
        [
          [-123456, -7],
          [null, { fen: 5 }]
        ]
      )
    )
    expect(fs.readFileSync(file, "utf8")).toBe("\ufeff金额,数\r\n-1234.56,-7\r\n,0.05\r\n")
  })

  it("in GB18030 is what old programs read", async () => {
    const file = fresh(".csv")
    await run(writeCsv(file, [{ header: "姓名" }], [["䶮𠮷"]], { encoding: "gb18030" }))
    expect(new TextDecoder("gb18030").decode(fs.readFileSync(file))).toBe("姓名\r\n䶮𠮷\r\n")
  })
})

describe("a file is written wholly or not at all", () => {
  const failing = function* () {
    yield ["a"]
    throw new Error("the rows broke off")
  }

  it("what was there stays when the rows break off, and nothing is left beside it", async () => {
    for (const extension of [".xlsx", ".csv"]) {
      const file = fresh(extension)
      fs.writeFileSync(file, "old")
      const write =
        extension === ".csv" ? writeCsv(file, [{ header: "a" }], failing()) : writeWorkbook(file, [sheet(failing())])
      await expect(Effect.runPromise(write)).rejects.toThrow("the rows broke off")
      expect(fs.readFileSync(file, "utf8")).toBe("old")
    }
    expect(fs.readdirSync(folder).filter((name) => name.endsWith(".tmp"))).toEqual([])
  })

  it("what was there is replaced in one step", async () => {
    const file = fresh(".csv")
    fs.writeFileSync(file, "old")
    await run(writeCsv(file, [{ header: "a" }], []))
    expect(fs.readFileSync(file, "utf8")).toBe("\ufeffa\r\n")
  })

  it("a place that cannot be written to is a typed error", async () => {
    const file = path.join(folder, "none", "x.csv")
    expect(await failure(writeCsv(file, [{ header: "a" }], []))).toMatchObject({
      _tag: "FileNotWritable",
      reason: "ENOENT",
      place: { file: "x.csv" }
    })
  })
})
