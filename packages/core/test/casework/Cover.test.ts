import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { fewest, order } from "../../src/casework/Cover.ts"

const letters = ["a", "b", "c", "d", "e"] as const
const someSet = fc.subarray([...letters]).map((some) => new Set<string>(some))
const subsets = <A>(all: ReadonlyArray<A>): ReadonlyArray<ReadonlyArray<A>> =>
  Array.from({ length: 2 ** all.length }, (_, bits) => all.filter((_, i) => ((bits >> i) & 1) === 1))
const orders = <A>(all: ReadonlyArray<A>): ReadonlyArray<ReadonlyArray<A>> =>
  all.length === 0
    ? [[]]
    : all.flatMap((one, i) => orders(all.filter((_, at) => at !== i)).map((rest) => [one, ...rest]))
const unionOf = (sets: ReadonlyArray<ReadonlySet<string>>) => new Set(sets.flatMap((set) => [...set]))

describe("the fewest offers", () => {
  it("cover all that can be covered, none of them idle, and are never many more than the fewest there are", () => {
    fc.assert(
      fc.property(fc.array(someSet, { maxLength: 6 }), (sets) => {
        const offers = new Map(sets.map((set, i) => [`o${i}`, set]))
        const found = fewest(letters, offers)
        const covered = unionOf(found.map((id) => offers.get(id)!))
        expect(covered).toEqual(unionOf(sets))
        for (const id of found) {
          const others = unionOf(found.filter((other) => other !== id).map((other) => offers.get(other)!))
          expect(others.size, `${id} is idle`).toBeLessThan(covered.size)
        }
        const best = Math.min(
          ...subsets(sets)
            .filter((some) => unionOf(some).size === covered.size)
            .map((some) => some.length)
        )
        // Five things wanted: the harmonic bound of the greedy way is 137/60.
        expect(found.length * 60).toBeLessThanOrEqual(best * 137)
      })
    )
  })

  it("are exactly the fewest where one offer gives several facts and each fact can be asked alone", () => {
    fc.assert(
      fc.property(someSet, fc.subarray([...letters], { minLength: 1 }), (star, wanted) => {
        const offers = new Map([
          ...wanted.map((one) => [one, new Set<string>([one])] as const),
          ["star", star] as const
        ])
        const shared = wanted.filter((one) => star.has(one)).length
        expect(fewest(wanted, offers)).toHaveLength(wanted.length - Math.max(0, shared - 1))
      })
    )
  })
})

const settledBy = (cases: ReadonlyArray<ReadonlySet<string>>, asked: ReadonlyArray<string>) =>
  cases.filter((needs) => [...needs].every((one) => asked.includes(one))).length
const along = (cases: ReadonlyArray<ReadonlySet<string>>, asked: ReadonlyArray<string>) =>
  asked.map((_, i) => settledBy(cases, asked.slice(0, i + 1)))
const total = (counts: ReadonlyArray<number>) => counts.reduce((sum, n) => sum + n, 0)

describe("the order of asking", () => {
  it("counts at each stage what is settled, asks each once, and ends with everything settled", () => {
    fc.assert(
      fc.property(fc.array(someSet, { maxLength: 8 }), (cases) => {
        const stages = order(cases)
        const asked = stages.map(({ asks }) => asks)
        expect(new Set(asked)).toEqual(unionOf(cases))
        expect(asked).toHaveLength(new Set(asked).size)
        expect(stages.map(({ settled }) => settled)).toEqual(along(cases, asked))
      })
    )
  })

  it("is the best there is where every case needs one answer, and at least half as good where cases need several", () => {
    fc.assert(
      fc.property(fc.array(someSet, { maxLength: 7 }), fc.boolean(), (sets, single) => {
        const cases = single ? sets.map((set) => new Set([...set].slice(0, 1))) : sets
        const best = Math.max(...orders([...unionOf(cases)]).map((asked) => total(along(cases, asked))))
        const found = total(order(cases).map(({ settled }) => settled))
        if (single) expect(found).toBe(best)
        else expect(found * 2).toBeGreaterThanOrEqual(best)
      }),
      { numRuns: 300 }
    )
  })
})
