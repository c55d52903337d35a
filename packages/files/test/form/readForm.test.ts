import { Field, Form } from "@doudi/core"
import { Effect } from "effect"
import * as fc from "fast-check"
import fs from "node:fs"
import path from "node:path"
import XLSX from "@e965/xlsx"
import { describe, expect, it } from "vitest"
import { writeForm } from "../../src/form/FormWriter.ts"
import { forEachBatch, readAll, readForm, type ReadOptions } from "../../src/form/Reading.ts"
import { batchRows } from "../../src/form/CellRows.ts"
import { encode } from "../../src/table/Gb18030.ts"
import { failure, folder, fresh, run, save, sheetOf, workbookParts, zip } from "../table/fixtures.ts"
import { headers, id1, id2, people, person, pets } from "./forms.ts"

const read = async (file: string, options?: ReadOptions) => {
  const { batches, reading, totals } = await run(readAll(file, people, options))
  return {
    reading,
    totals,
    rows: batches.flatMap(({ rows }) => rows),
    numbers: batches.flatMap(({ numbers }) => numbers),
    faulty: batches.flatMap(({ faulty }) => faulty)
  }
}
const refused = async (file: string, options?: ReadOptions) => failure(readAll(file, people, options)) as Promise<any>
const faultsOf = async (file: string) =>
  (await read(file)).faulty.map(({ row, faults }) => [
    row,
    ...faults.map(({ code, column }) => `${column ?? ""}:${code}`)
  ])

const header = headers.join(",")
const good = `张三,${id1},990001,1980-01-01,男,户主,是,3,1234.5`
const values = ["张三", id1, "990001", "1980-01-01", "1", "02", 1, 3, 123450]
const csv = (...lines: ReadonlyArray<string>) => save(`${[header, ...lines].join("\r\n")}\r\n`)

describe("a list is read", () => {
  it.each([
    ["UTF-8", (text: string) => Buffer.from(text), "utf-8"],
    ["UTF-8 with a mark", (text: string) => Buffer.from(`\ufeff${text}`), "utf-8"],
    ["UTF-16LE", (text: string) => Buffer.from(`\ufeff${text}`, "utf16le"), "utf-16le"],
    ["GB18030", (text: string) => encode(text), "gb18030"],
    ["tabs", (text: string) => Buffer.from(text.replaceAll(",", "\t")), "utf-8"],
    ["semicolons", (text: string) => Buffer.from(text.replaceAll(",", ";")), "utf-8"],
    ["CR", (text: string) => Buffer.from(text.replaceAll("\r\n", "\r")), "utf-8"]
  ])("from %s", async (_, bytes, encoding) => {
    const { reading, rows, numbers, totals } = await read(
      save(bytes(`名单,,,,,,,,\r\n${header}\r\n${good}\r\n,,,,,,,,\r\n\r\n${good}\r\n`))
    )
    expect(rows).toEqual([values, values])
    expect(numbers).toEqual([3, 6])
    expect(reading).toMatchObject({ format: "csv", encoding, headerRow: 2, ignored: [], absent: [] })
    expect(totals).toMatchObject({ rows: 2, faulty: 0, blank: 2 })
  })

  it("knows what is unknown and what does not apply", async () => {
    const { rows } = await read(csv(`张三,${id1},不详,未知,不适用,—,/,,`, `李四,${id2},,,,,,,0`))
    expect(rows).toEqual([
      ["张三", id1, undefined, undefined, null, null, null, undefined, undefined],
      ["李四", id2, undefined, undefined, undefined, undefined, undefined, undefined, 0]
    ])
  })

  it("never reads a column that the form does not have", async () => {
    const file = save(`电话,姓名,证件号码,银行账号\n\u0007bad,张三,${id1},=1+1\n`)
    const { reading, rows } = await read(file)
    expect(reading.ignored).toEqual(["电话", "银行账号"])
    expect(reading.absent).toHaveLength(7)
    expect(JSON.stringify(rows)).not.toContain("bad")
  })

  it("says of each faulty row all that is wrong, and keeps its cells", async () => {
    const file = csv(`,${id1.slice(0, 17)},99,2025-02-30,不男,7,也许,-1,1万`, good)
    const { faulty, rows } = await read(file)
    expect(rows).toEqual([values])
    expect(faulty).toHaveLength(1)
    expect(faulty[0]!.cells).toEqual(["", id1.slice(0, 17), "99", "2025-02-30", "不男", "7", "也许", "-1", "1万"])
    expect(faulty[0]!.faults.map(({ code }) => code)).toEqual([
      "VALUE_MISSING",
      "ID_LENGTH",
      "NOT_A_DAY",
      "NOT_IN_LIST",
      "NOT_IN_LIST",
      "NOT_A_FLAG",
      "NOT_A_COUNT",
      "NOT_MONEY"
    ])
    const said = JSON.stringify(faulty[0]!.faults)
    for (const cell of faulty[0]!.cells.filter((text) => text.length > 3)) expect(said).not.toContain(cell)
  })

  it("keeps rows of a wrong width apart", async () => {
    expect(await faultsOf(csv(`${good},x`, good.slice(0, good.lastIndexOf(",")), good))).toEqual([
      [2, ":ROW_TOO_WIDE"],
      [3, ":ROW_TOO_NARROW"]
    ])
    expect(await faultsOf(csv(`${good},,`))).toEqual([])
  })

  it("says what only the whole file shows", async () => {
    const byChance = `${id1.slice(0, 15)}000`
    const lost = `${id2.slice(0, 15)}000`
    const { totals } = await read(csv(`张\ue000,${byChance},,,,,,,`, `李,${lost},,,,,,,`))
    expect(totals).toMatchObject({ rows: 1, faulty: 1 })
    expect(totals.notices.map(({ code }) => code)).toEqual(["ID_TAIL_ZEROS", "PRIVATE_USE"])
  })

  it("keeps the last row apart when the file does not end its line", async () => {
    expect(await faultsOf(save(`${header}\n${good}\n${good}`))).toEqual([[3, ":ROW_UNFINISHED"]])
  })

  it("takes Excel's error texts for what they are", async () => {
    expect(await faultsOf(csv(`#N/A,${id1},,,,,,,#REF!`))).toEqual([[2, "姓名:ERROR_CELL", "工资性收入:ERROR_CELL"]])
  })

  it("hands out batches in both ways, and each reading can be read again", async () => {
    const file = csv(...Array.from({ length: 20_000 }, () => good))
    const reading = await run(readForm(file, people))
    const sizes = [...reading.batchesSync!()].map(({ rows }) => rows.length)
    expect(sizes.length).toBeGreaterThan(1)
    expect(Math.min(...sizes.slice(0, -1))).toBeGreaterThanOrEqual(batchRows)
    expect(sizes.reduce((a, b) => a + b)).toBe(20_000)
    let seen = 0
    const totals = await run(forEachBatch(reading, ({ rows }) => Effect.sync(() => (seen += rows.length))))
    expect([seen, totals.rows]).toEqual([20_000, 20_000])
  })

  it("stops reading when the consumer fails, with the consumer's error", async () => {
    const reading = await run(readForm(csv(good), people))
    expect(await failure(forEachBatch(reading, () => Effect.fail("enough" as const)))).toBe("enough")
  })
})

