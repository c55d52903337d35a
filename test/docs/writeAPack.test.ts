import * as fs from "node:fs"
import * as path from "node:path"
import { GoldenCase, Mutation, Problem, Review } from "@doudi/core"
import { Either } from "effect"
import { beforeAll, describe, expect, it } from "vitest"
import * as PackFolder from "../../packages/files/src/pack/PackFolder.ts"
import { root } from "../repo/Source.ts"
import { blocksOf, documents } from "./Blocks.ts"

/** The pack of the guide docs/guides/write-a-pack.md, and that the guide shows what stands in it. */
const folder = path.join(root, "examples/green-river")
const page = "docs/guides/write-a-pack.md"
const blocks = blocksOf(page, documents().find(({ path }) => path === page)!.text)

/** Whether the pieces of a block, apart by lines of `…`, stand in a text in this order, word for word. */
const standsIn = (text: string, block: string): boolean => {
  let at = 0
  return block.split(/^…\n/m).every((piece) => {
    const found = text.indexOf(piece.trimEnd(), at)
    at = found + piece.length
    return found >= 0
  })
}

const checked = PackFolder.check(folder)
const pack = Either.getOrThrowWith(
  checked,
  (faults) => new Error(faults.map((fault) => Problem.render(fault, "zh")).join("\n"))
)

describe("the guide", () => {
  const yaml = blocks.filter(({ language }) => language === "yaml")
  it.each(yaml.map(({ line, text }) => [line, text] as const))(
    "shows at line %i what stands in the pack",
    (_, text) => {
      const [, file, shown] = /^# (\S+)\n([\s\S]*)$/.exec(text)!
      expect(standsIn(fs.readFileSync(path.join(folder, file!), "utf8"), shown!), file).toBe(true)
    }
  )
  it("shows most kinds of files", () => expect(yaml.length).toBeGreaterThan(12))
  it("shows the household that its commands assess", () => {
    const [json] = blocks.filter(({ language }) => language === "json")
    expect(json!.text).toBe(fs.readFileSync(path.join(folder, "household.json"), "utf8"))
  })
  it("would be found out where it shows something else", () => {
    expect(standsIn("a: 1\nb: 2\nc: 3\n", "a: 1\n…\nc: 3\n")).toBe(true)
    expect(standsIn("a: 1\nb: 2\nc: 3\n", "c: 3\n…\na: 1\n")).toBe(false)
  })
})

describe("the pack of Green River", () => {
  it("has nothing to mend", () => {
    const findings = Review.findings(pack.policy, "2025-10-15" as never, pack)
    expect(findings.filter(({ severity }) => severity !== "note")).toEqual([])
  })
  it("has many cases, each with how it was worked out", () => {
    expect(pack.cases.length).toBeGreaterThan(100)
    for (const { id, source } of pack.cases) expect(source, id).toMatch(/^手工计算，/)
  })
  it.each(pack.cases.map((golden) => [golden.id, golden] as const))("%s", (_, golden) => {
    expect(GoldenCase.run(pack.policy, golden, pack.bases)).toEqual([])
  })

  it.each([
    [{ household: { 高额消费: "有" } }, "“高额消费”不能写“有”，可写：是、否"],
    [{ members: { 1: { 工资收入: "1.00" } } }, "没有“工资收入”这项事实"],
    [{ members: { 1: { 患病情况: "重病" } } }, "可写：无、慢性病、重特大疾病"],
    [{ lists: { cars: [] } }, "没有清单“cars”"],
    [{ base: "first" }, "没有起步家庭“first”"]
  ])("a case with a mistake of its own is told in words: %j", (mistake, says) => {
    const golden = { ...pack.cases[0]!, ...mistake } as GoldenCase.GoldenCase
    expect(() => GoldenCase.run(pack.policy, golden, pack.bases)).toThrow(says)
  })

  describe("with one mistake", () => {
    let score: Mutation.Score
    beforeAll(() => {
      score = Mutation.run(pack.policy, pack, pack.harmless)!
    }, 300_000)
    it("is noticed by a case, in every figure and comparison", () => {
      expect(score.score).toBe(1)
      expect(score.stale).toEqual([])
    })
  })
})
