import XLSX from "@e965/xlsx"
import { Cause, Effect, Exit, Option } from "effect"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { readAll } from "../../src/form/Reading.ts"
import { encode } from "../../src/table/Gb18030.ts"
import { cell, save, sheetOf, workbookParts, zip } from "../table/fixtures.ts"
import { headers, id1, id2, people } from "./forms.ts"

/** Reads a file that may hold anything: it is read or refused with one of our problems; nothing else may happen. */
const survives = async (bytes: Uint8Array, extension: string): Promise<string> => {
  const exit = await Effect.runPromiseExit(readAll(save(bytes, extension), people))
  if (Exit.isSuccess(exit)) return "read"
  const failure = Cause.failureOption(exit.cause)
  if (Option.isNone(failure)) throw new Error(Cause.pretty(exit.cause))
  const problem = failure.value
  expect(problem.says.zh.length).toBeGreaterThan(0)
  expect(problem.message).not.toContain(id1)
  return problem._tag
}

/** Some damage to bytes: overwritten, cut out, doubled. */
const damage = fc.array(
  fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), kind: fc.nat(3), byte: fc.nat(255), length: fc.nat(40) }),
  { minLength: 1, maxLength: 4 }
)
type Damage = typeof damage extends fc.Arbitrary<infer A> ? A : never
const apply = (whole: Buffer, hits: Damage): Buffer =>
  hits.reduce((bytes, { at, kind, byte, length }) => {
    const place = Math.floor(at * bytes.length)
    if (kind === 0) return Buffer.concat([bytes.subarray(0, place), bytes.subarray(place + length)])
    if (kind === 1) return Buffer.concat([bytes.subarray(0, place + length), bytes.subarray(place)])
    const copy = Buffer.from(bytes)
    if (copy.length > 0) copy[Math.min(place, copy.length - 1)] = kind === 2 ? byte : copy[place]! ^ (1 << (byte % 8))
    return copy
  }, whole)

const lines = `${headers.join(",")}\r\n张三,${id1},990001,1980-01-01,男,户主,是,3,"1,234.5"\r\n"李""四",${id2},,,,,,,\r\n`
const xml = sheetOf(
  `<row r="1">${headers.map((header, i) => cell(`${"ABCDEFGHI"[i]}1`, header)).join("")}</row><row r="2"><c r="A2" t="s"><v>0</v></c>${cell("B2", id1)}<c r="D2" s="1"><v>29221</v></c><c r="G2" t="b"><v>1</v></c><c r="H2"><v>3</v></c><c r="I2"><f>1+1</f><v>2</v></c></row>`
)
const styles = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>'
const parts = workbookParts(xml, { strings: ["<t>张三</t>"], styles })

describe("whatever bytes come, a file is read or refused", { timeout: 300_000 }, () => {
  it.each([
    ["UTF-8", Buffer.from(lines)],
    ["UTF-16", Buffer.from(`\ufeff${lines}`, "utf16le")],
    ["GB18030", encode(lines)]
  ])("a damaged CSV in %s", async (_, whole) => {
    await fc.assert(
      fc.asyncProperty(damage, async (hits) => {
        await survives(apply(whole, hits), ".csv")
      }),
      { numRuns: 200 }
    )
  })

  it("a damaged archive", async () => {
    const whole = zip(parts)
    await fc.assert(
      fc.asyncProperty(damage, async (hits) => {
        await survives(apply(whole, hits), ".xlsx")
      }),
      { numRuns: 200 }
    )
  })

  it("a sound archive of damaged XML", async () => {
    const seen = new Set<string>()
    await fc.assert(
      fc.asyncProperty(fc.nat(parts.length - 1), damage, async (which, hits) => {
        const damaged = parts.map((part, i) =>
          i === which ? { ...part, content: apply(Buffer.from(part.content as string), hits) } : part
        )
        seen.add(await survives(zip(damaged), ".xlsx"))
      }),
      { numRuns: 400 }
    )
    expect(await survives(zip(parts), ".xlsx")).toBe("read")
    expect([...seen].sort()).toEqual(expect.arrayContaining(["DamagedWorkbook", "read"]))
  })

  it("a damaged .xls", async () => {
    const book = XLSX.utils.book_new()
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([[...headers], ["张三", id1, 990001, 29221]]), "名册")
    const whole: Buffer = XLSX.write(book, { type: "buffer", bookType: "biff8" })
    await fc.assert(
      fc.asyncProperty(damage, async (hits) => {
        await survives(apply(whole, hits), ".xls")
      }),
      { numRuns: 100 }
    )
  })

  it("bytes of no kind", async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => {
        await survives(bytes, ".bin")
      }),
      { numRuns: 300 }
    )
  })
})
