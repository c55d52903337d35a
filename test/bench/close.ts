/**
 * Closing a quarter: balances and what is open by department, the money held against the ledger, the seal and the signed checkpoint, in a
 * process of its own. Each size beside a tenth of it, so that what grows faster than the ledger shows.
 */
import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import { apart, type Best } from "./Apart.ts"

interface Closed {
  readonly close: Best
  readonly entries: number
  readonly sealed: number
  readonly departments: number
}

const at = (script: string) => path.join(import.meta.dirname, "close", `${script}.ts`)

/** Five entries for each household: what a quarter of a district comes to. */
export const benchClose = async (households: number): Promise<void> => {
  const rows: Record<string, object> = {}
  for (const entries of [Math.ceil(households / 2), households * 5]) {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), "doudi-bench-"))
    try {
      await apart(at("build"), [String(entries), folder])
      const found = await apart<Closed>(at("close"), [folder])
      if (found.sealed < entries) throw new Error("the quarter was not sealed")
      rows[`${found.entries} entries`] = {
        "s to close": (found.close.wall / 1000).toFixed(2),
        "s of processor": (found.close.processor / 1000).toFixed(2),
        "microseconds an entry": ((found.close.processor * 1000) / found.entries).toFixed(1),
        "peak MB": found.mb
      }
    } finally {
      fs.rmSync(folder, { recursive: true, force: true })
    }
  }
  console.log("close: a whole quarter, from opening the workspace to the signed checkpoint")
  console.table(rows)
}
