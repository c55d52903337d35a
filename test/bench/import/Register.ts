/** The two CSV files of a synthetic register, and how they are imported into a new workspace. */
import fs from "node:fs"
import path from "node:path"
import { Forms, importHouseholds, initWorkspace, silentProgress } from "@doudi/app"
import { type Form, Quarter } from "@doudi/core"
import { FileTables, writeCsv } from "@doudi/files"
import * as Packs from "@doudi/packs"
import { SqliteStore } from "@doudi/sqlite"
import { RegisterFile } from "@doudi/synthetic"
import { Effect, Either, Layer } from "effect"
import { type Best, best } from "../Apart.ts"

const quarter = Quarter.quarter("2025Q3")

/** The columns a department's person list usually has; the other facts of the form stay unknown. */
const usual = new Set([
  ...["户编号", "成员序号", "姓名", "证件号码", "出生日期", "性别", "与户主关系", "共同生活依据"],
  ...["户籍在本户", "劳动能力", "残疾类别", "患病情况"]
])

export type Columns = "usual" | "all"
const takes = (columns: Columns, header: string): boolean => columns === "all" || usual.has(header)

/** The form of the member table with the columns that are in the file. */
export const formOf = (columns: Columns): Form.Form => ({
  ...Forms.members,
  columns: Forms.members.columns.filter(({ field }) => takes(columns, field.name.zh))
})

export const filesIn = (folder: string) => ({
  households: path.join(folder, "households.csv"),
  members: path.join(folder, "members.csv")
})

/** Writes both files and gives the number of person rows. */
export const write = async (folder: string, households: number, columns: Columns): Promise<number> => {
  const file = RegisterFile.register({ seed: 1, households, quarter })
  const csv = filesIn(folder)
  await writeSome(csv.households, file.households, () => true)
  let rows = 0
  await writeSome(
    csv.members,
    file.members,
    (header) => takes(columns, header),
    () => rows++
  )
  return rows
}

const writeSome = (
  csv: string,
  { header, rows }: RegisterFile.RegisterFile["members"],
  takes: (header: string) => boolean,
  counted: () => void = () => {}
) => {
  const places = header.flatMap((title, i) => (takes(title) ? i : []))
  const columns = places.map((i) => ({ header: header[i]!, format: "text" as const }))
  function* some() {
    for (const row of rows) {
      counted()
      yield places.map((i) => row[i]!)
    }
  }
  return Effect.runPromise(writeCsv(csv, columns, some()))
}

const environment = (workspace: string) =>
  Layer.mergeAll(
    SqliteStore.layer({ filename: path.join(workspace, "doudi.db"), mode: "create" }),
    FileTables.layer,
    silentProgress
  )

const setUp = Effect.suspend(() => initWorkspace(Either.getOrThrow(Packs.pack(Packs.sample))))

/** A workspace with nothing in it. */
export const emptyWorkspace = (workspace: string): Promise<unknown> => {
  fs.mkdirSync(workspace)
  return Effect.runPromise(setUp.pipe(Effect.provide(environment(workspace))))
}

/** The time of one import into a new workspace; setting the workspace up is not part of it. */
export const importOnce = (folder: string, workspace: string): Promise<Best> => {
  fs.mkdirSync(workspace)
  const run = importHouseholds({
    ...filesIn(folder),
    source: "register",
    observedOn: Quarter.firstDay(quarter),
    quarantine: path.join(workspace, "quarantine.xlsx")
  })
  return Effect.runPromise(
    Effect.gen(function* () {
      yield* setUp
      const context = yield* Effect.context<Effect.Effect.Context<typeof run>>()
      return yield* Effect.promise(() => best(1, () => Effect.runPromise(Effect.provide(run, context))))
    }).pipe(Effect.provide(environment(workspace)))
  )
}

/** The lesser of two, each by its own measure. */
export const better = (a: Best, b: Best): Best => ({
  wall: Math.min(a.wall, b.wall),
  processor: Math.min(a.processor, b.processor)
})
