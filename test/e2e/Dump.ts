import { createHash } from "node:crypto"
import * as fs from "node:fs"
import * as path from "node:path"
import Sqlite from "better-sqlite3"

/** What a workspace holds: every row of every table, and the files beside the database, as one digest. */
export const digestOf = (workspace: string): string => {
  const hash = createHash("sha256")
  const db = new Sqlite(path.join(workspace, "doudi.db"), { readonly: true, fileMustExist: true })
  try {
    const tables = db
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
      .pluck()
      .all() as Array<string>
    for (const pragma of ["user_version", "application_id"]) hash.update(String(db.pragma(pragma, { simple: true })))
    for (const table of tables) {
      const rows = db.prepare(`SELECT * FROM "${table}"`).raw().all()
      hash.update(
        `${table}\n${rows
          .map((row) => JSON.stringify(row))
          .sort()
          .join("\n")}\n`
      )
    }
  } finally {
    db.close()
  }
  const files = (fs.readdirSync(workspace, { recursive: true }) as Array<string>).filter(
    (name) => !/^doudi\.db/.test(name) && fs.statSync(path.join(workspace, name)).isFile()
  )
  for (const name of files.sort()) hash.update(name).update(fs.readFileSync(path.join(workspace, name)))
  return hash.digest("hex")
}
