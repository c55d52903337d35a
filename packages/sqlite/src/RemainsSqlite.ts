import { Remains } from "@doudi/app"
import { Failure } from "@doudi/sql"
import { SqlClient } from "@effect/sql"
import { Effect } from "effect"

/**
 * What a file of SQLite keeps of what was removed from it (残留). Freed places are overwritten with zeros as they come (`secure_delete`); what
 * a page kept of cells that it moved goes when the file is written anew, and the log beside it is emptied then.
 *
 * The new file is put together on the disk, whatever its size, and holds only what is still there.
 */
export const make = Effect.map(SqlClient.SqlClient, (sql) => {
  const run = (text: string) => sql.unsafe(text).unprepared
  return Remains.of({
    remove: Failure.mapSql(Failure.unwritten)(
      Effect.gen(function* () {
        const [stands] = yield* sql.unsafe("PRAGMA temp_store").values
        yield* run("PRAGMA temp_store = FILE")
        yield* Effect.ensuring(run("VACUUM"), Effect.ignore(run(`PRAGMA temp_store = ${stands?.[0]}`)))
        const [row] = yield* sql.unsafe("PRAGMA wal_checkpoint(TRUNCATE)").values
        return row?.[0] === 0
      })
    )
  })
})
