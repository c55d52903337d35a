import * as fs from "node:fs"
import * as os from "node:os"
import * as path from "node:path"
import type * as Cause from "effect/Cause"
import * as Clock from "effect/Clock"
import * as Effect from "effect/Effect"
import * as Exit from "effect/Exit"
import * as Layer from "effect/Layer"
import type { Cli } from "../Cli.ts"
import { leaf } from "../command/Menu.ts"
import * as Shared from "../command/SharedOptions.ts"
import { ExitCode } from "../ExitCode.ts"
import * as Part from "../Part.ts"
import * as Places from "../Places.ts"
import * as Report from "../problem/Report.ts"
import { padEnd } from "../terminal/Width.ts"
import { version } from "../version.ts"
import { fingerprint, wallTime } from "./Backup.ts"
import * as CheckpointFiles from "./ledger/CheckpointFiles.ts"

/** One thing that was looked at. `problem` says what is wrong and what to do. */
interface Check {
  readonly name: readonly [zh: string, en: string]
  readonly found: string
  readonly problem?: string | undefined
  /** What would be better otherwise, though nothing is wrong. */
  readonly advice?: string | undefined
}

/** The oldest Node that doudi is tried with. */
const oldestNode = [20, 19] as const

/** `doudi doctor`: whether this computer and a workspace are in order. Changes nothing. */
export const command = (cli: Cli) =>
  leaf(
    cli,
    "doctor",
    {
      summary: { zh: "检查运行环境和工作区", en: "check this computer and a workspace" },
      details: {
        zh: "检查 Node、数据库组件和中文编码；当前目录或 --workspace 是工作区时，打开它并检查格式和安全设置。不作任何改动。",
        en: "Looks at Node, the database and Chinese encodings; and, where there is a workspace, at its format and safety settings. Changes nothing."
      }
    },
    { workspace: Shared.workspace(cli) },
    ({ workspace }) =>
      Effect.gen(function* () {
        const checks: Array<Check> = [
          { name: ["兜底", "doudi"], found: version },
          { name: ["系统", "System"], found: `${os.platform()} ${os.release()} ${os.arch()}` },
          node(cli),
          encodings(cli),
          yield* database(cli),
          space(cli, workspace),
          ...(Places.isWorkspace(workspace) ? yield* inside(cli, workspace) : [])
        ]
        const faults = checks.filter(({ problem }) => problem !== undefined)
        return {
          lines: [
            ...checks.flatMap(({ advice, found, name, problem }) => [
              `${verdict(cli, { advice, problem })}  ${padEnd(cli.tell(...name), 12)}  ${found}`,
              ...(problem ?? advice ?? "")
                .split("\n")
                .filter((line) => line !== "")
                .map((line) => `      ${line}`)
            ]),
            ...(Places.isWorkspace(workspace)
              ? []
              : [
                  "",
                  cli.tell("当前目录不是工作区，没有检查工作区", "There is no workspace here, so none was looked at")
                ])
          ],
          data: {
            ok: faults.length === 0,
            checks: checks.map(({ advice, found, name: [zh, en], problem }) => ({
              name: { zh, en },
              found,
              problem: problem ?? null,
              advice: advice ?? null
            }))
          },
          code: faults.length === 0 ? ExitCode.done : ExitCode.environment
        }
      })
  )

const verdict = (cli: Cli, { advice, problem }: Pick<Check, "advice" | "problem">): string =>
  problem !== undefined
    ? cli.tell("异常", "fault")
    : advice !== undefined
      ? cli.tell("提示", "note ")
      : cli.tell("正常", "ok   ")

const node = (cli: Cli): Check => {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number)
  const old = major < oldestNode[0] || (major === oldestNode[0] && minor < oldestNode[1])
  return {
    name: ["Node", "Node"],
    found: process.versions.node,
    ...(old
      ? { problem: cli.tell(`需要 ${oldestNode.join(".")} 以上`, `${oldestNode.join(".")} or newer is needed`) }
      : {})
  }
}