describe("a file is refused", () => {
  it.each<readonly [string, () => string, object]>([
    ["that is empty", () => save(""), { _tag: "EmptyFile" }],
    ["that has only a header", () => csv(), { _tag: "HeaderOnly" }],
    ["that has only a header and blank rows", () => csv(",,,,,,,,", "", " ,"), { _tag: "HeaderOnly" }],
    [
      "that has no header",
      () => save("1,2,3\n4,5,6\n"),
      { _tag: "MissingColumns", missing: ["姓名", "证件号码"], found: [] }
    ],
    [
      "that lacks a required column",
      () => save("姓名,性别\n张三,男\n"),
      { _tag: "MissingColumns", missing: ["证件号码"], found: ["姓名", "性别"] }
    ],
    [
      "with two headers for one column",
      () => save(`姓名,证件号码,身份证号\n张三,${id1},${id1}\n`),
      { _tag: "DuplicateColumns" }
    ],
    ["with another unit", () => save(`姓名,证件号码,工资性收入（万元）\n张三,${id1},1\n`), { _tag: "WrongUnit" }],
    ["with a stray quote", () => csv(good, `张"三,${id1},,,,,,,`), { _tag: "MalformedCsv", place: { row: 3 } }],
    [
      "with a NUL byte",
      () => csv(good, `张\0三,${id1},,,,,,,`),
      { _tag: "MalformedCsv", place: { row: 3 }, flaw: "nul" }
    ],
    [
      "in a mixture of encodings",
      () => save(Buffer.concat([Buffer.from(`${header}\n`), encode(`郑谢张,${id1},,,,,,,\n`), Buffer.from("李四\n")])),
      { _tag: "WrongEncoding" }
    ],
    [
      "that is a web page",
      () => save("<html><table><tr><td>姓名</td></tr></table></html>", ".xls"),
      { _tag: "UnsupportedFormat" }
    ],
    [
      "that is an XML spreadsheet",
      () => save('<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>', ".xls"),
      { _tag: "UnsupportedFormat" }
    ],
    ["that is a PDF", () => save("%PDF-1.7\n", ".xlsx"), { _tag: "NotATable", found: "PDF" }],
    ["that is not there", () => path.join(folder, "none.csv"), { _tag: "FileNotReadable", kind: "usage" }],
    ["that is a folder", () => folder, { _tag: "NotAFile" }]
  ])("%s", async (_, make, problem) => {
    const found = await refused(make())
    expect(found).toMatchObject(problem)
    expect(found.says.zh).toMatch(/\p{Script=Han}/u)
    expect(found.remedy.en).toMatch(/[a-z]/)
    expect(found.message).not.toContain(folder)
  })

  it.skipIf(process.platform === "win32")("that is a pipe, a device or a link", async () => {
    const { execFileSync } = await import("node:child_process")
    const pipe = fresh(".csv")
    execFileSync("mkfifo", [pipe])
    const link = fresh(".csv")
    fs.symlinkSync(csv(good), link)
    for (const file of [pipe, "/dev/zero", link]) expect(await refused(file)).toMatchObject({ _tag: "NotAFile" })
  })

  it("that is another list", async () => {
    const file = save("名字,种类,姓名\n小黑,狗,张三\n")
    expect(await refused(file, { others: [people, pets] })).toMatchObject({
      _tag: "WrongList",
      expected: { zh: "人员名单" },
      looksLike: { zh: "宠物名单" }
    })
    expect(await refused(file)).toMatchObject({ _tag: "MissingColumns" })
  })

  it("that is another list with the same required columns", async () => {
    const list = (name: string, own: string): Form.Form => ({
      name,
      title: { zh: own, en: name },
      columns: [...people.columns.slice(0, 2), ...Form.columnsOf({ [name]: Field.money(own, name, { level: 3 }) })]
    })
    const pension = list("pension", "养老金")
    const medical = list("medical", "医疗费")
    const file = save(`姓名,证件号码,养老金\n张三,${id1},100\n`)
    const problem = await failure(readForm(file, medical, { others: [pension, medical, people] }))
    expect(problem).toMatchObject({ _tag: "WrongList", looksLike: { zh: "养老金" } })
    await run(readForm(file, pension, { others: [pension, medical, people] }))
    await run(readForm(save(`姓名,证件号码,性别,出生日期\n张三,${id1},,\n`), medical, { others: [people] }))
  })

  it("that is too large", async () => {
    expect(await refused(csv(good), { limits: { textBytes: 10 } })).toMatchObject({ _tag: "TooLarge", limit: "file" })
    expect(await refused(csv(good, good), { limits: { rows: 2 } })).toMatchObject({ _tag: "TooLarge", limit: "rows" })
  })

  it("that changed since it was opened", async () => {
    const file = csv(good)
    const reading = await run(readForm(file, people))
    fs.appendFileSync(file, `${good}\r\n`)
    expect(await failure(forEachBatch(reading, () => Effect.void))).toMatchObject({ _tag: "FileChanged" })
  })

  it("whose encoding nobody can tell", async () => {
    const body = encode(`name,citizen ID\n郑谢,${id1}\n`)
    expect(await refused(save(body))).toMatchObject({ _tag: "WrongEncoding" })
    const { rows } = await read(save(`name,citizen ID\n郑谢·买,${id1}\n`))
    expect(rows[0]![0]).toBe("郑谢·买")
  })
})

