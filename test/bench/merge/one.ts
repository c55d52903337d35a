/** One way to compare the policies of a merger, in a process of its own: `one.ts WAY HOUSEHOLDS`. Households are records at hand. */
import path from "node:path"
import {
  Batch,
  Day,
  type Household,
  MergeDiff,
  Merger,
  MergeTally,
  Policy,
  PopulationFrame,
  Quarter
} from "@doudi/core"
import { PackFolder } from "@doudi/files"
import { pack, packs } from "@doudi/packs"
import { RegisterFile } from "@doudi/synthetic"
import { Either } from "effect"
import { answer, best } from "../Apart.ts"

const on = Day.day("2025-09-30")
const examples = path.join(import.meta.dirname, "../../../examples/merger")
const old = (name: string) => Either.getOrThrow(PackFolder.check(path.join(examples, name), packs)).policy
const shipped = Either.getOrThrow(pack("cn-340303-sample"))
const policies: MergeDiff.Policies = {
  low: old("old-low-income-sample"),
  monitoring: old("old-anti-return-sample"),
  merged: Either.getOrThrow(Policy.fromData(shipped.data, shipped.hash))
}

type Households = ReadonlyArray<Household.Household>
let open = 0

const overColumns = (households: Households): MergeTally.MergeTally => {
  const merger = Merger.of(policies, on)!
  const tally = new MergeTally.MergeTally(policies, on)
  open = 0
  for (let from = 0; from < households.length; from += PopulationFrame.chunk) {
    const page = households.slice(from, from + PopulationFrame.chunk)
    const builder = new PopulationFrame.FrameBuilder(merger.layout, on)
    for (const household of page) builder.household(household)
    const frame = builder.finish()
    const results = merger.compiled.map((compiled) => Batch.evaluate(compiled, frame, (h) => page[h]!))
    const ids = page.map(({ id }) => id)
    const comparison = new Merger.Comparison(merger, frame, ids, results)
    for (const [h, household] of page.entries()) {
      const told = comparison.told(h)
      if (told === undefined) open++
      tally.add(told ?? Either.getOrThrow(comparison.traced(h, household)))
    }
  }
  return tally
}

const oneByOne = (households: Households): MergeTally.MergeTally => {
  const compare = MergeDiff.comparer(policies, on)
  const tally = new MergeTally.MergeTally(policies, on)
  for (const household of households) tally.add(Either.getOrThrow(compare(household)))
  return tally
}

const [way, size] = process.argv.slice(2)
const most = way === "columns" ? 100_000 : 2000
const made = { seed: 20_250_427, quarter: Quarter.quarter("2025Q3") }
const households = Array.from({ length: Math.min(Number(size), most) }, (_, i) => RegisterFile.known(made, i))
const run = way === "columns" ? overColumns : oneByOne
let tally = run(households)
const time = await best(3, () => {
  tally = run(households)
})
const mb = Math.round(process.resourceUsage().maxRSS / 1024)
const { verdicts } = tally.figures()
const asked = open
const few = households.slice(0, 2000)
const differs = JSON.stringify(overColumns(few).figures()) !== JSON.stringify(oneByOne(few).figures())
const changed = households.length - verdicts.unchanged
answer({ households: households.length, time, mb, open: asked, changed, ...(differs ? { differs } : {}) })
