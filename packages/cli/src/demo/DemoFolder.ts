import * as fs from "node:fs"
import * as path from "node:path"
import * as Effect from "effect/Effect"
import * as Places from "../Places.ts"
import { AlreadyThere } from "../problem/CommandProblem.ts"

/** Tells a folder that a demo made. */
const marker = ".doudi-demo"

/** What a demo makes; nothing else in the folder is ever removed. */
const made = [
  marker,
  "doudi.db",
  "doudi.db-wal",
  "doudi.db-shm",
  "in",
  "quarantine",
  "keys",
  "checkpoints",
  "push",
  "feedback",
  "report",
  "quarantine.xlsx",
  "summary.json"
]

/**
 * Takes a folder for a demo (演示目录). An earlier demo's files are removed.
 *
 * Fails: `AlreadyThere` for a folder with anything else in it, unless `force`; `FolderNotWritable`.
 */
export const take = Effect.fnUntraced(function* (out: string, force: boolean) {
  const entries = fs.existsSync(out) ? fs.readdirSync(out) : []
  if (entries.length > 0 && !entries.includes(marker) && !force) {
    return yield* new AlreadyThere({ path: out, what: "folder" })
  }
  yield* Places.changing(out, () => {
    for (const name of entries) {
      if (made.includes(name) || /^clues.*\.xlsx$/.test(name)) fs.rmSync(path.join(out, name), { recursive: true })
    }
    for (const name of ["in", "push", "feedback"]) fs.mkdirSync(path.join(out, name), { recursive: true })
    fs.writeFileSync(path.join(out, marker), "")
  })
})
