import { SqliteStore } from "@doudi/sqlite"
import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import { afterAll } from "vitest"
import { storeContract } from "./storeContract.ts"

const folder = fs.mkdtempSync(path.join(os.tmpdir(), "doudi-contract-"))
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

let files = 0
storeContract({
  name: "SQLite, in a file",
  fresh: () => SqliteStore.layer({ filename: path.join(folder, `${files++}.db`), mode: "create" })
})
storeContract({ name: "SQLite, in memory", fresh: () => SqliteStore.layerMemory })
