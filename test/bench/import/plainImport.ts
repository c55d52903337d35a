/**
 * The plain way to import a member table: `csv-parse` to objects, one Effect Schema decode a row, one insert a row in one
 * transaction with FULL. What a developer would write first; the peer of the import benchmark.
 */
import fs from "node:fs"
import { CitizenId, Fen, type Field, type Form } from "@doudi/core"
import Database from "better-sqlite3"
import { parse } from "csv-parse"
import { Either, Schema } from "effect"

const day = Schema.String.pipe(Schema.pattern(/^\d{4}-\d{2}-\d{2}$/))
const empty = Schema.Literal("", "不适用")

const cell = (field: Field.Field): Schema.Schema<any, any> => {
  switch (field.kind) {
    case "money":
      return Schema.Union(empty, Fen.FenFromYuan)
    case "count":
      return Schema.Union(empty, Schema.NumberFromString.pipe(Schema.int(), Schema.nonNegative()))
    case "flag":
      return Schema.Union(empty, Schema.Literal("是", "否"))
    case "code":
      return Schema.Union(empty, Schema.Literal(...Object.values(field.codes!).map(({ zh }) => zh)))
    case "day":
      return Schema.Union(empty, day)
    case "citizenId":
      return Schema.Union(
        empty,
        Schema.transform(Schema.String, CitizenId.CitizenId, {
          strict: false,
          decode: (text) => CitizenId.normalise(text),
          encode: (id) => id
        })
      )
    default:
      return Schema.String
  }
}

export const plainImport = async (csv: string, database: string, form: Form.Form) => {
  const decode = Schema.decodeUnknownEither(
    Schema.Struct(Object.fromEntries(form.columns.map(({ field }) => [field.name.zh, cell(field)])))
  )
  const db = new Database(database)
  db.pragma("journal_mode = WAL")
  db.pragma("synchronous = FULL")
  db.exec(`CREATE TABLE member (${form.columns.map((_, i) => `c${i}`).join(",")})`)
  const insert = db.prepare(`INSERT INTO member VALUES (${form.columns.map(() => "?").join(",")})`)
  db.exec("BEGIN IMMEDIATE")
  let rows = 0
  let accepted = 0
  for await (const record of fs.createReadStream(csv).pipe(parse({ columns: true, bom: true }))) {
    rows++
    const row = decode(record)
    if (Either.isLeft(row)) continue
    accepted++
    insert.run(Object.values(row.right))
  }
  db.exec("COMMIT")
  db.close()
  return { rows, accepted }
}
