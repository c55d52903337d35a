import { Explanation, Policy } from "@doudi/core"
import { Either } from "effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import type { Outcome } from "../../src/policy/determination/Determination.ts"
import { on } from "./household.ts"
import { linked } from "./pack.ts"
import { type Facts, type Home, homes, listsOf, recordOf } from "./drawn/Homes.ts"
import { packData } from "./drawn/Pack.ts"
import { packs } from "./drawn/Packs.ts"
import { assess, type Said, wordsOf } from "../language/reference/Assessment.ts"
import type { World } from "../language/reference/Interpreter.ts"
import type { Ratio } from "../language/reference/Ratio.ts"
import { Vague } from "../language/reference/Values.ts"

/**
 * Whole packs, drawn at random — inputs and a list of their own, facts, tables, ways to meet a condition, past assistance, categories that
 * rest on each other — linked, determined and explained, against the reference: outcome, amount, the conditions that decide.
 *
 * `DOUDI_RUNS=50 npx vitest run packages/core/test/policy/Whole.test.ts` draws fifty times as many.
 */
const rounds = Number(process.env["DOUDI_RUNS"] ?? 1)
const breathe = () => new Promise((go) => setTimeout(go))

/** The home with some facts taken away: every subset of those chosen. */
const hidden = (home: Home, chosen: ReadonlyArray<number>): ReadonlyArray<Home> => {
  const records = [home.own, ...home.people]
  const places = records.flatMap((record, i) => Object.keys(record).map((key) => `${i} ${key}`))
  places.push("cars", "history")
  const picked = [...new Set(chosen.map((n) => places[n % places.length]!))]
  return Array.from({ length: 2 ** picked.length }, (_, mask) => {
    const gone = new Set(picked.filter((_, bit) => (mask >> bit) % 2 === 1))
    const left = (record: Facts, i: number): Facts =>
      Object.fromEntries(Object.entries(record).filter(([key]) => !gone.has(`${i} ${key}`)))
    return {
      own: left(home.own, 0),
      people: home.people.map((person, i) => left(person, i + 1)),
      cars: gone.has("cars") ? undefined : home.cars,
      history: gone.has("history") ? undefined : home.history
    }
  })
}

const worldOf = (words: World["words"], home: Home): World => ({
  words,
  household: { ...home.own, lists: listsOf(home) },
  members: home.people.map((person, i) => ({ ...person, no: i + 1 })),
  parameters: {},
  on,
  lists: new Map([["车辆", "cars"]])
})

/** An outcome of the engine in the form of the reference. */
const ofEngine = (outcome: Outcome) => ({
  category: outcome.category,
  no: outcome.no,
  tag: outcome._tag,
  because: outcome.because.map(({ condition, branches = [] }) => [
    condition,
    branches.map(({ branch, because }) => [branch, because.map((one) => one.condition)])
  ]),
  amount: outcome._tag !== "Entitled" ? "none" : outcome.amountMissing ? "open" : (outcome.amount?.fen ?? "nothing")
})
const ofReference = ({ amount, tag, ...said }: Said) => ({ ...said, tag, amount: shown(tag, amount) })
const shown = (tag: Said["tag"], amount: Said["amount"]): unknown => {
  if (tag !== "Entitled") return "none"
  if (amount instanceof Vague) return "open"
  return amount === null ? "nothing" : Number((amount as Ratio).top / (amount as Ratio).bottom)
}

describe("a whole pack and the reference", () => {
  it("come to the same outcomes, amounts and reasons, whatever is unknown; more facts never turn an outcome", {
    timeout: 0
  }, async () => {
    const seen = { Entitled: 0, NotEntitled: 0, Undetermined: 0, ways: 0, amounts: 0, explained: 0 }
    const property = fc.property(
      packs,
      homes,
      fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
      (pack, home, chosen) => {
        const policy = linked(packData(pack) as never)
        const words = wordsOf(pack)
        const patterns = hidden(home, chosen)
        const whole = assess(pack, worldOf(words, home)).map(ofReference)
        for (const [i, pattern] of patterns.entries()) {
          const expected = assess(pack, worldOf(words, pattern)).map(ofReference)
          const { outcomes } = Either.getOrThrow(Policy.determine(policy, recordOf(pattern), on))
          expect(outcomes.map(ofEngine)).toEqual(expected)
          outcomes.forEach((outcome, at) => {
            seen[outcome._tag]++
            if (outcome.because.some(({ branches }) => branches !== undefined)) seen.ways++
            if (outcome._tag === "Undetermined") return
            expect(whole[at]!.tag).toBe(outcome._tag)
            const early = ofEngine(outcome).amount
            if (typeof early === "number") seen.amounts++
            if (early !== "open") expect(whole[at]!.amount).toBe(early)
          })
          if (i !== patterns.length - 1) continue
          // The detailed form tells the same, and each reason's steps come to what the reason says.
          const told = Either.getOrThrow(Explanation.of(policy, recordOf(pattern), on))
          expect(told.outcomes.map(ofEngine)).toEqual(expected)
          for (const { holds, step } of told.outcomes.flatMap(({ because }) => because)) {
            expect(step!.value ?? (step!.unknown === undefined ? false : "unknown")).toBe(holds)
            seen.explained++
          }
        }
      }
    )
    for (let round = 0; round < rounds; round++) {
      fc.assert(property, { numRuns: 40 })
      await breathe()
    }
    if (rounds > 1) console.info(JSON.stringify({ packs: rounds * 40, ...seen }))
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(20)
  })
})
