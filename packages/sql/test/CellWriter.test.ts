import type { Form } from "@doudi/core"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { CellWriter } from "../src/CellWriter.ts"

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

/** What `JSON.stringify` makes of the same cells. */
const reference = (cells: ReadonlyArray<Form.Cell>, width: number, no?: number) =>
  JSON.stringify([
    ...(no === undefined ? [] : [no]),
    ...Array.from({ length: width }, (_, i) => (cells[i] === null ? false : (cells[i] ?? null)))
  ])

describe("CellWriter", () => {
  it("writes what JSON.stringify writes, for any cells and any number of rows", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.array(cell, { maxLength: 60 }), fc.option(fc.nat(), { nil: undefined })), {
          maxLength: 40
        }),
        fc.nat(60),
        (rows, width) => {
          const writer = new CellWriter(1)
          const written: Array<[Buffer, string]> = []
          for (const [cells, no] of rows) {
            const from = writer.position
            writer.row(cells, width, no)
            written.push([writer.since(from), reference(cells, width, no)])
          }
          // Read after everything is written: a grown buffer must not have taken earlier rows with it.
          for (const [bytes, json] of written) expect(bytes.toString("utf8")).toBe(json)
        }
      ),
      { numRuns: 500 }
    )
  })

  it("writes brackets between rows", () => {
    const writer = new CellWriter(0)
    writer.mark(0x5b)
    writer.row(["示例", 1], 2, 7)
    writer.mark(0x2c)
    writer.row([], 0)
    writer.mark(0x5d)
    expect(writer.since(0).toString()).toBe('[[7,"示例",1],[]]')
  })
})
