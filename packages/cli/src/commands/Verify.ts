import * as Effect from "effect/Effect"
import type { Cli } from "../Cli.ts"
import { leaf } from "../command/Menu.ts"
import * as Shared from "../command/SharedOptions.ts"
import * as Part from "../Part.ts"
import * as Anchor from "./ledger/Anchor.ts"
import * as CheckpointFiles from "./ledger/CheckpointFiles.ts"
import * as VerifiedReport from "./ledger/VerifiedReport.ts"

/** `doudi verify`: whether a workspace is whole. */
export const command = (cli: Cli) =>
  leaf(
    cli,
    "verify",
    {
      summary: { zh: "核验整个工作区", en: "check a whole workspace" },
      details: {
        zh: "检查数据库文件和结构，逐条核验台账，并从原始记录重算各表进行比对。只读，不作任何改动。发现问题时退出码为 7。",
        en: "Checks the database file and its structure, every entry of the ledger, and rebuilds the tables that repeat other records. Changes nothing; ends with 7 when something is wrong."
      },
      examples: ["verify"]
    },
    { anchor: Anchor.option(cli), workspace: Shared.workspace(cli) },
    (given) =>
      Effect.gen(function* () {
        const [{ verify }, desk] = yield* Effect.all([Part.app, Part.desk])
        const anchor = yield* Anchor.given(given.anchor)
        const verified = yield* desk.at(cli, given.workspace, verify(anchor === undefined ? [] : [anchor]))
        const missing = yield* CheckpointFiles.missing(cli, given.workspace)
        const { data, lines, ...outcome } = yield* VerifiedReport.outcome(cli, verified)
        return {
          ...outcome,
          lines: [...lines, ...CheckpointFiles.advice(cli, missing)],
          data: { ...(data as object), missingCheckpointFiles: missing.map(({ file }) => file) }
        }
      })
  )
