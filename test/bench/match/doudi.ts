/** Matching with `PersonIndex` and `Matching` of the core. Arguments: people, list, number of people, where the result goes. */
import fs from "node:fs"
import { Day, MatchGrounds, Matching, NumberText, PersonIndex } from "@doudi/core"
import { answer, best } from "../Apart.ts"
import { lines } from "./Register.ts"

const [people, list, count, out] = process.argv.slice(2) as [string, string, string, string]

const began = performance.now()
const index = new PersonIndex.PersonIndex(Number(count))
for (const [id, name, birth, village] of lines(people)) {
  index.add(NumberText.keyOf(id!), name!, Day.toEpochDay(birth as Day.Day), Number(village))
}
const ready = performance.now() - began

const rows = { numbers: [], names: [], births: [], places: [] } as {
  [K in keyof Matching.ListRows]: Array<Matching.ListRows[K][number]>
}
for (const [number, name, birth, village] of lines(list)) {
  rows.numbers.push(number!)
  rows.names.push(name!)
  rows.births.push(Day.toEpochDay(birth as Day.Day))
  rows.places.push(Number(village))
}

// The part for names is made when it is first asked for; it belongs to the index and not to a list.
index.namesakes("", 0)
let found = Matching.match(index, rows)
const time = await best(Math.max(15, Math.ceil(1_000_000 / rows.numbers.length)), () => {
  found = Matching.match(index, rows)
})
const words = await best(1, () => {
  const said = new Set<string>()
  for (let row = 0; row < rows.numbers.length; row++) {
    said.add(MatchGrounds.say(MatchGrounds.explain(index, rows, found, row)).zh)
  }
  return said
})
fs.writeFileSync(out, new Uint8Array(found.person.buffer))
answer({
  time,
  ready,
  bytes: index.bytes / index.size,
  words,
  ambiguous: found.result.filter((result) => Matching.results[result] === "ambiguous").length
})
