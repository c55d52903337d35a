import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { dirname, join } from "node:path"
import { Problem } from "@doudi/core"
import { PackFolder } from "@doudi/files"
import { Either } from "effect"
import { afterEach, beforeEach, describe, expect, it } from "vitest"

let root: string
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "packs-"))
})
afterEach(() => rmSync(root, { recursive: true, force: true }))

const write = (files: Readonly<Record<string, string>>) => {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), text)
  }
}
const header = (id: string, more = "") =>
  `format: 1\nid: ${id}\ntitle: { zh: 甲, en: a }\ncheckedOn: 2025-01-01\n${more}`
const base = {
  "a/pack.yaml": header("a"),
  "a/sources.yaml": "- id: law\n  title: 办法\n  certainty: invented\n",
  "a/ledger.yaml": "departments:\n  - id: office\n    name: { zh: 办公室, en: office }\n",
  "a/parameters/one.yaml":
    "- id: standard\n  name: { zh: 标准, en: standard }\n  unit: yuan\n  values:\n    - from: 2025-01-01\n      value: 800.00\n      source: law\n      checkedOn: 2025-01-01\n      certainty: invented\n",
  "a/categories.yaml": `- id: poor
  name: { zh: 困难, en: poor }
  title: { zh: 困难, en: poor }
  unit: household
  department: office
  source: law
  when:
    - id: assets
      says: { zh: 财产, en: assets }
      holds: 金融资产 < 标准
      source: law
`
}
const places = (id = "a") => {
  const result = PackFolder.check(join(root, id))
  return Either.isRight(result)
    ? []
    : result.left.map((fault) => `${Problem.where(fault.place, "en")} | ${fault.says.en}`)
}

