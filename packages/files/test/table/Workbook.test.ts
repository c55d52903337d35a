import { Member } from "@doudi/core"
import { describe, expect, it } from "vitest"
import { CellKind } from "../../src/table/Block.ts"
import { open } from "../../src/table/Table.ts"
import { cell, type Part, save, sheetOf, workbookParts, zip } from "./fixtures.ts"

const kinds = Object.fromEntries(Object.entries(CellKind).map(([name, value]) => [value, name]))

/** The cells of the first sheet: row number, then kind and text of each cell. */
const cellsOf = async (bytes: Buffer): Promise<ReadonlyArray<readonly [number, ...Array<string>]>> => {
  const { tables } = await open(save(bytes, ".xlsx"))
  const rows: Array<readonly [number, ...Array<string>]> = []
  for await (const block of tables[0]!.blocks()) {
    for (let row = 0; row < block.rows; row++) {
      const from = block.rowStart[row]!
      const texts = block.texts(row).map((text, i) => (text === "" ? "" : `${kinds[block.kind[from + i]!]} ${text}`))
      rows.push([block.rowNumber[row]!, ...texts])
    }
  }
  return rows
}
const sheet = (xml: string, options?: Parameters<typeof workbookParts>[1]) => cellsOf(zip(workbookParts(xml, options)))
const row = (xml: string, options?: Parameters<typeof workbookParts>[1]) =>
  sheet(sheetOf(`<row r="1">${xml}</row>`), options).then((rows) => rows[0]?.slice(1))

/** What refuses a file, in short. */
const refusal = async (bytes: Buffer | ReadonlyArray<Part>): Promise<string> => {
  try {
    await cellsOf(Buffer.isBuffer(bytes) ? bytes : zip(bytes))
    return "read"
  } catch (cause) {
    const { _tag, reason, limit, found } = cause as any
    return [_tag, reason ?? limit ?? found].filter(Boolean).join(": ")
  }
}

const dates =
  '<styleSheet><numFmts><numFmt numFmtId="170" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@"/><numFmt numFmtId="171" formatCode="#,##0.00_);[Red]\\(#,##0.00\\)"/><numFmt numFmtId="172" formatCode="&quot;days&quot; 0"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/><xf numFmtId="31"/><xf numFmtId="172"/><xf numFmtId="22"/></cellXfs></styleSheet>'

