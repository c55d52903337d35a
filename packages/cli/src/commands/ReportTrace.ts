import type { Trace, Traced } from "@doudi/app"
import * as Options from "@effect/cli/Options"
import * as Effect from "effect/Effect"
import type { Cli } from "../Cli.ts"
import { leaf } from "../command/Menu.ts"
import * as Shared from "../command/SharedOptions.ts"
import * as Part from "../Part.ts"
import { count, lines } from "../terminal/TextTable.ts"

/** `doudi report trace PERIOD FIGURE`: the records behind a figure of a quarter's or a month's report. */
export const command = (cli: Cli) =>
  leaf(
    cli,
    "trace",
    {
      summary: { zh: "查看一个数字由哪些记录构成", en: "show the records behind a figure" },
      details: {
        zh: "列出构成这个数字的家庭、成员、推送事项、台账记录或文件行，合起来就是这个数字。数字编号见报告的 csv、json 和工作簿最后一张表。只有经办、乡镇、负责人和审计可以查看。",
        en: "Lists the households, members, items, ledger entries or rows of files that make up a figure; together they are the figure. Its number stands in the csv, the json and on the last sheet of the workbook. Only clerks, townships, chiefs and auditors may ask."
      },
      examples: ["report trace 2025Q3 needs/housing/gap", "report trace 2025-10 paid/total/month.amount --role auditor"]
    },
    {
      period: Shared.periodArgument(cli),
      figure: Shared.argument(
        cli,
        ["编号", "FIGURE"],
        ["数字编号，如 needs/housing/gap", "number of the figure, such as needs/housing/gap"]
      ),
      limit: Shared.number(
        cli,
        "limit",
        ["最多列出几条，默认 50", "how many to list, by default 50"],
        1,
        1_000_000
      ).pipe(Options.withDefault(50)),
      workspace: Shared.workspace(cli),
      ...Shared.actor(cli)
    },
    (given) =>
      Effect.gen(function* () {
        const [{ traceFigure }, { ReportTable }, desk] = yield* Effect.all([Part.app, Part.core, Part.desk])
        const trace = yield* desk.noted(
          cli,
          given.workspace,
          {
            actor: { actor: given.actor, role: given.role, purpose: "traceFigure" },
            act: "read",
            what: "report trace"
          },
          traceFigure({
            period: given.period,
            figure: given.figure,
            language: cli.language,
            actor: { actor: given.actor, role: given.role, purpose: "traceFigure" }
          })
        )
        const { column, kind, row, table, unit, value } = trace.figure
        const shown = `${ReportTable.display(kind, value)}${kind === "percent" ? "" : ` ${unit}`}`
        return {
          lines: [
            [table, row, column].filter((part) => part !== "").join(cli.tell("，", ", ")),
            cli.tell(
              `${shown}，由 ${count(trace.records.length)} 条记录构成`,
              `${shown}, from ${count(trace.records.length)} records`
            ),
            ...(trace.whole === undefined
              ? []
              : [
                  cli.tell(
                    `是 ${count(trace.whole.length)} 条记录中的一部分`,
                    `out of ${count(trace.whole.length)} records`
                  )
                ]),
            ...(trace.records.length === 0 ? [] : ["", ...listed(cli, trace, given.limit, ReportTable.display)])
          ],
          data: dataOf(trace, given.limit)
        }
      })
  )

const dataOf = ({ figure, records, whole }: Trace, limit: number) => {
  const { of: _, ...named } = figure
  return {
    figure: named,
    total: records.reduce((sum, { number }) => sum + number, 0),
    count: records.length,
    records: records.slice(0, limit),
    ...(whole === undefined
      ? {}
      : { whole: { total: whole.reduce((sum, { number }) => sum + number, 0), count: whole.length } })
  }
}

const listed = (
  cli: Cli,
  { figure, records }: Trace,
  limit: number,
  display: (kind: "count" | "money", value: number) => string
): ReadonlyArray<string> => {
  const all = [
    ["household", "户编号", "Household", false],
    ["no", "成员", "Member", true],
    ["item", "推送编号", "Item", true],
    ["entry", "台账号", "Entry", true],
    ["file", "文件号", "File", true],
    ["row", "行", "Row", true],
    ["department", "部门", "Department", false],
    ["on", "日期", "Day", false]
  ] as const satisfies ReadonlyArray<readonly [keyof Traced, string, string, boolean]>
  const columns = all.filter(([key]) => records.some((record) => record[key] !== undefined))
  const kind = figure.kind === "money" ? "money" : "count"
  return [
    ...lines(
      [
        ...columns.map(([, zh, en, number]) => ({ title: cli.tell(zh, en), ...(number ? { number } : {}) })),
        { title: kind === "money" ? cli.tell("金额（元）", "Yuan") : cli.tell("计数", "Counts"), number: true }
      ],
      records
        .slice(0, limit)
        .map((record) => [...columns.map(([key]) => record[key] ?? ""), display(kind, record.number)])
    ),
    ...(records.length > limit
      ? [
          "",
          cli.tell(
            `还有 ${count(records.length - limit)} 条，用 --limit 多列`,
            `${count(records.length - limit)} more; see --limit`
          )
        ]
      : [])
  ]
}
