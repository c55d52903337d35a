import { Batch, Day, Fen, type Household, MergeDiff, Merger, PopulationFrame } from "@doudi/core"
import { Either } from "effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { homes, recordOf, toldHomes } from "../../policy/drawn/Homes.ts"
import { type DrawnOffers, offersData, packsWithOffers } from "../../policy/drawn/Offers.ts"
import { household } from "../../policy/household.ts"
import { condition, linked, small } from "../../policy/pack.ts"

/**
 * Mergers drawn at random over households of which anything may be unknown or not applicable: what columns tell of a household is what
 * the traced evaluator tells of it, and what they do not tell is told from its record.
 *
 * `DOUDI_RUNS=50 npx vitest run packages/core/test/authoring/merger` draws fifty times as many.
 */
const on = Day.day("2025-09-01")
const rounds = Number(process.env["DOUDI_RUNS"] ?? 1)
const breathe = () => new Promise((go) => setTimeout(go))

/** A pack that keeps some programmes and categories of another, so that much is decided by the same rule and much is missing. */
interface Kept {
  readonly from: DrawnOffers
  readonly own: DrawnOffers
  readonly takes: ReadonlyArray<boolean>
  readonly drops: ReadonlyArray<boolean>
}
const kept = ({ from, own, takes, drops }: Kept): DrawnOffers => ({
  pack: { ...from.pack, categories: mixed(from.pack.categories, own.pack.categories, takes) },
  overlaps: from.overlaps,
  needs: from.needs,
  programmes: mixed(from.programmes, own.programmes, takes).filter((_, i) => drops[i] !== true || grouped(i))
})
const mixed = <A>(from: ReadonlyArray<A>, own: ReadonlyArray<A>, takes: ReadonlyArray<boolean>): ReadonlyArray<A> =>
  from.map((one, i) => (takes[i] === true ? one : own[i]!))
/** Programmes of a group are named by its order. */
const grouped = (place: number) => place > 1 && place < 8

const of = (most: number) =>
  fc.array(
    fc.integer({ min: 0, max: most }).map((n) => n === 0),
    { minLength: 10, maxLength: 10 }
  )
const [often, seldom] = [
  fc.array(
    fc.integer({ min: 0, max: 3 }).map((n) => n > 0),
    { minLength: 10, maxLength: 10 }
  ),
  of(4)
]
const mergers = fc
  .tuple(packsWithOffers, packsWithOffers, packsWithOffers, often, often, seldom, seldom, fc.boolean())
  .map(([low, second, third, takes, other, drops, less, isAlone]) => {
    const monitoring = isAlone ? low : kept({ from: low, own: second, takes: other, drops: less })
    return { low, monitoring, merged: kept({ from: low, own: third, takes, drops }) }
  })

const policyOf = (drawn: DrawnOffers, id: string) => {
  const data = offersData(drawn) as { readonly programmes: ReadonlyArray<Shuttable> }
  const ids = new Set(data.programmes.map((one) => one.id))
  // What a programme that was left out shuts out is shut out by nobody.
  const programmes = data.programmes.map((one) => ({
    ...one,
    excludedBy: one.excludedBy.filter(({ programme }) => programme === undefined || ids.has(programme))
  }))
  return linked({ ...data, id, programmes } as never)
}
interface Shuttable {
  readonly id: string
  readonly excludedBy: ReadonlyArray<{ readonly programme?: string }>
}

/** Members whose numbers are not their places. */
const people = fc.oneof(homes, toldHomes).map((home): Household.Household => {
  const { members, ...record } = recordOf(home)
  const numbered = members.map((member, i) => ({ ...member, no: 300 - 100 * i }))
  return { ...record, members: numbered as unknown as Household.Household["members"] }
})

/** A comparison as far as anybody reads it. */
const read = ({ held, ...diff }: MergeDiff.MergeDiff) => ({
  ...diff,
  held: [held.before, held.after].map((all) => all.map(({ amount, id, kind, no }) => ({ amount, id, kind, no })))
})

const seen = { mergers: 0, households: 0, told: 0, problems: 0 }
const effects = new Map<string, number>()

