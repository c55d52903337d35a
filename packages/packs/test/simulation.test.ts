import {
  Batch,
  Day,
  Effects,
  Household,
  Kept,
  Member,
  Outline,
  type Pack,
  Policy,
  PopulationFrame,
  Quarter,
  Range,
  Setting,
  Steps,
  Sweep,
  Trial
} from "@doudi/core"
import { pack, sample } from "@doudi/packs"
import { RegisterFile } from "@doudi/synthetic"
import { Either } from "effect"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

const { data, hash } = Either.getOrThrow(pack(sample))
const policy = Either.getOrThrow(Policy.fromData(data, hash))
const on = Day.day("2025-09-01")
const options = { seed: 20250427, quarter: Quarter.quarter("2025Q3") }

const facts = [
  ...Object.keys(Household.fields).filter((name) => name !== "division"),
  ...Object.keys(Member.fields).filter((name) => name !== "name" && name !== "relation")
]
/** A household of the synthetic register, with some facts that nobody knows any more. */
const anybody = fc
  .tuple(fc.nat(20_000), fc.array(fc.constantFrom(...facts), { maxLength: 3 }))
  .map(([index, hidden]) => {
    const household = RegisterFile.known(options, index)
    const known = <A extends object>(record: A) =>
      Object.fromEntries(Object.entries(record).filter(([name]) => !hidden.includes(name))) as A
    return { ...known(household), members: household.members.map(known) } as unknown as Household.Household
  })
const yuan = fc.integer({ min: 600, max: 1100 })
const runs = Number(process.env.DOUDI_RUNS ?? 1)

const outline = (under: Policy.Policy, household: Household.Household) =>
  Either.getOrThrow(Outline.of(under, household, on))
const tried = (...settings: ReadonlyArray<string>) =>
  Either.getOrThrow(
    Setting.tried(
      policy,
      settings.map((text) => Either.getOrThrow(Setting.parse(policy, text))),
      on
    )
  )

/** The same change by another road: the text of the pack itself, in force since its own day. */
const rewritten = (urban: string, rural: string): Policy.Policy => {
  const parameters = data.parameters!.map((one) =>
    one.id === "dibao-standard"
      ? {
          ...one,
          values: one.values!.map((value) => (value.until === "2027-01-01" ? { ...value, urban, rural } : value))
        }
      : one
  )
  return Either.getOrThrow(Policy.fromData({ ...data, parameters, checks: [] } satisfies Pack.PackData, "rewritten"))
}

describe("a figure that is tried", () => {
  it("is the same as a pack that says so", () => {
    const ways = [700, 805, 950].map((urban) => ({
      tried: tried(`低保标准.urban=${urban}`, "低保标准.rural=790.50").policy,
      written: rewritten(`${urban}.00`, "790.50")
    }))
    fc.assert(
      fc.property(anybody, fc.constantFrom(...ways), (household, { tried, written }) => {
        expect(outline(tried, household)).toEqual(outline(written, household))
      }),
      { numRuns: 400 * runs }
    )
  })

  it("is asked of those it concerns and of nobody else, with the same result as household by household", () => {
    const trials = ["低保标准.rural=+25", "低保标准.urban=+5%", "防止返贫监测范围=9000"].map((text) => {
      const figure = tried(text)
      return { figure, trial: Trial.of(policy, figure, on) }
    })
    let once = 0
    const some = fc.array(anybody, { minLength: 30, maxLength: 40 })
    fc.assert(
      fc.property(some, fc.constantFrom(...trials), (households, { figure, trial }) => {
        const builder = new PopulationFrame.FrameBuilder(trial.layout, on)
        for (const household of households) builder.household(household)
        const frame = builder.finish()
        const sides = [trial.before, trial.after].map((side) => Batch.evaluate(side, frame, (h) => households[h]!))
        const { twice } = Trial.compared(trial, frame, sides[0]!, sides[1]!)
        const tally = new Effects.Tally(policy, on)
        tally.add(Trial.compared(trial, frame, sides[0]!, sides[1]!))
        let otherwise = 0
        for (const [h, household] of households.entries()) {
          const [from, to] = [frame.offsets[0]![h]!, frame.offsets[0]![h + 1]!]
          const [before, after] = sides.map((side) => Outline.ofResults(side, h, from, to))
          if (!Outline.equal(before!, after!)) otherwise++
          expect(before).toEqual(outline(policy, household))
          expect(after).toEqual(outline(figure.policy, household))
          if (twice(h)) continue
          once++
          expect(after).toEqual(before)
        }
        expect(tally.effects(figure).otherwise).toBe(otherwise)
      }),
      { numRuns: 8 * runs }
    )
    expect(once).toBeGreaterThan(20)
  })

  it("that breaks a check of the pack is tried all the same, and the check is named", () => {
    const { broken, changed } = tried("低保标准=2000")
    expect(broken.map(({ zh }) => zh).join()).toContain("特困基本生活标准不低于低保标准的一点三倍")
    expect(changed.map(({ area, before, after }) => [area, before, after])).toEqual([
      ["urban", "800.00", "2000.00"],
      ["rural", "780.00", "2000.00"]
    ])
    expect(tried("低保标准.rural=770").broken).toEqual([])
  })
})

