import { Batch, Day, type Household, Outline, type Policy, PopulationFrame, Range, Steps, Sweep } from "@doudi/core"
import { Either } from "effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { homes, recordOf } from "../policy/drawn/Homes.ts"
import { offersData, packsWithOffers } from "../policy/drawn/Offers.ts"
import { household } from "../policy/household.ts"
import { condition, linked, small } from "../policy/pack.ts"

/**
 * A figure at every value beside the traced evaluator, which is asked about every household at each: random packs with programmes that
 * overlap, which read the figure wherever they would have read a rent, over households of which anything may be unknown, where they live
 * included.
 *
 * `DOUDI_RUNS=50 npx vitest run packages/core/test/simulation/Sweep.test.ts` draws fifty times as many.
 */
const on = Day.day("2025-09-01")
const engines = ["wasm", "script", "kernels"] as const
const rounds = Number(process.env["DOUDI_RUNS"] ?? 1)
const breathe = () => new Promise((go) => setTimeout(go))

const standing = { from: "2025-01-01", source: "law", checkedOn: "2025-01-01", certainty: "invented" }
const tried = {
  id: "tried",
  name: { zh: "试算标准", en: "tried standard" },
  unit: "yuan/year",
  by: "area",
  values: [{ ...standing, urban: "0.03", rural: "0.05" }]
}
/** A figure that follows from the one that is tried, and draws a line or not. */
const following = (formula: string) => ({
  id: "following",
  name: { zh: "随动标准", en: "following standard" },
  unit: "yuan/year",
  by: "area",
  derived: [{ ...standing, formula }]
})

/** What amounts have besides, so that much goes with the figure. */
const more = ["", " + 试算标准 * 2", " - 试算标准", " + 试算标准 / 2", " + 随动标准", " + max(试算标准, 元(0.02))"]

type Data = Record<string, unknown>
const withFigure = (data: object, formula: string, turns: number): object => {
  const { facts, tables, categories, programmes, overlaps, ...rest } = data as Data
  const read = <A>(part: A): A => JSON.parse(JSON.stringify(part).replaceAll("所问房租收入", "试算标准"))
  let place = turns
  // An amount that is not whole fen is a problem of the whole run, so that only few are left as they are.
  const whole =
    turns === 0 ? (text: string) => text : (text: string) => text.replace(/"(\([^"]*\) \/ 2)"/g, '"四舍五入($1, 2)"')
  // Each rounded amount and cap gets another one of them, the ends of a band the same.
  const grown = <A>(part: A): A =>
    JSON.parse(
      whole(JSON.stringify(read(part))).replace(/("high":)?("[^"]*), 2\)"/g, (_, high: string | undefined, text) => {
        if (high === undefined) place++
        return `${high ?? ""}${text}${more[place % more.length]}, 2)"`
      })
    )
  return {
    ...rest,
    parameters: [tried, following(formula)],
    facts: read(facts),
    tables: read(tables),
    categories: grown(categories),
    programmes: grown(programmes),
    overlaps: grown(overlaps)
  }
}

const formulas = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom("试算标准 * 2", "试算标准 + 元(0.01)") },
  { weight: 1, arbitrary: fc.constant("四舍五入(试算标准 / 2, 2)") }
)
const spans = fc.constantFrom(
  ...["试算标准=0..0.05/0.01", "试算标准=0..0.08/0.02", "试算标准.urban=0..0.08/0.01", "试算标准.rural=0..1/0.25"]
)
const areas = [{ area: "urban" }, { area: "rural" }, {}]
const living = fc
  .tuple(homes, fc.constantFrom(...areas))
  .map(([home, area]) => ({ ...recordOf(home), ...area }) as Household.Household)

const frameOf = (layout: PopulationFrame.Layout, households: ReadonlyArray<Household.Household>) => {
  const builder = new PopulationFrame.FrameBuilder(layout, on)
  for (const household of households) builder.household(household)
  return builder.finish()
}

