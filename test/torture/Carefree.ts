/**
 * The same appends as a program without care makes them: the driver's own settings, `synchronous = NORMAL`. The control of the test:
 * what finds nothing here would find nothing anywhere. `FILE NAME BATCHES SIZE`.
 */
import * as fs from "node:fs"
import Sqlite from "better-sqlite3"

const [file, name, batches, size] = process.argv.slice(2) as [string, string, string, string]
const db = new Sqlite(file)
db.pragma("journal_mode = WAL")
db.pragma("synchronous = NORMAL")
db.exec("CREATE TABLE IF NOT EXISTS ledger_entry (seq INTEGER PRIMARY KEY, entry_key TEXT NOT NULL UNIQUE)")
const insert = db.prepare("INSERT INTO ledger_entry (entry_key) VALUES (?)")
fs.writeSync(1, "ready\n")
for (let n = 0; n < Number(batches); n++) {
  db.transaction(() => {
    for (let i = 0; i < Number(size); i++) insert.run(`torture:${name}:${n}:${i}`)
  }).immediate()
  fs.writeSync(1, `${name} ${n}\n`)
}
db.close()
