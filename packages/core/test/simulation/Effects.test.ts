import {
  Batch,
  Day,
  EffectReport,
  Effects,
  Fen,
  Household,
  type Policy,
  PopulationFrame,
  Range,
  Setting,
  StepReport,
  Steps,
  Sweep,
  Trial
} from "@doudi/core"
import { Either } from "effect"
import { describe, expect, it } from "vitest"
import { household } from "../policy/household.ts"
import { condition, linked, small } from "../policy/pack.ts"

const on = Day.day("2025-08-15")
const policy = linked(small)
const home = { area: "urban", dwellings: 1, monitoring: "none" } as const
/** One person a household, who earns so much a month and was born so. */
const earning = (id: string, yuan: number | undefined, birth = "1980-01-01"): Household.Household => ({
  ...household(home, { ...(yuan === undefined ? {} : { wage: Fen.fen(yuan * 1200) }), birth: birth as never }),
  id: Household.householdId(id)
})
const poor = earning("H-1", 700)
const nearly = earning("H-2", 810, "1950-01-01")
const fine = earning("H-3", 2000)
const untold = earning("H-4", undefined)

const effectsOf = (under: Policy.Policy, text: string, ...households: ReadonlyArray<Household.Household>) => {
  const setting = Either.getOrThrow(Setting.parse(under, text))
  const tried = Either.getOrThrow(Setting.tried(under, [setting], on))
  const trial = Trial.of(under, tried, on)
  const tally = new Effects.Tally(under, on)
  const builder = new PopulationFrame.FrameBuilder(trial.layout, on)
  for (const one of households) builder.household(one)
  const frame = builder.finish()
  const [before, after] = [trial.before, trial.after].map((side) => Batch.evaluate(side, frame, (h) => households[h]!))
  tally.add(Trial.compared(trial, frame, before!, after!))
  return tally.effects(tried)
}
const moved = (effects: Effects.Effects, id: string) => {
  const { before, after, enters, leaves, open } = [...effects.categories, ...effects.programmes].find(
    (one) => one.id === id
  )!
  return { before, after, enters, leaves, open }
}

describe("what another figure comes to", () => {
  const effects = effectsOf(policy, "标准.urban=850", poor, nearly, fine, untold)

  it("counts who has each category before and after, persons for a person's", () => {
    expect(moved(effects, "poor")).toEqual({ before: 1, after: 2, enters: 1, leaves: 0, open: 0 })
    expect(moved(effects, "old")).toEqual({ before: 0, after: 1, enters: 1, leaves: 0, open: 0 })
    expect(effects.matrix).toEqual([
      { before: "none", now: "none", households: 1 },
      { before: "none", now: "poor", households: 1 },
      { before: "poor", now: "poor", households: 1 },
      { before: "undetermined", now: "undetermined", households: 1 }
    ])
    expect([effects.households, effects.otherwise, effects.undetermined, effects.twice]).toEqual([4, 2, 1, 4])
  })

  it("adds money up by programme, department, township and quarter", () => {
    // 800 − 700 before; 850 − 700 and 850 − 810 after.
    expect(effects.money).toEqual({ before: { year: 120_000, once: 0 }, after: { year: 228_000, once: 0 } })
    expect(effects.departments).toEqual([{ department: "office", money: effects.money }])
    expect(effects.townships.map(({ township, households, otherwise }) => [township, households, otherwise])).toEqual([
      ["340303200", 4, 2]
    ])
    expect(effects.quarters).toEqual([
      { quarter: "2025Q3", before: 20_000, after: 38_000 },
      { quarter: "2025Q4", before: 30_000, after: 57_000 },
      { quarter: "2026Q1", before: 30_000, after: 57_000 },
      { quarter: "2026Q2", before: 30_000, after: 57_000 }
    ])
  })

  it("says who leaves when the figure falls, and asks nobody whose figures stay", () => {
    expect(moved(effectsOf(policy, "标准.urban=690", poor, nearly), "poor")).toEqual({
      ...{ before: 1, after: 0, enters: 0, leaves: 1, open: 0 }
    })
    const elsewhere = effectsOf(policy, "标准.rural=500", poor, nearly)
    expect([elsewhere.twice, elsewhere.otherwise]).toEqual([0, 0])
  })

  it("is no change where another condition fails for somebody of whom nothing is said", () => {
    const apart = { ...fine, members: [...fine.members, { ...nearly.members[0]!, no: 2, livingTie: "apart" }] } as never
    expect(effectsOf(policy, "标准.urban=690", apart).otherwise).toBe(0)
    // Nobody's age is known: that 困难 fails now is another reason for the person.
    const now = effectsOf(policy, "标准.urban=690", {
      ...poor,
      members: [{ ...poor.members[0]!, birth: undefined }]
    } as never)
    expect([now.otherwise, now.undetermined]).toEqual([1, 1])
  })

  it("is the same where a part of a rule cannot be compiled, and the part is named", () => {
    const [poorly, old] = small.categories!
    const nobody = condition("no-note", 'not(starts with(住址, "某"))')
    const mixed = linked({ ...small, categories: [{ ...poorly!, when: [...poorly!.when, nobody] as never }, old!] })
    const homes = [poor, nearly, fine, untold].map((one) => ({ ...one, address: "某村" }) as Household.Household)
    homes[1] = { ...homes[1]!, address: "别村" } as Household.Household
    const { traced, ...rest } = effectsOf(mixed, "标准.urban=850", ...homes)
    expect(traced!.households).toBe(0)
    expect(traced!.parts.map(({ zh }) => zh)).toEqual(['开头为(住址, "某")'])
    expect(rest.matrix).toEqual([
      { before: "none", now: "none", households: 3 },
      { before: "none", now: "poor", households: 1 }
    ])
  })

  it("is told in both languages, and names nobody", () => {
    for (const language of ["zh", "en"] as const) {
      const text = JSON.stringify(EffectReport.of(effects, policy, language))
      expect(text).toContain("800.00 → 850.00")
      expect(text).not.toMatch(/H-\d|成员1/)
    }
  })
})

describe("what every value of a figure comes to", () => {
  it("is the same as trying it alone", () => {
    const range = Either.getOrThrow(Range.parse(policy, "标准.urban=650..850/25"))
    const sweep = Either.getOrThrow(Sweep.of(policy, range, on))
    const tally = new Steps.Tally(sweep)
    const all = [poor, nearly, fine, untold]
    const builder = new PopulationFrame.FrameBuilder(sweep.layout, on)
    for (const one of all) builder.household(one)
    const { left } = Sweep.climb(sweep, builder.finish(), tally)
    expect(left).toEqual([])
    const steps = tally.result()
    for (const { value, held, year } of steps.steps) {
      const effects = effectsOf(policy, `标准.urban=${value}`, ...all)
      expect(held.poor, value).toBe(moved(effects, "poor").after)
      expect(held.old, value).toBe(moved(effects, "old").after)
      expect(year, value).toBe(effects.money.after.year)
    }
    expect(steps.steps.map(({ moved }) => moved)).toEqual([0, 0, 0, 1, 0, 0, 0, 1, 0])
    expect(StepReport.of(steps, policy, "zh").sections[0]!.tables[0]!.rows).toHaveLength(9)
  })
})