/** Everything that is told of a household and its members, amounts as they have grown. */
const tellsOf =
  ({ offsets }: PopulationFrame.Frame, { programmes, persons }: Batch.Numbering) =>
  (told: Batch.Told) =>
  (h: number, grown: number): ReadonlyArray<number> => {
    const [from, to] = [offsets[0]![h]!, offsets[0]![h + 1]!]
    const rowsOf = (ofPersons: boolean) => (ofPersons ? Array.from({ length: to - from }, (_, i) => from + i) : [h])
    const at = (name: Batch.Field, place: number, row: number) => told(name, place)?.[row] ?? 0
    return [
      ...(["first", "entitled", "open"] as const).map((name) => at(name, 0, h)),
      ...(persons.length === 0 ? [] : rowsOf(true)).flatMap((row) =>
        (["personEntitled", "personOpen"] as const).map((name) => at(name, 0, row))
      ),
      ...programmes.flatMap(({ unit, pays }, i) =>
        rowsOf(unit === "person").flatMap((row) => {
          const name = (field: Batch.Field) => (unit === "person" ? Batch.ofPersons(field) : field)
          const state = at(name("state"), i, row)
          if ((state & 7) === 0) return [0]
          const named = Batch.states[state & 7]!
          const by = named === "yields" || named === "excluded" ? at(name("by"), i, row) : 0
          if (pays === undefined || (state & Batch.marks.paid) === 0) return [state, by]
          const cut = (state & Batch.marks.cut) === 0 ? 0 : at(name("left"), i, row)
          const ends = (["least", "most"] as const).map(
            (end) => at(name(end), i, row) + grown * at(Batch.slopeOf(name(end)), i, row)
          )
          return [state, by, cut, ...ends]
        })
      )
    ]
  }

type Tells = ReturnType<typeof tellsOf>
/** Keeps what is told of each household at each step. */
const keeping = (households: number, tells: Tells) => {
  const found = Array.from({ length: households }, () => new Map<number, ReadonlyArray<number>>())
  const stretches: Array<readonly [from: number, to: number]> = []
  const begin = (told: Batch.Told): Batch.TakeStretch => {
    const read = tells(told)
    return (h, from, to) => {
      stretches.push([from, to])
      for (let step = from; step <= to; step++) {
        expect(found[h]!.has(step)).toBe(false)
        found[h]!.set(step, read(h, step - from))
      }
    }
  }
  return { found, stretches, begin }
}

/** What the values come to, added up from what the traced evaluator says of each household at each of them. */
const expectedOf = (policies: ReadonlyArray<Policy.Policy>, households: ReadonlyArray<Household.Household>) => {
  const all = households.map((one) => policies.map((policy) => Either.getOrThrow(Outline.of(policy, one, on))))
  const twelve = { month: 12, year: 1, once: 0 }
  return policies.map((policy, i) => {
    const here = all.map((outlines) => outlines[i]!)
    const paid = here.flatMap((one) => one.paid)
    return {
      moved: i === 0 ? 0 : all.filter((outlines) => outlines[i]!.first !== outlines[i - 1]!.first).length,
      held: Object.fromEntries(
        [...policy.categories.keys()].map((id) => [
          id,
          here.flatMap(({ sure }) => sure.filter((key) => key.split("@")[0] === `category ${id}`)).length
        ])
      ),
      undetermined: here.filter(({ open }) => open.length > 0).length,
      year: paid.reduce((sum, { per, fen }) => sum + fen * twelve[per], 0),
      once: paid.reduce((sum, { per, fen }) => sum + (per === "once" ? fen : 0), 0)
    }
  })
}

const stepsOf = (sweep: Sweep.Sweep, households: ReadonlyArray<Household.Household>): Steps.Steps => {
  const tally = new Steps.Tally(sweep)
  // Two frames, since nothing may be carried from one to the other.
  const half = households.length >> 1
  for (const part of [households.slice(0, half), households.slice(half)]) {
    const { left, finish } = Sweep.climb(sweep, frameOf(sweep.layout, part), tally)
    if (left.length > 0) Either.getOrThrow(finish((h) => part[h]!))
  }
  return tally.result()
}

const swept = (policy: Policy.Policy, text: string): Sweep.Sweep =>
  Either.getOrThrow(Sweep.of(policy, Either.getOrThrow(Range.parse(policy, text)), on))

