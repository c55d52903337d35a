import type Sqlite from "better-sqlite3"
import { createHash, type Hash } from "node:crypto"

const rowsAtOnce = 256

/**
 * The digest of all that a database keeps apart from seals (内容校验值): its marks, its schema and every row of every table in the order
 * of the primary key. The same content in a file of another layout has the same digest.
 *
 * Shape: SHA-256 in hex.
 */
export const of = (db: Sqlite.Database): string => {
  const hash = createHash("sha256")
  hash.update(`doudi/backup/1\n${db.pragma("application_id", { simple: true })}\n`)
  hash.update(`${db.pragma("user_version", { simple: true })}\n`)
  const schema = db
    .prepare(
      "SELECT type, name, sql FROM sqlite_schema WHERE tbl_name <> 'backup_seal' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY type, name"
    )
    .raw()
    .all() as Array<[type: string, name: string, sql: string]>
  for (const entry of schema) hash.update(`${JSON.stringify(entry)}\n`)
  for (const [type, name] of schema) if (type === "table") addTable(db, hash, name)
  return hash.digest("hex")
}

const addTable = (db: Sqlite.Database, hash: Hash, table: string): void => {
  const columns = db.pragma(`table_info(${quoted(table)})`) as Array<{ readonly name: string; readonly pk: number }>
  const key = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk)
  const order = key.length === 0 ? "rowid" : key.map(({ name }) => quoted(name)).join(", ")
  hash.update(`${JSON.stringify(table)}\n`)
  const rows = db
    .prepare(`SELECT * FROM ${quoted(table)} ORDER BY ${order}`)
    .raw()
    .iterate()
  let chunk: Array<unknown> = []
  for (const row of rows) {
    chunk.push(row)
    if (chunk.length < rowsAtOnce) continue
    hash.update(textOf(chunk))
    chunk = []
  }
  hash.update(textOf(chunk))
}

/** One line a row. Bytes are written in hex under a name, so that no text can be taken for them. */
const textOf = (rows: ReadonlyArray<unknown>): string => rows.map((row) => `${JSON.stringify(row, asHex)}\n`).join("")

const asHex = (_: string, value: unknown): unknown =>
  typeof value === "object" && value !== null && "data" in value && "type" in value && value.type === "Buffer"
    ? { hex: Buffer.from(value.data as Array<number>).toString("hex") }
    : value

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`
