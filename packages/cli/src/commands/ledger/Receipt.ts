import * as Options from "@effect/cli/Options"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type { Cli } from "../../Cli.ts"
import { leaf } from "../../command/Menu.ts"
import * as Shared from "../../command/SharedOptions.ts"
import * as Part from "../../Part.ts"
import * as Places from "../../Places.ts"
import * as Anchor from "./Anchor.ts"

/** `doudi ledger receipt SEQ`: proves one entry without the rest of the ledger. */
export const command = (cli: Cli) =>
  leaf(
    cli,
    "receipt",
    {
      summary: { zh: "出具单笔凭据", en: "prove one entry" },
      details: {
        zh: "凭据证明这一笔确在台账中，不透露其他记录。附件可能含个人信息，默认不写入，要用 --payload 写明。用 doudi ledger verify-receipt 核对。",
        en: "It proves that the entry stands in the ledger, and shows nothing of the others. What is kept apart may name a person and goes in only with --payload. Check it with doudi ledger verify-receipt."
      },
      examples: ["ledger receipt 3 --out 凭据.json"]
    },
    {
      seq: Shared.numberArgument(cli, ["号", "SEQ"], ["台账编号", "number of the entry"], 1, 1e15 - 1),
      out: Shared.text(
        cli,
        "out",
        ["文件", "FILE"],
        ["写到哪个文件，默认 凭据-编号.json", "where to write it, by default 凭据-SEQ.json"]
      ).pipe(Options.optional),
      anchor: Anchor.option(cli),
      payload: Shared.flag(cli, "payload", ["连同附件", "with what is kept apart"]),
      force: Shared.force(cli),
      workspace: Shared.workspace(cli)
    },
    (given) =>
      Effect.gen(function* () {
        const [{ proveEntry }, { Proof }, desk] = yield* Effect.all([Part.app, Part.core, Part.desk])
        const { payload, seq } = given
        const file = Option.getOrElse(given.out, () => `凭据-${seq}.json`)
        yield* Places.mayWrite(file, given.force)
        const anchor = yield* Anchor.given(given.anchor)
        const { entry, note, proof } = yield* desk.at(cli, given.workspace, proveEntry({ seq, payload, anchor }))
        yield* Places.writeText(file, Proof.encode(proof))
        return {
          lines: [
            cli.tell(
              `第 ${seq} 号的凭据已写入 ${file}，依据台账前 ${note.size} 条的检查点`,
              `The proof of entry ${seq}, by the checkpoint over ${note.size} entries: ${file}`
            )
          ],
          data: { seq, size: note.size, file, entry: entry ?? null }
        }
      })
  )
