import { GoldenCase, Policy, Problem } from "@doudi/core"
import { Either, Schema } from "effect"
import { describe, expect, it } from "vitest"
import { parse } from "yaml"
import { documents } from "./Blocks.ts"

type Sections = Readonly<Record<string, any>>
const page = documents().find(({ path }) => path === "docs/guides/rule-patterns.md")!.text

/** The sections of the page with their blocks, every scalar as text. */
const sections = page
  .split(/^## /m)
  .slice(1)
  .map((text) => ({
    title: text.slice(0, text.indexOf("\n")),
    blocks: [...text.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, yaml]) =>
      parse(yaml!, { schema: "failsafe" })
    ) as ReadonlyArray<Sections>
  }))
const [base, ...patterns] = sections

/** Sections of several blocks as one pack: lists one after the other. */
const together = (blocks: ReadonlyArray<Sections>): Sections => {
  const whole: Record<string, any> = {}
  for (const block of blocks) {
    for (const [key, value] of Object.entries(block)) whole[key] = [...(whole[key] ?? []), ...value]
  }
  return whole
}

const header = { format: "1", id: "patterns", title: { zh: "写法", en: "patterns" }, checkedOn: "2025-01-01" }
const decode = Schema.decodeUnknownSync(GoldenCase.CaseFile)

describe("rule patterns", () => {
  it("are many", () => expect(patterns.length).toBeGreaterThan(20))

  it.each(patterns.map((pattern) => [pattern.title, pattern] as const))("%s", (_, { blocks }) => {
    const { bases, ...common } = base!.blocks[0]!
    const { cases, ...pack } = together([common, ...blocks])
    const policy = Policy.fromData({ ...header, ...pack }, "hash")
    if (Either.isLeft(policy)) {
      throw new Error(policy.left.map((fault) => `${fault.place?.path}: ${Problem.render(fault, "en")}`).join("\n"))
    }
    const file = decode({ bases, cases })
    expect(file.cases.length).toBeGreaterThan(0)
    const different = file.cases.flatMap((golden) =>
      GoldenCase.run(policy.right, golden, file.bases).map((mismatch) => ({ case: golden.id, ...mismatch }))
    )
    expect(different).toEqual([])
  })
})
