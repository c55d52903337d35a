import { describe, expect, it } from "vitest"
import { ask, askJson } from "../answering.ts"
import { fileOf, smallPack } from "./smallPack.ts"

describe("doudi pack check", () => {
  it("passes a pack without errors, and counts notes until they are asked for", async () => {
    const pack = smallPack()
    const { code, out } = await ask(["pack", "check", pack, "--on", "2025-09-01"])
    expect(code).toBe(0)
    expect(out).toContain("政策包 a 没有错误")
    expect(out).toContain("虚构的值：1")
    expect(out).not.toContain("警告")
    const all = await ask(["pack", "check", pack, "--on", "2025-09-01", "--notes"], "en")
    expect(all.out).toContain("Note parameters/one.yaml, line 5 parameters.standard.values.2025-01-01")
  })

  it("does not pass a condition nobody can meet: file, line, what it means, what to do", async () => {
    const categories = fileOf("categories.yaml").replace("金融资产 < 标准", "住房套数 > 1 and 住房套数 < 2")
    const { code, out } = await ask(["pack", "check", smallPack({ "categories.yaml": categories })], "en")
    expect(code).toBe(3)
    expect(out).toContain("The pack a has 1 error")
    expect(out).toMatch(/Error categories\.yaml, line 10 categories\.poor\.when\.assets\.holds: .+never holds/)
    expect(out).toContain("It means: Families the policy means are told that it is not for them")
    expect(out).toContain("What to do: Check the direction")
  })

  it("gives every finding as data, and holds figures against the day", async () => {
    const { code, document } = await askJson(["pack", "check", smallPack(), "--on", "2026-06-01"])
    expect(code).toBe(0)
    const stale = document.result.findings.find(({ code }: { code: string }) => code === "stale")
    expect(stale).toMatchObject({ severity: "warning", place: { file: "parameters/one.yaml", line: 5 } })
    expect(stale.says.zh).toContain("2025-01-01")
  })
})
