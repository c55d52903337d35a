/**
 * The whole sample pack over a made-up district: what each thing that can be asked for costs in time and memory, and how long it takes to get
 * ready the first time. The population is that of the synthetic district, up to 20,000 households.
 */
import { Batch, Day, Policy, PopulationFrame, Quarter } from "@doudi/core"
import { pack, sample } from "@doudi/packs"
import { District } from "@doudi/synthetic"
import { Either } from "effect"

const most = 20_000
const on = Day.day("2025-09-30")

const asked: Readonly<Record<string, Batch.Options>> = {
  "categories and amounts": { reasons: false, persons: false },
  "and reasons, for households and persons": {},
  "and offers of every programme": { offers: true },
  "and margins": { margins: true },
  "and missing facts": { missing: true },
  "all of it": { offers: true, margins: true, missing: true }
}

export const benchWholePack = (size: number): void => {
  const { data, hash } = Either.getOrThrow(pack(sample))
  const policy = Either.getOrThrow(Policy.fromData(data, hash))
  const households = Math.min(size, most)
  const layout = Batch.compile(policy, on, { offers: true }).layout
  const builder = new PopulationFrame.FrameBuilder(layout, on)
  const quarter = Quarter.quarter("2025Q3")
  for (const one of District.households({ seed: 1, households, quarter })) builder.household(one)
  const frame = PopulationFrame.settled(builder.finish())
  console.log(
    `the whole sample pack over ${households} households, ${(PopulationFrame.bytes(frame) / households).toFixed(0)} bytes each in the frame; one thread`
  )
  console.table(
    Object.fromEntries(Object.entries(asked).map(([says, options]) => [says, measured(policy, frame, options)]))
  )
}

const measured = (policy: Policy.Policy, frame: PopulationFrame.Frame, options: Batch.Options) => {
  const began = performance.now()
  const compiled = Batch.compile(policy, on, options)
  let results = Batch.evaluate(compiled, frame)
  const first = performance.now() - began
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < 9; round++) {
    const from = performance.now()
    results = Batch.evaluate(compiled, frame, undefined, results)
    best = Math.min(best, performance.now() - from)
  }
  const bytes = [...results.fields.values()].reduce((sum, { byteLength }) => sum + byteLength, 0)
  return {
    "households/s": Math.round((frame.households / best) * 1000),
    "bytes a household": Math.round(bytes / frame.households),
    "first time, ms": Math.round(first),
    "one by one": results.traced.households
  }
}
