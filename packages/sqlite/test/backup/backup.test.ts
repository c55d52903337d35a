import {
  Backups,
  BackupFiles,
  createBackup,
  Imports,
  Ledger,
  missingSince,
  silentProgress,
  WorkspaceCopies
} from "@doudi/app"
import { Day, Quarter } from "@doudi/core"
import Sqlite from "better-sqlite3"
import { Cause, Effect, Exit, Option } from "effect"
import fs from "node:fs"
import path from "node:path"
import { describe, expect, it } from "vitest"
import { backupFiles } from "../../src/index.ts"
import { exit, folder, importHouseholds, using } from "../Workspaces.ts"

const at = folder("backup")
const posix = process.platform !== "win32"
const actor = { actor: "017", role: "clerk", purpose: "backup" }
const create = (file: string) => Effect.provide(createBackup({ file, actor }), silentProgress)
const files = <A, E>(work: (files: typeof BackupFiles.Service) => Effect.Effect<A, E>) =>
  Effect.runPromiseExit(Effect.provide(Effect.flatMap(BackupFiles, work), backupFiles))
const inspect = (file: string) => files((files) => files.inspect(file))
const problem = (found: Exit.Exit<unknown, unknown>): any =>
  Exit.isFailure(found) ? Option.getOrUndefined(Cause.failureOption(found.cause)) : undefined
const lying = (directory: string) => fs.readdirSync(directory).sort()

const entry = (n: number) => ({
  key: `test:${n}`,
  kind: "determined" as const,
  quarter: Quarter.quarter("2025Q3"),
  on: Day.day("2025-07-01"),
  pack: "p",
  ...actor
})
const append = (...numbers: ReadonlyArray<number>) =>
  Effect.flatMap(Ledger, (ledger) => ledger.append(numbers.map(entry)))

/** A workspace with a register and a ledger, and a folder of its own for its backups. */
const workspace = async (name: string) => {
  const home = path.join(at, name)
  fs.mkdirSync(home)
  const db = path.join(home, "doudi.db")
  await using(db, Effect.zipRight(importHouseholds(name, 30), append(1, 2, 3)))
  const shelf = path.join(home, "shelf")
  fs.mkdirSync(shelf)
  return { db, shelf, file: path.join(shelf, "a.db") }
}

/** All rows of all tables, as text, but the seals and the note that a backup was taken out, which comes after it. */
const contentOf = (file: string): string => {
  const db = new Sqlite(file, { readonly: true })
  const tables = db
    .prepare(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('backup_seal', 'access_log', 'access_note') ORDER BY name"
    )
    .pluck()
    .all() as Array<string>
  const text = JSON.stringify(tables.map((table) => [table, db.prepare(`SELECT * FROM "${table}"`).raw().all()]))
  db.close()
  return text
}

