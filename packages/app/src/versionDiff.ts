import { type Day, type Household, MergeDiff, type Policy, type PolicyProblem } from "@doudi/core"
import { Effect, Either, Stream } from "effect"
import { Progress } from "./port/Progress.ts"

export interface VersionDiffInput<E, R> {
  readonly old: Policy.Policy
  readonly next: Policy.Policy
  readonly on: Day.Day
  /** The population, a page at a time, so that a register of any size needs little memory. */
  readonly pages: Stream.Stream<ReadonlyArray<Household.Household>, E, R>
  /** How many households there are, when that is known, for the progress bar. */
  readonly total?: number
}

/**
 * What a new version of a policy changes for the households of a population (新旧两版逐户对照).
 *
 * Shape: `changed` has every household for which something differs or may differ, by its number, in the order of the population.
 */
export interface VersionDiff {
  readonly households: number
  readonly verdicts: Readonly<Record<MergeDiff.Verdict, number>>
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
  old,
  on,
  pages,
  total
}: VersionDiffInput<E, R>): Effect.Effect<VersionDiff, E | PolicyProblem.PolicyProblem, R | Progress> =>
  Effect.gen(function* () {
    const compare = MergeDiff.comparer({ low: old, monitoring: old, merged: next }, on)
    const progress = yield* Progress
    yield* progress.begin({ zh: "逐户测算两版", en: "Computing both versions" }, total)
    const verdicts: Record<MergeDiff.Verdict, number> = { unchanged: 0, gains: 0, loses: 0, cannotTell: 0 }
    const changed: Array<VersionDiff["changed"][number]> = []
    let households = 0
    yield* Stream.runForEach(pages, (page) =>
      Effect.gen(function* () {
        for (const one of page) {
          const found = compare(one)
          if (Either.isLeft(found)) return yield* Effect.fail(found.left)
          const { changes, household, losesEverything, mixed, verdict } = found.right
          verdicts[verdict]++
          if (changes.length > 0) changed.push({ household, verdict, mixed, losesEverything, changes })
        }
        households += page.length
        yield* progress.advance(households)
      })
    )
    yield* progress.end
    return { households, verdicts, changed }
  })
