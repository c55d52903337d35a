import { Batch, Day, type Determination, type Household, Policy, PopulationFrame, Rational } from "@doudi/core"
import { Either } from "effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { homes, recordOf } from "../policy/drawn/Homes.ts"
import { packData } from "../policy/drawn/Pack.ts"
import { packs } from "../policy/drawn/Packs.ts"
import { linked } from "../policy/pack.ts"

/**
 * Margins and missing facts as columns, beside those of a determination: random packs over households of which anything may be unknown.
 *
 * `DOUDI_RUNS=50 npx vitest run packages/core/test/batch/Margins.test.ts` draws fifty times as many.
 */
const on = Day.day("2025-09-01")
const engines = ["wasm", "script", "kernels"] as const
const rounds = Number(process.env["DOUDI_RUNS"] ?? 1)
const breathe = () => new Promise((go) => setTimeout(go))

/** A fact as a determination names it, whoever it is about. */
const named = ({ field, no, list }: Determination.MissingFact): string =>
  list !== undefined ? `list:${list} ${field}` : no !== undefined ? `person ${field}` : field
const numbered = ({ scope, key }: Batch.Fact): string =>
  scope === "person" || scope.startsWith("list:") ? `${scope} ${key}` : key
const withoutValue = new Set([
  "division by zero",
  "part of a day",
  "day outside the calendar",
  "number too large",
  "calendar"
])

const missingOf = (outcome: Determination.Outcome): ReadonlyArray<Determination.MissingFact> => {
  if (outcome._tag === "Undetermined") return outcome.missing
  return (outcome._tag === "Entitled" ? outcome.amountMissing : outcome.graceMissing) ?? []
}

/** Every condition of an outcome with its margin, those of ways to meet one too. */
const marginsOf = (
  because: ReadonlyArray<Determination.Reason>,
  path = ""
): ReadonlyArray<readonly [string, Rational.Rational | undefined]> =>
  because.flatMap((reason) => {
    const at = `${path}/${reason.condition}`
    if (reason.branches !== undefined) {
      return reason.branches.flatMap(({ branch, because }) =>
        marginsOf(because as ReadonlyArray<Determination.Reason>, `${at}/${branch}`)
      )
    }
    const { margin } = reason
    return [[at, margin && exact(margin.difference)] as const]
  })

const exact = (
  told: Determination.Reason["margin"] extends infer M ? (M extends { difference: infer D } ? D : never) : never
) => {
  if (typeof told === "number") return Rational.of(told)
  const [top, bottom] = (told as string).split("/")
  return Rational.div(Rational.parse(top!)!, Rational.parse(bottom!)!)
}

const conditionAt = (category: Policy.LinkedCategory, path: string) => {
  const [, first, ...rest] = path.split("/")
  let found = category.rule.conditions.find(({ id }) => id === first)
  for (let i = 0; i < rest.length; i += 2) {
    found = found?.branches?.find(({ id }) => id === rest[i])?.rule.conditions.find(({ id }) => id === rest[i + 1])
  }
  return found
}

describe("a compiled policy that is asked for margins and missing facts", () => {
  it("tells those of a determination, by every engine", { timeout: 0 }, async () => {
    const seen = { margins: 0, fractions: 0, missing: 0, several: 0, traced: 0, households: 0 }
    const expectSame = (
      policy: Policy.Policy,
      home: Household.Household,
      results: Batch.Results,
      h: number,
      first: number
    ) => {
      const determined = Policy.determine(policy, home, on, { margins: true })
      if (Either.isLeft(determined)) return
      const { numbering } = results
      for (const outcome of determined.right.outcomes) {
        const category = policy.categories.get(outcome.category)!
        const { unit } = category
        const person = home.members.findIndex(({ no }) => no === outcome.no)
        const row = unit === "household" ? h : first + person
        const place = (unit === "household" ? numbering.households : numbering.persons).indexOf(category)
        const told = new Set(Batch.missing(results, unit, place, row).map(numbered))
        const expected = new Set(missingOf(outcome).map((fact) => (withoutValue.has(fact.field) ? "" : named(fact))))
        expect([...told].sort()).toEqual([...expected].sort())
        if (expected.size > 0) seen.missing++
        if (expected.size > 1) seen.several++
        for (const [path, margin] of marginsOf(outcome.because)) {
          const condition = conditionAt(category, path)
          if (condition === undefined) continue
          const number = numbering[unit].numberOf.get(condition)!
          const found = Batch.margin(results, unit, number, row)
          expect(found === undefined ? undefined : Rational.format(found)).toBe(
            margin === undefined ? undefined : Rational.format(margin)
          )
          if (margin !== undefined) seen.margins++
          if (margin !== undefined && !Rational.isInteger(margin)) seen.fractions++
        }
      }
    }
    const property = fc.property(packs, fc.array(homes, { minLength: 1, maxLength: 12 }), (pack, drawn) => {
      const policy = linked(packData(pack) as never)
      const households = drawn.map(recordOf)
      for (const engine of engines) {
        const compiled = Batch.compile(policy, on, { engine, margins: true, missing: true })
        const builder = new PopulationFrame.FrameBuilder(compiled.layout, on)
        for (const household of households) builder.household(household)
        const frame = builder.finish()
        const results = Batch.evaluate(compiled, frame, (h) => households[h]!)
        if (results.traced.beyond === undefined) {
          seen.households += households.length
          seen.traced += results.traced.households
        }
        for (const [h, home] of households.entries()) expectSame(policy, home, results, h, frame.offsets[0]![h]!)
      }
    })
    for (let round = 0; round < rounds; round++) {
      fc.assert(property, { numRuns: 40 })
      await breathe()
    }
    if (rounds > 1) console.info(JSON.stringify(seen))
    expect(seen.margins).toBeGreaterThan(100)
    expect(seen.fractions).toBeGreaterThan(0)
    expect(seen.several).toBeGreaterThan(20)
    expect(seen.traced).toBeLessThan(seen.households / 2)
  })
})
