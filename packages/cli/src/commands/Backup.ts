import * as fs from "node:fs"
import * as path from "node:path"
import type { Sealed } from "@doudi/app"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import type { Cli } from "../Cli.ts"
import { branch, leaf } from "../command/Menu.ts"
import * as Shared from "../command/SharedOptions.ts"
import * as Part from "../Part.ts"
import * as Places from "../Places.ts"
import { count } from "../terminal/TextTable.ts"

/** `doudi backup create|verify` */
export const command = (cli: Cli) => branch("backup", { zh: "备份", en: "backups" }, [create(cli), verify(cli)])

const create = (cli: Cli) =>
  leaf(
    cli,
    "create",
    {
      summary: { zh: "备份工作区", en: "back the workspace up" },
      details: {
        zh: "把整个工作区写成一个文件，写完重新打开核对，与工作区一致才算完成。期间可以照常办理。从不覆盖已有的文件。备份含全部个人信息，没有加密，请存放在加密的磁盘上，由专人保管。",
        en: "Writes the whole workspace into one file, opens it again and compares it with the workspace; only then it is done. Work can go on meanwhile. Never replaces a file. A backup holds all personal data and is not encrypted: keep it on an encrypted disk, with one person in charge."
      },
      examples: ["backup create --out 移动硬盘", "backup create --out 移动硬盘/2025年9月.db"]
    },
    {
      out: Shared.text(
        cli,
        "out",
        ["文件", "FILE"],
        ["写到哪个文件；写目录时按日期起名", "the file to write; in a folder it is named by the day"]
      ),
      workspace: Shared.workspace(cli),
      ...Shared.actor(cli)
    },
    (given) =>
      Effect.gen(function* () {
        const [{ createBackup }, desk] = yield* Effect.all([Part.app, Part.desk])
        const file = yield* fileFor(given.out)
        const actor = { actor: given.actor, role: given.role, purpose: "backup" }
        const sealed = yield* desk.at(cli, given.workspace, createBackup({ file, actor }))
        return {
          lines: [
            cli.tell(
              `备份完成，已重新打开核对，与工作区一致：${file}`,
              `The backup is done; it was opened again and agrees with the workspace: ${file}`
            ),
            ...described(cli, sealed),
            ...(onOneDisk(given.workspace, file)
              ? [
                  "",
                  cli.tell(
                    "提示：备份与工作区在同一块磁盘上，磁盘坏了会一起丢失，请再拷一份到别处",
                    "Note: the backup is on the same disk as the workspace and would be lost with it; keep a copy elsewhere"
                  )
                ]
              : [])
          ],
          data: dataOf(sealed)
        }
      })
  )

const verify = (cli: Cli) =>
  leaf(
    cli,
    "verify",
    {
      summary: { zh: "核验备份是否完好", en: "check that a backup is whole" },
      details: {
        zh: "从头到尾读一遍，逐行与备份时的封签核对。不需要工作区，在任何一台电脑上都可以做。不作任何改动。",
        en: "Reads it from end to end and holds every row against the seal it was given. Needs no workspace; any computer will do. Changes nothing."
      },
      examples: ["backup verify 移动硬盘/2025年9月.db"]
    },
    { file: fileArgument(cli) },
    ({ file }) =>
      Effect.gen(function* () {
        const sealed = yield* Effect.flatMap(
          Effect.all([Part.app, Part.sqlite]),
          ([{ BackupFiles }, { backupFiles }]) =>
            Effect.provide(
              Effect.flatMap(BackupFiles, (files) => files.inspect(file)),
              backupFiles
            )
        )
        return {
          lines: [cli.tell(`备份完好：${file}`, `The backup is whole: ${file}`), ...described(cli, sealed)],
          data: dataOf(sealed)
        }
      })
  )

export const fileArgument = (cli: Cli) =>
  Shared.argument(cli, ["文件", "FILE"], ["doudi backup create 做出的备份", "a backup that doudi backup create made"])

/** What a backup holds, for the register of backups that an office keeps on paper. */
export const described = (cli: Cli, { bytes, exposed, holdings: { counts }, seal }: Sealed): ReadonlyArray<string> => [
  cli.tell(
    `  做出时间  ${wallTime(seal.madeAt)}，经办 ${seal.actor}/${seal.role}`,
    `  made      ${wallTime(seal.madeAt)} by ${seal.actor}/${seal.role}`
  ),
  cli.tell(
    `  内容      台账 ${count(counts.entries)} 条，家庭档案 ${count(counts.versions)} 版，导入文件 ${count(counts.imports)} 个，共 ${megabytes(bytes)} MB`,
    `  holds     ${count(counts.entries)} ledger entries, ${count(counts.versions)} versions of records, ${count(counts.imports)} imported files; ${megabytes(bytes)} MB`
  ),
  cli.tell(
    `  校验值    ${fingerprint(seal.content)}（请抄在备份登记本上）`,
    `  print     ${fingerprint(seal.content)} (write it down where backups are noted)`
  ),
  ...(exposed
    ? [
        cli.tell(
          "  注意      本机其他用户可以读取这个文件，里面有个人信息",
          "  beware    other users of this computer can read the file, which holds personal data"
        )
      ]
    : [])
]

export const dataOf = ({ bytes, exposed, file, holdings, seal }: Sealed) => ({
  file,
  madeAt: seal.madeAt,
  actor: seal.actor,
  role: seal.role,
  content: seal.content,
  holds: holdings.counts,
  lastEntry: holdings.last?.seq ?? null,
  bytes,
  exposed
})

/** The first 16 characters of a digest, in fours. */
export const fingerprint = (digest: string): string => digest.slice(0, 16).replace(/.{4}(?=.)/g, "$& ")

const megabytes = (bytes: number): string => (bytes / 2 ** 20).toFixed(1)

/** An instant as the clock on the wall of this computer showed it, to the minute. */
export const wallTime = (instant: string): string => {
  const at = new Date(instant)
  const two = (n: number) => String(n).padStart(2, "0")
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`
}

/** The file itself, or a name by day and time in the folder that was named: `兜底备份-20250930-1705.db`. */
const fileFor = (out: string): Effect.Effect<string> =>
  Effect.map(Clock.currentTimeMillis, (now) => {
    if (fs.statSync(out, { throwIfNoEntry: false })?.isDirectory() !== true) return out
    const at = wallTime(new Date(now).toISOString()).replace(/[-:]/g, "").replace(" ", "-")
    return Places.free(path.join(out, `兜底备份-${at}.db`))
  })

const onOneDisk = (workspace: string, file: string): boolean =>
  fs.statSync(workspace).dev === fs.statSync(path.dirname(path.resolve(file))).dev
