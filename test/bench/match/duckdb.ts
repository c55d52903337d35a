/**
 * Matching as joins in DuckDB with two threads: by number, by the number an old one became, by `hamming`, by
 * `jaro_winkler_similarity`. Arguments as in `doudi.ts`.
 */
import fs from "node:fs"
import { DuckDBInstance } from "@duckdb/node-api"
import { answer, best } from "../Apart.ts"

const [people, list, , out] = process.argv.slice(2) as [string, string, string, string]
const connection = await (await DuckDBInstance.create(":memory:", { threads: "2" })).connect()

const load = (table: string, file: string, columns: string) =>
  connection.run(
    `CREATE TABLE ${table} AS SELECT row_number() OVER () - 1 AS i, * FROM read_csv('${file}', header = false, columns = ${columns})`
  )
const began = performance.now()
await load("person", people, "{id: 'VARCHAR', name: 'VARCHAR', birth: 'DATE', village: 'INTEGER'}")
await connection.run("ALTER TABLE person ADD COLUMN body VARCHAR; UPDATE person SET body = left(id, 17)")
const ready = performance.now() - began
await load("list", list, "{number: 'VARCHAR', name: 'VARCHAR', birth: 'DATE', village: 'INTEGER', about: 'INTEGER'}")

const query = `CREATE OR REPLACE TABLE found AS
  WITH n AS MATERIALIZED (
    SELECT i, name, birth, village,
      upper(regexp_replace(translate(coalesce(number, ''), '０１２３４５６７８９Ｘｘ', '0123456789XX'), '\\s', '', 'g')) AS number
    FROM list),
  exact AS MATERIALIZED (SELECT n.i, p.i AS person FROM n JOIN person p ON p.id = n.number),
  old AS (SELECT n.i, p.i AS person FROM n JOIN person p ON p.body = left(n.number, 6) || '19' || substr(n.number, 7)
    WHERE length(n.number) = 15),
  rest AS (SELECT * FROM n WHERE length(number) = 18 AND i NOT IN (SELECT i FROM exact)),
  near AS (SELECT n.i, min(p.i) AS person FROM rest n JOIN person p ON p.name = n.name AND p.village = n.village
    WHERE hamming(p.id, n.number) = 1 GROUP BY n.i HAVING count(*) = 1),
  alike AS (SELECT n.i, p.i AS person, jaro_winkler_similarity(p.name, n.name) AS likeness
    FROM n JOIN person p ON p.birth = n.birth AND p.village = n.village WHERE n.number = ''),
  best AS (SELECT i, min(person) AS person FROM alike a
    WHERE likeness >= 0.75 AND likeness = (SELECT max(likeness) FROM alike b WHERE b.i = a.i) GROUP BY i HAVING count(*) = 1)
  SELECT * FROM exact UNION ALL SELECT * FROM old UNION ALL SELECT * FROM near UNION ALL SELECT * FROM best`
await connection.run(query)
const time = await best(5, () => connection.run(query))

const rows = Number((await connection.runAndReadAll("SELECT count(*) FROM list")).getRows()[0]![0])
const found = new Int32Array(rows).fill(-1)
for (const [i, person] of (await connection.runAndReadAll("SELECT i, person FROM found")).getRows()) {
  found[Number(i)] = Number(person)
}
fs.writeFileSync(out, new Uint8Array(found.buffer))
answer({ time, ready })