describe("a figure at every value, over columns", () => {
  it("comes to what the traced evaluator says at each, household by household and offer by offer, by every engine", {
    timeout: 0
  }, async () => {
    const seen = {
      packs: 0,
      problems: 0,
      beyond: 0,
      climbed: 0,
      results: 0,
      stretches: 0,
      left: 0,
      asides: 0,
      sloped: 0
    }
    const states = new Map<string, number>()
    const modes = new Map<string, number>()
    const why = new Map<string, number>()
    const drawn = fc.record({
      pack: packsWithOffers,
      formula: formulas,
      turns: fc.nat(5),
      span: spans,
      households: fc.array(living, { minLength: 2, maxLength: 8 })
    })
    const property = fc.property(drawn, ({ pack, formula, turns, span, households }) => {
      const policy = linked(withFigure(offersData(pack), formula, turns) as never)
      const sweep = swept(policy, span)
      seen.packs++
      const policies = sweep.climbing.rungs!.policies
      const everyone = households.map((_, household) => ({ household, from: 0 }))
      const frame = frameOf(sweep.layout, households)
      const tells = tellsOf(frame, sweep.climbing.numbering)
      const traced = keeping(households.length, tells)
      const asked = Batch.traceClimb(sweep.climbing, frame, everyone, (h) => households[h]!, traced.begin)
      if (Either.isLeft(asked)) {
        seen.problems++
        return
      }
      for (const engine of engines) {
        const asked = { amounts: false, reasons: false, offers: true, engine, along: policies } as const
        const compiled = Batch.compile(policies[0]!, on, asked)
        const kept = keeping(households.length, tells)
        const { left, beyond, asides } = Batch.climb(compiled, frame, kept.begin, (h) => households[h]!)
        if (beyond !== undefined) {
          seen.beyond++
          why.set(beyond, (why.get(beyond) ?? 0) + 1)
          expect(left).toEqual(everyone)
          continue
        }
        seen.climbed++
        seen.stretches += kept.stretches.length
        seen.left += left.length
        seen.asides += asides.length
        Either.getOrThrow(Batch.traceClimb(compiled, frame, left, (h) => households[h]!, kept.begin))
        expect(kept.found).toEqual(traced.found)
        seen.results += households.length * policies.length
        seen.sloped += kept.stretches.filter(([from, to]) => to > from).length
      }
      for (const { mode } of policy.overlaps.values()) modes.set(mode, (modes.get(mode) ?? 0) + 1)
      for (const outline of households) {
        for (const { programme } of Either.getOrThrow(Outline.of(policies[0]!, outline, on)).paid) {
          states.set(programme, (states.get(programme) ?? 0) + 1)
        }
      }
      const { steps, households: counted } = stepsOf(sweep, households)
      expect(counted).toBe(households.length)
      expect(steps.map(({ value: _, ...rest }) => rest)).toEqual(expectedOf(policies, households))
    })
    for (let round = 0; round < rounds; round++) {
      fc.assert(property, { numRuns: 15, endOnFailure: true })
      await breathe()
    }
    const counts = JSON.stringify({ ...seen, why: [...why], modes: [...modes], paid: [...states] })
    if (rounds > 1) console.info(counts)
    expect(seen.climbed, counts).toBeGreaterThan(seen.packs)
    // A few packs may happen to leave with all their households, or to have nothing that grows.
    if (rounds > 5) expect(seen.left, counts).toBeLessThan(seen.results / 4)
    if (rounds > 5) expect(seen.sloped, counts).toBeGreaterThan(0)
    expect(seen.stretches, counts).toBeLessThan(seen.results)
  })
})

