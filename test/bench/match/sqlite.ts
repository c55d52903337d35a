/**
 * Matching as joins in SQLite, in memory, with an index for each join and functions in JavaScript for what SQL lacks. Arguments as in
 * `doudi.ts`.
 */
import fs from "node:fs"
import { CitizenId, JaroWinkler } from "@doudi/core"
import Database from "better-sqlite3"
import { answer, best } from "../Apart.ts"
import { lines } from "./Register.ts"

const [people, list, , out] = process.argv.slice(2) as [string, string, string, string]
const db = new Database(":memory:")
db.function("tidied", { deterministic: true }, (text) => CitizenId.normalise(text as string))
db.function("upgraded", { deterministic: true }, (text) => CitizenId.upgrade(text as string) ?? null)
db.function("alike", { deterministic: true }, (a, b) => JaroWinkler.jaroWinkler(a as string, b as string))
db.function("differing", { deterministic: true }, (a, b) => {
  let differing = 0
  for (let i = 0; i < 18; i++) if ((a as string).charCodeAt(i) !== (b as string).charCodeAt(i)) differing++
  return differing
})

const load = (table: string, columns: string, file: string, width: number): number => {
  db.exec(`CREATE TABLE ${table} (i INTEGER PRIMARY KEY, ${columns})`)
  const insert = db.prepare(
    `INSERT INTO ${table} VALUES (${Array(width + 1)
      .fill("?")
      .join(",")})`
  )
  let i = 0
  db.exec("BEGIN")
  for (const cells of lines(file)) insert.run(i++, ...cells.slice(0, width))
  db.exec("COMMIT")
  return i
}
const began = performance.now()
load("person", "id TEXT, name TEXT, birth TEXT, village INTEGER", people, 4)
db.exec(`CREATE INDEX person_id ON person (id);
  CREATE INDEX person_name ON person (name, village);
  CREATE INDEX person_birth ON person (birth, village);`)
const ready = performance.now() - began
const rows = load("list", "number TEXT, name TEXT, birth TEXT, village INTEGER", list, 4)
db.exec("ANALYZE")

const match = (): void => {
  db.exec(`DROP TABLE IF EXISTS n; DROP TABLE IF EXISTS found;
    CREATE TABLE n AS SELECT i, tidied(number) AS number, name, birth, village FROM list;
    CREATE TABLE found (i INTEGER PRIMARY KEY, person INTEGER);
    INSERT INTO found SELECT n.i, p.i FROM n CROSS JOIN person p ON p.id = n.number;
    INSERT INTO found SELECT n.i, p.i FROM n CROSS JOIN person p ON p.id = upgraded(n.number) WHERE length(n.number) = 15;
    INSERT INTO found SELECT n.i, min(p.i) FROM n CROSS JOIN person p ON p.name = n.name AND p.village = n.village
      WHERE length(n.number) = 18 AND n.i NOT IN (SELECT i FROM found) AND differing(p.id, n.number) = 1
      GROUP BY n.i HAVING count(*) = 1;
    INSERT INTO found SELECT i, person FROM (
      SELECT n.i, p.i AS person, rank() OVER (PARTITION BY n.i ORDER BY alike(p.name, n.name) DESC) AS place,
        alike(p.name, n.name) AS likeness
      FROM n CROSS JOIN person p ON p.birth = n.birth AND p.village = n.village WHERE n.number = ''
    ) WHERE place = 1 AND likeness >= 0.75 GROUP BY i HAVING count(*) = 1;`)
}
match()
const time = await best(3, match)
const found = new Int32Array(rows).fill(-1)
for (const [i, person] of db.prepare("SELECT i, person FROM found").raw().iterate() as Iterable<[number, number]>) {
  found[i] = person
}
fs.writeFileSync(out, new Uint8Array(found.buffer))
answer({ time, ready })
