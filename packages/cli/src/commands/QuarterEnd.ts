import * as path from "node:path"
import * as Options from "@effect/cli/Options"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type { Quarter } from "@doudi/core"
import type { Cli, Outcome } from "../Cli.ts"
import { branch, leaf } from "../command/Menu.ts"
import * as Shared from "../command/SharedOptions.ts"
import * as Part from "../Part.ts"
import * as Places from "../Places.ts"
import * as Checkpoint from "./ledger/Checkpoint.ts"
import * as CheckpointFiles from "./ledger/CheckpointFiles.ts"
import { lines } from "../terminal/TextTable.ts"

/** `doudi quarter close|report QUARTER` */
export const command = (cli: Cli) => branch("quarter", { zh: "季度", en: "the quarter" }, [close(cli), report(cli)])

const close = (cli: Cli) =>
  leaf(
    cli,
    "close",
    {
      summary: { zh: "季度关账", en: "close a quarter" },
      details: {
        zh: "全部推送事项都有反馈、台账金额与反馈一致、部门在途资金与未办结事项一致时才能关账；否则指出是哪些部门，不作改动。关账时签发检查点。关账后本季度不再接收推送和反馈；迟到的反馈在下一季度记为更正。",
        en: "Closes only when every pushed item is answered, the money agrees, and each department holds what its open items were pushed or granted with; otherwise names the departments and changes nothing. Signs a checkpoint. A closed quarter takes no more pushes and answers; what comes late becomes a correction in the next one."
      },
      examples: ["quarter close 2025Q3"]
    },
    { quarter: Shared.quarterArgument(cli), workspace: Shared.workspace(cli), ...Shared.actor(cli) },
    (given) =>
      Effect.gen(function* () {
        const [{ closeQuarter, Ledger, pinnedPolicy }, { Fen, Quarter }, desk] = yield* Effect.all([
          Part.app,
          Part.core,
          Part.desk
        ])
        const { closed, entries, policy } = yield* desk.at(
          cli,
          given.workspace,
          Effect.gen(function* () {
            const closed = yield* closeQuarter({
              quarter: given.quarter,
              actor: { actor: given.actor, role: given.role, purpose: "quarterClose" }
            })
            const { policy } = yield* pinnedPolicy
            return { closed, policy, entries: yield* (yield* Ledger).count() }
          })
        )
        const { balances, checkpoint, corrections } = closed
        const file = Places.checkpoint(given.workspace, given.quarter)
        if (checkpoint !== undefined) yield* Places.writeText(file, checkpoint.note)
        return {
          lines: [
            cli.tell(
              `${Quarter.label(given.quarter, "zh")}已关账，推送与反馈平衡`,
              `${Quarter.label(given.quarter, "en")} is closed; pushes and answers balance`
            ),
            "",
            ...lines(
              [
                { title: cli.tell("部门", "Department") },
                { title: cli.tell("推送", "Pushed"), number: true },
                { title: cli.tell("上季结转", "Carried"), number: true },
                { title: cli.tell("落实", "Delivered"), number: true },
                { title: cli.tell("核准待落实", "Granted"), number: true },
                { title: cli.tell("不予落实", "Refused"), number: true },
                { title: cli.tell("不适用", "N/A"), number: true },
                { title: cli.tell("办理中", "In progress"), number: true },
                { title: cli.tell("发放金额（元）", "Paid (yuan)"), number: true }
              ],
              balances.map((balance) => [
                cli.say(
                  policy.departments.get(balance.department)?.name ?? { zh: balance.department, en: balance.department }
                ),
                balance.pushed,
                balance.carried,
                balance.delivered,
                balance.granted,
                balance.refused,
                balance.notApplicable,
                balance.inProgress,
                Fen.toYuan(balance.amountDelivered)
              ])
            ),
            "",
            ...corrections.map(({ amount, department, items }) =>
              cli.tell(
                `更正以前季度：${policy.departments.get(department)?.name.zh ?? department} ${items} 项，金额增减 ${Fen.toYuan(amount)} 元（不计入上表）`,
                `Corrections of earlier quarters: ${policy.departments.get(department)?.name.en ?? department}, ${items} items, ${Fen.toYuan(amount)} yuan (not in the table)`
              )
            ),
            ...(checkpoint === undefined
              ? [
                  cli.tell(
                    "没有签名密钥，本季度没有检查点；请用 doudi ledger key --new 生成后补签",
                    "There is no signing key, so the quarter has no checkpoint; make a key with doudi ledger key --new"
                  )
                ]
              : Checkpoint.described(cli, checkpoint, file)),
            "",
            cli.tell(`下一步：doudi quarter report ${given.quarter}`, `Next: doudi quarter report ${given.quarter}`)
          ],
          data: {
            quarter: given.quarter,
            balanced: true,
            balances,
            corrections,
            checkpoint: checkpoint === undefined ? null : { ...checkpoint, file },
            ledgerEntries: entries
          }
        }
      }).pipe(Effect.catchIf(isClosed, (closed) => sealedAgain(cli, given, closed)))
  )

