import type { Replay, Stored } from "@doudi/app"
import type { Receipt as Core } from "@doudi/core"
import * as HelpDoc from "@effect/cli/HelpDoc"
import * as Args from "@effect/cli/Args"
import * as Options from "@effect/cli/Options"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type { Cli } from "../Cli.ts"
import { branch, leaf } from "../command/Menu.ts"
import * as Shared from "../command/SharedOptions.ts"
import { ExitCode } from "../ExitCode.ts"
import * as Part from "../Part.ts"
import { lines } from "../terminal/TextTable.ts"

/** `doudi decision list | show ID | replay ID`: determinations as they were stored. */
export const command = (cli: Cli) =>
  branch("decision", { zh: "认定记录", en: "stored determinations" }, [list(cli), show(cli), replay(cli)])

const list = (cli: Cli) =>
  leaf(
    cli,
    "list",
    {
      summary: { zh: "列出认定记录，最近的在前", en: "list determinations, the newest first" },
      details: {
        zh: "每次 assess 为每户留下一条记录：按哪一天、档案第几版、哪个政策包。",
        en: "Every assess leaves one for each household: for which day, from which version of the record, under which pack."
      },
      examples: ["decision list", "decision list --household BS-0000012"]
    },
    {
      household: Shared.text(cli, "household", ["户编号", "HOUSEHOLD"], ["只列这一户", "of this household only"]).pipe(
        Options.optional
      ),
      limit: Shared.number(cli, "limit", ["最多列出几条，默认 20", "how many to list, by default 20"], 1, 100_000).pipe(
        Options.withDefault(20)
      ),
      workspace: Shared.workspace(cli),
      ...Shared.reader(cli)
    },
    (given) =>
      Effect.gen(function* () {
        const [{ Determinations }, desk] = yield* Effect.all([Part.app, Part.desk])
        const household = Option.getOrUndefined(given.household)
        const found = yield* desk.noted(
          cli,
          given.workspace,
          {
            actor: Shared.readerOf(given),
            act: "read",
            what: "decision list",
            household,
            count: (rows: ReadonlyArray<unknown>) => rows.length
          },
          Effect.flatMap(Determinations, (port) => port.newest(given.limit, household))
        )
        return {
          lines:
            found.length === 0
              ? [cli.tell("没有认定记录（doudi assess）", "There are no determinations (doudi assess)")]
              : lines(
                  [
                    { title: cli.tell("编号", "ID"), number: true },
                    { title: cli.tell("户编号", "Household") },
                    { title: cli.tell("认定日", "On") },
                    { title: cli.tell("档案版本", "Version"), number: true },
                    { title: cli.tell("政策包", "Pack") },
                    { title: cli.tell("校验值", "Digest") }
                  ],
                  found.map(({ id, household, on, version, pack, digest }) => [
                    id,
                    household,
                    on,
                    version,
                    pack,
                    digest?.slice(0, 12) ?? cli.tell("无", "none")
                  ])
                ),
          data: { decisions: found }
        }
      })
  )

const argument = (cli: Cli) =>
  Shared.argument(
    cli,
    ["编号", "ID"],
    ["认定记录的编号，见 decision list", "its number, as decision list has it"]
  ).pipe(
    Args.mapEffect((text) =>
      /^[1-9]\d{0,14}$/.test(text)
        ? Effect.succeed(Number(text))
        : Effect.fail(HelpDoc.p("认定记录的编号是一个整数 ¦ the number of a determination is a whole number"))
    )
  )

const show = (cli: Cli) =>
  leaf(
    cli,
    "show",
    {
      summary: { zh: "查看一条认定记录及其依据", en: "show a determination and what it was made from" },
      details: {
        zh: "显示当时的结论和理由。--json 另附回执：当时档案的全部内容及来源日期、政策包和程序的校验信息，请妥善保管。",
        en: "What was found, and why. With --json also the receipt: the whole record as it was, with sources and days, and the digests. Keep it safe."
      },
      examples: ["decision show 12"]
    },
    { id: argument(cli), workspace: Shared.workspace(cli), ...Shared.reader(cli) },
    ({ id, workspace, ...who }) =>
      Effect.gen(function* () {
        const [{ decision }, { Canonical, Fen, Receipt, Sha256 }, desk] = yield* Effect.all([
          Part.app,
          Part.core,
          Part.desk
        ])
        const { household, outcomes, policy, stored } = yield* desk.noted(
          cli,
          workspace,
          { actor: Shared.readerOf(who), act: "read", what: "decision show" },
          decision(id)
        )
        const inputs = Sha256.digest(Canonical.canonical(household))
        const order = [...policy.categories.keys()]
        const sorted = [...outcomes].sort(
          (a, b) => order.indexOf(a.category) - order.indexOf(b.category) || a.no - b.no
        )
        return {
          lines: [
            ...heading(cli, stored),
            cli.tell(`档案内容校验值 ${inputs}`, `Digest of the record ${inputs}`),
            "",
            ...sorted.flatMap((kept) => {
              const category = policy.categories.get(kept.category)
              const title = cli.say(category?.title ?? { zh: kept.category, en: kept.category })
              const who = kept.no === 0 ? "" : cli.tell(`（成员 ${kept.no}）`, ` (member ${kept.no})`)
              const says = Receipt.conditions(kept.because).map((condition) => {
                const known = category?.rule.conditions.find((one) => one.id === condition)
                return `    ${cli.say(states[kept.tag])}${cli.tell("：", ": ")}${cli.say(known?.says ?? { zh: condition, en: condition })}`
              })
              return [`${cli.say(verdicts[kept.tag])}  ${title}${who}${amountOf(cli, kept, Fen.display)}`, ...says]
            })
          ],
          data: { ...stored, inputs: { digest: inputs, household }, outcomes: sorted }
        }
      })
  )

