import { Day } from "@doudi/core"
import * as Options from "@effect/cli/Options"
import * as path from "node:path"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type { Cli } from "../../Cli.ts"
import { leaf } from "../../command/Menu.ts"
import * as Shared from "../../command/SharedOptions.ts"
import * as Part from "../../Part.ts"
import * as Places from "../../Places.ts"
import { count, lines } from "../../terminal/TextTable.ts"
import { approver, out } from "./PublishOptions.ts"

/** `doudi publish list NOTICE --quarter QUARTER --approver WHO` */
export const command = (cli: Cli) =>
  leaf(
    cli,
    "list",
    {
      summary: { zh: "生成村（居）公示名单", en: "write notices for villages" },
      details: {
        zh: "每个村（居）一份，只列政策包写明的内容：姓名、人数、金额。从不出现证件号码、病残、收入、住址；未成年人不列姓名。名单按研判结果生成，张贴前请按审核确认结果逐户核对。登记到期日，到期用 publish due 提醒。",
        en: "One for each village, with what the pack provides for and nothing else: name, persons, amount. Never ID numbers, health, income or addresses; minors are not named. It lists what the assessment found: hold it against the decisions before it goes up. The last day is noted; publish due reminds of it."
      },
      examples: ["publish list dibao-proposed --quarter 2025Q3 --actor 017 --approver 018"]
    },
    {
      notice: Shared.argument(
        cli,
        ["公示", "NOTICE"],
        ["政策包里公示的标识，如 dibao-proposed", "id of a notice of the pack, such as dibao-proposed"]
      ),
      quarter: Shared.quarter(cli),
      from: day(cli, "from", ["哪天张贴，默认今天", "the day on which it goes up, by default today"]),
      until: day(cli, "until", ["公布到哪天，依据没有规定天数时必填", "the last day, where the source sets no period"]),
      village: Shared.text(
        cli,
        "village",
        ["区划", "CODE"],
        ["只写一个村（居），区划代码", "one village only, by its code"]
      ).pipe(Options.optional),
      out: out(cli, "notices"),
      workspace: Shared.workspace(cli),
      ...Shared.actor(cli),
      approver: approver(cli)
    },
    (given) =>
      Effect.gen(function* () {
        const [{ publishNotice }, desk, today] = yield* Effect.all([Part.app, Part.desk, Shared.today])
        const directory = Option.getOrElse(given.out, () => Places.noticeFolder(given.workspace))
        const notices = yield* desk.noted(
          cli,
          given.workspace,
          {
            actor: { actor: given.actor, role: given.role, purpose: "publish" },
            act: "export",
            what: `publish list ${given.notice}`,
            count: (notices) => notices.reduce((sum, { lines }) => sum + lines, 0)
          },
          publishNotice({
            notice: given.notice,
            quarter: given.quarter,
            from: Option.getOrElse(given.from, () => today),
            until: Option.getOrUndefined(given.until),
            division: Option.getOrUndefined(given.village),
            directory,
            language: cli.language,
            actor: { actor: given.actor, role: given.role, purpose: "publish" },
            approver: given.approver
          })
        )
        const total = notices.reduce((sum, { lines }) => sum + lines, 0)
        const last = notices[0]!.until
        return {
          lines: [
            cli.tell(
              `已写好 ${notices.length} 个村（居）的公示，共 ${count(total)} 行，见 ${directory}`,
              `Wrote notices for ${notices.length} villages, ${count(total)} lines in all; see ${directory}`
            ),
            ...lines(
              [
                { title: cli.tell("村（居）", "Village") },
                { title: cli.tell("行数", "Lines"), number: true },
                { title: cli.tell("文件", "File") }
              ],
              notices.map(({ division, files, lines }) => [division, lines, path.basename(files[1] ?? files[0]!)])
            ),
            "",
            cli.tell(
              `公示到 ${last}，期满请撤下：doudi publish due 查看到期的公示`,
              `They hang until ${last}; doudi publish due says what is to come down`
            ),
            cli.tell(
              "名单按研判结果生成，张贴前请按审核确认结果逐户核对；只在本村（居）张贴，不上网",
              "The names are what the assessment found: hold them against the decisions first; in the village only, never online"
            )
          ],
          data: { notice: given.notice, quarter: given.quarter, until: last, lines: total, notices }
        }
      })
  )

/** A day of a notice, absent for the command's own default. */
const day = (cli: Cli, name: string, about: readonly [string, string]) =>
  Shared.read(Shared.text(cli, name, ["日期", "DATE"], about), (text) => (Day.isDay(text) ? text : undefined), [
    "日期不对，要写成 2025-09-30 这样，并且确有这一天",
    "a day is written as 2025-09-30, and must exist"
  ]).pipe(Options.optional)