describe("what the cells of a workbook are", () => {
  it("reads inline and shared texts, rich runs without phonetic guides, and Excel's escapes", async () => {
    const strings = [
      "<t>张三</t>",
      '<r><t>李</t></r><r><rPr><b/><sz val="11"/><u/><rFont val="x"/></rPr><t xml:space="preserve"> 四</t></r><rPh sb="0" eb="1"><t>リ</t></rPh>',
      "<t/>",
      "<t>a&amp;&#20013;&#x1F600;_x0007__x005F_x0007_&amp;lt;</t>"
    ]
    expect(
      await row(
        `<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c><c r="D1" t="s"><v>3</v></c><c r="F1" t="inlineStr"><is><r><t>x</t></r><r><t><![CDATA[<y>]]></t></r></is></c>`,
        { strings }
      )
    ).toEqual(["Text 张三", "Text 李 四", "", "Text a&中😀\u0007_x0007_&lt;", "", "Text x<y>"])
  })

  it("tells numbers, days, times, booleans, errors and formulas apart", async () => {
    expect(
      await row(
        `<c r="A1"><v>990101199801011200</v></c><c r="B1" s="1"><v>45839</v></c><c r="C1" s="2"><v>45839.5</v></c><c r="D1" s="3"><v>12.50</v></c><c r="E1" t="b"><v>1</v></c><c r="F1" t="e"><v>#N/A</v></c><c r="G1" t="str"><f>B2&amp;"x"</f><v>stored</v></c><c r="H1" s="4"><v>60</v></c><c r="I1" s="5"><v>7</v></c><c r="J1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="K1"><f t="shared" si="0"/><v>3</v></c><c r="L1" t="str"><v>no formula</v></c><c r="M1" t="d"><v>2025-07-01T00:00:00Z</v></c><c r="N1" s="1"><v>59</v></c><c r="O1" s="1"><v>1</v></c>`,
        { styles: dates }
      )
    ).toEqual([
      "Number 990101199801011200",
      "Date 2025-07-01",
      "Date 2025-07-01 12:00:00",
      "Number 12.50",
      "Boolean TRUE",
      "Error #N/A",
      'Formula =B2&"x"',
      "Number 60",
      "Number 7",
      "Error #DIV/0!",
      "Formula =",
      "Text no formula",
      "Date 2025-07-01 00:00:00",
      "Date 1900-02-28",
      "Date 1900-01-01"
    ])
  })

  it("counts days from 1904 where the workbook says so", async () => {
    const workbook =
      '<workbook xmlns:r="x"><workbookPr date1904="1"/><sheets><sheet name="a" sheetId="1" r:id="r1"/></sheets></workbook>'
    expect(
      await row('<c r="A1" s="1"><v>44377</v></c><c r="B1" s="1"><v>0</v></c>', { styles: dates, workbook })
    ).toEqual(["Date 2025-07-01", "Date 1904-01-01"])
  })

  it("takes prefixes, missing references, single quotes, comments, a byte order mark, and rows with gaps", async () => {
    const xml = `\ufeff<?xml version='1.0' encoding='utf-8'?><!-- <x> --><x:worksheet xmlns:x='m'><x:sheetData><x:row><x:c t='inlineStr'><x:is><x:t>a</x:t></x:is></x:c><x:c><x:v>2</x:v></x:c></x:row><x:row r='5' hidden='1'><x:c r='C5'><x:v>1</x:v></x:c></x:row><x:row r='7'/></x:sheetData></x:worksheet>`
    expect(await sheet(xml)).toEqual([
      [1, "Text a", "Number 2"],
      [5, "", "", "Number 1"]
    ])
  })

  it("reads ZIP64 archives, as Java writes them", async () => {
    expect(await cellsOf(zip(workbookParts(sheetOf(`<row r="1">${cell("A1", "x")}</row>`)), { zip64: true }))).toEqual([
      [1, "Text x"]
    ])
  })

  it("reads parts that are not packed", async () => {
    const parts = workbookParts(sheetOf(`<row r="1">${cell("A1", "x")}</row>`)).map((part) => ({ ...part, method: 0 }))
    expect(await cellsOf(zip(parts))).toEqual([[1, "Text x"]])
  })

  it("says what is hidden, without names", async () => {
    const workbook =
      '<workbook xmlns:r="x"><sheets><sheet name="a" sheetId="1" r:id="r1"/><sheet name="张三的表" state="veryHidden" sheetId="2" r:id="r1"/></sheets></workbook>'
    const before = '<cols><col min="2" max="3" hidden="1"/></cols>'
    const xml = sheetOf(
      `<row r="1" hidden="1">${cell("A1", "x")}</row>`,
      '<mergeCells><mergeCell ref="A30:A31"/></mergeCells>',
      before
    )
    const { notices, tables } = await open(save(zip(workbookParts(xml, { workbook })), ".xlsx"))
    const blocks = tables[0]!.blocks()
    while (!(await blocks.next()).done) {}
    const all = tables[0]!.blocks()
    let step = await all.next()
    while (!step.done) step = await all.next()
    expect(tables.map(({ hidden }) => hidden)).toEqual([false, true])
    expect(step.value.hiddenRows).toBe(1)
    expect([...notices, ...step.value.notices].map(({ code }) => code)).toEqual([
      "HIDDEN_SHEETS",
      "HIDDEN_COLUMNS",
      "MERGED_CELLS"
    ])
    expect(JSON.stringify(notices)).not.toContain("张三")
  })
})

