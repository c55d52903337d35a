import fc from "fast-check"
import { subject } from "./language.ts"

/** A fact now, and what it turns out to be: an unknown may become anything, even “does not apply”. */
const fact = <A>(known: fc.Arbitrary<A>) =>
  fc.oneof(
    { weight: 3, arbitrary: known.map((a) => [a, a] as const) },
    { weight: 1, arbitrary: fc.constant([null, null] as const) },
    { weight: 2, arbitrary: fc.option(known).map((a) => [undefined, a] as const) }
  )
const count = fact(fc.integer({ min: 0, max: 4 }))
const fen = fact(fc.integer({ min: -3, max: 9 }))
const flag = fact(fc.boolean())
const record = <K extends string>(arbitraries: Record<K, fc.Arbitrary<readonly [unknown, unknown]>>) =>
  fc.record(arbitraries).map((pairs) => {
    const side = (i: 0 | 1) =>
      Object.fromEntries(
        Object.entries<readonly [unknown, unknown]>(pairs as never).map(([key, pair]) => [key, pair[i]])
      )
    return { now: side(0), later: side(1) }
  })
export const homes = record({
  assets: fen,
  rent: fen,
  dwellings: count,
  owner: flag,
  since: fact(fc.constantFrom("2024-02-29", "2025-01-31", "2025-07-01")),
  note: fact(fc.constantFrom("甲", "乙")),
  place: fact(fc.constantFrom("urban", "rural"))
})
export const people = fc.array(
  record({
    age: fact(fc.constantFrom(5, 17, 18, 70)),
    grade: count,
    wage: fen,
    insured: flag,
    illness: fact(fc.constantFrom("0", "1", "2"))
  }),
  { maxLength: 4 }
)
export const subjects = fc.tuple(homes, people).map(([home, members]) => {
  const at = (side: "now" | "later") => () => subject({ household: home[side], members: members.map((m) => m[side]) })
  return { now: at("now"), later: at("later") }
})
