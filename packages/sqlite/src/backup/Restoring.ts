import { BackupFiles, type Sealed } from "@doudi/app"
import { Effect, Layer } from "effect"
import { randomBytes } from "node:crypto"
import fs from "node:fs"
import path from "node:path"
import { inspect, type InspectProblem } from "./BackupFile.ts"
import { BackupPlaceTaken } from "./BackupProblem.ts"
import * as Disk from "./Disk.ts"

/** Name of the database in the folder of a workspace. */
export const databaseName = "doudi.db"

/** Backups as files, without a workspace. */
export const layer: Layer.Layer<BackupFiles> = Layer.succeed(
  BackupFiles,
  BackupFiles.of({
    inspect,
    restore: (file, into) => restore(path.resolve(file), path.resolve(into))
  })
)

/**
 * Makes a workspace of a backup in a folder that is not there yet (恢复). The backup is read to its end before anything is written, the
 * copy after; the folder gets its name last.
 */
const restore = (file: string, into: string): Effect.Effect<Sealed, InspectProblem | BackupPlaceTaken> =>
  Effect.scoped(
    Effect.gen(function* () {
      const taken = new BackupPlaceTaken({ path: into, what: "workspace" })
      if (there(into)) return yield* taken
      const sealed = yield* inspect(file)
      const beside = yield* Effect.acquireRelease(
        Disk.doing(into, () => {
          const folder = path.join(path.dirname(into), `.${path.basename(into)}.${randomBytes(6).toString("hex")}.tmp`)
          fs.mkdirSync(folder, { mode: 0o700 })
          return folder
        }),
        (folder) => Effect.sync(() => fs.rmSync(folder, { recursive: true, force: true }))
      )
      const copy = path.join(beside, databaseName)
      yield* Disk.doing(into, () => {
        fs.copyFileSync(file, copy, fs.constants.COPYFILE_EXCL)
        fs.chmodSync(copy, 0o600)
        Disk.syncFile(copy)
        Disk.syncFolder(beside)
      })
      yield* inspect(copy)
      yield* Disk.doing(into, () => {
        if (there(into)) throw Object.assign(new Error(), { code: "EEXIST" })
        fs.renameSync(beside, into)
        Disk.syncFolder(path.dirname(into))
      }).pipe(
        Effect.catchIf(
          ({ code }) => code === "EEXIST" || code === "ENOTEMPTY",
          () => taken
        )
      )
      return sealed
    })
  )

const there = (place: string): boolean => fs.lstatSync(place, { throwIfNoEntry: false }) !== undefined
