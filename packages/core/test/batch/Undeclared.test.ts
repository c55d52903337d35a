import { Batch, Day, type Household, Policy, PopulationFrame } from "@doudi/core"
import { Either } from "effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { homes, recordOf } from "../policy/drawn/Homes.ts"
import { offersData, packsWithOffers } from "../policy/drawn/Offers.ts"
import { linked } from "../policy/pack.ts"

const on = Day.day("2025-09-01")
describe("a record with a fact that the pack does not ask for", () => {
  it("is refused by name as household by household, and not left out in silence", () => {
    const [pack] = fc.sample(packsWithOffers, { numRuns: 1, seed: 4 })
    const [home] = fc.sample(homes, { numRuns: 1, seed: 4 })
    const policy = linked(offersData(pack!) as never)
    const plain = recordOf(home!)
    const [first, ...others] = plain.members
    const households: ReadonlyArray<Household.Household> = [
      plain,
      { ...plain, more: { ...plain.more, villa: true } },
      { ...plain, members: [{ ...first, more: { ...first.more, yacht: 1 } }, ...others] },
      { ...plain, lists: { ...plain.lists, boats: [] } }
    ]
    const compiled = Batch.compile(policy, on, { offers: true })
    const builder = new PopulationFrame.FrameBuilder(compiled.layout, on)
    for (const household of households) builder.household(household)
    const { traced } = Batch.evaluate(compiled, builder.finish(), (h) => households[h]!)
    expect(traced.why.record).toBe(3)
    expect([...traced.problems].map(([h, { _tag, ...more }]) => [h, _tag, (more as { key?: string }).key])).toEqual([
      [1, "FactUndeclared", "villa"],
      [2, "FactUndeclared", "yacht"],
      [3, "FactUndeclared", "boats"]
    ])
    for (const household of households.slice(1)) {
      expect(Either.isLeft(Policy.determine(policy, household, on))).toBe(true)
    }
  })
})
