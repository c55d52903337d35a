import { type Draft, type Seal, type StoreFailure, WorkspaceCopies } from "@doudi/app"
import { BackupsSql, Failure, HoldingsSql } from "@doudi/sql"
import type { SqlClient } from "@effect/sql"
import Sqlite from "better-sqlite3"
import { Effect, type Scope } from "effect"
import { randomBytes } from "node:crypto"
import fs from "node:fs"
import path from "node:path"
import { inspect, type InspectProblem } from "./BackupFile.ts"
import { BackupDiskFault, BackupPlaceTaken } from "./BackupProblem.ts"
import * as Content from "./Content.ts"
import * as Disk from "./Disk.ts"

/** Copies of the workspace that a connection has open. */
export const make = (sql: SqlClient.SqlClient): typeof WorkspaceCopies.Service =>
  WorkspaceCopies.of({ draft: (file, by) => draft(sql, path.resolve(file), by) })

/**
 * A copy beside its place, made by SQLite while others read and write. It is for its owner only from its first byte on; then sealed,
 * brought onto the disk, opened again and read to its end.
 */
const draft = (
  sql: SqlClient.SqlClient,
  file: string,
  by: Pick<Seal, "actor" | "role" | "madeAt">
): Effect.Effect<Draft, InspectProblem | BackupPlaceTaken | StoreFailure, Scope.Scope> =>
  Effect.gen(function* () {
    const taken = new BackupPlaceTaken({ path: file, what: "backup" })
    if (fs.existsSync(file)) return yield* taken
    const beside = yield* Effect.acquireRelease(
      Disk.doing(file, () => {
        const name = path.join(path.dirname(file), `.${path.basename(file)}.${randomBytes(6).toString("hex")}.tmp`)
        fs.closeSync(fs.openSync(name, "wx", 0o600))
        return name
      }),
      (name) => Effect.sync(() => Disk.removeDatabase(name))
    )
    yield* Effect.mapError(sql.unsafe("VACUUM INTO ?", [beside]).unprepared, (error) => {
      const code = Failure.codeOf(error)
      return Failure.isBusy(code) ? Failure.unreadable(error) : new BackupDiskFault({ path: file, code })
    })
    yield* Disk.doing(file, () => {
      seal(beside, by)
      Disk.syncFile(beside)
    })
    const sealed = yield* inspect(beside)
    return {
      sealed: { ...sealed, file },
      keep: Disk.doing(file, () => Disk.name(beside, file)).pipe(
        Effect.catchIf(
          ({ code }) => code === "EEXIST",
          () => taken
        )
      )
    }
  })

/** Writes into a copy what it is. */
const seal = (file: string, by: Pick<Seal, "actor" | "role" | "madeAt">): void => {
  const db = new Sqlite(file, { fileMustExist: true })
  try {
    db.pragma("synchronous = EXTRA")
    const content = Content.of(db)
    const { counts } = HoldingsSql.holdingsOf(db.prepare(HoldingsSql.query).raw().get() as ReadonlyArray<unknown>)
    const { columns, valuesOf } = BackupsSql
    db.prepare(`INSERT INTO backup_seal (${columns.join(", ")}) VALUES (${columns.map(() => "?").join(", ")})`).run(
      ...valuesOf({ ...by, entries: counts.entries, content })
    )
  } finally {
    db.close()
  }
}
