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
import { keyOption, nothingToTrust } from "./VerifyReceipt.ts"

/** `doudi ledger verify-consistency FILE`: whether a newer checkpoint goes on from the one that was kept. Needs no workspace. */
export const command = (cli: Cli) =>
  leaf(
    cli,
    "verify-consistency",
    {
      summary: { zh: "核对延续凭据", en: "check that a ledger only grew" },
      details: {
        zh: "给留存检查点的单位用，不需要工作区和台账。写明自己留存的检查点（--anchor）：凭据成立，说明新检查点涵盖了它以前的全部记录，一条没改；以后留存新的即可（--out 把它写成文件）。加上记账单位的公钥（--key）可同时核对签名。不成立时退出码为 7。",
        en: "For the office that keeps checkpoints; needs no workspace and no ledger. Name the checkpoint that was kept (--anchor): when the proof holds, the newer one covers all that came before it, unchanged, and is the one to keep from now on (--out writes it). With the public key of the office that keeps the ledger (--key) its signature is checked too. Ends with 7 when it does not hold."
      },
      examples: [
        "ledger verify-consistency 延续凭据.json --anchor 2025Q3.txt",
        "ledger verify-consistency 延续凭据.json --key ledger.pub --out 新.txt"
      ]
    },
    {
      file: Shared.argument(cli, ["文件", "FILE"], ["延续凭据文件", "the proof"]),
      anchor: Anchor.option(cli),
      key: keyOption(cli),
      out: Shared.text(
        cli,
        "out",
        ["文件", "FILE"],
        ["把新检查点写到哪个文件", "where to write the newer checkpoint"]
      ).pipe(Options.optional),
      force: Shared.force(cli)
    },
    (given) =>
      Effect.gen(function* () {
        const [{ checkConsistency }, { Checkpoint }, { NodeHash }, { KeyFile }] = yield* Effect.all([
          Part.app,
          Part.core,
          Part.sqlite,
          Part.files
        ])
        const out = Option.getOrUndefined(given.out)
        if (out !== undefined) yield* Places.mayWrite(out, given.force)
        const [anchor, key] = [yield* Anchor.given(given.anchor), yield* Anchor.given(given.key)]
        if (anchor === undefined && key === undefined) return yield* nothingToTrust("verify-consistency")
        const proof = yield* Anchor.read(given.file)
        const { newer, older } = yield* Effect.provide(
          checkConsistency({ proof, anchor, key, hashes: NodeHash.hashes }),
          KeyFile.layer("")
        )
        if (out !== undefined) yield* Places.writeText(out, Checkpoint.encode(newer))
        const fingerprint = Checkpoint.fingerprint(newer, NodeHash.hashes[newer.hash])
        return {
          lines: [
            cli.tell(
              `凭据成立：台账从 ${count(older.size)} 条延续到 ${count(newer.size)} 条，旧检查点以前的记录没有改动`,
              `The proof holds: the ledger went on from ${count(older.size)} entries to ${count(newer.size)}, and nothing before was changed`
            ),
            cli.tell(`新检查点的指纹：${fingerprint}`, `Fingerprint of the newer checkpoint: ${fingerprint}`),
            ...(out === undefined ? [] : [cli.tell(`新检查点已写入 ${out}`, `The newer checkpoint: ${out}`)])
          ],
          data: { holds: true, older: older.size, newer: newer.size, fingerprint, file: out ?? null }
        }
      })
  )
