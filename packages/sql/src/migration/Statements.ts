import { SqlClient } from "@effect/sql"
import { Effect } from "effect"

/** Runs schema statements one after another. They are prepared once and never cached. */
export const statements = (texts: ReadonlyArray<string>) =>
  Effect.flatMap(SqlClient.SqlClient, (sql) =>
    Effect.forEach(texts, (text) => sql.unsafe(text).unprepared, { discard: true })
  )

/**
 * Triggers that let a table only grow: `UPDATE` and `DELETE` are refused. They stop accidents; somebody with the file can drop them.
 */
export const appendOnly = (table: string): ReadonlyArray<string> => [
  `CREATE TRIGGER ${table}_no_update BEFORE UPDATE ON ${table} BEGIN SELECT RAISE(ABORT, 'append only'); END`,
  keep(table)
]

/** A trigger that lets nothing be removed from a table. */
export const keep = (table: string): string =>
  `CREATE TRIGGER ${table}_no_delete BEFORE DELETE ON ${table} BEGIN SELECT RAISE(ABORT, 'append only'); END`
