import { StoreBusy } from "@doudi/app"
import { Migrations } from "@doudi/sql"
import { SqlClient } from "@effect/sql"
import Sqlite from "better-sqlite3"
import { Cause, Effect, Exit } from "effect"
import fs from "node:fs"
import path from "node:path"
import { describe, expect, it } from "vitest"
import { remoteName, remoteOf } from "../src/FileSystem.ts"
import { applicationId, isOlder, oldestSqlite, open, openMemory } from "../src/Opening.ts"
import { pragmas } from "../src/Pragmas.ts"
import { exit, folder, households, importHouseholds, using } from "./Workspaces.ts"

const at = folder("opening")
const posix = process.platform !== "win32"
let n = 0
const fresh = () => path.join(at, `${n++}.db`)
const failure = (exit: Exit.Exit<unknown, unknown>): any =>
  Exit.isFailure(exit) ? Cause.squash(exit.cause) : "success"
const tag = (exit: Exit.Exit<unknown, unknown>) => failure(exit)._tag

describe("Opening", () => {
  it("reads every setting back, in a connection of its own", async () => {
    const found = await Effect.runPromise(
      Effect.scoped(
        Effect.flatMap(open({ filename: fresh(), mode: "create" }), ({ sql }) =>
          Effect.forEach(pragmas, ({ name }) =>
            Effect.map(sql.unsafe(`PRAGMA ${name}`).values, ([row]) => [name, row![0]])
          )
        )
      )
    )
    expect(found).toEqual(pragmas.map(({ name, read }) => [name, read]))
    expect(Object.fromEntries(found)).toMatchObject({ synchronous: 2, journal_mode: "wal", secure_delete: 1 })
  })

  it("marks the file as a workspace of the current schema, readable by its owner only", async () => {
    const filename = fresh()
    await using(filename, importHouseholds("a", 3))
    const db = new Sqlite(filename, { readonly: true })
    expect(db.pragma("application_id", { simple: true })).toBe(applicationId)
    expect(db.pragma("user_version", { simple: true })).toBe(Migrations.version())
    expect(db.pragma("integrity_check", { simple: true })).toBe("ok")
    expect(db.pragma("foreign_key_check")).toEqual([])
    db.close()
    if (posix) expect(fs.statSync(filename).mode & 0o777).toBe(0o600)
    expect(await using(filename, households, "open")).toBe(3)
    expect(await using(filename, households, "create")).toBe(3)
  })

  it("keeps the companions of an open workspace private too", async () => {
    const filename = fresh()
    await using(
      filename,
      Effect.tap(importHouseholds("a", 3), () =>
        Effect.sync(() => {
          for (const name of fs.readdirSync(at).filter((name) => name.startsWith(path.basename(filename)))) {
            if (posix) expect([name, fs.statSync(path.join(at, name)).mode & 0o777]).toEqual([name, 0o600])
          }
        })
      )
    )
  })

  it("refuses what is not there", async () => {
    expect(tag(await exit(fresh(), households))).toBe("WorkspaceMissing")
    expect(tag(await exit(path.join(at, "no", "folder.db"), households))).toBe("WorkspaceMissing")
    const exitOfCreate = await exit(path.join(at, "no", "folder.db"), households, "create")
    expect(failure(exitOfCreate)).toMatchObject({ _tag: "WorkspaceUnopenable", code: "ENOENT" })
    expect(fs.existsSync(path.join(at, "no"))).toBe(false)
  })

  it("refuses what is not a workspace, and leaves it as it is", async () => {
    const text = fresh()
    fs.writeFileSync(text, "not a database, but long enough to be read as one ".repeat(100), { mode: 0o600 })
    const foreign = fresh()
    const db = new Sqlite(foreign)
    db.exec("PRAGMA application_id = 7; CREATE TABLE other (a)")
    db.close()
    const unmarked = fresh()
    const plain = new Sqlite(unmarked)
    plain.exec("CREATE TABLE other (a)")
    plain.close()
    fs.chmodSync(foreign, 0o600)
    fs.chmodSync(unmarked, 0o600)
    const empty = fresh()
    fs.writeFileSync(empty, "", { mode: 0o600 })
    for (const mode of ["open", "create"] as const) {
      for (const file of [text, foreign, unmarked, at]) {
        const before = file === at ? undefined : fs.readFileSync(file)
        expect([file, tag(await exit(file, households, mode))]).toEqual([file, "NotAWorkspace"])
        if (before !== undefined) expect(fs.readFileSync(file).equals(before)).toBe(true)
      }
    }
    expect(tag(await exit(empty, households))).toBe("NotAWorkspace")
    expect(fs.statSync(empty).size).toBe(0)
    expect(await using(empty, households, "create")).toBe(0)
  })

  it("goes on with a workspace whose making was cut off before anything was in it", async () => {
    const filename = fresh()
    fs.writeFileSync(filename, "", { mode: 0o600 })
    const begun = new Sqlite(filename)
    begun.pragma("page_size = 16384")
    begun.pragma("journal_mode = WAL")
    begun.close()
    expect(fs.statSync(filename).size).toBeGreaterThan(0)
    expect(tag(await exit(filename, households))).toBe("NotAWorkspace")
    expect(await using(filename, importHouseholds("a", 2).pipe(Effect.zipRight(households)), "create")).toBe(2)
    expect(await using(filename, households, "open")).toBe(2)
  })

  it("may be asked for twice at once: one makes it, the other finds it made", async () => {
    const filename = fresh()
    const both = await Promise.all([using(filename, households), using(filename, households)])
    expect(both).toEqual([0, 0])
    expect(await using(filename, importHouseholds("a", 1).pipe(Effect.zipRight(households)), "open")).toBe(1)
  })

  it("refuses the workspace of a newer version, names both versions, and leaves every byte", async () => {
    const filename = fresh()
    await using(filename, importHouseholds("a", 3))
    const newer = new Sqlite(filename)
    newer.pragma(`user_version = ${Migrations.version() + 3}`)
    newer.pragma("wal_checkpoint(TRUNCATE)")
    newer.close()
    const before = fs.readFileSync(filename)
    const refused = failure(await exit(filename, households))
    expect(refused).toMatchObject({
      _tag: "WorkspaceNewer",
      found: Migrations.version() + 3,
      supported: Migrations.version()
    })
    expect(refused.message).toContain(String(Migrations.version() + 3))
    expect(fs.readFileSync(filename).equals(before)).toBe(true)
    expect(tag(await exit(filename, households, "create"))).toBe("WorkspaceNewer")
    expect(fs.readFileSync(filename).equals(before)).toBe(true)
  })

  it.runIf(posix)("refuses a workspace that others may read, and says how to close it", async () => {
    const filename = fresh()
    await using(filename, importHouseholds("a", 1))
    fs.chmodSync(filename, 0o644)
    const refused = failure(await exit(filename, households))
    expect(refused._tag).toBe("WorkspaceExposed")
    expect(refused.remedy.en).toContain("chmod 600")
    fs.chmodSync(filename, 0o600)
    expect(await using(filename, households, "open")).toBe(1)
  })

  it("knows drives that do not keep SQLite's promises", () => {
    expect([0x6969, 0xff534d42, -0xacb2be, 0x01021997].map(remoteName)).toEqual(["NFS", "CIFS", "CIFS", "9P"])
    expect([0xef53, 0x9123683e, 0x58465342, 0x01021994].map(remoteName)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined
    ])
    expect(remoteOf(path.join(at, "x.db"))).toBeUndefined()
  })

  it("asks for a SQLite without the checkpointing fault", () => {
    expect(["3.51.2", "3.40.1", "3.9.0"].map((version) => isOlder(version, oldestSqlite))).toEqual([true, true, true])
    expect(["3.51.3", "3.53.2", "4.0.0"].map((version) => isOlder(version, oldestSqlite))).toEqual([
      false,
      false,
      false
    ])
  })

  it("works in memory", async () => {
    const count = Effect.scoped(
      Effect.flatMap(openMemory, ({ sql }) => sql.unsafe("SELECT count(*) FROM household").values)
    )
    expect(await Effect.runPromise(count)).toEqual([[0]])
  })

  it("waits for nobody's lock longer than the waiting time", async () => {
    const filename = fresh()
    await using(filename, importHouseholds("a", 1))
    const other = new Sqlite(filename)
    other.exec("BEGIN EXCLUSIVE")
    const begin = performance.now()
    const refused = await exit(filename, importHouseholds("b", 1))
    other.close()
    expect(failure(refused)).toBeInstanceOf(StoreBusy)
    expect(performance.now() - begin).toBeLessThan(40_000)
  })
})

