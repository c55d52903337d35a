import * as fc from "fast-check"
import { expect, it } from "vitest"
import { mayBeBlank, trim, trimmed } from "../../src/form/Bytes.ts"

const blanks = [
  " ",
  "\t",
  "\n",
  "\v",
  "\f",
  "\r",
  "\u00a0",
  "\u3000",
  "\u200b",
  "\u200c",
  "\u200f",
  "\u2000",
  "\u2060",
  "\ufeff"
]

it("a text is only passed over when there is nothing to trim at its ends", () => {
  const end = fc.string({
    unit: fc.constantFrom(...blanks, "张", "是", "用", "\u00bf", "\uffe0", "a", "—", "¥", "（"),
    maxLength: 3
  })
  fc.assert(
    fc.property(end, end, (before, after) => {
      const bytes = Buffer.from(`${before}x${after}`)
      trim(bytes, 0, bytes.length)
      const cut = trimmed.from > 0 || trimmed.to < bytes.length
      if (cut) expect(mayBeBlank(bytes[0]!, bytes.at(-1)!)).toBe(true)
    }),
    { numRuns: 1000 }
  )
  expect(mayBeBlank(Buffer.from("张")[0]!, Buffer.from("用").at(-1)!)).toBe(false)
})
