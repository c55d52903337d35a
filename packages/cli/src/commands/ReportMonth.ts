import * as Options from "@effect/cli/Options"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type { Cli } from "../Cli.ts"
import { leaf } from "../command/Menu.ts"
import * as Shared from "../command/SharedOptions.ts"
import * as Part from "../Part.ts"
import * as Places from "../Places.ts"

/** `doudi report month MONTH`: the tables of a month, in the shape that civil affairs publish. */
export const command = (cli: Cli) =>
  leaf(
    cli,
    "month",
    {
      summary: { zh: "生成月报", en: "write the tables of a month" },
      details: {
        zh: "按民政月报的样式：月末在册户数、人数，当月和本年累计的人次、支出，分城镇和农村。写成 xlsx、html、csv、json 四种。没有核实过的口径在“阅读说明”里注明。",
        en: "In the shape of civil affairs' monthly tables: households and persons at the month's end, person-times and money of the month and since January, urban and rural apart. As xlsx, html, csv and json. What of the form was not checked is said in the reading."
      },
      examples: ["report month 2025-10 --out 报告"]
    },
    {
      month: Shared.monthArgument(cli),
      out: Shared.text(
        cli,
        "out",
        ["目录", "DIR"],
        ["月报写到哪个目录，默认工作区的 report 目录", "folder for the tables, by default report of the workspace"]
      ).pipe(Options.optional),
      workspace: Shared.workspace(cli)
    },
    (given) =>
      Effect.gen(function* () {
        const [{ writeMonth }, desk] = yield* Effect.all([Part.app, Part.desk])
        const directory = Option.getOrElse(given.out, () => Places.reportFolder(given.workspace))
        const written = yield* desk.at(
          cli,
          given.workspace,
          writeMonth({ month: given.month, directory, language: cli.language })
        )
        return {
          lines: [cli.tell("月报已写好：", "The tables are ready:"), ...written.map((file) => `  ${file}`)],
          data: { month: given.month, files: written }
        }
      })
  )
