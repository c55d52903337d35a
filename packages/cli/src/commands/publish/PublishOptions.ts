import * as Options from "@effect/cli/Options"
import type { Cli } from "../../Cli.ts"
import * as Shared from "../../command/SharedOptions.ts"

/** Who looked at a publication before it goes out (复核人). */
export const approver = (cli: Cli) =>
  Shared.text(
    cli,
    "approver",
    ["复核", "WHO"],
    ["复核人工号或岗位，不能与经办人相同", "who looked at it before; not the one who does it"]
  )

/** Where a publication is written; a folder of the workspace by default. */
export const out = (cli: Cli, folder: string) =>
  Shared.text(
    cli,
    "out",
    ["目录", "DIR"],
    [`写到哪个目录，默认工作区的 ${folder} 目录`, `folder to write to, by default ${folder} of the workspace`]
  ).pipe(Options.optional)
