import {
  type Bilingual,
  type Day,
  type IncomePath,
  type Policy,
  type PolicyProblem,
  Slope,
  SlopeReport,
  Slopes
} from "@doudi/core"
import { Effect } from "effect"
import { Progress } from "../port/Progress.ts"
import { Reports } from "../port/Reports.ts"
import type { FileProblem } from "../port/Tables.ts"

export interface SlopesInput {
  readonly policy: Policy.Policy
  readonly on: Day.Day
  /** The highest income looked at. Unit: fen a year. */
  readonly until: number
  readonly paths: ReadonlyArray<{
    readonly id: string
    readonly name: Bilingual.Bilingual
    readonly path: IncomePath.IncomePath
  }>
  readonly out?: { readonly directory: string; readonly language: Bilingual.Language }
}

/**
 * Where more income brings less, for each household and income (陡坡效应). Nothing is stored; with `out` it writes a page with a line
 * for each, a workbook, a table and data.
 *
 * Fails: problems of the policy such as `ParameterNotInForce`, `FileProblem`.
 */
export const slopes = (
  input: SlopesInput
): Effect.Effect<
  { readonly slopes: ReadonlyArray<Slope.Slope>; readonly files: ReadonlyArray<string> },
  PolicyProblem.PolicyProblem | FileProblem,
  Reports | Progress
> =>
  Effect.gen(function* () {
    const { policy, on, until, out } = input
    const progress = yield* Progress
    yield* progress.begin({ zh: "查找陡坡", en: "Looking for slopes" }, input.paths.length)
    const found: Array<Slope.Slope> = []
    for (const { id, name, path } of input.paths) {
      const result = yield* Slopes.along({ policy, path, on, until })
      found.push({ id, name, no: path.no, income: path.field, result })
      yield* progress.advance(found.length)
      yield* Effect.yieldNow()
    }
    yield* progress.end
    if (out === undefined) return { slopes: found, files: [] }
    const report = SlopeReport.of({ policy, on, until }, found, out.language)
    const data = {
      ...{ schema: "doudi/cliffs/1", pack: policy.id, hash: policy.hash, on, until, unit: "fen/year" },
      slopes: found.map(Slope.encode)
    }
    return { slopes: found, files: yield* (yield* Reports).writeAny(out.directory, "cliffs", report, data) }
  })
