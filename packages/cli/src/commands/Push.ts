import type { PushReceipt } from "@doudi/app"
import * as Options from "@effect/cli/Options"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type { Cli } from "../Cli.ts"
import { leaf } from "../command/Menu.ts"
import * as Shared from "../command/SharedOptions.ts"
import * as Part from "../Part.ts"
import * as Places from "../Places.ts"
import { count, lines } from "../terminal/TextTable.ts"
import * as Naming from "./Naming.ts"

/** What was pushed, department by department. */
export interface PushData {
  readonly quarter: string
  readonly pushed: number
  readonly departments: ReadonlyArray<PushReceipt>
}

/** `doudi push`: each department gets its list. */
export const command = (cli: Cli) =>
  leaf(
    cli,
    "push",
    {
      summary: { zh: "向部门推送待落实事项", en: "hand each department what it has to deliver" },
      details: {
        zh: "每个部门一个工作簿，只含该部门办理所需的栏目，右侧留给部门填写办理情况。推送记入台账；再次推送只增加新到期的事项。",
        en: "One workbook for each department, with only the fields its work needs and columns for its answers. Every item goes into the ledger; pushing again adds what became due since."
      },
      examples: ["push --quarter 2025Q3", "push --department civil-affairs --quarter 2025Q3 --out 推送"]
    },
    {
      department: Naming.departmentOption(cli).pipe(Options.optional),
      quarter: Shared.quarter(cli),
      on: Shared.on(cli, [
        "记账日期，默认今天或季度最后一天",
        "the day in the ledger, by default today or the quarter's last"
      ]),
      out: Shared.text(
        cli,
        "out",
        ["目录", "DIR"],
        ["工作簿写到哪个目录，默认工作区的 push 目录", "folder for the workbooks, by default push of the workspace"]
      ).pipe(Options.optional),
      workspace: Shared.workspace(cli),
      ...Shared.actor(cli)
    },
    (given) =>
      Effect.gen(function* () {
        const [{ noting, Pushes, pinnedPolicy, push }, desk] = yield* Effect.all([Part.app, Part.desk])
        const on = yield* Shared.dayIn(given.quarter, given.on)
        const folder = Option.getOrElse(given.out, () => Places.pushFolder(given.workspace))
        const { policy, receipts } = yield* desk.at(
          cli,
          given.workspace,
          Effect.gen(function* () {
            const { policy } = yield* pinnedPolicy
            const departments = Option.isSome(given.department)
              ? [yield* Naming.department(given.department.value)]
              : yield* (yield* Pushes).departments(given.quarter)
            yield* Places.makeFolder(folder)
            const actor = { actor: given.actor, role: given.role, purpose: "push" }
            const receipts = yield* Effect.forEach(departments, (department) =>
              noting(
                { actor, act: "export", what: `push ${department}`, count: ({ items }) => items },
                push({
                  quarter: given.quarter,
                  department,
                  on,
                  file: Places.pushFile(
                    folder,
                    given.quarter,
                    policy.departments.get(department)?.name.zh ?? department
                  ),
                  actor
                })
              )
            )
            return { policy, receipts }
          })
        )
        const pushed = receipts.reduce((sum, receipt) => sum + receipt.pushed, 0)
        const data: PushData = { quarter: given.quarter, pushed, departments: receipts }
        if (receipts.every(({ items }) => items === 0)) {
          return {
            lines: [
              cli.tell(
                "没有需要推送的事项；请先研判（doudi assess）",
                "There is nothing to push; assess first (doudi assess)"
              )
            ],
            data
          }
        }
        return {
          lines: [
            ...lines(
              [
                { title: cli.tell("部门", "Department") },
                { title: cli.tell("本次推送", "Pushed now"), number: true },
                { title: cli.tell("本季合计", "In the quarter"), number: true },
                { title: cli.tell("文件", "File") }
              ],
              receipts.map(({ department, file, items, pushed }) => [
                cli.say(policy.departments.get(department)?.name ?? { zh: department, en: department }),
                pushed,
                items,
                file ?? ""
              ])
            ),
            "",
            cli.tell(
              `共推送 ${count(pushed)} 项。部门填好后用 doudi import feedback 导入`,
              `${count(pushed)} items pushed. When a department has answered: doudi import feedback`
            )
          ],
          data
        }
      })
  )
