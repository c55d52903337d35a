import { Share } from "@doudi/core"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

describe("a share of a whole", () => {
  it.each([
    [0, 7, "0.0%"],
    [7, 7, "100.0%"],
    [1, 3, "33.3%"],
    [2, 3, "66.7%"],
    [1, 8, "12.5%"],
    [1, 2000, "0.1%"],
    [1, 2001, "0.0%"],
    [9, 6, "150.0%"],
    [0, 0, "—"],
    [5, 0, "—"]
  ])("%i of %i is %s", (part, whole, text) => {
    expect(Share.display(Share.of(part, whole))).toBe(text)
  })

  it("is exact where doubles are not", () => {
    const part = 9_007_199_254_740_991
    expect(Share.of(part, part)).toBe(1000)
    expect(Share.of(part - 4, part)).toBe(1000)
  })

  it("is the nearest tenth of a percent, a half going up", () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), fc.integer({ min: 1, max: 1_000_000 }), (part, whole) => {
        const share = Share.of(part, whole)!
        // share - 1/2 <= 1000 part / whole < share + 1/2, in whole numbers.
        expect((2 * share - 1) * whole).toBeLessThanOrEqual(2000 * part)
        expect(2000 * part).toBeLessThan((2 * share + 1) * whole)
      })
    )
  })
})
