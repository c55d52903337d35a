import { Integrity } from "@doudi/app"
import type { Finding } from "@doudi/core"
import { Access, Failure, Projections } from "@doudi/sql"
import { SqlClient } from "@effect/sql"
import { Effect } from "effect"

/**
 * How SQLite tells that a workspace is whole (完整性). `expected` are the tables, indexes and triggers of a workspace that was made just now:
 * a trigger that somebody dropped is missed, and a changed one is told from it.
 */
export const make = (expected: Effect.Effect<ReadonlyMap<string, string>, unknown>) =>
  Effect.gen(function* () {
    const sql = yield* SqlClient.SqlClient
    const access = yield* Access.make
    const reading = Failure.mapSql(Failure.unreadable)
    return Integrity.of({
      database: reading(
        Effect.gen(function* () {
          const found: Array<Finding.Finding> = []
          for (const [text] of yield* sql.unsafe("PRAGMA integrity_check(20)").values) {
            if (text !== "ok") found.push({ code: "DATABASE_DAMAGED", where: placeIn(String(text)) })
          }
          for (const [table] of yield* sql.unsafe("PRAGMA foreign_key_check").values) {
            found.push({ code: "DATABASE_DAMAGED", where: String(table) })
          }
          return unique(found)
        })
      ),
      schema: Effect.gen(function* () {
        const there = yield* reading(objects(sql))
        const made = yield* Effect.orDie(expected)
        return [...new Set([...there.keys(), ...made.keys()])]
          .filter((name) => there.get(name) !== made.get(name))
          .map((name): Finding.Finding => ({ code: "SCHEMA_CHANGED", where: name }))
      }),
      projections: reading(Projections.findings(access))
    })
  })

/** Every table, index and trigger by its name, with the statement that made it. */
export const objects = (sql: SqlClient.SqlClient) =>
  Effect.map(
    sql.unsafe("SELECT type, name, tbl_name, coalesce(sql, '') FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%'")
      .values,
    (rows): ReadonlyMap<string, string> =>
      new Map(rows.map(([type, name, table, text]) => [`${type} ${name}`, `${table}\n${text}`]))
  )

/** Where SQLite found the damage. What it says may hold a value of a row, so only the names of tables and indexes are kept. */
const placeIn = (text: string): string => /\b(?:in|from|of) (?:index |table )?([a-z_]+)\b/i.exec(text)?.[1] ?? "file"

const unique = (findings: ReadonlyArray<Finding.Finding>): ReadonlyArray<Finding.Finding> => [
  ...new Map(findings.map((finding) => [finding.where, finding])).values()
]
