import { type Pack, Policy } from "@doudi/core"
import { Either } from "effect"
import { describe, expect, it } from "vitest"
import { household, on } from "./household.ts"
import { condition, faultsOf, linked, small } from "./pack.ts"

const both = (zh: string, en: string) => ({ zh, en })
const input = (id: string, zh: string, scope: string, more: object) => ({
  id,
  name: both(zh, `the ${id}`),
  scope,
  kind: "flag" as const,
  level: "3" as const,
  ...more
})

/** A pack that asks for a fact of the household, one of each person, and the children who live elsewhere. */
const asking: Pack.PackData = {
  ...small,
  lists: [{ id: "supporters", name: both("赡养人", "supporters"), level: "3" }],
  inputs: [
    input("luxury", "高额消费", "household", {
      asks: both("是否有高额消费？", "Any luxury spending?"),
      answeredBy: "village"
    }),
    input("refusals", "拒绝就业次数", "person", { kind: "count" }),
    input("income", "年收入", "supporters", { kind: "money", unit: "yuan/year" }),
    input("heads", "家庭人口", "supporters", { kind: "count", unit: "persons" }),
    input("poor", "低保家庭", "supporters", {})
  ],
  facts: [
    ...small.facts!,
    {
      id: "can-pay",
      name: both("可负担额", "what they can pay"),
      scope: "supporters",
      unit: "yuan/year",
      formula: "if 低保家庭 then 0 else max(元(0), 年收入 - 元(24000) * 家庭人口)"
    },
    {
      id: "support",
      name: both("赡养费", "support"),
      scope: "household",
      unit: "yuan/year",
      formula: "sum(for s in 赡养人 return s.可负担额 * 0.2)"
    }
  ],
  categories: [
    {
      ...small.categories![0]!,
      when: [
        condition("below", "月收入 + 赡养费 / 12 < 标准 * 人数"),
        condition("no-luxury", "not(高额消费)"),
        condition("at-most-two", "count(赡养人[not(低保家庭)]) <= 2"),
        condition("works", "not(some m in 成员 satisfies m.拒绝就业次数 >= 3)")
      ],
      amount: { formula: "进位(标准 * 人数 - 月收入 - 赡养费 / 12, 2)", per: "month", source: "law" }
    },
    ...small.categories!.slice(1)
  ]
}
const policy = linked(asking)
const known = { area: "urban", dwellings: 1 } as const
const member = (refusals?: number) =>
  ({ wage: 0, birth: "1950-01-01", ...(refusals === undefined ? {} : { more: { refusals } }) }) as never
const supporter = (income: number | undefined, heads = 2, poor = false) => ({
  ...(income === undefined ? {} : { income }),
  heads,
  poor
})
const poor = (facts: object, ...members: readonly [never, ...Array<never>]) => {
  const determined = Policy.determine(policy, household({ ...known, ...facts }, ...members), on)
  return Either.map(determined, ({ outcomes }) => outcomes.find(({ category }) => category === "poor")!)
}

describe("facts that a pack asks for", () => {
  it("decide like the register's own, of the household, of a person, and of each entry of a list", () => {
    // 800 a month, less (48,012 − 48,000) × 20 % / 12 = 0.20
    const facts = {
      more: { luxury: false },
      lists: { supporters: [supporter(4_801_200), supporter(9_000_000, 2, true)] }
    }
    expect(Either.getOrThrow(poor(facts, member(2)))).toMatchObject({ _tag: "Entitled", amount: { fen: 79_980 } })
    expect(Either.getOrThrow(poor(facts, member(3)))).toMatchObject({
      _tag: "NotEntitled",
      because: [{ condition: "works" }]
    })
  })
  it("are unknown until somebody tells them, each by its own place", () => {
    const lists = { supporters: [supporter(0), supporter(undefined)] }
    expect(Either.getOrThrow(poor({ lists }, member()))).toMatchObject({
      _tag: "Undetermined",
      missing: [{ field: "income", list: "supporters", entry: 2 }, { field: "luxury" }, { field: "refusals", no: 1 }]
    })
  })
  it("a list that nobody told is unknown as a whole; an empty one, and one that does not apply, say that there is none", () => {
    const told = { more: { luxury: false } }
    expect(Either.getOrThrow(poor(told, member(0)))).toMatchObject({
      _tag: "Undetermined",
      missing: [{ field: "supporters" }]
    })
    for (const supporters of [[], null]) {
      const outcome = Either.getOrThrow(poor({ ...told, lists: { supporters } }, member(0)))
      expect(outcome).toMatchObject({ _tag: "Entitled", amount: { fen: 80_000 } })
    }
  })
  it("are refused under an id the pack does not know, and with a value of another kind; what was typed is not repeated", () => {
    const tag = (facts: object, person = member(0)) => Either.flip(poor(facts, person))
    const told = { more: { luxury: false }, lists: { supporters: [] } }
    expect(tag({ ...told, more: { luxury: false, villa: true } })).toMatchObject({
      right: { _tag: "FactUndeclared", key: "villa" }
    })
    expect(tag({ ...told, lists: { cars: [] } })).toMatchObject({ right: { _tag: "FactUndeclared", key: "cars" } })
    expect(tag({ ...told, lists: { supporters: [{ name: 1 }] } })).toMatchObject({ right: { key: "supporters.name" } })
    expect(tag({ ...told, more: { "11010519491231002X": 1 } })).toMatchObject({ right: { key: "…" } })
    expect(tag({ ...told, more: { luxury: 3 } })).toMatchObject({ right: { _tag: "FactMalformed", key: "luxury" } })
  })
  it("with decimals are exact, from a text or a number", () => {
    const category = { ...small.categories![0]!, when: [condition("small", "套内面积 / 人数 < 15.1")] as const }
    const area = input("floor", "套内面积", "household", { kind: "decimal", unit: "m2" })
    const measured = linked({ ...small, inputs: [area], categories: [category, ...small.categories!.slice(1)] })
    const of = (floor: unknown) =>
      Policy.determine(measured, household({ ...known, more: { floor } } as never, member(), member()), on)
    const tags = ["30.199999", 30.2, "30.2", 30].map((floor) => Either.getOrThrow(of(floor)).outcomes[0]._tag)
    expect(tags).toEqual(["Entitled", "NotEntitled", "NotEntitled", "Entitled"])
    expect(Either.flip(of("about 30"))).toMatchObject({ right: { _tag: "FactMalformed" } })
  })
  it("are checked where they are declared", () => {
    const wrong = {
      ...asking,
      inputs: [
        ...asking.inputs!,
        input("stray", "无主", "cars", {}),
        input("twice", "住房套数", "household", {}),
        input("nobody", "无人回答", "household", { answeredBy: "nowhere" })
      ]
    }
    expect(faultsOf(wrong)).toEqual(
      expect.arrayContaining([
        "inputs.stray.scope: There is no list cars",
        "inputs.twice: The name “住房套数” is already taken",
        "inputs.nobody.answeredBy: There is no department nowhere"
      ])
    )
    const problems = Either.getOrThrow(Either.flip(Policy.fromData(wrong, "hash")))
    expect(problems.map(({ remedy }) => remedy.zh).join()).toContain("已有“住房套数 · dwellings”")
    const bare = { ...asking, categories: [{ ...small.categories![0]!, when: [condition("a", "赡养人.收入 > 0")] }] }
    expect(faultsOf(bare)).toEqual(expect.arrayContaining([expect.stringContaining("no fact “收入”")]))
  })
})
