import { describe, expect, it } from "vitest"
import { Random } from "../src/index.ts"

const draws = (...path: ReadonlyArray<number>) => {
  const random = new Random.Random(...path)
  return Array.from({ length: 4 }, () => random.bits())
}

describe("a stream", () => {
  it("gives the same numbers on every machine", () => {
    expect(draws(1, 2, 3)).toMatchInlineSnapshot(`
      [
        3472288813,
        2967527759,
        2431243450,
        870522869,
      ]
    `)
  })

  it("has nothing in common with a neighbour's", () => {
    const seen = new Set<number>()
    for (let k = 0; k < 20_000; k++) seen.add(draws(1, 2, k)[0]!)
    expect(seen.size).toBeGreaterThan(19_990)
    expect(draws(1, 2)).not.toEqual(draws(2, 1))
    expect(draws(1)).not.toEqual(draws(1 + 4294967296))
  })

  it("is even", () => {
    const counts = new Array<number>(10).fill(0)
    for (let k = 0; k < 50_000; k++) counts[new Random.Random(9, k).below(10)]!++
    for (const count of counts) expect(Math.abs(count - 5000)).toBeLessThan(300)
  })

  it("draws by weight and between deciles", () => {
    const random = new Random.Random(5)
    const choices = Random.weighted([1, "seldom"], [9, "often"])
    const often = Array.from({ length: 10_000 }, () => random.weighted(choices)).filter((one) => one === "often").length
    expect(Math.abs(often - 9000)).toBeLessThan(200)
    const points = [0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100]
    const mean = Array.from({ length: 10_000 }, () => random.decile(points)).reduce((sum, n) => sum + n, 0) / 10_000
    expect(Math.abs(mean - 50)).toBeLessThan(2)
  })
})
