import * as fs from "node:fs"
import * as path from "node:path"
import { Quarter } from "@doudi/core"
import * as Options from "@effect/cli/Options"
import * as Effect from "effect/Effect"
import type { Cli } from "../Cli.ts"
import { leaf } from "../command/Menu.ts"
import * as Shared from "../command/SharedOptions.ts"
import * as DemoFolder from "../demo/DemoFolder.ts"
import { Stage } from "../demo/Stage.ts"
import * as Summary from "../demo/Summary.ts"
import * as Part from "../Part.ts"
import * as Places from "../Places.ts"
import { count } from "../terminal/TextTable.ts"

/** The first quarter of the synthetic district. */
const first = Quarter.quarter("2025Q3")

/** `doudi demo`: a made-up district goes through its quarter. */
export const command = (cli: Cli) =>
  leaf(
    cli,
    "demo",
    {
      summary: {
        zh: "演示：虚构区县的一个季度，从部门文件到季度报告",
        en: "a made-up district's quarter, from files to report"
      },
      details: {
        zh: "人员和数据全部虚构。演示就是把下面各命令依次执行一遍，并显示每一步用的命令。同一个 --seed 得到同样的结果。",
        en: "All people and figures are invented. The demo is the other commands in a row and shows each. The same seed gives the same result."
      },
      examples: ["demo", "demo --households 500 --quarters 2 --out 试用"]
    },
    {
      households: Shared.number(
        cli,
        "households",
        ["户数，默认 5000", "households, by default 5000"],
        1,
        1_000_000
      ).pipe(Options.withDefault(5000)),
      quarters: Shared.number(cli, "quarters", ["几个季度，默认 1", "quarters, by default 1"], 1, 12).pipe(
        Options.withDefault(1)
      ),
      seed: Shared.number(cli, "seed", ["随机种子，默认 20250427", "seed, by default 20250427"], 0, 999_999_999).pipe(
        Options.withDefault(20250427)
      ),
      out: Shared.text(cli, "out", ["目录", "DIR"], ["结果目录，默认 demo-out", "folder, by default demo-out"]).pipe(
        Options.withDefault("demo-out")
      ),
      pack: Shared.text(
        cli,
        "pack",
        ["政策包", "PACK"],
        ["政策包，默认 cn-340303-sample（示例数值）", "policy pack, by default cn-340303-sample (invented figures)"]
      ).pipe(Options.withDefault("cn-340303-sample")),
      force: Shared.flag(cli, "force", ["目录里已有别的内容时也使用", "use the folder even if it holds something else"])
    },
    (given) =>
      Effect.gen(function* () {
        const began = performance.now()
        yield* DemoFolder.take(given.out, given.force)
        const tally = Summary.begin()
        const [QuarterRun, { ProgressBar }] = yield* Effect.all([Part.quarterRun, Part.progressBar])
        const stage = new Stage(cli, given.quarters * QuarterRun.steps + 2, tally)
        const bar = new ProgressBar(cli)
        const quarters: Array<Quarter.Quarter> = []
        let report: ReadonlyArray<string> = []
        for (let quarter = first; quarters.length < given.quarters; quarter = Quarter.next(quarter)) {
          if (given.quarters > 1 && !cli.json) {
            yield* cli.terminal.out(cli.terminal.bold(Quarter.label(quarter, cli.language)))
          }
          const { households, out: folder, pack, seed } = given
          report = yield* QuarterRun.run(cli, stage, { folder, households, seed, quarter, pack, bar }, tally, quarters)
          quarters.push(quarter)
        }
        yield* stage.run(
          "quarantine",
          ["汇总待修正", "Rows to mend"],
          stage.command<{ readonly rows: number }>(
            ...["quarantine", "--out", Places.quarantine(given.out), "--workspace", given.out]
          ),
          ({ rows }) => [`${count(rows)} 行`, `${count(rows)} rows`]
        )
        const size = yield* registerSize(cli, given.out)
        tally.elapsedMs.total = Math.round(performance.now() - began)
        const summary: Summary.Summary = { ...tally, ...size }
        const file = path.join(given.out, "summary.json")
        yield* Places.changing(file, () => fs.writeFileSync(file, `${JSON.stringify(summary, null, 2)}\n`))
        return {
          lines: closing(cli, given.out, report, tally.elapsedMs.total),
          data: { summary, commands: stage.commands }
        }
      })
  )

const registerSize = Effect.fnUntraced(function* (cli: Cli, workspace: string) {
  const [{ Register }, desk] = yield* Effect.all([Part.app, Part.desk])
  return yield* desk.at(
    cli,
    workspace,
    Effect.flatMap(Register, ({ size }) => size)
  )
})

const closing = (cli: Cli, out: string, report: ReadonlyArray<string>, elapsed: number): ReadonlyArray<string> => {
  const page = report.find((file) => file.endsWith(".html")) ?? path.join(out, "report")
  const seconds = (elapsed / 1000).toFixed(1)
  return [
    "",
    cli.tell(
      `完成，共 ${seconds} 秒。全部为虚构数据，可放心查看：`,
      `Done in ${seconds} s. All of it is invented; look around:`
    ),
    cli.tell(`  ${page}    季度报告，用浏览器打开`, `  ${page}    the report, for a browser`),
    cli.tell(`  ${path.join(out, "in")}    部门送来的文件`, `  ${path.join(out, "in")}    what the departments sent`),
    cli.tell(
      `  ${path.join(out, "clues.xlsx")}    要入户核查的线索`,
      `  ${path.join(out, "clues.xlsx")}    whom to visit`
    ),
    cli.tell(
      `  ${path.join(out, "push")}    给各部门的推送表`,
      `  ${path.join(out, "push")}    what each department is asked to do`
    ),
    cli.tell(`  ${Places.quarantine(out)}    待修正的行`, `  ${Places.quarantine(out)}    rows that could not be read`),
    cli.tell(
      `也可以接着用：doudi explain BS-0000012 --on 2025-09-30 --workspace ${out}`,
      `Go on with: doudi explain BS-0000012 --on 2025-09-30 --workspace ${out}`
    )
  ]
}
