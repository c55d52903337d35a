import { Coverage, GoldenCase, Mutant, Mutation, PackTest, Policy } from "@doudi/core"
import { Either } from "effect"
import { describe, expect, it } from "vitest"
import { condition } from "../../policy/pack.ts"
import { data, packOf, suiteOf } from "../suite.ts"

const named = (pack = packOf()) => Mutant.all(pack).map(({ kind, name }) => `${kind} ${name}`)
const inWords = (holds: string) => {
  const pack = packOf({
    needs: [{ ...data.needs[0], unit: "household", when: [condition("x", holds)] }],
    programmes: []
  })
  return Mutant.all(pack).filter(({ path }) => path === "needs.care.when.x.holds")
}
const texts = (holds: string) => inWords(holds).map(({ kind, next }) => `${kind}: ${next}`)

describe("the mistakes tried in a pack", () => {
  it("are limits a unit off, comparisons turned, conditions left out, and each has a name of its own", () => {
    const names = named()
    expect(names).toContain("parameter parameters.standard.values.2025-01-01.value: 800.00 → 799.99")
    expect(names).toContain("parameter parameters.standard.values.2025-01-01.value: 800.00 → 800.01")
    expect(names).toContain("threshold facts.elder.formula: 60 → 59")
    expect(names).toContain("comparator facts.elder.formula: m.年龄 >= 60 → m.年龄 > 60")
    expect(names).toContain("condition categories.poor.when.assets: assets → ∅")
    expect(names).toContain("comparator programmes.carer.for.frail.holds: [1..6] → [1..6)")
    expect(new Set(names).size).toBe(names.length)
  })

  it("keep the brackets of what they change", () => {
    expect(texts("(金融资产 < 元(5) or 住房套数 > 1) and not(机动车辆数 = 0)")).toContain(
      "connective: ((金融资产 < 元(5) or 住房套数 > 1) or (not(机动车辆数 = 0)))"
    )
    expect(texts("住房套数 > 1 or (some m in 成员 satisfies m.年龄 < 16)")).toContain(
      "condition: ((some m in 成员 satisfies m.年龄 < 16))"
    )
  })

  it.each([
    '(金融资产 < 元(5) or 住房套数 > 1) and (机动车辆数 = 0 or (住房等级 in ("A 级", "B 级") and not(住房套数 > 1)))',
    '住房套数 > 1 or (some m in 成员 satisfies m.年龄 < 16 or (m.残疾等级 <= 2 and m.残疾类别 != "肢体"))',
    "(金融资产 + 元(1)) * 2 < 元(100) and (住房套数 between 1 and 3)",
    '认定日 >= date("2025-07-01") and 住房套数 in [1..3)'
  ])("of %s are rules again, every one", (holds) => {
    for (const { at, name, next } of inWords(holds)) {
      const mutated = Mutant.apply(
        packOf({ needs: [{ ...data.needs[0], unit: "household", when: [condition("x", holds)] }], programmes: [] }),
        { at, next } as Mutant.Mutant
      )
      expect(Either.isRight(Policy.link(mutated, "x")), name).toBe(true)
    }
  })

  it("are no mistakes of money below nothing", () => {
    expect(texts("金融资产 > 元(0)")).toEqual(["comparator: 金融资产 >= 元(0)", "threshold: 金融资产 > 元(0.01)"])
  })
})

describe("figures by zone and derived figures", () => {
  const pack = packOf({
    zones: [
      {
        id: "class",
        name: { zh: "类区", en: "class" },
        source: "law",
        parts: [{ id: "first", name: { zh: "一类", en: "first" }, divisions: ["340303"] }]
      }
    ],
    parameters: [
      {
        id: "base",
        name: { zh: "基数", en: "base" },
        unit: "yuan",
        by: "class",
        values: [
          {
            from: "2025-01-01",
            zones: { first: "500.00" },
            source: "law",
            checkedOn: "2025-01-01",
            certainty: "invented"
          }
        ]
      },
      {
        id: "standard",
        name: { zh: "标准", en: "standard" },
        unit: "yuan",
        by: "class",
        derived: [
          {
            from: "2025-01-01",
            formula: "基数 * 1.6",
            source: "law",
            checkedOn: "2025-01-01",
            certainty: "invented"
          }
        ]
      }
    ]
  })
  const policy = Either.getOrThrow(Policy.link(pack, "zones"))
  const at = (assets: string, poor: string) => ({ household: { 金融资产: assets }, outcomes: { poor } })

  it("are tried too, and a case at the derived limit notices all of them", () => {
    const score = Mutation.run(policy, suiteOf([at("799.99", "entitled"), at("800.00", "not assets")]))!
    const figures = score.tried.filter(({ mutant }) => mutant.path.startsWith("parameters."))
    expect(figures.map(({ fate, mutant }) => `${mutant.name}: ${fate}`)).toEqual([
      "parameters.base.values.2025-01-01.zones.first: 500.00 → 500.01: killed",
      "parameters.base.values.2025-01-01.zones.first: 500.00 → 499.99: killed",
      "parameters.standard.derived.2025-01-01.formula: 1.6 → 1.61: killed",
      "parameters.standard.derived.2025-01-01.formula: 1.6 → 1.59: killed"
    ])
  })
})

