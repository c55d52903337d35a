import type { Day, Determination, Household, Plan, Policy } from "@doudi/core"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import * as Schema from "effect/Schema"
import type { Cli, Outcome } from "../Cli.ts"
import * as Part from "../Part.ts"
import { UsageProblem } from "../problem/CommandProblem.ts"
import { hung } from "../terminal/Width.ts"
import * as HouseholdFiles from "./HouseholdFiles.ts"
import * as PackSource from "./PackSource.ts"

/** Households of a file with what they are owed and their plans, in the order of the file. */
export interface Results {
  readonly policy: Policy.Policy
  readonly many: boolean
  readonly found: ReadonlyArray<{
    readonly household: Household.HouseholdId
    readonly determination: Determination.Determination
    readonly plan: Plan.Plan
  }>
}

/**
 * What the households of a JSON file are owed under a pack, without a workspace (文件研判), and whether the file holds a list of them.
 *
 * Fails: `UsageProblem` without a pack; `FileNotHouseholds` with the places that are wrong and never their values; problems of the
 * pack and the policy.
 */
export const results: (file: string, pack: Option.Option<string>, on: Day.Day) => Effect.Effect<Results, unknown> =
  Effect.fnUntraced(function* (file, pack, on) {
    if (Option.isNone(pack)) {
      return yield* UsageProblem.of(
        "用 --file 时要写明政策包",
        "--file needs a policy pack",
        "请加 --pack，例如 --pack cn-340303-sample；全部见 doudi pack list",
        "Add --pack, such as --pack cn-340303-sample; doudi pack list shows all"
      )
    }
    const { households, many } = yield* HouseholdFiles.document(file)
    const { policy } = yield* PackSource.load(pack.value)
    const { Explanation, Plan } = yield* Part.core
    const found = yield* Effect.forEach(households, (household) =>
      Effect.gen(function* () {
        const determination = yield* Explanation.of(policy, household, on)
        return { household: household.id, determination, plan: yield* Plan.of(policy, household, determination) }
      })
    )
    return { policy, many, found }
  })

/**
 * Assesses the households of a JSON file. Nothing is kept.
 * With `--json` it prints the encoded `Determination` as docs/reference/determination.md has it; for a list of households, a list.
 *
 * Fails: as `results`.
 */
export const run = (
  cli: Cli,
  file: string,
  pack: Option.Option<string>,
  on: Day.Day
): Effect.Effect<Outcome, unknown> =>
  Effect.gen(function* () {
    const { found, many, policy } = yield* results(file, pack, on)
    const { Determination, Explaining } = yield* Part.core
    const encode = Schema.encodeSync(Determination.Determination)
    const documents = found.map(({ determination }) => encode(determination))
    return {
      lines: found.flatMap(({ determination, household, plan }, i) => [
        ...(i > 0 ? [""] : []),
        cli.tell(`户编号 ${household}，按 ${on} 的情况`, `Household ${household} on ${on}`),
        "",
        ...hung(
          [
            ...Explaining.family(policy, determination, cli.language),
            "",
            ...Explaining.plan(policy, plan, "family", cli.language)
          ],
          cli.terminal.columns
        )
      ]),
      data: many ? documents : documents[0],
      bare: true
    } satisfies Outcome
  })
