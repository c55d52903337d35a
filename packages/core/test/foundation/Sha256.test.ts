import { createHash } from "node:crypto"
import { Canonical, Sha256 } from "@doudi/core"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

describe("a digest", () => {
  it("is that of the standard's examples", () => {
    expect(Sha256.digest("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    expect(Sha256.digest("")).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
  })

  it("is the machine's own, for any text of any length", () => {
    const text = fc.oneof(
      fc.string({ unit: "grapheme", maxLength: 300 }),
      fc.integer({ min: 0, max: 20_000 }).map((n) => "低".repeat(n))
    )
    fc.assert(
      fc.property(text, (text) => {
        expect(Sha256.digest(text)).toBe(createHash("sha256").update(text).digest("hex"))
      }),
      { numRuns: 200 }
    )
  })
})

describe("canonical JSON", () => {
  it("does not depend on the order of keys, and leaves out what is undefined", () => {
    expect(Canonical.canonical({ b: [1, null, { y: true, x: "甲" }], a: undefined })).toBe(
      '{"b":[1,null,{"x":"甲","y":true}]}'
    )
  })

  it("refuses a number that is not whole", () => {
    expect(() => Canonical.canonical({ a: 0.5 })).toThrow(RangeError)
    expect(() => Canonical.canonical(2 ** 53)).toThrow(RangeError)
  })
})
