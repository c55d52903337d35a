/** Matching with `PersonIndex` and `Matching` of the core. Arguments: people, list, number of people, where the result goes. */
import fs from "node:fs"
import { MatchGrounds, Matching } from "@doudi/core"
import { answer, best } from "../Apart.ts"
import { indexOf, rowsOf } from "./Ours.ts"

const [people, list, count, out] = process.argv.slice(2) as [string, string, string, string]

const began = performance.now()
const index = indexOf(people, Number(count))
const ready = performance.now() - began

const rows = rowsOf(list)

// The part for names is made when it is first asked for; it belongs to the index and not to a list.
index.namesakes("", 0)
let found = Matching.match(index, rows)
const time = await best(Math.max(15, Math.ceil(1_000_000 / rows.numbers.size)), () => {
  found = Matching.match(index, rows)
})
const words = await best(1, () => {
  const said = new Set<string>()
  for (let row = 0; row < rows.numbers.size; row++) {
    said.add(MatchGrounds.say(MatchGrounds.explain(index, rows, found, row)).zh)
  }
  return said
})
fs.writeFileSync(out, new Uint8Array(found.person.buffer))
// Whom a row may be that somebody has to look at, where it is one person; -1 else.
const looked = Int32Array.from(found.result, (result, row) => {
  if (Matching.results[result] !== "possible") return -1
  const [one, ...others] = Matching.candidates(index, rows, found, row)
  return others.length === 0 ? one! : -1
})
fs.writeFileSync(`${out}.looked`, new Uint8Array(looked.buffer))
answer({
  time,
  ready,
  bytes: index.bytes / index.size,
  words,
  ambiguous: found.result.filter((result) => Matching.results[result] === "ambiguous").length,
  possible: found.result.filter((result) => Matching.results[result] === "possible").length
})
