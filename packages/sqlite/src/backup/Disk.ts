import { Failure } from "@doudi/sql"
import { Effect } from "effect"
import fs from "node:fs"
import path from "node:path"
import { BackupDiskFault } from "./BackupProblem.ts"

/** Does something to files. Fails: `BackupDiskFault` with the system's code and the path that a person knows. */
export const doing = <A>(file: string, work: () => A): Effect.Effect<A, BackupDiskFault> =>
  Effect.try({ try: work, catch: (error) => new BackupDiskFault({ path: file, code: Failure.codeOf(error) }) })

/** Brings the bytes of a file that nobody has open onto the disk. */
export const syncFile = (file: string): void => {
  const fd = fs.openSync(file, "r+")
  try {
    fs.fsyncSync(fd)
  } finally {
    fs.closeSync(fd)
  }
}

/** Brings the names in a folder onto the disk; Windows, which cannot open a folder, does so by itself. */
export const syncFolder = (folder: string): void => {
  if (process.platform === "win32") return
  const fd = fs.openSync(folder, "r")
  try {
    fs.fsyncSync(fd)
  } catch (error) {
    // Memory sticks often refuse this for a folder; the file itself is on the disk.
    if (!["EINVAL", "ENOTSUP", "EOPNOTSUPP"].includes((error as NodeJS.ErrnoException).code ?? "")) throw error
  } finally {
    fs.closeSync(fd)
  }
}

/** Gives a file its name unless something has the name already, in one step, and keeps the name on the disk. */
export const name = (from: string, to: string): void => {
  try {
    fs.linkSync(from, to)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? ""
    // Memory sticks know no second name of a file.
    if (!["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"].includes(code)) throw error
    if (fs.existsSync(to)) throw Object.assign(new Error(), { code: "EEXIST" })
    fs.renameSync(from, to)
  }
  try {
    syncFolder(path.dirname(to))
  } catch (error) {
    fs.rmSync(to, { force: true })
    throw error
  }
}

/** Removes a database that nobody has open, with what SQLite may have left beside it. */
export const removeDatabase = (file: string): void => {
  for (const end of ["", "-journal", "-wal", "-shm"]) fs.rmSync(`${file}${end}`, { force: true })
}
