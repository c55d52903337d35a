import { NotWritten, OutcomeUnknown, StoreBusy } from "@doudi/app"
import { type SqlClient, SqlError } from "@effect/sql"
import { Cause, Effect, Exit } from "effect"
import fs from "node:fs"
import path from "node:path"
import { describe, expect, it } from "vitest"
import { open } from "../src/Opening.ts"
import { writeTx } from "../src/writeTx.ts"
import { exit, folder, households, importHouseholds, using } from "./Workspaces.ts"

const at = folder("write")
let n = 0
const fresh = () => path.join(at, `${n++}.db`)
const failure = (exit: Exit.Exit<unknown, unknown>): unknown =>
  Exit.isFailure(exit) ? Cause.squash(exit.cause) : "success"

/** A client whose transactions meet a fault: `when` sees each control statement and names the code it fails with. */
const faulty = (sql: SqlClient.SqlClient, when: (text: string) => string | undefined): SqlClient.SqlClient =>
  Object.assign(Object.create(sql), {
    reserve: Effect.map(sql.reserve, (connection) => ({
      ...connection,
      executeUnprepared: (text: string, params: ReadonlyArray<unknown>, transform: undefined) => {
        const code = when(text)
        return code === undefined
          ? connection.executeUnprepared(text, params, transform)
          : Effect.fail(new SqlError.SqlError({ cause: Object.assign(new Error("a value"), { code }) }))
      }
    }))
  })

const withFault = <A>(
  when: (text: string) => string | undefined,
  program: (write: ReturnType<typeof writeTx>["write"], sql: SqlClient.SqlClient) => Effect.Effect<A, unknown>
) =>
  Effect.runPromise(
    Effect.scoped(
      Effect.flatMap(open({ filename: fresh(), mode: "create" }), ({ sql }) =>
        program(writeTx(faulty(sql, when)).write, sql)
      )
    )
  )

const close = (sql: SqlClient.SqlClient) => sql`INSERT INTO quarter_closed VALUES ('2025Q3', 'now')`
const closed = (sql: SqlClient.SqlClient) => Effect.map(sql`SELECT * FROM quarter_closed`, (rows) => rows.length)

