/** The files as the index and the list that `Matching` takes. */
import { Day, Matching, type Memory, NumberText, PersonIndex } from "@doudi/core"
import { lines } from "./Register.ts"

export const indexOf = (people: string, count: number, memory?: Memory): PersonIndex.PersonIndex => {
  const index = new PersonIndex.PersonIndex(count, memory)
  for (const [id, name, birth, village] of lines(people)) {
    index.add(NumberText.keyOf(id!), name!, Day.toEpochDay(birth as Day.Day), Number(village))
  }
  return index
}

export const rowsOf = (list: string, memory?: Memory): Matching.ListRows =>
  Matching.rowsOf(
    [...lines(list)].map(([number, name, birth, village]) => ({
      number: number!,
      name: name!,
      birth: Day.toEpochDay(birth as Day.Day),
      place: Number(village)
    })),
    memory
  )
