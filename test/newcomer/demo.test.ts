import * as fs from "node:fs"
import * as os from "node:os"
import * as path from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { type Answer, run } from "../e2e/Doudi.ts"
import { root } from "../repo/Source.ts"

const cwd = fs.mkdtempSync(path.join(os.tmpdir(), "doudi-newcomer-"))
afterAll(() => fs.rmSync(cwd, { recursive: true, force: true }))

const summaryOf = (folder: string) => JSON.parse(fs.readFileSync(path.join(cwd, folder, "summary.json"), "utf8"))
const timeless = ({ elapsedMs: _, ...summary }: Record<string, unknown>) => summary

describe("what a newcomer types first", () => {
  it("is the demo of the command line, from the sources, and then the tests", () => {
    const { scripts } = JSON.parse(fs.readFileSync(path.join(root, "package.json"), "utf8"))
    expect(scripts.demo).toBe(`${scripts.doudi} demo`)
    expect(scripts.test).toBe("vitest run")
    for (const readme of ["README.md", "README.zh-CN.md"]) {
      const text = fs.readFileSync(path.join(root, readme), "utf8")
      expect(text).toContain("\nnpx -y pnpm@10 demo\n")
      expect(text).toContain("\nnpx -y pnpm@10 test\n")
    }
  })
})

describe("the demo on a small district", { timeout: 300_000 }, () => {
  let first: Answer
  let again: Answer
  beforeAll(async () => {
    first = await run(["demo", "--households", "300", "--out", "first"], cwd)
    again = await run(["demo", "--households", "300", "--out", "again", "--json"], cwd)
  }, 300_000)

  it("ends well, and says where to look", () => {
    expect(first.status, first.out + first.err).toBe(0)
    expect(first.out + first.err).toContain(path.join("first", "report"))
  })

  it("leaves every file of the quarter", () => {
    const there = fs.readdirSync(path.join(cwd, "first"))
    expect(there).toEqual(
      expect.arrayContaining([
        "doudi.db",
        "in",
        "quarantine.xlsx",
        "clues.xlsx",
        "push",
        "feedback",
        "report",
        "summary.json"
      ])
    )
    expect(fs.readdirSync(path.join(cwd, "first/report")).sort()).toEqual(
      ["csv", "html", "json", "xlsx"].map((ending) => `2025Q3.${ending}`)
    )
    const workbooks = (folder: string) => fs.readdirSync(path.join(cwd, "first", folder)).sort()
    expect(workbooks("push").length).toBeGreaterThan(3)
    expect(workbooks("feedback")).toEqual(workbooks("push"))
    expect(workbooks("in").filter((name) => /名单\.(xlsx|csv)$/.test(name))).toHaveLength(4)
  })

  it("sums up the quarter, balanced", () => {
    const summary = summaryOf("first")
    expect(Object.keys(summary)).toEqual([
      ...["households", "persons", "rosterRows", "quarantined", "matched", "clues", "determinations"],
      ...["pushed", "fedBack", "ledgerEntries", "quarterBalanced", "elapsedMs"]
    ])
    expect(summary.quarterBalanced).toBe(true)
    expect(summary.households).toBe(300)
    expect(summary.persons).toBeGreaterThan(600)
    for (const figure of ["rosterRows", "quarantined", "matched", "clues", "pushed"]) {
      expect(summary[figure], figure).toBeGreaterThan(0)
    }
    expect(summary.matched).toBeLessThanOrEqual(summary.rosterRows)
    expect(summary.fedBack).toBe(summary.pushed)
    expect(summary.ledgerEntries).toBeGreaterThanOrEqual(summary.pushed + summary.fedBack)
    for (const [step, ms] of Object.entries(summary.elapsedMs)) expect(Number.isInteger(ms), step).toBe(true)
  })

  it("tells every household's outcome for every category", () => {
    const counts: Record<string, Record<string, number>> = summaryOf("first").determinations
    expect(Object.keys(counts)).toEqual(expect.arrayContaining(["dibao", "margin", "tekun", "rigid"]))
    for (const [category, { entitled, notEntitled, undetermined, ...rest }] of Object.entries(counts)) {
      expect(rest, category).toEqual({})
      const total = entitled! + notEntitled! + undetermined!
      if (["dibao", "margin", "rigid"].includes(category)) expect(total, category).toBe(300)
      // These two are entered as other departments found them, and the demonstration's register has no such entries.
      if (["fallen-back", "other-hardship"].includes(category)) expect(entitled, category).toBe(0)
      else expect(entitled, category).toBeGreaterThan(0)
    }
  })

  it("comes to the same with the same seed, times aside, and tells programs the same", () => {
    expect(again.status, again.err).toBe(0)
    expect(timeless(summaryOf("again"))).toEqual(timeless(summaryOf("first")))
    const { ok, code, result } = JSON.parse(again.out)
    expect({ ok, code }).toEqual({ ok: true, code: 0 })
    expect(result.summary).toEqual(summaryOf("again"))
  })

  it("shows no bar where nobody watches", () => {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: a bar is drawn with these
    expect(first.out + first.err + again.err).not.toMatch(/[\r\u001b]/)
  })
})
