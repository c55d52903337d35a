import type { Day } from "@doudi/core"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type { Cli, Outcome } from "../Cli.ts"
import * as Part from "../Part.ts"
import { UsageProblem } from "../problem/CommandProblem.ts"
import { hung } from "../terminal/Width.ts"
import * as HouseholdFiles from "./HouseholdFiles.ts"
import * as PackSource from "./PackSource.ts"

/**
 * What the households of a JSON file need and what they are given, without a workspace (文件中的一户一策). Nothing is kept.
 *
 * Fails: as `AssessFile.run`.
 */
export const run = (
  cli: Cli,
  file: string,
  pack: Option.Option<string>,
  on: Day.Day
): Effect.Effect<Outcome, unknown> =>
  Effect.gen(function* () {
    if (Option.isNone(pack)) {
      return yield* UsageProblem.of(
        "用 --file 时要写明政策包",
        "--file needs a policy pack",
        "请加 --pack，例如 --pack cn-340303-sample；全部见 doudi pack list",
        "Add --pack, such as --pack cn-340303-sample; doudi pack list shows all"
      )
    }
    const { households } = yield* HouseholdFiles.document(file)
    const { policy } = yield* PackSource.load(pack.value)
    const { Explaining, Explanation, Plan } = yield* Part.core
    const plans = yield* Effect.forEach(households, (household) =>
      Effect.flatMap(Explanation.of(policy, household, on), (determination) =>
        Plan.of(policy, household, determination)
      )
    )
    return {
      lines: plans.flatMap((plan, i) => [
        ...(i > 0 ? [""] : []),
        cli.tell(`户编号 ${plan.household}，按 ${on} 的情况`, `Household ${plan.household} on ${on}`),
        "",
        ...hung(Explaining.plan(policy, plan, "family", cli.language), cli.terminal.columns)
      ]),
      data: { on, policy: { pack: policy.id, hash: policy.hash }, plans }
    }
  })
