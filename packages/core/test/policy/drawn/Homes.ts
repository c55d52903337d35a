import type { Household } from "@doudi/core"
import fc from "fast-check"
import { household as register } from "../household.ts"
import { asked } from "./Pack.ts"

/** Facts by key; what nobody told is left out. */
export type Facts = Readonly<Record<string, unknown>>
const values: Readonly<Record<string, ReadonlyArray<unknown>>> = {
  money: [-3, 0, 1, 5, 9],
  count: [0, 1, 2, 3, 17, 18, 70],
  flag: [true, false],
  day: ["2024-02-29", "2025-01-31", "2025-09-01"],
  text: ["甲", "乙"],
  place: ["urban", "rural"],
  illness: ["0", "1", "2"]
}
/** `gaps`: how often a fact is not told, and does not apply, of as many as it has and six more. */
const facts = (scope: string, gaps: number): fc.Arbitrary<Facts> =>
  fc
    .record(
      Object.fromEntries(
        asked
          .filter((one) => one[2] === scope)
          .map(([key, , , kind]) => [
            key,
            fc.oneof(
              { weight: 6, arbitrary: fc.constantFrom(...(values[key] ?? values[kind]!)) },
              { weight: gaps, arbitrary: fc.constant(null) },
              { weight: gaps, arbitrary: fc.constant(undefined) }
            )
          ])
      )
    )
    .map(known)
const known = (record: Facts): Facts => Object.fromEntries(Object.entries(record).filter(([, x]) => x !== undefined))
const stretches = fc
  .record({
    category: fc.constantFrom("first", "third"),
    member: fc.constantFrom(null, 1, 2, undefined),
    from: fc.constantFrom("2024-01-01", "2025-06-01", "2025-09-02"),
    until: fc.constantFrom(null, "2025-06-01", "2025-09-01", "2025-09-02", undefined)
  })
  .map(known)
const listOf = (entry: fc.Arbitrary<Facts>, gaps: number) =>
  fc.oneof(
    { weight: 5, arbitrary: fc.array(entry, { maxLength: 3 }) },
    { weight: gaps, arbitrary: fc.constantFrom(null, undefined) }
  )
const drawn = (gaps: number) =>
  fc.record({
    own: facts("household", gaps),
    people: fc.array(facts("person", gaps), { minLength: 1, maxLength: 3 }),
    cars: listOf(facts("cars", gaps), gaps),
    history: listOf(stretches, gaps)
  })
/** Homes with what drawn packs ask of them, any of it not told or not applicable. */
export const homes = drawn(1)
/** Homes of which everything is told that packs ask. */
export const toldHomes = drawn(0)
export type Home = typeof homes extends fc.Arbitrary<infer A> ? A : never

export const listsOf = ({ cars, history }: Home) => known({ cars, history })
/** A home as a record of the register. */
export const recordOf = (home: Home): Household.Household => {
  const [first, ...others] = home.people.map((more) => ({ more }))
  return register({ more: home.own, lists: listsOf(home) } as never, first as never, ...(others as never[]))
}
