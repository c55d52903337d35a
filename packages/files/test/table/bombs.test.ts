import { execFile } from "node:child_process"
import { fileURLToPath } from "node:url"
import { promisify } from "node:util"
import zlib from "node:zlib"
import { describe, expect, it } from "vitest"
import { type Part, save, sheetOf, workbookParts, zip } from "./fixtures.ts"

const source = fileURLToPath(new URL("../../src/table/Table.ts", import.meta.url))

/** Opens and reads a file in a process of its own: what became of it, in how many milliseconds, in how many MB. */
const attack = async (bytes: Buffer) => {
  const file = save(bytes, ".xlsx")
  const script = `
    const { open } = await import(${JSON.stringify(source)})
    const fs = await import("node:fs")
    const status = "/proc/self/status"
    const peak = () => fs.existsSync(status)
      ? Number(/VmHWM:\\s*(\\d+)/.exec(fs.readFileSync(status, "utf8"))[1])
      : process.memoryUsage().rss / 1024
    await open("/nonexistent").catch(() => {})
    const begin = performance.now()
    let outcome = "read"
    try {
      const { tables } = await open(${JSON.stringify(file)})
      for await (const block of tables[0].blocks()) {}
    } catch (cause) {
      outcome = cause._tag + ": " + (cause.reason ?? cause.limit)
    }
    console.log(JSON.stringify({ outcome, ms: performance.now() - begin, mb: peak() / 1024 }))`
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ["--conditions=doudi-src", "--import", "tsx", "--input-type=module", "--eval", script],
    { encoding: "utf8", timeout: 60_000, cwd: fileURLToPath(new URL("../../../..", import.meta.url)) }
  )
  return JSON.parse(stdout) as { readonly outcome: string; readonly ms: number; readonly mb: number }
}

const replaced = (name: string, part: Omit<Part, "name">): ReadonlyArray<Part> =>
  workbookParts(sheetOf(""), { strings: [] }).map((each) => (each.name.endsWith(name) ? { ...each, ...part } : each))

const MB = 1024 * 1024

/** `prefix`, then so many of one byte, then `suffix`, without ever holding it as a string. */
const filled = (prefix: string, bytes: number, suffix: string, fill = "a"): Buffer =>
  Buffer.concat([Buffer.from(prefix), Buffer.alloc(bytes, fill), Buffer.from(suffix)])

describe("a bomb is refused at once and without memory", () => {
  it.each<readonly [string, () => Buffer, string]>([
    [
      "one cell of 300 MB",
      () =>
        zip(
          replaced("sheet1.xml", {
            content: filled(
              '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>',
              300 * MB,
              "</t></is></c></row></sheetData></worksheet>"
            )
          })
        ),
      "TooLarge: unpacked"
    ],
    [
      "one cell of 300 MB whose size is a lie",
      () =>
        zip(
          replaced("sheet1.xml", {
            size: 1000,
            content: filled(
              '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>',
              300 * MB,
              "</t></is></c></row></sheetData></worksheet>"
            )
          })
        ),
      "DamagedWorkbook: a part is larger than the directory says"
    ],
    [
      "one cell of 15 MB",
      () =>
        zip(
          replaced("sheet1.xml", {
            content: filled(
              '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>',
              15 * MB,
              "</t></is></c></row></sheetData></worksheet>"
            )
          })
        ),
      "TooLarge: cell"
    ],
    [
      "a shared text of 15 MB",
      () => zip(replaced("sharedStrings.xml", { content: filled("<sst><si><t>", 15 * MB, "</t></si></sst>") })),
      "TooLarge: cell"
    ],
    [
      "three million references to characters",
      () => zip(replaced("sharedStrings.xml", { content: `<sst><si><t>${"&#65;".repeat(3_000_000)}</t></si></sst>` })),
      "TooLarge: cell"
    ],
    [
      "a million ampersands that end nowhere",
      () => zip(replaced("sharedStrings.xml", { content: `<sst><si><t>${"&".repeat(100_000)}</t></si></sst>` })),
      "read"
    ],
    [
      "one tag of 15 MB",
      () => zip(replaced("sheet1.xml", { content: filled("<worksheet ", 15 * MB, "/>") })),
      "TooLarge: cell"
    ],
    [
      "a row of two thousand cells that all show one long text",
      () => {
        const cells = Array.from({ length: 2000 }, () => '<c t="s"><v>0</v></c>').join("")
        const rows = `<row>${cells}</row>`.repeat(20)
        return zip(workbookParts(sheetOf(rows), { strings: [`<t>${"x".repeat(32_000)}</t>`] }))
      },
      "TooLarge: strings"
    ],
    [
      "sixty thousand parts",
      () =>
        zip([
          ...workbookParts(sheetOf("")),
          ...Array.from({ length: 60_000 }, (_, i) => ({ name: `x${i}`, content: "" }))
        ]),
      "TooLarge: entries"
    ]
  ])("%s", { timeout: 120_000 }, async (_, make, outcome) => {
    const bytes = make()
    const result = await attack(bytes)
    expect(result.outcome).toBe(outcome)
    // A second on a quiet machine; the bound only tells a refusal from an attempt to read it all.
    expect(result.ms).toBeLessThan(10_000)
    expect(result.mb).toBeLessThan(256)
  })

  it("a bomb within a bomb is never opened", async () => {
    const inner = zlib.deflateRawSync(Buffer.alloc(100 * MB))
    const parts = [...workbookParts(sheetOf("")), { name: "xl/embeddings/inner.zip", content: inner }]
    expect((await attack(zip(parts))).outcome).toBe("read")
  })
})