describe("a pack folder", () => {
  it("is read as text: figures, dates and truths stay as they were written", () => {
    write(base)
    const folder = Either.getOrThrow(PackFolder.check(join(root, "a")))
    expect(folder.pack.parameters[0]!.values[0]).toMatchObject({ from: "2025-01-01", value: "800.00" })
    expect(folder.policy.categories.has("poor")).toBe(true)
  })

  it("does not change its digest with the names and the number of its files", () => {
    const second = (id: string) =>
      `- id: ${id}\n  name: { zh: 数${id}, en: n ${id} }\n  unit: count\n  values: [{ from: 2025-01-01, value: 1, source: law, checkedOn: 2025-01-01, certainty: invented }]\n`
    write({ ...base, "a/parameters/two.yaml": second("b"), "a/parameters/zzz.yaml": second("c") })
    const { hash } = Either.getOrThrow(PackFolder.read(join(root, "a")))
    rmSync(join(root, "a/parameters"), { recursive: true })
    write({ "a/parameters/x.yaml": second("c") + second("b"), "a/parameters/y.yaml": base["a/parameters/one.yaml"] })
    expect(Either.getOrThrow(PackFolder.read(join(root, "a"))).hash).toBe(hash)
  })

  it("tells file, line and character of a rule at fault", () => {
    write({ ...base, "a/categories.yaml": base["a/categories.yaml"].replace("金融资产 < 标准", "金融资产 < 标淮") })
    expect(places()).toEqual([
      "categories.yaml, line 10, character 8, categories.poor.when.assets.holds | There is no name “标淮”"
    ])
  })

  it("tells file and line of a check of its own that does not hold, of a zone and of a formula", () => {
    write({
      ...base,
      "a/parameters/two.yaml":
        "- id: more\n  name: { zh: 加倍, en: more }\n  unit: yuan\n  derived:\n    - from: 2025-01-01\n      formula: 标准 * 住房套数\n      source: law\n      checkedOn: 2025-01-01\n      certainty: invented\n",
      "a/zones.yaml":
        "- id: county\n  name: { zh: 县区, en: county }\n  source: nobody\n  parts:\n    - { id: one, name: { zh: 一, en: one }, divisions: [340303] }\n",
      "a/checks.yaml":
        "- id: enough\n  says: { zh: 不低于九百, en: at least 900 }\n  holds: 标准 >= 元(900)\n  source: law\n"
    })
    expect(places()).toEqual([
      "zones.yaml, line 3, zones.county.source | There is no source nobody",
      expect.stringMatching(/^parameters\/two.yaml, line 6, .* uses other parameters only/),
      "checks.yaml, line 1, checks.enough | From 2025-01-01 on it does not hold: at least 900"
    ])
  })

  it("tells what is wrong once, and not again of everything that rests on it", () => {
    const fact = (id: string, formula: string) =>
      `- id: ${id}\n  name: { zh: 甲${id}, en: f ${id} }\n  scope: household\n  unit: flag\n  formula: ${formula}\n`
    write({
      ...base,
      "a/facts.yaml": fact("one", "金融资产 > 标淮") + fact("two", "not(甲one)") + fact("three", "甲two")
    })
    write({ "a/categories.yaml": base["a/categories.yaml"].replace("金融资产 < 标准", "甲three and f two") })
    expect(places()).toEqual(["facts.yaml, line 5, character 8, facts.one.formula | There is no name “标淮”"])
  })

  it("tells file and line of what is missing, misspelt or not in the pack", () => {
    write({
      ...base,
      "a/categories.yaml": base["a/categories.yaml"].replace("department: office", "department: nobody"),
      "a/needs.yaml": "- id: water\n  nmae: { zh: 饮水, en: water }\n"
    })
    expect(places().map((text) => text.split(" | ")[0])).toEqual(
      expect.arrayContaining(["needs.yaml, line 2, needs.0.nmae", "needs.yaml, line 1, needs.0.name"])
    )
    rmSync(join(root, "a/needs.yaml"))
    expect(places()).toEqual(["categories.yaml, line 5, categories.poor.department | There is no department nobody"])
  })

  it("tells file and line of a figure that is not written in its unit", () => {
    write({ ...base, "a/parameters/one.yaml": base["a/parameters/one.yaml"].replace("800.00", "800.005") })
    expect(places()[0]).toMatch(/^parameters\/one\.yaml, line 6, parameters\.standard\.values\.2025-01-01\.value \|/)
  })

  it("tells all faults of all files at once", () => {
    write({ ...base, "a/sources.yaml": "- id: law\n  id: law2\n", "a/facts.yaml": "- id: [\n" })
    const found = places()
    expect(found.some((text) => text.startsWith("sources.yaml, line 2"))).toBe(true)
    expect(found.some((text) => text.startsWith("facts.yaml"))).toBe(true)
  })

  it("puts a child on the parent beside it, and tells the child's file for the child's fault", () => {
    const value = base["a/parameters/one.yaml"]
      .replace(/ {2}name.*\n {2}unit.*\n/, "")
      .replace("2025-01-01\n      value", "2026-01-01\n      value")
    write({ ...base, "b/pack.yaml": header("b", "extends: a\n"), "b/parameters/x.yaml": value })
    const folder = Either.getOrThrow(PackFolder.check(join(root, "b")))
    expect(folder.pack.layers).toEqual(["a", "b"])
    expect(folder.pack.parameters[0]!.values.length).toBe(2)
    write({
      "b/facts.yaml": "- id: f\n  name: { zh: 甲数, en: f }\n  scope: household\n  unit: flag\n  formula: 金融资产 >\n"
    })
    expect(places("b")[0]).toMatch(/^facts\.yaml, line 5/)
    write({ "b/facts.yaml": "[]", "b/categories.yaml": base["a/categories.yaml"].replace("标准", "元(1)") })
    expect(places("b")[0]).toMatch(/^categories\.yaml, line 1, categories\.poor \| The parent pack a does not allow/)
  })
})

