import * as path from "node:path"
import type { CompareReceipt } from "@doudi/app"
import { type Balance, Quarter } from "@doudi/core"
import * as Effect from "effect/Effect"
import type { Cli } from "../Cli.ts"
import type { AssessData } from "../commands/Assess.ts"
import type { ImportData } from "../commands/ImportReceipt.ts"
import type { PushData } from "../commands/Push.ts"
import * as Part from "../Part.ts"
import { count } from "../terminal/TextTable.ts"
import type { Scene } from "./DepartmentFiles.ts"
import type { Stage } from "./Stage.ts"
import type { Tally } from "./Summary.ts"

/** How many steps a quarter takes. */
export const steps = 10

/**
 * One quarter of the demo, from department files to the report (演示季度). Everything the district does is a command; only what
 * happens outside it, files that departments send, visits, answers, is made up.
 *
 * `earlier`: the quarters before. Returns the report's files, and a household that something was
 * pushed for.
 */
export const run = Effect.fnUntraced(function* (
  cli: Cli,
  stage: Stage,
  scene: Scene,
  tally: Tally,
  earlier: ReadonlyArray<Quarter.Quarter>
) {
  const outside = yield* Effect.promise(() => import("./DepartmentFiles.ts"))
  const { folder, quarter } = scene
  const last = Quarter.lastDay(quarter)
  const here = ["--workspace", folder]

  const { lists, register } = yield* stage.run(
    "generate",
    ["生成部门文件", "Department files"],
    Effect.all({ register: outside.register(scene, earlier[earlier.length - 1]), lists: outside.rosters(scene) }),
    ({ lists }) => [
      `家庭档案 2 个文件，部门名单 ${lists.length} 个文件`,
      `the register in 2 files, ${lists.length} lists`
    ]
  )
  if (earlier.length === 0) {
    yield* stage.run(
      "init",
      ["建立工作区", "Workspace"],
      stage.command<unknown>("init", folder, "--pack", scene.pack),
      () => [`政策包 ${scene.pack}`, `policy pack ${scene.pack}`]
    )
  }
  const households = yield* stage.run(
    "importHouseholds",
    ["导入家庭档案", "Import households"],
    stage.command<ImportData>(
      ...["import", "households", register.households, "--members", register.members],
      ...["--on", outside.describedOn(scene), ...here]
    ),
    imported
  )
  const rosters = yield* stage.run(
    "importRosters",
    ["导入部门名单", "Import lists"],
    Effect.forEach(lists, ({ file, list }) =>
      stage.command<ImportData>("import", "roster", file, "--list", list, "--quarter", quarter, "--on", last, ...here)
    ),
    (receipts) => imported(receipts.reduce(added, none))
  )
  const cluesFile = path.join(folder, earlier.length === 0 ? "clues.xlsx" : `clues-${quarter}.xlsx`)
  const compared = yield* stage.run(
    "compare",
    ["比对名单", "Compare"],
    Effect.zipLeft(
      stage.command<CompareReceipt & { readonly matched: number }>(
        "compare",
        "--quarter",
        quarter,
        "--on",
        last,
        ...here
      ),
      stage.command<unknown>("clue", "list", "--quarter", quarter, "--out", cluesFile, ...here)
    ),
    ({ clues, matched }) => [
      `档案中找到 ${count(matched)} 人，疑点线索 ${count(clues)} 条`,
      `${count(matched)} found in the register, ${count(clues)} clues`
    ]
  )
  const visited = yield* stage.run(
    "visit",
    ["入户核查", "Home visits"],
    Effect.gen(function* () {
      const [{ Clues }, desk] = yield* Effect.all([Part.app, Part.desk])
      const ids = yield* desk.at(
        cli,
        folder,
        Effect.flatMap(Clues, (clues) => clues.households(quarter))
      )
      if (ids.length === 0) return { ids, receipt: undefined }
      const files = yield* outside.visits(scene, ids)
      const receipt = yield* stage.command<ImportData>(
        ...["import", "households", files.households, "--members", files.members],
        ...["--source", "survey", "--on", last, ...here]
      )
      return { ids, receipt }
    }),
    ({ ids }) => [`核查 ${count(ids.length)} 户，结果已导入`, `${count(ids.length)} households, results imported`]
  )
  const assessed = yield* stage.run(
    "assess",
    ["逐户研判", "Assess"],
    stage.command<AssessData>("assess", "--all", "--on", last, ...here),
    ({ households }) => [`${count(households)} 户`, `${count(households)} households`]
  )
  const pushed = yield* stage.run(
    "push",
    ["推送部门", "Push"],
    stage.command<PushData>("push", "--quarter", quarter, "--on", last, "--out", path.join(folder, "push"), ...here),
    ({ departments, pushed }) => [
      `${departments.length} 个部门，${count(pushed)} 项`,
      `${departments.length} departments, ${count(pushed)} items`
    ]
  )
  let example: string | undefined
  const fedBack = yield* stage.run(
    "feedback",
    ["部门反馈", "Feedback"],
    Effect.forEach(pushed.departments, ({ department, file }) =>
      Effect.gen(function* () {
        const items = yield* itemsOf(cli, folder, quarter, department)
        const answers = yield* outside.feedback(scene, path.basename(file ?? `${quarter}-${department}.xlsx`), items)
        example ??= items[0]?.household
        return yield* stage.command<ImportData>(
          ...["import", "feedback", answers, "--department", department, "--quarter", quarter, ...here]
        )
      })
    ),
    (receipts) => imported(receipts.reduce(added, none))
  )
  const closed = yield* stage.run(
    "close",
    ["季度关账", "Close"],
    pushed.departments.length === 0
      ? Effect.succeed({ balanced: true, balances: [] })
      : stage.command<{ readonly balanced: boolean; readonly balances: ReadonlyArray<Balance.Balance> }>(
          ...["quarter", "close", quarter, ...here]
        ),
    ({ balances }) => [
      balances.length === 0 ? "没有推送，不用关账" : `${balances.length} 个部门的推送与反馈平衡`,
      balances.length === 0 ? "nothing was pushed" : `pushes and answers of ${balances.length} departments balance`
    ]
  )
  const report = yield* stage.run(
    "report",
    ["季度报告", "Report"],
    stage.command<{ readonly files: ReadonlyArray<string> }>(
      ...["quarter", "report", quarter, "--out", path.join(folder, "report"), ...here]
    ),
    ({ files }) => [
      files.map((file) => path.extname(file).slice(1)).join("、"),
      files.map((file) => path.extname(file).slice(1)).join(", ")
    ]
  )

  tally.rosterRows += rosters.reduce((sum, { rows }) => sum + rows, 0)
  tally.quarantined += [
    households,
    ...rosters,
    ...(visited.receipt === undefined ? [] : [visited.receipt]),
    ...fedBack
  ].reduce((sum, { quarantined }) => sum + quarantined, 0)
  tally.matched += compared.matched
  tally.clues += compared.clues
  tally.determinations = assessed.determinations
  tally.pushed += pushed.pushed
  tally.fedBack += fedBack.reduce((sum, { accepted }) => sum + accepted, 0)
  tally.quarterBalanced &&= closed.balanced
  return { files: report.files, example }
})

const imported = ({ accepted, quarantined, rows }: Rows) =>
  [
    `${count(rows)} 行，收下 ${count(accepted)} 行，待修正 ${count(quarantined)} 行`,
    `${count(rows)} rows, ${count(accepted)} taken, ${count(quarantined)} wait for mending`
  ] as const

type Rows = Pick<ImportData, "rows" | "accepted" | "quarantined">
const none: Rows = { rows: 0, accepted: 0, quarantined: 0 }
const added = (a: Rows, b: Rows): Rows => ({
  rows: a.rows + b.rows,
  accepted: a.accepted + b.accepted,
  quarantined: a.quarantined + b.quarantined
})

/** What a department has on its desk: the items of the quarter, and those of earlier quarters still in progress. */
const itemsOf = Effect.fnUntraced(function* (cli: Cli, folder: string, quarter: Quarter.Quarter, department: string) {
  const [{ Pushes }, desk] = yield* Effect.all([Part.app, Part.desk])
  return yield* desk.at(
    cli,
    folder,
    Effect.flatMap(Pushes, (pushes) => pushes.items(quarter, department))
  )
})
