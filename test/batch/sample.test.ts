import { Batch, Day, type Determination, type Household, Plan, Policy, PopulationFrame, Quarter } from "@doudi/core"
import * as Packs from "@doudi/packs"
import { District, Gaps } from "@doudi/synthetic"
import { Either } from "effect"
import { describe, expect, it } from "vitest"

const on = Day.day("2025-09-30")
const seed = 20250427
/** How many households are made up: few by default, `DOUDI_RUNS=25` for ten thousand. */
const count = 400 * Number(process.env["DOUDI_RUNS"] ?? 1)

const policyOf = (id: string): Policy.Policy => {
  const whole = Either.getOrThrow(Packs.pack(id))
  return Either.getOrThrow(Policy.fromData(whole.data, whole.hash))
}

/** A made-up district; of every fourth household everything is known, of the others what a register would know. */
const district: ReadonlyArray<Household.Household> = [
  ...District.households({ seed, households: count, quarter: Quarter.quarter("2025Q3") })
].map((household, i) => (i % 4 === 0 ? household : Gaps.registered(household, seed)))

const framed = (compiled: Batch.Compiled): PopulationFrame.Frame => {
  const builder = new PopulationFrame.FrameBuilder(compiled.layout, on)
  for (const household of district) builder.household(household)
  return builder.finish()
}

describe.each(["wasm", "script", "kernels"] as const)("the shipped sample pack by %s", (engine) => {
  const policy = policyOf(Packs.sample)
  const compiled = Batch.compile(policy, on, { engine, needs: true })
  const frame = framed(compiled)
  const results = Batch.evaluate(compiled, frame, (h) => district[h]!)

  it("is compiled as a whole: no household of the district goes household by household", () => {
    expect(results.traced.beyond).toBeUndefined()
    expect(results.traced.households).toBe(0)
  })
  it("comes to the same outcomes, reasons and amounts as household by household", { timeout: 600_000 }, () => {
    const seen = { Entitled: 0, NotEntitled: 0, Undetermined: 0 }
    for (const [h, household] of district.entries()) {
      const { outcomes } = Either.getOrThrow(Policy.determine(policy, household, on))
      const own = Batch.ofHousehold(results, h)
      for (const outcome of outcomes) {
        const row = frame.offsets[0]![h]! + household.members.findIndex(({ no }) => no === outcome.no)
        const found = (outcome.no === undefined ? own : Batch.ofPerson(results, row)).find(
          ({ category }) => category === outcome.category
        )
        seen[outcome._tag]++
        expect({ ...found, row: undefined }).toEqual({ ...said(outcome), row: undefined })
      }
    }
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(10)
  })
  it("gives what the plan of every household gives, says why the rest is not given, and what is needed", {
    timeout: 600_000
  }, () => {
    const seen = new Map<string, number>()
    for (const [h, household] of district.entries()) {
      const determination = Either.getOrThrow(Policy.determine(policy, household, on))
      const { needs, offers } = Either.getOrThrow(Plan.of(policy, household, determination))
      const [from, to] = [frame.offsets[0]![h]!, frame.offsets[0]![h + 1]!]
      const rows = new Map(household.members.map(({ no }, i) => [no as number, from + i]))
      const planned = offers.map(({ no, missing: _, ...offer }) =>
        no === undefined ? offer : { ...offer, row: rows.get(no)! }
      )
      expect(Batch.offers(results, h, from, to)).toEqual(planned)
      const needed = needs.map(({ no, missing: _, ...need }) =>
        no === undefined ? need : { ...need, row: rows.get(no)! }
      )
      expect(Batch.needs(results, h, from, to)).toEqual(needed)
      for (const { found, metBy } of needs) {
        seen.set(`found ${found}`, (seen.get(`found ${found}`) ?? 0) + 1)
        if (metBy.length > 0) seen.set("met", (seen.get("met") ?? 0) + 1)
      }
      for (const { state } of offers) seen.set(state, (seen.get(state) ?? 0) + 1)
    }
    for (const state of ["give", "yields", "undetermined", "found true", "found unknown", "met"])
      expect(seen.get(state) ?? 0, state).toBeGreaterThan(10)
  })
})

/** What a determination says and a batch says too. */
const said = (outcome: Determination.Outcome): object => {
  const { _tag, category, because } = outcome
  const base = { _tag, category, because }
  if (_tag === "NotEntitled") {
    if (outcome.grace !== undefined) {
      const { amount } = outcome.grace
      return { ...base, grace: amount === undefined ? {} : { amount } }
    }
    return outcome.graceMissing === undefined ? base : { ...base, grace: "open" }
  }
  if (_tag !== "Entitled") return base
  if (outcome.amountMissing !== undefined) return { ...base, isVague: true }
  return outcome.amount === undefined ? base : { ...base, amount: outcome.amount }
}
