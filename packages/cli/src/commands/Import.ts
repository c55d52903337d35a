import * as Options from "@effect/cli/Options"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type { Cli } from "../Cli.ts"
import { branch, leaf } from "../command/Menu.ts"
import * as Shared from "../command/SharedOptions.ts"
import { collectSooner } from "../Garbage.ts"
import * as Part from "../Part.ts"
import * as Places from "../Places.ts"
import * as ImportReceipt from "./ImportReceipt.ts"
import * as Naming from "./Naming.ts"

/** `doudi import households|roster|feedback FILE`: takes files in. */
export const command = (cli: Cli) =>
  branch("import", { zh: "导入文件", en: "take files in" }, [households(cli), roster(cli), feedback(cli)])

const file = (cli: Cli) =>
  Shared.argument(cli, ["文件", "FILE"], ["Excel 或 CSV 文件（UTF-8、GB18030）", "Excel or CSV file (UTF-8, GB18030)"])

const quarantine = (cli: Cli) =>
  Shared.text(
    cli,
    "quarantine",
    ["文件", "FILE"],
    [
      "待修正的行写到哪里，默认工作区的 quarantine 目录",
      "where rows that wait for mending are written, by default the workspace's folder quarantine"
    ]
  ).pipe(Options.optional)

const historical = (cli: Cli) =>
  Shared.flag(cli, "historical", ["补录比现有数据更早的文件", "record a file older than what is there"])

/** Where rows at fault will be written: never over a workbook that somebody may be mending. The folder is made only in a workspace that is there. */
const quarantineFor = Effect.fnUntraced(function* (given: Option.Option<string>, workspace: string, file: string) {
  const target = Option.match(given, {
    onNone: () => Places.quarantineOf(workspace, file),
    onSome: Places.free
  })
  if (Places.isWorkspace(workspace)) yield* Places.makeRoom(target)
  return target
})

const households = (cli: Cli) =>
  leaf(
    cli,
    "households",
    {
      summary: { zh: "导入家庭档案或入户调查结果", en: "import households or the results of home visits" },
      details: {
        zh: "整份导入或整份拒绝，同一份文件只导入一次。有错的行连同整户写入待修正清单。",
        en: "A file comes in whole or not at all, and only once. Rows at fault wait in a workbook, with the rest of their household."
      },
      examples: [
        "import households 家庭.csv --members 成员.csv --on 2025-06-21",
        "import households 入户核查.xlsx --source survey"
      ]
    },
    {
      file: file(cli),
      members: Shared.text(
        cli,
        "members",
        ["文件", "FILE"],
        ["成员表，单独成文件时填写", "the member table, where it is a file of its own"]
      ).pipe(Options.optional),
      lists: Shared.text(
        cli,
        "list",
        ["清单=文件", "LIST=FILE"],
        ["政策包另要的清单；多个之间用逗号隔开", "lists the pack asks for besides; several apart by commas"]
      ).pipe(Options.withDefault("")),
      source: Shared.choice(
        cli,
        "source",
        { register: ["家庭档案", "the register"], survey: ["入户调查", "a home visit"] },
        ["数据来源，默认家庭档案", "where it comes from: register (default) or survey, a home visit"]
      ).pipe(Options.withDefault("register" as const)),
      on: Shared.on(cli, ["数据反映哪一天的情况，默认今天", "the day the file describes, by default today"]),
      quarantine: quarantine(cli),
      historical: historical(cli),
      workspace: Shared.workspace(cli),
      ...Shared.actor(cli)
    },
    (given) =>
      Effect.gen(function* () {
        collectSooner()
        const [{ importHouseholds }, desk, today] = yield* Effect.all([Part.app, Part.desk, Shared.today])
        const quarantine = yield* quarantineFor(given.quarantine, given.workspace, given.file)
        const receipt = yield* desk.at(
          cli,
          given.workspace,
          importHouseholds({
            households: given.file,
            members: Option.getOrUndefined(given.members),
            lists: Object.fromEntries(assignments(given.lists)),
            source: given.source,
            observedOn: Option.getOrElse(given.on, () => today),
            quarantine,
            historical: given.historical,
            actor: { actor: given.actor, role: given.role, purpose: "import" }
          })
        )
        return ImportReceipt.outcome(cli, receipt)
      })
  )