describe("a backup", () => {
  it("is one file for its owner, holds what the workspace holds, and both know of it", async () => {
    const { db, file, shelf } = await workspace("made")
    const sealed = await using(db, create(file), "open")
    expect(lying(shelf)).toEqual(["a.db"])
    if (posix) expect(fs.statSync(file).mode & 0o777).toBe(0o600)
    expect(sealed.holdings.counts).toMatchObject({ entries: 3, versions: 30, imports: 1 })
    expect(sealed.holdings.last).toMatchObject({ seq: 3, key: "test:3" })
    expect(contentOf(file)).toBe(contentOf(db))
    expect(await inspect(file)).toEqual(Exit.succeed(sealed))
    expect(lying(shelf)).toEqual(["a.db"])
    const newest = await using(
      db,
      Effect.flatMap(Backups, ({ newest }) => newest),
      "open"
    )
    expect(newest).toEqual(sealed.seal)
  })

  it("holds what was acknowledged before it began, while others write", async () => {
    const { db, shelf } = await workspace("busy")
    await using(
      db,
      Effect.gen(function* () {
        for (let i = 0; i < 8; i++) {
          const writing = yield* Effect.fork(append(100 + i))
          yield* append(200 + i)
          const sealed = yield* create(path.join(shelf, `${i}.db`))
          expect(sealed.seal.entries).toBeGreaterThanOrEqual(3 + 2 * i + 1)
          yield* writing
        }
      }),
      "open"
    )
    // The trap it is there for: the plain copy of an open workspace passes SQLite's own check and lacks the newest entries.
    await using(
      db,
      Effect.gen(function* () {
        yield* append(999)
        fs.copyFileSync(db, path.join(shelf, "plain.db"))
        const copy = new Sqlite(path.join(shelf, "plain.db"), { readonly: true })
        expect(copy.pragma("integrity_check", { simple: true })).toBe("ok")
        expect(copy.prepare("SELECT count(*) FROM ledger_entry WHERE entry_key = 'test:999'").pluck().get()).toBe(0)
        copy.close()
      }),
      "open"
    )
  })

  it("that lacks something is no backup: nothing is left and nothing is noted", async () => {
    const { db, file, shelf } = await workspace("stale")
    // Copies come from a workspace as it was before the last entry.
    const old = path.join(shelf, "..", "old.db")
    await using(db, create(file), "open")
    fs.renameSync(file, old)
    const found = await using(
      old,
      Effect.flatMap(WorkspaceCopies, (copies) =>
        Effect.promise(() =>
          exit(db, Effect.zipRight(append(4), Effect.provideService(create(file), WorkspaceCopies, copies)))
        )
      ),
      "open"
    )
    expect(problem(found)).toMatchObject({
      _tag: "BackupIncomplete",
      kind: "integrity",
      lacking: [{ kind: "entries", by: 1 }]
    })
    expect(lying(shelf)).toEqual([])
    const db2 = new Sqlite(db, { readonly: true })
    expect(db2.prepare("SELECT count(*) FROM backup_seal").pluck().get()).toBe(1)
    db2.close()
  })

  it("never takes the place of a file, not even of one that came meanwhile", async () => {
    const { db, file, shelf } = await workspace("taken")
    fs.writeFileSync(file, "somebody's")
    expect(problem(await exit(db, create(file)))).toMatchObject({ _tag: "BackupPlaceTaken", kind: "refused" })
    const other = path.join(shelf, "b.db")
    const found = await exit(
      db,
      Effect.scoped(
        Effect.gen(function* () {
          const draft = yield* (yield* WorkspaceCopies).draft(other, { ...actor, madeAt: "2025-07-01T00:00:00Z" })
          fs.writeFileSync(other, "somebody's")
          yield* draft.keep
        })
      )
    )
    expect(problem(found)).toMatchObject({ _tag: "BackupPlaceTaken" })
    expect(lying(shelf)).toEqual(["a.db", "b.db"])
    expect([file, other].map((name) => fs.readFileSync(name, "utf8"))).toEqual(["somebody's", "somebody's"])
    expect(
      await using(
        db,
        Effect.flatMap(Backups, ({ newest }) => newest),
        "open"
      )
    ).toBeUndefined()
  })

  it("leaves nothing where it cannot be written", async () => {
    const { db, shelf } = await workspace("unwritable")
    const found = await exit(db, create(path.join(shelf, "nowhere", "a.db")))
    expect(problem(found)).toMatchObject({ _tag: "BackupDiskFault", kind: "environment", code: "ENOENT" })
    expect(lying(shelf)).toEqual([])
  })
})

describe("the check of a backup", async () => {
  const { db, file } = await workspace("checked")
  await using(db, create(file), "open")
  const bytes = fs.readFileSync(file)
  const content = contentOf(file)
  let n = 0
  const changed = (change: (bytes: Buffer) => Buffer) => {
    const copy = path.join(at, `changed-${n++}.db`)
    fs.writeFileSync(copy, change(Buffer.from(bytes)), { mode: 0o600 })
    return copy
  }

  it("finds a row that is missing from any table, and a trigger that is", async () => {
    const tables = (JSON.parse(content) as Array<[string, Array<unknown>]>).filter(([, rows]) => rows.length > 0)
    expect(tables.length).toBeGreaterThan(6)
    for (const [table] of [...tables, [undefined]]) {
      const copy = changed((bytes) => bytes)
      const other = new Sqlite(copy)
      other.pragma("foreign_keys = OFF")
      const triggers = other.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").raw().all() as Array<
        [string, string]
      >
      for (const [name] of triggers) other.exec(`DROP TRIGGER "${name}"`)
      if (table !== undefined) {
        const [first] = other.pragma(`table_info("${table}")`) as Array<{ readonly name: string }>
        other.exec(`DELETE FROM "${table}" WHERE "${first!.name}" = (SELECT max("${first!.name}") FROM "${table}")`)
        for (const [, sql] of triggers) other.exec(sql)
      }
      other.close()
      expect(problem(await inspect(copy)), table).toMatchObject({
        _tag: "BackupDamaged",
        found: "content",
        kind: "integrity"
      })
    }
  })

  it("finds every flipped bit that changes an answer", { timeout: 120_000 }, async () => {
    let seed = 20_250_930
    let refused = 0
    const copy = changed((bytes) => bytes)
    // Most of a small database is empty room, in which a flipped bit changes nothing.
    const written = [...bytes.keys()].filter((at) => bytes[at] !== 0)
    for (let round = 0; round < 150; round++) {
      seed = (seed * 48_271) % 2_147_483_647
      const broken = Buffer.from(bytes)
      broken[written[seed % written.length]!]! ^= 1 << ((seed >> 8) % 8)
      fs.writeFileSync(copy, broken)
      const found = await inspect(copy)
      if (Exit.isSuccess(found)) expect(contentOf(copy)).toBe(content)
      else {
        expect(problem(found)?._tag, `round ${round}`).toBeDefined()
        refused++
      }
    }
    expect(refused).toBeGreaterThan(75)
  })

  it.each([
    ["cut off", (bytes: Buffer) => bytes.subarray(0, bytes.length - 4096), "BackupDamaged"],
    ["cut to its head", (bytes: Buffer) => bytes.subarray(0, 100), "BackupDamaged"],
    ["empty", () => Buffer.alloc(0), "NotABackup"],
    ["something else", () => Buffer.from("姓名,证件号码\n".repeat(500)), "NotABackup"]
  ])("refuses one that is %s", async (_, change, tag) => {
    expect(problem(await inspect(changed(change)))).toMatchObject({ _tag: tag })
  })

  it("refuses a workspace, its plain copy, one without a seal, and what is not there", async () => {
    const copy = path.join(at, "plain.db")
    fs.copyFileSync(db, copy)
    expect(problem(await inspect(copy))).toMatchObject({ _tag: "NotABackup", reason: "copy" })
    expect(fs.existsSync(`${copy}-shm`)).toBe(false)
    await using(
      db,
      Effect.promise(async () => {
        expect(problem(await inspect(db))).toMatchObject({ _tag: "NotABackup", reason: "copy" })
      }),
      "open"
    )
    const unsealed = changed((bytes) => bytes)
    const other = new Sqlite(unsealed)
    other.exec("DROP TRIGGER backup_seal_no_delete; DELETE FROM backup_seal")
    other.close()
    expect(problem(await inspect(unsealed))).toMatchObject({ _tag: "NotABackup", reason: "unsealed" })
    expect(problem(await inspect(path.join(at, "absent.db")))).toMatchObject({ _tag: "BackupMissing", kind: "usage" })
    expect(problem(await inspect(at))).toMatchObject({ _tag: "NotABackup" })
  })

  it("says when others may read it", async () => {
    if (!posix) return
    const copy = changed((bytes) => bytes)
    fs.chmodSync(copy, 0o644)
    const found = await inspect(copy)
    expect(Exit.isSuccess(found) && found.value.exposed).toBe(true)
  })
})