describe("what a clerk types", () => {
  it.each([
    ["a full-width colon", "- id: x\n  title：甲\n", 2, "The colon is a full-width one (：)"],
    ["a tab", "- id: x\n\ttitle: 甲\n", 2, "The line is indented with a tab"],
    ["no blank after a colon", "- id: x\n  title:甲\n  url: a\n", 2, "There is no blank after the colon"],
    [
      "a colon in a text",
      "- id: x\n  title: 甲: 乙\n",
      2,
      "The text holds a colon and a blank, which would begin another key"
    ],
    [
      "a rule with brackets within braces, and the lines that it throws off",
      "- { id: x, note: 计数(成员[共同生活]) > 0, title: 甲 }\n- { id: y, title: 乙 }\n- id: z\n  title: 丙\n",
      1,
      "Within braces a text holds brackets, which YAML takes for its own"
    ],
    [
      "a text that begins with a sign",
      "- id: x\n  title: @甲\n",
      2,
      "The text begins with a sign that YAML takes for its own"
    ]
  ])("%s is told once, in plain words", (_, text, line, says) => {
    write({ ...base, "a/sources.yaml": text })
    expect(places()).toEqual([`sources.yaml, line ${line} | ${says}`])
  })

  it("a wrong key, a missing one and a value that is none are told with what may stand there", () => {
    write({ ...base, "a/sources.yaml": "- id: law\n  titles: 办法\n  certainty: 确定\n  date: 2025年\n" })
    const result = Either.flip(PackFolder.check(join(root, "a")))
    const told = Either.getOrThrow(result).map(({ remedy, says }) => `${says.zh}。${remedy.zh}`)
    expect(told).toEqual([
      "这里不认识“titles”，是不是要写“title”。这里可以写：title、issuer、number、from、url、note",
      "缺少“title”（全称）。请补上一行 title: …",
      "“date”（成文日期）的写法不对。日期要写成 2025-07-01 这样，并且确有这一天",
      "“certainty”（确定程度）的写法不对。只能写：primary、official、secondary、unverified、invented"
    ])
  })

  it("a case that lacks something is told in words, and nothing of it is repeated", () => {
    write({
      ...base,
      "a/cases/x.yaml": "cases:\n  - id: one\n    name: 某户\n    on: 2025年\n    outcome: { x: entitled }\n"
    })
    const told = Either.getOrThrow(Either.flip(PackFolder.check(join(root, "a"))))
    expect(told.map(({ says }) => says.zh)).toEqual([
      "这里不认识“outcome”，是不是要写“outcomes”",
      "缺少“source”（依据）",
      "“on”（日期）的写法不对"
    ])
    expect(JSON.stringify(told)).not.toContain("某户")
  })

  it.each([
    ["programmes.yaml", "- id: x\n", "programmes.yaml lacks its “programmes:”"],
    ["inputs.yaml", "- id: x\n", "inputs.yaml lacks its “inputs:”"],
    ["cases/a.yaml", "- id: x\n", "cases/a.yaml lacks its “cases:”"],
    ["facts.yaml", "facts:\n  - id: x\n", "facts.yaml is the list itself, without “facts:”"]
  ])("%s in the form of another file is told with the line to write", (name, text, says) => {
    write({ ...base, [`a/${name}`]: text })
    expect(places()).toEqual([`${name}, line 1 | ${says}`])
  })

  it("the end of a rule that a comma cut off within braces is not taken for a key", () => {
    write({ ...base, "a/sources.yaml": "- { id: law, title: 近期内(领取日, 个月(12)) }\n" })
    const told = Either.getOrThrow(Either.flip(PackFolder.check(join(root, "a"))))
    expect(told.map(({ says }) => says.zh)).toEqual([
      "“个月(12))”被当作了键：花括号的一行里，逗号把内容截断了",
      "缺少“certainty”（确定程度）"
    ])
    expect(told[1]!.remedy.zh).toContain("primary")
  })
})

