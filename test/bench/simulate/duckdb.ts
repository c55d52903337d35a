/** A raised standard in DuckDB, with two threads: the table before stands there, the one after is made and both are compared. */
import { DuckDBInstance } from "@duckdb/node-api"
import { load, query } from "../evaluate/duckdb.ts"
import type { District } from "../evaluate/District.ts"
import { emptyMoves, type Moves, raise } from "./Moves.ts"

export const prepare = async (population: District, count: number) => {
  const instance = await DuckDBInstance.create(":memory:", { threads: "2" })
  const db = await instance.connect()
  await load(db, population, count)
  await db.run(`CREATE TABLE before AS ${query}`)
  await db.run(`UPDATE figures SET standard = standard + ${raise.fen}`)
  const run = async () => {
    await db.run(`CREATE OR REPLACE TABLE after AS ${query}`)
    await db.run(`CREATE OR REPLACE TABLE pairs AS
      SELECT h.h, h.township, b.category AS was, a.category AS has, b.benefit AS had, a.benefit AS gets
      FROM before b JOIN after a ON a.h = b.h JOIN households h ON h.h = b.h`)
    await db.run("CREATE OR REPLACE TABLE moves AS SELECT was, has, count(*)::INT AS n FROM pairs GROUP BY was, has")
    await db.run(`CREATE OR REPLACE TABLE money AS SELECT township, category, sum(fen)::DOUBLE AS fen FROM (
      SELECT township, was AS category, -greatest(had, 0) AS fen FROM pairs
      UNION ALL SELECT township, has, greatest(gets, 0) FROM pairs) GROUP BY township, category`)
    await db.run("CREATE OR REPLACE TABLE changed AS SELECT h FROM pairs WHERE was <> has OR had <> gets")
  }
  const rows = async (sql: string) => (await (await db.runAndReadAll(sql)).getRows()) as Array<Array<number>>
  const moves = async (): Promise<Moves> => {
    const found = emptyMoves(count)
    for (const [was, has, n] of await rows("SELECT was, has, n FROM moves")) found.matrix[was! * 8 + has!] = n!
    for (const [township, category, fen] of await rows("SELECT township, category, fen FROM money")) {
      found.money[township! * 8 + category!] = fen!
    }
    found.count = Number((await rows("SELECT count(*)::INT FROM changed"))[0]![0])
    return found
  }
  return { run, moves }
}