describe("restoring", () => {
  const restore = (file: string, into: string) => files((files) => files.restore(file, into))

  it("makes a workspace that works, for its owner only, with the same content", async () => {
    const { db, file, shelf } = await workspace("restored")
    await using(db, create(file), "open")
    const before = contentOf(db)
    const into = path.join(shelf, "new")
    expect(Exit.isSuccess(await restore(file, into))).toBe(true)
    expect(lying(into)).toEqual(["doudi.db"])
    expect(lying(shelf)).toEqual(["a.db", "new"])
    const made = path.join(into, "doudi.db")
    if (posix) expect([fs.statSync(into).mode & 0o777, fs.statSync(made).mode & 0o777]).toEqual([0o700, 0o600])
    expect(contentOf(made)).toBe(before)
    await using(made, append(4), "open")
    expect(
      await using(
        made,
        Effect.flatMap(Ledger, (ledger) => ledger.count()),
        "open"
      )
    ).toBe(4)
    expect(
      await using(
        db,
        Effect.flatMap(Ledger, (ledger) => ledger.count()),
        "open"
      )
    ).toBe(3)
  })

  it("never writes where something stands, be it an empty folder", async () => {
    const { db, file, shelf } = await workspace("over")
    await using(db, create(file), "open")
    const empty = path.join(shelf, "empty")
    fs.mkdirSync(empty)
    fs.symlinkSync(path.join(shelf, "nowhere"), path.join(shelf, "link"))
    for (const into of [empty, path.dirname(db), file, path.join(shelf, "link")]) {
      expect(problem(await restore(file, into)), into).toMatchObject({ _tag: "BackupPlaceTaken", kind: "refused" })
    }
    expect(lying(empty)).toEqual([])
  })

  it("leaves nothing of a backup that is damaged", async () => {
    const { db, file, shelf } = await workspace("damaged")
    await using(db, create(file), "open")
    const broken = fs.readFileSync(file)
    broken.write("XX", broken.lastIndexOf("test:2"))
    fs.writeFileSync(file, broken)
    expect(problem(await restore(file, path.join(shelf, "new")))).toMatchObject({ _tag: "BackupDamaged" })
    expect(lying(shelf)).toEqual(["a.db"])
  })

  it("names what came after the backup, and a ledger that does not go on from it", async () => {
    const { db, file } = await workspace("since")
    const { holdings } = await using(db, create(file), "open")
    expect(await using(db, missingSince(holdings), "open")).toMatchObject({
      sameLedger: true,
      shortfalls: [],
      imports: []
    })
    await using(db, Effect.zipRight(importHouseholds("later", 5), append(4, 5)), "open")
    const since = await using(db, missingSince(holdings), "open")
    expect(since.shortfalls).toEqual([
      { kind: "imports", by: 1 },
      { kind: "versions", by: 5 },
      { kind: "entries", by: 2 }
    ])
    expect(since.imports.map(({ digest }) => digest)).toEqual(["later"])
    expect(since.entries).toEqual([{ quarter: "2025Q3", kind: "determined", entries: 2 }])
    expect(
      (
        await using(
          db,
          Effect.flatMap(Imports, ({ all }) => all),
          "open"
        )
      ).length
    ).toBe(2)
    const other = await workspace("other")
    const others = await using(other.db, missingSince(holdings), "open")
    expect(others.sameLedger).toBe(false)
  })
})
