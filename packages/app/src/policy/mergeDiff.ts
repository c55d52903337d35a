import {
  type Bilingual,
  type Day,
  type MergeDiff,
  type MergeFigures,
  MergeReport,
  MergeTally,
  type PolicyProblem
} from "@doudi/core"
import { Effect, Stream } from "effect"
import * as MergeList from "./MergeList.ts"
import { mergeDiffs } from "./mergeDiffs.ts"
import type { Population } from "../register/Population.ts"
import { Progress } from "../port/Progress.ts"
import { Reports } from "../port/Reports.ts"
import { type FileProblem, Tables } from "../port/Tables.ts"

export interface MergeDiffInput<E, R> {
  readonly policies: MergeDiff.Policies
  readonly on: Day.Day
  readonly of: Population<E, R>
  /** Where the report and the list of households go; nothing is written without. */
  readonly out?: { readonly directory: string; readonly language: Bilingual.Language }
}

export interface MergeDiffReceipt {
  readonly figures: MergeFigures.MergeFigures
  readonly files: ReadonlyArray<string>
}

/**
 * Compares a population under the old low-income policy, the old anti-return policy and the merged one (并轨对照). Nothing is stored; with
 * `out` it writes a report and a list of every household with what changes for it, by household number only.
 *
 * Fails: problems of a policy such as `ParameterNotInForce` before anything is written, `FileProblem`, and as the population does.
 */
export const mergeDiff = <E, R>(
  input: MergeDiffInput<E, R>
): Effect.Effect<MergeDiffReceipt, E | PolicyProblem.PolicyProblem | FileProblem, R | Tables | Reports | Progress> =>
  Effect.gen(function* () {
    const { policies, on, of, out } = input
    const tally = new MergeTally.MergeTally(policies, on)
    const progress = yield* Progress
    yield* progress.begin({ zh: "并轨对照", en: "Comparing policies" }, of.total)
    let done = 0
    const told = Stream.tap(mergeDiffs(policies, on, of), (diffs) => {
      for (const diff of diffs) tally.add(diff)
      done += diffs.length
      return progress.advance(done)
    })
    const files: Array<string> = []
    if (out === undefined) yield* Stream.runDrain(told)
    else {
      const file = `${out.directory}/households.csv`
      const rows = Stream.flattenIterables(
        Stream.map(told, (diffs) => diffs.flatMap((diff) => MergeList.rowsOf(diff, policies, out.language)))
      )
      yield* (yield* Tables).list(file, MergeList.headerOf(out.language), rows)
      files.push(file)
    }
    const figures = tally.figures()
    if (out !== undefined) {
      const report = MergeReport.of(figures, policies, out.language)
      const data = { schema: "doudi/merge-diff/1", unit: "fen", ...figures }
      files.unshift(...(yield* (yield* Reports).writeAny(out.directory, "merge-diff", report, data)))
    }
    yield* progress.end
    return { figures, files }
  })
