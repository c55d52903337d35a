/** The plain way: `csv-parse`, one decode and one insert a row, members only. Arguments as in `doudi.ts`. */
import fs from "node:fs"
import path from "node:path"
import { answer, best } from "../Apart.ts"
import { plainImport } from "./plainImport.ts"
import { type Columns, filesIn, formOf } from "./Register.ts"

const [folder, columns, rounds] = process.argv.slice(2) as [string, Columns, string]
const database = path.join(folder, "plain.db")
const time = await best(Number(rounds), async () => {
  for (const end of ["", "-wal", "-shm"]) fs.rmSync(database + end, { force: true })
  await plainImport(filesIn(folder).members, database, formOf(columns))
})
answer({ time })
