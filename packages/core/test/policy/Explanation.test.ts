import { Day, Determination, Explanation, Fen, type Household, Policy } from "@doudi/core"
import { Either, Schema } from "effect"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { household, on } from "./household.ts"
import { linked, small } from "./pack.ts"

const fresh = [
  { id: "income", facts: ["工资性收入"], days: "30" },
  { id: "lists", sources: ["list"], days: "400" }
]
const policy = linked({ ...small, freshness: fresh })
const explain = (of: Household.Household) => Either.getOrThrow(Explanation.of(policy, of, on))
const known = { area: "rural", dwellings: 1 } as const
const earning = (wage: number) => ({ wage: Fen.fen(wage), birth: Day.day("1980-01-01") }) as const

const encode = Schema.encodeSync(Determination.Determination)
const decode = Schema.decodeUnknownSync(Determination.Determination, { onExcessProperty: "error" })

const maybe = <A>(of: fc.Arbitrary<A>) => fc.option(of, { nil: undefined })
const anyHousehold = fc
  .record({
    area: maybe(fc.constantFrom("urban", "rural")),
    dwellings: maybe(fc.integer({ min: 0, max: 3 })),
    wages: fc.array(maybe(fc.integer({ min: 0, max: 2_000_000 })), { minLength: 1, maxLength: 4 }),
    birth: maybe(fc.constantFrom("1950-01-01", "1980-01-01", "2015-06-01"))
  })
  .map(({ area, dwellings, wages, birth }) => {
    const [first, ...others] = wages.map((wage) => ({ wage, birth }))
    return household({ area, dwellings } as object, first as object, ...(others as ReadonlyArray<object>))
  })

/** Every number in an encoded document. */
const numbers = (node: unknown): ReadonlyArray<number> =>
  typeof node === "number"
    ? [node]
    : typeof node === "object" && node !== null
      ? Object.values(node).flatMap(numbers)
      : []

describe("the encoded form", () => {
  it("reads back as what was written, and holds no fraction with a point", () => {
    fc.assert(
      fc.property(anyHousehold, (of) => {
        const found = explain(of)
        const document = JSON.parse(JSON.stringify(encode(found)))
        expect(encode(decode(document))).toEqual(document)
        expect(numbers(document).every(Number.isSafeInteger)).toBe(true)
      }),
      { numRuns: 40 }
    )
  })

  it("is refused without reasons, and with a reason of another kind", () => {
    const document = JSON.parse(JSON.stringify(encode(explain(household(known, earning(0))))))
    const [first, ...others] = document.outcomes
    const of = (because: unknown) => () => decode({ ...document, outcomes: [{ ...first, because }, ...others] })
    expect(of(first.because)).not.toThrow()
    expect(of([])).toThrow()
    expect(of([{ ...first.because[0], holds: false }])).toThrow(/another kind/)
  })

  it("says the same as the short form", () => {
    fc.assert(
      fc.property(anyHousehold, (of) => {
        const plain = Either.getOrThrow(Policy.determine(policy, of, on))
        const more = new Set(["margin", "step", "settle", "rests", "questions"])
        const without = JSON.parse(JSON.stringify(explain(of), (key, value) => (more.has(key) ? undefined : value)))
        expect(without).toEqual(JSON.parse(JSON.stringify(plain)))
      }),
      { numRuns: 40 }
    )
  })
})

describe("the steps", () => {
  it("lead from a condition down to facts and figures, each under its path", () => {
    const [poor] = explain(household(known, earning(1_200_000))).outcomes
    const step = poor.because[0].step!
    expect(step).toMatchObject({ path: "poor/below", value: false, shown: { zh: "否", en: "no" } })
    const all = [step]
    for (const each of all) all.push(...each.steps)
    expect(new Set(all.map(({ path }) => path)).size).toBe(all.length)
    expect(all.find(({ field }) => field === "wage")).toMatchObject({ no: 1, value: 1_200_000 })
    expect(all.find(({ figure }) => figure === "standard.rural")).toMatchObject({ value: 78_000, unit: "fen/month" })
  })

  it("explain a derived fact once and refer to it after that", () => {
    const { outcomes } = explain(household(known, { ...earning(0), birth: Day.day("1950-01-01") }))
    const steps = outcomes.flatMap(({ because }) => because.flatMap(({ step }) => (step === undefined ? [] : [step])))
    for (const each of steps) steps.push(...each.steps)
    const paths = new Set(steps.map(({ path }) => path))
    const references = steps.filter(({ see }) => see !== undefined)
    expect(references.length).toBeGreaterThan(0)
    expect(references.every(({ see, steps }) => paths.has(see!) && steps.length === 0)).toBe(true)
  })
})

describe("margins", () => {
  it("say the side and by how much, for the household and each person where totals are compared", () => {
    const [poor] = explain(household(known, earning(1_200_000), earning(1_200_000))).outcomes
    expect(poor.because[0].margin).toMatchObject({ difference: 44_000, side: "above", unit: "fen/month", persons: 2 })
    expect(poor.because[0].margin?.says).toEqual({
      zh: "每月高 440.00 元，人均高 220.00 元",
      en: "misses by 440.00 yuan a month (above), 220.00 yuan per person"
    })
    const [alone] = explain(household(known, earning(1_200_000))).outcomes
    expect(alone.because[0].margin?.says.zh).toBe("每月高 220.00 元")
  })
})

describe("what it rests on", () => {
  const at = (source: string, day: string) => ({
    source,
    observedOn: Day.day(day),
    recordedAt: `${day}T00:00:00Z`
  })
  const overrides = { "1.wage": at("survey", "2025-06-01"), dwellings: at("list", "2024-09-01") }

  it("names the source, the day and the age of every fact, and the figures with the day they were checked", () => {
    const { rests } = explain(household({ ...known, overrides }, earning(0)))
    expect(rests?.facts.find(({ field }) => field === "wage")).toMatchObject({
      no: 1,
      source: "survey",
      observedOn: "2025-06-01",
      days: 92,
      goodFor: 30,
      freshness: "old"
    })
    expect(rests?.facts.find(({ field }) => field === "dwellings")).toMatchObject({ freshness: "fresh", goodFor: 400 })
    expect(rests?.facts.find(({ field }) => field === "area")).toMatchObject({ freshness: "noLimit", days: 31 })
    expect(rests?.figures).toMatchObject([{ figure: "standard.rural", checkedOn: "2025-01-01", from: "2025-01-01" }])
    expect(rests?.oldest).toBe("2024-09-01")
  })

  it("warns of what is old, and of nothing else", () => {
    const { rests } = explain(household({ ...known, overrides }, earning(0)))
    expect(rests?.warnings.map(({ zh }) => zh)).toEqual([
      "工资性收入：所据为 survey 2025-06-01 的情况，已 92 天，超过 30 天的有效期"
    ])
    const young = { "1.wage": at("survey", "2025-08-30") }
    expect(explain(household({ ...known, overrides: young }, earning(0))).rests?.warnings).toEqual([])
  })

  it("is said of an age through the birth date or the identity number it came from", () => {
    const seen = { "1.citizenId": at("card", "2020-01-01") }
    const person = { wage: 0, citizenId: "11010519491231002X" }
    const { rests } = explain(household({ ...known, overrides: seen }, person as object))
    expect(rests?.facts.find(({ field }) => field === "age")).toMatchObject({ source: "card", no: 1 })
  })
})
