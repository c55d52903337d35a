import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { decode, decode18 } from "../../src/form/ShortText.ts"

describe("strings from short cells", () => {
  it("are what Node makes of the same bytes", () => {
    const text = fc.oneof(
      fc.string({ unit: "binary", maxLength: 12 }).map((t) => t.replace(/\p{Cs}/gu, "")),
      fc.string({ unit: "grapheme", maxLength: 300 }),
      fc.array(fc.constantFrom("张", "𠮷", "·", "a", "é", "\ue000"), { maxLength: 700 }).map((parts) => parts.join(""))
    )
    fc.assert(
      fc.property(text, fc.nat(3), (t, before) => {
        const bytes = Buffer.concat([Buffer.alloc(before, 0x61), Buffer.from(t), Buffer.from("尾")])
        const to = bytes.length - 3
        expect(decode(bytes, before, to)).toBe(bytes.toString("utf8", before, to))
      }),
      { numRuns: 1000 }
    )
  })
  it("and of the 18 characters of a number", () => {
    expect(decode18(Buffer.from("x99000119800101001Xy"), 1)).toBe("99000119800101001X")
  })
})
