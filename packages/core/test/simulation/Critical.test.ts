import { Batch, Critical, Day, PopulationFrame, Range, Walk } from "@doudi/core"
import { Either } from "effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { homes, recordOf } from "../policy/drawn/Homes.ts"
import { packData } from "../policy/drawn/Pack.ts"
import { packs } from "../policy/drawn/Packs.ts"
import { linked } from "../policy/pack.ts"

/**
 * The index of critical values beside a run at every value: random packs that read a figure wherever they would have read a rent, over households
 * of which anything may be unknown.
 *
 * `DOUDI_RUNS=50 npx vitest run packages/core/test/simulation/Critical.test.ts` draws fifty times as many.
 */
const on = Day.day("2025-09-01")
const engines = ["wasm", "script", "kernels"] as const
const rounds = Number(process.env["DOUDI_RUNS"] ?? 1)
const breathe = () => new Promise((go) => setTimeout(go))

const figure = {
  id: "tried",
  name: { zh: "试算标准", en: "tried standard" },
  unit: "yuan/year",
  values: [{ from: "2025-01-01", value: "0.03", source: "law", checkedOn: "2025-01-01", certainty: "invented" }]
}

/** A drawn pack with the figure in the place of a fact. */
const withFigure = (pack: object): object => {
  const { facts, tables, categories, ...rest } = packData(pack as never) as Record<string, unknown>
  const read = (part: unknown) => JSON.parse(JSON.stringify(part).replaceAll("所问房租收入", "试算标准"))
  const amounts = [" + 试算标准 * 2", " + 试算标准 / 2", " - 试算标准"]
  const paying = (read(categories) as ReadonlyArray<{ amount: { formula: string } }>).map((category, i) => ({
    ...category,
    amount: { ...category.amount, formula: category.amount.formula.replace(/, 2\)$/, `${amounts[i]}, 2)`) }
  }))
  return { ...rest, parameters: [figure], facts: read(facts), tables: read(tables), categories: paying }
}

/** Everything that a run tells of a household, members put together. */
const tellsOf = (frame: PopulationFrame.Frame, lows: number): Critical.Measure => {
  const width = 6 + lows
  const ofPersons = (told: Batch.Told, h: number, name: Batch.Field, at = 0): number => {
    const cells = told(name, at)
    let sum = 0
    for (let row = frame.offsets[0]![h]!; row < frame.offsets[0]![h + 1]!; row++) {
      sum = sum * 8 + (cells?.[row] ?? 0)
    }
    return sum
  }
  const read = (told: Batch.Told) => (h: number, into: Float64Array, at: number) => {
    into.fill(0, at, at + 2 * width)
    const own = (name: Batch.Field, place = 0) => told(name, place)?.[h] ?? 0
    into.set([own("first"), own("entitled"), own("open"), own("paid"), ofPersons(told, h, "personEntitled")], at)
    into[at + 5] = ofPersons(told, h, "personLow")
    into[at + width + 5] = ofPersons(told, h, Batch.slopeOf("personLow"))
    for (let i = 0; i < lows; i++) {
      into[at + 6 + i] = own("low", i)
      into[at + width + 6 + i] = own(Batch.slopeOf("low"), i)
    }
  }
  return { width, read }
}

describe("the index of critical values", () => {
  it("has at every value what a run at that value has, by every engine", { timeout: 0 }, async () => {
    const seen = { packs: 0, indexed: 0, results: 0, evaluated: 0, turns: 0, byHand: 0, sloped: 0, walks: 0 }
    const beyond = new Map<string, number>()
    const spans = fc.constantFrom("0..0.05/0.01", "0..0.08/0.02", "0.01..0.04/0.01", "0..1/0.25")
    const property = fc.property(packs, fc.array(homes, { minLength: 1, maxLength: 8 }), spans, (pack, drawn, span) => {
      const policy = linked(withFigure(pack) as never)
      const range = Either.getOrThrow(Range.parse(policy, `试算标准=${span}`))
      const { rungs } = Either.getOrThrow(Range.ladder(policy, range, on))
      const households = drawn.map(recordOf)
      seen.packs++
      const plain = Batch.compile(policy, on)
      const frameOf = ({ layout }: Batch.Compiled) => {
        const builder = new PopulationFrame.FrameBuilder(layout, on)
        for (const household of households) builder.household(household)
        return builder.finish()
      }
      const each = rungs.map((rung) =>
        Batch.evaluate(Batch.compile(rung, on, { engine: "kernels" }), frameOf(plain), (h) => households[h]!)
      )
      if (each.some(({ traced }) => traced.problems.size > 0)) return
      for (const engine of engines) {
        const compiled = Batch.compile(rungs[0]!, on, { engine, along: rungs })
        const frame = frameOf(compiled)
        const measure = tellsOf(frame, 2)
        const reads = each.map(({ fields }) => measure.read((field, at = 0) => fields.get(`${field} ${at}`)))
        const index = Critical.of(compiled, frame, measure, (h, step, into, at) => reads[step]!(h, into, at))
        if ("beyond" in index) {
          beyond.set(index.beyond, (beyond.get(index.beyond) ?? 0) + 1)
          continue
        }
        seen.indexed++
        seen.results += households.length * rungs.length
        seen.evaluated += index.evaluated
        seen.turns += index.household.length
        seen.byHand += index.byHand
        const walk = new Walk.Walk(index)
        // Up one by one, back in leaps, and up again.
        for (const step of [...rungs.keys(), rungs.length >> 1, 0, rungs.length - 1]) {
          const before = walk.turn.slice()
          const turned = new Set<number>()
          walk.moveTo(step, (h, was, now) => {
            expect(was).toBe(before[h])
            expect(now).toBe(walk.turn[h])
            turned.add(h)
          })
          for (const h of households.keys()) {
            const expected = new Float64Array(2 * measure.width)
            reads[step]!(h, expected, 0)
            const turn = walk.turn[h]!
            if (!turned.has(h)) expect(turn).toBe(before[h])
            const found = Array.from({ length: measure.width }, (_, i) => Critical.valueAt(index, turn, i, step) + 0)
            expect(found).toEqual([...expected.subarray(0, measure.width)])
            if (found.some((_, i) => index.lines[2 * measure.width * turn + measure.width + i] !== 0)) seen.sloped++
            seen.walks++
          }
        }
      }
    })
    for (let round = 0; round < rounds; round++) {
      fc.assert(property, { numRuns: 40, endOnFailure: true })
      await breathe()
    }
    if (rounds > 1) console.info(JSON.stringify({ ...seen, beyond: Object.fromEntries(beyond) }))
    expect(seen.indexed).toBeGreaterThan(0)
    expect(seen.sloped).toBeGreaterThan(0)
    // A household that leaves was tried once before it is run at every value.
    expect(seen.evaluated).toBeLessThanOrEqual(seen.results + seen.byHand)
  })
})
