import XLSX from "@e965/xlsx"
import type { Form } from "@doudi/core"
import { Effect } from "effect"
import * as fc from "fast-check"
import fs from "node:fs"
import { describe, expect, it } from "vitest"
import { faults } from "../../src/form/Fault.ts"
import { writeQuarantine, writeQuarantines } from "../../src/form/Quarantine.ts"
import { readAll } from "../../src/form/Reading.ts"
import { writeWorkbook } from "../../src/table/WorkbookWriter.ts"
import { fresh, run, save, sheetOf as sheetXml, workbookParts, zip } from "../table/fixtures.ts"
import { headers, id1, id2, people, pets } from "./forms.ts"

const read = async (file: string, form: Form.Form = people) => {
  const { batches, totals } = await run(readAll(file, form))
  return { totals, rows: batches.flatMap(({ rows }) => rows), faulty: batches.flatMap(({ faulty }) => faulty) }
}
const codes = (found: Awaited<ReturnType<typeof read>>) => found.faulty.map((row) => row.faults.map(({ code }) => code))

/** The sheet as a clerk sees it: every cell as text. */
const seen = (file: string, sheet = 0): Array<Array<string>> => {
  const book = XLSX.read(fs.readFileSync(file))
  return XLSX.utils.sheet_to_json<Array<string>>(book.Sheets[book.SheetNames[sheet]!]!, { header: 1, defval: "" })
}

/** Saves what the clerk made of it, as Excel would. */
const mended = async (rows: Array<Array<string>>): Promise<string> => {
  const file = fresh(".xlsx")
  await run(
    writeWorkbook(file, [
      { name: "待修正", columns: rows[0]!.map((header) => ({ header, format: "text" })), rows: rows.slice(1) }
    ])
  )
  return file
}

const csv = (...lines: ReadonlyArray<string>) => save(`${[headers.join(","), ...lines].join("\n")}\n`)
const dirty = csv(
  `张三,${id1.slice(0, 17)},990001,2025-02-30,男,户主,是,3,1万`,
  `李四,${id2},,,,,,,`,
  `王五,${id2},,,,,,,,多出`,
  `赵六,${id2},,,,,,`,
  `#N/A,${id2},,,,,,,`,
  `"控\u0007制",${id2},,,,,,,`,
  `'=cmd,9.9E+17,,,,,,,`
)

