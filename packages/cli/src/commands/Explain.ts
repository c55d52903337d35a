import * as Options from "@effect/cli/Options"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type { Cli } from "../Cli.ts"
import { leaf } from "../command/Menu.ts"
import * as Shared from "../command/SharedOptions.ts"
import * as Part from "../Part.ts"
import { hung } from "../terminal/Width.ts"
import * as HouseholdArgument from "./HouseholdArgument.ts"

/** `doudi explain HOUSEHOLD`: what the policy says of a household, and why. */
export const command = (cli: Cli) =>
  leaf(
    cli,
    "explain",
    {
      summary: { zh: "说明一户的认定结果和理由", en: "explain what a household is owed, and why" },
      details: {
        zh: "按工作区的政策包重新推算并逐条说明。family 说给家庭听：结论、理由、要补充什么、怎样提出异议；visit 是入户核查单：问谁、问什么、记在哪里；audit 附推算的每一步、每个数值的来源和日期、文件出处。",
        en: "Works it out again under the workspace's pack. family: what was found, why, what to bring, how to object. visit: a sheet of questions, whom to ask and where the answer goes. audit: every step, every value with its source and day, every article."
      },
      examples: ["explain BS-0000012 --on 2025-09-30", "explain BS-0000012 --for visit"]
    },
    {
      household: HouseholdArgument.argument(cli),
      on: Shared.on(cli, ["按哪一天的情况，默认今天", "for which day, by default today"]),
      listener: Shared.choice(
        cli,
        "for",
        { family: ["家庭", "the family"], visit: ["入户", "whoever visits"], audit: ["审计", "an auditor"] },
        ["说给谁听，默认家庭", "for whom: family (default), visit or audit"]
      ).pipe(Options.withDefault("family" as const)),
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
        const found = yield* desk.noted(
          cli,
          given.workspace,
          { actor: Shared.readerOf(given), act: "read", what: "explain", household: given.household },
          explain({ household: given.household, on })
        )
        const { determination, household, plan, policy, version } = found
        const heading = cli.tell(
          `户编号 ${household.id}，共 ${household.members.length} 人，按 ${on} 的情况`,
          `Household ${household.id}, ${household.members.length} persons, on ${on}`
        )
        const basis = cli.tell(
          `依据：档案第 ${version} 版，最早的情况为 ${determination.observedOn}`,
          `Rests on version ${version} of the record, oldest observation ${determination.observedOn}`
        )
        const said = hung(Explaining[given.listener](policy, determination, cli.language), cli.terminal.columns)
        const planned = hung(Explaining.plan(policy, plan, given.listener, cli.language), cli.terminal.columns)
        return {
          lines: [
            heading,
            ...(given.listener === "audit" ? [basis] : []),
            "",
            ...(said.length > 0
              ? said
              : [cli.tell("没有需要入户了解的情况", "There is nothing to find out at the home")]),
            ...(given.listener === "visit" ? [] : ["", ...planned]),
            ...(given.listener === "family"
              ? []
              : [
                  "",
                  cli.tell(
                    "以上为程序按政策推算的建议，由经办人审核后作出决定。",
                    "This is what the policy comes to; a person checks it and decides."
                  )
                ])
          ],
          data: { household: household.id, version, on, determination, plan }
        }
      })
  )
