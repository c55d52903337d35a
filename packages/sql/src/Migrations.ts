import type { SqlClient } from "@effect/sql"
import { Migrator } from "@effect/sql"
import type { Effect } from "effect"
import { accessLog } from "./migration/AccessLog.ts"
import { backups } from "./migration/Backups.ts"
import { erasures } from "./migration/Erasures.ts"
import { first } from "./migration/First.ts"
import { grounds } from "./migration/Grounds.ts"
import { publications } from "./migration/Publications.ts"
import { receipts } from "./migration/Receipts.ts"
import { visits } from "./migration/Visits.ts"

/**
 * How a workspace's schema came about, step by step. A released step never changes; a new one gets the next number, because a lower
 * number added later would be skipped without a word.
 *
 * Shape: keys `N_name`, N ascending from 1 without a gap. The schema's version is the highest N.
 */
export const record: Readonly<Record<string, Effect.Effect<void, unknown, SqlClient.SqlClient>>> = {
  "1_workspace": first,
  "2_receipts": receipts,
  "3_backups": backups,
  "4_visits": visits,
  "5_grounds": grounds,
  "6_publications": publications,
  "7_access_log": accessLog,
  "8_erasures": erasures
}

/** The schema version a record of migrations leads to. */
export const version = (migrations: typeof record = record): number =>
  Math.max(0, ...Object.keys(migrations).map((key) => Number.parseInt(key, 10)))

/** Runs the steps the database has not seen. The caller opens the transaction; see `Migrator` for what it fails with. */
export const run = (migrations: typeof record = record) =>
  Migrator.make({})({ loader: Migrator.fromRecord(migrations), table: "schema_migration" })
