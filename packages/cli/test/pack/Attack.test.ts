import { describe, expect, it } from "vitest"
import { ask, askJson } from "../answering.ts"
import { fileOf, smallPack } from "./smallPack.ts"

const attack = (pack: string, ...more: ReadonlyArray<string>) => [
  "pack",
  "attack",
  pack,
  "--on",
  "2025-09-01",
  "--runs",
  "60",
  ...more
]

describe("doudi pack attack", () => {
  it("passes a pack that holds, and shows how many match", async () => {
    const { code, out } = await ask(attack(smallPack()))
    expect(code).toBe(0)
    expect(out).toContain("收入更低的不会得到更少：成立")
    expect(out).toMatch(/困难 +\d+ +\d+/)
  })

  it("ends with 3 when a poorer household loses, and writes the household as a case to paste", async () => {
    const categories = fileOf("categories.yaml").replace("金融资产 < 标准", "sum(成员.工资性收入) > 标准")
    const { code, out } = await ask(attack(smallPack({ "categories.yaml": categories }), "--seed", "7"), "en")
    expect(code).toBe(3)
    expect(out).toContain("a poorer household gets no less categories.yaml categories.poor")
    expect(out).toContain("  - id: found")
    expect(out).toContain("    outcomes: { poor: entitled }")
  })

  it("takes what the pack says is meant so", async () => {
    const categories = fileOf("categories.yaml").replace("金融资产 < 标准", "sum(成员.工资性收入) > 标准")
    const allowed = `${fileOf("cases/limits.yaml")}allowed:
  - property: poorer-twin
    about: categories.poor
    because: { zh: 奖励就业, en: rewards work }
`
    const pack = smallPack({ "categories.yaml": categories, "cases/limits.yaml": allowed })
    const { code, document } = await askJson(attack(pack, "--seed", "7"))
    expect(code).toBe(0)
    expect(document.result.found[0]).toMatchObject({ property: "poorer-twin", allowed: { en: "rewards work" } })
  })

  it("cannot try a pack whose figures are missing on the day", async () => {
    expect((await ask(["pack", "attack", smallPack(), "--on", "2020-01-01"])).code).toBe(2)
  })
})
