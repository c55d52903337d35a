import { Entry, Fen, Header, Posting } from "@doudi/core"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

const text = new TextEncoder()
const id = fc.string({ minLength: 1, maxLength: 12 }).filter((text) => !/\p{Surrogate}/u.test(text))
const fen = fc.maxSafeInteger().map((n) => n as Fen.Fen)
const whole = fc.nat(1e9)

const entry: fc.Arbitrary<Entry.Entry> = fc
  .record(
    {
      key: id,
      kind: fc.constantFrom(...["pushed", "fedBack", "corrected"]),
      quarter: fc.constantFrom("2025Q3", "2026Q1"),
      on: fc.constantFrom("2025-07-01", "2024-02-29"),
      actor: id,
      role: id,
      purpose: id,
      pack: id,
      department: id,
      programme: id,
      item: whole,
      amount: fen,
      amountHigh: fen,
      state: fc.constantFrom("delivered", "inProgress"),
      postings: fc.array(fc.record({ account: id, amount: fen })),
      corrects: whole,
      erases: fc.array(whole),
      digest: id,
      count: whole
    },
    { requiredKeys: ["key", "kind", "quarter", "on", "actor", "role", "purpose", "pack"] }
  )
  .map((entry) => entry as unknown as Entry.Entry)

describe("a header", () => {
  it("is read as it was written, whatever it holds", () => {
    fc.assert(
      fc.property(entry, (entry) => {
        const at = "2025-07-01T08:00:00.000Z"
        expect(Header.decode(7, Header.encode(entry, at))).toEqual({ ...entry, seq: 7, recordedAt: at })
      })
    )
  })

  it("has the bytes that a general writer of JSON gives", () => {
    const names = ["department", "programme", "item", "state", "amount", "amountHigh", "postings", "corrects", "erases"]
    const written = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(written)
      return typeof value === "object" ? Object.values(value as object).map(written) : String(value)
    }
    const long = { minLength: 20_000, maxLength: 30_000 }
    fc.assert(
      fc.property(entry, fc.option(fc.string(long), { nil: undefined }), (entry, pack = entry.pack) => {
        const given: Record<string, unknown> = { ...entry, at: "t", pack }
        const json: Record<string, unknown> = {}
        for (const name of ["kind", "key", "quarter", "on", "at", "actor", "role", "purpose", "pack", ...names])
          if (given[name] !== undefined) json[name] = written(given[name])
        for (const name of ["digest", "count"]) if (given[name] !== undefined) json[name] = written(given[name])
        const header = new TextDecoder().decode(Header.encode({ ...entry, pack }, "t"))
        expect(header).toBe(JSON.stringify(json))
      })
    )
  })

  it("says what it was written for, and nothing else", () => {
    fc.assert(
      fc.property(entry, entry, (entry, other) => {
        const header = Header.encode(entry, "t")
        expect(Header.says(header, entry, "t")).toBe(true)
        expect(Header.says(header, entry, "u")).toBe(false)
        expect(Header.says(header, other, "t")).toBe(JSON.stringify(entry) === JSON.stringify(other))
        expect(Header.says(header, Entry.uniform(entry), "t")).toBe(true)
        // What could not be read again is not confirmed, whatever its bytes are.
        const amount = (2 ** 53) as Fen.Fen
        const far = { ...entry, amount }
        expect(Header.says(Header.encode(far, "t"), far, "t")).toBe(false)
      })
    )
  })

  const good = `{"kind":"pushed","key":"k","quarter":"2025Q3","on":"2025-07-01","at":"t","actor":"a","role":"r","purpose":"p","pack":"h"}`
  it.each([
    ["no JSON", "{"],
    ["a list", "[]"],
    ["null", "null"],
    ["a kind nobody knows", good.replace("pushed", "gone")],
    ["no actor", good.replace(`"actor":"a",`, "")],
    ["a day that is none", good.replace("07-01", "02-30")],
    ["a quarter that is none", good.replace("2025Q3", "2025Q5")],
    ["a field nobody knows", good.replace("}", `,"name":"x"}`)],
    ["a number as a number", good.replace("}", `,"amount":5}`)],
    ["a number with a sign before it", good.replace("}", `,"amount":"+5"}`)],
    ["a number that is not whole", good.replace("}", `,"amount":"5.5"}`)],
    ["a number too large to be exact", good.replace("}", `,"amount":"9007199254740993"}`)],
    ["a state nobody knows", good.replace("}", `,"state":"perhaps"}`)],
    ["postings that are none", good.replace("}", `,"postings":[["budget/p"]]}`)]
  ])("with %s is not read", (_, header) => {
    expect(Header.decode(1, text.encode(good))).toBeDefined()
    expect(Header.decode(1, text.encode(header))).toBeUndefined()
  })

  it("with bytes that are no UTF-8 is not read", () => {
    const bytes = text.encode(good.replace(`"k"`, `"\u{fffd}"`))
    expect(Header.decode(1, bytes)).toBeDefined()
    const at = bytes.indexOf(0xef)
    expect(Header.decode(1, Uint8Array.of(...bytes.slice(0, at), 0xff, ...bytes.slice(at + 3)))).toBeUndefined()
  })
})

describe("postings", () => {
  const [budget, household] = [Posting.account("budget", "dibao"), Posting.account("household", "3f")]
  it("come to zero, and still do when they are reversed", () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (amount) => {
        const postings = Posting.move(budget, household, Fen.fen(amount))
        expect(Posting.balanced(postings)).toBe(true)
        expect(Posting.balanced(Posting.reversed(postings))).toBe(true)
        expect([...postings, ...Posting.reversed(postings)].reduce((sum, { amount }) => sum + amount, 0)).toBe(0)
      })
    )
  })

  it.each([
    ["one side only", [[budget, 5]]],
    [
      "sides that differ",
      [
        [budget, -5],
        [household, 6]
      ]
    ],
    [
      "no amount",
      [
        [budget, 0],
        [household, 0]
      ]
    ],
    [
      "an account of no kind",
      [
        ["purse/x", -5],
        [household, 5]
      ]
    ],
    [
      "a sum that is not exact",
      [
        [budget, Number.MAX_SAFE_INTEGER],
        [household, Number.MAX_SAFE_INTEGER]
      ]
    ]
  ] as const)("with %s are not in balance", (_, postings) => {
    expect(Posting.balanced(postings.map(([account, amount]) => ({ account, amount: amount as Fen.Fen })))).toBe(false)
  })
})
