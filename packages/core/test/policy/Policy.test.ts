import { Day, type Determination, Fen, Policy } from "@doudi/core"
import { Either } from "effect"
import { describe, expect, it } from "vitest"
import { household, on } from "./household.ts"
import { condition, faultsOf, linked, small } from "./pack.ts"

const policy = linked(small)
const fen = Fen.fen
const determine = (...of: Parameters<typeof household>) =>
  Either.getOrThrow(Policy.determine(policy, household(...of), on))
const outcome = (determination: Determination.Determination, category: string, no?: number) =>
  determination.outcomes.find((one) => one.category === category && one.no === no)
const conditions = (one: Determination.Outcome | undefined) => one?.because.map(({ condition }) => condition)

const known = { area: "urban", dwellings: 1 } as const
const earning = (wage: number | undefined, birth = "1980-01-01") => ({
  ...(wage === undefined ? {} : { wage: fen(wage) }),
  birth: Day.day(birth)
})

describe("a determination", () => {
  it("says yes with every condition as a reason, and the amount of the formula", () => {
    const poor = outcome(determine(known, earning(600_000)), "poor")
    expect(poor).toMatchObject({ _tag: "Entitled", amount: { fen: 30_000, per: "month" } })
    expect(conditions(poor)).toEqual(["below", "one-dwelling"])
  })

  it("says no with every condition that fails, and hides none behind another", () => {
    const poor = outcome(determine({ area: "urban", dwellings: 2 }, earning(9_000_000)), "poor")
    expect(poor?._tag).toBe("NotEntitled")
    expect(conditions(poor)).toEqual(["below", "one-dwelling"])
  })

  it("says no although something is unknown, when a known condition fails", () => {
    const poor = outcome(determine({ area: "urban", dwellings: 2 }, earning(undefined)), "poor")
    expect(poor?._tag).toBe("NotEntitled")
    expect(conditions(poor)).toEqual(["one-dwelling"])
  })

  it("cannot tell when a condition is unknown, and names the facts and whose they are", () => {
    const poor = outcome(determine(known, earning(0), earning(undefined)), "poor")
    expect(poor).toMatchObject({ _tag: "Undetermined", missing: [{ field: "wage", no: 2 }] })
    expect(conditions(poor)).toEqual(["below"])
  })

  it("decides in spite of an unknown area when both rates agree, and says that the amount is open", () => {
    const poor = outcome(determine({ dwellings: 1 }, earning(600_000)), "poor")
    expect(poor).toMatchObject({ _tag: "Entitled", amountMissing: [{ field: "area" }] })
    expect(poor).not.toHaveProperty("amount")
  })

  it("an area that does not apply is not known", () => {
    const poor = outcome(determine({ area: null, dwellings: 1 }, earning(950_000)), "poor")
    expect(poor).toMatchObject({ _tag: "Undetermined", missing: [{ field: "area" }] })
  })

  it("asks persons who live with the family only, by their number and not by their place", () => {
    const determination = determine(
      known,
      { ...earning(0, "1950-01-01"), no: 7 },
      { ...earning(0, "1950-01-01"), no: 3, livingTie: "apart" }
    )
    expect(outcome(determination, "old", 7)?._tag).toBe("Entitled")
    expect(outcome(determination, "old", 3)).toBeUndefined()
  })

  it("when it is not known whether somebody lives with the family, that is a reason of its own", () => {
    const tie = { livingTie: undefined, no: 2 }
    const old = outcome(determine(known, earning(0, "1950-01-01"), { ...earning(0, "1950-01-01"), ...tie }), "old", 2)
    expect(old).toMatchObject({ _tag: "Undetermined", missing: [{ field: "livingTie", no: 2 }] })
    expect(conditions(old)).toEqual(["living"])
    const young = outcome(determine(known, earning(0), { ...earning(0), ...tie }), "old", 2)
    expect(young?._tag).toBe("NotEntitled")
  })

  it("carries the pack, its digest, and the oldest observation it rests on", () => {
    const old = { source: "list", observedOn: Day.day("2024-02-03"), recordedAt: "2024-03-01T00:00:00Z" }
    const determination = determine({ ...known, overrides: { dwellings: old } }, earning(0))
    expect(determination.policy).toEqual({ pack: "small", hash: "hash" })
    expect(determination.observedOn).toBe("2024-02-03")
  })

  it("tells margins on demand, and none otherwise", () => {
    const of = household(known, earning(600_000))
    const poor = outcome(Either.getOrThrow(Policy.determine(policy, of, on, { margins: true })), "poor")
    expect(poor?.because.map(({ margin }) => margin?.says.zh)).toEqual(["每月低 300.00 元", "正好相等"])
    expect(outcome(determine(known, earning(600_000)), "poor")?.because[0]).not.toHaveProperty("margin")
  })

  it("with margins or without, is the same", () => {
    const of = household({ area: "rural" }, earning(936_000), earning(undefined, "1950-01-01"))
    const plain = Either.getOrThrow(Policy.determine(policy, of, on))
    const detailed = Either.getOrThrow(Policy.determine(policy, of, on, { margins: true }))
    const without = JSON.parse(JSON.stringify(detailed, (key, value) => (key === "margin" ? undefined : value)))
    expect(without).toEqual(JSON.parse(JSON.stringify(plain)))
  })
})

