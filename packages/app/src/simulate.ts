import {
  type Bilingual,
  type Day,
  EffectReport,
  Effects,
  type Household,
  type Policy,
  type PolicyProblem,
  type Range,
  type Setting,
  StepReport,
  Steps,
  Sweep,
  Trial
} from "@doudi/core"
import { Effect, Either, Stream } from "effect"
import type { Population } from "./Population.ts"
import { Progress } from "./port/Progress.ts"
import { Reports } from "./port/Reports.ts"
import type { FileProblem } from "./port/Tables.ts"

/** A population to try figures on, and where the report goes; nothing is written without. */
export interface Trying<E, R> {
  readonly policy: Policy.Policy
  readonly on: Day.Day
  readonly of: Population<E, R>
  readonly out?: { readonly directory: string; readonly language: Bilingual.Language }
}

/**
 * What other figures would do to a population (模拟测算): who enters and leaves, and what it costs. Nothing is stored; with `out` it
 * writes a report, and nobody is named in it.
 *
 * Fails: problems of the policy such as `ParameterNotInForce` before anything is written, `FileProblem`, and as the population does.
 */
export const simulate = <E, R>(
  input: Trying<E, R>,
  tried: Setting.Tried
): Effect.Effect<
  { readonly effects: Effects.Effects; readonly files: ReadonlyArray<string> },
  E | PolicyProblem.PolicyProblem | FileProblem,
  R | Reports | Progress
> =>
  Effect.gen(function* () {
    const { policy, on, out } = input
    const trial = Trial.of(policy, tried, on)
    const tally = new Effects.Tally(policy, on)
    yield* eachFrame(input, trial, (compared) => tally.add(compared))
    const effects = tally.effects(tried)
    if (out === undefined) return { effects, files: [] }
    const report = EffectReport.of(effects, policy, out.language)
    const data = { schema: "doudi/simulate/1", amounts: "fen", ...effects }
    return { effects, files: yield* (yield* Reports).writeAny(out.directory, "simulate", report, data) }
  })

/** The same for every value of a figure (逐值测算). Fails: as `simulate`. */
export const sweep = <E, R>(
  input: Trying<E, R>,
  range: Range.Range,
  ladder: Sweep.Ladder
): Effect.Effect<
  { readonly steps: Steps.Steps; readonly files: ReadonlyArray<string> },
  E | PolicyProblem.PolicyProblem | FileProblem,
  R | Reports | Progress
> =>
  Effect.gen(function* () {
    const { policy, out } = input
    const tally = new Steps.Tally(policy, range, ladder)
    yield* eachHousehold(input, (household) => Either.map(Sweep.climb(ladder, household), (climb) => tally.add(climb)))
    const steps = tally.result()
    if (out === undefined) return { steps, files: [] }
    const report = StepReport.of(steps, policy, out.language)
    const data = { schema: "doudi/sweep/1", amounts: "fen", ...steps }
    return { steps, files: yield* (yield* Reports).writeAny(out.directory, "sweep", report, data) }
  })

const says = { zh: "模拟测算", en: "Simulating" }

/** Every frame of the population under both policies. The first household that has a problem stops it. */
const eachFrame = <E, R>(
  { of, on }: Trying<E, R>,
  trial: Trial.Trial,
  take: (compared: Trial.Compared) => void
): Effect.Effect<void, E | PolicyProblem.PolicyProblem, R | Progress> =>
  Effect.gen(function* () {
    const progress = yield* Progress
    yield* progress.begin(says, of.total)
    let done = 0
    yield* Stream.runForEach(of.frames({ layout: trial.layout, on }), ({ frame, evaluate }) =>
      Effect.gen(function* () {
        const [before, after] = [yield* evaluate(trial.before), yield* evaluate(trial.after)]
        for (const { traced } of [before, after]) for (const problem of traced.problems.values()) return yield* problem
        take(Trial.compared(trial, frame, before, after))
        done += frame.households
        yield* progress.advance(done)
      })
    )
    yield* progress.end
  })

/** A page is an effect, a household is not. */
const eachHousehold = <E, R>(
  { of }: Trying<E, R>,
  take: (household: Household.Household) => Either.Either<void, PolicyProblem.PolicyProblem>
): Effect.Effect<void, E | PolicyProblem.PolicyProblem, R | Progress> =>
  Effect.gen(function* () {
    const progress = yield* Progress
    yield* progress.begin(says, of.total)
    let done = 0
    yield* Stream.runForEach(of.pages, (page) =>
      Effect.gen(function* () {
        for (const household of page) {
          const taken = take(household)
          if (Either.isLeft(taken)) return yield* Effect.fail(taken.left)
        }
        done += page.length
        yield* progress.advance(done)
      })
    )
    yield* progress.end
  })
