import { Day, type Determination, Fen, Household, Member, Plan, Policy, type Quarter } from "@doudi/core"
import { sample } from "@doudi/packs"
import { District } from "@doudi/synthetic"
import { Either } from "effect"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { checked } from "./checked.ts"

const { policy } = checked(sample)
const on = Day.day("2025-09-01")
const options = { seed: 11, quarter: "2025Q3" as Quarter.Quarter }

type Facts = Household.Household
const determine = (household: Facts) => Either.getOrThrow(Policy.determine(policy, household, on))
const planned = (household: Facts) => Either.getOrThrow(Plan.of(policy, household, determine(household)))
const key = (one: { readonly category: string; readonly no?: number }) => `${one.category}@${one.no ?? ""}`
const tags = ({ outcomes }: Determination.Determination) => new Map(outcomes.map((one) => [key(one), one]))

/** A made-up household of which everything is known, by its place in the synthetic district. */
const anybody = fc.integer({ min: 0, max: 5000 }).map((index) => District.household(options, index))

const householdFacts = Object.keys(Household.fields).filter((name) => name !== "division")
const memberFacts = Object.keys(Member.fields).filter((name) => name !== "name" && name !== "relation")
const hidden = fc.oneof(
  fc.record({ of: fc.constant("household" as const), fact: fc.constantFrom(...householdFacts) }),
  fc.record({ of: fc.constant("member" as const), fact: fc.constantFrom(...memberFacts) })
)
/** The same household with one thing not known any more. */
const without = (household: Facts, { of, fact }: { of: string; fact: string }, member: number): Facts => {
  const omit = <A extends object>(record: A, ...names: ReadonlyArray<string>) =>
    Object.fromEntries(Object.entries(record).filter(([name]) => !names.includes(name))) as A
  if (of === "household") return omit(household, fact)
  const chosen = member % household.members.length
  // An identity number tells birth and sex as well.
  const names = fact === "birth" || fact === "sex" ? [fact, "citizenId"] : [fact]
  const members = household.members.map((one, i) => (i === chosen ? omit(one, ...names) : one))
  return { ...household, members: members as unknown as Facts["members"] }
}

describe("the sample policy over made-up households", () => {
  it("what becomes unknown never turns a yes into a no, nor a no into a yes", () => {
    fc.assert(
      fc.property(anybody, fc.array(hidden, { minLength: 1, maxLength: 4 }), fc.nat(), (household, what, member) => {
        const less = what.reduce((facts, one) => without(facts, one, member), household)
        const [before, after] = [tags(determine(household)), tags(determine(less))]
        for (const [id, outcome] of before) {
          const now = after.get(id)!
          expect([outcome._tag, "Undetermined"], `${id} without ${JSON.stringify(what)}`).toContain(now._tag)
          if (outcome._tag === "Entitled" && now._tag === "Entitled" && now.amount !== undefined) {
            expect(now.amount, id).toEqual(outcome.amount)
          }
        }
        for (const [id, now] of after) if (!before.has(id)) expect(now._tag).not.toBe("Entitled")
      }),
      { numRuns: 600 }
    )
  })

  it("what becomes unknown never makes an offer that was not there, nor drops one", () => {
    fc.assert(
      fc.property(anybody, hidden, fc.nat(), (household, what, member) => {
        const [before, after] = [household, without(household, what, member)].map(
          (one) => new Map(planned(one).offers.map((offer) => [`${offer.programme}@${offer.no ?? ""}`, offer]))
        )
        for (const [id, offer] of after!) {
          if (offer.state !== "give") continue
          const was = before!.get(id)
          // What might be as high, and never higher, does not hold back what is sure: the family gets the same money either way.
          const winner = was?.yieldsTo === undefined ? undefined : before!.get(`${was.yieldsTo}@${was.no ?? ""}`)
          const tied = was?.state === "yields" && winner?.amount?.fen === offer.amount?.fen
          if (offer.amount !== undefined && (tied || was?.state === "choice")) {
            expect(was?.amount, `${id} without ${what.fact}`).toEqual(offer.amount)
          } else expect(was?.state, `${id} without ${what.fact}`).toBe("give")
        }
        for (const id of before!.keys()) expect(after!.has(id), `${id} without ${what.fact}`).toBe(true)
      }),
      { numRuns: 400 }
    )
  })

  it("every unknown outcome names what would settle it, and telling that settles it", () => {
    fc.assert(
      fc.property(anybody, hidden, fc.nat(), (household, what, member) => {
        for (const outcome of determine(without(household, what, member)).outcomes) {
          if (outcome._tag !== "Undetermined") continue
          const asked = outcome.missing.map(({ field }) => field)
          expect(asked.length).toBeGreaterThan(0)
          expect(asked.every((field) => field === what.fact || (what.fact === "citizenId" && field === "birth"))).toBe(
            true
          )
        }
      }),
      { numRuns: 400 }
    )
  })

  it("the order of members changes nothing", () => {
    fc.assert(
      fc.property(anybody, (household) => {
        const turned = { ...household, members: [...household.members].reverse() as unknown as Facts["members"] }
        const sorted = (one: Facts) => {
          const plan = planned(one)
          return {
            outcomes: [...tags(determine(one))].sort(([a], [b]) => (a < b ? -1 : 1)),
            offers: plan.offers.map((offer) => JSON.stringify(offer)).sort(),
            needs: plan.needs
              .map(({ need, no, found, metBy }) => JSON.stringify([need, no, found, [...metBy].sort()]))
              .sort()
          }
        }
        expect(sorted(turned)).toEqual(sorted(household))
      }),
      { numRuns: 200 }
    )
  })

  it("a poorer twin in the same position is in dibao as well, and gets no less of it", () => {
    fc.assert(
      fc.property(anybody, fc.integer({ min: 1, max: 2_000_000 }), (household, less) => {
        const [first, ...others] = household.members
        fc.pre(typeof first.wage === "number" && first.wage >= less)
        const twin = { ...household, members: [{ ...first, wage: Fen.fen(first.wage! - less) }, ...others] } as Facts
        const [before, after] = [tags(determine(household)), tags(determine(twin))]
        const tekun = (of: ReadonlyMap<string, Determination.Outcome>) =>
          [...of].filter(([id]) => id.startsWith("tekun")).map(([, { _tag }]) => _tag)
        fc.pre(JSON.stringify(tekun(before)) === JSON.stringify(tekun(after)))
        const [was, is] = [before.get("dibao@")!, after.get("dibao@")!]
        if (was._tag !== "Entitled") return
        expect(is._tag).toBe("Entitled")
        if (is._tag === "Entitled") expect(is.amount!.fen).toBeGreaterThanOrEqual(was.amount!.fen)
      }),
      { numRuns: 400 }
    )
  })

  it("civil affairs' classes exclude each other", () => {
    fc.assert(
      fc.property(anybody, (household) => {
        const outcomes = determine(household).outcomes.filter(({ _tag }) => _tag === "Entitled")
        const classes = outcomes.filter(({ category }) => ["dibao", "margin", "rigid"].includes(category))
        expect(classes.length).toBeLessThanOrEqual(1)
      }),
      { numRuns: 400 }
    )
  })
})
