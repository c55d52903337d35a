/** One way to try a raised standard, in a process of its own: `one.ts WAY HOUSEHOLDS`. One side is at hand, the other is worked out. */
import { Batch, Day, Effects, type Household, Outline, type Policy, PopulationFrame, Setting, Trial } from "@doudi/core"
import { Either } from "effect"
import { answer, best } from "../Apart.ts"
import { frameOf } from "../evaluate/compiled.ts"
import { type District, district } from "../evaluate/District.ts"
import { figures, on } from "../evaluate/Figures.ts"
import { householdOf } from "../evaluate/Households.ts"
import { evaluate } from "../evaluate/limit.ts"
import { categories, emptyResult } from "../evaluate/Result.ts"
import { policyOfPack } from "../evaluate/traced.ts"
import { compare, difference, emptyMoves, type Moves, raise } from "./Moves.ts"

type Way = (
  population: District,
  count: number
) => Promise<{ readonly run: () => unknown; readonly moves: () => Promise<Moves>; readonly about?: object }>

const day = Day.day(on)
const plain = Uint8Array.from({ length: 256 }, (_, i) => i)

const hand: Way = async (population, count) => {
  const [before, after, moves] = [emptyResult(count), emptyResult(count), emptyMoves(count)]
  const [now, raised] = [figures(), figures(raise.fen)]
  evaluate(population, now, before, 0, count)
  const run = () => {
    evaluate(population, raised, after, 0, count)
    compare(moves, population.households.township, before, after, plain, -1)
  }
  return { run, moves: async () => moves }
}

const tried = () => {
  const policy = policyOfPack()
  const setting = Either.getOrThrow(Setting.parse(policy, raise.text))
  return { policy, tried: Either.getOrThrow(Setting.tried(policy, [setting], day)) }
}

/** A category for each value that `first` may have: the pack has them in order and `none` last, a bit tells of open amounts. */
const codes = Uint8Array.from({ length: 256 }, (_, first) =>
  first === Batch.pending || first === 0 ? categories.indexOf("pending") : (first & 63) % categories.indexOf("pending")
)

const compiled: Way = async (population, count) => {
  const both = tried()
  const options = { amounts: false, persons: false } as const
  const [now, raised] = [Batch.compile(both.policy, day, options), Batch.compile(both.tried.policy, day, options)]
  const frame = frameOf(now.layout, population, count)
  const [before, moves] = [Batch.evaluate(now, frame), emptyMoves(count)]
  let after: Batch.Results | undefined
  const decided = ({ first, amount }: Batch.Results) => ({ category: first, benefit: amount })
  const run = () => {
    after = Batch.evaluate(raised, frame, undefined, after)
    compare(moves, population.households.township, decided(before), decided(after), codes, 0)
  }
  return { run, moves: async () => moves }
}

const traced: Way = async (population, count) => {
  const both = tried()
  const households = Array.from({ length: count }, (_, h) => householdOf(population, h))
  const outline = (policy: Policy.Policy, one: Household.Household) => Either.getOrThrow(Outline.of(policy, one, day))
  let outlines: ReadonlyArray<Sides> = []
  const run = () => {
    outlines = households.map((one) => ({ before: outline(both.policy, one), after: outline(both.tried.policy, one) }))
  }
  return { run, moves: async () => movesOf(outlines, population) }
}

/** What `doudi pack simulate` does with households that are records: put into columns, asked on both sides, counted. */
const command: Way = async (population, count) => {
  const both = tried()
  const households = Array.from({ length: count }, (_, h) => householdOf(population, h))
  const trial = Trial.of(both.policy, both.tried, day)
  let effects: Effects.Effects | undefined
  const run = () => {
    const tally = new Effects.Tally(both.policy, day)
    for (let from = 0; from < count; from += PopulationFrame.chunk) {
      const page = households.slice(from, from + PopulationFrame.chunk)
      const builder = new PopulationFrame.FrameBuilder(trial.layout, day)
      for (const household of page) builder.household(household)
      const frame = builder.finish()
      const ask = (compiled: Batch.Compiled) => Batch.evaluate(compiled, frame, (h) => page[h]!)
      tally.add(Trial.compared(trial, frame, ask(trial.before), ask(trial.after)))
    }
    effects = tally.effects(both.tried)
  }
  const moves = async () => {
    const found = emptyMoves(count)
    for (const { before, now, households } of effects!.matrix)
      found.matrix[place(before) * 8 + place(now)]! += households
    return found
  }
  return { run, moves }
}

const place = (first: string) =>
  categories.indexOf(first === "undetermined" ? "pending" : (first as (typeof categories)[number]))

interface Sides {
  readonly before: Outline.Outline
  readonly after: Outline.Outline
}

/** Only the moves: what categories pay themselves is in no outline. */
const movesOf = (compared: ReadonlyArray<Sides>, { households }: District): Moves => {
  const moves = emptyMoves(households.count)
  for (const { before, after } of compared) moves.matrix[place(before.first) * 8 + place(after.first)]!++
  return moves
}

const duckdb: Way = async (population, count) => (await import("./duckdb.ts")).prepare(population, count)

const ways: Readonly<Record<string, readonly [way: Way, most: number, rounds: number]>> = {
  hand: [hand, Number.POSITIVE_INFINITY, 15],
  compiled: [compiled, Number.POSITIVE_INFINITY, 11],
  duckdb: [duckdb, Number.POSITIVE_INFINITY, 5],
  command: [command, 100_000, 5],
  traced: [traced, 3000, 2]
}

const [name, size] = process.argv.slice(2)
const [way, most, rounds] = ways[name!]!
const whole = district(Number(size))
const count = Math.min(Number(size), most)
const { run, moves } = await way(whole, count)
for (let round = 0; round < Math.min(3, rounds); round++) await run()
const time = await best(rounds, run)
const mb = Math.round(process.resourceUsage().maxRSS / 1024)
const limit = await hand(whole, count)
limit.run()
const expected = await limit.moves()
const found = await moves()
if (name === "traced" || name === "command") {
  found.money.set(expected.money)
  found.count = expected.count
}
answer({ households: count, time, mb, changed: expected.count, differs: difference(expected, found) })
