import { Attack, CaseText, Day, GoldenCase, Policy } from "@doudi/core"
import { Either } from "effect"
import { describe, expect, it } from "vitest"
import { condition } from "../../policy/pack.ts"
import { data, packOf, suiteOf } from "../suite.ts"

const on = Day.day("2025-09-01")
const suite = suiteOf([{ household: { 金融资产: "0.00" }, outcomes: { poor: "entitled" } }])
const attack = (changed: object, options: Partial<Attack.Options> = {}) =>
  Attack.run(Either.getOrThrow(Policy.link(packOf(changed), "attack")), suite, { on, runs: 150, seed: 7, ...options })
const [poor] = data.categories
const withCondition = (holds: string, more: object = {}) => ({
  categories: [{ ...poor, when: [condition("c", holds)], ...more }],
  programmes: []
})
const told = ({ found }: Attack.Report) => found.map(({ about, property }) => `${property} ${about}`)

/** A line that a poorer household loses at: only those with an income above it belong. */
const upsideDown = withCondition("sum(成员.工资性收入) > 标准")

describe("a pack that holds what every pack should", () => {
  it("is left alone, and its rates say that some match and some do not", () => {
    const report = attack({})
    expect(told(report)).toEqual([])
    for (const { matched, of } of report.rates) expect([matched > 0, matched < of]).toEqual([true, true])
  })

  it("gives the same report for the same seed", () => {
    expect(attack(upsideDown)).toEqual(attack(upsideDown))
  })
})

describe("a poorer twin", () => {
  it("that is not recognised any more is found and shrunk to what matters", () => {
    const [found] = attack(upsideDown).found
    expect(`${found!.property} ${found!.about}`).toBe("poorer-twin categories.poor")
    expect(found!.change!.zh).toContain("减少")
    const written = CaseText.lines(found!.counterExample!)
    expect(written.length).toBeLessThan(12)
    expect(written.join("\n")).toContain("工资性收入")
  })

  it("that is paid less is found", () => {
    const amount = { formula: "sum(成员.工资性收入) / 12 * 12", per: "year", source: "law" }
    const report = attack(withCondition("金融资产 < 标准", { amount }))
    expect(told(report)).toContain("poorer-twin categories.poor")
  })

  it("that moves to a class before this one has lost nothing", () => {
    const low = { ...poor, id: "low", name: { zh: "低收入", en: "low income" } }
    const classes = [
      { ...low, when: [condition("below", "sum(成员.工资性收入) < 标准")] },
      { ...poor, when: [condition("not-low", "not(低收入)"), condition("below", "sum(成员.工资性收入) < 标准 * 2")] }
    ]
    expect(told(attack({ categories: classes, programmes: [] }))).toEqual([])
  })

  it("may be meant so, and then the pack says why", () => {
    const because = { zh: "奖励就业", en: "rewards work" }
    const [found] = attack(upsideDown, {
      allowed: [{ property: "poorer-twin", about: "categories.poor", because }]
    }).found
    expect(found!.allowed).toEqual(because)
  })
})

describe("amounts", () => {
  it("below nothing are found", () => {
    const amount = { formula: "元(100) - sum(成员.工资性收入)", per: "year", source: "law" }
    expect(told(attack(withCondition("金融资产 < 标准", { amount })))).toContain("amounts categories.poor")
  })

  it("beyond all money there is are found", () => {
    const amount = { formula: "元(100) * 1000000", per: "once", source: "law" }
    expect(told(attack(withCondition("金融资产 < 标准", { amount })))).toContain("amounts categories.poor")
  })

  it("that are not whole fen are found as no answer", () => {
    const amount = { formula: "sum(成员.工资性收入) / 7", per: "year", source: "law" }
    expect(told(attack(withCondition("金融资产 < 标准", { amount })))).toContain("answers policy")
  })
})

describe("what is known", () => {
  it("that decides although a rule takes unknown for no is found", () => {
    expect(told(attack(withCondition("已知(住房套数) and 金融资产 < 标准")))).toContain(
      "unknown-stays-open categories.poor"
    )
  })
})

describe("matches", () => {
  it("of everybody and of nobody are found", () => {
    expect(told(attack(withCondition("金融资产 >= 元(0)")))).toContain("matches categories.poor")
    expect(told(attack(withCondition("金融资产 > 标准 and 金融资产 < 元(500)")))).toContain("matches categories.poor")
  })
})

it("a counter-example is a golden case that runs as it was found", () => {
  const { counterExample } = attack(upsideDown).found[0]!
  const policy = Either.getOrThrow(Policy.link(packOf(upsideDown), "attack"))
  expect(counterExample!.outcomes).toEqual({ poor: "entitled" })
  const whole = { ...counterExample!, base: undefined }
  expect(counterExample!.base === undefined || counterExample!.base in suite.bases).toBe(true)
  const golden = counterExample!.base === undefined ? (({ base: _, ...rest }) => rest)(whole) : counterExample!
  expect(GoldenCase.run(policy, golden, suite.bases)).toEqual([])
})
