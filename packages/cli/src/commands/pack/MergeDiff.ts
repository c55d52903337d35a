import type { Bilingual, MergeFigures } from "@doudi/core"
import * as Options from "@effect/cli/Options"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type { Cli } from "../../Cli.ts"
import { leaf } from "../../command/Menu.ts"
import * as Shared from "../../command/SharedOptions.ts"
import { ExitCode } from "../../ExitCode.ts"
import * as Part from "../../Part.ts"
import { count, lines } from "../../terminal/TextTable.ts"
import * as HouseholdFiles from "../HouseholdFiles.ts"
import * as PackSource from "../PackSource.ts"

/** The most losers named on the screen. */
const mostNamed = 10

/** `doudi pack merge-diff`: a population under the two old policies and the merged one. */
export const command = (cli: Cli) =>
  leaf(
    cli,
    "merge-diff",
    {
      summary: { zh: "并轨对照：谁受益、谁受损、谁不变", en: "who gains and who loses when two policies are merged" },
      details: {
        zh: "同一批家庭分别按原低收入政策、原防返贫政策和并轨后政策测算，逐户对照，并指出是哪条规则造成差别。不保存结果；--out 写报告和逐户清单，只有户编号。有家庭失去全部认定和帮扶时，退出码是 5：结果已写好，须由人确认。",
        en: "Computes the same households under the old low-income policy, the old anti-return policy and the merged one, compares them one by one, and names the rule behind each difference. Nothing is kept; --out writes a report and a list by household number. When a household loses everything, the exit code is 5: the result is written, and somebody has to confirm it."
      },
      examples: ["pack merge-diff --old-low ./low --old-monitoring ./old --merged ./new"]
    },
    {
      low: Shared.text(cli, "old-low", ["政策包", "PACK"], ["原低收入政策", "the old low-income policy"]),
      monitoring: Shared.text(
        cli,
        "old-monitoring",
        ["政策包", "PACK"],
        ["原防返贫政策", "the old anti-return policy"]
      ),
      merged: Shared.text(cli, "merged", ["政策包", "PACK"], ["并轨后政策", "the merged policy"]),
      on: Shared.on(cli, ["按哪一天的情况，默认今天", "for which day, by default today"]),
      households: Shared.text(
        cli,
        "households",
        ["文件", "FILE"],
        [
          "家庭的 JSON 或 JSONL 文件，或其目录；不写则取工作区的家庭",
          "JSON or JSONL file of households, or a folder of them; by default those of the workspace"
        ]
      ).pipe(Options.optional),
      out: Shared.text(
        cli,
        "out",
        ["目录", "DIR"],
        ["报告和逐户清单写到哪个目录", "folder for the report and the list of households"]
      ).pipe(Options.optional),
      workspace: Shared.workspace(cli)
    },
    (given) =>
      Effect.gen(function* () {
        const [app, desk, today] = yield* Effect.all([Part.app, Part.desk, Shared.today])
        const [low, monitoring, merged] = yield* Effect.all([
          PackSource.load(given.low),
          PackSource.load(given.monitoring),
          PackSource.load(given.merged)
        ])
        const input = {
          policies: { low: low.policy, monitoring: monitoring.policy, merged: merged.policy },
          on: Option.getOrElse(given.on, () => today),
          ...(Option.isNone(given.out) ? {} : { out: { directory: given.out.value, language: cli.language } })
        }
        const { figures, files } = yield* Option.match(given.households, {
          onSome: (file) =>
            desk.withFiles(cli, app.mergeDiff({ ...input, of: app.Population.ofRecords(HouseholdFiles.pages(file)) })),
          onNone: () =>
            desk.at(
              cli,
              given.workspace,
              Effect.flatMap(app.Population.ofRegister, (of) => app.mergeDiff({ ...input, of }))
            )
        })
        return {
          lines: [...summary(cli, figures, merged.policy.townships), ...files.map((file) => `  ${file}`)],
          data: { ...figures, files },
          code: figures.losesEverything.surely > 0 ? ExitCode.needsConfirmation : ExitCode.done
        }
      })
  )

const summary = (
  cli: Cli,
  figures: MergeFigures.MergeFigures,
  names: ReadonlyMap<string, Bilingual.Bilingual>
): ReadonlyArray<string> => {
  const { households, verdicts, mixed, losesEverything, townships, rules, missing, lost } = figures
  const yuan = (fen: number) => (fen / 100).toFixed(2).replace(/\B(?=(\d{3})+(?=\.))/g, ",")
  return [
    cli.tell(
      `对照 ${count(households)} 户，按 ${figures.on} 的情况`,
      `Compared ${count(households)} households on ${figures.on}`
    ),
    cli.tell(
      `  不变 ${count(verdicts.unchanged)}，受益 ${count(verdicts.gains)}，受损 ${count(verdicts.loses)}，待核实 ${count(verdicts.cannotTell)}；其中有得有失 ${count(mixed)}`,
      `  unchanged ${count(verdicts.unchanged)}, gain ${count(verdicts.gains)}, lose ${count(verdicts.loses)}, cannot be told ${count(verdicts.cannotTell)}; ${count(mixed)} of them gain and lose`
    ),
    "",
    ...lines(
      [
        { title: cli.tell("乡镇", "Township") },
        { title: cli.tell("不变", "Same"), number: true },
        { title: cli.tell("受益", "Gain"), number: true },
        { title: cli.tell("受损", "Lose"), number: true },
        { title: cli.tell("待核实", "Open"), number: true },
        { title: cli.tell("原每年（元）", "A year before"), number: true },
        { title: cli.tell("并轨后（元）", "After"), number: true }
      ],
      townships.map(({ township, verdicts, before, after }) => [
        names.has(township) ? cli.say(names.get(township)!) : township,
        verdicts.unchanged,
        verdicts.gains,
        verdicts.loses,
        verdicts.cannotTell,
        yuan(before),
        yuan(after)
      ])
    ),
    ...headed(
      cli.tell("造成受损最多的规则：", "Rules behind most losses:"),
      rules
        .filter(({ effect }) => effect === "loses" || effect === "less")
        .slice(0, 5)
        .map((rule) => `  ${count(rule.households)}  ${cli.say(rule.says)} (${rule.policy} ${rule.path})`)
    ),
    ...headed(
      cli.tell("补齐后能判定更多家庭的事实：", "Facts that would settle most of the open ones:"),
      missing.slice(0, 5).map(({ name, households }) => `  ${count(households)}  ${cli.say(name)}`)
    ),
    ...headed(
      losesEverything.surely === 0
        ? cli.tell("没有家庭确定失去全部。", "No household surely loses everything.")
        : cli.tell(
            `失去全部认定和帮扶的 ${count(losesEverything.surely)} 户，须由人确认：`,
            `${count(losesEverything.surely)} households lose every recognition and help; somebody has to confirm it:`
          ),
      lost
        .slice(0, mostNamed)
        .map(({ household, causes: [cause] }) =>
          cause === undefined ? `  ${household}` : `  ${household}  ${cli.say(cause.says)} (${cause.path})`
        ),
      true
    ),
    ...(lost.length > mostNamed
      ? [cli.tell(`  另有 ${count(lost.length - mostNamed)} 户`, `  and ${count(lost.length - mostNamed)} more`)]
      : []),
    ""
  ]
}

const headed = (head: string, rows: ReadonlyArray<string>, always = false): ReadonlyArray<string> =>
  rows.length === 0 && !always ? [] : ["", head, ...rows]
