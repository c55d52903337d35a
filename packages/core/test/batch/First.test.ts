/** The first category that applies, of a batch, is the one a reader of the determination would name. */
import { Batch, Day, Policy, PopulationFrame, Quarter } from "@doudi/core"
import * as Packs from "@doudi/packs"
import { District, Gaps } from "@doudi/synthetic"
import { Either } from "effect"
import { describe, expect, it } from "vitest"

const on = Day.day("2025-09-30")
const { data, hash } = Either.getOrThrow(Packs.pack(Packs.sample))
const policy = Either.getOrThrow(Policy.fromData(data, hash))
const compiled = Batch.compile(policy, on)
const seed = 11
const households = [...District.households({ seed, households: 400, quarter: Quarter.quarter("2025Q3") })].map(
  (one, i) => (i % 3 === 0 ? one : Gaps.registered(one, seed))
)

/** Read from the determination: the first that is entitled, unless one before it cannot be told. */
const read = (place: number): string => {
  const { outcomes } = Either.getOrThrow(Policy.determine(policy, households[place]!, on))
  for (const { _tag, category, no } of outcomes) {
    if (no !== undefined || _tag === "NotEntitled") continue
    return _tag === "Undetermined" ? "open" : category
  }
  return "none"
}

describe("the first category of a household", () => {
  const builder = new PopulationFrame.FrameBuilder(compiled.layout, on)
  for (const household of households) builder.household(household)
  const results = Batch.evaluate(compiled, builder.finish(), (place) => households[place]!)

  it("is the first of the determination that applies, is open behind one that cannot be told, or is none", () => {
    const told = households.map((_, place) => {
      const first = Batch.firstOf(results, place)
      return first.tells === "category" ? first.category.id : first.tells
    })
    expect(told).toEqual(households.map((_, place) => read(place)))
    expect(new Set(told).size).toBeGreaterThan(4)
    expect(told).toContain("open")
    expect(told).toContain("none")
  })

  it("says where its amount cannot be told", () => {
    const vague = households.flatMap((_, place) => {
      const first = Batch.firstOf(results, place)
      return first.tells === "category" && first.isVague ? [{ place, id: first.category.id }] : []
    })
    expect(vague.length).toBeGreaterThan(0)
    for (const { id, place } of vague) {
      const own = Batch.ofHousehold(results, place).find(({ category }) => category === id)
      expect(own).toMatchObject({ _tag: "Entitled", isVague: true })
    }
  })
})
