/**
 * The ledger beside a plain table: entries a second appended with `synchronous = FULL` in batches of the same size, each way in a process
 * of its own. Beside it how fast a ledger is checked, and what the root over all takes, which is what a close of a quarter adds.
 */
import fs from "node:fs"
import os from "node:os"
import path from "node:path"
import { apart, type Best } from "./Apart.ts"
import { batch } from "./ledger/Entries.ts"

interface Answer {
  readonly append: Best
  readonly verify?: Best
  readonly root?: Best
}

const ways = [
  ["a plain table, better-sqlite3", "plain", "bare"],
  ["doudi: hashes, chain", "doudi", "bare"],
  ["a plain table with postings", "plain", "money"],
  ["doudi: hashes, chain, postings that balance", "doudi", "money"]
] as const

/** Five entries for each household: what a quarter of a district comes to. */
export const benchLedger = async (households: number): Promise<void> => {
  const count = households * 5
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), "doudi-bench-"))
  const rate = (best: Best | undefined) => (best === undefined ? "" : Math.round((count / best.wall) * 1000))
  try {
    const rows: Record<string, object> = {}
    let plain: Best | undefined
    for (const [way, script, kind] of ways) {
      const args = [String(count), folder, kind]
      const found = await apart<Answer>(path.join(import.meta.dirname, "ledger", `${script}.ts`), args)
      if (script === "plain") plain = found.append
      rows[way] = {
        "appends/s": rate(found.append),
        "of the plain table": (plain!.wall / found.append.wall).toFixed(2),
        "of it, processor": (plain!.processor / found.append.processor).toFixed(2),
        "checked/s": rate(found.verify),
        "root over all, ms": found.root === undefined ? "" : Math.round(found.root.wall),
        "peak MB": found.mb
      }
    }
    console.log(`ledger: ${count} entries, ${batch} a write, synchronous = FULL`)
    console.table(rows)
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}
