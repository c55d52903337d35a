import { CitizenId, Day, Member } from "@doudi/core"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { vocabulary } from "../../src/language/PersonFact.ts"

const body = "99000119800101001"
const known: Readonly<Record<string, ReadonlyArray<unknown>>> = {
  day: ["1950-02-28", "2025-07-01", "2026-01-01"],
  flag: [true, false],
  citizenId: [body + CitizenId.checkCharacter(body)],
  code: ["1", "2", "10"]
}
const member = fc.record({
  no: fc.nat(9),
  ...Object.fromEntries(
    Object.entries(Member.fields).map(([key, { kind }]) => [
      key,
      fc.constantFrom<unknown>(undefined, null, ...(known[kind] ?? [1]))
    ])
  )
})
const facts = vocabulary.terms.flatMap(({ key, origin }) => (origin._tag === "Computed" ? [{ key, ...origin }] : []))

describe("facts that follow from others", () => {
  it.each(facts.map((fact) => [fact.key, fact] as const))(
    "%s looks at the fields it names and no others",
    (_, fact) => {
      const looked = new Set<string>()
      fc.assert(
        fc.property(member, (record) => {
          const watched = new Proxy(record, {
            get: (of, key) => {
              looked.add(String(key))
              return Reflect.get(of, key)
            }
          })
          fact.compute({ household: undefined, member: watched, on: Day.day("2025-07-01") })
        })
      )
      expect([...looked].sort()).toEqual([...fact.reads].sort())
    }
  )
})