const replay = (cli: Cli) =>
  leaf(
    cli,
    "replay",
    {
      summary: { zh: "按当时的档案和政策重算，核对是否一致", en: "determine again from what was stored, and compare" },
      details: {
        zh: "用当时的档案版本、当时的政策包、当时的日期重算。一致时退出码为 0；不一致或记录被改动时为 7，并指出第一处不同。之后的新档案、新政策包不影响核对。",
        en: "Takes the version of the record, the pack and the day of then. Ends with 0 when the same comes out; with 7 when it does not, or when the receipt was changed, and names the first difference. Newer records and packs do not matter."
      },
      examples: ["decision replay 12"]
    },
    { id: argument(cli), workspace: Shared.workspace(cli), ...Shared.reader(cli) },
    ({ id, workspace, ...who }) =>
      Effect.gen(function* () {
        const [{ replay }, desk] = yield* Effect.all([Part.app, Part.desk])
        const found = yield* desk.noted(
          cli,
          workspace,
          { actor: Shared.readerOf(who), act: "read", what: "decision replay" },
          replay(id)
        )
        const fine = found.same && found.receipt !== "changed"
        return {
          lines: [...heading(cli, found.stored), "", ...verdict(cli, found)],
          data: found,
          ...(fine ? {} : { code: ExitCode.integrity })
        }
      })
  )

const heading = (cli: Cli, { digest, engine, hash, household, id, on, pack, recordedAt, version }: Stored) => [
  cli.tell(
    `认定记录 ${id}：户编号 ${household}，认定日 ${on}，档案第 ${version} 版，记录于 ${recordedAt}`,
    `Determination ${id}: household ${household} on ${on}, version ${version} of the record, recorded ${recordedAt}`
  ),
  cli.tell(`政策包 ${pack}，校验值 ${hash}`, `Pack ${pack}, digest ${hash}`),
  digest === undefined
    ? cli.tell("没有回执（早于回执功能）", "No receipt; it is from before there were receipts")
    : cli.tell(`程序 ${engine}，回执校验值 ${digest}`, `Engine ${engine}, digest of the receipt ${digest}`)
]

const verdict = (cli: Cli, { difference, engine, receipt, same, stored }: Replay): ReadonlyArray<string> => [
  ...(receipt === "changed"
    ? [cli.tell("回执与保存的结论不符：记录被改动过", "The receipt does not fit what is stored: it was changed")]
    : []),
  same
    ? cli.tell("一致：重算结果与当时相同", "Same: it comes to what it came to then")
    : cli.tell("不一致：重算结果与当时不同", "Not the same: it comes to something else now"),
  ...(difference === undefined
    ? []
    : [
        cli.tell(`  第一处不同：${difference.path}`, `  First difference: ${difference.path}`),
        cli.tell(`  当时：${difference.stored.zh}`, `  then: ${difference.stored.en}`),
        cli.tell(`  现在：${difference.now.zh}`, `  now: ${difference.now.en}`),
        ...(difference.step === undefined
          ? []
          : [`  ${cli.say(difference.step.text)} = ${cli.say(difference.step.shown)}`])
      ]),
  ...(stored.engine !== undefined && stored.engine !== engine
    ? [cli.tell(`  当时的程序 ${stored.engine}，现在 ${engine}`, `  engine then ${stored.engine}, now ${engine}`)]
    : [])
]

const verdicts = {
  Entitled: { zh: "符合　　", en: "entitled    " },
  NotEntitled: { zh: "不符合　", en: "not entitled" },
  Undetermined: { zh: "不能确定", en: "cannot tell " }
} as const

const states = {
  Entitled: { zh: "满足", en: "met" },
  NotEntitled: { zh: "不满足", en: "not met" },
  Undetermined: { zh: "不清楚", en: "not known" }
} as const

const periods: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  month: { zh: "每月", en: "a month" },
  year: { zh: "每年", en: "a year" },
  once: { zh: "一次性", en: "once" }
}

const amountOf = (cli: Cli, { fen, per }: Core.Kept, display: (fen: never) => string): string => {
  if (fen === null || per === null) return ""
  const yuan = display(fen as never)
  return cli.tell(`  ${periods[per]!.zh} ${yuan} 元`, `  ${yuan} yuan ${periods[per]!.en}`)
}
