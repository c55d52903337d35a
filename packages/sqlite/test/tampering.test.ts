import { Ledger } from "@doudi/app"
import { Day, type Entry } from "@doudi/core"
import { Effect } from "effect"
import * as fc from "fast-check"
import Sqlite from "better-sqlite3"
import fs from "node:fs"
import path from "node:path"
import { beforeAll, describe, expect, it } from "vitest"
import { allFindings, entries, findings, ledgerOf, tamper } from "./Tampering.ts"
import { folder, importHouseholds, using } from "./Workspaces.ts"

const at = folder("tampering")
const whole = path.join(at, "whole.db")
const changed = path.join(at, "changed.db")
const size = 12

type Db = InstanceType<typeof Sqlite>
const tables = ["ledger", "ledger_entry", "ledger_posting", "ledger_payload"]

const imported = (digest: string, count: number): Entry.Entry => {
  const { payload: _, ...entry } = entries(1)[0]!
  const key = `import:households:register:${digest}`
  return { ...entry, key, kind: "imported", on: Day.day("2025-06-30"), digest, count }
}

/** Another value of the same kind. */
const other = (value: unknown): unknown => {
  if (typeof value === "number") return value + 1
  if (typeof value === "string") return value === "sm3" ? "sha256" : `${value}x`
  if (value === null) return 1
  const bytes = Buffer.from(value as Buffer)
  if (bytes.length === 0) return Buffer.alloc(32, 1)
  bytes[Math.floor(bytes.length / 2)]! ^= 1
  return bytes
}

const changing = async (change: (db: Db) => void): Promise<ReadonlyArray<string>> => {
  tamper(whole, changed, change)
  return findings(changed)
}

beforeAll(() => ledgerOf(whole, size))

describe("a ledger that was changed in its file", { timeout: 120_000 }, () => {
  it("is found sound before anything was", async () => {
    expect(await findings(whole)).toEqual([])
    expect(await changing(() => undefined)).toEqual([])
  })

  it("is found out, whichever value of whichever row was changed", async () => {
    const db = new Sqlite(whole, { readonly: true })
    let edits = 0
    for (const table of tables) {
      const rows = db.prepare(`SELECT * FROM ${table}`).all() as ReadonlyArray<Record<string, unknown>>
      const key = table === "ledger_posting" ? ["seq", "number"] : table === "ledger" ? ["one"] : ["seq"]
      for (const row of rows) {
        const where = key.map((name) => `${name} = ${String(row[name])}`).join(" AND ")
        for (const [column, value] of Object.entries(row)) {
          if (column === "one") continue
          edits++
          const found = await changing((db) => {
            const next = key.includes(column) ? (value as number) + 100 : other(value)
            db.prepare(`UPDATE ${table} SET ${column} = ? WHERE ${where}`).run(next)
          })
          expect(found, `${table}.${column} where ${where}`).not.toEqual([])
        }
      }
    }
    db.close()
    expect(edits).toBeGreaterThan(200)
  })

  it("is found out, whichever row was removed, but for the last entry with all that belongs to it", async () => {
    for (let seq = 1; seq <= size; seq++) {
      const found = await changing((db) => {
        for (const table of tables.slice(1)) db.exec(`DELETE FROM ${table} WHERE seq = ${seq}`)
      })
      // Only who holds a checkpoint can tell that an end was cut off.
      if (seq === size) expect(found).toEqual([])
      else expect(found).toEqual([`ENTRY_MISSING ${seq}`, `ENTRY_CHANGED ${seq + 1}`])
      for (const table of ["ledger_posting", "ledger_payload"]) {
        const found = await changing((db) => db.exec(`DELETE FROM ${table} WHERE seq = ${seq}`))
        const there = table === "ledger_posting" ? seq % 2 === 1 : seq % 4 === 1
        if (!there) expect(found).toEqual([])
        else expect(found).toEqual([`${table === "ledger_posting" ? "COLUMNS_DIFFER" : "PAYLOAD_MISSING"} ${seq}`])
      }
    }
  })

  it("is found out when entries, payloads or their contents change places", async () => {
    const columns = "entry_key, kind, quarter, on_day, department, programme, item, amount, state, header, payload_hash"
    for (const [a, b] of [
      [1, 2],
      [3, 9],
      [11, 12]
    ] as const) {
      for (const moved of [`${columns}, hash`, columns]) {
        const found = await changing((db) => {
          db.exec(`CREATE TEMP TABLE two AS SELECT * FROM ledger_entry WHERE seq IN (${a}, ${b});
            UPDATE ledger_entry SET entry_key = 'x' || entry_key WHERE seq IN (${a}, ${b});
            UPDATE ledger_entry SET (${moved}) = (SELECT ${moved} FROM two WHERE two.seq = ${a} + ${b} - ledger_entry.seq)
            WHERE seq = ${a};
            UPDATE ledger_entry SET (${moved}) = (SELECT ${moved} FROM two WHERE two.seq = ${a} + ${b} - ledger_entry.seq)
            WHERE seq = ${b}`)
        })
        expect(found).toEqual(expect.arrayContaining([`ENTRY_CHANGED ${a}`, `ENTRY_CHANGED ${b}`]))
      }
    }
    const found = await changing((db) => {
      db.exec(
        `UPDATE ledger_payload SET (salt, bytes) = (SELECT salt, bytes FROM ledger_payload p WHERE p.seq = 5) WHERE seq = 1`
      )
    })
    expect(found).toEqual(["PAYLOAD_CHANGED 1"])
  })

  it("is found out when an entry was put in between, or behind without its hash", async () => {
    for (const seq of [1, 6, size + 1]) {
      const found = await changing((db) => {
        db.exec(`UPDATE ledger_entry SET seq = -seq - 1 WHERE seq >= ${seq}; UPDATE ledger_entry SET seq = -seq WHERE seq < 0;
          INSERT INTO ledger_entry SELECT ${seq}, 'new', kind, quarter, on_day, department, programme, item, NULL, NULL,
            header, x'', hash FROM ledger_entry WHERE seq = ${seq === 1 ? 2 : 1}`)
      })
      expect(found).toContain(`ENTRY_CHANGED ${seq}`)
    }
  })

  it("is found out when a payload was emptied and no entry says so", async () => {
    expect(
      await changing((db) => db.exec("UPDATE ledger_payload SET salt = NULL, bytes = NULL WHERE seq = 5"))
    ).toEqual(["PAYLOAD_MISSING 5"])
  })

  it("is found out when the whole ledger is gone but for its entries", async () => {
    expect(await changing((db) => db.exec("DELETE FROM ledger"))).toEqual(["ENTRY_CHANGED 1"])
  })

  it("is found out, whatever byte of whatever entry was changed", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: size }),
        fc.constantFrom("header", "payload_hash", "hash"),
        fc.nat(),
        fc.integer({ min: 1, max: 255 }),
        async (seq, column, place, bits) => {
          const found = await changing((db) => {
            const bytes = db.prepare(`SELECT ${column} FROM ledger_entry WHERE seq = ?`).pluck().get(seq) as Buffer
            if (bytes.length === 0) db.exec(`UPDATE ledger_entry SET ${column} = x'00' WHERE seq = ${seq}`)
            else {
              bytes[place % bytes.length]! ^= bits
              db.prepare(`UPDATE ledger_entry SET ${column} = ? WHERE seq = ?`).run(bytes, seq)
            }
          })
          expect(found).toContain(`ENTRY_CHANGED ${seq}`)
        }
      ),
      { numRuns: 60 }
    )
  })
})

