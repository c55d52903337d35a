import * as fs from "node:fs"
import type { Quarter } from "@doudi/core"
import * as Effect from "effect/Effect"
import type { Cli } from "../../Cli.ts"
import * as Part from "../../Part.ts"
import * as Places from "../../Places.ts"

/** A file of the workspace that should hold the checkpoint of a closed quarter and does not. */
export interface Missing {
  readonly quarter: Quarter.Quarter
  readonly file: string
  readonly note: string
}

/**
 * Checkpoints of closed quarters whose files are not there, or broke off: the program was ended between closing and writing, or somebody
 * took them away. A file that holds anything else is left alone: it may be what tells that the ledger was rewritten.
 */
export const missing = (cli: Cli, workspace: string): Effect.Effect<ReadonlyArray<Missing>, unknown> =>
  Effect.gen(function* () {
    const [{ sealedQuarters }, desk] = yield* Effect.all([Part.app, Part.desk])
    const sealed = yield* desk.at(cli, workspace, sealedQuarters)
    return sealed.flatMap(({ note, quarter }): ReadonlyArray<Missing> => {
      const file = Places.checkpoint(workspace, quarter)
      return brokeOff(file, note) ? [{ quarter, file, note }] : []
    })
  })

const brokeOff = (file: string, note: string): boolean => {
  try {
    const text = fs.readFileSync(file, "utf8")
    return text.length < note.length && note.startsWith(text)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "ENOENT"
  }
}

/** Writes them again from the store, and says so. */
export const restored = (cli: Cli, files: ReadonlyArray<Missing>): Effect.Effect<ReadonlyArray<string>, unknown> =>
  Effect.forEach(files, ({ file, note, quarter }) =>
    Effect.as(
      Places.writeText(file, note),
      cli.tell(
        `${quarter} 的检查点文件不在，已从数据库重新写出：${file}`,
        `The checkpoint file of ${quarter} was not there and was written again: ${file}`
      )
    )
  )

/** What to do about them, where nothing is to be written. */
export const advice = (cli: Cli, files: ReadonlyArray<Missing>): ReadonlyArray<string> =>
  files.map(({ file, quarter }) =>
    cli.tell(
      `${quarter} 的检查点文件不在 ${file}；请执行 doudi ledger checkpoint 重新写出，交其他单位留存`,
      `The checkpoint file of ${quarter} is not at ${file}; doudi ledger checkpoint writes it again, for another office to keep`
    )
  )
