/** A household that nobody could be asked about is open in everything: never "not eligible", never given anything. */
import { Batch, Day, type Household, Policy, PopulationFrame, Quarter } from "@doudi/core"
import * as Packs from "@doudi/packs"
import { District } from "@doudi/synthetic"
import { Either } from "effect"
import { describe, expect, it } from "vitest"

const on = Day.day("2025-09-30")
const { data, hash } = Either.getOrThrow(Packs.pack(Packs.sample))
const policy = Either.getOrThrow(Policy.fromData(data, hash))
const options = { needs: true, margins: true, missing: true } as const

/** Of four households the third has a number that no column takes. */
const households = [...District.households({ seed: 3, households: 4, quarter: Quarter.quarter("2025Q3") })].map(
  (one, i) => (i === 2 ? { ...one, vehicles: 2 ** 53 - 1 } : one)
)

const evaluated = (compiled: Batch.Compiled, all: ReadonlyArray<Household.Household>, areAtHand = true) => {
  const builder = new PopulationFrame.FrameBuilder(compiled.layout, compiled.on)
  for (const household of all) builder.household(household)
  const frame = builder.finish()
  return { frame, results: Batch.evaluate(compiled, frame, areAtHand ? (place) => all[place]! : undefined) }
}

const expectOpen = ({ frame, results }: ReturnType<typeof evaluated>, h: number) => {
  expect(Batch.firstOf(results, h)).toEqual({ tells: "open" })
  expect(results.amount[h]).toBe(0)
  const [from, to] = [frame.offsets[0]![h]!, frame.offsets[0]![h + 1]!]
  const rows = Array.from({ length: to - from }, (_, i) => from + i)
  const outcomes = [Batch.ofHousehold(results, h), ...rows.map((row) => Batch.ofPerson(results, row))]
  expect(rows.length).toBeGreaterThan(0)
  for (const all of outcomes) {
    expect(all.length).toBeGreaterThan(0)
    for (const { _tag, because } of all) {
      expect(_tag).toBe("Undetermined")
      for (const { holds } of because) expect(holds).toBe("unknown")
    }
  }
  const needs = Batch.needs(results, h, from, to)
  expect(new Set(needs.map(({ found }) => found))).toEqual(new Set(["unknown"]))
  const offers = Batch.offers(results, h, from, to)
  expect(new Set(offers.map(({ state }) => state))).toEqual(new Set(["undetermined"]))
  expect(offers.some(({ amount, band }) => amount !== undefined || band !== undefined)).toBe(false)
}

describe("a household that left the columns", () => {
  it("is open in everything where its record is not at hand", () => {
    for (const engine of ["wasm", "script", "kernels"] as const) {
      const compiled = Batch.compile(policy, on, { ...options, engine })
      const run = evaluated(compiled, households, false)
      expect(run.results.traced).toMatchObject({ households: 1, why: { record: 1 } })
      expectOpen(run, 2)
    }
  })

  it("is answered as the others where its record is at hand", () => {
    const { results } = evaluated(Batch.compile(policy, on, options), households)
    expect(results.traced.households).toBe(1)
    const { outcomes } = Either.getOrThrow(Policy.determine(policy, households[2]!, on))
    const own = outcomes.filter(({ no }) => no === undefined)
    expect(Batch.ofHousehold(results, 2).map(({ _tag }) => _tag)).toEqual(own.map(({ _tag }) => _tag))
  })

  it("is open in everything where the case evaluator has a problem and no answer", () => {
    const before = Day.day("1990-01-01")
    const run = evaluated(Batch.compile(policy, before, options), households)
    expect(run.results.traced.problems.size).toBe(4)
    for (let h = 0; h < 4; h++) expectOpen(run, h)
  })
})
