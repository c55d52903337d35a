import * as fs from "node:fs"
import * as path from "node:path"
import type { Day, Quarter } from "@doudi/core"
import * as Effect from "effect/Effect"
import { AlreadyThere, FileNotThere, FolderNotWritable } from "./problem/CommandProblem.ts"

/** Where things of a workspace stand unless a command says otherwise (存放位置). */
export const database = (workspace: string): string => path.join(workspace, "doudi.db")
export const isWorkspace = (workspace: string): boolean => fs.existsSync(database(workspace))
export const clues = (workspace: string): string => path.join(workspace, "clues.xlsx")
export const quarantine = (workspace: string): string => path.join(workspace, "quarantine.xlsx")
export const pushFolder = (workspace: string): string => path.join(workspace, "push")
export const reportFolder = (workspace: string): string => path.join(workspace, "report")

export const noticeFolder = (workspace: string): string => path.join(workspace, "notices")
export const publicFolder = (workspace: string): string => path.join(workspace, "public")
/** The key that signs checkpoints, and the public one to be handed to other offices. */
export const signingKey = (workspace: string): string => path.join(workspace, "keys", "ledger.pem")
export const publicKey = (workspace: string): string => path.join(workspace, "keys", "ledger.pub")
/** A checkpoint to be kept by another office: `2025Q3.txt` of a quarter, `1200.txt` of a size. */
export const checkpoint = (workspace: string, name: string): string =>
  path.join(workspace, "checkpoints", `${name}.txt`)

export const askFolder = (workspace: string): string => path.join(workspace, "ask")

/** The workbook somebody answers in: `问询-2025-09-30-区医疗保障局.xlsx`. One that is there already is kept: somebody may be filling it in. */
export const askFile = (folder: string, on: Day.Day, who: string): string =>
  free(path.join(folder, `问询-${on}-${named(who)}.xlsx`))

/** The workbook of rows that wait for mending from one file. One that is there already is kept: somebody may be mending it. */
export const quarantineOf = (workspace: string, file: string): string =>
  free(path.join(workspace, "quarantine", `${path.parse(file).name}.xlsx`))

/** The workbook a department gets: `2025Q3-区民政局.xlsx`. */
export const pushFile = (folder: string, quarter: Quarter.Quarter, department: string): string =>
  path.join(folder, `${quarter}-${named(department)}.xlsx`)

/** A text as a part of a file name that every system takes. */
export const named = (text: string): string => text.replace(/[\\/:*?"<>|\s]+/g, "-")

/** The path, or the first of `NAME-2`, `NAME-3`, … where nothing stands. */
export const free = (file: string): string => {
  const { dir, name, ext } = path.parse(file)
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? file : path.join(dir, `${name}-${n}${ext}`)
    if (!fs.existsSync(candidate)) return candidate
  }
}

/** Makes the folder that a file will stand in, with the folders above it. */
export const makeRoom = (file: string): Effect.Effect<void, FolderNotWritable> => makeFolder(path.dirname(file))

export const makeFolder = (folder: string): Effect.Effect<void, FolderNotWritable> =>
  changing(folder, () => void fs.mkdirSync(folder, { recursive: true }))

/** Does something to a folder of the disk. Fails: `FolderNotWritable` with the system's code. */
export const changing = (folder: string, change: () => void): Effect.Effect<void, FolderNotWritable> =>
  Effect.try({
    try: change,
    catch: (error) =>
      new FolderNotWritable({ path: folder, reason: (error as NodeJS.ErrnoException).code ?? "UNKNOWN" })
  })

/** Writes a text, with the folders above it. Fails: `FolderNotWritable`. */
export const writeText = (file: string, text: string): Effect.Effect<void, FolderNotWritable> =>
  Effect.zipRight(
    makeRoom(file),
    changing(file, () => fs.writeFileSync(file, text, { mode: 0o600 }))
  )

/** The text of a file that somebody names. Fails: `FileNotThere`. */
export const readText = (file: string): Effect.Effect<string, FileNotThere> =>
  Effect.try({
    try: () => fs.readFileSync(file, "utf8"),
    catch: (error) => new FileNotThere({ path: file, reason: (error as NodeJS.ErrnoException).code ?? "UNKNOWN" })
  })

/** Fails with `AlreadyThere` when a file stands there and nobody said that it may be replaced. */
export const mayWrite = (file: string, force: boolean): Effect.Effect<void, AlreadyThere> =>
  Effect.suspend(() => (!force && fs.existsSync(file) ? new AlreadyThere({ path: file, what: "file" }) : Effect.void))
