import * as Effect from "effect/Effect"
import type { Cli } from "../../Cli.ts"
import { leaf } from "../../command/Menu.ts"
import * as Shared from "../../command/SharedOptions.ts"
import * as Part from "../../Part.ts"
import * as Places from "../../Places.ts"

/** `doudi ledger key`: the key that signs checkpoints. */
export const command = (cli: Cli) =>
  leaf(
    cli,
    "key",
    {
      summary: { zh: "查看或生成签名密钥", en: "show or make the signing key" },
      details: {
        zh: "密钥在工作区的 keys 目录，不在数据库里，也不进备份，请另行妥善保管。公钥写入 keys/ledger.pub，交留存检查点的单位。已有密钥时 --new 不作改动。",
        en: "The key lies in the folder keys of the workspace, not in the database and not in backups; keep it safe by itself. The public key is written to keys/ledger.pub for the offices that keep checkpoints. --new never replaces a key."
      },
      examples: ["ledger key", "ledger key --new"]
    },
    {
      new: Shared.flag(cli, "new", ["没有密钥时生成一个", "make a key where there is none"]),
      workspace: Shared.workspace(cli),
      ...Shared.actor(cli)
    },
    (given) =>
      Effect.gen(function* () {
        const [{ signingKey }, desk] = yield* Effect.all([Part.app, Part.desk])
        const actor = { actor: given.actor, role: given.role, purpose: "key" }
        const { line } = yield* desk.at(cli, given.workspace, signingKey({ make: given.new, actor }))
        const file = Places.publicKey(given.workspace)
        yield* Places.writeText(file, `${line}\n`)
        return {
          lines: [cli.tell(`公钥（${file}）：`, `Public key (${file}):`), line],
          data: { publicKey: line, file }
        }
      })
  )
