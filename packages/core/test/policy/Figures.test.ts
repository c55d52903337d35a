import { Day, Division, Fen, Figures, Pack, Parameter, Policy, Rational, Zone } from "@doudi/core"
import { Either } from "effect"
import { describe, expect, it } from "vitest"
import { household, on } from "./household.ts"
import { condition, faultsOf, linked, small } from "./pack.ts"

type Data = Pack.PackData
const both = (zh: string, en: string) => ({ zh, en })
const stated = (from: string, more: object) =>
  ({ from, source: "law", checkedOn: "2025-12-01", certainty: "invented", ...more }) as never
const formula = (from: string, text: string, more: object = {}) => stated(from, { formula: text, ...more })

const zones = [
  {
    id: "county",
    name: both("所属县区", "county"),
    source: "law",
    parts: [
      { id: "inner", name: both("城区", "inner districts"), divisions: ["3403"] },
      { id: "outer", name: both("怀远县", "Huaiyuan"), divisions: ["340321", "340322"] }
    ]
  }
] as const

const [standard] = small.parameters!
const withParameters = (more: Partial<Data>, ...parameters: ReadonlyArray<object>): Data => ({
  ...small,
  ...more,
  parameters: [standard!, ...(parameters as never[])]
})
const figures = (policy: Policy.Policy, day: string, place: Zone.Place = {}) =>
  Figures.figuresOn(policy, Day.day(day), place).record

describe("a derived parameter", () => {
  const tekun = {
    id: "tekun",
    name: both("特困标准", "tekun standard"),
    unit: "yuan/month",
    by: "area",
    values: [stated("2025-07-01", { until: "2026-01-01", urban: "1041.00", rural: "1014.00" })],
    derived: [formula("2025-01-01", "进位(标准 * 1.3, 0)")]
  }
  const policy = linked(withParameters({}, tekun))

  it("follows from the others of the same day and area, rounded as it says", () => {
    expect(figures(policy, "2025-02-01")).toMatchObject({ "tekun.urban": 104_000, "tekun.rural": 101_400 })
  })

  it("gives way to a stated value for the period of that value", () => {
    expect(figures(policy, "2025-06-30")["tekun.urban"]).toBe(104_000)
    expect(figures(policy, "2025-07-01")["tekun.urban"]).toBe(104_100)
    expect(figures(policy, "2026-01-01")["tekun.urban"]).toBe(104_000)
  })

  it("holds only while what it rests on holds", () => {
    expect(figures(policy, "2024-12-31")).toEqual({})
    const problem = Policy.parametersOn(policy, Day.day("2024-12-31"), "determination")
    expect(Either.isLeft(problem)).toBe(true)
  })

  it("may stand before what it rests on, and rest on another derived one", () => {
    const care = {
      id: "care",
      name: both("照料", "care"),
      unit: "yuan/month",
      derived: [formula("2025-01-01", "特困标准城镇 / 10")]
    }
    const turned = linked({ ...small, parameters: [care as never, tekun as never, standard!] })
    expect(figures(turned, "2025-02-01").care).toBe(10_400)
  })

  it("is shown with its formula and every value behind it, each with its source", () => {
    const used = Figures.used(policy, "tekun", Day.day("2025-02-01"))
    expect(used).toMatchObject({
      derived: { formula: "进位(标准 * 1.3, 0)", source: { document: "law" } },
      figures: { urban: 104_000 },
      restsOn: [{ parameter: "standard", stated: { urban: "800.00", source: { document: "law" } } }]
    })
    expect(Figures.used(policy, "tekun", Day.day("2025-08-01"))).toMatchObject({
      stated: { urban: "1041.00" },
      restsOn: []
    })
  })

  it.each([
    [
      "a circle",
      [{ ...tekun, derived: [formula("2025-01-01", "特困标准 * 2")] }],
      "derived: Parameters rest on themselves"
    ],
    [
      "a fact of a household",
      [{ ...tekun, derived: [formula("2025-01-01", "标准 * 住房套数")] }],
      "uses other parameters only, not “dwellings”"
    ],
    [
      "the day",
      [{ ...tekun, derived: [formula("2025-01-01", 'if 认定日 > date("2025-01-01") then 元(1) else 元(2)')] }],
      "not “assessment day”"
    ],
    ["another unit", [{ ...tekun, derived: [formula("2025-01-01", "标准 * 12")] }], "derived.2025-01-01.formula"],
    [
      "an area it does not have",
      [{ ...tekun, by: "county", values: [], derived: [formula("2025-01-01", "标准")] }],
      "differ by area"
    ],
    ["half a fen", [{ ...tekun, derived: [formula("2025-01-01", "标准 / 700")] }], "not whole fen"],
    [
      "two formulas at once",
      [{ ...tekun, derived: [formula("2025-01-01", "标准"), formula("2025-01-01", "标准 * 2")] }],
      "two formulas from 2025-01-01"
    ],
    [
      "no source",
      [{ ...tekun, derived: [formula("2025-01-01", "标准", { source: "nobody" })] }],
      "There is no source nobody"
    ]
  ])("is refused with %s", (_, parameters, fault) => {
    expect(faultsOf(withParameters({ zones: zones as never }, ...(parameters as object[]))).join("\n")).toContain(fault)
  })
})

