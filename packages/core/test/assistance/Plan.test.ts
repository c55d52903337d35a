import { Day, Fen, Plan, Policy } from "@doudi/core"
import { Either } from "effect"
import { describe, expect, it } from "vitest"
import { household, on } from "../policy/household.ts"
import { condition, faultsOf, linked, small } from "../policy/pack.ts"

const policy = linked(small)
const plan = (of: ReturnType<typeof household>, by = policy) =>
  Either.getOrThrow(Plan.of(by, of, Either.getOrThrow(Policy.determine(by, of, on))))
const shape = ({ offers }: Plan.Plan) =>
  offers.map(({ programme, state, amount, yieldsTo }) => [programme, state, amount?.fen, yieldsTo])

const poor = { area: "urban", dwellings: 1, monitoring: "none" } as const
const none = { wage: Fen.fen(0), birth: Day.day("1980-01-01") }

describe("a plan", () => {
  it("gives what is due, with the reasons", () => {
    const { offers } = plan(household(poor, none))
    expect(offers).toMatchObject([
      { programme: "money", state: "give", department: "office", form: "cash", amount: { fen: 80_000, per: "month" } }
    ])
    expect(offers[0]!.because.map(({ condition }) => condition)).toEqual(["poor"])
  })

  it("keeps the offer that lost, with its amount and the winner", () => {
    const shocked = { ...poor, monitoring: "sudden" } as const
    expect(shape(plan(household(shocked, none)))).toEqual([
      ["money", "give", 80_000, undefined],
      ["flat", "yields", 30_000, "money"]
    ])
    expect(shape(plan(household(shocked, { ...none, wage: Fen.fen(900_000) })))).toEqual([
      ["money", "yields", 5_000, "flat"],
      ["flat", "give", 30_000, undefined]
    ])
  })

  it("does not rank before it is known", () => {
    const { monitoring: _, ...open } = poor
    const { offers } = plan(household(open, { ...none, wage: Fen.fen(900_000) }))
    expect(offers.map(({ programme, state }) => `${programme} ${state}`)).toEqual([
      "money contested",
      "flat undetermined"
    ])
    expect(offers[1]!.missing).toMatchObject([{ field: "monitoring" }])
  })

  it("finds every need, with what meets it, or nothing for a gap", () => {
    expect(plan(household(poor, none)).needs).toMatchObject([{ need: "living", found: true, metBy: ["money"] }])
    const rich = plan(household(poor, { ...none, wage: Fen.fen(9_000_000) })).needs
    expect(rich).toMatchObject([{ found: false, metBy: [] }])
    const refused = plan(household({ ...poor, dwellings: 2 }, none)).needs
    expect(refused).toMatchObject([{ found: true, metBy: [] }])
    const open = plan(household(poor, { birth: none.birth })).needs
    expect(open).toMatchObject([{ found: "unknown", missing: [{ field: "wage", no: 1 }] }])
  })

  it("meets a person's need by what the same person gets, or the household", () => {
    const [living] = small.needs!
    const [money] = small.programmes!
    const person = {
      ...money!,
      id: "alone",
      unit: "person",
      for: [condition("second", "年龄 >= 60")],
      overlap: undefined
    }
    const { overlap: _, amount: __, ...alone } = person
    const needs = [{ ...living!, unit: "person", when: [condition("anybody", "共同生活")] } as const]
    const one = linked({ ...small, needs, programmes: [alone as any] })
    const found = plan(
      household({ ...poor, area: "rural" }, none, { ...none, birth: Day.day("1950-01-01") }),
      one
    ).needs
    expect(found.map(({ no, metBy }) => [no, metBy])).toEqual([
      [1, []],
      [2, ["alone"]]
    ])
  })

  it("is the same whether it follows its determination at once or much later", () => {
    const of = household({ ...poor, monitoring: "sudden" }, none, { ...none, no: 4 })
    const determination = Either.getOrThrow(Policy.determine(policy, of, on))
    const atOnce = Either.getOrThrow(Plan.of(policy, of, determination))
    const stored = JSON.parse(JSON.stringify(determination))
    expect(Either.getOrThrow(Plan.of(linked(small), structuredClone(of), stored))).toEqual(atOnce)
  })

  it("rests on what was determined, not on what would be determined now", () => {
    const of = household(poor, none)
    const determination = Either.getOrThrow(Policy.determine(policy, of, on))
    const refused = { ...determination, outcomes: [{ ...determination.outcomes[0]!, _tag: "NotEntitled" }] } as any
    expect(Either.getOrThrow(Plan.of(policy, of, refused)).offers).toEqual([])
  })
})

