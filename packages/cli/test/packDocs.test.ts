import * as fs from "node:fs"
import * as path from "node:path"
import { describe, expect, it } from "vitest"
import { ask, askJson, folder } from "./answering.ts"

describe("doudi pack docs", () => {
  it("writes a page and a text in both languages, the same for the same day", async () => {
    const out = path.join(folder(), "new", "book")
    const words = ["pack", "docs", "cn-340303-sample", "--out", out, "--on", "2025-09-30"]
    const { code, document } = await askJson(words)
    expect(code).toBe(0)
    const names = ["zh.md", "zh.html", "en.md", "en.html"].map((end) => path.join(out, `cn-340303-sample.${end}`))
    expect(document.result).toEqual({
      pack: "cn-340303-sample",
      on: "2025-09-30",
      languages: ["zh", "en"],
      files: names
    })
    const read = () => names.map((file) => fs.readFileSync(file, "utf8"))
    const before = read()
    expect(before[1]).toContain('<html lang="zh-CN">')
    expect(before[3]).toContain('<html lang="en">')
    expect((await ask(words)).code).toBe(0)
    expect(read()).toEqual(before)
    expect(fs.readdirSync(out)).toHaveLength(4)
  })

  it("writes one language when it is named, and the book of a folder", async () => {
    const out = folder()
    const pack = path.resolve("packages/packs/cn-34")
    expect((await ask(["pack", "docs", pack, "--out", out, "--lang", "en"])).code).toBe(0)
    expect(fs.readdirSync(out).sort()).toEqual(["cn-34.en.html", "cn-34.en.md"])
  })

  it("says which folder it could not write to", async () => {
    const file = path.join(folder(), "file")
    fs.writeFileSync(file, "")
    const { code, err } = await ask(["pack", "docs", "cn", "--out", file])
    expect(code).toBe(9)
    expect(err).toContain("写不了这个文件")
    expect(fs.readFileSync(file, "utf8")).toBe("")
  })
})
