import * as Options from "@effect/cli/Options"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type { Cli } from "../Cli.ts"
import { branch, leaf } from "../command/Menu.ts"
import * as Shared from "../command/SharedOptions.ts"
import * as Part from "../Part.ts"
import * as Places from "../Places.ts"
import { count, lines } from "../terminal/TextTable.ts"

/** `doudi clue list`: what a comparison found and somebody must look at. */
export const command = (cli: Cli) => branch("clue", { zh: "疑点线索", en: "clues" }, [list(cli)])

const list = (cli: Cli) =>
  leaf(
    cli,
    "list",
    {
      summary: { zh: "列出疑点线索，或写成入户核查表", en: "list clues, or write them for the home visits" },
      details: {
        zh: "屏幕上不显示姓名和证件号码；写成 Excel 时带姓名和住址，同一户排在一起，供入户核查使用。",
        en: "The screen shows no names; the workbook does, with addresses, households together, for the home visits."
      },
      examples: ["clue list --quarter 2025Q3", "clue list --quarter 2025Q3 --out 线索.xlsx"]
    },
    {
      quarter: Shared.quarter(cli),
      out: Shared.text(cli, "out", ["文件", "FILE"], ["写成 Excel 文件", "write an Excel file"]).pipe(Options.optional),
      limit: Shared.number(cli, "limit", ["最多列出几条，默认 20", "how many to list, by default 20"], 1, 100_000).pipe(
        Options.withDefault(20)
      ),
      force: Shared.force(cli),
      workspace: Shared.workspace(cli),
      ...Shared.reader(cli)
    },
    (given) => (Option.isSome(given.out) ? write(cli, { ...given, file: given.out.value }) : print(cli, given))
  )

interface Given {
  readonly quarter: Parameters<typeof Shared.dayIn>[0]
  readonly limit: number
  readonly force: boolean
  readonly workspace: string
  readonly actor: string
  readonly role: string
  readonly purpose: string
}

const write = (cli: Cli, { file, force, quarter, workspace, ...who }: Given & { readonly file: string }) =>
  Effect.gen(function* () {
    const [{ writeClues }, desk] = yield* Effect.all([Part.app, Part.desk])
    yield* Places.mayWrite(file, force)
    const clues = yield* desk.noted(
      cli,
      workspace,
      { actor: Shared.readerOf(who), act: "export", what: "clue list", count: (clues: number) => clues },
      Effect.zipRight(Places.makeRoom(file), writeClues({ quarter, file }))
    )
    return {
      lines: [
        clues === 0
          ? cli.tell("本季度没有疑点线索", "There are no clues in the quarter")
          : cli.tell(`疑点线索 ${count(clues)} 条，已写入 ${file}`, `${count(clues)} clues; see ${file}`),
        ...(clues === 0
          ? []
          : [
              cli.tell(
                "  表中有姓名和住址，只供入户核查使用，请妥善保管",
                "  it holds names and addresses; keep it for the home visits only"
              )
            ])
      ],
      data: { clues, file: clues === 0 ? null : file }
    }
  })

const print = (cli: Cli, { limit, quarter, workspace, ...who }: Given) =>
  Effect.gen(function* () {
    const [{ Clues, pinnedPolicy }, desk] = yield* Effect.all([Part.app, Part.desk])
    const { clues, policy, total } = yield* desk.noted(
      cli,
      workspace,
      { actor: Shared.readerOf(who), act: "read", what: "clue list", count: ({ clues }) => clues.length },
      Effect.gen(function* () {
        const port = yield* Clues
        const { policy } = yield* pinnedPolicy
        return { policy, total: yield* port.count(quarter), clues: yield* port.page(quarter, 0, limit) }
      })
    )
    const rows = clues.map((clue) => {
      const comparison = policy.comparisons.get(clue.list)
      const rule = comparison?.clues.find(({ id }) => id === clue.rule)
      return [
        clue.household ?? cli.tell("（不在档案）", "(not in register)"),
        clue.no === undefined ? "" : String(clue.no),
        cli.say(comparison?.title ?? { zh: clue.list, en: clue.list }),
        cli.say(rule?.says ?? { zh: clue.rule, en: clue.rule })
      ]
    })
    return {
      lines: [
        ...lines(
          [
            { title: cli.tell("户编号", "Household") },
            { title: cli.tell("成员", "Member"), number: true },
            { title: cli.tell("名单", "List") },
            { title: cli.tell("线索", "Clue") }
          ],
          rows
        ),
        ...(rows.length > 0 ? [""] : []),
        cli.tell(
          `本季度线索共 ${count(total)} 条${total > rows.length ? `，上面是前 ${count(rows.length)} 条` : ""}`,
          `${count(total)} clues in the quarter${total > rows.length ? `; the first ${count(rows.length)} are shown` : ""}`
        )
      ],
      data: { total, clues }
    }
  })
