import * as Options from "@effect/cli/Options"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type { Cli } from "../../Cli.ts"
import { leaf } from "../../command/Menu.ts"
import * as Shared from "../../command/SharedOptions.ts"
import * as Part from "../../Part.ts"
import * as Places from "../../Places.ts"
import { count } from "../../terminal/TextTable.ts"
import * as Anchor from "./Anchor.ts"

/** `doudi ledger consistency OLDER`: proves that the ledger only grew since a checkpoint. */
export const command = (cli: Cli) =>
  leaf(
    cli,
    "consistency",
    {
      summary: { zh: "出具延续凭据", en: "prove that the ledger only grew" },
      details: {
        zh: "向留存检查点的单位证明：新检查点是从它手里的旧检查点延续下来的，旧检查点以前的记录一条没改。凭据里没有任何记录的内容。对方用 doudi ledger verify-consistency 核对，不需要台账。",
        en: "Shows an office that keeps checkpoints that the newer one goes on from the one it holds, and that nothing before that was changed. It holds nothing of any entry; that office checks it with doudi ledger verify-consistency and needs no ledger."
      },
      examples: ["ledger consistency checkpoints/2025Q3.txt", "ledger consistency 2025Q3.txt --newer 2025Q4.txt"]
    },
    {
      older: Shared.argument(cli, ["旧检查点", "OLDER"], ["对方留存的检查点文件", "the checkpoint that was kept"]),
      newer: Shared.text(
        cli,
        "newer",
        ["文件", "FILE"],
        ["新检查点文件，默认工作区最近的检查点", "the newer checkpoint, by default the last of the workspace"]
      ).pipe(Options.optional),
      out: Shared.text(
        cli,
        "out",
        ["文件", "FILE"],
        ["写到哪个文件，默认 延续凭据-旧-新.json", "where to write it, by default 延续凭据-OLDER-NEWER.json"]
      ).pipe(Options.optional),
      force: Shared.force(cli),
      workspace: Shared.workspace(cli)
    },
    (given) =>
      Effect.gen(function* () {
        const [{ proveConsistency }, { Consistency }, desk] = yield* Effect.all([Part.app, Part.core, Part.desk])
        const named = Option.getOrUndefined(given.out)
        if (named !== undefined) yield* Places.mayWrite(named, given.force)
        const [older, newer] = [yield* Anchor.read(given.older), yield* Anchor.given(given.newer)]
        const shown = yield* desk.at(cli, given.workspace, proveConsistency({ older, newer }))
        const [from, to] = [shown.older.size, shown.newer.size]
        const file = named ?? `延续凭据-${from}-${to}.json`
        yield* Places.mayWrite(file, given.force)
        yield* Places.writeText(file, Consistency.encode(shown.proof))
        return {
          lines: [
            cli.tell(
              `台账从 ${count(from)} 条延续到 ${count(to)} 条的凭据已写入 ${file}`,
              `The proof that the ledger went on from ${count(from)} entries to ${count(to)}: ${file}`
            ),
            cli.tell(
              "请连同新检查点交留存检查点的单位，对方用 doudi ledger verify-consistency 核对",
              "Hand it to the office that keeps checkpoints, which checks it with doudi ledger verify-consistency"
            )
          ],
          data: { older: from, newer: to, file }
        }
      })
  )
