import { Day, Explaining, Explanation, type Household } from "@doudi/core"
import { Either } from "effect"
import { describe, expect, it } from "vitest"
import { household, on } from "../policy/household.ts"
import { linked, small } from "../policy/pack.ts"

const policy = linked({ ...small, freshness: [{ id: "register", sources: ["survey"], days: "10" }] })
const explain = (of: Household.Household) => Either.getOrThrow(Explanation.of(policy, of, on))
const rich = explain(
  household({ area: "rural", dwellings: 2 } as object, { wage: 1_200_000, birth: Day.day("1950-01-01") } as object)
)
const open = explain(household({ area: "rural" } as object, { birth: Day.day("1950-01-01") } as object))
const voices = [Explaining.family, Explaining.visit, Explaining.audit]

describe("three voices", () => {
  it("speak one language each time", () => {
    for (const voice of voices) {
      for (const found of [rich, open]) {
        const english = voice(policy, found, "en")
          .join("\n")
          .replaceAll(/《.*?》|第.*?条/g, "")
          .replaceAll("家庭", "")
        expect(english).not.toMatch(/\p{Script=Han}/u)
        expect(voice(policy, found, "zh").join("\n")).toMatch(/\p{Script=Han}/u)
      }
    }
  })

  it("tell the family every condition that fails, by how much, and how to object", () => {
    const text = Explaining.family(policy, rich, "zh").join("\n")
    expect(text).toContain("不满足：below（每月高 220.00 元）")
    expect(text).toContain("不满足：one-dwelling")
    expect(text).toContain("行政复议")
    expect(text).not.toContain("12,000.00")
    expect(Explaining.family(policy, open, "zh").join("\n")).toMatch(/请家里补充：[\s\S]*打工/)
  })

  it("give the visit a box for each question, whom to ask and where the answer goes", () => {
    const lines = Explaining.visit(policy, open, "zh")
    expect(lines.filter((line) => line.includes("□"))).toHaveLength(open.questions!.length)
    expect(lines.join("\n")).toContain("记入成员表“工资性收入”列")
    expect(lines.join("\n")).toContain("问家庭：")
    expect(lines.join("\n")).toContain("超过 10 天的有效期")
  })

  it("give the auditor every value with source and day, every article, and the digests", () => {
    const text = Explaining.audit(policy, rich, "zh").join("\n")
    for (const { name } of [...rich.rests!.facts, ...rich.rests!.figures]) expect(text).toContain(name.zh)
    expect(text).toContain("《办法》 第一条")
    expect(text).toContain("校验值 hash")
    expect(text).toMatch(/工资性收入（成员 1） = 12,000.00元\/年（survey，2025-08-01）/)
    expect(text).toMatch(/标准农村 = 780.00元\/月 {2}\[《办法》\]（2025-01-01 核对）/)
  })
})
