import type { Day } from "@doudi/core"
import * as Effect from "effect/Effect"
import type * as Option from "effect/Option"
import type { Cli, Outcome } from "../Cli.ts"
import * as Part from "../Part.ts"
import { hung } from "../terminal/Width.ts"
import * as AssessFile from "./AssessFile.ts"

/**
 * What the households of a JSON file need and what they are given, without a workspace (文件中的一户一策). Nothing is kept.
 *
 * Fails: as `AssessFile.results`.
 */
export const run = (
  cli: Cli,
  file: string,
  pack: Option.Option<string>,
  on: Day.Day
): Effect.Effect<Outcome, unknown> =>
  Effect.gen(function* () {
    const { found, policy } = yield* AssessFile.results(file, pack, on)
    const { Explaining } = yield* Part.core
    const plans = found.map(({ plan }) => plan)
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
