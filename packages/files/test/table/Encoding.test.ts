import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type Encoding, examine, utf8Chunks } from "../../src/table/Encoding.ts"
import { encode } from "../../src/table/Gb18030.ts"
import { inspect } from "../../src/table/Source.ts"
import { save } from "./fixtures.ts"

const textOf = (file: string, encoding: Encoding): string =>
  Buffer.concat(Array.from(copies(utf8Chunks(inspect(file), encoding)))).toString("utf8")

/** A piece is valid until the next. */
function* copies(pieces: Iterable<Buffer>): Generator<Buffer> {
  for (const piece of pieces) yield Buffer.from(piece)
}

const facts = (bytes: Uint8Array | string) => {
  const file = save(bytes)
  const { encoding } = examine(inspect(file))
  return { encoding, text: textOf(file, encoding) }
}

const utf16be = (text: string) => Buffer.from(`\ufeff${text}`, "utf16le").swap16()

describe("which encoding a text has", () => {
  const text = "姓名,备注\r\n张三,䶮\r\n"

  it.each([
    ["UTF-8", Buffer.from(text), "utf-8"],
    ["UTF-8 with a mark", Buffer.from(`\ufeff${text}`), "utf-8"],
    ["UTF-16LE with a mark", Buffer.from(`\ufeff${text}`, "utf16le"), "utf-16le"],
    ["UTF-16BE with a mark", utf16be(text), "utf-16be"],
    ["GB18030 with a four-byte character", encode(text), "gb18030"],
    ["plain ASCII", Buffer.from("a,b\n1,2\n"), "utf-8"]
  ] as const)("%s", (_, bytes, encoding) => {
    const found = facts(bytes)
    expect(found.encoding).toBe(encoding)
    expect(found.text).toBe(encoding === "utf-8" && bytes.length === 8 ? "a,b\n1,2\n" : text)
  })

  it.each([
    ["bytes of no encoding", Buffer.from([0xc4, 0xe3, 0x2c, 0xff, 0xff, 0x0a])],
    ["UTF-8 cut within a character and not GB18030", Buffer.concat([Buffer.from("姓名,a"), Buffer.from([0xe5])])],
    ["a mark of UTF-8 before GB18030", Buffer.concat([Buffer.from("\ufeff"), encode("姓名,张三李四王五\n")])],
    ["UTF-16 without a mark", Buffer.from("name,id\r\nabc,def\r\n", "utf16le")],
    ["UTF-16 with a lone surrogate", Buffer.from("\ufeff姓名\ud800x", "utf16le")],
    ["half a unit of UTF-16", Buffer.from("\ufeff姓名", "utf16le").subarray(0, 5)]
  ])("refuses %s", (_, bytes) => {
    expect(() => examine(inspect(save(bytes)))).toThrow(expect.objectContaining({ _tag: "WrongEncoding" }))
  })

  it("does not care where a character is cut by a piece of the file", () => {
    const long = `${"姓名𠮷,".repeat(130_000)}\n`
    for (const shift of ["", "a", "ab", "abc"]) {
      expect(facts(shift + long).text === shift + long).toBe(true)
      expect(facts(encode(shift + long)).text === shift + long).toBe(true)
    }
  })

  it("gives back every text, written in any of the encodings", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", minLength: 1 }).filter((t) => !/\p{Cs}/u.test(t)),
        (body) => {
          const whole = `姓名,备注\n${body}\n`
          expect(facts(Buffer.from(`\ufeff${whole}`)).text).toBe(whole)
          expect(facts(Buffer.from(`\ufeff${whole}`, "utf16le")).text).toBe(whole)
          expect(textOf(save(encode(whole)), "gb18030")).toBe(whole)
        }
      ),
      { numRuns: 100 }
    )
  })
})