describe("a parameter by zone", () => {
  const wage = {
    id: "wage",
    name: both("最低工资", "minimum wage"),
    unit: "yuan/month",
    by: "county",
    values: [
      stated("2025-01-01", { zones: { inner: "1930.00" } }),
      stated("2025-03-01", { zones: { outer: "1780.00" } }),
      stated("2025-07-01", { zones: { inner: "2060.00" } })
    ]
  }
  const local = {
    id: "local",
    name: both("县区标准", "county standard"),
    unit: "yuan/month",
    by: ["county", "area"],
    values: [
      stated("2025-01-01", {
        zones: { inner: { urban: "800.00", rural: "800.00" }, outer: { urban: "779.00", rural: "721.00" } }
      })
    ]
  }
  const { amount: _, ...first } = small.categories![0]!
  const category = { ...first, when: [condition("below", "月收入 < 县区标准 * 人数")] }
  const policy = linked(withParameters({ zones: zones as never, categories: [category as never] }, wage, local))
  const outcomeIn = (division: string, wageFen: number, by = policy) => {
    const of = household({ area: "rural", division: Division.division(division) } as never, {
      wage: Fen.fen(wageFen),
      birth: Day.day("1980-01-01")
    })
    return Either.getOrThrow(Policy.determine(by, of, on)).outcomes[0]!
  }

  it("holds for the longest code that contains the division", () => {
    expect(Zone.partOf(zones[0] as never, Division.division("340303200201"))).toBe("inner")
    expect(Zone.partOf(zones[0] as never, Division.division("340321100200"))).toBe("outer")
    expect(Zone.partOf(zones[0] as never, Division.division("340322000000"))).toBe("outer")
    expect(Zone.partOf(zones[0] as never, Division.division("341600"))).toBeUndefined()
  })

  it("decides each household by its own zone and area", () => {
    expect(outcomeIn("340303200201", 75_000 * 12)._tag).toBe("Entitled")
    expect(outcomeIn("340321100200", 75_000 * 12)._tag).toBe("NotEntitled")
    expect(outcomeIn("340321100200", 72_000 * 12)._tag).toBe("Entitled")
  })

  it("outside every zone cannot be told, even where all zones agree", () => {
    for (const income of [0, 9_000_000]) {
      expect(outcomeIn("341600000000", income)).toMatchObject({
        _tag: "Undetermined",
        missing: [{ field: "local", name: { en: "county standard (of the place where they live)" } }]
      })
    }
  })

  it("each zone has periods of its own; a zone without a value yet is unknown there and nowhere else", () => {
    expect(figures(policy, "2025-02-01", { county: "inner" }).wage).toBe(193_000)
    expect(figures(policy, "2025-02-01", { county: "outer" }).wage).toBeUndefined()
    expect(figures(policy, "2025-08-01", { county: "inner" }).wage).toBe(206_000)
    expect(figures(policy, "2025-08-01", { county: "outer" }).wage).toBe(178_000)
    expect(Figures.figuresOn(policy, Day.day("2025-02-01")).absent.has("wage")).toBe(false)
    expect(Figures.figuresOn(policy, Day.day("2024-12-31"), { county: "inner" }).absent.has("wage")).toBe(true)
  })

  it("the zone is a name rules may read, by the names of its parts", () => {
    const inner = { ...category, when: [condition("inner", '所属县区 = "城区"')] }
    const named = linked(withParameters({ zones: zones as never, categories: [inner as never] }, wage))
    expect(outcomeIn("340303200201", 0, named)._tag).toBe("Entitled")
    expect(outcomeIn("340321100200", 0, named)._tag).toBe("NotEntitled")
    expect(outcomeIn("341600000000", 0, named)).toMatchObject({
      _tag: "Undetermined",
      missing: [{ field: "division" }]
    })
  })

  it("a formula over it is worked out for each zone", () => {
    const care = {
      id: "care",
      name: both("照料", "care"),
      unit: "yuan/month",
      by: "county",
      derived: [formula("2025-01-01", "最低工资 / 2")]
    }
    const derived = linked(withParameters({ zones: zones as never }, wage, care))
    expect(figures(derived, "2025-08-01", { county: "outer" }).care).toBe(89_000)
  })

  it.each([
    ["a zoning nobody declared", { ...wage, by: "class" }, "names the zoning class"],
    ["two zonings", { ...wage, by: ["county", "class"] }, "differs by `area`, by one zoning, or by both"],
    [
      "a part that is none",
      { ...wage, values: [stated("2025-01-01", { zones: { north: "1.00" } })] },
      "speaks of north"
    ],
    [
      "one figure for everywhere",
      { ...wage, values: [stated("2025-01-01", { value: "1.00" })] },
      "needs its figures under zones"
    ],
    ["no areas", { ...local, values: [stated("2025-01-01", { zones: { inner: "1.00" } })] }, "zones.inner"],
    [
      "two values of one zone",
      { ...wage, values: [...wage.values, stated("2025-07-01", { zones: { inner: "1.00" } })] },
      "two values from 2025-07-01"
    ],
    [
      "a formula that differs by a zoning it lacks",
      { id: "care", name: both("照料", "care"), unit: "yuan/month", derived: [formula("2025-01-01", "最低工资")] },
      "differ by county"
    ]
  ])("is refused with %s", (_, parameter, fault) => {
    const parameters = parameter.id === "wage" ? [parameter] : [wage, parameter]
    expect(faultsOf(withParameters({ zones: zones as never }, ...parameters)).join("\n")).toContain(fault)
  })

  it("a division stands in one part only", () => {
    const twice = [{ ...zones[0], parts: [zones[0].parts[0], { ...zones[0].parts[1], divisions: ["340300000000"] }] }]
    expect(faultsOf({ ...small, zones: twice as never }).join()).toContain(
      "zones.county.parts.outer: The division 3403 is in inner"
    )
  })

  it("a child may replace the value of one zone and leave the others", () => {
    const parent = Either.getOrThrow(
      Pack.decode({ ...withParameters({ zones: zones as never }, local), overridable: ["parameters.local"] })
    )
    const own = {
      id: "local",
      values: [stated("2025-05-01", { zones: { outer: { urban: "790.00", rural: "730.00" } } })]
    }
    const child = Either.getOrThrow(
      Pack.decode({
        format: "1",
        id: "child",
        title: both("下级", "child"),
        checkedOn: "2025-01-01",
        extends: "small",
        parameters: [own]
      })
    )
    const whole = Pack.encode(Either.getOrThrow(Pack.layer(parent, child)))
    const policy = linked(whole)
    expect(figures(policy, "2025-04-30", { county: "outer" })["local.rural"]).toBe(72_100)
    expect(figures(policy, "2025-05-01", { county: "outer" })["local.rural"]).toBe(73_000)
    expect(figures(policy, "2025-05-01", { county: "inner" })["local.rural"]).toBe(80_000)
  })
})