/** `a=x.csv,b=y.csv`: a comma begins another list only where a name and `=` follow, because files may have commas. */
const assignments = (text: string): ReadonlyArray<readonly [string, string]> =>
  text
    .split(/,(?=[^,=]+=)/)
    .filter((part) => part !== "")
    .map((part) => {
      const at = part.indexOf("=")
      return at < 0 ? [part, ""] : [part.slice(0, at).trim(), part.slice(at + 1).trim()]
    })

const roster = (cli: Cli) =>
  leaf(
    cli,
    "roster",
    {
      summary: { zh: "导入部门名单", en: "import a department's list" },
      details: {
        zh: "名单用标识或中文名称指明，如 serious-illness 或 大病重病患者名单；有哪些名单见 doudi template。",
        en: "A list is named by its id or title, such as serious-illness; doudi template shows the lists there are."
      },
      examples: ["import roster 大病名单.xlsx --list serious-illness --quarter 2025Q3"]
    },
    {
      file: file(cli),
      list: Shared.text(
        cli,
        "list",
        ["名单", "LIST"],
        ["是哪种名单（也可写 --source）", "which list it is (or --source)"]
      ).pipe(Options.withAlias("source")),
      quarter: Shared.quarter(cli),
      on: Shared.on(cli, [
        "名单反映哪一天的情况，默认季度最后一天与今天中较早的一天",
        "the day the list describes, by default today or the last day of the quarter, whichever is earlier"
      ]),
      quarantine: quarantine(cli),
      historical: historical(cli),
      workspace: Shared.workspace(cli),
      ...Shared.actor(cli)
    },
    (given) =>
      Effect.gen(function* () {
        const [{ importRoster }, desk] = yield* Effect.all([Part.app, Part.desk])
        const on = yield* Shared.dayIn(given.quarter, given.on)
        const quarantine = yield* quarantineFor(given.quarantine, given.workspace, given.file)
        const receipt = yield* desk.at(
          cli,
          given.workspace,
          Effect.gen(function* () {
            const list = yield* Naming.list(given.list)
            return yield* importRoster({
              file: given.file,
              list,
              quarter: given.quarter,
              observedOn: on,
              quarantine,
              historical: given.historical,
              actor: { actor: given.actor, role: given.role, purpose: "import" }
            })
          })
        )
        return ImportReceipt.outcome(cli, receipt)
      })
  )

const feedback = (cli: Cli) =>
  leaf(
    cli,
    "feedback",
    {
      summary: { zh: "导入部门办理反馈", en: "import what a department answers" },
      details: {
        zh: "推送表由部门填好后原表导入；没有填写办理状态的行视为尚未办理。",
        en: "The push workbook, filled in by the department; rows without a state are not answered yet."
      },
      examples: ["import feedback 民政局.xlsx --department 区民政局 --quarter 2025Q3"]
    },
    {
      file: file(cli),
      department: Naming.departmentOption(cli).pipe(Options.withAlias("source")),
      quarter: Shared.quarter(cli),
      quarantine: quarantine(cli),
      workspace: Shared.workspace(cli),
      ...Shared.actor(cli)
    },
    (given) =>
      Effect.gen(function* () {
        const [{ importFeedback }, desk] = yield* Effect.all([Part.app, Part.desk])
        const quarantine = yield* quarantineFor(given.quarantine, given.workspace, given.file)
        const receipt = yield* desk.at(
          cli,
          given.workspace,
          Effect.gen(function* () {
            const department = yield* Naming.department(given.department)
            return yield* importFeedback({
              file: given.file,
              department,
              quarter: given.quarter,
              quarantine,
              actor: { actor: given.actor, role: given.role, purpose: "feedback" }
            })
          })
        )
        return ImportReceipt.outcome(cli, receipt)
      })
  )
