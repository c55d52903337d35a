import XLSX from "@e965/xlsx"
import { execFile, execFileSync } from "node:child_process"
import fs from "node:fs"
import path from "node:path"
import { promisify } from "node:util"
import { describe, expect, it } from "vitest"
import { writeForm } from "../../src/form/FormWriter.ts"
import { writeQuarantine } from "../../src/form/Quarantine.ts"
import { readAll } from "../../src/form/Reading.ts"
import { writeTemplate } from "../../src/form/Template.ts"
import { folder, fresh, run, save } from "../table/fixtures.ts"
import { headers, id1, id2, people } from "./forms.ts"

/** Converts with a real office program, which is far stricter than any library. */
const convert = async (file: string, format: string): Promise<string> => {
  const out = fs.mkdtempSync(path.join(folder, "office-"))
  const profile = `-env:UserInstallation=file://${path.join(folder, "profile")}`
  await promisify(execFile)("soffice", [profile, "--headless", "--convert-to", format, "--outdir", out, file], {
    timeout: 120_000
  })
  return path.join(out, fs.readdirSync(out)[0]!)
}

const present = (() => {
  try {
    execFileSync("soffice", ["--version"], { stdio: "ignore" })
    return true
  } catch {
    console.log("skipped: no soffice on this machine, so nothing is converted by LibreOffice")
    return false
  }
})()

const rows = [
  ["张三", id1, "990001", "1980-01-01", "1", "02", 1, 3, 123450],
  ["=阿木·买买提", id2, null, undefined, "2", "10", 0, 0, -1]
] as const
const values = (file: string) =>
  run(readAll(file, people)).then(({ batches, reading }) => ({
    format: reading.format,
    rows: batches.flatMap((batch) => batch.rows),
    codes: batches.flatMap(({ faulty }) => faulty.map(({ faults }) => faults.map(({ code }) => code)))
  }))

describe.skipIf(!present)("LibreOffice", { timeout: 300_000 }, () => {
  it("saves our workbook as .xlsx, .xls and .csv, and each reads the same", async () => {
    const file = fresh(".xlsx")
    await run(writeForm(file, people, rows))
    for (const [format, kind] of [
      ["xlsx:Calc MS Excel 2007 XML", "xlsx"],
      ["xls:MS Excel 97", "xls"],
      ["csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false", "csv"]
    ] as const) {
      const saved = await convert(file, format)
      const found = await values(saved)
      expect(found, format).toMatchObject({ format: kind, codes: [] })
      expect(found.rows, format).toEqual(rows)
    }
  })

  it("opens the template and the quarantine workbook", async () => {
    const template = fresh(".xlsx")
    await run(writeTemplate(template, people))
    const listed = fs.readFileSync(await convert(template, "csv:Text - txt - csv (StarCalc):44,34,76,1"), "utf8")
    expect(listed.replaceAll('"', "")).toContain("姓名*,证件号码*,区划代码,出生日期")
    const faulty = (await run(readAll(save(`${headers.join(",")}\n张三,1,,,,,,,\n`), people))).batches[0]!.faulty
    const file = fresh(".xlsx")
    await run(writeQuarantine(file, people, faulty))
    expect(await values(await convert(file, "xlsx:Calc MS Excel 2007 XML"))).toMatchObject({
      rows: [],
      codes: [["ID_LENGTH"]]
    })
  })

  it("an .xls with formulas and errors says so", async () => {
    const sheet = XLSX.utils.aoa_to_sheet([
      [...headers],
      [{ t: "s", v: "张三", f: '"张"&"三"' }, Number(id1), "", "", "", "", "", "", { t: "n", v: 0, f: "1/0" }]
    ])
    const book = XLSX.utils.book_new()
    XLSX.utils.book_append_sheet(book, sheet, "名册")
    const saved = await convert(
      save(XLSX.write(book, { type: "buffer", bookType: "xlsx" }), ".xlsx"),
      "xls:MS Excel 97"
    )
    const found = await values(saved)
    expect(found.format).toBe("xls")
    expect(found.codes[0]!.slice(0, 2)).toEqual(["FORMULA_CELL", "ID_PRECISION_LOST"])
    expect(found.codes[0]![2]).toMatch(/FORMULA_CELL|ERROR_CELL/)
  })
})
