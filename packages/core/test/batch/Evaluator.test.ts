import { Batch, Day, type Household, PopulationFrame } from "@doudi/core"
import { Columns, Evaluator, pending } from "@doudi/core/batch"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { homes, recordOf } from "../policy/drawn/Homes.ts"
import { packData } from "../policy/drawn/Pack.ts"
import { packs } from "../policy/drawn/Packs.ts"
import { household } from "../policy/household.ts"
import { condition, linked, small } from "../policy/pack.ts"

const on = Day.day("2025-09-01")

const framed = (compiled: Batch.Compiled, households: ReadonlyArray<Household.Household>, day = on) => {
  const builder = new PopulationFrame.FrameBuilder(compiled.layout, day)
  for (const one of households) builder.household(one)
  return builder.finish()
}

/** What another thread or process gets, and makes of it. */
const sent = (compiled: Batch.Compiled, frame: PopulationFrame.Frame) => {
  const parcel = Batch.packedFor(compiled, frame)
  return parcel && Evaluator.evaluatorOf(structuredClone(parcel))
}

describe("what was compiled elsewhere", () => {
  it("comes to what the policy comes to, array for array, for any pack and households", { timeout: 0 }, () => {
    let compared = 0
    const property = fc.property(
      packs,
      fc.array(homes, { minLength: 1, maxLength: 8 }),
      fc.constantFrom("wasm", "script", "kernels"),
      (pack, drawn, engine) => {
        const compiled = Batch.compile(linked(packData(pack) as never), on, { engine: engine as Batch.Engine })
        const frame = framed(compiled, drawn.map(recordOf))
        const evaluator = sent(compiled, frame)
        const expected = Batch.evaluate(compiled, frame)
        expect(evaluator === undefined).toBe(expected.traced.beyond !== undefined)
        if (evaluator === undefined) return
        compared++
        const other = Columns.unpacked(structuredClone(Columns.packed(frame)))
        const found = Evaluator.evaluate(evaluator, other)
        expect(found.left).toBe(expected.traced.households)
        expect(new Map(found.fields)).toEqual(new Map(expected.fields))
        expect(Evaluator.evaluate(evaluator, other, found).fields.get("first 0")).toBe(found.fields.get("first 0"))
      }
    )
    fc.assert(property, { numRuns: 80 })
    expect(compared).toBeGreaterThan(15)
  })

  const asked = (holds: string, engine: Batch.Engine = "auto") =>
    Batch.compile(
      linked({
        ...small,
        categories: [{ ...small.categories![0]!, when: [condition("only", holds)] }, small.categories![1]!]
      } as never),
      on,
      { engine }
    )
  const home = (vehicles: number | undefined, more: object = {}) =>
    household({ ...(vehicles === undefined ? {} : { vehicles }), ...more } as never, { birth: Day.day("1950-01-01") })

  it("takes further frames of which no more is true, and no others", () => {
    const compiled = asked("机动车辆数 > 2")
    const evaluator = sent(compiled, framed(compiled, [home(7), home(undefined)]))!
    const first = (...homes: ReadonlyArray<Household.Household>) => {
      const made = Evaluator.evaluate(evaluator, framed(compiled, homes))
      return [...Evaluator.field(made, "first")!].map((one) => (one === pending ? "pending" : one % 64))
    }
    expect(first(home(3), home(2), home(undefined), home(6))).toEqual([1, 0, "pending", 1])
    const others = [
      framed(compiled, [home(9)]),
      framed(compiled, [home(3)], Day.day("2025-09-02")),
      framed(compiled, [home(3, { division: "990302001001" })]),
      framed(asked("住房套数 > 2"), [home(3)])
    ]
    for (const frame of others) {
      expect(Evaluator.fits(evaluator, frame)).toBe(false)
      expect(() => Evaluator.evaluate(evaluator, frame)).toThrow(RangeError)
    }
  })

  it("says of which households it can say nothing", () => {
    const compiled = asked("机动车辆数 > 2")
    const frame = framed(compiled, [home(3), home(2 ** 53 - 1), home(1)])
    const found = Evaluator.evaluate(sent(compiled, frame)!, frame)
    expect(found.left).toBe(1)
    expect([...Evaluator.field(found, "escape")!]).toEqual([0, Batch.escapes.indexOf("record"), 0])
    const numbers = (name: Batch.Field) => Evaluator.field(found, name)![1]
    expect(numbers("first")).toBe(pending)
    expect([numbers("entitled"), numbers("amount"), numbers("holds")]).toEqual([0, 0, 0])
    expect([numbers("open"), numbers("unknown")]).toEqual([-1, -1])
  })

  it("ranks no offers", () => {
    const compiled = Batch.compile(asked("机动车辆数 > 2").policy, on, { offers: true })
    const frame = framed(compiled, [home(3)])
    expect(() => Evaluator.evaluate(sent(compiled, frame)!, frame)).toThrow(RangeError)
  })

  it("says which columns it reads, by what they hold and not by what they mean", () => {
    const compiled = asked("机动车辆数 > 2")
    const frame = framed(compiled, [home(3)])
    const parcel = Batch.packedFor(compiled, frame)!
    expect(Evaluator.columnsOf(Evaluator.evaluatorOf(parcel)).map(({ id }) => id)).toEqual(
      compiled.layout.columns.map(({ id }) => id)
    )
    const written = JSON.stringify([parcel, Columns.packed(frame)])
    expect(written).not.toContain("机动车辆数")
    expect(written).not.toContain('"term"')
  })

  it("stands in memory that a module works on, and uses it again", () => {
    const compiled = asked("机动车辆数 > 2", "wasm")
    const frame = Columns.settled(framed(compiled, [home(3), home(undefined)]))
    const evaluator = sent(compiled, frame)!
    let found = Evaluator.evaluate(evaluator, frame)
    const taken = () => new Int32Array((frame.space as Columns.LinearSpace).memory.buffer, 0, 1)[0]
    const before = taken()
    for (let i = 0; i < 3; i++) found = Evaluator.evaluate(evaluator, frame, found)
    expect(taken()).toBe(before)
    expect(Evaluator.field(found, "first")!.buffer).toBe(frame.place.buffer)
  })
})
