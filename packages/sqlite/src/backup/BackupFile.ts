import type { Sealed } from "@doudi/app"
import { BackupsSql, Failure, HoldingsSql, Migrations } from "@doudi/sql"
import Sqlite from "better-sqlite3"
import { Effect } from "effect"
import fs from "node:fs"
import { applicationId } from "../Opening.ts"
import { WorkspaceNewer } from "../OpenProblem.ts"
import { BackupDamaged, BackupDiskFault, BackupMissing, NotABackup } from "./BackupProblem.ts"
import * as Content from "./Content.ts"

export type InspectProblem = BackupMissing | NotABackup | BackupDamaged | BackupDiskFault | WorkspaceNewer

/**
 * Opens a backup and reads all of it (核验备份): every page, and every row against the seal.
 *
 * A file that SQLite may have open is never touched here: a live workspace has companions beside it, and is told by them.
 */
export const inspect = (file: string): Effect.Effect<Sealed, InspectProblem> =>
  Effect.try({ try: () => read(file), catch: (error) => problemOf(file, error) })

const read = (file: string): Sealed => {
  const stat = fs.statSync(file)
  if (!stat.isFile()) throw new NotABackup({ file, reason: "foreign" })
  if (["-wal", "-shm"].some((end) => fs.existsSync(`${file}${end}`))) throw new NotABackup({ file, reason: "copy" })
  refuseForeign(file)
  const db = new Sqlite(file, { readonly: true, fileMustExist: true })
  try {
    for (const setting of ["trusted_schema = OFF", "cell_size_check = ON", "mmap_size = 0"]) db.pragma(setting)
    refuseOthers(file, db)
    const seal = sealIn(file, db)
    if (db.pragma("integrity_check", { simple: true }) !== "ok") throw new BackupDamaged({ file, found: "structure" })
    const holdings = HoldingsSql.holdingsOf(db.prepare(HoldingsSql.query).raw().get() as ReadonlyArray<unknown>)
    if (seal.content !== Content.of(db) || seal.entries !== holdings.counts.entries) {
      throw new BackupDamaged({ file, found: "content" })
    }
    return { file, seal, holdings, bytes: stat.size, exposed: isExposed(stat) }
  } finally {
    db.close()
  }
}

const magic = "SQLite format 3\0"
const walVersion = 2

/** Told by its first bytes, before SQLite makes companions for a file that is none of ours. */
const refuseForeign = (file: string): void => {
  const head = Buffer.alloc(20)
  const fd = fs.openSync(file, "r")
  try {
    fs.readSync(fd, head, 0, head.length, 0)
  } finally {
    fs.closeSync(fd)
  }
  if (head.toString("latin1", 0, magic.length) !== magic) throw new NotABackup({ file, reason: "foreign" })
  if (head[18] === walVersion) throw new NotABackup({ file, reason: "copy" })
}

const refuseOthers = (file: string, db: Sqlite.Database): void => {
  const found = db.pragma("user_version", { simple: true }) as number
  const supported = Migrations.version()
  if (db.pragma("application_id", { simple: true }) !== applicationId) throw new NotABackup({ file, reason: "foreign" })
  if (found > supported) throw new WorkspaceNewer({ file, found, supported })
}

const sealIn = (file: string, db: Sqlite.Database) => {
  const table = db.prepare("SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'backup_seal'").get()
  const row = table === undefined ? undefined : db.prepare(BackupsSql.newest).raw().get()
  if (row === undefined) throw new NotABackup({ file, reason: "unsealed" })
  return BackupsSql.sealOf(row as ReadonlyArray<unknown>)
}

/** Windows keeps permissions elsewhere; its mode says nothing. */
export const isExposed = (stat: fs.Stats): boolean => process.platform !== "win32" && (stat.mode & 0o077) !== 0

const problemOf = (file: string, error: unknown): InspectProblem => {
  if (typeof error === "object" && error !== null && "_tag" in error) return error as InspectProblem
  const code = Failure.codeOf(error)
  if (code === "ENOENT" || code === "ENOTDIR") return new BackupMissing({ file })
  return /^SQLITE_(CORRUPT|NOTADB|ERROR|FORMAT)/.test(code) || error instanceof RangeError
    ? new BackupDamaged({ file, found: "structure" })
    : new BackupDiskFault({ path: file, code })
}
