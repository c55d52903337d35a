import * as Args from "@effect/cli/Args"
import * as HelpDoc from "@effect/cli/HelpDoc"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type { Cli } from "../../Cli.ts"
import { leaf } from "../../command/Menu.ts"
import * as Shared from "../../command/SharedOptions.ts"
import * as Part from "../../Part.ts"

/** `doudi publish withdraw NO [--on DATE]` */
export const command = (cli: Cli) =>
  leaf(
    cli,
    "withdraw",
    {
      summary: { zh: "登记公示已撤下", en: "note that a notice was taken down" },
      details: {
        zh: "号见 doudi publish due。登记后不再提醒；重复登记不改变第一次的记录。",
        en: "The number is that of doudi publish due. It is then no longer listed; noted twice, the first note stands."
      },
      examples: ["publish withdraw 1 --on 2025-10-16"]
    },
    {
      id: Shared.argument(cli, ["号", "NO"], ["公示的号", "number of the notice"]).pipe(
        Args.mapEffect((text) =>
          /^[1-9]\d{0,14}$/.test(text)
            ? Effect.succeed(Number(text))
            : Effect.fail(HelpDoc.p("号应为整数 ¦ the number is a whole number"))
        )
      ),
      on: Shared.on(cli, ["哪天撤下，默认今天", "the day on which it came down, by default today"]),
      workspace: Shared.workspace(cli),
      ...Shared.actor(cli)
    },
    (given) =>
      Effect.gen(function* () {
        const [{ withdrawNotice }, desk, today] = yield* Effect.all([Part.app, Part.desk, Shared.today])
        const on = Option.getOrElse(given.on, () => today)
        yield* desk.at(
          cli,
          given.workspace,
          withdrawNotice({ id: given.id, on, actor: { actor: given.actor, role: given.role, purpose: "publish" } })
        )
        return {
          lines: [
            cli.tell(`已登记：第 ${given.id} 号公示于 ${on} 撤下`, `Noted: notice ${given.id} came down on ${on}`)
          ],
          data: { id: given.id, on }
        }
      })
  )
