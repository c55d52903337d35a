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

export const benchImport = async (households: number): Promise<void> => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "doudi-bench-"))
  try {
    const file = RegisterFile.register({ seed: 1, households, quarter })
    const csv = { households: path.join(folder, "households.csv"), members: path.join(folder, "members.csv") }
    for (const table of ["households", "members"] as const) {
      const { header, rows } = file[table]
      const columns = header.map((title) => ({ header: title, format: "text" as const }))
      await Effect.runPromise(writeCsv(csv[table], columns, rows))
    }
    const bytes = fs.statSync(csv.members).size
    const ours: Array<number> = []
    const plain: Array<number> = []
    let persons = 0
    for (let round = 0; round < rounds; round++) {
      const before = performance.now()
      const { rows } = await plainImport(csv.members, path.join(folder, `plain-${round}.db`), Forms.members)
      plain.push(rows / ((performance.now() - before) / 1000))
      persons = rows
      ours.push(persons / (await importOnce(csv, path.join(folder, `ours-${round}`))))
    }
    const best = (rates: ReadonlyArray<number>) => Math.max(...rates)
    console.log(
      `import: ${persons} person rows of ${Forms.members.columns.length} columns (${Math.round(bytes / persons)} bytes a row) with ${households} households, best of ${rounds}`
    )
    console.table({
      "doudi import (read, check, store FULL)": {
        "rows/s": Math.round(best(ours)),
        ratio: (best(ours) / best(plain)).toFixed(2)
      },
      "csv-parse + Schema + insert (FULL)": { "rows/s": Math.round(best(plain)), ratio: "1.00" }
    })
    console.log(`peak memory of this process: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`)
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
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
