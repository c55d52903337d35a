/** A population on several threads comes to what one thread makes of it, and a thread that ends loses nothing. */
import { Evaluations as Port, evaluationsHere } from "@doudi/app"
import { Batch, Day, Policy, PopulationFrame, Quarter } from "@doudi/core"
import * as Packs from "@doudi/packs"
import { District, Gaps } from "@doudi/synthetic"
import { Evaluations } from "@doudi/threads"
import { Effect, Either, type Layer } from "effect"
import { describe, expect, it } from "vitest"

const on = Day.day("2025-09-30")
const { data, hash } = Either.getOrThrow(Packs.pack(Packs.sample))
const policy = Either.getOrThrow(Policy.fromData(data, hash))
const compiled = Batch.compile(policy, on)
const seed = 5

const few = [...District.households({ seed, households: 150, quarter: Quarter.quarter("2025Q3") })].map((one, i) =>
  i % 3 === 0 ? one : Gaps.registered(one, seed)
)
/** The same households over and over, so that there is something to share; every ninetieth has a number that no column takes. */
const households = Array.from({ length: 9000 }, (_, i) => {
  const one = few[i % few.length]!
  return i % 90 === 4 ? { ...one, vehicles: 2 ** 53 - 1 } : one
})
const frame = (() => {
  const builder = new PopulationFrame.FrameBuilder(compiled.layout, on)
  for (const household of households) builder.household(household)
  return builder.finish()
})()
const records: Batch.Records = (place) => households[place]!

const evaluated = (layer: Layer.Layer<Port>, rounds: number) =>
  Effect.runPromise(
    Effect.gen(function* () {
      const { evaluate } = yield* (yield* Port).over(compiled, frame)
      let results = yield* evaluate(records)
      for (let i = 1; i < rounds; i++) results = yield* evaluate(records)
      return results
    }).pipe(Effect.scoped, Effect.provide(layer))
  )

const plain = ({ fields, traced, numbering: _, ...rest }: Batch.Results) => ({
  ...rest,
  traced,
  fields: [...fields].map(([key, numbers]) => [key, Array.from(numbers)])
})

describe("a population on three threads", () => {
  const expected = plain(Batch.evaluate(compiled, frame, records))

  it("comes to the same numbers as on one, also when it is asked again", async () => {
    expect(expected.traced.why.record).toBe(100)
    const threads = plain(await evaluated(Evaluations.layer({ threads: 3 }), 2))
    const here = plain(await evaluated(evaluationsHere, 2))
    expect(JSON.stringify(threads) === JSON.stringify(expected)).toBe(true)
    expect(JSON.stringify(here) === JSON.stringify(expected)).toBe(true)
  })

  it("stands in memory that is shared, and so do its results", async () => {
    const shared = PopulationFrame.movedTo(frame, PopulationFrame.shared)
    const buffers = await Effect.runPromise(
      Effect.gen(function* () {
        const { evaluate } = yield* (yield* Port).over(compiled, shared)
        const { first } = yield* evaluate(records)
        return [first.buffer, shared.place.buffer]
      }).pipe(Effect.scoped, Effect.provide(Evaluations.layer({ threads: 2 })))
    )
    for (const buffer of buffers) expect(buffer).toBeInstanceOf(SharedArrayBuffer)
  })
})
