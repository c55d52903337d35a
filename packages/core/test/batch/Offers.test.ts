import { Batch, Day, type Household, Plan, Policy, PopulationFrame } from "@doudi/core"
import { Either } from "effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { homes, recordOf } from "../policy/drawn/Homes.ts"
import { offersData, packsWithOffers } from "../policy/drawn/Offers.ts"
import { linked } from "../policy/pack.ts"

/**
 * Whole packs with programmes that overlap, drawn at random, over households of which anything may be unknown or not applicable: what a
 * compiled run says is given and needed, and the plan of every household.
 *
 * `DOUDI_RUNS=50 npx vitest run packages/core/test/batch/Offers.test.ts` draws fifty times as many.
 */
const on = Day.day("2025-09-01")
const engines = ["wasm", "script", "kernels"] as const

/** The offers and the needs of a plan as a batch has them. */
const planned = (policy: Policy.Policy, household: Household.Household, first: number) => {
  const rows = new Map(household.members.map(({ no }, i) => [no as number, first + i]))
  const placed = <A extends { readonly no?: number; readonly missing: unknown }>({ no, missing: _, ...rest }: A) =>
    no === undefined ? rest : { ...rest, row: rows.get(no)! }
  return Either.flatMap(Policy.determine(policy, household, on), (determination) =>
    Either.map(Plan.of(policy, household, determination), ({ needs, offers }) => ({
      offers: offers.map(placed),
      needs: needs.map(placed)
    }))
  )
}

const rounds = Number(process.env["DOUDI_RUNS"] ?? 1)
const breathe = () => new Promise((go) => setTimeout(go))

/** What one run comes to, to be sure that much of it was compiled. */
const seen = { packs: 0, compiled: 0, households: 0, traced: 0, problems: 0 }
const states = new Map<string, number>()
const count = (word: string) => states.set(word, (states.get(word) ?? 0) + 1)

const expectPlanned = (compiled: Batch.Compiled, households: ReadonlyArray<Household.Household>): void => {
  const builder = new PopulationFrame.FrameBuilder(compiled.layout, on)
  for (const household of households) builder.household(household)
  const frame = builder.finish()
  const results = Batch.evaluate(compiled, frame, (h) => households[h]!)
  const { traced } = results
  if (traced.beyond === undefined) {
    seen.compiled++
    seen.households += households.length
    seen.traced += traced.households
  }
  for (const [h, household] of households.entries()) {
    const [from, to] = [frame.offsets[0]![h]!, frame.offsets[0]![h + 1]!]
    const expected = planned(compiled.policy, household, from)
    if (Either.isLeft(expected)) {
      seen.problems++
      expect(traced.problems.get(h)?._tag).toBe(expected.left._tag)
      continue
    }
    expect(traced.problems.has(h)).toBe(false)
    const found = Batch.offers(results, h, from, to)
    expect(found).toEqual(expected.right.offers)
    const needs = Batch.needs(results, h, from, to)
    expect(needs).toEqual(expected.right.needs)
    if (traced.beyond !== undefined) continue
    for (const { state, reducedFrom, band } of found) {
      count(state)
      if (reducedFrom !== undefined) count("cut")
      if (band !== undefined) count("band")
    }
    for (const { found, metBy, row } of needs) {
      count(`${row === undefined ? "household" : "person"} ${found}`)
      if (metBy.length > 0) count("met")
    }
  }
}

describe("what a compiled policy gives", () => {
  it("is what the plan of every household says, offer for offer and need for need, by every engine and in any frame", {
    timeout: 0
  }, async () => {
    const property = fc.property(packsWithOffers, fc.array(homes, { minLength: 1, maxLength: 12 }), (pack, drawn) => {
      const policy = linked(offersData(pack) as never)
      const households = drawn.map(recordOf)
      const half = households.length >> 1
      seen.packs++
      for (const engine of engines) {
        // The second frame may be run by the program of the first, or asks for one that does for both.
        const compiled = Batch.compile(policy, on, { engine, needs: true })
        for (const part of [households.slice(half), households, households.slice(0, half)])
          expectPlanned(compiled, part)
      }
    })
    for (let round = 0; round < rounds; round++) {
      fc.assert(property, { numRuns: 12, endOnFailure: rounds > 1 })
      await breathe()
    }
    if (rounds > 1) console.info(JSON.stringify({ ...seen, states: Object.fromEntries(states) }))
    expect(seen.compiled).toBeGreaterThan(seen.packs)
    expect(seen.traced).toBeLessThan(seen.households / 2)
    for (const word of [
      "give",
      "yields",
      "excluded",
      "undetermined",
      "contested",
      "met",
      "household unknown",
      "person true"
    ]) {
      expect(states.get(word) ?? 0, word).toBeGreaterThan(0)
    }
  })
})
