import * as Effect from "effect/Effect"
import type { Cli } from "../Cli.ts"
import { leaf } from "../command/Menu.ts"
import * as Shared from "../command/SharedOptions.ts"
import * as Part from "../Part.ts"
import { count, lines } from "../terminal/TextTable.ts"

/** `doudi compare --quarter Q`: department lists against the register. */
export const command = (cli: Cli) =>
  leaf(
    cli,
    "compare",
    {
      summary: { zh: "比对部门名单，找出疑点线索", en: "compare department lists with the register and find clues" },
      details: {
        zh:
          "按证件号码比对本季度全部名单。线索只提示入户核查，不改动任何家庭；重复比对不会重复产生线索。" +
          "待修正的行不参加比对；加 --waiting 时，按旧号升位、号码错一位、姓名相近为它们找人；" +
          "多人相符，或姓名、号码只有一部分相同的，不猜，每个可能的家庭列一条线索，由人核实。",
        en:
          "Compares every list of the quarter by identity number. A clue asks for a visit and changes no household. Rows that " +
          "wait for mending are left out; with --waiting, their people are looked for by old number, one wrong digit or likeness " +
          "of names. Where several people fit, or name or number is the same only in part, nothing is guessed: each household that it " +
          "may be is a clue for somebody to check."
      },
      examples: ["compare --quarter 2025Q3"]
    },
    {
      quarter: Shared.quarter(cli),
      on: Shared.on(cli, [
        "按哪一天的情况比对，默认今天或季度最后一天",
        "the day to compare for, by default today or the last day of the quarter"
      ]),
      waiting: Shared.flag(cli, "waiting", [
        "也为待修正的行找人，说明依据",
        "also look for the people of rows that wait for mending, and say why"
      ]),
      workspace: Shared.workspace(cli),
      ...Shared.actor(cli)
    },
    (given) =>
      Effect.gen(function* () {
        const [{ compare, pinnedPolicy }, desk] = yield* Effect.all([Part.app, Part.desk])
        const on = yield* Shared.dayIn(given.quarter, given.on)
        const [receipt, policy] = yield* desk.at(
          cli,
          given.workspace,
          Effect.all([
            compare({
              quarter: given.quarter,
              on,
              waiting: given.waiting,
              actor: { actor: given.actor, role: given.role, purpose: "comparison" }
            }),
            Effect.map(pinnedPolicy, ({ policy }) => policy)
          ])
        )
        const matched = receipt.lists.reduce((sum, { matched }) => sum + matched, 0)
        if (receipt.lists.length === 0) {
          return {
            lines: [cli.tell("本季度还没有导入名单", "No list was imported for this quarter")],
            data: { ...receipt, matched }
          }
        }
        return {
          lines: [
            ...lines(
              [
                { title: cli.tell("名单", "List") },
                { title: cli.tell("行数", "Rows"), number: true },
                { title: cli.tell("档案中有", "In register"), number: true },
                { title: cli.tell("档案中无", "Not in it"), number: true },
                { title: cli.tell("线索", "Clues"), number: true }
              ],
              receipt.lists.map(({ list, rows, matched, listOnly, clues }) => [
                cli.say(policy.comparisons.get(list)?.title ?? { zh: list, en: list }),
                rows,
                matched,
                listOnly,
                clues
              ])
            ),
            ...receipt.lists.flatMap(({ list, waiting }) =>
              waiting === undefined || waiting.rows === 0
                ? []
                : [
                    cli.tell(
                      `${policy.comparisons.get(list)?.title.zh ?? list}：待修正 ${count(waiting.rows)} 行，认出 ${count(waiting.recognised)} 人，多人相符、不能判定 ${count(waiting.ambiguous)} 行，姓名或号码只有一部分相同、须核实 ${count(waiting.possible)} 行`,
                      `${policy.comparisons.get(list)?.title.en ?? list}: of ${count(waiting.rows)} rows that wait, ${count(waiting.recognised)} recognised, ${count(waiting.ambiguous)} fit several people, ${count(waiting.possible)} are the same only in part and to be checked`
                    )
                  ]
            ),
            "",
            cli.tell(
              `本季度线索 ${count(receipt.clues)} 条，其中新增 ${count(receipt.newClues)} 条`,
              `${count(receipt.clues)} clues in the quarter, ${count(receipt.newClues)} of them new`
            ),
            ...(receipt.clues > 0
              ? [
                  cli.tell(
                    `下一步：doudi clue list --quarter ${given.quarter} --out 文件.xlsx`,
                    `Next: doudi clue list --quarter ${given.quarter} --out FILE.xlsx`
                  )
                ]
              : [])
          ],
          data: { ...receipt, matched }
        }
      })
  )
