/**
 * The limit: rows as an import stores them, at hand in memory, into the same tables of a new workspace with the same indexes, keys and
 * triggers, many rows a statement, one transaction, FULL. Nothing is read, checked or put together. Arguments as in `doudi.ts`.
 */
import fs from "node:fs"
import path from "node:path"
import Database from "better-sqlite3"
import { answer, best } from "../Apart.ts"
import { better, emptyWorkspace, importOnce } from "./Register.ts"

const [folder, , rounds] = process.argv.slice(2) as [string, string, string]
const at = (name: string) => path.join(folder, name)
type Row = ReadonlyArray<unknown>

await importOnce(folder, at("filled"))
const filled = new Database(path.join(at("filled"), "doudi.db"), { readonly: true })
const order = ["import", "provenance", "layout", "household_version", "household", "identity"]
const tables = order.map((table) => {
  const rows = filled.prepare(`SELECT * FROM ${table} ORDER BY 1`).raw().all() as Array<Row>
  return { table, rows, width: rows[0]!.length }
})
filled.close()

const insertAll = (db: Database.Database): void => {
  db.exec("BEGIN IMMEDIATE")
  for (const { rows, table, width } of tables) {
    const row = `(${Array(width).fill("?").join(",")})`
    const many = Math.max(1, Math.floor(640 / width))
    const [some, one] = [many, 1].map((n) => db.prepare(`INSERT INTO ${table} VALUES ${Array(n).fill(row).join(",")}`))
    let i = 0
    for (; i + many <= rows.length; i += many) some!.run(rows.slice(i, i + many).flat())
    for (; i < rows.length; i++) one!.run(rows[i]!)
  }
  db.exec("COMMIT")
}

let time = { wall: Number.POSITIVE_INFINITY, processor: Number.POSITIVE_INFINITY }
for (let round = 0; round < Number(rounds); round++) {
  await emptyWorkspace(at("limit"))
  const db = new Database(path.join(at("limit"), "doudi.db"))
  for (const pragma of ["journal_mode = WAL", "synchronous = FULL", "foreign_keys = ON"]) db.pragma(pragma)
  time = better(time, await best(1, () => insertAll(db)))
  db.close()
  fs.rmSync(at("limit"), { recursive: true })
}
fs.rmSync(at("filled"), { recursive: true })
answer({ time })
