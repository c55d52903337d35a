import * as Options from "@effect/cli/Options"
import * as Effect from "effect/Effect"
import * as Option from "effect/Option"
import type { SignedCheckpoint } from "@doudi/app"
import type { Cli } from "../../Cli.ts"
import { leaf } from "../../command/Menu.ts"
import * as Shared from "../../command/SharedOptions.ts"
import * as Part from "../../Part.ts"
import * as Places from "../../Places.ts"
import * as CheckpointFiles from "./CheckpointFiles.ts"
import { count } from "../../terminal/TextTable.ts"

/** `doudi ledger checkpoint`: signs what the ledger has come to, for another office to keep. */
export const command = (cli: Cli) =>
  leaf(
    cli,
    "checkpoint",
    {
      summary: { zh: "签发检查点，交其他单位留存", en: "sign a checkpoint for another office to keep" },
      details: {
        zh: "检查点是几行文字加签名，代表到此为止的全部台账和查阅日志，不含个人信息。请交财政、审计等单位留存，或把指纹写在纸质台账封面上；以后用 doudi ledger verify --anchor 比对，台账或查阅日志被整本重写或截短都能发现。以前季度的检查点文件不在时一并重新写出。",
        en: "A checkpoint is a few lines and a signature that stand for the whole ledger and access log so far; it holds no personal data. Let finance or audit keep it, or write its fingerprint on the paper ledger: doudi ledger verify --anchor then finds a ledger or log that was written anew or cut short. Checkpoint files of closed quarters that are gone are written again."
      },
      examples: ["ledger checkpoint", "ledger checkpoint --out 送财政局/检查点.txt"]
    },
    {
      out: Shared.text(
        cli,
        "out",
        ["文件", "FILE"],
        [
          "写到哪个文件，默认工作区的 checkpoints 目录",
          "where to write it, by default the workspace's folder checkpoints"
        ]
      ).pipe(Options.optional),
      force: Shared.force(cli),
      workspace: Shared.workspace(cli),
      ...Shared.actor(cli)
    },
    (given) =>
      Effect.gen(function* () {
        const [{ checkpoint }, desk] = yield* Effect.all([Part.app, Part.desk])
        const { actor, role } = given
        const named = Option.getOrUndefined(given.out)
        if (named !== undefined) yield* Places.mayWrite(named, given.force)
        const made = yield* desk.at(cli, given.workspace, checkpoint({ actor, role, purpose: "checkpoint" }))
        const file = named ?? Places.checkpoint(given.workspace, String(made.size))
        yield* Places.writeText(file, made.note)
        const again = yield* CheckpointFiles.missing(cli, given.workspace)
        const lines = yield* CheckpointFiles.restored(cli, again)
        return {
          lines: [...described(cli, made, file), ...lines],
          data: { ...made, file, restored: again.map(({ file }) => file) }
        }
      })
  )

/** A checkpoint in words, with its fingerprint for paper. */
export const described = (cli: Cli, { fingerprint, size }: SignedCheckpoint, file: string): ReadonlyArray<string> => [
  cli.tell(`检查点：台账前 ${count(size)} 条，已写入 ${file}`, `Checkpoint over ${count(size)} entries: ${file}`),
  cli.tell(`指纹：${fingerprint}`, `Fingerprint: ${fingerprint}`),
  cli.tell(
    "请把这个文件交其他单位留存，或把指纹抄在纸质台账上",
    "Let another office keep the file, or write the fingerprint on paper"
  )
]
