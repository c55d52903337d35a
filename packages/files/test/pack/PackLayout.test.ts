import { Problem } from "@doudi/core"
import { PackFile, PackLayout } from "@doudi/files"
import { Either } from "effect"
import fc from "fast-check"
import { describe, expect, it } from "vitest"

const laid = (text: string, name = "categories.yaml") => Either.getOrThrow(PackLayout.layout(name, text)).text
const data = (text: string, name = "categories.yaml") => (PackFile.parse(name, text) as PackFile.PackFile).data

describe("the layout of a file", () => {
  it("puts the keys of a thing in the order of its form, and knows no order of its own for the author's keys", () => {
    expect(laid("- name: {en: a, zh: 甲}\n  id: x\n  note:\n    zh: 注\n    en: n\n  whatever: 1\n")).toBe(
      "- id: x\n  name: { zh: 甲, en: a }\n  note: { zh: 注, en: n }\n  whatever: 1\n"
    )
    expect(laid("bases: { b: { household: { 乙: 1, 甲: 2 } } }\n", "cases/a.yaml")).toBe(
      "bases: { b: { household: { 乙: 1, 甲: 2 } } }\n"
    )
  })

  it("keeps every comment with what it is about", () => {
    const text = `# 文件说明

# 第二段
- name: { zh: 甲, en: a } # 名称
  # 为什么叫 x
  id: x
  when: # 条件
  - id: one # 第一
    holds: 甲 # 甲

  # 条件之后
  # - id: two
  #   holds: 乙

# 下一个
- id: y
  # 待补
  # name:
# 完
`
    expect(laid(text)).toBe(`# 文件说明

# 第二段
# 为什么叫 x
- id: x
  name: { zh: 甲, en: a } # 名称
  when: # 条件
    - id: one # 第一
      holds: 甲 # 甲

    # 条件之后
    # - id: two
    #   holds: 乙

# 下一个
- id: y
  # 待补
  # name:
# 完
`)
    expect(laid(laid(text))).toBe(laid(text))
  })

  it("keeps the lines of a rule, and quotes only what needs them", () => {
    const text = `- holds: >
      甲 and
        乙
  id: x
  says: { zh: "一", en: "two: three, four" }
  reading: {zh: '他说"好"', en: "# no"}
  formula: 甲
    + 乙
  source: "1"
`
    expect(laid(text)).toBe(
      `- id: x
  source: "1"
  holds: >
    甲 and
      乙

  says: { zh: 一, en: "two: three, four" }
  reading: { zh: 他说"好", en: "# no" }
  formula: >-
    甲
    + 乙
`.replace("\n\n", "\n")
    )
  })

  it("puts a text in both languages on two lines when one would be too long", () => {
    const long = "很长".repeat(35)
    expect(laid(`- note: { zh: ${long}, en: a }\n`)).toBe(`- note:\n    zh: ${long}\n    en: a\n`)
  })

  it("ends lines the same way everywhere", () => {
    expect(laid("\ufeff- id: x\r\n  unit: person\r\n")).toBe("- id: x\n  unit: person\n")
  })

  it("leaves a file of comments, and refuses what a pack may not hold with its line", () => {
    expect(laid("# 待补\n#  - id: x\n")).toBe("# 待补\n#  - id: x\n")
    const refused = Either.flip(PackLayout.layout("facts.yaml", "- id: x\n  id: y\n"))
    expect(Problem.where(Either.getOrThrow(refused)[0]!.place, "en")).toContain("facts.yaml, line 2")
  })
})

/** Content of a pack's file, however it is written: what people type and what is hard in YAML. */
const word = fc.constantFrom(
  "甲",
  "a b",
  "a: b",
  "# c",
  "- d",
  "{e}",
  "[f",
  "“引”",
  '"',
  "'",
  "1",
  "true",
  "乙 < 1",
  "x\ny",
  " z",
  "null",
  "*a",
  "&b",
  "!t",
  "%",
  "@",
  "`",
  ",",
  "?",
  "a:",
  "…",
  "e\tf"
)
const { tree } = fc.letrec<{ readonly tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { maxDepth: 4 },
    word,
    fc.array(tie("tree"), { maxLength: 3 }),
    fc.dictionary(fc.constantFrom("id", "name", "zh", "en", "when", "holds", "其他", "a: b"), tie("tree"), {
      maxKeys: 4
    })
  )
}))
const notes = fc.infiniteStream(fc.constantFrom("", "", " # 注", "\n# 行\n"))

/** Content as YAML in a style of somebody's own: JSON is YAML, and so are indented blocks of it. */
const written = (value: unknown, indent: string): string => {
  if (typeof value !== "object" || value === null) return JSON.stringify(value)
  const inner = `${indent}   `
  if (Array.isArray(value)) {
    return value.length === 0 ? "[]" : value.map((one) => `\n${indent} - ${written(one, inner)}`).join("")
  }
  const entries = Object.entries(value)
  return entries.length === 0
    ? "{}"
    : entries.map(([key, one]) => `\n${inner}${JSON.stringify(key)}: ${written(one, inner)}`).join("")
}

describe("any content", () => {
  it("says the same afterwards, and is laid out alike however it was written", () => {
    fc.assert(
      fc.property(fc.array(tree, { minLength: 1, maxLength: 3 }), (content) => {
        const block = `${written(content, "").slice(1)}\n`
        const first = laid(block)
        expect(data(first)).toEqual(content)
        expect(laid(first)).toBe(first)
      }),
      { numRuns: 150 }
    )
  })

  it("loses no comment", () => {
    fc.assert(
      fc.property(fc.array(tree, { minLength: 1, maxLength: 3 }), notes, (content, stream) => {
        const text = written(content, "")
          .slice(1)
          .split("\n")
          .map((line) => line + stream.next().value)
          .join("\n")
        const file = PackFile.parse("categories.yaml", text)
        fc.pre("data" in file && file.data !== undefined)
        const count = (of: string) => of.match(/# (注|行)/g)?.length ?? 0
        expect(count(laid(text))).toBe(count(text))
        expect(laid(laid(text))).toBe(laid(text))
      }),
      { numRuns: 150 }
    )
  })
})
