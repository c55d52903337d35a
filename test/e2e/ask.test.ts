import * as fs from "node:fs"
import * as path from "node:path"
import { Day, type Household, Inquiry, Policy } from "@doudi/core"
import { pack, sample } from "@doudi/packs"
import { District, Gaps } from "@doudi/synthetic"
import { Either } from "effect"
import { beforeAll, describe, expect, it } from "vitest"
import { ask, askJson, folder } from "../../packages/cli/test/answering.ts"
import { readBook } from "./Sheets.ts"

const on = Day.day("2025-09-30")

describe("what is asked about a household", () => {
  it("settles it, once the truth is told", { timeout: 120_000 }, () => {
    const { data, hash } = Either.getOrThrow(pack(sample))
    const policy = Either.getOrThrow(Policy.fromData(data, hash))
    const caseOf = (of: Household.Household) =>
      Inquiry.caseOf(policy, of, Either.getOrThrow(Policy.determine(policy, of, on)))
    let found = 0
    for (const truth of District.households({ seed: 5, households: 1500, quarter: "2025Q3" as never })) {
      const known = Gaps.registered(truth, 5)
      const open = caseOf(known)
      if (open === undefined) continue
      found++
      const answer = (no: number | undefined, of: object, from: object) => ({
        ...of,
        ...Object.fromEntries(
          open.questions
            .filter((question) => question.no === no && question.list === undefined)
            .map(({ field }) => [field, (from as Readonly<Record<string, unknown>>)[field] ?? null])
        )
      })
      const told = {
        ...answer(undefined, known, truth),
        members: known.members.map((one) => answer(one.no, one, truth.members.find(({ no }) => no === one.no)!))
      }
      expect(
        caseOf(told as never)?.questions.map(({ field }) => field),
        known.id
      ).toBeUndefined()
    }
    expect(found).toBeGreaterThan(20)
  })
})

describe("doudi ask plan", { timeout: 300_000 }, () => {
  const demo = path.join(folder(), "demo")
  let result: any
  beforeAll(async () => {
    const done = await ask(["demo", "--households", "400", "--seed", "2", "--out", demo])
    expect(done.code, done.err).toBe(0)
    const { code, document } = await askJson(["ask", "plan", "--quarter", "2025Q3", "--workspace", demo])
    expect(code).toBe(0)
    result = document.result
  }, 300_000)

  it("has a workbook for each who answers, with every question once and room for the answer", () => {
    expect(result.households).toBeGreaterThan(5)
    expect(result.requests.at(-1).settled).toBe(result.households)
    let questions = 0
    for (const request of result.requests) {
      const { 说明: cover, 家庭成员: people, ...sheets } = readBook(request.file)
      expect(cover![0]![0]).toContain("不是认定决定")
      let rows = 0
      const seen = new Set<string>()
      for (const [name, [header, ...asked]] of Object.entries(sheets)) {
        expect(header!.at(-1), name).toMatch(/^答复/)
        rows += asked.length
        for (const row of asked) {
          expect(row.length, "the answer is empty").toBeLessThan(header!.length)
          seen.add([name, row[0], header!.includes("成员序号") ? row[header!.indexOf("成员序号")] : ""].join("/"))
        }
      }
      expect(rows).toBe(request.questions)
      expect(seen.size).toBe(rows)
      questions += rows
    }
    expect(questions).toBe(result.questions)
  })

  it("shows identity numbers to departments only, and nothing else of the record", () => {
    const department = (who: string) => who !== "family" && who !== "village"
    for (const { file, who } of result.requests) {
      const book = readBook(file)
      const titles = Object.entries(book).flatMap(([name, rows]) => (name === "说明" ? [] : rows[0]!))
      const shown = ["户编号", "成员序号", "姓名", "户主姓名", "问题", "记录位置", "第几条"]
      const more = department(who) ? ["证件号码"] : ["区划代码"]
      expect(titles.filter((title) => ![...shown, ...more].includes(title) && !title.startsWith("答复"))).toEqual([])
      expect(/\d{17}[\dX]/.test(JSON.stringify(book)), file).toBe(department(who))
    }
  })

  it("keeps a workbook that is there, and says on the terminal what it is", async () => {
    const before = fs.readdirSync(path.join(demo, "ask")).length
    const { out } = await ask(["ask", "plan", "--on", "2025-09-30", "--by", "department", "--workspace", demo])
    expect(out).toContain("不是认定决定")
    expect(out).toMatch(/家庭 .*问询-2025-09-30-家庭.xlsx/)
    const after = fs.readdirSync(path.join(demo, "ask"))
    expect(after.length).toBeGreaterThan(before)
    expect(after.some((name) => name.endsWith("-2.xlsx"))).toBe(true)
  })

  it("takes a quarter or a day, not both", async () => {
    const { code } = await ask(["ask", "plan", "--quarter", "2025Q3", "--on", "2025-09-30", "--workspace", demo])
    expect(code).toBe(2)
  })
})
