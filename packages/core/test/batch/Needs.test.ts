import { Batch, Plan, Policy, PopulationFrame } from "@doudi/core"
import { Either } from "effect"
import { describe, expect, it } from "vitest"
import { household, on } from "../policy/household.ts"
import { condition, linked, small } from "../policy/pack.ts"

/** The small pack without its category of persons: what is left to ask of a person is a need and a programme. */
const policy = linked({
  ...small,
  categories: small.categories!.filter(({ unit }) => unit !== "person"),
  needs: [
    ...small.needs!,
    { ...small.needs![0]!, id: "care", unit: "person", when: [condition("sixty", "年龄 >= 60")] }
  ],
  programmes: [
    ...small.programmes!,
    {
      ...{ id: "visit", name: { zh: "探访", en: "visit" }, layer: "basic", department: "office", unit: "person" },
      ...{ form: "service", need: "care", source: "law", shares: ["姓名"] },
      for: [condition("poor", "困难")]
    }
  ]
} as never)
const poor = { area: "urban", dwellings: 1, monitoring: "none" } as const
const born = (birth: string | undefined, more: object = {}) => ({ birth, wage: 0, ...more }) as never
const households = [
  household(poor, born("1950-01-01"), born("1990-01-01")),
  // Nobody said whether the second lives with them, nor how old the third is.
  household(poor, born("1950-01-01"), born("1940-01-01", { livingTie: undefined }), born(undefined)),
  household(poor, born("1950-01-01", { wage: undefined }))
]

describe("needs over columns", () => {
  it("are those of the plan where persons are asked for needs and programmes alone", () => {
    const compiled = Batch.compile(policy, on, { needs: true })
    const builder = new PopulationFrame.FrameBuilder(compiled.layout, on)
    for (const one of households) builder.household(one)
    const frame = builder.finish()
    const results = Batch.evaluate(compiled, frame)
    expect(results.traced.households).toBe(0)
    const said: Array<string> = []
    for (const [h, one] of households.entries()) {
      const [from, to] = [frame.offsets[0]![h]!, frame.offsets[0]![h + 1]!]
      const { needs, offers } = Either.getOrThrow(
        Plan.of(policy, one, Either.getOrThrow(Policy.determine(policy, one, on)))
      )
      const placed = <A extends { readonly no?: number; readonly missing: unknown }>({ no, missing: _, ...rest }: A) =>
        no === undefined ? rest : { ...rest, row: from + one.members.findIndex((member) => member.no === no) }
      expect(Batch.needs(results, h, from, to)).toEqual(needs.map(placed))
      expect(Batch.offers(results, h, from, to)).toEqual(offers.map(placed))
      for (const { need, no, found, because, metBy } of needs) {
        said.push(`${need} ${no ?? "-"} ${found} ${because.map((one) => one.condition)} ${metBy}`)
      }
    }
    expect(said).toContain("care 1 true sixty visit")
    expect(said).toContain("care 2 unknown living ")
    expect(said).toContain("care 3 unknown sixty visit")
    expect(said).toContain("living - unknown short ")
  })
})