describe("ways to meet a condition, and rows of tables", () => {
  const pack = packOf({
    tables: [
      {
        id: "level",
        name: { zh: "照护档", en: "level" },
        scope: "person",
        unit: "count",
        inputs: ["失能项数"],
        rows: [
          { when: ["[1..3)"], gives: "1" },
          { when: [">= 3"], gives: "2" }
        ],
        otherwise: "0",
        source: "law"
      }
    ],
    needs: [
      {
        ...data.needs[0],
        when: [
          {
            id: "frail",
            says: { zh: "失能", en: "frail" },
            source: "law",
            any: [
              { id: "high", says: { zh: "重", en: "high" }, all: [condition("two", "照护档 = 2")] },
              {
                id: "old",
                says: { zh: "老", en: "old" },
                all: [condition("one", "照护档 = 1"), condition("age", "年龄 >= 60")]
              }
            ]
          }
        ]
      }
    ],
    programmes: []
  })
  const policy = Either.getOrThrow(Policy.link(pack, "branches"))
  const asked = (items: string, birth: string, care: string) => ({
    members: { 1: { 失能项数: items, 出生日期: birth } },
    needs: { "care@1": care }
  })
  const suite = suiteOf([
    asked("0", "1950-01-01", "not"),
    asked("1", "1965-09-01", "found"),
    asked("1", "1965-09-02", "not"),
    asked("2", "1990-01-01", "not"),
    asked("3", "1990-01-01", "found")
  ])

  it("are tried too", () => {
    const names = Mutant.all(pack).map(({ kind, name }) => `${kind} ${name}`)
    for (const name of [
      "condition needs.care.when.frail.any.high: high → ∅",
      "condition needs.care.when.frail.any.old.all.age: age → ∅",
      "condition tables.level.rows.1: 1 → ∅",
      "comparator tables.level.rows.0.when.0: [1..3) → (1..3)",
      "threshold tables.level.rows.1.when.0: 3 → 4"
    ]) {
      expect(names).toContain(name)
    }
  })

  it("are proven by cases at their limits, and what no case reaches survives", () => {
    const score = Mutation.run(policy, suite)!
    const survivors = score.survivors.filter(({ path }) => /^(needs|tables)/.test(path))
    expect(survivors.map(({ name }) => name)).toEqual([
      // Nobody old enough has two items, and the first row takes those with two before the second.
      "tables.level.rows.0.when.0: 3 → 2",
      "tables.level.rows.1.when.0: 3 → 2"
    ])
  })

  it("are counted as touched row by row and way by way", () => {
    const open = PackTest.run(policy, { ...suite, cases: suite.cases.slice(0, 3) }).coverage.flatMap((item) =>
      /^(needs|tables)/.test(item.path) && Coverage.unseen(item) !== undefined ? [`${item.kind} ${item.path}`] : []
    )
    expect(open).toEqual([
      "branch needs.care.when.frail.any.high",
      "condition needs.care.when.frail.any.high.all.two.holds",
      "row tables.level.rows.1"
    ])
  })
})

describe("the score", () => {
  const policy = Either.getOrThrow(Policy.link(packOf(), "proof"))
  const household = (assets: string, more: object = {}) => ({ household: { 金融资产: assets, ...more } })
  const good = suiteOf([
    { ...household("799.99"), outcomes: { poor: "entitled" } },
    { ...household("800.00"), outcomes: { poor: "not assets" } },
    { ...household("0.00", { 城乡: "城镇" }), outcomes: { poor: "not who" } },
    {
      ...household("0.00", { 城乡: "城镇" }),
      members: { 1: { 出生日期: "1965-09-01" } },
      outcomes: { poor: "entitled" }
    },
    {
      ...household("0.00", { 城乡: "城镇" }),
      members: { 1: { 出生日期: "1965-09-02" } },
      outcomes: { poor: "not who" }
    },
    ...["0", "1", "6", "7"].map((items) => ({
      members: { 1: { 失能项数: items } },
      needs: { "care@1": items === "0" || items === "7" ? "not" : "found" },
      offers: { "carer@1": items === "0" || items === "7" ? "none" : "give" }
    }))
  ])

  it("is whole when cases stand at every limit, and only a rule that no case needs survives", () => {
    const score = Mutation.run(policy, good)!
    expect(score.survivors.map(({ name }) => name)).toEqual(["programmes.carer.for.poor: poor → ∅"])
    expect(score.score).toBe(1)
  })

  it("falls when the case at the limit is gone, and says which case is missing", () => {
    const score = Mutation.run(policy, { ...good, cases: good.cases.filter(({ id }) => id !== "case-1") })!
    const survivor = score.survivors.find(({ kind }) => kind === "comparator")!
    expect(survivor.name).toBe("categories.poor.when.assets.holds: 金融资产 < 标准 → 金融资产 <= 标准")
    expect(survivor.advice.zh).toContain("两边正好相等")
    expect(score.score).toBeLessThan(1)
  })

  it("leaves explained mistakes out, and says when an explanation is not needed", () => {
    const because = { zh: "无关", en: "does not matter" }
    const score = Mutation.run(policy, good, [
      { mutant: "programmes.carer.for.poor: poor → ∅", because },
      { mutant: "nowhere: 1 → 2", because }
    ])!
    expect(score.survivors).toEqual([])
    expect(score.stale).toEqual(["nowhere: 1 → 2"])
  })

  it("is nothing when a case fails without any mistake", () => {
    expect(Mutation.run(policy, suiteOf([{ outcomes: { poor: "not" } }]))).toBeUndefined()
  })

  it("of a pack linked in part is that of the pack linked as a whole", () => {
    for (const mutant of Mutant.all(policy.pack)) {
      const part = Mutation.linked(policy, mutant)!
      const whole = Either.getOrThrow(Policy.link(Mutant.apply(policy.pack, mutant), "mutant"))
      const all = (of: Policy.Policy) => good.cases.map((golden) => GoldenCase.run(of, golden, good.bases))
      expect(all(part), mutant.name).toEqual(all(whole))
    }
  })
})
