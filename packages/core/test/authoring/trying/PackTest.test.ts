import { Coverage, PackTest, Policy, RuleSite } from "@doudi/core"
import { Either } from "effect"
import { describe, expect, it } from "vitest"
import { packOf, suiteOf } from "../suite.ts"

const policy = Either.getOrThrow(Policy.link(packOf(), "proof"))
const report = (cases: Parameters<typeof suiteOf>[0]) => PackTest.run(policy, suiteOf(cases))
const open = (cases: Parameters<typeof suiteOf>[0]) =>
  report(cases).coverage.flatMap((item) => {
    const lacks = Coverage.unseen(item)
    return lacks === undefined
      ? []
      : [`${item.kind} ${item.path}${item.from < 0 ? "" : ` [${item.says.zh}]`}: ${lacks.en}`]
  })

describe("the cases of a pack", () => {
  it("pass or fail, with what was expected and what came", () => {
    const { failed, results } = report([{ outcomes: { poor: "entitled" } }, { outcomes: { poor: "not who" } }])
    expect(results.length).toBe(2)
    expect(failed.map(({ golden, mismatches }) => [golden.id, mismatches])).toEqual([
      ["case-1", [{ about: "outcomes.poor", expected: "not who", actual: "entitled" }]]
    ])
  })

  it("that name a fact nobody has fail, and the others still run", () => {
    const { failed } = report([{ household: { 飞机: "1" } }, { outcomes: { poor: "entitled" } }])
    expect(failed.map(({ golden }) => golden.id)).toEqual(["case-0"])
    expect(failed[0]!.mismatches[0]!.actual).toContain("飞机")
  })
})

describe("coverage", () => {
  it("without cases is nothing, of everything there is", () => {
    const { coverage } = report([])
    expect(Coverage.shares(coverage).map(({ kind, seen, ways }) => `${kind} ${seen}/${ways}`)).toEqual([
      "category 0/2",
      "programme 0/2",
      "need 0/2",
      "condition 0/10",
      "branch 0/16"
    ])
  })

  it("counts both ways, branches of derived facts too, and only what a case expects something of", () => {
    const rural = open([{ outcomes: { poor: "entitled" } }])
    expect(rural).toContain("condition categories.poor.when.assets.holds: no case in which it is: fails")
    expect(rural).toContain("branch categories.poor.when.who.holds [有老人]: no case in which it is: holds")
    expect(rural).toContain("branch facts.elder.formula [m.年龄 >= 60]: no case in which it is: holds")
    expect(rural).toContain("condition needs.care.when.frail.holds: no case touches it")
    const both = open([
      { outcomes: { poor: "entitled" } },
      { household: { 城乡: "城镇" }, outcomes: { poor: "not who" } },
      { household: { 城乡: "城镇" }, members: { 1: { 出生日期: "1950-01-01" } }, outcomes: { poor: "entitled" } },
      { household: { 金融资产: "800.00" }, outcomes: { poor: "not assets" } }
    ])
    expect(both.filter((line) => !line.includes("care") && !line.includes("carer"))).toEqual([])
  })
})

describe("rule texts of a pack", () => {
  it("are found wherever they stand, by the path that faults name", () => {
    expect(RuleSite.sites(packOf()).map(({ path }) => path)).toEqual([
      "facts.elder.formula",
      "categories.poor.when.assets.holds",
      "categories.poor.when.who.holds",
      "needs.care.when.frail.holds",
      "programmes.carer.for.poor.holds",
      "programmes.carer.for.frail.holds"
    ])
  })

  it("can be replaced, and nothing else changes", () => {
    const pack = packOf()
    const site = RuleSite.sites(pack)[1]!
    const changed = RuleSite.put(pack, site.at, "金融资产 < 元(5)")
    expect(RuleSite.get(changed, site.at)).toBe("金融资产 < 元(5)")
    expect(RuleSite.put(changed, site.at, site.text)).toEqual(pack)
  })
})
