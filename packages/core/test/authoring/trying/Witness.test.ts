import { CaseText, Day, Mutation, Policy, Witness } from "@doudi/core"
import { Either } from "effect"
import { describe, expect, it } from "vitest"
import { packOf, suiteOf } from "../suite.ts"

const policy = Either.getOrThrow(Policy.link(packOf(), "witness"))
const thin = suiteOf([{ outcomes: { poor: "entitled" } }, { needs: { "care@1": "not" } }])

describe("households for mistakes that no case notices", () => {
  const { survivors } = Mutation.run(policy, thin)!
  const found = Witness.find(policy, survivors, thin, Day.day("2025-09-01"), 1)

  it("are found for most of them, at the limits of the pack", () => {
    expect(survivors.length).toBeGreaterThan(10)
    expect(found.size).toBeGreaterThan(survivors.length * 0.6)
  })

  it("become cases that pass, and that notice the mistake", () => {
    const cases = [...found.values()].map((golden, i) => ({ ...golden, id: `found-${i + 1}` }))
    const more = { ...thin, cases: [...thin.cases, ...cases] }
    const left = Mutation.run(policy, more)!.survivors.map(({ name }) => name)
    expect(left.filter((name) => found.has(name))).toEqual([])
  })

  it("say only what matters", () => {
    const golden = found.get("categories.poor.when.assets.holds: 金融资产 < 标准 → 金融资产 <= 标准")!
    expect(CaseText.lines(golden)).toEqual([
      "  - id: found",
      "    name: 请手工计算后填写名称和依据",
      "    source: 请填写",
      "    on: 2025-09-01",
      ...(golden.base === undefined ? [] : [`    base: ${golden.base}`]),
      expect.stringContaining("金融资产: 800.00"),
      expect.stringContaining("members:"),
      expect.stringContaining("1: {"),
      "    outcomes: { poor: not }"
    ])
  })
})
