/**
 * Importing the register from CSV: read, check, put together, store with `synchronous=FULL`; beside it, on the same files and each in a
 * process of its own, the insert alone as the limit, the plain way a developer would write first, and DuckDB. Rows are person rows; the
 * household table is on top for ours.
 */
import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import { apart, type Best } from "./Apart.ts"
import { type Columns, filesIn, write } from "./import/Register.ts"

const rounds = 5

const ways = {
  sameTables: "limit: the stored rows alone, same tables, FULL",
  oneTable: "limit: parsed rows into one plain table, FULL",
  doudi: "doudi import (both tables, checked, FULL)",
  plain: "csv-parse + Schema + insert (members only, FULL)",
  duckdb: "DuckDB read_csv (members only, unchecked, 2 threads)"
} as const
type Way = keyof typeof ways

export const benchImport = async (households: number): Promise<void> => {
  await benchWith(households, "usual", Object.keys(ways) as ReadonlyArray<Way>)
  await benchWith(households, "all", ["sameTables", "doudi", "plain"])
  await benchMemory(households)
}

interface Answer {
  readonly time: Best
}

const measure = (way: Way, folder: string, columns: Columns, times: number) =>
  apart<Answer>(path.join(import.meta.dirname, "import", `${way}.ts`), [folder, columns, String(times)])

const benchWith = (households: number, columns: Columns, of: ReadonlyArray<Way>): Promise<void> =>
  inFolder(async (folder) => {
    const persons = await write(folder, households, columns)
    const answers = new Map<Way, Answer & { readonly mb: number }>()
    for (const way of of) answers.set(way, await measure(way, folder, columns, rounds))
    const limit = answers.get("sameTables")!.time
    const bytes = Math.round(fs.statSync(filesIn(folder).members).size / persons)
    const named = columns === "usual" ? "12 usual columns" : "all columns of the form"
    console.log(
      `import, ${named}: ${persons} person rows of ${bytes} bytes, ${households} households; best of ${rounds}`
    )
    console.table(
      Object.fromEntries(
        [...answers].map(([way, { mb, time }]) => [
          ways[way],
          {
            "person rows/s": Math.round((persons / time.wall) * 1000),
            "of the limit": (limit.wall / time.wall).toFixed(2),
            "rows/s of processor": Math.round((persons / time.processor) * 1000),
            "its share": (limit.processor / time.processor).toFixed(2),
            "peak MB": mb
          }
        ])
      )
    )
  })

/** One import each of a register and of one four times as large, each in a fresh process. */
const benchMemory = async (households: number): Promise<void> => {
  for (const size of [households, households * 4]) {
    await inFolder(async (folder) => {
      const persons = await write(folder, size, "usual")
      const { mb } = await measure("doudi", folder, "usual", 1)
      const megabytes = Math.round(fs.statSync(filesIn(folder).members).size / 1e6)
      console.log(`one import of ${persons} persons, ${megabytes} MB of member rows: ${mb} MB at its highest`)
    })
  }
}

const inFolder = async (use: (folder: string) => Promise<void>): Promise<void> => {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "doudi-bench-"))
  try {
    await use(folder)
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}
