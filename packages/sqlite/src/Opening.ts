import { type Store, StoreBusy, type StoreFailure } from "@doudi/app"
import { Failure, Migrations } from "@doudi/sql"
import { SqlClient, type SqlError } from "@effect/sql"
import { SqliteClient } from "@effect/sql-sqlite-node"
import Sqlite from "better-sqlite3"
import { Cause, Clock, Effect, type Scope } from "effect"
import * as Reactivity from "@effect/experimental/Reactivity"
import fs from "node:fs"
import path from "node:path"
import { remoteOf } from "./FileSystem.ts"
import {
  MigrationFailed,
  NotAWorkspace,
  type OpenProblem,
  SqliteTooOld,
  WorkspaceExposed,
  WorkspaceMissing,
  WorkspaceNewer,
  WorkspaceRemote,
  WorkspaceUnopenable
} from "./OpenProblem.ts"
import { keepStatements } from "./keepStatements.ts"
import * as Pragmas from "./Pragmas.ts"
import { writeTx } from "./writeTx.ts"

/** Marks a database as a workspace: the bytes `Doud`. */
export const applicationId = 0x44_6f_75_64
/** The first SQLite without the fault that two checkpointing writers can corrupt a database. */
export const oldestSqlite = "3.51.3"

export interface Config {
  readonly filename: string
  /** `create` makes a new workspace where there is none; `open` refuses. */
  readonly mode: "open" | "create"
  /** Opens a workspace on a network drive too, where a power cut or a second user can damage it. */
  readonly unsafeFileSystem?: boolean
}

/** A database that was opened, checked, set and brought to the current schema. */
export interface Opened {
  readonly sql: SqlClient.SqlClient
  readonly store: typeof Store.Service
}

/**
 * Opens a workspace (打开工作区): checks what the file is before touching it, sets and reads back every pragma, and brings an older
 * schema up to date in one transaction, after a copy.
 *
 * The live file is only ever opened by SQLite: another file handle in this process would drop SQLite's locks.
 */
export const open = (
  { filename, mode, unsafeFileSystem = false }: Config,
  migrations: typeof Migrations.record = Migrations.record
): Effect.Effect<Opened, OpenProblem | StoreFailure, Scope.Scope> =>
  Effect.gen(function* () {
    keepStatements()
    const file = path.resolve(filename)
    const supported = Migrations.version(migrations)
    const there = yield* place(file, mode)
    const system = unsafeFileSystem ? undefined : remoteOf(file)
    if (system !== undefined) return yield* new WorkspaceRemote({ file, system })
    const found = there ? yield* probe(file, supported) : "empty"
    if (found === "empty" && mode === "open") return yield* new NotAWorkspace({ file })
    if (!there) yield* touch(file)

    const identity = fs.statSync(file)
    const sql = yield* connect(file)
    const mapped = Failure.mapSql(Failure.unreadable)
    if (found === "empty") yield* mapped(sql.unsafe(Pragmas.pageSize).unprepared)
    yield* mapped(Pragmas.apply(sql, "file"))
    const store = writeTx(sql, () => isSame(file, identity), turnOf(file, identity))
    if (found === "empty" || found < supported) {
      if (found !== "empty") yield* copyBefore(sql, file, found)
      yield* migrate(sql, store, file, migrations)
    }
    return { sql, store }
  })

/** Opens a workspace in memory, for tests and embedders. */
export const openMemory: Effect.Effect<Opened, OpenProblem | StoreFailure, Scope.Scope> = Effect.gen(function* () {
  keepStatements()
  const sql = yield* connect(":memory:")
  yield* Failure.mapSql(Failure.unreadable)(Pragmas.apply(sql, "memory"))
  const store = writeTx(sql)
  yield* migrate(sql, store, ":memory:", Migrations.record)
  return { sql, store }
})

/** Whether there is a file to open, by its directory entry alone. */
const place = (
  file: string,
  mode: Config["mode"]
): Effect.Effect<boolean, WorkspaceMissing | NotAWorkspace | WorkspaceExposed | WorkspaceUnopenable> =>
  Effect.suspend((): ReturnType<typeof place> => {
    let stat: fs.Stats
    try {
      stat = fs.statSync(file)
    } catch (error) {
      const code = Failure.codeOf(error)
      if (code !== "ENOENT" && code !== "ENOTDIR") return Effect.fail(new WorkspaceUnopenable({ file, code }))
      if (mode === "open") return Effect.fail(new WorkspaceMissing({ file }))
      return fs.existsSync(path.dirname(file))
        ? Effect.succeed(false)
        : Effect.fail(new WorkspaceUnopenable({ file, code: "ENOENT" }))
    }
    if (!stat.isFile()) return Effect.fail(new NotAWorkspace({ file }))
    // Windows keeps permissions elsewhere; its mode says nothing.
    if (process.platform !== "win32" && (stat.mode & 0o077) !== 0) return Effect.fail(new WorkspaceExposed({ file }))
    return Effect.succeed(true)
  })

