/** `read_csv` of DuckDB with two threads into a table of texts in a database file, members only, unchecked. Arguments as in `doudi.ts`. */
import fs from "node:fs"
import path from "node:path"
import { DuckDBInstance } from "@duckdb/node-api"
import { answer, best } from "../Apart.ts"
import { filesIn } from "./Register.ts"

const [folder, , rounds] = process.argv.slice(2) as [string, string, string]
const database = path.join(folder, "duck.db")
const time = await best(Number(rounds), async () => {
  for (const end of ["", ".wal"]) fs.rmSync(database + end, { force: true })
  const instance = await DuckDBInstance.create(database, { threads: "2" })
  const connection = await instance.connect()
  await connection.run(
    `CREATE TABLE member AS SELECT * FROM read_csv('${filesIn(folder).members}', header = true, all_varchar = true)`
  )
  await connection.run("CHECKPOINT")
  connection.closeSync()
  instance.closeSync()
})
answer({ time })
