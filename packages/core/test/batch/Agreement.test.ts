import { Batch, Day, type Determination, type Household, Policy, PopulationFrame } from "@doudi/core"
import { Either } from "effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { packData } from "../policy/drawn/Pack.ts"
import { packs } from "../policy/drawn/Packs.ts"
import { homes, recordOf } from "../policy/drawn/Homes.ts"
import { linked } from "../policy/pack.ts"

/**
 * Whole packs, drawn at random, over households of which anything may be unknown or not applicable: a compiled run and the traced
 * evaluator.
 *
 * `DOUDI_RUNS=50 npx vitest run packages/core/test/batch/Agreement.test.ts` draws fifty times as many.
 */
const on = Day.day("2025-09-01")
const engines = ["wasm", "script", "kernels"] as const

/** What a determination and a batch both say of a household, in the order of the batch. */
const said = (outcome: Determination.Outcome, row: number | undefined): Batch.BatchOutcome => ({
  _tag: outcome._tag,
  category: outcome.category,
  because: outcome.because,
  ...(row === undefined ? {} : { row }),
  ...(outcome._tag === "Entitled" && outcome.amount !== undefined ? { amount: outcome.amount } : {}),
  ...(outcome._tag === "Entitled" && outcome.band !== undefined ? { band: outcome.band } : {}),
  ...(outcome._tag === "Entitled" && outcome.amountMissing !== undefined ? { isVague: true as const } : {}),
  ...(outcome._tag === "NotEntitled" ? graceOf(outcome) : {})
})

const graceOf = ({ grace, graceMissing }: Determination.NotEntitled): Pick<Batch.BatchOutcome, "grace"> => {
  if (grace !== undefined) return { grace: grace.amount === undefined ? {} : { amount: grace.amount } }
  return graceMissing === undefined ? {} : { grace: "open" }
}

/** The outcomes of households and those of persons apart, as a batch has them. */
const byUnit = (policy: Policy.Policy, outcomes: ReadonlyArray<Batch.BatchOutcome>) => ({
  household: outcomes.filter((one) => policy.categories.get(one.category)!.unit === "household"),
  person: outcomes
    .filter((one) => policy.categories.get(one.category)!.unit === "person")
    .sort((a, b) => a.row! - b.row!)
})

const expectSame = (
  policy: Policy.Policy,
  households: ReadonlyArray<Household.Household>,
  results: Batch.Results,
  offsets: Int32Array
): void => {
  households.forEach((household, h) => {
    const determined = Policy.determine(policy, household, results.on)
    if (Either.isLeft(determined)) {
      expect(results.traced.problems.get(h)?._tag).toBe(determined.left._tag)
      return
    }
    expect(results.traced.problems.has(h)).toBe(false)
    const rows = new Map(household.members.map(({ no }, i) => [no, offsets[h]! + i]))
    const expected = byUnit(
      policy,
      determined.right.outcomes.map((one) => said(one, one.no === undefined ? undefined : rows.get(one.no)))
    )
    expect(Batch.ofHousehold(results, h)).toEqual(expected.household)
    expect(household.members.flatMap((_, i) => Batch.ofPerson(results, offsets[h]! + i))).toEqual(expected.person)
  })
}

const rounds = Number(process.env["DOUDI_RUNS"] ?? 1)
const breathe = () => new Promise((go) => setTimeout(go))

describe("a compiled policy", () => {
  it("says of every household what the traced evaluator says, by every engine", { timeout: 0 }, async () => {
    const seen = { packs: 0, compiled: 0, households: 0, traced: 0 }
    const beyond = new Map<string, number>()
    const property = fc.property(packs, fc.array(homes, { minLength: 1, maxLength: 12 }), (pack, drawn) => {
      const policy = linked(packData(pack) as never)
      const households = drawn.map(recordOf)
      seen.packs++
      for (const engine of engines) {
        const compiled = Batch.compile(policy, on, { engine })
        const builder = new PopulationFrame.FrameBuilder(compiled.layout, on)
        for (const household of households) builder.household(household)
        const frame = builder.finish()
        const results = Batch.evaluate(compiled, frame, (h) => households[h]!)
        const { traced } = results
        if (traced.beyond === undefined) {
          seen.compiled++
          seen.households += households.length
          seen.traced += traced.households
        } else beyond.set(traced.beyond, (beyond.get(traced.beyond) ?? 0) + 1)
        expectSame(policy, households, results, frame.offsets[0]!)
      }
    })
    for (let round = 0; round < rounds; round++) {
      fc.assert(property, { numRuns: 40 })
      await breathe()
    }
    if (rounds > 1) console.info(JSON.stringify({ ...seen, beyond: Object.fromEntries(beyond) }))
    expect(seen.compiled).toBeGreaterThan(seen.packs / 4)
    expect(seen.traced).toBeLessThan(seen.households / 2)
  })
})
