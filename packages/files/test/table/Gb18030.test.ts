import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { encode } from "../../src/table/Gb18030.ts"

const decode = (bytes: Uint8Array) => new TextDecoder("gb18030", { fatal: true }).decode(bytes)

describe("GB18030", () => {
  const moved =
    "\ue78d\ue78e\ue78f\ue790\ue791\ue792\ue793\ue794\ue795\ue796\ue81e\ue826\ue82b\ue82c\ue832\ue843\ue854\ue864"

  it("gives back every character of the basic plane", () => {
    for (let from = 0; from < 0x10000; from += 0x100) {
      let text = ""
      for (let unit = from; unit < from + 0x100; unit++) {
        const character = String.fromCharCode(unit)
        if (/\P{Cs}/u.test(character) && unit !== 0xe5e5 && !moved.includes(character)) text += character
      }
      expect(decode(encode(text))).toBe(text)
    }
  })

  it("gives the private characters that moved as what they are now", () => {
    expect(decode(encode(moved))).toBe("︐︒︑︓︔︕︖︗︘︙龴龵龶龷龸龹龺龻")
    expect(decode(encode("\ue5e5"))).toBe("\ufffd")
  })

  it("gives back the first and last character of every other plane", () => {
    for (let plane = 1; plane <= 16; plane++) {
      const text = String.fromCodePoint(plane * 0x10000, plane * 0x10000 + 0xabc, plane * 0x10000 + 0xffff)
      expect(decode(encode(text))).toBe(text)
    }
  })

  it("uses the two bytes that every GBK program knows", () => {
    expect(encode("中国，€").toString("hex")).toBe("d6d0b9faa3aca2e3")
  })

  it("turns a lone surrogate into the replacement character", () => {
    expect(decode(encode("a\ud800b"))).toBe("a\ufffdb")
  })

  it("gives back every text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const whole = text.replace(/\p{Cs}/gu, "\ufffd").replace(/[\ue000-\uf8ff]/g, "")
        return decode(encode(whole)) === whole
      })
    )
  })
})
