import { Day, type Pack, Policy } from "@doudi/core"
import { Either } from "effect"
import { describe, expect, it } from "vitest"
import { household, on } from "./household.ts"
import { condition, faultsOf, linked, small } from "./pack.ts"

const both = (zh: string, en: string) => ({ zh, en })
const base = small.categories![0]!
const held = (holds: string, unit: "household" | "person" = "household") => {
  const { amount: _, ...other } = base
  const when = [condition("past", holds)] as const
  const category = { ...other, id: "asked", name: both("所问", "asked"), unit, when }
  const policy = linked({ ...small, categories: [...small.categories!, category] })
  return (history: ReadonlyArray<object> | null | undefined) => {
    const lists = history === undefined ? {} : { lists: { history } }
    const one = household({ area: "urban", ...lists } as never, {}, {})
    const { outcomes } = Either.getOrThrow(Policy.determine(policy, one, on))
    return outcomes.filter(({ category }) => category === "asked").map(({ _tag }) => _tag)
  }
}
const past = (from: string, until: string | null, member: number | null = null, category = "poor") => ({
  category,
  member,
  from,
  until
})

// Everything is asked for 2025-09-01.
describe("past assistance", () => {
  const recently = held('曾享受("困难", 个月(24))')
  it.each([
    ["2023-09-01", "Entitled"],
    ["2023-08-31", "NotEntitled"],
    [null, "Entitled"]
  ])("within 24 months, ended %s: %s", (until, tag) => {
    expect(recently([past("2020-01-01", until)])).toEqual([tag])
  })
  it("is another's, of another category, or only to come: no; nobody told: cannot be told", () => {
    expect(recently([past("2020-01-01", null, 1)])).toEqual(["NotEntitled"])
    expect(recently([past("2020-01-01", null, null, "old")])).toEqual(["NotEntitled"])
    expect(recently([past("2025-10-01", null)])).toEqual(["NotEntitled"])
    expect(recently([])).toEqual(["NotEntitled"])
    expect(recently(null)).toEqual(["NotEntitled"])
    expect(recently(undefined)).toEqual(["Undetermined"])
    expect(recently([{ ...past("2020-01-01", null), until: undefined }])).toEqual(["Undetermined"])
  })
  const lasting = held('has been receiving("poor", months(6))')
  it.each([
    ["2025-03-01", null, "Entitled"],
    ["2025-03-02", null, "NotEntitled"],
    ["2024-01-01", "2025-09-01", "NotEntitled"],
    ["2024-01-01", "2025-09-02", "Entitled"]
  ])("for at least 6 months, from %s until %s: %s", (from, until, tag) => {
    expect(lasting([past(from, until)])).toEqual([tag])
  })
  it("counts for a person what it received itself, and what the whole household did", () => {
    const person = held('曾享受("老年困难", 个月(24))', "person")
    expect(person([past("2020-01-01", null, 2, "old")])).toEqual(["NotEntitled", "Entitled"])
    expect(person([past("2020-01-01", null, null, "old")])).toEqual(["Entitled", "Entitled"])
  })
  it("asks for a category of the pack, written out", () => {
    const faults = (holds: string) => faultsOf({ ...small, categories: [{ ...base, when: [condition("a", holds)] }] })
    expect(faults('曾享受("低保", 个月(24))')[0]).toContain("is not in the list of codes")
    expect(faults("曾享受(住址, 个月(24))")[0]).toContain("needs a category, written out, and a period")
    expect(faults('曾享受("困难", 24)')[0]).toBeDefined()
  })
})

/** Six months in full, then three at half; for those whose wage rose. For all others three months at 80 %. */
const softened: Pack.PackData = {
  ...small,
  categories: [
    {
      ...base,
      validMonths: "12",
      reviews: [{ months: "12", source: "law" }],
      exits: [
        {
          id: "work",
          says: both("因就业增收", "earns more by work"),
          when: 'some m in 成员 satisfies m.就业状况 = "务工就业"',
          steps: [
            { months: "6", share: "1" },
            { months: "3", share: "0.5" }
          ],
          rounds: { mode: "up", to: "1" },
          source: "law 第三条"
        },
        {
          id: "other",
          says: both("其他", "other"),
          when: "true",
          steps: [{ months: "3", share: "0.8" }],
          source: "law"
        }
      ]
    },
    ...small.categories!.slice(1)
  ],
  programmes: [
    {
      ...small.programmes![0]!,
      for: [condition("poor", "困难 or 困难渐退")],
      amount: { formula: "if 困难 then 进位(标准 * 人数 - 月收入, 2) else 困难渐退金额", per: "month", source: "law" }
    },
    small.programmes![1]!
  ]
}
const asked = (until: string | null, employment: string | undefined, history?: null) => {
  const record = { category: "poor", member: null, from: "2024-01-01", until, amount: 50_100 + 1 }
  const lists = history === null ? {} : { lists: { history: [record] } }
  const member = { wage: 9_000_000, ...(employment === undefined ? {} : { employment }) }
  const one = household({ area: "urban", dwellings: 1, ...lists } as never, member as never)
  return Policy.determine(linked(softened), one, on)
}
const leaving = (...of: Parameters<typeof asked>) => Either.getOrThrow(asked(...of)).outcomes[0]

