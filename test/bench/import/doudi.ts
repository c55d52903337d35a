/** The whole import: both tables read, checked, put together, stored with FULL. Arguments: folder with the files, columns, rounds. */
import fs from "node:fs"
import path from "node:path"
import { answer } from "../Apart.ts"
import { better, importOnce } from "./Register.ts"

const [folder, , rounds] = process.argv.slice(2) as [string, string, string]
let time = { wall: Number.POSITIVE_INFINITY, processor: Number.POSITIVE_INFINITY }
for (let round = 0; round < Number(rounds); round++) {
  const workspace = path.join(folder, "ours")
  time = better(time, await importOnce(folder, workspace))
  fs.rmSync(workspace, { recursive: true })
}
answer({ time })
