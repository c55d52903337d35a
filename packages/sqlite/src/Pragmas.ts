import type { SqlClient, SqlError } from "@effect/sql"
import { Effect } from "effect"
import { PragmaRefused } from "./OpenProblem.ts"

/** A setting of a connection: what is written, and what reading it back must give. */
interface Pragma {
  readonly name: string
  readonly write: string
  readonly read: string | number
  /** Not for a database in memory. */
  readonly fileOnly?: boolean
}

/**
 * Settings of every connection, in this order. Safety rests on each, so each is read back.
 *
 * `synchronous = FULL` makes a commit survive a power cut; the driver's default does not. `journal_mode` comes after the waiting
 * time, because it takes a lock.
 */
export const pragmas: ReadonlyArray<Pragma> = [
  { name: "busy_timeout", write: "10000", read: 10_000 },
  { name: "trusted_schema", write: "OFF", read: 0 },
  { name: "cell_size_check", write: "ON", read: 1 },
  { name: "mmap_size", write: "0", read: 0, fileOnly: true },
  { name: "journal_mode", write: "WAL", read: "wal", fileOnly: true },
  { name: "synchronous", write: "FULL", read: 2 },
  { name: "foreign_keys", write: "ON", read: 1 },
  { name: "recursive_triggers", write: "ON", read: 1 },
  { name: "temp_store", write: "MEMORY", read: 2 },
  { name: "secure_delete", write: "ON", read: 1 },
  { name: "cache_size", write: "-65536", read: -65_536 },
  { name: "journal_size_limit", write: "67108864", read: 67_108_864, fileOnly: true }
]

/**
 * Decided once, before anything is in the file. A version of a household takes one or two thousand bytes: pages of 16 KiB hold a
 * register in fewer pages and store it in two thirds of the time.
 */
export const pageSize = "PRAGMA page_size = 16384"

/** Sets every pragma and reads it back. */
export const apply = (
  sql: SqlClient.SqlClient,
  kind: "file" | "memory"
): Effect.Effect<void, PragmaRefused | SqlError.SqlError> =>
  Effect.forEach(
    pragmas.filter(({ fileOnly }) => kind === "file" || fileOnly !== true),
    ({ name, write, read }) =>
      Effect.gen(function* () {
        yield* sql.unsafe(`PRAGMA ${name} = ${write}`).unprepared
        const [row] = yield* sql.unsafe(`PRAGMA ${name}`).values
        if (row?.[0] !== read) return yield* new PragmaRefused({ pragma: name, found: String(row?.[0]) })
      }),
    { discard: true }
  )