describe("a value published later than it begins", () => {
  const value = Parameter.ParameterValue
  it("holds from its first day, and says that it holds backwards", () => {
    const retro = linked(
      withParameters(
        {},
        {
          id: "aid",
          name: both("补助", "aid"),
          unit: "yuan/month",
          values: [stated("2025-01-01", { value: "94.00", publishedOn: "2025-04-01" })]
        }
      )
    )
    expect(figures(retro, "2025-01-01").aid).toBe(9_400)
    const written = retro.parameters.get("aid")!.values[0]!.written
    expect(Parameter.isRetroactive(written)).toBe(true)
    expect(Parameter.recheckOn(written, 12)).toBe("2026-12-01")
    expect(value).toBeDefined()
  })

  it("cannot have been checked before it was published", () => {
    const early = {
      id: "aid",
      name: both("补助", "aid"),
      unit: "yuan/month",
      values: [stated("2025-01-01", { value: "94.00", publishedOn: "2026-04-01" })]
    }
    expect(faultsOf(withParameters({}, early)).join()).toContain("before it was published")
  })
})

describe("checks a pack puts on itself", () => {
  const check = (holds: string) => ({
    id: "order",
    says: both("城镇不低于农村", "urban is not below rural"),
    holds,
    source: "law"
  })
  const later = {
    ...standard!,
    values: [...standard!.values!, stated("2025-07-01", { urban: "770.00", rural: "790.00" })]
  }

  it("hold for every period and area, and say how often they were tried", () => {
    const policy = linked({
      ...small,
      checks: [check("标准城镇 >= 标准农村"), { ...check("标准 > 元(700)"), id: "positive" }]
    })
    expect(policy.checks.map(({ id, tried, open }) => [id, tried, open])).toEqual([
      ["order", 1, 0],
      ["positive", 2, 0]
    ])
  })

  it("refuse the pack with the day from which one does not hold", () => {
    expect(faultsOf({ ...small, parameters: [later as never], checks: [check("标准城镇 >= 标准农村")] })).toEqual([
      "checks.order: From 2025-07-01 on it does not hold: urban is not below rural"
    ])
    expect(faultsOf({ ...small, checks: [check("标准 >= 元(790)")] }).join()).toContain("(rural)")
  })

  it("wait while a figure is not published", () => {
    const open = { id: "margin", name: both("边缘标准", "margin standard"), unit: "yuan/month" }
    const policy = linked(withParameters({ checks: [check("边缘标准 >= 标准城镇")] }, open))
    expect(policy.checks).toMatchObject([{ tried: 0, open: 1 }])
  })

  it("are about figures only", () => {
    expect(faultsOf({ ...small, checks: [check("人数 > 1")] }).join()).toContain(
      "checks.order.holds: A check of a pack uses parameters only"
    )
    expect(faultsOf({ ...small, checks: [{ ...check("标准城镇 > 元(1)"), source: "nobody" }] }).join()).toContain(
      "checks.order.source"
    )
  })

  it("are tried in every zone", () => {
    const local = {
      id: "local",
      name: both("县区标准", "county standard"),
      unit: "yuan/month",
      by: "county",
      values: [stated("2025-01-01", { zones: { inner: "800.00", outer: "700.00" } })]
    }
    const data = withParameters({ zones: zones as never, checks: [check("县区标准 >= 元(720)")] }, local)
    expect(faultsOf(data)).toEqual([
      "checks.order: From 2025-01-01 on it does not hold (outer): urban is not below rural"
    ])
  })
})

it("figures are exact", () => {
  const third = { id: "third", name: both("份额", "share"), unit: "ratio", derived: [formula("2025-01-01", "1 / 3")] }
  const { third: share } = figures(linked(withParameters({}, third)), "2025-02-01")
  expect(Rational.format(share as Rational.Rational)).toBe("1/3")
})
