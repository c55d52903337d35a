import { type Day, MergeDiff, Merger, type PolicyProblem } from "@doudi/core"
import { Effect, Either, Stream } from "effect"
import type { Framed, Population } from "../register/Population.ts"

/** How many households are told at a time; their comparisons stand in memory while they are counted and written. */
const atATime = 1024

type Told = ReadonlyArray<MergeDiff.MergeDiff>

/**
 * Every household of a population under the policies of a merger, some at a time and in their order (逐户对照): over columns, and from its
 * record where columns do not tell it.
 *
 * Fails: problems of a policy at the first household that has one, and as the population does.
 */
export const mergeDiffs = <E, R>(
  policies: MergeDiff.Policies,
  on: Day.Day,
  of: Population<E, R>
): Stream.Stream<Told, E | PolicyProblem.PolicyProblem, R> => {
  const merger = Merger.of(policies, on)
  if (merger === undefined) {
    const compare = MergeDiff.comparer(policies, on)
    return Stream.mapEffect(of.pages, (page) => all(page, compare))
  }
  return Stream.flatMap(of.frames({ layout: merger.layout, on }), (framed) => inFrame(merger, framed))
}

const inFrame = <E, R>(
  merger: Merger.Merger,
  framed: Framed<E, R>
): Stream.Stream<Told, E | PolicyProblem.PolicyProblem, R> =>
  Stream.unwrap(
    Effect.gen(function* () {
      const results = yield* Effect.forEach(merger.compiled, framed.evaluate)
      const comparison = new Merger.Comparison(merger, framed.frame, framed.ids, results)
      return Stream.range(0, Math.ceil(framed.frame.households / atATime) - 1).pipe(
        Stream.mapEffect((part) => stretch(comparison, framed, part * atATime))
      )
    })
  )

const stretch = <E, R>(
  comparison: Merger.Comparison,
  { frame, records }: Framed<E, R>,
  from: number
): Effect.Effect<Told, E | PolicyProblem.PolicyProblem, R> =>
  Effect.gen(function* () {
    const to = Math.min(from + atATime, frame.households)
    const told: Array<MergeDiff.MergeDiff | undefined> = []
    const open: Array<number> = []
    for (let household = from; household < to; household++) {
      const diff = comparison.told(household)
      if (diff === undefined) open.push(household)
      told.push(diff)
    }
    const found = yield* records(open)
    const traced = yield* all(open, (household) => comparison.traced(household, found.get(household)!))
    for (const [i, household] of open.entries()) told[household - from] = traced[i]!
    return told as Told
  })

/** The first that fails stops it. */
const all = <A>(
  asked: ReadonlyArray<A>,
  compare: (one: A) => Either.Either<MergeDiff.MergeDiff, PolicyProblem.PolicyProblem>
): Either.Either<Told, PolicyProblem.PolicyProblem> => {
  const told: Array<MergeDiff.MergeDiff> = []
  for (const one of asked) {
    const diff = compare(one)
    if (Either.isLeft(diff)) return Either.left(diff.left)
    told.push(diff.right)
  }
  return Either.right(told)
}