const [money] = small.programmes!
const { overlap: _, ...apart } = money!
const programme = (id: string, more: object) => ({ ...apart, id, name: { zh: `项目${id}`, en: id }, ...more }) as never
const fixed = (yuan: number) => ({ formula: `元(${yuan})`, per: "month", source: "law" })
const always = [condition("living", "人数 > 0")]
const withProgrammes = (overlaps: ReadonlyArray<object>, ...programmes: ReadonlyArray<never>) => ({
  ...small,
  overlaps: overlaps as never,
  programmes
})
const offersOf = (data: typeof small, of = household(poor, none)) => plan(of, linked(data)).offers
const told = (data: typeof small, of?: ReturnType<typeof household>) =>
  offersOf(data, of).map(({ programme, state, no, excluded, yieldsTo }) =>
    [programme, no, state, excluded?.by ?? yieldsTo].filter((part) => part !== undefined).join(" ")
  )
const exclusion = (by: object) => ({
  id: "out",
  says: { zh: "不重复享受", en: "not both" },
  source: "law 第二条",
  ...by
})

describe("a band of amounts", () => {
  const between = (low: string, high: string) => ({ between: { low, high }, per: "once", source: "law" })
  const urgent = (low: string, high: string) =>
    withProgrammes([], programme("urgent", { for: always, amount: between(low, high) }))

  it("is offered with both ends and no point between them", () => {
    const [offer] = offersOf(urgent("元(1600)", "元(4000)"))
    expect(offer).toMatchObject({ state: "give", band: { low: 160_000, high: 400_000, per: "once" } })
    expect(offer).not.toHaveProperty("amount")
  })

  it("with an end nobody can tell yet waits for the fact", () => {
    const { offers } = plan(
      household({ ...poor, dwellings: undefined } as never, none),
      linked(urgent("元(100)", "元(1000) * 住房套数"))
    )
    expect(offers[0]).toMatchObject({ state: "give", missing: [{ field: "dwellings" }] })
    expect(offers[0]).not.toHaveProperty("band")
  })

  it("with its ends the wrong way round is refused when it is computed", () => {
    const policy = linked(urgent("元(1000)", "元(100)"))
    const of = household(poor, none)
    const problem = Plan.of(policy, of, Either.getOrThrow(Policy.determine(policy, of, on)))
    expect(Either.getOrThrow(Either.flip(problem))).toMatchObject({
      _tag: "BandReversed",
      path: "programmes.urgent.amount"
    })
  })

  it("may be what a category pays", () => {
    const category = { ...small.categories![0]!, amount: between("元(100)", "元(500)") }
    const policy = linked({ ...small, categories: [category as never, small.categories![1]!] })
    const { outcomes } = Either.getOrThrow(Policy.determine(policy, household(poor, none), on))
    expect(outcomes[0]).toMatchObject({ _tag: "Entitled", band: { low: 10_000, high: 50_000, per: "once" } })
  })

  it("is a formula or a band, never both or neither, and checked at both ends", () => {
    const broken = (amount: object) =>
      faultsOf(
        withProgrammes([], programme("urgent", { for: always, amount: { per: "once", source: "law", ...amount } }))
      )
    expect(broken({}).join()).toContain("programmes.0.amount")
    expect(broken({ formula: "元(1)", between: { low: "元(1)", high: "元(2)" } }).join()).toContain(
      "programmes.0.amount"
    )
    expect(broken({ between: { low: "住房套数", high: "元(2)" } }).join()).toContain("amount.between.low")
    expect(broken({ between: { low: "元(1)", high: "年龄" } }).join()).toContain("amount.between.high")
  })
})