describe("a pack that is being written", () => {
  it("may have files of comments only, which hold nothing yet", () => {
    const nothing = "# to be filled in\n# - id: x\n"
    write({ ...base, "a/facts.yaml": nothing, "a/programmes.yaml": nothing, "a/parameters/new.yaml": nothing })
    write({ "a/cases/first.yaml": nothing })
    expect(places()).toEqual([])
    write({ "a/programmes.yaml": "" })
    expect(places()).toEqual(["programmes.yaml | The file is empty"])
  })

  it("finds a parent that comes with the program, unless one stands beside it", () => {
    write(base)
    const a = Either.getOrThrow(PackFolder.read(join(root, "a"))).pack
    write({ "far/b/pack.yaml": header("b", "extends: a\n") })
    const b = join(root, "far/b")
    expect(Either.isLeft(PackFolder.read(b))).toBe(true)
    const known = new Map([["a", a]])
    expect(Either.getOrThrow(PackFolder.check(b, known)).pack.layers).toEqual(["a", "b"])
    write({ "far/a/pack.yaml": header("a").replace("甲", "乙") })
    const layers = Either.getOrThrow(PackFolder.read(b, known)).layers
    expect(layers[0]!.title.zh).toBe("乙")
    expect(layers[0]!.parameters).toEqual([])
  })
})

describe("a hostile pack can at worst be refused", () => {
  it.each([
    ["aliases, which make a large pack of a small file", { "a/facts.yaml": "- &a { id: x }\n- *a\n- [*a, *a]\n" }],
    ["a key twice", { "a/facts.yaml": "- id: x\n  id: y\n" }],
    ["a tag", { "a/facts.yaml": "- !!js/function 'x'\n" }],
    ["a second document", { "a/facts.yaml": "[]\n---\n[]\n" }],
    ["a merge key", { "a/facts.yaml": "- <<: { id: x }\n  id: y\n" }],
    ["a prototype", { "a/facts.yaml": "- __proto__: { id: x }\n" }],
    ["a prototype in the header", { "a/pack.yaml": header("a", "__proto__: { townships: [] }\n") }],
    ["a header that is text", { "a/pack.yaml": "abc\n" }],
    ["a very large file", { "a/facts.yaml": `[]\n${" ".repeat(2_100_000)}` }],
    ["brackets without end", { "a/facts.yaml": "[".repeat(100_000) }],
    ["deep nesting", { "a/facts.yaml": `${"[".repeat(20_000)}${"]".repeat(20_000)}\n` }],
    [
      "a rule without end",
      {
        "a/facts.yaml": `- { id: f, name: { zh: 甲数, en: f }, scope: household, unit: flag, formula: "${"(".repeat(100_000)}" }\n`
      }
    ],
    ["a parent outside the folder", { "a/pack.yaml": header("a", "extends: ../../etc\n") }],
    ["itself as its parent", { "a/pack.yaml": header("a", "extends: a\n") }],
    ["a parent that is not there", { "a/pack.yaml": header("a", "extends: nobody\n") }],
    ["another id than its folder", { "a/pack.yaml": header("b") }],
    ["another format", { "a/pack.yaml": header("a").replace("format: 1", "format: 2") }],
    ["a list where a map should be", { "a/ledger.yaml": "- departments\n" }],
    ["text where a list should be", { "a/facts.yaml": "constructor\n" }],
    ["an empty file", { "a/facts.yaml": "" }]
  ])("%s", (_, files) => {
    write({ ...base, ...files })
    expect(places().length).toBeGreaterThan(0)
  })

  it("a folder where a file should be", () => {
    write(base)
    mkdirSync(join(root, "a/facts.yaml"))
    expect(places()[0]).toMatch(/^facts\.yaml \| Not an ordinary file/)
  })

  it("no folder, or a folder without a pack", () => {
    expect(places("none").length).toBe(1)
    mkdirSync(join(root, "empty"))
    expect(places("empty")[0]).toContain("pack.yaml")
  })
})
