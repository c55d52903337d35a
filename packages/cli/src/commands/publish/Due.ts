import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type { Cli } from "../../Cli.ts"
import { leaf } from "../../command/Menu.ts"
import * as Shared from "../../command/SharedOptions.ts"
import { ExitCode } from "../../ExitCode.ts"
import * as Part from "../../Part.ts"
import { lines } from "../../terminal/TextTable.ts"

/** `doudi publish due [--on DATE]` */
export const command = (cli: Cli) =>
  leaf(
    cli,
    "due",
    {
      summary: { zh: "列出到期该撤下的公示", en: "list notices that are to come down" },
      details: {
        zh: "公示期满还没有登记撤下的公示。有到期的，退出码为 5。",
        en: "Notices whose period has ended and which nobody noted as taken down. Ends with 5 when there are any."
      },
      examples: ["publish due", "publish due --on 2025-10-31"]
    },
    { on: Shared.on(cli, ["按哪一天，默认今天", "for which day, by default today"]), workspace: Shared.workspace(cli) },
    (given) =>
      Effect.gen(function* () {
        const [{ Publications, pinnedPolicy }, desk, today] = yield* Effect.all([Part.app, Part.desk, Shared.today])
        const on = Option.getOrElse(given.on, () => today)
        const { all, policy } = yield* desk.at(
          cli,
          given.workspace,
          Effect.gen(function* () {
            return { all: yield* (yield* Publications).all, policy: (yield* pinnedPolicy).policy }
          })
        )
        const hanging = all.filter(({ kind, withdrawnOn }) => kind === "notice" && withdrawnOn === undefined)
        const over = hanging.filter(({ until }) => until !== undefined && until < on)
        const names = new Map(policy.pack.notices.map(({ id, name }) => [id, name] as const))
        return {
          lines: [
            ...lines(
              [
                { title: cli.tell("号", "No"), number: true },
                { title: cli.tell("公示", "Notice") },
                { title: cli.tell("村（居）", "Village") },
                { title: cli.tell("张贴", "From") },
                { title: cli.tell("到期", "Until") }
              ],
              over.map(({ division = "", from, id, profile, until = "" }) => [
                id,
                cli.say(names.get(profile) ?? { zh: profile, en: profile }),
                division,
                from,
                until
              ])
            ),
            ...(over.length > 0 ? [""] : []),
            cli.tell(
              `${on} 已到期未撤下 ${over.length} 份，仍在公示期内 ${hanging.length - over.length} 份`,
              `On ${on}: ${over.length} are to come down, ${hanging.length - over.length} may still hang`
            ),
            ...(over.length > 0
              ? [cli.tell("撤下后登记：doudi publish withdraw 号", "When it is down: doudi publish withdraw NO")]
              : [])
          ],
          data: { on, due: over, hanging: hanging.length - over.length },
          code: over.length > 0 ? ExitCode.needsConfirmation : ExitCode.done
        }
      })
  )
