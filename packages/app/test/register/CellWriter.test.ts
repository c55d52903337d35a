import type { Form } from "@doudi/core"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as CellText from "../../src/register/CellText.ts"
import { CellWriter } from "../../src/register/CellWriter.ts"

const cell: fc.Arbitrary<Form.Cell> = fc.oneof(
  fc.constant(undefined),
  fc.constant(null),
  fc.integer(),
  fc.maxSafeInteger(),
  fc.constantFrom(0, -0, 9, 10, 99, 100, 2 ** 30 - 1, 2 ** 30, 2 ** 31, 2 ** 32, Number.MAX_SAFE_INTEGER, 0.5),
  fc.string(),
  fc.string({ unit: "binary" }),
  fc.constantFrom("", '"', "\\", "\n", "示例", "é", "𠀀", "\ud800", "\u2028", "\u007f", "=1+1")
)

/** What `JSON.stringify` makes of the same cells, without those that are unknown at the end. */
const reference = (cells: ReadonlyArray<Form.Cell>, first: number) => {
  const known = cells.findLastIndex((cell) => cell !== undefined) + 1
  return JSON.stringify(cells.slice(first, Math.max(first, known)).map((cell) => (cell === null ? false : cell)))
}

const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString("utf8")

describe("CellWriter", () => {
  it("writes what JSON.stringify writes, for any cells and any number of rows", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.array(cell, { maxLength: 60 }), fc.nat(3)), { maxLength: 40 }), (rows) => {
        const writer = new CellWriter(1)
        const written: Array<[Uint8Array, string]> = []
        for (const [cells, first] of rows) {
          const from = writer.position
          writer.row(cells, first)
          written.push([writer.since(from), reference(cells, first)])
        }
        // Read after everything is written: a grown buffer must not have taken earlier rows with it.
        for (const [bytes, json] of written) expect(text(bytes)).toBe(json)
      }),
      { numRuns: 500 }
    )
  })

  it("writes brackets between rows", () => {
    const writer = new CellWriter(0)
    writer.mark(0x5b)
    writer.row(["H1", 7, "示例", 1], 1)
    writer.mark(0x2c)
    writer.row([])
    writer.mark(0x5d)
    expect(text(writer.since(0))).toBe('[[7,"示例",1],[]]')
  })

  it("copies what stands elsewhere, and begins again in the same buffer", () => {
    const page = new CellWriter(1)
    page.row(["示例"])
    const writer = new CellWriter(1)
    writer.mark(0x5b)
    writer.copy(page.bytes, 0, page.position)
    writer.mark(0x5d)
    expect(text(writer.since(0))).toBe('[["示例"]]')
    writer.clear()
    expect([writer.position, text(writer.since(0))]).toEqual([0, ""])
  })

  it("is read back by decode", () => {
    fc.assert(
      fc.property(fc.array(cell), (cells) => {
        const writer = new CellWriter(1)
        writer.row(cells)
        const known = cells.slice(0, cells.findLastIndex((each) => each !== undefined) + 1)
        expect(CellText.decode(text(writer.since(0)))).toEqual(known.map((each) => (each === 0 ? 0 : each)))
      })
    )
  })
})
