import * as Options from "@effect/cli/Options"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type { Cli } from "../Cli.ts"
import { leaf } from "../command/Menu.ts"
import * as Shared from "../command/SharedOptions.ts"
import * as Part from "../Part.ts"
import * as Places from "../Places.ts"
import { count } from "../terminal/TextTable.ts"

/** `doudi quarantine`: all rows that wait for mending, in one workbook. */
export const command = (cli: Cli) =>
  leaf(
    cli,
    "quarantine",
    {
      summary: { zh: "写出全部待修正的行", en: "write all rows that wait for mending" },
      details: {
        zh: "各次导入留下的待修正行汇成一个工作簿，每种表样一个工作表。",
        en: "The rows that imports held back, in one workbook with a sheet for each form."
      },
      examples: ["quarantine --out 待修正.xlsx"]
    },
    {
      out: Shared.text(
        cli,
        "out",
        ["文件", "FILE"],
        ["写到哪个文件，默认工作区的 quarantine.xlsx", "the file to write, by default quarantine.xlsx of the workspace"]
      ).pipe(Options.optional),
      force: Shared.force(cli),
      workspace: Shared.workspace(cli),
      ...Shared.reader(cli)
    },
    (given) =>
      Effect.gen(function* () {
        const [{ Forms, pinnedPolicy, quarantine, registerForms, rosterForm }, desk] = yield* Effect.all([
          Part.app,
          Part.desk
        ])
        const file = Option.getOrElse(given.out, () => Places.quarantine(given.workspace))
        yield* Places.mayWrite(file, given.force)
        const rows = yield* desk.noted(
          cli,
          given.workspace,
          { actor: Shared.readerOf(given), act: "export", what: "quarantine", count: (rows) => rows },
          Effect.gen(function* () {
            const { policy } = yield* pinnedPolicy
            yield* Places.makeRoom(file)
            const { households, lists, members } = registerForms(policy)
            const register = [households, members, ...lists.map(({ form }) => form)]
            const rosters = [...policy.comparisons.values()].map(rosterForm)
            return yield* quarantine({ file, forms: [...register, Forms.feedback, ...rosters] })
          })
        )
        return {
          lines: [
            rows === 0
              ? cli.tell("没有待修正的行", "No rows wait for mending")
              : cli.tell(
                  `待修正 ${count(rows)} 行，已写入 ${file}`,
                  `${count(rows)} rows wait for mending; see ${file}`
                )
          ],
          data: { rows, file: rows === 0 ? null : file }
        }
      })
  )
