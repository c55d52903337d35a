import { parse } from "csv-parse/sync"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Block } from "../../src/table/Block.ts"
import { CsvScanner, type Separator } from "../../src/table/CsvScanner.ts"
import { limits } from "../../src/table/Limits.ts"

interface Scanned {
  readonly rows: ReadonlyArray<ReadonlyArray<string>>
  readonly unfinished: boolean
}

/** Scans a text that arrives in pieces of the given sizes, over and over. */
const scan = (
  text: string,
  sizes: ReadonlyArray<number> = [1 << 20],
  separator: Separator = ",",
  most?: number
): Scanned => {
  const source = Buffer.from(text)
  const scanner = new CsvScanner(separator, { ...limits, columns: 50, cellCharacters: 100, rows: 1000 }, "t.csv", most)
  const block = new Block()
  const rows: Array<ReadonlyArray<string>> = []
  let kept = Buffer.alloc(0)
  let unfinished = false
  for (let at = 0, turn = 0; ; turn++) {
    const size = Math.min(sizes[turn % sizes.length]!, source.length - at)
    const buffer = Buffer.concat([kept, source.subarray(at, at + size), Buffer.alloc(1)])
    at += size
    const last = at === source.length
    const used = scanner.scan(buffer, buffer.length - 1, last, block)
    for (let row = 0; row < block.rows; row++) rows.push(block.texts(row))
    unfinished ||= block.unfinished
    if (last) return { rows, unfinished }
    kept = Buffer.from(buffer.subarray(used, buffer.length - 1))
  }
}

const flaw = (text: string, sizes?: ReadonlyArray<number>) => {
  try {
    scan(text, sizes)
    return "none"
  } catch (cause) {
    const { _tag, flaw, limit, place } = cause as any
    return `${_tag} ${flaw ?? limit} in row ${place.row}`
  }
}

const printed = (rows: ReadonlyArray<ReadonlyArray<string>>, end: string, quoteAll: boolean) =>
  rows
    .map((row) =>
      row.map((cell) => (quoteAll || /[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(",")
    )
    .map((line) => line + end)
    .join("")

const anyCell = fc.oneof(
  fc.string({ maxLength: 8 }).filter((text) => !text.includes("\0")),
  fc.array(fc.constantFrom('"', ",", "\r", "\n", "张", "𠮷", "a", " "), { maxLength: 6 }).map((parts) => parts.join(""))
)
const table = fc.array(fc.array(anyCell, { minLength: 2, maxLength: 5 }), { minLength: 1, maxLength: 8 })
const pieces = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 5 })

describe("what the cells of a CSV are", () => {
  it("finds the cells of every table, wherever the pieces are cut", () => {
    fc.assert(
      fc.property(table, pieces, fc.constantFrom("\n", "\r\n", "\r"), fc.boolean(), (rows, sizes, end, quoteAll) => {
        expect(scan(printed(rows, end, quoteAll), sizes)).toEqual({ rows, unfinished: false })
      }),
      { numRuns: 500 }
    )
  })

  it("agrees with another parser", () => {
    fc.assert(
      fc.property(table, fc.boolean(), (rows, quoteAll) => {
        const text = printed(rows, "\n", quoteAll)
        const other = parse(text, { relax_column_count: true, record_delimiter: "\n", skip_empty_lines: false })
        expect(scan(text).rows).toEqual(other)
      }),
      { numRuns: 200 }
    )
  })

  it.each([
    [
      "a,b\r\nc,d",
      [
        ["a", "b"],
        ["c", "d"]
      ],
      true
    ],
    [
      "a,b\r\nc,",
      [
        ["a", "b"],
        ["c", ""]
      ],
      true
    ],
    ['a,"b"', [["a", "b"]], true],
    ["a\r\n\r\nb\r\n", [["a"], [""], ["b"]], false],
    ["", [], false],
    ['"a""b",""\n', [['a"b', ""]], false],
    ['""""\n', [['"']], false]
  ] as const)("%j", (text, rows, unfinished) => {
    for (const size of [1, 2, 3, 100]) expect(scan(text, [size])).toEqual({ rows, unfinished })
  })

  it.each([
    ['a,b\nc,d"e\nf,g\n', "MalformedCsv strayQuote in row 2"],
    ['a,b\n"c"x,d\n', "MalformedCsv strayQuote in row 2"],
    ['a,b\nc,"d\ne,f\n', "MalformedCsv openQuote in row 2"],
    ["a,b\nc\0,d\n", "MalformedCsv nul in row 2"],
    ['a,b\n"c\0",d\n', "MalformedCsv nul in row 2"],
    [`a\n${"x".repeat(101)}\n`, "TooLarge cell in row 2"],
    [`a\n${"张".repeat(101)}\n`, "TooLarge cell in row 2"],
    [`a\n"${"x".repeat(101)}"\n`, "TooLarge cell in row 2"],
    [`a\n${",".repeat(50)}\n`, "TooLarge columns in row 2"],
    ["a\n".repeat(1001), "TooLarge rows in row 1001"]
  ] as const)("refuses %j with %s", (text, problem) => {
    for (const size of [1, 7, 1000]) expect(flaw(text, [size])).toBe(problem)
  })

  it("stops at a quote that never closes before it has read the file", () => {
    let read = 0
    const scanner = new CsvScanner(",", limits, "t.csv")
    const block = new Block()
    expect(() => {
      for (let size = 1 << 17; ; size += 1 << 17) {
        const buffer = Buffer.alloc(size + 1, "x")
        buffer[0] = 0x22
        read = size
        scanner.scan(buffer, size, false, block)
      }
    }).toThrow(expect.objectContaining({ flaw: "openQuote" }))
    expect(read).toBeLessThanOrEqual(1 << 18)
  })

  it.each(["\t", ";"] as const)("separates by %j", (separator) => {
    expect(scan(`a${separator}"b${separator}c"\n1,5${separator}2\n`, [3], separator).rows).toEqual([
      ["a", `b${separator}c`],
      ["1,5", "2"]
    ])
  })

  it("passes over what is not wanted of a row, and finds the same rows, wherever pieces end", () => {
    const cell = fc.string({ unit: fc.constantFrom("a", "，", ",", '"', "\n", "\r", "文"), maxLength: 6 })
    const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(
        table,
        fc.constantFrom("\n", "\r\n", "\r"),
        fc.boolean(),
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: 1, max: 6 }),
        (rows, end, quoteAll, sizes, most) => {
          const text = printed(rows, end, quoteAll)
          const whole = scan(text)
          const some = scan(text, sizes, ",", most)
          expect(some.rows).toEqual(whole.rows.map((row) => row.slice(0, most)))
          expect(some.unfinished).toBe(whole.unfinished)
        }
      ),
      { numRuns: 1000 }
    )
  })

  it("finds a quote astray and a cell without end behind what is wanted, too", () => {
    const of = (text: string) => {
      try {
        scan(text, [7], ",", 1)
        return "none"
      } catch (cause) {
        return `${(cause as any)._tag} in row ${(cause as any).place.row}`
      }
    }
    expect(of('a,b\nc,d"e\n')).toBe("MalformedCsv in row 2")
    expect(of("a,b\0\n")).toBe("MalformedCsv in row 1")
    expect(of(`a,b\nc,${"d".repeat(1000)}`)).toBe("TooLarge in row 2")
  })
})