const encodings = (cli: Cli): Check => {
  try {
    new TextDecoder("gb18030", { fatal: true }).decode(Uint8Array.of(0xb6, 0xb5))
    return { name: ["中文编码", "Encodings"], found: "UTF-8, GB18030" }
  } catch {
    return {
      name: ["中文编码", "Encodings"],
      found: "UTF-8",
      problem: cli.tell(
        "这个 Node 不能读 GB18030 文件，请换用完整版",
        "This Node cannot read GB18030; use a full build"
      )
    }
  }
}

/** The native driver by itself. */
const driver = Effect.promise(() => import("better-sqlite3"))

/** Opens a database in memory: the native part loads, and every setting that safety rests on is taken. */
const database = (cli: Cli) =>
  Effect.gen(function* () {
    const [{ SqliteStore }, { default: Sqlite }] = yield* Effect.all([Part.sqlite, driver])
    yield* Effect.scoped(Effect.asVoid(Layer.build(SqliteStore.layerMemory)))
    const db = new Sqlite(":memory:")
    const found = db.prepare("SELECT sqlite_version()").pluck().get()
    db.close()
    return `SQLite ${found}`
  }).pipe(looked(cli, ["数据库组件", "Database"]))

/** Opens the workspace, which reads back every setting, and says what it is bound to. */
const inside = (cli: Cli, workspace: string) =>
  Effect.gen(function* () {
    const opened = yield* Effect.gen(function* () {
      const [{ pinnedPolicy, Register }, desk] = yield* Effect.all([Part.app, Part.desk])
      return yield* desk.at(
        cli,
        workspace,
        Effect.gen(function* () {
          const { hash, pack } = yield* pinnedPolicy
          const { households, persons } = yield* (yield* Register).size
          return `${pack} ${hash.slice(0, 12)}  ${cli.tell(`${households} 户 ${persons} 人`, `${households} households, ${persons} persons`)}`
        })
      )
    }).pipe(looked(cli, ["工作区", "Workspace"]))
    if (opened.problem !== undefined) return [opened, modes(cli, workspace)]
    const format = yield* Effect.gen(function* () {
      const { default: Sqlite } = yield* driver
      const db = new Sqlite(Places.database(workspace), { readonly: true, fileMustExist: true })
      const read = (name: string) => String(db.pragma(name, { simple: true }))
      const found = [
        `v${read("user_version")}`,
        `journal=${read("journal_mode")}`,
        `quick_check=${read("quick_check")}`
      ]
      db.close()
      return `${found.join("  ")}  ${cli.tell("写入时 synchronous=FULL", "writes with synchronous=FULL")}`
    }).pipe(looked(cli, ["数据格式", "Format"]))
    return [opened, format, modes(cli, workspace), yield* checkpoint(cli, workspace), yield* backup(cli, workspace)]
  })

/** Names of files that hold personal data. */
const holding = /\.(db|db-wal|bak|xlsx|xls|csv)$/

/** Files of the workspace that others on this computer may read or change, by their entries alone: nothing is opened. */
const modes = (cli: Cli, workspace: string): Check => {
  const name = ["文件权限", "File modes"] as const
  // Windows keeps permissions elsewhere; its modes say nothing.
  if (process.platform === "win32") return { name, found: cli.tell("由 Windows 管理", "kept by Windows") }
  const open = fs
    .readdirSync(workspace, { recursive: true, encoding: "utf8" })
    .map((entry) => path.join(workspace, entry))
    .filter((file) => {
      const stat = fs.lstatSync(file)
      return stat.isFile() && holding.test(file) && (stat.mode & 0o077) !== 0
    })
    .sort()
  const [first] = open
  if (first === undefined) return { name, found: cli.tell("仅本人可读写", "for their owner only") }
  return {
    name,
    found: cli.tell(`${open.length} 个文件他人可读`, `others may read ${open.length} files`),
    advice: cli.tell(
      `例如 ${first}；有个人信息的请执行：chmod 600 文件`,
      `Such as ${first}; where it holds personal data, run: chmod 600 FILE`
    )
  }
}

