import * as fs from "node:fs"
import * as os from "node:os"
import * as path from "node:path"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { readBook } from "./Sheets.ts"
import { run } from "./Doudi.ts"

/** A district that asks for facts of its own: of the household, of persons, and a list of those who should support the family. */
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "doudi-declared-"))
const at = (...parts: ReadonlyArray<string>) => path.join(folder, ...parts)
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

const files = {
  "pack.yaml": `format: 1
id: green-river
title: { zh: 青溪县（虚构）, en: Green River (invented) }
checkedOn: 2025-01-01
`,
  "sources.yaml": `- { id: rule, title: 青溪县示例办法, certainty: invented }\n`,
  "ledger.yaml": `departments:\n  - { id: civil-affairs, name: { zh: 民政局, en: civil affairs } }\n`,
  "inputs.yaml": `lists:
  - { id: supporters, name: { zh: 赡养人, en: supporters }, level: 3 }
inputs:
  - { id: luxury, name: { zh: 高额消费, en: luxury }, scope: household, kind: flag, level: 3 }
  - { id: floor, name: { zh: 套内面积, en: floor area }, scope: household, kind: decimal, unit: m2, level: 2 }
  - { id: refusals, name: { zh: 拒绝就业次数, en: refusals }, scope: person, kind: count, level: 3 }
  - { id: pays, name: { zh: 年给付额, en: pays }, scope: supporters, kind: money, unit: yuan/year, level: 3 }
  - { id: able, name: { zh: 有给付能力, en: able }, scope: supporters, kind: flag, level: 3 }
`,
  "categories.yaml": `- id: poor
  name: { zh: 困难, en: poor }
  title: { zh: 困难家庭, en: poor household }
  unit: household
  department: civil-affairs
  source: rule
  when:
    - { id: support, says: { zh: 赡养费低, en: little support }, holds: "sum(赡养人[有给付能力].年给付额) < 元(5000)", source: rule }
    - { id: luxury, says: { zh: 无高额消费, en: no luxury }, holds: not(高额消费), source: rule }
    - { id: room, says: { zh: 住房小, en: small home }, holds: 套内面积 / count(成员) < 30.25, source: rule }
    - { id: works, says: { zh: 未多次拒绝就业, en: takes work }, holds: "every m in 成员 satisfies m.拒绝就业次数 < 3", source: rule }
`
}
const csv = (name: string, rows: ReadonlyArray<string>) => fs.writeFileSync(at(name), `${rows.join("\n")}\n`)
const doudi = async (...words: ReadonlyArray<string>) => {
  const answer = await run([...words, "--json"], folder)
  return {
    status: answer.status,
    err: answer.err,
    data: answer.status === 0 || answer.status === 4 ? JSON.parse(answer.out).result : undefined
  }
}
const outcome = async (household: string) => {
  const { data } = await doudi("explain", household, "--on", "2025-09-01", "--workspace", "ws")
  return data.determination.outcomes[0]
}

beforeAll(async () => {
  fs.mkdirSync(at("green-river"))
  for (const [name, text] of Object.entries(files)) fs.writeFileSync(at("green-river", name), text)
  csv("h.csv", [
    "户编号,区划代码,高额消费,套内面积,赡养人数",
    "H-1,340303200201,否,30.20,1",
    "H-2,340303200201,否,30.25,0",
    "H-3,340303200201,,60,",
    "H-4,340303200201,否,20,2"
  ])
  csv("m.csv", [
    "户编号,成员序号,姓名,与户主关系,拒绝就业次数",
    ...[1, 2, 3, 4].map((n) => `H-${n},1,成员甲,户主,${n === 1 ? 2 : 0}`)
  ])
  csv("s.csv", ["户编号,年给付额,有给付能力", "H-1,4999.99,是", "H-1,,不适用", "H-4,1,是"])
  csv("s-mended.csv", ["户编号,年给付额,有给付能力", "H-1,4999.99,是", "H-4,1,是", "H-4,2,是"])
  expect((await doudi("init", "ws", "--pack", "green-river")).status).toBe(0)
}, 120_000)

const importing = (list: string) =>
  doudi(
    "import",
    "households",
    "h.csv",
    "--members",
    "m.csv",
    "--list",
    `supporters=${list}`,
    "--on",
    "2025-09-01",
    "--workspace",
    "ws"
  )

describe("what a pack asks for", { timeout: 120_000 }, () => {
  it("has columns in the forms, and a table for each list", async () => {
    const { status } = await doudi("template", "register", "--workspace", "ws", "--out", "form.xlsx")
    expect(status).toBe(0)
    const book = readBook(at("form.xlsx"))
    expect(book["家庭"]?.[0]).toEqual(expect.arrayContaining(["高额消费", "套内面积（平方米）", "赡养人数"]))
    expect(book["成员"]?.[0]).toContain("拒绝就业次数")
    expect(book["赡养人"]?.[0]).toEqual(["户编号*", "年给付额（元/年）", "有给付能力"])
  })
  it("comes in with the register; a household whose numbers do not agree waits, with its entries", async () => {
    const { status, data } = await importing("s.csv")
    // H-1 says one supporter and has two rows, H-4 says two and has one.
    expect(status).toBe(4)
    expect(data).toMatchObject({ quarantined: 7 })
    const waiting = readBook(at(data.quarantine))
    expect(Object.keys(waiting)).toEqual(expect.arrayContaining(["待修正 家庭", "待修正 成员", "待修正 赡养人"]))
    expect(JSON.stringify(waiting["待修正 家庭"])).toContain("LIST_COUNT")
  })
  it("decides: known, none, and not told are three answers", async () => {
    expect((await importing("s-mended.csv")).status).toBe(0)
    expect(await outcome("H-1")).toMatchObject({ _tag: "Entitled" })
    expect(await outcome("H-2")).toMatchObject({ _tag: "NotEntitled", because: [{ condition: "room" }] })
    expect(await outcome("H-3")).toMatchObject({ _tag: "NotEntitled" })
    expect(await outcome("H-4")).toMatchObject({ _tag: "Entitled" })
    csv("h.csv", ["户编号,区划代码,高额消费,套内面积,赡养人数", "H-3,340303200201,,20,"])
    csv("m.csv", ["户编号,成员序号,姓名,与户主关系,拒绝就业次数", "H-3,1,成员甲,户主,"])
    const words = ["import", "households", "h.csv", "--members", "m.csv", "--on", "2025-09-02", "--workspace", "ws"]
    expect((await doudi(...words)).status).toBe(0)
    const open = await outcome("H-3")
    expect(open).toMatchObject({ _tag: "Undetermined" })
    const fields = open.missing.map(({ field }: { readonly field: string }) => field)
    expect(fields).toEqual(expect.arrayContaining(["supporters", "luxury", "refusals"]))
  })
  it("is refused under a list the pack does not have", async () => {
    const words = ["import", "households", "h.csv", "--members", "m.csv", "--list", "cars=s.csv", "--on", "2025-09-03"]
    const { status, err } = await doudi(...words, "--workspace", "ws")
    expect(status).toBe(2)
    expect(err).toContain("supporters")
  })
})