describe("whatever the format, the rows are the same", () => {
  it("in .xlsx, CSV in UTF-8 and CSV in GB18030", { timeout: 120_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(person, { minLength: 1, maxLength: 30 }), async (rows) => {
        const files = [fresh(".xlsx"), fresh(".csv"), fresh(".csv")] as const
        await run(writeForm(files[0], people, rows))
        await run(writeForm(files[1], people, rows))
        await run(writeForm(files[2], people, rows, { encoding: "gb18030" }))
        for (const file of files) {
          const found = await read(file)
          expect(found.faulty).toEqual([])
          expect(found.rows).toEqual(rows)
        }
      }),
      { numRuns: 50 }
    )
  })

  it("and an .xls gives them too", async () => {
    const sheet = XLSX.utils.aoa_to_sheet(
      [
        headers,
        ["张三", id1, "990001", new Date(Date.UTC(1980, 0, 1)), "男", "户主", true, 3, 1234.5],
        ["李四", Number(id1), "", "", "", "", "", 3, { t: "e", v: 42 }]
      ],
      { UTC: true }
    )
    const book = XLSX.utils.book_new()
    XLSX.utils.book_append_sheet(book, sheet, "名册")
    const { reading, rows, faulty } = await read(save(XLSX.write(book, { type: "buffer", bookType: "biff8" }), ".csv"))
    expect(reading).toMatchObject({ format: "xls", sheet: "名册" })
    expect(rows).toEqual([values])
    expect(faulty.map(({ faults }) => faults.map(({ code }) => code))).toEqual([["ID_PRECISION_LOST", "ERROR_CELL"]])
  })
})

