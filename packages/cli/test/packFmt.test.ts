import * as fs from "node:fs"
import * as path from "node:path"
import { beforeEach, describe, expect, it } from "vitest"
import { ask, askJson, folder } from "./answering.ts"

let pack: string
const facts = `- unit: flag
  scope: household
  id: poor-here
  name: {zh: 本地困难, en: poor here}
  # 按总额
  formula: >-
    家庭月收入
    < 低保标准
`
beforeEach(() => {
  pack = path.join(folder(), "my-county")
  fs.mkdirSync(pack)
  fs.writeFileSync(
    path.join(pack, "pack.yaml"),
    "format: 1\nid: my-county\nextends: cn\ntitle: { zh: 甲, en: a }\ncheckedOn: 2025-01-01\n"
  )
  fs.writeFileSync(path.join(pack, "facts.yaml"), facts)
})
const text = () => fs.readFileSync(path.join(pack, "facts.yaml"), "utf8")

describe("doudi pack fmt", () => {
  it("with --check writes nothing and ends with 3", async () => {
    const { code, err, out } = await ask(["pack", "fmt", pack, "--check"])
    expect([code, out]).toEqual([3, ""])
    expect(err).toContain("facts.yaml")
    expect(text()).toBe(facts)
  })

  it("brings the files into the one layout, once", async () => {
    expect((await ask(["pack", "fmt", pack])).out).toContain("已整理 1 个文件")
    expect(text()).toBe(`- id: poor-here
  name: { zh: 本地困难, en: poor here }
  scope: household
  unit: flag
  # 按总额
  formula: >-
    家庭月收入
    < 低保标准
`)
    const again = await askJson(["pack", "fmt", pack, "--check"])
    expect(again.document.result).toMatchObject({ changed: [], unchanged: 2 })
  })

  it("puts names into the language that --lang names, and answers in it", async () => {
    const { code, out } = await ask(["pack", "fmt", pack, "--lang", "en"])
    expect([code, out]).toEqual([0, expect.stringContaining("Put 1 file in order")])
    expect(text()).toContain("    household income of a month\n    < dibao standard\n")
    await ask(["pack", "fmt", pack, "--lang=zh"])
    expect(text()).toContain("    家庭月收入\n    < 低保标准\n")
  })

  it("refuses a folder that is no pack, and a pack with faults when names are to change", async () => {
    expect((await ask(["pack", "fmt", path.dirname(pack)])).code).toBe(3)
    fs.writeFileSync(path.join(pack, "facts.yaml"), facts.replace("低保标准", "低保标淮"))
    expect((await ask(["pack", "fmt", pack])).code).toBe(0)
    const { code, err } = await ask(["pack", "fmt", pack, "--lang", "zh"])
    expect(code).toBe(3)
    expect(err.replace(/\s+/g, "")).toContain("没有“低保标淮”这个名称")
  })
})
