import { describe, expect, it } from "vitest"
import { ask, askJson } from "../answering.ts"
import { fileOf, smallPack } from "./smallPack.ts"

describe("doudi pack test", () => {
  it("passes with 0 and says what is covered", async () => {
    const { code, out } = await ask(["pack", "test", smallPack(), "--mutants"])
    expect(code).toBe(0)
    expect(out).toContain("案例 2 个，通过 2 个，未通过 0 个")
    expect(out).toContain("得分 100.0%（至少 95%）")
    expect(out).not.toContain("没有案例涉及")
  })

  it("ends with 3 when a case fails, and names its file and line and what came", async () => {
    const cases = fileOf("cases/limits.yaml").replace("not assets", "entitled")
    const { code, out } = await ask(["pack", "test", smallPack({ "cases/limits.yaml": cases })], "en")
    expect(code).toBe(3)
    expect(out).toContain("cases/limits.yaml, line 9 at 正好")
    expect(out).toContain("outcomes.poor: expected entitled, came out as not assets")
  })

  it("ends with 3 when too many mistakes go unnoticed, unless less is asked", async () => {
    const [below] = fileOf("cases/limits.yaml").split("  - id: at")
    const pack = smallPack({ "cases/limits.yaml": below! })
    const { code, document } = await askJson(["pack", "test", pack, "--mutants"])
    expect(code).toBe(3)
    expect(document.result.coverage.untested.map(({ path }: { path: string }) => path)).toEqual([
      "categories.poor",
      "categories.poor.when.assets.holds"
    ])
    expect(document.result.mutants.survivors.map(({ name }: { name: string }) => name)).toEqual([
      "parameters.standard.values.2025-01-01.value: 800.00 → 800.01",
      "categories.poor.when.assets.holds: 金融资产 < 标准 → 金融资产 <= 标准"
    ])
    expect(document.result.mutants.survivors[1].place).toMatchObject({ file: "categories.yaml", line: 10 })
    expect(document.result.mutants.survivors[1].case).toMatchObject({ outcomes: { poor: "not" } })
    const loose = await ask(["pack", "test", pack, "--mutants", "--least", "30"])
    expect(loose.code).toBe(0)
    expect(loose.out).toContain("金融资产: 800.00")
  })

  it("takes a shipped pack by its id; one nobody knows is a mistake of usage", async () => {
    expect((await ask(["pack", "test", "cn"])).code).toBe(0)
    expect((await ask(["pack", "test", "cn-99"])).code).toBe(2)
  })
})
