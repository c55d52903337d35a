import type { Actor, MissingSince, Sealed } from "@doudi/app"
import { Holdings } from "@doudi/core"
import * as Effect from "effect/Effect"
import * as Either from "effect/Either"
import type { Cli } from "../Cli.ts"
import { leaf } from "../command/Menu.ts"
import * as Shared from "../command/SharedOptions.ts"
import * as Part from "../Part.ts"
import * as Places from "../Places.ts"
import { count } from "../terminal/TextTable.ts"
import * as Backup from "./Backup.ts"
import { kinds as entryKinds } from "./ledger/List.ts"

/** `doudi restore FILE --into NEW` */
export const command = (cli: Cli) =>
  leaf(
    cli,
    "restore",
    {
      summary: { zh: "用备份恢复出一个新的工作区", en: "make a new workspace of a backup" },
      details: {
        zh: "先从头到尾核验备份，再写到一个还不存在的目录，从不覆盖任何内容。原工作区还在时（当前目录或 --workspace），列出备份之后又有了什么，便于重新办理。原工作区不作改动。",
        en: "Checks the backup from end to end, then writes it to a folder that does not exist yet; nothing is ever replaced. Where the old workspace is still there (the current folder or --workspace), it lists what came after the backup, to be done again. The old workspace stays as it is."
      },
      examples: ["restore 移动硬盘/2025年9月.db --into 新工作区 --workspace 工作区"]
    },
    {
      file: Backup.fileArgument(cli),
      into: Shared.text(
        cli,
        "into",
        ["目录", "DIR"],
        ["新工作区的目录，必须还不存在", "folder of the new workspace, which must not exist yet"]
      ),
      workspace: Shared.workspace(cli),
      ...Shared.actor(cli)
    },
    ({ actor, file, into, role, workspace }) =>
      Effect.gen(function* () {
        const sealed = yield* Effect.flatMap(
          Effect.all([Part.app, Part.sqlite]),
          ([{ BackupFiles }, { backupFiles }]) =>
            Effect.provide(
              Effect.flatMap(BackupFiles, (files) => files.restore(file, into)),
              backupFiles
            )
        )
        yield* noteIn(cli, into, { actor, role, purpose: "restore" }, sealed)
        const since = Places.isWorkspace(workspace) ? yield* laterIn(cli, workspace, sealed) : undefined
        return {
          lines: [
            cli.tell(`已恢复到新的工作区：${into}`, `Restored to a new workspace: ${into}`),
            ...Backup.described(cli, { ...sealed, exposed: false }),
            "",
            ...(since === undefined ? nothingToCompare(cli) : spoken(cli, since)),
            "",
            cli.tell(
              `下一步：doudi doctor --workspace ${into}；核对无误后再由人改名替换`,
              `Next: doudi doctor --workspace ${into}; put it in place by hand when it is right`
            )
          ],
          data: {
            ...Backup.dataOf(sealed),
            into,
            missingSince: since === undefined ? null : Either.isLeft(since) ? "unreadable" : dataOf(since.right)
          }
        }
      })
  )

/** Who took everything out of the backup stands in the log of the new workspace, from where it can now be read. */
const noteIn = (cli: Cli, into: string, actor: Actor, { holdings }: Sealed) =>
  Effect.gen(function* () {
    const [{ AccessLog }, desk] = yield* Effect.all([Part.app, Part.desk])
    const note = { ...actor, act: "export", what: "restore", count: holdings.counts.versions } as const
    yield* desk.at(
      cli,
      into,
      Effect.flatMap(AccessLog, (log) => log.note(note))
    )
  })

/** What the old workspace has more; `Left` when it cannot be read, which is often why one restores. */
const laterIn = (cli: Cli, workspace: string, { holdings }: Sealed) =>
  Effect.gen(function* () {
    const [{ missingSince }, desk] = yield* Effect.all([Part.app, Part.desk])
    return yield* desk.at(cli, workspace, missingSince(holdings))
  }).pipe(Effect.either)

const nothingToCompare = (cli: Cli) => [
  cli.tell(
    "没有指明原工作区，没有比较备份之后的变化（可用 --workspace 指定后另行恢复一份比较）",
    "No old workspace was named, so nothing was compared (name it with --workspace)"
  )
]

const spoken = (cli: Cli, since: Either.Either<MissingSince, unknown>): ReadonlyArray<string> => {
  if (Either.isLeft(since)) {
    return [
      cli.tell(
        "原工作区打不开，无法列出备份之后的变化；请按收文登记核对",
        "The old workspace cannot be opened, so what came after the backup is not known; go by the office's own records"
      )
    ]
  }
  const { entries, imports, sameLedger, shortfalls } = since.right
  if (!sameLedger) {
    return [
      cli.tell(
        "注意：原工作区的台账不是从这份备份接下去的，可能不是同一个工作区，或者台账被改动过，请查明原因",
        "Beware: the old workspace's ledger does not go on from this backup. It is another workspace, or its ledger was changed; find out why"
      )
    ]
  }
  if (shortfalls.length === 0)
    return [cli.tell("原工作区没有比备份更多的内容", "The old workspace has nothing that the backup lacks")]
  return [
    cli.tell(
      `原工作区比备份多：${shortfalls.map(({ kind, by }) => `${Holdings.kinds[kind].zh} ${count(by)}`).join("，")}`,
      `The old workspace has more: ${shortfalls.map(({ kind, by }) => `${Holdings.kinds[kind].en} ${count(by)}`).join(", ")}`
    ),
    ...(imports.length > 0
      ? [
          cli.tell(
            "备份之后导入过这些文件，需要重新导入：",
            "These files came in after the backup; import them again:"
          ),
          ...imports.map(({ fileName, observedOn }) => `  ${observedOn}  ${fileName}`)
        ]
      : []),
    ...(entries.length > 0
      ? [
          cli.tell("备份之后台账记过这些事项，需要重新办理：", "The ledger noted this after the backup; do it again:"),
          ...entries.map(({ entries, kind, quarter }) => `  ${quarter}  ${cli.say(entryKinds[kind])} ${count(entries)}`)
        ]
      : [])
  ]
}

const dataOf = ({ entries, imports, sameLedger, shortfalls }: MissingSince) => ({
  sameLedger,
  shortfalls,
  imports: imports.map(({ fileName, kind, observedOn, source }) => ({ kind, source, fileName, observedOn })),
  entries
})