describe("Migrations", () => {
  const now = Migrations.version()
  const newer = {
    ...Migrations.record,
    [`${now + 1}_more`]: Effect.flatMap(SqlClient.SqlClient, (sql) =>
      sql.unsafe("CREATE TABLE more (a INTEGER) STRICT")
    )
  }
  const openWith = (filename: string, migrations: typeof Migrations.record) =>
    Effect.runPromiseExit(
      Effect.scoped(
        Effect.flatMap(open({ filename, mode: "open" }, migrations), ({ sql }) =>
          Effect.all([sql.unsafe("PRAGMA user_version").values, sql.unsafe("SELECT count(*) FROM household").values])
        )
      )
    )

  it("are one ascending list without gaps", () => {
    const numbers = Object.keys(Migrations.record).map((key) => Number(/^(\d+)_\w+$/.exec(key)?.[1]))
    expect(numbers).toEqual(numbers.map((_, i) => i + 1))
  })

  it("bring an older workspace up to date after a copy of it", async () => {
    const filename = fresh()
    await using(filename, importHouseholds("a", 5))
    const opened = await openWith(filename, newer)
    expect(opened).toEqual(Exit.succeed([[[now + 1]], [[5]]]))
    const copies = fs.readdirSync(at).filter((name) => name.startsWith(`${path.basename(filename)}.v${now}-`))
    expect(copies.length).toBe(1)
    const copy = path.join(at, copies[0]!)
    if (posix) expect(fs.statSync(copy).mode & 0o777).toBe(0o600)
    expect(await using(copy, households, "open")).toBe(5)
    expect(tag(await exit(filename, households))).toBe("WorkspaceNewer")
    expect(await openWith(filename, newer)).toEqual(Exit.succeed([[[now + 1]], [[5]]]))
    expect(fs.readdirSync(at).filter((name) => name.startsWith(`${path.basename(filename)}.v${now}-`)).length).toBe(1)
  })

  it("leave the workspace as it was when a step fails", async () => {
    const filename = fresh()
    await using(filename, importHouseholds("a", 5))
    const broken = {
      ...newer,
      [`${now + 2}_broken`]: Effect.flatMap(SqlClient.SqlClient, (sql) => sql.unsafe("CREATE TABLE household (a)"))
    }
    const refused = failure(await openWith(filename, broken))
    expect(refused).toMatchObject({ _tag: "MigrationFailed", step: `${now + 2}_broken`, code: "SQLITE_ERROR" })
    expect(await using(filename, households, "open")).toBe(5)
    const db = new Sqlite(filename, { readonly: true })
    expect(db.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'more'").pluck().get()).toBe(0)
    db.close()
  })
})
