import { Batch, Day, type Household, PopulationFrame } from "@doudi/core"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { packData } from "../policy/drawn/Pack.ts"
import { packs } from "../policy/drawn/Packs.ts"
import { homes, recordOf } from "../policy/drawn/Homes.ts"
import { linked } from "../policy/pack.ts"

/**
 * Frames of more households than an engine takes at once, among them families larger than a word has bits: blocks and words begin and
 * end anywhere, and what comes out is the same by every engine and however the frame is cut into stretches.
 */
const on = Day.day("2025-09-01")
const engines = ["script", "kernels", "wasm"] as const

/** The same people over and over. */
const enlarged = (household: Household.Household, size: number): Household.Household => ({
  ...household,
  members: Array.from({ length: size }, (_, i) => ({
    ...household.members[i % household.members.length]!,
    no: i + 1
  })) as never
})

/** Every number of households that did not leave; what the others have means nothing. */
const said = ({ fields, households }: Pick<Batch.Results, "fields" | "households">, offsets: Int32Array) => {
  const left = fields.get("escape 0")!
  return [...fields].map(([key, numbers]) => {
    if (!/^(living|person)/.test(key)) return [key, Array.from(numbers, (one, h) => (left[h] === 0 ? one : 0))]
    const own: Array<number> = []
    for (let h = 0; h < households; h++) if (left[h] === 0) own.push(...numbers.slice(offsets[h]!, offsets[h + 1]!))
    return [key, own]
  })
}

describe("a large frame", () => {
  it("comes to the same by every engine, as a whole and in stretches, wherever it stands", { timeout: 0 }, () => {
    const seen = { compiled: 0, stayed: 0 }
    const property = fc.property(packs, fc.array(homes, { minLength: 3, maxLength: 12 }), (pack, drawn) => {
      const policy = linked(packData(pack) as never)
      const few = drawn.map(recordOf)
      const compiled = engines.map((engine) => Batch.compile(policy, on, { engine }))
      const builder = new PopulationFrame.FrameBuilder(compiled[0]!.layout, on)
      for (let i = 0; i < 1100; i++) {
        const one = few[(i * 7) % few.length]!
        builder.household(i % 97 === 5 ? enlarged(one, 30 + (i % 11)) : one)
      }
      const frame = builder.finish()
      const [first, ...others] = compiled.map((each) => Batch.evaluate(each, frame))
      if (first!.traced.beyond !== undefined) return
      seen.compiled++
      seen.stayed += frame.households - first!.traced.households
      const expected = said(first!, frame.offsets[0]!)
      for (const other of others) expect(said(other, frame.offsets[0]!)).toEqual(expected)
      const settled = PopulationFrame.settled(frame)
      for (const each of compiled) {
        for (const where of [frame, settled]) {
          const { stretch, fields } = Batch.begin(each, where)
          for (const from of [640, 0, 1024, 32]) stretch(from, { 640: 1024, 0: 32, 1024: 1100, 32: 640 }[from]!)
          expect(said({ fields, households: frame.households }, frame.offsets[0]!)).toEqual(expected)
          if (where === settled) for (const { buffer } of fields.values()) expect(buffer).toBe(settled.place.buffer)
        }
      }
    })
    fc.assert(property, { numRuns: 12 * Number(process.env["DOUDI_RUNS"] ?? 1) })
    expect(seen.compiled).toBeGreaterThan(2)
    expect(seen.stayed).toBeGreaterThan(1000)
  })
})
