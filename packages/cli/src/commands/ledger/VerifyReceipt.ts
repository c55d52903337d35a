import * as Options from "@effect/cli/Options"
import * as Effect from "effect/Effect"
import type { Cli } from "../../Cli.ts"
import { leaf } from "../../command/Menu.ts"
import * as Shared from "../../command/SharedOptions.ts"
import * as Part from "../../Part.ts"
import { UsageProblem } from "../../problem/CommandProblem.ts"
import * as Anchor from "./Anchor.ts"
import { kinds } from "./List.ts"

/** `doudi ledger verify-receipt FILE`: whether a proof holds. Needs no workspace. */
export const command = (cli: Cli) =>
  leaf(
    cli,
    "verify-receipt",
    {
      summary: { zh: "核对单笔凭据", en: "check the proof of one entry" },
      details: {
        zh: "不需要工作区。要有留存的检查点（--anchor）或记账单位的公钥（--key），否则凭据只能说明它自己前后一致。凭据不成立时退出码为 7。",
        en: "Needs no workspace. It takes a checkpoint that was kept (--anchor) or the public key of the office that keeps the ledger (--key); by itself a proof says only that it agrees with itself. Ends with 7 when it does not hold."
      },
      examples: [
        "ledger verify-receipt 凭据.json --anchor 财政局留存/2025Q3.txt",
        "ledger verify-receipt 凭据.json --key ledger.pub"
      ]
    },
    {
      file: Shared.argument(cli, ["文件", "FILE"], ["凭据文件", "the proof"]),
      anchor: Anchor.option(cli),
      key: keyOption(cli)
    },
    (given) =>
      Effect.gen(function* () {
        const [{ checkProof }, { NodeHash }, { KeyFile }] = yield* Effect.all([Part.app, Part.sqlite, Part.files])
        const anchor = yield* Anchor.given(given.anchor)
        const key = yield* Anchor.given(given.key)
        if (anchor === undefined && key === undefined) return yield* nothingToTrust("verify-receipt")
        const proof = yield* Anchor.read(given.file)
        const { entry, note } = yield* Effect.provide(
          checkProof({ proof, anchor, key, hashes: NodeHash.hashes }),
          KeyFile.layer("")
        )
        return {
          lines: [
            cli.tell("凭据成立，这一笔确在台账中", "The proof holds: the entry stands in the ledger"),
            ...(entry === undefined
              ? []
              : [
                  cli.tell(
                    `第 ${entry.seq} 号：${entry.on} ${kinds[entry.kind].zh}，台账前 ${note.size} 条的检查点`,
                    `Entry ${entry.seq}: ${entry.on}, ${kinds[entry.kind].en}; checkpoint over ${note.size} entries`
                  )
                ])
          ],
          data: { holds: true, size: note.size, entry: entry ?? null }
        }
      })
  )

/** The public key of the office that keeps the ledger (`--key`). */
export const keyOption = (cli: Cli) =>
  Shared.text(
    cli,
    "key",
    ["文件", "FILE"],
    ["记账单位的公钥文件 ledger.pub", "the public key of the office that keeps the ledger"]
  ).pipe(Options.optional)

/** A proof that is to be held against nothing. */
export const nothingToTrust = (command: "verify-receipt" | "verify-consistency") =>
  UsageProblem.of(
    "要写明留存的检查点（--anchor）或公钥（--key），单凭凭据自己不能证明什么",
    "Name a checkpoint that was kept (--anchor) or a public key (--key); a proof alone proves nothing",
    `用法见 ledger ${command} --help`,
    `See: ledger ${command} --help`
  )