describe("what turns at a value", () => {
  const wages = [0, 100, 101, 250, 333, 480, 500, 777, 999, undefined]
  const homesOf = wages.flatMap((wage, i) =>
    areas.map((area) => {
      const person = (yuan: number | undefined) => (yuan === undefined ? {} : { wage: (yuan * 1200) as never })
      const people = [person(wage), person(i % 3 === 0 ? 300 : 0)].slice(0, 1 + (i % 2))
      return household(
        { ...area, dwellings: 1, monitoring: i % 4 === 0 ? "none" : "sudden" } as never,
        ...(people.map((one) => ({ birth: "1958-03-31", ...one })) as unknown as Parameters<typeof household>[1][] as [
          Parameters<typeof household>[1]
        ])
      )
    })
  )
  const [money, flat] = small.programmes!
  const all = condition("all", "true")
  const paying = (formula: string) => ({ formula, per: "month" as const, source: "law" })
  const span = {
    id: "span",
    name: { zh: "期限", en: "span" },
    unit: "months",
    values: [{ ...standing, value: "700" }]
  }
  /** Two programmes of a group that everybody may have, with these amounts. */
  const group = (mode: string, first: string, second: string, more: object = {}) => ({
    overlaps: [{ ...small.overlaps![0]!, mode, ...more }],
    programmes: [
      { ...money!, for: [all], amount: paying(first) },
      { ...flat!, for: [all], amount: paying(second) }
    ]
  })
  const ruled = (holds: string) => ({
    categories: [
      { ...small.categories![0]!, when: [condition("tried", holds)], amount: paying("元(1)") },
      small.categories![1]!
    ]
  })
  const standard = "标准=0..1000/20"
  const months = "期限=780..850/1"
  const cases: ReadonlyArray<readonly [name: string, pack: object, text: string, mostShare: number]> = [
    ["the higher of two", group("highest", "标准 * 人数", "元(300)"), standard, 0.2],
    ["the higher, as high at one value", group("highest", "标准", "元(1000) - 标准"), standard, 0.2],
    ["the higher of two that grow", group("highest", "标准 * 2", "标准 + 元(310)"), standard, 0.2],
    ["the first by its place", group("exclusive", "标准 * 人数", "元(300)"), standard, 0.2],
    [
      "a cap that is filled",
      group("capped", "标准", "元(300)", { order: "pack", cap: paying("元(700)") }),
      standard,
      1
    ],
    ["a cap that grows", group("capped", "元(300)", "元(300)", { order: "pack", cap: paying("标准") }), standard, 1],
    [
      "a cap nothing moves under",
      group("capped", "元(300)", "元(300)", { order: "pack", cap: paying("元(500)") }),
      standard,
      0.2
    ],
    ["a rounded share", group("accumulate", "进位(标准 * 0.333, 0)", "元(300)"), standard, 1],
    ["the figure times itself", group("accumulate", "进位(标准 * (标准 / 元(100)), 2)", "元(300)"), standard, 1],
    ["a bent amount", group("accumulate", "max(标准 - 月收入, min(标准, 元(100)))", "元(300)"), standard, 0.2],
    ["above, then below again", ruled("月收入 < 标准 and 月收入 * 2 > 标准"), standard, 0.2],
    ["at one value alone", ruled("月收入 = 标准"), standard, 0.2],
    ["the square below", ruled("标准 * (标准 / 元(100)) < 月收入 * 3"), standard, 1],
    ["under a divisor", ruled("月收入 / 标准 > 0.6"), standard, 1],
    ["a count of persons", ruled("count(成员[工资性收入 < 标准 * 12]) = 1"), standard, 0.2],
    ["either way", ruled("if 月收入 < 标准 then 住房套数 = 1 else 住房套数 = 2"), standard, 0.2],
    ["the highest of a list", ruled("max(成员.工资性收入) < 标准 * 12"), standard, 0.2],
    ["a day that moves", ruled("some m in 成员 satisfies m.出生日期 + 期限 <= 认定日"), months, 1]
  ]

  it.each(cases)("%s comes to the same as asking at each value", (_, pack, text, mostShare) => {
    const policy = linked({ ...small, ...pack, parameters: [...small.parameters!, span] } as never)
    const sweep = swept(policy, text)
    const { steps, evaluated, traced } = stepsOf(sweep, homesOf)
    const expected = expectedOf(sweep.climbing.rungs!.policies, homesOf)
    expect(steps.map(({ value: _, ...rest }) => rest)).toEqual(expected)
    expect(traced).toBe(undefined)
    expect(evaluated / homesOf.length / steps.length).toBeLessThanOrEqual(mostShare)
    // Something turns, or grows.
    expect(new Set(steps.map(({ year, held }) => JSON.stringify([year, held]))).size).toBeGreaterThan(1)
  })

  const told = ({ steps }: Steps.Steps) => steps.map(({ value: _, ...rest }) => rest)

  it("is asked of the traced evaluator for a household whose record fits no column, and the household is counted", () => {
    const policy = linked({ ...small, ...ruled("月收入 < 标准 and 机动车辆数 > 2") } as never)
    const sweep = swept(policy, standard)
    const cars = homesOf.map((home, i) => ({ ...home, vehicles: i % 5 === 0 ? 2 ** 53 - 1 : 3 }) as typeof home)
    const steps = stepsOf(sweep, cars)
    expect(told(steps)).toEqual(expectedOf(sweep.climbing.rungs!.policies, cars))
    expect(steps.traced).toEqual({ households: cars.length / 5, parts: [] })
    expect(steps.evaluated).toBeLessThan(cars.length * steps.steps.length)
  })

  it("is read off beside a part of a rule that columns cannot say, if the figure has no part in it", () => {
    const lives = (text: string) => `月收入 < 标准 and starts with(住址, ${text})`
    const homes = homesOf.map((home, i) => ({ ...home, address: i % 2 === 0 ? "某村" : "别村" }) as typeof home)
    const [apart, part] = [lives('"某"'), lives('if 标准 > 元(400) then "某" else "别"')].map((holds) => {
      const sweep = swept(linked({ ...small, ...ruled(holds) } as never), standard)
      const steps = stepsOf(sweep, homes)
      expect(told(steps)).toEqual(expectedOf(sweep.climbing.rungs!.policies, homes))
      expect(steps.traced!.parts.length).toBe(1)
      return steps.evaluated / homes.length / steps.steps.length
    })
    expect(apart).toBeLessThan(0.2)
    expect(part).toBe(1)
  })

  it("is worked out at each value where a figure that follows is rounded", () => {
    const { by, ...rest } = following("四舍五入(标准 / 3, 0)")
    const pack = {
      ...small,
      ...ruled("月收入 < 随动标准"),
      parameters: [...small.parameters!, { ...rest, by, unit: "yuan/month" }]
    }
    const sweep = swept(linked(pack as never), standard)
    const steps = stepsOf(sweep, homesOf)
    expect(told(steps)).toEqual(expectedOf(sweep.climbing.rungs!.policies, homesOf))
    expect([steps.traced, steps.evaluated]).toEqual([undefined, homesOf.length * steps.steps.length])
  })
})