describe("a grace period", () => {
  it.each([
    [null, "employed", "work", 50_200],
    ["2025-03-02", "employed", "work", 50_200],
    ["2025-03-01", "employed", "work", 25_100],
    ["2024-12-02", "employed", "work", 25_100]
  ])("ended %s, %s: by %s, %d fen a month", (until, employment, exit, fen) => {
    expect(leaving(until, employment)).toMatchObject({
      _tag: "NotEntitled",
      grace: { exit, amount: { fen, per: "month" } }
    })
  })
  it("may decide about another category, or a fact, wherever they stand in the pack", () => {
    const special = {
      ...base,
      id: "special",
      name: both("专项救助", "special aid"),
      when: [condition("standing", "困难 or 在渐退期")] as const
    }
    const data: Pack.PackData = {
      ...softened,
      facts: [
        ...small.facts!,
        {
          id: "in-grace",
          name: both("在渐退期", "in grace"),
          scope: "household",
          unit: "flag",
          formula: "困难渐退金额 > 0 and 困难渐退"
        }
      ],
      categories: [special, ...softened.categories!]
    }
    const tag = (until: string) => {
      const record = { category: "poor", member: null, from: "2024-01-01", until, amount: 50_000 }
      const one = household(
        { area: "urban", dwellings: 1, lists: { history: [record] } } as never,
        { wage: 9_000_000, employment: "employed" } as never
      )
      return Either.getOrThrow(Policy.determine(linked(data), one, on)).outcomes.find(
        ({ category }) => category === "special"
      )?._tag
    }
    expect([tag("2025-03-01"), tag("2024-12-01")]).toEqual(["Entitled", "NotEntitled"])
  })
  it("that rests on what rests on it is refused", () => {
    const [poor] = softened.categories!
    const exits = [{ ...poor!.exits![0]!, when: "在渐退期" }]
    const fact = {
      id: "in-grace",
      name: both("在渐退期", "in grace"),
      scope: "household",
      unit: "flag",
      formula: "困难渐退"
    }
    const faults = faultsOf({
      ...softened,
      facts: [...small.facts!, fact as never],
      categories: [{ ...poor!, exits }, ...small.categories!.slice(1)]
    })
    expect(faults.join()).toContain("rests on itself")
  })
  it("is over after its months, and is not for those who were never in", () => {
    expect(leaving("2024-12-01", "employed")).not.toHaveProperty("grace")
    expect(leaving("2025-06-01", "idle")).not.toHaveProperty("grace")
  })
  it("cannot be told without the history, and says so", () => {
    expect(leaving(null, "employed", null)).toMatchObject({ _tag: "NotEntitled", graceMissing: [{ field: "history" }] })
  })
  it("refuses a share that is not whole fen where no rounding is written", () => {
    expect(Either.flip(asked("2025-06-02", "idle"))).toMatchObject({ right: { _tag: "AmountNotWhole" } })
  })
  it("a recognition says until when it holds and when it is looked at again", () => {
    const one = household({ area: "urban", dwellings: 1 }, { wage: 0 } as never)
    expect(Either.getOrThrow(Policy.determine(linked(softened), one, on)).outcomes[0]).toMatchObject({
      _tag: "Entitled",
      validUntil: Day.day("2026-09-01"),
      reviewBy: Day.day("2026-09-01")
    })
  })
})

describe("a review", () => {
  const reviewed = (facts: object) => {
    const reviews = [
      { months: "6", when: "住房套数 = 0", source: "law" },
      { months: "12", source: "law" }
    ]
    const policy = linked({
      ...small,
      categories: [{ ...base, when: [condition("a", "月收入 < 标准 * 人数")], reviews }, ...small.categories!.slice(1)]
    })
    const one = household({ area: "urban", ...facts }, { wage: 0 } as never)
    return Either.getOrThrow(Policy.determine(policy, one, on)).outcomes[0]
  }
  it("comes by the first interval that holds, and by the shortest that may hold", () => {
    expect(reviewed({ dwellings: 0 })).toMatchObject({ reviewBy: "2026-03-01" })
    expect(reviewed({ dwellings: 1 })).toMatchObject({ reviewBy: "2026-09-01" })
    expect(reviewed({})).toMatchObject({ reviewBy: "2026-03-01" })
  })
})
