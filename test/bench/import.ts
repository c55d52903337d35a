/**
 * Importing the register from CSV: read, check, put together, store with `synchronous=FULL`; beside it, in the same run and from the
 * same file, the plain way a developer would write first. Rows are person rows; the household table is on top for ours.
 */
import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import { Forms, importHouseholds, initWorkspace, silentProgress } from "@doudi/app"
import { Quarter } from "@doudi/core"
import { FileTables, writeCsv } from "@doudi/files"
import * as Packs from "@doudi/packs"
import { SqliteStore } from "@doudi/sqlite"
import { RegisterFile } from "@doudi/synthetic"
import { Effect, Either, Layer } from "effect"
import { plainImport } from "./plainImport.ts"

const quarter = Quarter.quarter("2025Q3")
const rounds = 3

/** The columns a department's person list usually has; the other facts of the form stay unknown. */
const usual = new Set([
  ...["户编号", "成员序号", "姓名", "证件号码", "出生日期", "性别", "与户主关系", "共同生活依据"],
  ...["户籍在本户", "劳动能力", "残疾类别", "患病情况"]
])

export const benchImport = async (households: number): Promise<void> => {
  await benchWith(households, "12 usual columns", (header) => usual.has(header))
  await benchWith(households, "all columns of the form", () => true)
}

const benchWith = async (households: number, what: string, takes: (header: string) => boolean): Promise<void> => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "doudi-bench-"))
  try {
    const csv = { households: path.join(folder, "households.csv"), members: path.join(folder, "members.csv") }
    const file = RegisterFile.register({ seed: 1, households, quarter })
    await write(csv.households, file.households, () => true)
    await write(csv.members, file.members, takes)
    const form = {
      ...Forms.members,
      columns: Forms.members.columns.filter(({ field }) => takes(field.name.zh))
    }
    const ours: Array<number> = []
    const plain: Array<number> = []
    let persons = 0
    for (let round = 0; round < rounds; round++) {
      const before = performance.now()
      persons = (await plainImport(csv.members, path.join(folder, `plain-${round}.db`), form)).rows
      plain.push(persons / ((performance.now() - before) / 1000))
      ours.push(persons / (await importOnce(csv, path.join(folder, `ours-${round}`))))
    }
    const [best, peer] = [Math.max(...ours), Math.max(...plain)]
    const bytes = Math.round(fs.statSync(csv.members).size / persons)
    console.log(
      `import, ${what}: ${persons} person rows of ${bytes} bytes, with ${households} household rows; best of ${rounds}`
    )
    console.table({
      "doudi import (both tables, checked, FULL)": {
        "person rows/s": Math.round(best),
        ratio: (best / peer).toFixed(2)
      },
      "csv-parse + Schema + insert (members only, FULL)": { "person rows/s": Math.round(peer), ratio: "1.00" }
    })
    console.log(`peak memory of this process: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`)
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

const write = (
  csv: string,
  { header, rows }: RegisterFile.RegisterFile["members"],
  takes: (header: string) => boolean
) => {
  const places = header.flatMap((title, i) => (takes(title) ? i : []))
  const columns = places.map((i) => ({ header: header[i]!, format: "text" as const }))
  function* some() {
    for (const row of rows) yield places.map((i) => row[i]!)
  }
  return Effect.runPromise(writeCsv(csv, columns, some()))
}

/** Seconds for one import into a new workspace; setting the workspace up is not part of it. */
const importOnce = (csv: { readonly households: string; readonly members: string }, workspace: string) => {
  fs.mkdirSync(workspace)
  const environment = Layer.mergeAll(
    SqliteStore.layer({ filename: path.join(workspace, "doudi.db"), mode: "create" }),
    FileTables.layer,
    silentProgress
  )
  return Effect.runPromise(
    Effect.gen(function* () {
      yield* initWorkspace(Either.getOrThrow(Packs.pack(Packs.sample)))
      const before = performance.now()
      yield* importHouseholds({
        ...csv,
        source: "register",
        observedOn: Quarter.firstDay(quarter),
        quarantine: path.join(workspace, "quarantine.xlsx")
      })
      return (performance.now() - before) / 1000
    }).pipe(Effect.provide(environment))
  )
}