describe("writeTx", () => {
  it("says that the outcome is unknown when the disk fails at the commit, and writes no more", () =>
    withFault(
      (text) => (text === "COMMIT" ? "SQLITE_IOERR_FSYNC" : undefined),
      Effect.fnUntraced(function* (write, sql) {
        const first = failure(yield* Effect.exit(write(close(sql))))
        expect(first).toEqual(new OutcomeUnknown({ code: "SQLITE_IOERR_FSYNC" }))
        const second = failure(yield* Effect.exit(write(close(sql))))
        expect(second).toEqual(new NotWritten({ code: "REOPEN_REQUIRED" }))
        // The connection is out of the transaction and free for others.
        expect(yield* closed(sql)).toBe(0)
      })
    ))

  it("writes no more after the disk failed within the work", () =>
    withFault(
      (text) => (text.startsWith("PRAGMA user_version") ? "SQLITE_IOERR_WRITE" : undefined),
      Effect.fnUntraced(function* (write, sql) {
        const work = Effect.zipRight(close(sql), sql.unsafe("PRAGMA user_version").unprepared)
        expect(failure(yield* Effect.exit(write(work)))).toEqual(new NotWritten({ code: "SQLITE_IOERR_WRITE" }))
        expect(yield* closed(sql)).toBe(0)
        expect(failure(yield* Effect.exit(write(close(sql))))).toEqual(new NotWritten({ code: "REOPEN_REQUIRED" }))
      })
    ))

  it.each([
    ["SQLITE_FULL", new NotWritten({ code: "SQLITE_FULL" })],
    ["SQLITE_CONSTRAINT_FOREIGNKEY", new NotWritten({ code: "SQLITE_CONSTRAINT_FOREIGNKEY" })],
    ["SQLITE_BUSY", new StoreBusy()]
  ])("knows that nothing was written when the commit ends with %s", (code, expected) => {
    let fail = true
    return withFault(
      (text) => (text === "COMMIT" && fail ? code : undefined),
      Effect.fnUntraced(function* (write, sql) {
        expect(failure(yield* Effect.exit(write(close(sql))))).toEqual(expected)
        fail = false
        expect(yield* closed(sql)).toBe(0)
        yield* write(close(sql))
        expect(yield* closed(sql)).toBe(1)
      })
    )
  })

  it("is busy when another program keeps the lock", () =>
    withFault(
      (text) => (text.startsWith("BEGIN") ? "SQLITE_BUSY" : undefined),
      Effect.fnUntraced(function* (write, sql) {
        expect(failure(yield* Effect.exit(write(close(sql))))).toEqual(new StoreBusy())
        expect(yield* closed(sql)).toBe(0)
      })
    ))

  it("takes the lock before it reads", () => {
    const seen: Array<string> = []
    return withFault(
      (text) => {
        seen.push(text)
        return undefined
      },
      Effect.fnUntraced(function* (write, sql) {
        yield* write(Effect.zipRight(closed(sql), write(close(sql))))
        expect(seen).toEqual(["BEGIN IMMEDIATE", "SAVEPOINT nested_1", "COMMIT"])
      })
    )
  })

  it("fails with a deferred key that is still broken at the commit", () =>
    withFault(
      () => undefined,
      Effect.fnUntraced(function* (write, sql) {
        const orphan = sql.unsafe("INSERT INTO household_version VALUES (1, 99, 1, 1, 1, 'd', 'c', 1, '[]', '[]')")
        const parents = [
          sql`INSERT INTO import (kind, source, file_name, digest, observed_on, recorded_at)
              VALUES ('households', 's', 'f', 'd', 'o', 'r')`,
          sql`INSERT INTO provenance VALUES (1, 1, 's', 'o', 'r')`,
          sql`INSERT INTO layout VALUES (1, '[]', '[]')`
        ]
        const exit = yield* Effect.exit(write(Effect.all([...parents, orphan])))
        expect(failure(exit)).toEqual(new NotWritten({ code: "SQLITE_CONSTRAINT_FOREIGNKEY" }))
        expect(yield* sql`SELECT * FROM import`).toEqual([])
        yield* write(close(sql))
      })
    ))

  it("lets two who opened the same file in one process write in turn", async () => {
    const filename = fresh()
    const opened = open({ filename, mode: "create" })
    const rows = await Effect.runPromise(
      Effect.scoped(
        Effect.gen(function* () {
          const [a, b] = [yield* opened, yield* opened]
          const slow = (n: number, { sql, store }: typeof a) =>
            store.write(
              Effect.gen(function* () {
                yield* sql`INSERT INTO term VALUES (${n}, ${`t${n}`})`
                yield* Effect.sleep(20)
                yield* store.write(sql`INSERT INTO term VALUES (${n + 100}, ${`t${n + 100}`})`)
              })
            )
          yield* Effect.all([slow(1, a), slow(2, b), slow(3, a), slow(4, b)], { concurrency: "unbounded" })
          return yield* b.sql`SELECT id FROM term ORDER BY id`
        })
      )
    )
    expect(rows.map(({ id }) => id)).toEqual([1, 2, 3, 4, 101, 102, 103, 104])
  })

  it("never shows what the driver says, only its code", async () => {
    const refused = await exit(fresh(), Effect.zipRight(importHouseholds("a", 3), importHouseholds("a", 3)), "create")
    const words = `${String(refused)} ${JSON.stringify(refused)} ${(failure(refused) as Error).message}`
    expect(failure(refused)).toEqual(new NotWritten({ code: "SQLITE_CONSTRAINT_UNIQUE" }))
    expect(words).not.toMatch(/INSERT|import\.|示例|990001/)
  })

  it("is all or nothing on a full disk, and works again when there is room", async () => {
    const filename = fresh()
    await using(filename, importHouseholds("a", 50))
    const result = await Effect.runPromise(
      Effect.scoped(
        Effect.gen(function* () {
          const { sql, store } = yield* open({ filename, mode: "open" })
          const [pages] = yield* sql.unsafe("PRAGMA page_count").values
          yield* sql.unsafe(`PRAGMA max_page_count = ${(pages![0] as number) + 3}`).unprepared
          const insert = (i: number) =>
            sql`INSERT INTO layout (household_fields, member_fields) VALUES (${String(i)}, ${"x".repeat(4000)})`
          // The work goes on after the failure, as a careless caller might.
          const careless = Effect.forEach(
            Array.from({ length: 50 }, (_, i) => i),
            (i) => Effect.ignore(insert(i))
          )
          const exit = yield* Effect.exit(store.write(careless))
          const [before] = yield* sql.unsafe("SELECT count(*) FROM layout").values
          yield* sql.unsafe("PRAGMA max_page_count = 1000000").unprepared
          yield* store.write(insert(0))
          const [after] = yield* sql.unsafe("SELECT count(*) FROM layout").values
          return { exit, before, after }
        })
      )
    )
    expect(failure(result.exit)).toEqual(new NotWritten({ code: "SQLITE_FULL" }))
    expect([result.before, result.after]).toEqual([[1], [2]])
  })

  it.skipIf(process.platform === "win32")("writes nothing into a workspace whose file was put elsewhere", async () => {
    const filename = fresh()
    const refused = await exit(
      filename,
      Effect.gen(function* () {
        yield* importHouseholds("a", 1)
        fs.renameSync(filename, `${filename}.away`)
        return yield* importHouseholds("b", 1)
      }),
      "create"
    )
    expect(failure(refused)).toEqual(new NotWritten({ code: "WORKSPACE_MOVED" }))
    fs.renameSync(`${filename}.away`, filename)
    expect(await using(filename, households, "open")).toBe(1)
  })
})
