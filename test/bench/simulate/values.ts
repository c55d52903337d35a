/**
 * One way to try the standard at every yuan from 700 to 800, in a process of its own: `values.ts WAY HOUSEHOLDS`. What is counted at each
 * value is what `doudi pack simulate --sweep` counts.
 */
import { Batch, Day, type PopulationFrame, Range, Steps, Sweep } from "@doudi/core"
import { Either } from "effect"
import { answer, best } from "../Apart.ts"
import { frameOf } from "../evaluate/compiled.ts"
import { type District, district } from "../evaluate/District.ts"
import { figures, on } from "../evaluate/Figures.ts"
import { evaluate } from "../evaluate/limit.ts"
import { categories, emptyResult } from "../evaluate/Result.ts"
import { policyOfPack } from "../evaluate/traced.ts"

const day = Day.day(on)
const [from, to] = [700, 800]
const values = Array.from({ length: to - from + 1 }, (_, i) => from + i)

/** At each value how many households have another category than at the one before, and what dibao costs a year. Unit: fen. */
interface Told {
  readonly moved: ReadonlyArray<number>
  readonly year: ReadonlyArray<number>
}
type Way = (population: District, count: number) => { readonly run: () => void; readonly told: () => Told & object }

const hand: Way = (population, count) => {
  let [before, now] = [emptyResult(count), emptyResult(count)]
  const [moved, year] = [values.map(() => 0), values.map(() => 0)]
  const dibao = categories.indexOf("dibao")
  const run = () => {
    for (const [i, yuan] of values.entries()) {
      const at = figures()
      at.standard.fill(yuan * 100)
      ;[before, now] = [now, before]
      evaluate(population, at, now, 0, count)
      let [others, money] = [0, 0]
      for (let h = 0; h < count; h++) {
        others += +(now.category[h] !== before.category[h])
        if (now.category[h] === dibao) money += Math.max(0, now.benefit[h]!)
      }
      moved[i] = i === 0 ? 0 : others
      year[i] = 12 * money
    }
  }
  return { run, told: () => ({ moved, year }) }
}

const swept = (take: (sweep: Sweep.Sweep, frame: PopulationFrame.Frame, tally: Steps.Tally) => void): Way => {
  return (population, count) => {
    const policy = policyOfPack()
    const range = Either.getOrThrow(Range.parse(policy, `低保标准=${from}..${to}/1`))
    const sweep = Either.getOrThrow(Sweep.of(policy, range, day))
    const frame = frameOf(sweep.layout, population, count)
    let steps: Steps.Steps | undefined
    const run = () => {
      const tally = new Steps.Tally(sweep)
      take(sweep, frame, tally)
      steps = tally.result()
    }
    const told = () => {
      const of = (key: "moved" | "year") => steps!.steps.map((step) => step[key])
      return { moved: of("moved"), year: of("year"), steps: steps!.steps, evaluated: steps!.evaluated }
    }
    return { run, told }
  }
}

const climbed = swept((sweep, frame, tally) => {
  if (Sweep.climb(sweep, frame, tally).left.length > 0) throw new RangeError("no household leaves the compiled form")
})

/** Everybody at every value, by a program for each. */
const each = swept((sweep, frame, tally) => {
  const begin = tally.over(frame)
  let results: Batch.Results | undefined
  for (const step of values.keys()) {
    const now = Batch.evaluate(sweep.at(step), frame, undefined, results)
    results = now
    const take = begin((field, at) => Batch.field(now, field, at))
    for (let h = 0; h < frame.households; h++) take(h, step, step)
  }
})

const ways: Readonly<Record<string, readonly [way: Way, rounds: number]>> = {
  hand: [hand, 3],
  climbed: [climbed, 11],
  each: [each, 2]
}

const [name, size] = process.argv.slice(2)
const [way, rounds] = ways[name!]!
const count = Number(size)
const { run, told } = way(district(count), count)
run()
const time = await best(rounds, run)
answer({ households: count, values: values.length, time, ...told() })