describe("what keeps a policy from answering", () => {
  it("a figure that is not in force on the day", () => {
    const early = Policy.determine(policy, household(known, earning(0)), Day.day("2024-12-31"))
    expect(Either.getOrThrow(Either.flip(early))).toMatchObject({ _tag: "ParameterNotInForce", parameter: "standard" })
  })

  it("an amount that is not whole fen, when the rule does not round", () => {
    const category = {
      ...small.categories![0]!,
      amount: { formula: "标准 * 人数 - 月收入", per: "month", source: "law" } as const
    }
    const unrounded = linked({ ...small, categories: [category, small.categories![1]!] })
    const problem = Either.flip(Policy.determine(unrounded, household(known, earning(100_001)), on))
    expect(Either.getOrThrow(problem)).toMatchObject({ _tag: "AmountNotWhole", path: "categories.poor.amount" })
  })

  it("a record that is not what its fields say", () => {
    const half = household(known, { ...earning(0), wage: 0.5 as Fen.Fen })
    expect(Either.getOrThrow(Either.flip(Policy.determine(policy, half, on)))._tag).toBe("FactMalformed")
  })
})

describe("linking", () => {
  it("finds every fault of a pack at once, each with its path", () => {
    const [poor, old] = small.categories!
    const faults = faultsOf({
      ...small,
      categories: [
        {
          ...poor!,
          department: "nobody",
          when: [condition("below", "月收人 < 标准"), condition("unit", "月收入 < 500")]
        },
        { ...old!, source: "nothing" }
      ],
      programmes: [{ ...small.programmes![0]!, need: "none", overlap: "nowhere", shares: ["身高"] }]
    })
    for (const path of [
      "categories.poor.department: ",
      "categories.poor.when.below.holds: ",
      "categories.poor.when.unit.holds: Units differ",
      "categories.old.source: ",
      "programmes.money.need: ",
      "programmes.money.overlap: ",
      "programmes.money.shares: "
    ]) {
      expect(faults.filter((fault) => fault.startsWith(path)).length, path).toBeGreaterThan(0)
    }
  })

  it("lets facts and categories stand in any order", () => {
    const turned = linked({
      ...small,
      facts: [...small.facts!].reverse(),
      categories: [...small.categories!].reverse()
    })
    const of = household(known, earning(600_000, "1950-01-01"))
    const both = [policy, turned].map((one) =>
      Either.getOrThrow(Policy.determine(one, of, on)).outcomes.map(({ _tag, category }) => `${category} ${_tag}`)
    )
    expect(both[0]).toEqual(["poor Entitled", "old Entitled"])
    expect(both[1]).toEqual(["old Entitled", "poor Entitled"])
  })

  it("refuses categories that rest on themselves", () => {
    const [poor, old] = small.categories!
    const circle = [{ ...poor!, when: [condition("below", "some m in 成员 satisfies m.老年困难")] }, old!]
    expect(faultsOf({ ...small, categories: circle }).some((fault) => fault.includes("rests on itself"))).toBe(true)
  })

  it("refuses a group of mode highest without amounts, or with amounts of different periods", () => {
    const [money, flat] = small.programmes!
    const { amount: _, ...without } = flat!
    const yearly = { ...flat!, amount: { formula: "元(300)", per: "year", source: "law" } as const }
    for (const second of [without, yearly]) {
      expect(faultsOf({ ...small, programmes: [money!, second] }).join()).toContain("programmes.flat.amount")
    }
  })

  it("holds budget lines to programmes there are, each under one line", () => {
    const line = (id: string, ...programmes: [string, ...Array<string>]) => ({
      id,
      name: { zh: id, en: id },
      programmes,
      source: "law"
    })
    expect(faultsOf({ ...small, budgets: [line("a", "money"), line("b", "flat")] })).toEqual([])
    const faults = faultsOf({ ...small, budgets: [line("a", "money", "none"), line("b", "money")] })
    expect(faults).toHaveLength(2)
    expect(faults.join()).toContain("There is no programme none")
    expect(faults.join()).toContain("The programme money stands under a already")
    expect(faultsOf({ ...small, answerWithin: { days: "20", count: "working", source: "nowhere" } }).join()).toContain(
      "There is no source nowhere"
    )
  })

  it("refuses more categories of a unit than a batch can tell apart, and no fewer", () => {
    for (const template of small.categories!) {
      const many = (count: number) => {
        const more = Array.from({ length: count - 1 }, (_, i) => ({
          ...template,
          id: `more-${i}`,
          name: { zh: `类别第${i}`, en: `more ${i}` },
          title: { zh: `类别第${i}`, en: `more ${i}` }
        }))
        return { ...small, categories: [...small.categories!, ...more] }
      }
      expect(faultsOf(many(32))).toEqual([])
      expect(faultsOf(many(33))).toEqual([
        "categories: There are more than 32 categories of one unit, household or person"
      ])
    }
  })

  it("refuses a layer that was not put on its parent", () => {
    expect(faultsOf({ ...small, extends: "cn" }).join()).toContain("must be put on cn first")
  })

  it("refuses what is not the form of a pack, by path", () => {
    const faults = faultsOf({ ...small, checkedOn: "2025-02-30", programs: [], categories: [{ id: "x" }] })
    expect(faults.join("\n")).toMatch(/checkedOn: /)
    expect(faults.join("\n")).toMatch(/programs: .*not part of a pack/)
    expect(faults.join("\n")).toMatch(/categories\.0\.name: .*missing/)
    expect(faultsOf(null).length).toBe(1)
  })
})
