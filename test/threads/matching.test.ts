/** A list on several threads is matched row for row as on one. */
import { CitizenId, Matching, type Memory, PersonIndex } from "@doudi/core"
import { Matchings, Pool } from "@doudi/threads"
import { Effect } from "effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"

const id = (sequence: number): CitizenId.CitizenId => {
  const body = `990001${1950 + (sequence % 40)}0101${String(sequence % 1000).padStart(3, "0")}`
  return (body + CitizenId.checkCharacter(body)) as CitizenId.CitizenId
}
const names = ["张国强", "张国东", "李秀英", "王明"]
const born = (sequence: number): number => sequence % 40
const people = Array.from({ length: 1000 }, (_, i) => ({
  id: id(i),
  name: names[(i >> 3) % 4]!,
  birth: born(i),
  place: (i >> 4) % 5
}))

const indexIn = (memory?: Memory): PersonIndex.PersonIndex => {
  const index = new PersonIndex.PersonIndex(16, memory)
  for (const one of people) index.add(CitizenId.pack(one.id), one.name, one.birth, one.place)
  return index
}

/** Rows of every kind: as the register has them, spaced, with a wrong digit, without a number, of nobody. */
const list = fc.sample(
  fc.tuple(fc.nat(people.length - 1), fc.nat(4), fc.constantFrom(...names)).map(([i, kind, name]) => {
    const { birth, id: number, name: called, place } = people[i]!
    const written = [
      number,
      ` ${number}`,
      `${number.slice(0, 16)}${(Number(number[16]) + 1) % 10}${number[17]}`,
      "",
      id(i + 5)
    ]
    return { number: written[kind]!, name: kind === 3 ? name : called, birth, place }
  }),
  { numRuns: 20_000, seed: 3 }
)

describe("a list on two threads", () => {
  const expected = Matching.match(indexIn(), Matching.rowsOf(list))

  it("is matched as on one, in memory that is shared or not, and when it is asked again", async () => {
    const kinds = new Set(expected.result)
    expect(kinds.size).toBeGreaterThan(2)
    for (const memory of [Matchings.shared, undefined]) {
      const found = await Effect.runPromise(
        Effect.gen(function* () {
          const pool = yield* Pool.open({ threads: 2 })
          const match = yield* Matchings.over(pool, indexIn(memory), Matching.rowsOf(list, memory))
          yield* match
          return yield* match
        }).pipe(Effect.scoped)
      )
      for (const key of ["result", "tier", "writing", "person", "fits", "likeness"] as const) {
        expect(Buffer.compare(Buffer.from(found[key]), Buffer.from(expected[key]))).toBe(0)
      }
    }
  })
})