const expectCompared = (policies: MergeDiff.Policies, households: ReadonlyArray<Household.Household>): void => {
  const merger = Merger.of(policies, on)!
  const compare = MergeDiff.comparer(policies, on)
  const builder = new PopulationFrame.FrameBuilder(merger.layout, on)
  for (const household of households) builder.household(household)
  const frame = builder.finish()
  const results = merger.compiled.map((compiled) => Batch.evaluate(compiled, frame, (h) => households[h]!))
  const comparison = new Merger.Comparison(
    merger,
    frame,
    households.map(({ id }) => id),
    results
  )
  for (const [h, household] of households.entries()) {
    const expected = compare(household)
    seen.households++
    const told = comparison.told(h)
    if (told !== undefined) {
      seen.told++
      expect(Either.right(read(told))).toEqual(Either.map(expected, read))
    }
    const traced = Either.map(comparison.traced(h, household), read)
    expect(traced).toEqual(Either.map(expected, read))
    if (Either.isLeft(expected)) seen.problems++
    else for (const { effect } of expected.right.changes) effects.set(effect, (effects.get(effect) ?? 0) + 1)
  }
}

describe("a merger over columns", () => {
  it("says of every household what the traced evaluator says, or leaves it to its record", {
    timeout: 0
  }, async () => {
    const property = fc.property(mergers, fc.array(people, { minLength: 1, maxLength: 10 }), (drawn, all) => {
      const low = policyOf(drawn.low, "low")
      const monitoring = drawn.monitoring === drawn.low ? low : policyOf(drawn.monitoring, "monitoring")
      const merged = policyOf(drawn.merged, "merged")
      seen.mergers++
      expectCompared({ low, monitoring, merged }, all)
    })
    for (let round = 0; round < rounds; round++) {
      fc.assert(property, { numRuns: 12, endOnFailure: rounds > 1 })
      await breathe()
    }
    if (rounds > 1) console.info(JSON.stringify({ ...seen, ...Object.fromEntries(effects) }))
    expect(seen.told).toBeGreaterThan(rounds > 5 ? seen.households / 5 : 0)
    for (const effect of ["gains", "loses", "unknown"])
      if (rounds > 5) expect(effects.get(effect) ?? 0, effect).toBeGreaterThan(0)
  })

  describe("of policies that differ in more than their rules", () => {
    const [poor, old] = small.categories!
    const [money, flat] = small.programmes!
    const earns = (wage: number, birth: string) => ({ wage: Fen.fen(wage), birth: birth as never })
    const home = { area: "urban", dwellings: 1, monitoring: "sudden" } as const
    const all = [
      household(home, earns(0, "1950-01-01"), earns(480_000, "1980-01-01")),
      household(home, earns(9_000_000, "1980-01-01"))
    ]
    const before = linked({ ...small, id: "before" })

    it("one gives to households what the other gives to persons", () => {
      const { overlap: _m, ...alone } = money!
      const { overlap: _f, ...single } = flat!
      const persons = { ...alone, unit: "person", for: [condition("old", "年龄 >= 60")] }
      const after = linked({
        ...small,
        id: "after",
        overlaps: [],
        programmes: [persons, single] as never
      })
      expectCompared({ low: before, monitoring: before, merged: after }, all)
    })

    it("one has programmes of persons and no category of persons", () => {
      const { overlap: _, ...alone } = money!
      const persons = { ...alone, id: "aged", unit: "person" as const, for: [condition("old", "年龄 >= 60")] as const }
      const after = linked({
        ...small,
        id: "after",
        categories: [poor!],
        overlaps: [],
        programmes: [persons]
      })
      const back = linked({ ...small, id: "back", categories: [poor!, old!], overlaps: [], programmes: [persons] })
      expectCompared({ low: before, monitoring: back, merged: after }, all)
      expectCompared({ low: after, monitoring: after, merged: back }, all)
    })

    it("they keep one fact in different ways: no frame does for both", () => {
      const of = (id: string, unit: object) =>
        linked({
          ...small,
          id,
          inputs: [{ id: "asked", name: { zh: "所问", en: "asked" }, scope: "household", level: "3", ...unit }],
          categories: [{ ...poor!, when: [...poor!.when, condition("asked", "已知(所问)")] }, old!]
        } as never)
      const [flag, count] = [of("flag", { kind: "flag" }), of("count", { kind: "count", unit: "persons" })]
      expect(Merger.of({ low: flag, monitoring: flag, merged: flag }, on)).toBeDefined()
      expect(Merger.of({ low: flag, monitoring: flag, merged: count }, on)).toBeUndefined()
    })
  })
})