describe("a workbook is read", () => {
  const workbook = (
    rows: ReadonlyArray<ReadonlyArray<unknown>>,
    more: Readonly<Record<string, ReadonlyArray<ReadonlyArray<unknown>>>> = {}
  ) => {
    const book = XLSX.utils.book_new()
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows as any, { UTC: true } as any), "名册 ")
    for (const [name, each] of Object.entries(more))
      XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(each as any), name)
    return save(XLSX.write(book, { type: "buffer", bookType: "xlsx" }), ".xlsx")
  }

  it("by cells as they are: numeric IDs, dates, formulas, errors, booleans", async () => {
    const file = workbook([
      ["某区人员名单"],
      headers,
      ["张三", id1, 990001, new Date(Date.UTC(1980, 0, 1)), 1, 2, true, 3, 1234.5],
      ["李四", Number(id2), "", "", "", "", "", "", ""],
      [{ t: "s", v: "王五", f: "A1" }, id2, "", "", "", "", "", "", { t: "e", v: 42 }]
    ])
    const { rows, faulty, reading } = await read(file)
    expect(reading).toMatchObject({ format: "xlsx", sheet: "名册 ", headerRow: 2 })
    expect(rows).toEqual([values])
    expect(faulty.map(({ row, faults }) => [row, faults.map(({ code }) => code)])).toEqual([
      [4, ["ID_PRECISION_LOST"]],
      [5, ["FORMULA_CELL", "ERROR_CELL"]]
    ])
  })

  it("by the one sheet that holds the list", async () => {
    const file = workbook([["说明"], ["请填写第二页"]], {
      数据: [headers, ["张三", id1]],
      填写说明: [headers, ["姓名"]]
    })
    expect((await read(file)).reading.sheet).toBe("数据")
    const two = workbook([headers, ["张三", id1]], { 二: [headers, ["李四", id2]] })
    expect(await refused(two)).toMatchObject({ _tag: "SeveralSheets", sheets: ["名册 ", "二"] })
    expect((await read(two, { sheet: "二" })).rows[0]![0]).toBe("李四")
  })

  it("but not when it is encrypted, has macros, or is cut", async () => {
    const { writeXlsx } = await import("hucre/xlsx")
    const locked = await writeXlsx({
      sheets: [{ name: "a", rows: [headers] }],
      encryption: { password: "密码", spinCount: 1000 }
    })
    expect(await refused(save(locked, ".xlsx"))).toMatchObject({ _tag: "PasswordProtected" })
    const parts = workbookParts(sheetOf(""), { extra: [{ name: "xl/vbaProject.bin", content: "x" }] })
    expect(await refused(save(zip(parts), ".xlsx"))).toMatchObject({ _tag: "UnsupportedFormat" })
  })

  it("and what other writers write", async () => {
    const { writeXlsx } = await import("hucre/xlsx")
    for (const stringMode of ["shared", "inline"] as const) {
      const bytes = await writeXlsx({
        stringMode,
        sheets: [
          {
            name: "名册",
            rows: [headers, ["张三", id1, "990001", new Date(Date.UTC(1980, 0, 1)), "男", "户主", true, 3, 1234.5]]
          }
        ]
      })
      expect((await read(save(bytes, ".xlsx"))).rows).toEqual([values])
    }
  })
})

describe("a file cut anywhere is never taken for a whole one", () => {
  const rows: ReadonlyArray<ReadonlyArray<Form.Cell>> = [
    values,
    ["李四", id2, null, undefined, "2", "10", 0, 2, 99_999_999]
  ]

  it("a CSV: refused, or the rest is quarantined, or whole rows are there", async () => {
    const file = fresh(".csv")
    await run(writeForm(file, people, rows))
    const whole = fs.readFileSync(file)
    for (let length = 0; length < whole.length; length++) {
      const result = await Effect.runPromise(Effect.either(readAll(save(whole.subarray(0, length)), people)))
      if (result._tag === "Left") continue
      const found = result.right.batches.flatMap((batch) => batch.rows)
      expect(found).toEqual(rows.slice(0, found.length))
      const complete = whole.subarray(0, length).toString("latin1").endsWith("\n") || whole[length - 1] === 0x0d
      expect(complete || result.right.totals.faulty > 0, `cut at ${length}`).toBe(true)
    }
  })

  it("a workbook: refused", async () => {
    const file = fresh(".xlsx")
    await run(writeForm(file, people, rows))
    const whole = fs.readFileSync(file)
    for (let length = 0; length < whole.length; length += 3) await refused(save(whole.subarray(0, length), ".xlsx"))
  })
})
