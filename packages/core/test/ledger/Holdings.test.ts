import { Holdings } from "@doudi/core"
import fc from "fast-check"
import { expect, it } from "vitest"

const kinds = Object.keys(Holdings.kinds) as ReadonlyArray<Holdings.Kind>
const counts = fc.tuple(...kinds.map(() => fc.nat(1000))).map((numbers) => ({
  counts: Object.fromEntries(kinds.map((kind, i) => [kind, numbers[i]!])) as Holdings.Holdings["counts"]
}))

it("what a copy lacks, added to it, lacks nothing more", () =>
  fc.assert(
    fc.property(counts, counts, (copy, original) => {
      const lacking = Holdings.shortfalls(copy, original)
      expect(lacking.every(({ by }) => by > 0)).toBe(true)
      const filled = { ...copy.counts }
      for (const { by, kind } of lacking) filled[kind] += by
      expect(kinds.every((kind) => filled[kind] === Math.max(copy.counts[kind], original.counts[kind]))).toBe(true)
    })
  ))

it("a ledger goes on from a copy that ends with one of its lines, and from an empty one", () => {
  const last = { seq: 7, key: "push:3", hash: "0a" }
  const copy = { counts: {} as Holdings.Holdings["counts"], last }
  expect(Holdings.goesOn(copy, last)).toBe(true)
  expect(Holdings.goesOn(copy, undefined)).toBe(false)
  for (const other of [{ seq: 8 }, { key: "push:4" }, { hash: "0b" }]) {
    expect(Holdings.goesOn(copy, { ...last, ...other })).toBe(false)
  }
  expect(Holdings.goesOn({ counts: copy.counts }, undefined)).toBe(true)
})
