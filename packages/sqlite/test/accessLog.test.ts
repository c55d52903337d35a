import { AccessLog, Signer, silentProgress, verify } from "@doudi/app"
import { Chain } from "@doudi/core"
import Sqlite from "better-sqlite3"
import { Effect } from "effect"
import fs from "node:fs"
import path from "node:path"
import { beforeAll, describe, expect, it } from "vitest"
import { NodeHash } from "../src/index.ts"
import { tamper } from "./Tampering.ts"
import { folder, using } from "./Workspaces.ts"

const at = folder("access")
const whole = path.join(at, "whole.db")
const note = (n: number) =>
  Effect.flatMap(AccessLog, (log) =>
    log.note({ actor: `0${n}`, role: "clerk", purpose: "casework", act: "read", what: "explain", count: n })
  )
beforeAll(() => using(whole, Effect.all([note(1), note(2), note(3), note(4)])))

const tampered: ReadonlyArray<readonly [string, string, number | undefined]> = [
  ["nothing", "SELECT 1", undefined],
  ["a changed note", "UPDATE access_note SET header = replace(header, 'clerk', 'chief') WHERE seq = 2", 2],
  ["a removed note", "DELETE FROM access_note WHERE seq = 2", 3],
  ["a removed first note", "DELETE FROM access_note WHERE seq = 1", 2],
  [
    "two notes in each other's place",
    "UPDATE access_note SET header = (SELECT header FROM access_note a WHERE a.seq = 5 - access_note.seq) WHERE seq IN (2, 3)",
    2
  ],
  ["another log's name", "UPDATE access_log SET id = zeroblob(16)", 1]
]

describe("the log of who looked at what", () => {
  it.each(tampered)("tells of %s", async (_, statement, seq) => {
    const copy = path.join(at, `${tampered.findIndex(([, text]) => text === statement)}.db`)
    fs.copyFileSync(whole, copy)
    const db = new Sqlite(copy)
    const triggers = db
      .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND tbl_name LIKE 'access_%'")
      .raw()
      .all() as Array<[string, string]>
    for (const [name] of triggers) db.exec(`DROP TRIGGER ${name}`)
    db.exec(
      statement.replace("replace(header", "CAST(replace(CAST(header AS TEXT)").replace("'chief')", "'chief') AS BLOB)")
    )
    for (const [, sql] of triggers) db.exec(sql)
    db.close()
    const expected = seq === undefined ? [] : [{ code: "ACCESS_CHANGED", seq }]
    expect(
      await using(
        copy,
        Effect.flatMap(AccessLog, ({ check }) => check()),
        "open"
      )
    ).toEqual(expected)
    // There are no checkpoints whose signatures would be checked.
    const work = Effect.provideService(Effect.provide(verify(), silentProgress), Signer, {} as never)
    const { findings } = await using(copy, work, "open")
    expect(findings).toEqual(expected)
  })
})

describe("the log beside a checkpoint that somebody kept", () => {
  const mark = () =>
    using(
      whole,
      Effect.flatMap(AccessLog, ({ head }) => head),
      "open"
    )
  const held = async (name: string, change: (db: InstanceType<typeof Sqlite>) => void) => {
    const copy = path.join(at, `${name}.db`)
    tamper(whole, copy, change)
    const marks = [{ ...(await mark())!, where: "audit office" }]
    const check = (given: typeof marks) =>
      using(
        copy,
        Effect.flatMap(AccessLog, ({ check }) => check(given)),
        "open"
      )
    return { alone: await check([]), held: (await check(marks)).map(({ code, where }) => [code, where]) }
  }
  const rechain = (db: InstanceType<typeof Sqlite>) => {
    const book = { id: db.prepare("SELECT id FROM access_log").pluck().get() as Uint8Array, hash: NodeHash.hashes.sm3 }
    let previous = Chain.genesis(book)
    for (const row of db.prepare("SELECT seq, header FROM access_note ORDER BY seq").all()) {
      const { header, seq } = row as { readonly seq: number; readonly header: Uint8Array }
      previous = Chain.entryHash(book, seq, previous, header)
      db.prepare("UPDATE access_note SET hash = ? WHERE seq = ?").run(previous, seq)
    }
  }

  it.each<readonly [string, string | undefined, (db: InstanceType<typeof Sqlite>) => void]>([
    ["whole", undefined, () => {}],
    [
      "longer",
      undefined,
      (db) => {
        db.exec("INSERT INTO access_note SELECT 5, header, hash FROM access_note WHERE seq = 4")
        rechain(db)
      }
    ],
    ["shorter", "ACCESS_SHORTER", (db) => db.exec("DELETE FROM access_note WHERE seq = 4")],
    ["empty", "ACCESS_SHORTER", (db) => db.exec("DELETE FROM access_note")],
    ["gone", "ACCESS_SHORTER", (db) => db.exec("DELETE FROM access_note; DELETE FROM access_log")],
    [
      "rewritten",
      "ACCESS_DIFFERS",
      (db) => {
        db.exec("UPDATE access_note SET header = (SELECT header FROM access_note WHERE seq = 1) WHERE seq = 2")
        rechain(db)
      }
    ],
    [
      "another",
      "ACCESS_DIFFERS",
      (db) => {
        db.exec("UPDATE access_log SET id = zeroblob(16)")
        rechain(db)
      }
    ]
  ])("is found %s only there", async (name, code, change) => {
    expect(await held(name, change)).toEqual({ alone: [], held: code === undefined ? [] : [[code, "audit office"]] })
  })
})