describe("a figure at many values", () => {
  const swept = (text: string): Sweep.Sweep =>
    Either.getOrThrow(Sweep.of(policy, Either.getOrThrow(Range.parse(policy, text)), on))
  const sweeps = [
    ...["低保标准=700..900/20", "低保标准.rural=600..1400/100", "低保标准.urban=777.50..782.50/0.5"],
    ...["防止返贫监测范围=6000..12000/1000", "低保金融资产月数=6..36/6", "边缘家庭倍数=1.2..2/0.2"],
    ...["单人低保发放系数=0.4..1/0.1", "刚性支出比例=0.3..0.9/0.2", "低保边缘医疗救助起付线=1000..5000/1000"]
  ].map(swept)

  const stepsOf = (sweep: Sweep.Sweep, households: ReadonlyArray<Household.Household>): Steps.Steps => {
    const builder = new PopulationFrame.FrameBuilder(sweep.layout, on)
    for (const household of households) builder.household(household)
    const tally = new Steps.Tally(sweep)
    const { left } = Sweep.climb(sweep, builder.finish(), tally)
    expect(left).toEqual([])
    return tally.result()
  }

  /** What every value comes to, added up from what the traced evaluator says of each household at it. */
  const addedUp = ({ climbing }: Sweep.Sweep, households: ReadonlyArray<Household.Household>) => {
    const { policies } = climbing.rungs!
    const all = households.map((household) => policies.map((one) => outline(one, household)))
    const per = { month: 12, year: 1, once: 0 }
    return policies.map((_, i) => ({
      moved: i === 0 ? 0 : all.filter((each) => each[i]!.first !== each[i - 1]!.first).length,
      held: Object.fromEntries(
        [...policy.categories.keys()].map((id) => [
          id,
          all.flatMap((each) => each[i]!.sure.filter((key) => key.split("@")[0] === `category ${id}`)).length
        ])
      ),
      undetermined: all.filter((each) => each[i]!.open.length > 0).length,
      year: all.flatMap((each) => each[i]!.paid).reduce((sum, one) => sum + one.fen * per[one.per], 0)
    }))
  }

  it("comes to the same as asking at each of them, with fewer questions", () => {
    let [asked, whole] = [0, 0]
    const some = fc.array(anybody, { minLength: 20, maxLength: 30 })
    fc.assert(
      fc.property(some, fc.constantFrom(...sweeps), (households, sweep) => {
        const { steps, evaluated } = stepsOf(sweep, households)
        expect(steps.map(({ value: _, once: __, ...rest }) => rest)).toEqual(addedUp(sweep, households))
        ;[asked, whole] = [asked + evaluated, whole + households.length * steps.length]
      }),
      { numRuns: 18 * runs }
    )
    expect(asked / whole).toBeLessThan(0.4)
  })

  it("may come to that of the other area: for households of which nobody knows the area, at that value alone", () => {
    const households = Array.from({ length: 60 }, (_, i) => {
      const { area: _area, ...household } = RegisterFile.known(options, i)
      return household as Household.Household
    })
    const { steps } = stepsOf(swept("低保标准.urban=777.50..782.50/0.5"), households)
    const [before, equal, after] = steps.slice(4, 7)
    expect(equal!.value).toBe("780")
    expect(before!.year).toBe(after!.year)
    expect(equal!.year).toBeGreaterThan(before!.year)
  })
})

describe("households that were asked before", () => {
  const policies = [policy, tried("低保标准.rural=820").policy, tried("低保标准.urban=+30").policy]
  const edit = fc.record({ at: fc.nat(11), wage: yuan.map((n) => n * 1200), under: fc.nat(2) })

  it("are asked again only when their record or a figure of theirs changed, and say what a full run says", () => {
    fc.assert(
      fc.property(
        fc.array(anybody, { minLength: 12, maxLength: 12 }),
        fc.array(edit, { maxLength: 8 }),
        (all, edits) => {
          const kept = new Kept.Kept(on)
          const households = all.map((one, i) => ({ ...one, id: Household.householdId(`H-${i}`) }))
          for (const one of households) Either.getOrThrow(kept.of(policy, one))
          expect(kept.counts).toEqual({ asked: 12, reused: 0 })
          let under = policy
          for (const { at, wage, under: next } of edits) {
            const [first, ...others] = households[at]!.members
            const changed = first.wage !== wage
            const before = kept.counts.asked
            households[at] = { ...households[at]!, members: [{ ...first, wage: wage as never }, ...others] }
            const samePolicy = policies[next] === under
            under = policies[next]!
            for (const one of households) expect(Either.getOrThrow(kept.of(under, one))).toEqual(outline(under, one))
            if (samePolicy) expect(kept.counts.asked - before).toBe(changed ? 1 : 0)
          }
        }
      ),
      { numRuns: 12 * runs }
    )
  })

  it("a figure of the town is not asked of the country", () => {
    const kept = new Kept.Kept(on)
    const all = Array.from({ length: 40 }, (_, i) => RegisterFile.known(options, i))
    for (const one of all) Either.getOrThrow(kept.of(policy, one))
    for (const one of all) Either.getOrThrow(kept.of(policies[2]!, one))
    const town = all.filter(({ area }) => area !== "rural").length
    expect(town).toBeLessThan(40)
    expect(kept.counts).toEqual({ asked: 40 + town, reused: 40 - town })
  })
})
