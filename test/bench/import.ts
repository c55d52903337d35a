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
const rounds = 5

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
    const ours: Array<Seconds> = []
    const plain: Array<Seconds> = []
    let persons = 0
    for (let round = 0; round < rounds; round++) {
      const seconds = stopwatch()
      persons = (await plainImport(csv.members, path.join(folder, `plain-${round}.db`), form)).rows
      plain.push(seconds())
      ours.push(await importOnce(csv, path.join(folder, `ours-${round}`)))
    }
    const bytes = Math.round(fs.statSync(csv.members).size / persons)
    console.log(
      `import, ${what}: ${persons} person rows of ${bytes} bytes, with ${households} household rows; best of ${rounds}`
    )
    console.table({
      "doudi import (both tables, checked, FULL)": rates(persons, ours, plain),
      "csv-parse + Schema + insert (members only, FULL)": rates(persons, plain, plain)
    })
    console.log(`peak memory of this process: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`)
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

/** Seconds that passed, and seconds of the processor in all threads. */
interface Seconds {
  readonly wall: number
  readonly processor: number
}

const stopwatch = (): (() => Seconds) => {
  const [begin, used] = [performance.now(), process.cpuUsage()]
  return () => {
    const { user, system } = process.cpuUsage(used)
    return { wall: (performance.now() - begin) / 1000, processor: (user + system) / 1e6 }
  }
}

/** The best round. On a machine with other work, processor time is steadier than the clock. */
const rates = (rows: number, rounds: ReadonlyArray<Seconds>, peers: ReadonlyArray<Seconds>) => {
  const best = (of: ReadonlyArray<Seconds>, which: keyof Seconds) => Math.min(...of.map((each) => each[which]))
  return {
    "person rows/s": Math.round(rows / best(rounds, "wall")),
    ratio: (best(peers, "wall") / best(rounds, "wall")).toFixed(2),
    "rows/s of processor": Math.round(rows / best(rounds, "processor")),
    "its ratio": (best(peers, "processor") / best(rounds, "processor")).toFixed(2)
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

/** The time of one import into a new workspace; setting the workspace up is not part of it. */
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
      const seconds = stopwatch()
      yield* importHouseholds({
        ...csv,
        source: "register",
        observedOn: Quarter.firstDay(quarter),
        quarantine: path.join(workspace, "quarantine.xlsx")
      })
      return seconds()
    }).pipe(Effect.provide(environment))
  )
}
