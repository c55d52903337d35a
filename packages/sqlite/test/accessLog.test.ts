import { AccessLog, Signer, silentProgress, verify } from "@doudi/app"
import Sqlite from "better-sqlite3"
import { Effect } from "effect"
import fs from "node:fs"
import path from "node:path"
import { beforeAll, describe, expect, it } from "vitest"
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
        Effect.flatMap(AccessLog, ({ check }) => check),
        "open"
      )
    ).toEqual(expected)
    // There are no checkpoints whose signatures would be checked.
    const work = Effect.provideService(Effect.provide(verify(), silentProgress), Signer, {} as never)
    const { findings } = await using(copy, work, "open")
    expect(findings).toEqual(expected)
  })
})