describe("which archives are refused", () => {
  const good = workbookParts(sheetOf(`<row r="1">${cell("A1", "x")}</row>`))
  const withPart = (part: Part) => [...good, part]

  it.each<readonly [string, Buffer | ReadonlyArray<Part>, string]>([
    [
      "two parts of one name",
      withPart({ name: "XL/Workbook.xml", content: "" }),
      "DamagedWorkbook: two parts of one name"
    ],
    ["a name that climbs", withPart({ name: "xl/../../x", content: "" }), "DamagedWorkbook: unsafe name of a part"],
    [
      "a name that climbs with backslashes",
      withPart({ name: "..\\x", content: "" }),
      "DamagedWorkbook: unsafe name of a part"
    ],
    ["an absolute name", withPart({ name: "/etc/x", content: "" }), "DamagedWorkbook: unsafe name of a part"],
    ["a drive", withPart({ name: "C:/x", content: "" }), "DamagedWorkbook: unsafe name of a part"],
    ["parts that share bytes", withPart({ name: "x", content: "abc", at: 0 }), "DamagedWorkbook: parts share bytes"],
    ["an encrypted part", withPart({ name: "x", content: "abc", flags: 1 }), "PasswordProtected"],
    [
      "macros",
      withPart({ name: "xl/vbaProject.bin", content: "" }),
      "UnsupportedFormat: 含宏的工作簿（.xlsm）/ a workbook with macros"
    ],
    [
      "a binary workbook",
      withPart({ name: "xl/workbook.bin", content: "" }),
      "UnsupportedFormat: 二进制工作簿 / .xlsb"
    ],
    ["a Word document", withPart({ name: "word/document.xml", content: "" }), "NotATable: Word"],
    ["some other archive", zip([{ name: "a.txt", content: "a" }]), "NotATable: ZIP"],
    ["no sheet part", good.filter(({ name }) => !name.includes("sheet1")), "DamagedWorkbook: a sheet without a part"],
    ["an empty archive", Buffer.concat([Buffer.from("504b0506", "hex"), Buffer.alloc(18)]), "NotATable: ZIP"],
    [
      "a wrong checksum",
      good.map((p) => (p.name.includes("sheet1") ? { ...p, crc: 7 } : p)),
      "DamagedWorkbook: checksum"
    ],
    [
      "an unknown packing",
      good.map((p) => (p.name.includes("sheet1") ? { ...p, method: 12 } : p)),
      "DamagedWorkbook: packing method 12"
    ]
  ])("%s", async (_, bytes, problem) => {
    expect(await refusal(bytes)).toBe(problem)
  })

  it.each([
    ["a document type", '<!DOCTYPE x [<!ENTITY a "aaaa">]><worksheet/>', "DamagedWorkbook: XML with a document type"],
    [
      "a document type later",
      `<worksheet><!DOCTYPE x><sheetData/></worksheet>`,
      "DamagedWorkbook: XML with a document type"
    ],
    [
      "another encoding",
      '<?xml version="1.0" encoding="GB18030"?><worksheet/>',
      "DamagedWorkbook: XML is not in UTF-8"
    ],
    ["UTF-16", Buffer.from("\ufeff<worksheet/>", "utf16le"), "DamagedWorkbook: XML is not in UTF-8"],
    ["depth", "<a>".repeat(100_000), "DamagedWorkbook: XML is nested too deeply"],
    ["an end that is not there", "<worksheet><sheetData>", "DamagedWorkbook: XML is cut off"],
    ["a row beyond Excel's", sheetOf('<row r="1048577"/>'), "DamagedWorkbook: a row beyond Excel's last"],
    [
      "a column beyond Excel's",
      sheetOf('<row r="1"><c r="XFE1"><v>1</v></c></row>'),
      "DamagedWorkbook: a cell reference beyond Excel's limits"
    ],
    [
      "a reference without a row",
      sheetOf('<row r="1"><c r="A"><v>1</v></c></row>'),
      "DamagedWorkbook: a cell reference beyond Excel's limits"
    ],
    [
      "a cell of another row",
      sheetOf('<row r="1"><c r="A2"><v>1</v></c></row>'),
      "DamagedWorkbook: a cell reference beyond Excel's limits"
    ],
    ["rows out of order", sheetOf('<row r="2"/><row r="1"/>'), "DamagedWorkbook: rows out of order"],
    [
      "cells out of order",
      sheetOf('<row r="1"><c r="B1"><v>1</v></c><c r="A1"><v>1</v></c></row>'),
      "DamagedWorkbook: cells out of order"
    ],
    ["too many columns", sheetOf('<row r="1"><c r="XFD1"><v>1</v></c></row>'), "TooLarge: columns"],
    [
      "a text that is not there",
      sheetOf('<row r="1"><c r="A1" t="s"><v>5</v></c></row>'),
      "DamagedWorkbook: a text that is not there"
    ],
    [
      "a number that is none",
      sheetOf('<row r="1"><c r="A1"><v>x</v></c></row>'),
      "DamagedWorkbook: a number cell without a number"
    ]
  ])("%s", async (_, xml, problem) => {
    expect(await refusal(good.map((p) => (p.name.includes("sheet1") ? { ...p, content: xml } : p)))).toBe(problem)
  })

  it("an empty far cell costs nothing", async () => {
    expect(
      await sheet(
        sheetOf(`<row r="1">${cell("A1", "x")}<c r="XFD1" s="3"/></row><row r="1048576"><c r="XFD1048576"/></row>`)
      )
    ).toEqual([[1, "Text x"]])
  })

  it("a workbook cut at any byte", { timeout: 120_000 }, async () => {
    const rows = Object.values(Member.fields)
      .map(({ name }, i) => `<row r="${i + 1}">${cell(`A${i + 1}`, name.zh)}</row>`)
      .join("")
    const whole = zip(workbookParts(sheetOf(rows), { strings: ["<t>x</t>"], styles: dates }))
    for (let length = 4; length < whole.length; length++) {
      const problem = await refusal(whole.subarray(0, length))
      expect(problem, `cut at ${length}`).not.toBe("read")
    }
  })
})