describe("the workbook of rows to mend", () => {
  it("shows what is wrong before the row's own cells", async () => {
    const file = fresh(".xlsx")
    await run(writeQuarantine(file, people, (await read(dirty)).faulty))
    const [header, first, wide] = seen(file)
    expect(header!.slice(0, 7)).toEqual(["原行号", "问题列", "问题代码", "说明", "怎么改", "整行核对", "姓名*"])
    expect(first!.slice(0, 3)).toEqual([2, "证件号码\n出生日期\n工资性收入", "ID_LENGTH\nNOT_A_DAY\nNOT_MONEY"])
    expect(first!.slice(6)).toEqual(["张三", id1.slice(0, 17), "990001", "2025-02-30", "男", "户主", "是", "3", "1万"])
    expect(wide![5]).toBe(faults.ROW_TOO_WIDE.says.zh)
    for (const row of seen(file).slice(1)) expect(row.slice(0, 6).join()).not.toMatch(/张三|李四|王五|赵六|99000/)
  })

  it("explains every code on a sheet of its own", async () => {
    const file = fresh(".xlsx")
    await run(writeQuarantine(file, people, []))
    expect(
      seen(file, 1)
        .slice(1)
        .map(([code]) => code)
    ).toEqual(Object.keys(faults))
  })

  it("gives the same rows back when nothing was mended", async () => {
    const first = await read(dirty)
    const file = fresh(".xlsx")
    await run(writeQuarantine(file, people, first.faulty))
    const again = await read(file)
    expect(again.rows).toEqual([])
    expect(again.faulty).toHaveLength(first.faulty.length)
    const twice = fresh(".xlsx")
    await run(writeQuarantine(twice, people, again.faulty))
    expect(codes(await read(twice))).toEqual(codes(again))
  })

  it("takes the rows that were mended and keeps the others", async () => {
    const file = fresh(".xlsx")
    await run(writeQuarantine(file, people, (await read(dirty)).faulty))
    const rows = seen(file)
    rows[1]!.splice(6, 9, "张三", id1, "990001", "2025-02-28", "男", "户主", "是", "3", "10000")
    rows[2]![5] = ""
    rows[6]![7] = id1
    const after = await read(await mended(rows))
    expect(after.rows).toEqual([
      ["张三", id1, "990001", "2025-02-28", "1", "02", 1, 3, 1_000_000],
      ["王五", id2, undefined, undefined, undefined, undefined, undefined, undefined, undefined],
      ["=cmd", id1, undefined, undefined, undefined, undefined, undefined, undefined, undefined]
    ])
    expect(codes(after)).toEqual([["ROW_UNCHECKED"], ["ERROR_CELL"], ["CONTROL_CHARACTERS"]])
  })

  it("never lets a formula, a numeric ID or a rounded number pass because nobody looked", async () => {
    const cells = headers
      .map((header, i) => `<c r="${"ABCDEFGHI"[i]}1" t="inlineStr"><is><t>${header}</t></is></c>`)
      .join("")
    const row = (n: number, name: string, id: string, division = "") => `<row r="${n}">${name}${id}${division}</row>`
    const idText = (n: number) => `<c r="B${n}" t="inlineStr"><is><t>${id1}</t></is></c>`
    const xml = sheetXml(
      `<row r="1">${cells}</row>` +
        row(2, '<c r="A2" t="str"><f>VLOOKUP(B2,名册!A:B,2,0)</f><v>张三</v></c>', idText(2)) +
        row(3, '<c r="A3" t="inlineStr"><is><t>李四</t></is></c>', `<c r="B3"><v>${id1}</v></c>`) +
        row(4, '<c r="A4"><v>6222020000000000123</v></c>', idText(4)) +
        row(5, '<c r="A5" t="inlineStr"><is><t>王五</t></is></c>', idText(5), '<c r="I5"><f>1+1</f><v>2</v></c>')
    )
    const first = await read(save(zip(workbookParts(xml)), ".xlsx"))
    expect(codes(first)).toEqual([["FORMULA_CELL"], ["ID_PRECISION_LOST"], ["NUMBER_PRECISION_LOST"], ["FORMULA_CELL"]])
    const file = fresh(".xlsx")
    await run(writeQuarantine(file, people, first.faulty))
    expect(codes(await read(file))).toEqual(codes(first))
  })

  it("holds several forms, each on its sheet", async () => {
    const other = await read(save("名字,种类,姓名\n小黑,,\n"), pets)
    const file = fresh(".xlsx")
    await run(
      writeQuarantines(file, [
        { form: people, rows: (await read(dirty)).faulty },
        { form: pets, rows: other.faulty }
      ])
    )
    expect((await read(file)).faulty).toHaveLength(6)
    expect(codes(await read(file, pets))).toEqual([["VALUE_MISSING"]])
  })

  it("loses no cell, whatever it holds", async () => {
    const cell = fc.string({ unit: "binary", maxLength: 20 }).map((text) => text.replace(/\p{Cs}/gu, ""))
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 9, maxLength: 9 }), async (cells) => {
        const file = fresh(".xlsx")
        const fault = { row: 2, code: "NOT_MONEY", says: faults.NOT_MONEY.says, remedy: faults.NOT_MONEY.remedy }
        await Effect.runPromise(writeQuarantine(file, people, [{ row: 2, faults: [fault], cells }]))
        const back = seen(file)[1]!.slice(6)
        // The library that reads it back takes a carriage return before a line feed for one line break.
        const lines = (text: unknown) => String(text).replaceAll("\r\n", "\n")
        expect(back.map(lines)).toEqual(cells.map(lines))
      }),
      { numRuns: 50 }
    )
  })
})
