import * as fs from "node:fs"
import * as path from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { ask, askJson, folder } from "./answering.ts"

/** A pack of one figure and one fact on the national pack. */
const write = (value: string, sign: string): string => {
  const pack = path.join(folder(), "my-county")
  fs.mkdirSync(path.join(pack, "parameters"), { recursive: true })
  const files = {
    "pack.yaml": "format: 1\nid: my-county\nextends: cn\ntitle: { zh: 甲, en: a }\ncheckedOn: 2025-01-01\n",
    "sources.yaml": "- { id: own, title: 本地文件, certainty: invented }\n",
    "parameters/a.yaml": `- id: dibao-standard\n  values:\n    - { from: 2025-01-01, urban: ${value}, rural: 700, source: own, checkedOn: 2025-01-01, certainty: invented }\n`,
    "facts.yaml": `- id: poor-here\n  name: { zh: 本地困难, en: poor here }\n  scope: household\n  unit: flag\n  formula: 家庭月收入 ${sign} 低保标准\n`
  }
  for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(pack, name), text)
  return pack
}

describe("doudi pack diff", () => {
  it("tells in words what changed, what weighs most first", async () => {
    const [old, next] = [write("800", "<"), write("840", "<=")]
    const { code, out } = await ask(["pack", "diff", old, next])
    expect(code).toBe(0)
    expect(out).toContain("2 处不同")
    expect(out.replace(/\s+/g, "")).toContain("城镇的值由“800”改为“840”")
    expect(out.indexOf("低保标准")).toBeLessThan(out.indexOf("本地困难"))
    expect((await ask(["pack", "diff", old, next], "en")).out).toContain("became “at or below (including)”")
    const { document } = await askJson(["pack", "diff", old, next])
    expect(document.result.changes[0]).toMatchObject({
      section: "parameters",
      thing: "dibao-standard",
      kind: "changed"
    })
    expect((await ask(["pack", "diff", old, old])).out).toBe("两版内容相同\n")
  })
})

describe("doudi pack diff over households", () => {
  const one = fileURLToPath(new URL("../../../examples/embed/household.json", import.meta.url))
  const sample = fileURLToPath(new URL("../../packs/cn-340303-sample", import.meta.url))
  /** The shipped sample with another standard of dibao. */
  const changed = (value: string): string => {
    const pack = path.join(folder(), "cn-340303-sample")
    fs.cpSync(sample, pack, { recursive: true })
    const file = path.join(pack, "parameters/recognition.yaml")
    const text = fs.readFileSync(file, "utf8")
    fs.writeFileSync(file, text.replace("urban: 800.00", `urban: ${value}`).replace("rural: 780.00", `rural: ${value}`))
    return pack
  }
  const words = (next: string) => ["pack", "diff", "cn-340303-sample", next, "--households", one, "--on", "2025-09-30"]

  it("names the households that change, and those only", async () => {
    const next = changed("100.00")
    const { code, document } = await askJson(words(next))
    expect(code).toBe(0)
    expect(document.result.effect).toMatchObject({ households: 1, verdicts: { unchanged: 0 } })
    expect(document.result.effect.changed).toHaveLength(1)
    expect((await ask(words(next))).out).toContain(`对家庭的影响\n    1 户：不变 0`)
    const same = await askJson(words("cn-340303-sample"))
    expect(same.document.result.effect).toEqual({
      households: 1,
      verdicts: { unchanged: 1, gains: 0, loses: 0, cannotTell: 0 },
      changed: []
    })
  })

  it("wants households with a day", async () => {
    const { code, err } = await ask(["pack", "diff", "cn", "cn", "--on", "2025-09-30"])
    expect([code, err.includes("--households")]).toEqual([2, true])
  })
})

describe("doudi pack compare", () => {
  it("sets two districts side by side, with the layer that says it", async () => {
    const words = ["pack", "compare", write("800", "<"), write("840", "<="), "--on", "2025-09-01"]
    const { code, out } = await ask(words)
    expect(code).toBe(0)
    expect(out).toContain("甲：800（my-county）")
    expect(out).toContain("乙：840（my-county）")
    expect(out).toContain("不高于（含本数）")
    expect((await ask(words, "en")).out).toMatch(/A: {2}below \(excluding\)/)
    const { document } = await askJson(words)
    expect(document.result.contrasts).toHaveLength(2)
  })
})