describe("a workspace that was changed in its file", { timeout: 60_000 }, () => {
  const own = path.join(at, "own.db")
  beforeAll(async () => {
    for (const [digest, count] of [
      ["a", 5],
      ["b", 3]
    ] as const) {
      await using(
        own,
        Effect.zipRight(
          importHouseholds(digest, count),
          Effect.flatMap(Ledger, ({ append }) => append([imported(digest, count)]))
        )
      )
    }
  })
  const altered = (change: (db: Db) => void) => {
    tamper(own, changed, change)
    return allFindings(changed)
  }

  it("is sound when it was not", async () => {
    expect(await altered(() => undefined)).toEqual([])
  })

  it.each([
    [
      "a household set back to an earlier version",
      "household",
      "UPDATE household SET current_version = 1 WHERE seq = 3"
    ],
    ["a person who belongs to another household", "identity", "UPDATE identity SET household = household % 5 + 1"],
    [
      "another number of a member",
      "identity",
      "UPDATE identity SET member_no = 2 WHERE rowid = (SELECT max(rowid) FROM identity)"
    ],
    ["a person who is gone", "identity", "DELETE FROM identity WHERE rowid = (SELECT max(rowid) FROM identity)"],
    ["a person who came", "identity", "INSERT INTO identity VALUES (1, 1, 1)"],
    ["a file with other rows", "import", "UPDATE import SET row_count = 4 WHERE id = 1"],
    [
      "a file that nobody entered",
      "import",
      "INSERT INTO import SELECT 9, kind, 'x', file_name, digest, observed_on, recorded_at, 1, 1, 0, 0 FROM import WHERE id = 1"
    ],
    ["a quarter that nobody closed", "quarter_closed", "INSERT INTO quarter_closed VALUES ('2025Q3', 'now')"]
  ])("is found out by %s", async (_, table, statement) => {
    expect(await altered((db) => db.exec(statement))).toContain(`PROJECTION_DIFFERS ${table}`)
  })

  it.each([
    ["a trigger that is gone", "DROP TRIGGER ledger_entry_no_update", "trigger ledger_entry_no_update"],
    ["an index that is gone", "DROP INDEX ledger_entry_quarter", "index ledger_entry_quarter"],
    ["a table that came", "CREATE TABLE extra (a)", "table extra"],
    [
      "a trigger that does something else",
      "DROP TRIGGER ledger_entry_no_delete; CREATE TRIGGER ledger_entry_no_delete BEFORE DELETE ON ledger_entry BEGIN SELECT 1; END",
      "trigger ledger_entry_no_delete"
    ]
  ])("is found out by %s", async (_, statement, where) => {
    fs.copyFileSync(own, changed)
    const db = new Sqlite(changed)
    db.exec(statement)
    db.close()
    expect(await allFindings(changed)).toEqual([`SCHEMA_CHANGED ${where}`])
  })

  it("is found out by a reference to nothing", async () => {
    expect(await altered((db) => db.exec("DELETE FROM layout"))).toContain("DATABASE_DAMAGED household_version")
  })
})