/** What the file is, read without being changed: nothing yet, or a workspace of a schema version. */
const probe = (
  file: string,
  supported: number
): Effect.Effect<number | "empty", NotAWorkspace | WorkspaceNewer | WorkspaceUnopenable | StoreBusy> =>
  Effect.suspend((): ReturnType<typeof probe> => {
    try {
      const db = new Sqlite(file, { readonly: true, fileMustExist: true, timeout: 10_000 })
      try {
        const application = db.pragma("application_id", { simple: true })
        const version = db.pragma("user_version", { simple: true }) as number
        if (application === 0 && version === 0) {
          const tables = db.prepare("SELECT count(*) FROM sqlite_schema").pluck().get()
          return tables === 0 ? Effect.succeed("empty" as const) : Effect.fail(new NotAWorkspace({ file }))
        }
        if (application !== applicationId || version < 1) return Effect.fail(new NotAWorkspace({ file }))
        return version > supported
          ? Effect.fail(new WorkspaceNewer({ file, found: version, supported }))
          : Effect.succeed(version)
      } finally {
        db.close()
      }
    } catch (error) {
      const code = Failure.codeOf(error)
      if (code === "SQLITE_NOTADB") return Effect.fail(new NotAWorkspace({ file }))
      return Effect.fail(Failure.isBusy(code) ? new StoreBusy() : new WorkspaceUnopenable({ file, code }))
    }
  })

/** Makes the empty file, for its owner only; SQLite gives its companions the same mode. */
const touch = (file: string) =>
  Effect.try({
    try: () => fs.closeSync(fs.openSync(file, "wx", 0o600)),
    catch: (error) => new WorkspaceUnopenable({ file, code: Failure.codeOf(error) })
  }).pipe(
    Effect.catchIf(
      ({ code }) => code === "EEXIST",
      () => Effect.void
    )
  )

const connect = (file: string) =>
  Effect.gen(function* () {
    const sql = yield* SqliteClient.make({ filename: file, disableWAL: true }).pipe(
      Effect.catchAllDefect((error) => Effect.fail(new WorkspaceUnopenable({ file, code: Failure.codeOf(error) })))
    )
    const [row] = yield* Failure.mapSql(Failure.unreadable)(sql.unsafe("SELECT sqlite_version()").values)
    const found = String(row?.[0])
    if (isOlder(found, oldestSqlite)) return yield* new SqliteTooOld({ found, needed: oldestSqlite })
    return sql as SqlClient.SqlClient
  }).pipe(Effect.provide(Reactivity.layer))

export const isOlder = (version: string, than: string): boolean => {
  const [a, b] = [version, than].map((text) => text.split(".").map(Number)) as [Array<number>, Array<number>]
  for (let i = 0; i < 3; i++) if (a[i] !== b[i]) return !((a[i] ?? 0) > (b[i] ?? 0))
  return false
}

/** Brings the schema up to date, all steps or none. Another program may have done so meanwhile; then nothing is left to do. */
const migrate = (
  sql: SqlClient.SqlClient,
  store: Opened["store"],
  file: string,
  migrations: typeof Migrations.record
) =>
  store.write(
    Effect.gen(function* () {
      yield* Migrations.run(migrations)
      yield* sql.unsafe(`PRAGMA application_id = ${applicationId}`).unprepared
      yield* sql.unsafe(`PRAGMA user_version = ${Migrations.version(migrations)}`).unprepared
    }).pipe(Effect.provideService(SqlClient.SqlClient, sql), (work) =>
      Effect.catchAllCause(work, (cause) => Effect.fail(failed(file, cause)))
    )
  )

const failed = (file: string, cause: Cause.Cause<unknown>): MigrationFailed => {
  const error = Cause.squash(cause) as { readonly message?: string }
  const step = /Migration "(\w+)"/.exec(error.message ?? "")?.[1] ?? "?"
  return new MigrationFailed({ file, step, code: Failure.codeOf(error) })
}

/** A copy of the workspace as it was, beside it: `NAME.v1-20250701T080000.bak`. It is checked before the original is touched. */
const copyBefore = (sql: SqlClient.SqlClient, file: string, version: number) =>
  Effect.gen(function* () {
    const at = new Date(yield* Clock.currentTimeMillis).toISOString().replace(/[-:]|\..*/g, "")
    const copy = `${file}.v${version}-${at}.bak`
    yield* touch(copy)
    yield* Failure.mapSql((error: SqlError.SqlError) => Failure.unwritten(error))(
      sql.unsafe("VACUUM INTO ?", [copy]).unprepared
    )
    yield* Effect.try({
      try: () => {
        const handle = fs.openSync(copy, "r+")
        fs.fsyncSync(handle)
        fs.closeSync(handle)
        const db = new Sqlite(copy, { readonly: true, fileMustExist: true })
        const answer = db.pragma("integrity_check", { simple: true })
        db.close()
        if (answer !== "ok") throw Object.assign(new Error(), { code: "SQLITE_CORRUPT" })
      },
      catch: (error) => new MigrationFailed({ file, step: "backup", code: Failure.codeOf(error) })
    })
  })

/** One turn to write for all who open the same file in this process. */
const turnOf = (file: string, { dev, ino }: fs.Stats): Effect.Semaphore => {
  const key = process.platform === "win32" ? file.toLowerCase() : `${dev}:${ino}`
  const turn = turns.get(key) ?? Effect.unsafeMakeSemaphore(1)
  turns.set(key, turn)
  return turn
}
const turns = new Map<string, Effect.Semaphore>()

/** Whether the path still names the file that was opened. Looks at the directory entry; opens nothing. */
const isSame = (file: string, opened: fs.Stats): boolean => {
  if (process.platform === "win32") return true
  const now = fs.statSync(file, { throwIfNoEntry: false })
  return now !== undefined && now.ino === opened.ino && now.dev === opened.dev
}
