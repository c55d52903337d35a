import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type { Cli } from "../Cli.ts"
import { leaf } from "../command/Menu.ts"
import * as Shared from "../command/SharedOptions.ts"
import * as Part from "../Part.ts"
import { hung } from "../terminal/Width.ts"
import * as HouseholdArgument from "./HouseholdArgument.ts"

/** `doudi plan HOUSEHOLD`: needs against what is given for them. */
export const command = (cli: Cli) =>
  leaf(
    cli,
    "plan",
    {
      summary: { zh: "查看一户的需求和帮扶项目", en: "show a household's needs and what is given for them" },
      details: {
        zh: "缺什么补什么：每项需求由哪些项目对应；就高不就低：让位的项目也列出。",
        en: "Every need with the programmes that meet it; offers that gave way to a higher one are shown, too."
      },
      examples: ["plan BS-0000012 --on 2025-09-30"]
    },
    {
      household: HouseholdArgument.argument(cli),
      on: Shared.on(cli, ["按哪一天的情况，默认今天", "for which day, by default today"]),
      workspace: Shared.workspace(cli),
      ...Shared.reader(cli)
    },
    (given) =>
      Effect.gen(function* () {
        const [{ explain }, { Explaining }, desk, today] = yield* Effect.all([
          Part.app,
          Part.core,
          Part.desk,
          Shared.today
        ])
        const on = Option.getOrElse(given.on, () => today)
        const { household, plan, policy } = yield* desk.noted(
          cli,
          given.workspace,
          { actor: Shared.readerOf(given), act: "read", what: "plan", household: given.household },
          explain({ household: given.household, on })
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
