import type { Day, MergeDiff, Policy, PolicyProblem, Verdict } from "@doudi/core"
import { Effect, Stream } from "effect"
import { mergeDiffs } from "./mergeDiffs.ts"
import type { Population } from "../register/Population.ts"
import { Progress } from "../port/Progress.ts"

export interface VersionDiffInput<E, R> {
  readonly old: Policy.Policy
  readonly next: Policy.Policy
  readonly on: Day.Day
  readonly of: Population<E, R>
}

/**
 * What a new version of a policy changes for the households of a population (新旧两版逐户对照).
 *
 * Shape: `changed` has every household for which something differs or may differ, by its number, in the order of the population.
 */
export interface VersionDiff {
  readonly households: number
  readonly verdicts: Readonly<Record<Verdict.Verdict, number>>
  readonly changed: ReadonlyArray<
    Pick<MergeDiff.MergeDiff, "household" | "verdict" | "mixed" | "losesEverything" | "changes">
  >
}

/**
 * Computes every household under both versions and keeps those that differ. Nothing is stored.
 *
 * Fails: problems of a policy such as `ParameterNotInForce`, and as the population does.
 */
export const versionDiff = <E, R>({
  next,
  of,
  old,
  on
}: VersionDiffInput<E, R>): Effect.Effect<VersionDiff, E | PolicyProblem.PolicyProblem, R | Progress> =>
  Effect.gen(function* () {
    const progress = yield* Progress
    yield* progress.begin({ zh: "逐户测算两版", en: "Computing both versions" }, of.total)
    const verdicts: Record<Verdict.Verdict, number> = { unchanged: 0, gains: 0, loses: 0, cannotTell: 0 }
    const changed: Array<VersionDiff["changed"][number]> = []
    let households = 0
    yield* Stream.runForEach(mergeDiffs({ low: old, monitoring: old, merged: next }, on, of), (diffs) => {
      for (const { changes, household, losesEverything, mixed, verdict } of diffs) {
        verdicts[verdict]++
        if (changes.length > 0) changed.push({ household, verdict, mixed, losesEverything, changes })
      }
      households += diffs.length
      return progress.advance(households)
    })
    yield* progress.end
    return { households, verdicts, changed }
  })
