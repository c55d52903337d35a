import * as fs from "node:fs"
import * as path from "node:path"
import { describe, expect, it } from "vitest"
import { ask, askJson, folder } from "./answering.ts"

describe("doudi pack init", () => {
  it("begins a pack that passes check, with every open figure of the parents to fill in", async () => {
    const pack = path.join(folder(), "my-county")
    const words = [
      "pack",
      "init",
      pack,
      "--extends",
      "cn-34",
      "--place",
      "示范县/Shifan County",
      "--division",
      "340199"
    ]
    const { document } = await askJson(words)
    expect(document.result).toMatchObject({ pack: "my-county", extends: "cn-34" })
    expect(document.result.open).toBeGreaterThan(20)
    const text = (file: string) => fs.readFileSync(path.join(pack, file), "utf8")
    expect(text("pack.yaml")).toContain("place: { zh: 示范县, en: Shifan County }")
    const figures = text("parameters/recognition.yaml")
    expect(figures).toContain("# - id: dibao-standard\n")
    expect(figures).toContain("由谁公布：")
    expect((await ask(["pack", "check", pack])).code).toBe(0)
    expect((await ask(["pack", "fmt", pack, "--check"])).code).toBe(0)
  })

  it("has figures that count once the hash signs are taken away", async () => {
    const pack = path.join(folder(), "my-county")
    await ask(["pack", "init", pack, "--extends", "cn-34"])
    const file = path.join(pack, "parameters/recognition.yaml")
    const filled = fs
      .readFileSync(file, "utf8")
      .split("\n")
      .map((line) => (/^# (- id:| {2}values:| {4}- from:| {6}\S)/.test(line) ? line.slice(2) : line))
      .join("\n")
      .replaceAll(/填\S*的值|填数值/g, "1")
      .replaceAll("填 true 或 false", "true")
      .replaceAll("文件标识 第几条", "own 第一条")
      .replaceAll("from: 2025-07-01", "from: 2026-01-01")
    fs.writeFileSync(file, filled)
    fs.writeFileSync(path.join(pack, "sources.yaml"), "- { id: own, title: 本地文件, certainty: invented }\n")
    const { code, err } = await ask(["pack", "check", pack])
    expect([code, err]).toEqual([0, ""])
  })

  it("points the editor to schemas that are there", async () => {
    const pack = path.join(folder(), "my-county")
    await ask(["pack", "init", pack, "--extends", "cn-34"])
    for (const file of ["pack.yaml", "sources.yaml", "parameters/assistance.yaml", "cases/first.yaml"]) {
      const [first = ""] = fs.readFileSync(path.join(pack, file), "utf8").split("\n")
      const named = /^# yaml-language-server: \$schema=(.+)$/.exec(first)![1]!
      expect(JSON.parse(fs.readFileSync(path.join(pack, path.dirname(file), named), "utf8"))).toHaveProperty("type")
    }
  })

  it("begins a pack without a parent, which checks as it stands and recognises once its standard is filled in", async () => {
    const pack = path.join(folder(), "my-county")
    const { document } = await askJson(["pack", "init", pack, "--place", "示范县/Shifan County"])
    expect(document.result).toMatchObject({ pack: "my-county", open: 1 })
    expect(document.result).not.toHaveProperty("extends")
    expect(fs.readFileSync(path.join(pack, "pack.yaml"), "utf8")).not.toContain("extends")
    expect((await ask(["pack", "check", pack])).code).toBe(0)
    expect((await ask(["pack", "fmt", pack, "--check"])).code).toBe(0)
    const change = (file: string, by: (text: string) => string) => {
      const at = path.join(pack, file)
      fs.writeFileSync(at, by(fs.readFileSync(at, "utf8")))
    }
    const uncommented = (text: string) => text.replaceAll(/^( *)# (?=values:| {2}|cases:)/gm, "$1")
    change("parameters/standards.yaml", (text) =>
      uncommented(text.replace(/ {2}open:\n.*\n.*\n/, "")).replaceAll(/填\S+的值/g, "700.00")
    )
    change("cases/first.yaml", (text) => uncommented(text).replace(/比标准\S+少一分/, "8399.99"))
    const tried = await ask(["pack", "test", pack])
    expect([tried.code, tried.err]).toEqual([0, ""])
  })

  it("never overwrites, and takes an id apart from the folder", async () => {
    const here = folder()
    fs.writeFileSync(path.join(here, "mine.txt"), "x")
    const county = path.join(here, "示范县")
    expect((await ask(["pack", "init", county, "--extends", "cn-34"])).code).toBe(2)
    expect((await ask(["pack", "init", county, "--extends", "cn-34", "--id", "shifan"])).code).toBe(0)
    const again = await ask(["pack", "init", county, "--extends", "cn-34", "--id", "shifan"])
    expect([again.code, again.err]).toEqual([3, expect.stringContaining("没有改动")])
    expect(fs.readFileSync(path.join(here, "mine.txt"), "utf8")).toBe("x")
    expect(fs.readdirSync(county)).toEqual(["shifan"])
  })

  it("says what is wrong with a division or a parent", async () => {
    const pack = path.join(folder(), "my-county")
    expect((await ask(["pack", "init", pack, "--extends", "cn-99"])).code).toBe(2)
    expect((await ask(["pack", "init", pack, "--extends", "cn", "--division", "3"])).code).toBe(2)
    expect(fs.existsSync(pack)).toBe(false)
  })
})