describe("what shuts a programme out", () => {
  it("keeps the offer in sight, with what it would be, the reason and its source", () => {
    const subsidy = programme("subsidy", {
      for: always,
      amount: fixed(94),
      excludedBy: [exclusion({ category: "poor" })]
    })
    const [offer] = offersOf(withProgrammes([], subsidy))
    expect(offer).toMatchObject({
      state: "excluded",
      amount: { fen: 9_400 },
      excluded: { by: "poor", says: { en: "not both" }, source: { document: "law", article: "第二条" } }
    })
  })

  it("a category of the person, or of the household, counts for the person", () => {
    const old = { ...none, birth: Day.day("1950-01-01") }
    const subsidy = programme("subsidy", {
      unit: "person",
      for: [condition("living", "共同生活")],
      amount: fixed(94),
      excludedBy: [exclusion({ category: "old" })]
    })
    expect(told(withProgrammes([], subsidy), household(poor, none, old))).toEqual([
      "subsidy 1 give",
      "subsidy 2 excluded old"
    ])
  })

  it("unknown leaves the offer open, with the facts that settle it; certain settles an open offer", () => {
    const subsidy = (holds: string, when: string) =>
      programme("subsidy", { for: [condition("c", holds)], amount: fixed(94), excludedBy: [exclusion({ when })] })
    const of = household({ area: "urban", dwellings: 1 }, none)
    const [open] = offersOf(withProgrammes([], subsidy("住房套数 = 1", '监测类型 = "突发严重困难户"')), of)
    expect(open).toMatchObject({ state: "undetermined", missing: [{ field: "monitoring" }] })
    expect(open).not.toHaveProperty("amount")
    expect(told(withProgrammes([], subsidy('监测类型 = "突发严重困难户"', "住房套数 = 1")), of)).toEqual([
      "subsidy excluded out"
    ])
  })

  it("another programme shuts out when it is given, not when it loses", () => {
    const other = (id: string, yuan: number) => programme(id, { for: always, amount: fixed(yuan), overlap: "aid" })
    const subsidy = programme("subsidy", {
      for: always,
      amount: fixed(94),
      excludedBy: [exclusion({ programme: "a" })]
    })
    const group = { id: "aid", name: { zh: "择高", en: "the higher" }, mode: "highest", source: "law" }
    expect(told(withProgrammes([group], subsidy, other("a", 200), other("b", 100)))).toEqual([
      "subsidy excluded a",
      "a give",
      "b yields a"
    ])
    expect(told(withProgrammes([group], subsidy, other("a", 100), other("b", 200)))).toEqual([
      "subsidy give",
      "a yields b",
      "b give"
    ])
    expect(told(withProgrammes([group], subsidy, other("a", 100), other("b", 100)))).toEqual([
      "subsidy contested",
      "a choice",
      "b choice"
    ])
  })

  it("goes before the overlap: what is shut out leaves the field to the next", () => {
    const group = { id: "aid", name: { zh: "择高", en: "the higher" }, mode: "highest", source: "law" }
    const a = programme("a", {
      for: always,
      amount: fixed(200),
      overlap: "aid",
      excludedBy: [exclusion({ category: "poor" })]
    })
    const b = programme("b", { for: always, amount: fixed(100), overlap: "aid" })
    expect(told(withProgrammes([group], a, b))).toEqual(["a excluded poor", "b give"])
  })

  it.each([
    ["nothing that shuts out", [exclusion({})], "excludedBy"],
    ["two things at once", [exclusion({ category: "poor", when: "true" })], "excludedBy"],
    ["a category that is none", [exclusion({ category: "rich" })], "There is no category rich"],
    ["a programme that is none", [exclusion({ programme: "gone" })], "There is no programme gone"],
    ["itself", [exclusion({ programme: "subsidy" })], "ranked by its mode"],
    ["a person's category for a household", [exclusion({ category: "old" })], "a fact of one person"],
    ["a circle", [exclusion({ programme: "second" })], "shut each other out in a circle"],
    ["no source", [exclusion({ category: "poor", source: "nobody" })], "There is no source nobody"]
  ])("is refused with %s", (_, excludedBy, fault) => {
    const second = programme("second", { for: always, excludedBy: [exclusion({ programme: "subsidy" })] })
    const subsidy = programme("subsidy", { for: always, amount: fixed(94), excludedBy })
    expect(faultsOf(withProgrammes([], subsidy, second)).join("\n")).toContain(fault)
  })
})

