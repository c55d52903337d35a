import {
  type Bilingual,
  type Day,
  EffectReport,
  Effects,
  type Policy,
  type PolicyProblem,
  type PopulationFrame,
  type Setting,
  StepReport,
  Steps,
  Sweep,
  Trial
} from "@doudi/core"
import { Effect, Stream } from "effect"
import type { Framed, Population } from "../register/Population.ts"
import { Progress } from "../port/Progress.ts"
import { Reports } from "../port/Reports.ts"
import type { FileProblem } from "../port/Tables.ts"

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
    yield* eachFrame(input, trial.layout, ({ frame, evaluate }) =>
      Effect.gen(function* () {
        const [before, after] = [yield* evaluate(trial.before), yield* evaluate(trial.after)]
        // The first household that has a problem stops it.
        for (const { traced } of [before, after]) for (const problem of traced.problems.values()) return yield* problem
        tally.add(Trial.compared(trial, frame, before, after))
      })
    )
    const effects = tally.effects(tried)
    if (out === undefined) return { effects, files: [] }
    const report = EffectReport.of(effects, policy, out.language)
    const data = { schema: "doudi/simulate/1", amounts: "fen", ...effects }
    return { effects, files: yield* (yield* Reports).writeAny(out.directory, "simulate", report, data) }
  })

/** The same for every value of a figure (逐值测算). Fails: as `simulate`. */
export const sweep = <E, R>(
  input: Trying<E, R>,
  sweep: Sweep.Sweep
): Effect.Effect<
  { readonly steps: Steps.Steps; readonly files: ReadonlyArray<string> },
  E | PolicyProblem.PolicyProblem | FileProblem,
  R | Reports | Progress
> =>
  Effect.gen(function* () {
    const { policy, out } = input
    const tally = new Steps.Tally(sweep)
    yield* eachFrame(input, sweep.layout, ({ frame, records }) =>
      Effect.gen(function* () {
        const { left, finish } = Sweep.climb(sweep, frame, tally)
        if (left.length === 0) return
        const found = yield* records(left)
        yield* finish((h) => found.get(h)!)
      })
    )
    const steps = tally.result()
    if (out === undefined) return { steps, files: [] }
    const report = StepReport.of(steps, policy, out.language)
    const data = { schema: "doudi/sweep/1", amounts: "fen", ...steps }
    return { steps, files: yield* (yield* Reports).writeAny(out.directory, "sweep", report, data) }
  })

const says = { zh: "模拟测算", en: "Simulating" }

/** Every frame of the population. A frame is an effect, a household is not. */
const eachFrame = <E, R, E2, R2>(
  { of, on }: Trying<E, R>,
  layout: PopulationFrame.Layout,
  take: (framed: Framed<E, R>) => Effect.Effect<void, E2, R2>
): Effect.Effect<void, E | E2, R | R2 | Progress> =>
  Effect.gen(function* () {
    const progress = yield* Progress
    yield* progress.begin(says, of.total)
    let done = 0
    yield* Stream.runForEach(of.frames({ layout, on }), (framed) =>
      Effect.gen(function* () {
        yield* take(framed)
        done += framed.frame.households
        yield* progress.advance(done)
      })
    )
    yield* progress.end
  })
