import { Fen } from "@doudi/core"
import { Either, Schema } from "effect"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

const amount = fc.maxSafeInteger().map(Fen.fen)

describe("yuan as people write it", () => {
  it.each([
    ["1234.5", 123450],
    ["1234", 123400],
    ["0", 0],
    ["-0.00", 0],
    ["-30", -3000],
    ["+30.05元", 3005],
    ["1,234元", 123400],
    ["1,234,567.89", 123456789],
    ["１，２３４.50", 123450],
    ["－１２．３", -1230],
    ["\u3000 12.30 元 ", 1230],
    ["90071992547409.91", Number.MAX_SAFE_INTEGER]
  ])("%j is %i fen", (text, fen) => expect(Fen.parseYuan(text)).toBe(fen))

  it.each([
    "",
    "元",
    "1.234",
    ".5",
    "5.",
    "1e3",
    "12,34",
    "1234,567",
    "(30)",
    "3万元",
    "1 234",
    "--3",
    "90071992547409.92",
    "NaN",
    "Infinity",
    "0x10"
  ])("%j is no amount", (text) => expect(Fen.parseYuan(text)).toBeUndefined())

  it("reads back what it writes, with and without separators", () => {
    fc.assert(
      fc.property(amount, (fen) => {
        expect(Fen.parseYuan(Fen.toYuan(fen))).toBe(fen)
        expect(Fen.parseYuan(Fen.display(fen))).toBe(fen)
        expect(Fen.toYuan(fen)).toMatch(/^-?\d+\.\d\d$/)
        expect(Fen.display(fen)).toMatch(/^-?\d{1,3}(,\d{3})*\.\d\d$/)
      })
    )
  })

  it("never invents an amount: what it reads prints as what was written", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0123456789.,-+元 ") }), (text) => {
        const fen = Fen.parseYuan(text)
        if (fen !== undefined) {
          const plain = text.replace(/[,+元\s]/g, "")
          expect(Number(Fen.toYuan(fen))).toBe(Number(plain) + 0)
        }
      })
    )
  })

  it("shows amounts for readers", () => {
    expect(Fen.display(Fen.fen(-123450))).toBe("-1,234.50")
    expect(Fen.display(Fen.fen(5))).toBe("0.05")
    expect(Fen.display(Fen.fen(100000000))).toBe("1,000,000.00")
  })
})

describe("yuan from a number cell", () => {
  it("is exact for every amount with two decimals up to ten trillion yuan", () => {
    fc.assert(
      fc.property(fc.integer({ min: -(10 ** 15), max: 10 ** 15 }), (fen) => {
        expect(Fen.fromYuanNumber(fen / 100)).toBe(fen)
        expect(Fen.fromYuanNumber(Number(Fen.toYuan(Fen.fen(fen))))).toBe(fen)
      })
    )
  })

  it.each([0.001, 0.005, 1.005, 33.333333333333336, Number.NaN, Number.POSITIVE_INFINITY, 1e300])(
    "%d is refused, never rounded",
    (yuan) => expect(Fen.fromYuanNumber(yuan)).toBeUndefined()
  )

  it("knows one zero", () => expect(Object.is(Fen.fromYuanNumber(-0), 0)).toBe(true))
})

describe("the type", () => {
  it("holds whole fen only", () => {
    expect(() => Fen.fen(0.1)).toThrow(RangeError)
    expect(() => Fen.fen(2 ** 53)).toThrow(RangeError)
    for (const wrong of [0.1, 2 ** 53, "100", null]) {
      expect(Either.isLeft(Schema.decodeUnknownEither(Fen.Fen)(wrong))).toBe(true)
    }
  })

  it("is read from yuan text at the edge and written back", () => {
    expect(Schema.decodeSync(Fen.FenFromYuan)("1,234.5")).toBe(123450)
    expect(Schema.encodeSync(Fen.FenFromYuan)(Fen.fen(123450))).toBe("1234.50")
    const refused = Schema.decodeEither(Fen.FenFromYuan)("770.777")
    expect(Either.isLeft(refused) && refused.left.message).not.toContain("770.777")
  })
})
