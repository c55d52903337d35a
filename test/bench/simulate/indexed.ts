/** A raised standard by the index of critical values: it stands for every yuan from 0 to 100, and one change goes there and back. */
import { Batch, Critical, Day, type Policy, Setting, Walk } from "@doudi/core"
import { Either } from "effect"
import { frameOf } from "../evaluate/compiled.ts"
import type { District } from "../evaluate/District.ts"
import { on } from "../evaluate/Figures.ts"
import { emptyMoves, type Moves, raise } from "./Moves.ts"

const day = Day.day(on)
const mostYuan = 100
const raised = raise.fen / 100

/** The policy with every standard raised by no yuan, by one, and so on. */
const rungs = (policy: Policy.Policy): ReadonlyArray<Policy.Policy> =>
  Array.from({ length: mostYuan + 1 }, (_, yuan) => {
    const setting = Either.getOrThrow(Setting.parse(policy, `低保标准=+${yuan}`))
    return Either.getOrThrow(Setting.tried(policy, [setting], day)).policy
  })

/** What a household has at each step: its first category and what that pays. */
const measure: Critical.Measure = {
  width: 2,
  read: (told) => {
    const [first, amount, slope] = [told("first")!, told("amount")!, told(Batch.slopeOf("amount"))!]
    return (household, into, at) => {
      into[at] = first[household]!
      into[at + 1] = amount[household]!
      into[at + 2] = 0
      into[at + 3] = slope[household]!
    }
  }
}

const never: Critical.ByHand = () => {
  throw new RangeError("no household of the benchmark leaves the compiled form")
}

/** Sums over lines, by township and category; and the households whose amount grows. */
interface Lines {
  readonly slopes: Float64Array
  readonly growing: Int32Array
  readonly matrix: Int32Array
}

export const indexed = async (policy: Policy.Policy, population: District, count: number, codes: Uint8Array) => {
  const { township } = population.households
  const all = rungs(policy)
  const options = { amounts: false, persons: false, reasons: false, along: all } as const
  const compiled = Batch.compile(all[0]!, day, options)
  const frame = frameOf(compiled.layout, population, count)
  const began = performance.now()
  const index = Critical.of(compiled, frame, measure, never)
  const built = performance.now() - began
  if ("beyond" in index) throw new RangeError(index.beyond)
  const { lines } = index
  const categoryOf = (turn: number): number => codes[lines[4 * turn]!]!
  const amountAt = (turn: number, step: number): number => lines[4 * turn + 1]! + lines[4 * turn + 3]! * step
  const standing: Lines = { slopes: new Float64Array(96), growing: growingIn(index), matrix: new Int32Array(64) }
  for (let h = 0; h < count; h++) {
    standing.matrix[9 * categoryOf(h)]!++
    standing.slopes[township[h]! * 8 + categoryOf(h)]! += lines[4 * h + 3]!
  }
  const walk = new Walk.Walk(index)
  const moves = emptyMoves(count)
  const run = () => {
    const { matrix, money, changed } = moves
    matrix.set(standing.matrix)
    for (let g = 0; g < 96; g++) money[g] = standing.slopes[g]! * raised
    let n = 0
    walk.moveTo(raised, (h, was, now) => {
      const [from, to, place] = [categoryOf(was), categoryOf(now), township[h]! * 8]
      const [had, has] = [amountAt(was, 0), amountAt(now, raised)]
      matrix[9 * from]!--
      matrix[8 * from + to]!++
      money[place + from]! -= lines[4 * was + 3]! * raised + had
      money[place + to]! += has
      changed[n] = h
      n += +(from !== to || had !== has)
    })
    for (const h of standing.growing) {
      changed[n] = h
      n += +(walk.turn[h] === h)
    }
    moves.count = n
    walk.moveTo(0, () => {})
  }
  const about = { built: Math.round(built), turns: index.household.length - count, evaluated: index.evaluated }
  return { run, moves: async (): Promise<Moves> => moves, about }
}

const growingIn = ({ households, lines }: Critical.Critical): Int32Array => {
  const found: Array<number> = []
  for (let h = 0; h < households; h++) if (lines[4 * h + 3] !== 0) found.push(h)
  return Int32Array.from(found)
}