/** The last checkpoint of the ledger, which another office keeps, and what came after it. */
const checkpoint = (cli: Cli, workspace: string): Effect.Effect<Check> => {
  const name = ["最近检查点", "Checkpoint"] as const
  const advice = cli.tell(
    "请做检查点并送另一个单位留存：doudi ledger checkpoint",
    "Make one and let another office keep it: doudi ledger checkpoint"
  )
  return Effect.gen(function* () {
    const [lost] = CheckpointFiles.advice(cli, yield* CheckpointFiles.missing(cli, workspace))
    const [{ Ledger }, desk] = yield* Effect.all([Part.app, Part.desk])
    return yield* desk.at(
      cli,
      workspace,
      Effect.gen(function* () {
        const ledger = yield* Ledger
        const entries = yield* ledger.count()
        const size = Math.max(0, ...(yield* ledger.checkpoints).map(({ size }) => size))
        if (size === 0) return { name, found: cli.tell("没有做过", "never"), ...(entries === 0 ? {} : { advice }) }
        const since = entries - size
        const found = cli.tell(`到第 ${size} 条，此后新增 ${since} 条`, `up to entry ${size}; ${since} since`)
        return { name, found, ...(lost === undefined ? {} : { advice: lost }) }
      })
    )
  }).pipe(
    Effect.catchAllCause((cause) =>
      Effect.succeed({ name, found: "", problem: Report.of({ ...cli, json: false }, cause).text ?? "" })
    )
  )
}

/** After how many days the last backup is called old. */
const backupDays = 7

const backup = (cli: Cli, workspace: string): Effect.Effect<Check> => {
  const name = ["最近备份", "Last backup"] as const
  return Effect.gen(function* () {
    const [{ Backups }, desk] = yield* Effect.all([Part.app, Part.desk])
    return yield* desk.at(
      cli,
      workspace,
      Effect.gen(function* () {
        const backups = yield* Backups
        const seal = yield* backups.newest
        if (seal === undefined) return { name, found: cli.tell("没有备份过", "never"), advice: makeOne(cli) }
        const days = Math.floor(((yield* Clock.currentTimeMillis) - Date.parse(seal.madeAt)) / 86_400_000)
        const since = (yield* backups.holdings).counts.entries - seal.entries
        const found = `${wallTime(seal.madeAt)}  ${fingerprint(seal.content)}  ${cli.tell(`此后台账新增 ${since} 条`, `${since} ledger entries since`)}`
        return { name, found, ...(days >= backupDays && since > 0 ? { advice: makeOne(cli) } : {}) }
      })
    )
  }).pipe(
    Effect.catchAllCause((cause) =>
      Effect.succeed({ name, found: "", problem: Report.of({ ...cli, json: false }, cause).text ?? "" })
    )
  )
}

const makeOne = (cli: Cli): string =>
  cli.tell("请做一次备份：doudi backup create --out 移动硬盘", "Make one: doudi backup create --out DISK")

/** Room for the workspace's disk. */
const space = (cli: Cli, workspace: string): Check => {
  const name = ["磁盘空间", "Disk space"] as const
  try {
    const { bavail, bsize } = fs.statfsSync(path.resolve(workspace))
    const free = (bavail * bsize) / 2 ** 30
    return {
      name,
      found: `${free.toFixed(1)} GB`,
      ...(free < 1 ? { problem: cli.tell("剩余空间不足 1 GB，请清理", "Less than 1 GB is left; make room") } : {})
    }
  } catch {
    return { name, found: "?", problem: cli.tell("找不到这个目录", "There is no such folder") }
  }
}

/** What a piece of work found, or why it failed, as a check. */
const looked =
  (cli: Cli, name: Check["name"]) =>
  (work: Effect.Effect<string, unknown>): Effect.Effect<Check> =>
    Effect.map(Effect.exit(work), (exit) =>
      Exit.isSuccess(exit)
        ? { name, found: exit.value }
        : {
            name,
            found: "",
            problem: Report.of({ ...cli, json: false }, exit.cause as Cause.Cause<unknown>).text ?? ""
          }
    )
