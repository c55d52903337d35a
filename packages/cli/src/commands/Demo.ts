import * as fs from "node:fs"
import * as path from "node:path"
import { type Day, Quarter } from "@doudi/core"
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
import { padEnd, widthOf } from "../terminal/Width.ts"

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
        const [QuarterRun, { Decisions }, { ProgressBar }, desk] = yield* Effect.all([
          Effect.promise(() => import("../demo/QuarterRun.ts")),
          Effect.promise(() => import("../demo/Decisions.ts")),
          Part.progressBar,
          Part.desk
        ])
        const stage = new Stage(cli, given.quarters * QuarterRun.steps + 2, tally)
        const bar = new ProgressBar(cli)
        const quarters: Array<Quarter.Quarter> = []
        const decisions = new Decisions()
        let ended: Ended = { files: [], example: undefined }
        for (let quarter = first; quarters.length < given.quarters; quarter = Quarter.next(quarter)) {
          if (given.quarters > 1 && !cli.json) {
            yield* cli.terminal.out(cli.terminal.bold(Quarter.label(quarter, cli.language)))
          }
          const { households, out: folder, pack, seed } = given
          const before = quarters[quarters.length - 1]
          if (before !== undefined) yield* desk.at(cli, folder, decisions.read(before))
          const scene = { folder, households, seed, quarter, pack, bar, decided: decisions.decided }
          ended = yield* QuarterRun.run(cli, stage, scene, tally, quarters)
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
        const counted = yield* held(cli, given.out)
        tally.elapsedMs.total = Math.round(performance.now() - began)
        const summary: Summary.Summary = { ...tally, ...counted }
        const file = path.join(given.out, "summary.json")
        yield* Places.changing(file, () => fs.writeFileSync(file, `${JSON.stringify(summary, null, 2)}\n`))
        return {
          lines: closing(cli, given.out, ended, Quarter.lastDay(quarters[quarters.length - 1]!), tally.elapsedMs.total),
          data: { summary, commands: stage.commands }
        }
      })
  )

/** What the workspace holds in the end. */
const held = Effect.fnUntraced(function* (cli: Cli, workspace: string) {
  const [{ Ledger, Register }, desk] = yield* Effect.all([Part.app, Part.desk])
  return yield* desk.at(
    cli,
    workspace,
    Effect.gen(function* () {
      const { households, persons } = yield* (yield* Register).size
      return { households, persons, ledgerEntries: yield* (yield* Ledger).count() }
    })
  )
})

interface Ended {
  readonly files: ReadonlyArray<string>
  readonly example: string | undefined
}

/** What somebody types for `doudi`: in a clone of the repository it is a script there. */
const typed = import.meta.url.endsWith(".ts") ? "npx -y pnpm@10 doudi" : "doudi"

/** Where to look, and what to try next. */
const closing = (
  cli: Cli,
  out: string,
  { files, example }: Ended,
  on: Day.Day,
  elapsed: number
): ReadonlyArray<string> => {
  const seconds = (elapsed / 1000).toFixed(1)
  const places: ReadonlyArray<readonly [place: string, zh: string, en: string]> = [
    [
      files.find((file) => file.endsWith(".html")) ?? path.join(out, "report"),
      "季度报告，用浏览器打开",
      "the report, for a browser"
    ],
    [path.join(out, "in"), "部门送来的文件", "what the departments sent"],
    [Places.quarantine(out), "待修正的行", "rows that could not be read"],
    [path.join(out, "clues.xlsx"), "要入户核查的线索", "whom to visit"],
    [path.join(out, "push"), "给各部门的推送表", "what each department is asked to do"],
    [path.join(out, "feedback"), "部门填回的办理情况", "what the departments answered"],
    [path.join(out, "summary.json"), "各项数字", "the figures"]
  ]
  const width = Math.max(...places.map(([place]) => widthOf(place)))
  return [
    "",
    cli.tell(
      `完成，共 ${seconds} 秒。人和数字都是虚构的，可以放心打开看：`,
      `Done in ${seconds} s. All of it is invented; look around:`
    ),
    ...places.map(([place, zh, en]) => `  ${padEnd(place, width)}  ${cli.tell(zh, en)}`),
    ...(example === undefined
      ? []
      : [
          "",
          cli.tell("看一户为什么享受这些项目：", "See why a household gets what it gets:"),
          `  ${typed} explain ${example} --on ${on} --workspace ${out}`
        ])
  ]
}
