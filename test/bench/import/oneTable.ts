/**
 * Another limit: parsed person rows, at hand in memory, into one plain table with a unique index on the number, 50 rows a statement,
 * one transaction, FULL. Arguments as in `doudi.ts`.
 */
import fs from "node:fs"
import path from "node:path"
import Database from "better-sqlite3"
import { parse } from "csv-parse"
import { answer, best } from "../Apart.ts"
import { type Columns, filesIn, formOf } from "./Register.ts"

const [folder, columns, rounds] = process.argv.slice(2) as [string, Columns, string]
const database = path.join(folder, "one.db")
const width = formOf(columns).columns.length
const numberAt = formOf(columns).columns.findIndex(({ key }) => key === "citizenId")
const rows: Array<ReadonlyArray<string | null>> = []
const seen = new Set<string>()
for await (const record of fs.createReadStream(filesIn(folder).members).pipe(parse({ bom: true, from: 2 }))) {
  const row = (record as ReadonlyArray<string>).map((cell) => (cell === "" ? null : cell))
  const number = row[numberAt]
  if (number != null && seen.has(number)) continue
  if (number != null) seen.add(number)
  rows.push(row)
}

const many = 50
const time = await best(Number(rounds), () => {
  for (const end of ["", "-wal", "-shm"]) fs.rmSync(database + end, { force: true })
  const db = new Database(database)
  for (const pragma of ["journal_mode = WAL", "synchronous = FULL"]) db.pragma(pragma)
  db.exec(`CREATE TABLE member (${Array.from({ length: width }, (_, i) => `c${i}`).join(",")})`)
  db.exec(`CREATE UNIQUE INDEX member_number ON member (c${numberAt})`)
  const row = `(${Array(width).fill("?").join(",")})`
  const [some, one] = [many, 1].map((n) => db.prepare(`INSERT INTO member VALUES ${Array(n).fill(row).join(",")}`))
  db.exec("BEGIN IMMEDIATE")
  let i = 0
  for (; i + many <= rows.length; i += many) some!.run(rows.slice(i, i + many).flat())
  for (; i < rows.length; i++) one!.run(rows[i]!)
  db.exec("COMMIT")
  db.close()
})
answer({ time })
