/** What one would write without a ledger: a table, a prepared statement, one transaction a batch. `ENTRIES FOLDER money|bare` */
import path from "node:path"
import Sqlite from "better-sqlite3"
import { answer as say, best } from "../Apart.ts"
import { answer, batch } from "./Entries.ts"

const [count, folder, kind] = process.argv.slice(2) as [string, string, string]
const db = new Sqlite(path.join(folder, `plain-${kind}.db`))
for (const setting of ["page_size = 16384", "journal_mode = WAL", "synchronous = FULL", "cache_size = -65536"])
  db.pragma(setting)
db.exec(`
  CREATE TABLE entry (
    seq INTEGER PRIMARY KEY, entry_key TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, quarter TEXT NOT NULL, on_day TEXT NOT NULL,
    actor TEXT NOT NULL, role TEXT NOT NULL, purpose TEXT NOT NULL, pack TEXT NOT NULL, department TEXT, programme TEXT,
    item INTEGER, amount INTEGER, state TEXT, recorded_at TEXT NOT NULL
  ) STRICT;
  CREATE INDEX entry_quarter ON entry (quarter, kind);
  CREATE TABLE posting (seq INTEGER NOT NULL, account TEXT NOT NULL, amount INTEGER NOT NULL) STRICT`)
const insert = db.prepare(`INSERT INTO entry VALUES (${Array(15).fill("?").join(",")})`)
const post = db.prepare("INSERT INTO posting VALUES (?, ?, ?)")

const write = db.transaction((from: number, to: number) => {
  const at = new Date().toISOString()
  for (let n = from; n < to; n++) {
    const e = answer(n, kind === "money")
    const row = [n + 1, e.key, e.kind, e.quarter, e.on, e.actor, e.role, e.purpose, e.pack, e.department, e.programme]
    insert.run(...row, null, e.amount, e.state, at)
    for (const { account, amount } of e.postings ?? []) post.run(n + 1, account, amount)
  }
})
const append = await best(1, () => {
  for (let n = 0; n < Number(count); n += batch) write(n, Math.min(n + batch, Number(count)))
})
db.close()
say({ append })
