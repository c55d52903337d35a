import { Day } from "@doudi/core"
import type { Bilingual, PublicTable } from "@doudi/core"
import * as Args from "@effect/cli/Args"
import * as HelpDoc from "@effect/cli/HelpDoc"
import * as Options from "@effect/cli/Options"
import * as path from "node:path"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type { Cli } from "../Cli.ts"
import { branch, leaf } from "../command/Menu.ts"
import * as Shared from "../command/SharedOptions.ts"
import { ExitCode } from "../ExitCode.ts"
import * as Part from "../Part.ts"
import * as Places from "../Places.ts"
import { count, lines } from "../terminal/TextTable.ts"

/** `doudi publish list|table|due|withdraw` */
export const command = (cli: Cli) =>
  branch("publish", { zh: "公示和公开", en: "notices and public tables" }, [
    list(cli),
    table(cli),
    due(cli),
    withdraw(cli)
  ])

const approver = (cli: Cli) =>
  Shared.text(
    cli,
    "approver",
    ["复核", "WHO"],
    ["复核人工号或岗位，不能与经办人相同", "who looked at it before; not the one who does it"]
  )

const out = (cli: Cli, folder: string) =>
  Shared.text(
    cli,
    "out",
    ["目录", "DIR"],
    [`写到哪个目录，默认工作区的 ${folder} 目录`, `folder to write to, by default ${folder} of the workspace`]
  ).pipe(Options.optional)

const list = (cli: Cli) =>
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

const table = (cli: Cli) =>
  leaf(
    cli,
    "table",
    {
      summary: { zh: "生成公开统计表", en: "write the public table of a quarter" },
      details: {
        zh: "乡镇和类别的户数、人数。少于规定户数的格子、能由别的数推算出来的格子都不公布，其余取整；数目太小的乡镇或类别合并。做不到安全时拒绝公布。一个季度只有一张表。",
        en: "Households and persons by township and kind. Small figures, and those from which they could be worked out, are not shown; the rest is rounded; small townships or kinds are counted together. What cannot be made safe is refused. A quarter has one table."
      },
      examples: ["publish table public-table --quarter 2025Q3 --actor 017 --approver 018"]
    },
    {
      release: Shared.argument(
        cli,
        ["统计表", "TABLE"],
        ["政策包里统计表的标识，如 public-table", "id of a public table of the pack, such as public-table"]
      ),
      quarter: Shared.quarter(cli),
      out: out(cli, "public"),
      workspace: Shared.workspace(cli),
      ...Shared.actor(cli),
      approver: approver(cli)
    },
    (given) =>
      Effect.gen(function* () {
        const [{ pinnedPolicy, publishTable }, desk, on] = yield* Effect.all([Part.app, Part.desk, Shared.today])
        const directory = Option.getOrElse(given.out, () => Places.publicFolder(given.workspace))
        const { again, files, policy, table } = yield* desk.noted(
          cli,
          given.workspace,
          {
            actor: { actor: given.actor, role: given.role, purpose: "publish" },
            act: "export",
            what: `publish table ${given.release}`,
            count: ({ files }) => files.length
          },
          Effect.gen(function* () {
            const published = yield* publishTable({
              release: given.release,
              quarter: given.quarter,
              on,
              directory,
              language: cli.language,
              actor: { actor: given.actor, role: given.role, purpose: "publish" },
              approver: given.approver
            })
            return { ...published, policy: (yield* pinnedPolicy).policy }
          })
        )
        const release = policy.pack.releases.find(({ id }) => id === given.release)!
        const kinds = new Map(release.columns.map(({ id, name }) => [id, name] as const))
        return {
          lines: [
            cli.tell(
              again ? "这张表已公布过，内容相同，文件重新写好：" : "公开统计表已写好：",
              again ? "This table was published before; the same was written again:" : "The public table is ready:"
            ),
            ...files.map((file) => `  ${file}`),
            "",
            ...drawn(cli, table, policy.townships, kinds),
            "",
            cli.tell(
              `户数。各数取整到 5；少于 ${release.least} 户的和由此可推算的不公布（〔不公布〕）`,
              `Households, rounded to 5; fewer than ${release.least}, and what would tell of them, [not shown]`
            )
          ],
          data: { release: given.release, quarter: given.quarter, again, table, files }
        }
      })
  )

/** Households of a public table, for the screen. */
const drawn = (
  cli: Cli,
  { columns, households, rows }: PublicTable.PublicTable,
  townships: ReadonlyMap<string, Bilingual.Bilingual>,
  kinds: ReadonlyMap<string, Bilingual.Bilingual>
) => {
  const all = cli.tell("合计", "Total")
  const named = (ids: ReadonlyArray<string>, known: ReadonlyMap<string, Bilingual.Bilingual>) =>
    ids.map((id) => cli.say(known.get(id) ?? { zh: id, en: id })).join(cli.tell("、", ", "))
  const [skipRows, skipColumns] = [Number(rows.length === 1), Number(columns.length === 1)]
  const titles = [...columns.map(({ ids }) => named(ids, kinds)), all].slice(skipColumns)
  const names = [...rows.map(({ ids }) => named(ids, townships)), all].slice(skipRows)
  return lines(
    [{ title: cli.tell("乡镇（街道）", "Township") }, ...titles.map((title) => ({ title, number: true }))],
    households
      .slice(skipRows)
      .map((row, r) => [names[r]!, ...row.slice(skipColumns).map((n) => n ?? cli.tell("〔不公布〕", "[not shown]"))])
  )
}

const due = (cli: Cli) =>
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

const withdraw = (cli: Cli) =>
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

/** A day of a notice, absent for the command's own default. */
const day = (cli: Cli, name: string, about: readonly [string, string]) =>
  Shared.read(Shared.text(cli, name, ["日期", "DATE"], about), (text) => (Day.isDay(text) ? text : undefined), [
    "日期不对，要写成 2025-09-30 这样，并且确有这一天",
    "a day is written as 2025-09-30, and must exist"
  ]).pipe(Options.optional)