describe("a group of programmes", () => {
  const group = (more: object) => ({ id: "aid", name: { zh: "组", en: "group" }, source: "law", ...more })
  const one = (id: string, yuan: number, more: object = {}) =>
    programme(id, { for: always, amount: fixed(yuan), overlap: "aid", ...more })

  it("lets the family choose, or takes what it chose or has", () => {
    const either = group({ mode: "choice" })
    expect(told(withProgrammes([either], one("a", 1), one("b", 2)))).toEqual(["a choice", "b choice"])
    expect(told(withProgrammes([either], one("a", 1, { current: "住房套数 = 1" }), one("b", 2)))).toEqual([
      "a give",
      "b yields a"
    ])
    expect(
      told(withProgrammes([either], one("a", 1, { current: "true" }), one("b", 2, { chosen: "住房套数 = 1" })))
    ).toEqual(["a yields b", "b give"])
  })

  it("fills up to a cap that is a formula of the household", () => {
    const most = group({
      mode: "capped",
      order: ["b", "a"],
      cap: { formula: "标准 * 人数", per: "month", source: "law" }
    })
    const offers = offersOf(withProgrammes([most], one("a", 500), one("b", 600)))
    expect(offers).toMatchObject([
      { programme: "a", state: "give", amount: { fen: 20_000 }, reducedFrom: { fen: 50_000 } },
      { programme: "b", state: "give", amount: { fen: 60_000 } }
    ])
    expect(offers[1]).not.toHaveProperty("reducedFrom")
  })

  it.each([
    ["a cap without an order", group({ mode: "capped", cap: fixed(1) }), [one("a", 1)], "needs an `order`"],
    ["a cap it cannot have", group({ mode: "highest", cap: fixed(1) }), [one("a", 1)], "needs an `order`"],
    [
      "an order that leaves one out",
      group({ mode: "exclusive", order: ["a"] }),
      [one("a", 1), one("b", 1)],
      "does not list b"
    ],
    ["an order with a stranger", group({ mode: "exclusive", order: ["a", "x"] }), [one("a", 1)], "has no programme x"],
    [
      "programmes of persons beside those of households",
      group({ mode: "accumulate" }),
      [one("a", 1), one("b", 1, { unit: "person", for: [condition("c", "共同生活")] })],
      "never compared"
    ],
    [
      "a cap of another period",
      group({ mode: "capped", order: "pack", cap: { ...fixed(1), per: "year" } }),
      [one("a", 1)],
      "amounts of the same period"
    ],
    [
      "a choice that is no yes or no",
      group({ mode: "choice" }),
      [one("a", 1, { chosen: "住房套数" })],
      "programmes.a.chosen"
    ]
  ])("is refused with %s", (_, overlap, programmes, fault) => {
    expect(faultsOf(withProgrammes([overlap], ...(programmes as Array<never>))).join("\n")).toContain(fault)
  })
})