const isClosed = (problem: unknown): boolean => (problem as { readonly _tag?: string })._tag === "QuarterClosed"

/** A quarter that was closed before: its checkpoint file is written where the program had been ended before that; else it stays refused. */
const sealedAgain = (
  cli: Cli,
  given: { readonly quarter: Quarter.Quarter; readonly workspace: string },
  closed: unknown
): Effect.Effect<Outcome, unknown> =>
  Effect.gen(function* () {
    const missing = yield* CheckpointFiles.missing(cli, given.workspace)
    const own = missing.filter(({ quarter }) => quarter === given.quarter)
    if (own.length === 0) return yield* Effect.fail(closed)
    const said = cli.tell(`${given.quarter} 此前已关账`, `${given.quarter} was closed before`)
    const lines = yield* CheckpointFiles.restored(cli, own)
    return { lines: [said, ...lines], data: { quarter: given.quarter, restored: own.map(({ file }) => file) } }
  })

const report = (cli: Cli) =>
  leaf(
    cli,
    "report",
    {
      summary: { zh: "生成季度报告", en: "write the report of a quarter" },
      details: {
        zh: "同一份报告写成 xlsx、html、csv、json 四种。关账前也可生成，报告上会注明未关账。",
        en: "The same report as xlsx, html, csv and json. Before the quarter is closed, the report says so."
      },
      examples: ["quarter report 2025Q3 --out 报告"]
    },
    {
      quarter: Shared.quarterArgument(cli),
      out: Shared.text(
        cli,
        "out",
        ["目录", "DIR"],
        ["报告写到哪个目录，默认工作区的 report 目录", "folder for the report, by default report of the workspace"]
      ).pipe(Options.optional),
      workspace: Shared.workspace(cli),
      ...Shared.actor(cli)
    },
    (given) =>
      Effect.gen(function* () {
        const [{ report }, desk] = yield* Effect.all([Part.app, Part.desk])
        const directory = Option.getOrElse(given.out, () => Places.reportFolder(given.workspace))
        const written = yield* desk.noted(
          cli,
          given.workspace,
          {
            actor: { actor: given.actor, role: given.role, purpose: "report" },
            act: "export",
            what: "quarter report",
            count: (files: ReadonlyArray<string>) => files.length
          },
          report({ quarter: given.quarter, directory, language: cli.language })
        )
        const page = written.find((file) => file.endsWith(".html"))
        return {
          lines: [
            cli.tell("季度报告已写好：", "The report is ready:"),
            ...written.map((file) => `  ${file}`),
            ...(page === undefined
              ? []
              : [
                  cli.tell(
                    `用浏览器打开 ${path.basename(page)} 即可查看图表`,
                    `Open ${path.basename(page)} in a browser`
                  )
                ])
          ],
          data: { quarter: given.quarter, files: written }
        }
      })
  )
