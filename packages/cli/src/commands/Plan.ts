import * as Args from "@effect/cli/Args"
import * as Options from "@effect/cli/Options"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type { Cli } from "../Cli.ts"
import { leaf } from "../command/Menu.ts"
import * as Shared from "../command/SharedOptions.ts"
import * as Part from "../Part.ts"
import { UsageProblem } from "../problem/CommandProblem.ts"
import { hung } from "../terminal/Width.ts"
import * as HouseholdArgument from "./HouseholdArgument.ts"
import * as PlanFile from "./PlanFile.ts"

/** `doudi plan HOUSEHOLD | --file FILE`: needs against what is given for them. */
export const command = (cli: Cli) =>
  leaf(
    cli,
    "plan",
    {
      summary: { zh: "查看一户的需求和帮扶项目", en: "show a household's needs and what is given for them" },
      details: {
        zh: "缺什么补什么：每项需求由哪些项目对应；就高不就低：让位的项目也列出。--file 用 JSON 文件里的家庭，不需要工作区，也不保存结果。",
        en: "Every need with the programmes that meet it; offers that gave way to a higher one are shown, too. --file takes households from a JSON file, needs no workspace and keeps nothing."
      },
      examples: [
        "plan BS-0000012 --on 2025-09-30",
        "plan --file household.json --pack cn-340303-sample --on 2025-09-30"
      ]
    },
    {
      household: HouseholdArgument.argument(cli).pipe(Args.optional),
      file: Shared.text(
        cli,
        "file",
        ["文件", "FILE"],
        ["家庭的 JSON 文件", "JSON file of one or more households"]
      ).pipe(Options.optional),
      pack: Shared.text(
        cli,
        "pack",
        ["政策包", "PACK"],
        ["与 --file 同用：按哪个政策包", "with --file: under which policy pack"]
      ).pipe(Options.optional),
      on: Shared.on(cli, ["按哪一天的情况，默认今天", "for which day, by default today"]),
      workspace: Shared.workspace(cli),
      ...Shared.reader(cli)
    },
    (given) =>
      Effect.gen(function* () {
        const on = Option.getOrElse(given.on, () => undefined) ?? (yield* Shared.today)
        if (Option.isSome(given.household) === Option.isSome(given.file)) {
          return yield* UsageProblem.of(
            "要看哪一户：请写户编号，或用 --file 写文件，二者选一",
            "Say which household: its number or --file, one of them",
            "例如 doudi plan BS-0000012",
            "For example: doudi plan BS-0000012"
          )
        }
        if (Option.isSome(given.file)) return yield* PlanFile.run(cli, given.file.value, given.pack, on)
        const number = Option.getOrThrow(given.household)
        const [{ explain }, { Explaining }, desk] = yield* Effect.all([Part.app, Part.core, Part.desk])
        const { household, plan, policy } = yield* desk.noted(
          cli,
          given.workspace,
          { actor: Shared.readerOf(given), act: "read", what: "plan", household: number },
          explain({ household: number, on })
        )
        return {
          lines: [
            cli.tell(`户编号 ${household.id}，按 ${on} 的情况`, `Household ${household.id} on ${on}`),
            "",
            ...hung(Explaining.plan(policy, plan, "family", cli.language), cli.terminal.columns)
          ],
          data: { household: household.id, on, plan }
        }
      })
  )
