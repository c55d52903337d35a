import { Figures, Policy, Problem, Range, Setting } from "@doudi/core"
import { Either } from "effect"
import { describe, expect, it } from "vitest"
import { on } from "../policy/household.ts"
import { linked, small } from "../policy/pack.ts"

const dated = { source: "law", checkedOn: "2025-01-01", certainty: "invented" } as const
const zones = [
  {
    id: "class",
    name: { zh: "类区", en: "class" },
    source: "law",
    parts: [
      { id: "first", name: { zh: "一类", en: "first" }, divisions: ["340303001"] },
      { id: "second", name: { zh: "二类", en: "second" }, divisions: ["340303200"] }
    ]
  }
] as const
const policy = linked({
  ...small,
  zones,
  parameters: [
    ...small.parameters!,
    {
      id: "line",
      name: { zh: "收入线", en: "income line" },
      unit: "yuan/month",
      by: ["class", "area"],
      values: [
        {
          from: "2025-01-01",
          zones: { first: { urban: "500.00", rural: "450.00" }, second: { urban: "400.00", rural: "300.00" } },
          ...dated
        }
      ]
    },
    {
      id: "share",
      name: { zh: "比例", en: "share" },
      unit: "ratio",
      values: [{ from: "2025-01-01", value: "0.6", ...dated }]
    },
    {
      id: "double",
      name: { zh: "两倍标准", en: "double" },
      unit: "yuan/month",
      by: "area",
      derived: [{ from: "2025-01-01", formula: "标准 * 2", ...dated }]
    }
  ]
})

const tried = (...texts: ReadonlyArray<string>) => {
  const settings = texts.map((text) => Either.getOrThrow(Setting.parse(policy, text)))
  return Either.getOrThrow(Setting.tried(policy, settings, on)).changed.map(
    ({ parameter, part, area, before, after }) =>
      [parameter, part, area, before, after].filter((one) => one !== undefined).join(" ")
  )
}
const fault = (text: string) => Either.getOrThrow(Either.flip(Setting.parse(policy, text)))

describe("a figure as it is written to be tried", () => {
  it("goes by either name or its id, for everywhere or for one place", () => {
    expect(tried("标准=820")).toEqual(["standard urban 800.00 820.00", "standard rural 780.00 820.00"])
    expect(tried("standard.rural=+5%")).toEqual(["standard rural 780.00 819.00"])
    expect(tried("income line.first.城镇=510.5")).toEqual(["line first urban 500.00 510.50"])
    expect(tried("收入线.二类=-10")).toEqual(["line second urban 400.00 390.00", "line second rural 300.00 290.00"])
    expect(tried("share=0.75")).toEqual(["share 0.6 0.75"])
  })

  it("changes nothing when it is what is in force; the last of two counts", () => {
    expect(tried("标准.urban=800")).toEqual([])
    expect(tried("标准.urban=900", "标准.urban=850")).toEqual(["standard urban 800.00 850.00"])
  })

  it("takes what follows from it along, unless that is set too", () => {
    const under = (...texts: ReadonlyArray<string>) => {
      const settings = texts.map((text) => Either.getOrThrow(Setting.parse(policy, text)))
      const { policy: other } = Either.getOrThrow(Setting.tried(policy, settings, on))
      return Either.getOrThrow(Setting.tried(other, [Either.getOrThrow(Setting.parse(other, "两倍标准.urban=+0"))], on))
    }
    expect(under("标准.urban=900").policy.parameters.get("double")!.values[0]!.written.urban).toBe("1800.00")
    expect(under("标准.urban=900", "两倍标准=1000").policy.parameters.get("double")!.values[0]!.written.urban).toBe(
      "1000.00"
    )
  })

  it("is refused with the way to write it", () => {
    expect(fault("标隼=820").says.zh).toContain("没有参数“标隼”")
    expect(fault("标隼=820").remedy.zh).toContain("标准")
    expect(fault("标准.north=820").remedy.en).toBe("There are: urban, rural")
    expect(fault("share.urban=1").remedy.zh).toContain("不写地区")
    expect(fault("标准").remedy.zh).toContain("低保标准.urban=820")
    const wrong = Setting.tried(policy, [Either.getOrThrow(Setting.parse(policy, "标准=many"))], on)
    expect(Either.getOrThrow(Either.flip(wrong))[0]!.says.en).toContain("yuan/month")
    const unwhole = Setting.tried(policy, [Either.getOrThrow(Setting.parse(policy, "标准=+0.001%"))], on)
    expect(Either.isLeft(unwhole)).toBe(true)
  })
})

describe("a range of values", () => {
  it("has both ends and even steps", () => {
    expect(Either.getOrThrow(Range.parse(policy, "标准.urban=700..701/0.5")).values).toEqual(["700", "700.5", "701"])
    for (const text of ["标准=700", "标准=700..650/10", "标准=700..705/2", "标准=1..9999/1", "标准=1..2/0"]) {
      expect(Either.isLeft(Range.parse(policy, text)), text).toBe(true)
    }
  })
})

describe("a policy with other figures", () => {
  const following = {
    ...{ id: "wide", name: { zh: "放宽标准", en: "wide standard" }, unit: "yuan/month", by: "area" },
    derived: [{ from: "2025-01-01", formula: "标准 * 1.5", ...dated }]
  } as const
  const pack = { ...small, parameters: [following, ...small.parameters!] }
  const policy = linked(pack as never)
  const written = (urban: string) => ({
    ...policy.pack,
    parameters: policy.pack.parameters.map((one) =>
      one.id === "standard" ? { ...one, values: one.values.map((value) => ({ ...value, urban })) } : one
    )
  })
  const both = (urban: string) =>
    [Policy.refigured(policy, written(urban).parameters, "new"), Policy.link(written(urban), "new")] as const

  it("is the same as its pack linked again, what follows from the figures included", () => {
    const [quick, whole] = both("700.02").map((one) => Either.getOrThrow(one))
    expect(Figures.figuresOn(quick!, on)).toEqual(Figures.figuresOn(whole!, on))
    expect(Figures.figuresOn(quick!, on).record).not.toEqual(Figures.figuresOn(policy, on).record)
    expect([...quick!.parameters.keys()]).toEqual([...whole!.parameters.keys()])
    expect([quick!.hash, quick!.pack]).toEqual(["new", whole!.pack])
    expect(quick!.categories).toBe(policy.categories)
  })

  it("has the same faults", () => {
    for (const urban of ["700.01", "7oo"]) {
      const faults = both(urban).map((one) =>
        Either.getOrThrow(Either.flip(one)).map((fault) => Problem.render(fault, "en"))
      )
      expect(faults[0]!.length).toBeGreaterThan(0)
      expect(faults[0]).toEqual(faults[1])
    }
  })
})

describe("a figure of town and country on a day without one", () => {
  it("is refused when only one of the two is set, and never half set", () => {
    const before = "1990-01-01" as typeof on
    const set = (text: string) => Either.getOrThrow(Setting.parse(policy, text))
    const half = Setting.tried(policy, [set("收入线.first.urban=820")], before)
    const whole = Setting.tried(policy, [set("收入线.first.urban=820"), set("收入线.first.rural=700")], before)
    expect(Either.isLeft(half) && half.left.map(({ says }) => says.en)).toEqual([
      expect.stringContaining("no value in force on 1990-01-01")
    ])
    expect(Either.isRight(whole)).toBe(true)
  })
})
