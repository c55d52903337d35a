import * as Options from "@effect/cli/Options"
import * as Effect from "effect/Effect"
import type { Cli } from "../Cli.ts"
import { leaf } from "../command/Menu.ts"
import * as Shared from "../command/SharedOptions.ts"
import * as Part from "../Part.ts"
import * as Places from "../Places.ts"
import * as PackSource from "./PackSource.ts"

/** `doudi init DIR --pack PACK` */
export const command = (cli: Cli) =>
  leaf(
    cli,
    "init",
    {
      summary: { zh: "建立工作区", en: "set up a workspace" },
      details: {
        zh: "一个区县一个工作区：一个数据库，选定后不再变的政策包，和台账的签名密钥（keys 目录，请另行妥善保管）。已有的工作区不受影响。",
        en: "One workspace for one district: a database, the policy pack it is bound to, and the key that signs checkpoints of its ledger (folder keys; keep it safe by itself). An existing workspace stays as it is."
      },
      examples: ["init 蚌山区 --pack cn-340303", "init demo-area --pack cn-340303-sample"]
    },
    {
      directory: Shared.argument(
        cli,
        ["目录", "DIR"],
        ["工作区目录，没有时自动建立", "folder, made when it is not there"]
      ),
      pack: Shared.text(
        cli,
        "pack",
        ["政策包", "PACK"],
        ["政策包标识（见 doudi pack list），或政策包所在目录", "id of a pack (see doudi pack list), or its folder"]
      ),
      digest: Shared.choice(cli, "hash", { sm3: ["国密", "SM3"], sha256: ["sha256", "SHA-256"] }, [
        "台账的杂凑算法：国密 SM3（默认）或 SHA-256，选定后不变",
        "hash function of the ledger: sm3 (default) or sha256; it stays for ever"
      ]).pipe(Options.withDefault("sm3" as const))
    },
    ({ digest, directory, pack: name }) =>
      Effect.gen(function* () {
        const { id, hash, title, data } = yield* PackSource.load(name)
        const [{ initWorkspace }, desk] = yield* Effect.all([Part.app, Part.desk])
        yield* Places.makeFolder(directory)
        const { pinned } = yield* desk.at(cli, directory, initWorkspace({ id, hash, data }, digest), "create")
        return {
          lines: [
            pinned
              ? cli.tell(`已建立工作区 ${directory}，政策包：${title.zh}`, `Set up ${directory} with ${title.en}`)
              : cli.tell(
                  `工作区 ${directory} 早已建立，政策包相同，没有改动`,
                  `${directory} was set up before with the same pack; nothing changed`
                ),
            ...(pinned
              ? [
                  cli.tell(
                    `下一步：doudi import households 文件 --workspace ${directory}`,
                    `Next: doudi import households FILE --workspace ${directory}`
                  )
                ]
              : [])
          ],
          data: { workspace: directory, pack: id, hash, created: pinned }
        }
      })
  )
