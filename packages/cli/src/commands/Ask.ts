import * as path from "node:path"
import type { Inquiry } from "@doudi/core"
import * as Options from "@effect/cli/Options"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type { Cli } from "../Cli.ts"
import { branch, leaf } from "../command/Menu.ts"
import * as Shared from "../command/SharedOptions.ts"
import * as Part from "../Part.ts"
import * as Places from "../Places.ts"
import { UsageProblem } from "../problem/CommandProblem.ts"
import { count, lines } from "../terminal/TextTable.ts"

/** What to ask of one answerer, and the workbook with it. */
export interface AskData {
  readonly on: string
  readonly assessed: number
  readonly households: number
  readonly questions: number
  readonly requests: ReadonlyArray<
    Omit<Inquiry.Request, "cases"> & { readonly households: number; readonly file: string }
  >
  readonly facts: Inquiry.Inquiry["facts"]
}

/** `doudi ask plan`: what to ask, of whom, so that what cannot be told can be. */
export const command = (cli: Cli) => branch("ask", { zh: "问询", en: "facts to ask for" }, [plan(cli)])

const plan = (cli: Cli) =>
  leaf(
    cli,
    "plan",
    {
      summary: { zh: "列出向谁问哪些事实，每个单位只问一次", en: "list which facts to ask of whom, each asked once" },
      details: {
        zh: "对工作区里所有不能确定的家庭，找出最少的待问事实，按能回答的人归并：家庭、村（社区）、各部门各一个工作簿，一项事实一张表，留空答复栏。部门表带姓名和证件号码，请按规定保管和传送。这是问询清单，不是认定决定；不改动工作区。",
        en: "For all households of the workspace that cannot be told: the fewest facts to ask for, put together by who can answer. One workbook each for families, villages and every department, a sheet a fact, with room for the answer. Those for departments hold names and identity numbers; keep them safe. It is a list of requests and decides nothing; the workspace stays as it is."
      },
      examples: ["ask plan --quarter 2025Q3", "ask plan --on 2025-09-30 --by department --out 问询"]
    },
    {
      by: Shared.choice(
        cli,
        "by",
        { township: ["乡镇", "apart by township"], department: ["部门", "all in one workbook"] },
        [
          "家庭和村的问题怎样归并：按乡镇分开（默认），或同部门一样全区合为一册",
          "families and villages: apart by township (default), or in one workbook, as a department is"
        ]
      ).pipe(Options.withDefault("township" as const)),
      quarter: Shared.quarter(cli).pipe(Options.optional),
      on: Shared.on(cli, [
        "按哪一天的情况，默认今天或季度最后一天",
        "for which day, by default today or the quarter's last"
      ]),
      out: Shared.text(
        cli,
        "out",
        ["目录", "DIR"],
        ["工作簿写到哪个目录，默认工作区的 ask 目录", "folder for the workbooks, by default ask of the workspace"]
      ).pipe(Options.optional),
      workspace: Shared.workspace(cli),
      ...Shared.reader(cli)
    },
    (given) =>
      Effect.gen(function* () {
        if (Option.isSome(given.quarter) && Option.isSome(given.on)) {
          return yield* UsageProblem.of(
            "--quarter 和 --on 只能写一个",
            "Give either --quarter or --on",
            "例如 doudi ask plan --quarter 2025Q3",
            "For example: doudi ask plan --quarter 2025Q3"
          )
        }
        const [{ AskTable, askPlan, Tables }, desk] = yield* Effect.all([Part.app, Part.desk])
        const on = Option.isSome(given.quarter)
          ? yield* Shared.dayIn(given.quarter.value, given.on)
          : (Option.getOrElse(given.on, () => undefined) ?? (yield* Shared.today))
        const folder = Option.getOrElse(given.out, () => Places.askFolder(given.workspace))
        const data: AskData = yield* desk.noted(
          cli,
          given.workspace,
          { actor: Shared.readerOf(given), act: "export", what: "ask plan", count: ({ households }) => households },
          Effect.gen(function* () {
            const { assessed, inquiry, policy } = yield* askPlan({ on, by: given.by })
            if (inquiry.requests.length > 0) yield* Places.makeFolder(folder)
            const tables = yield* Tables
            const requests = yield* Effect.forEach(inquiry.requests, (request) =>
              Effect.gen(function* () {
                const file = Places.askFile(folder, on, request.name.zh)
                yield* tables.write(file, AskTable.sheets(policy, on, request))
                const { cases, ...rest } = request
                return { ...rest, households: cases.length, file }
              })
            )
            const { facts, households, questions } = inquiry
            return { on, assessed, households, questions, requests, facts }
          })
        )
        return { lines: said(cli, data), data }
      })
  )

/** So many facts are shown on the terminal; all of them stand in the JSON. */
const shownFacts = 8

const said = (cli: Cli, { assessed, facts, households, on, questions, requests }: AskData): ReadonlyArray<string> => {
  const heading = cli.tell(
    `按 ${on} 的情况：共 ${count(assessed)} 户，${count(households)} 户还不能确定，共需问 ${count(questions)} 条`,
    `On ${on}: ${count(assessed)} households, ${count(households)} cannot be told yet; ${count(questions)} questions`
  )
  if (households === 0) return [heading]
  return [
    heading,
    cli.tell(
      `工作簿写在 ${path.dirname(requests[0]!.file)}`,
      `The workbooks are in ${path.dirname(requests[0]!.file)}`
    ),
    "",
    ...lines(
      [
        { title: cli.tell("问谁", "Who") },
        { title: cli.tell("问题", "Questions"), number: true },
        { title: cli.tell("涉及户", "Households"), number: true },
        { title: cli.tell("单独答复即可确定", "Settled alone"), number: true },
        { title: cli.tell("依次累计可确定", "Settled so far"), number: true },
        { title: cli.tell("文件", "File") }
      ],
      requests.map(({ alone, file, households, name, questions, settled }) => [
        cli.say(name),
        questions,
        households,
        alone,
        settled,
        path.basename(file)
      ])
    ),
    "",
    ...lines(
      [
        { title: cli.tell("先了解的事实", "Facts, the first first") },
        { title: cli.tell("问题", "Questions"), number: true },
        { title: cli.tell("依次累计可确定", "Settled so far"), number: true }
      ],
      facts.slice(0, shownFacts).map(({ name, questions, settled }) => [cli.say(name), questions, settled])
    ),
    "",
    cli.tell(
      "这是问询清单，不是认定决定。答复填进家庭表、成员表后用 doudi import households 导入，再重新研判。",
      "This is a list of requests and decides nothing. Put the answers into the tables of households and members, import them (doudi import households) and assess again."
    )
  ]
}
