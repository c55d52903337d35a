import * as fs from "node:fs"
import * as os from "node:os"
import * as path from "node:path"
import { CitizenId } from "@doudi/core"
import { afterAll, beforeAll, describe, expect, it } from "vitest"
import { run } from "./Doudi.ts"
import { readBook } from "./Sheets.ts"

/** A list with rows that wait for mending, whose people are in the register all the same. */
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "doudi-waiting-"))
const at = (...parts: ReadonlyArray<string>) => path.join(folder, ...parts)
afterAll(() => fs.rmSync(folder, { recursive: true, force: true }))

const number = (body: string) => body + CitizenId.checkCharacter(body)
const [old, mistyped, twin, other, plain, digits, swapped] = [
  number("99000119540221001"),
  number("99000119600303002"),
  number("99000119700404003"),
  number("99000119700404005"),
  number("99000119800505006"),
  number("99000119830606008"),
  number("99000119850707019")
] as const
/** The number of one twin with the check character of the other: one character away from each. */
const between = twin.slice(0, 17) + other[17]

const csv = (name: string, rows: ReadonlyArray<string>) => fs.writeFileSync(at(name), `${rows.join("\n")}\n`)
const doudi = async (...words: ReadonlyArray<string>) => {
  const answer = await run([...words, "--json"], folder)
  expect([0, 4], answer.err).toContain(answer.status)
  return JSON.parse(answer.out).result
}
const compare = (...more: ReadonlyArray<string>) =>
  doudi("compare", "--quarter", "2025Q3", "--on", "2025-09-30", "--workspace", "ws", ...more)

beforeAll(async () => {
  const people = [old, mistyped, twin, other, plain, digits, swapped]
  csv("h.csv", ["户编号,区划代码,现享类别", ...people.map((_, i) => `H-${i},340303200201,无`)])
  const names = ["王老", "李错", "双胞", "双胞", "赵平", "钱数", "孙换"]
  csv("m.csv", [
    "户编号,成员序号,姓名,证件号码,与户主关系,就业状况",
    ...people.map((id, i) => `H-${i},1,${names[i]},${id},户主,登记失业`)
  ])
  csv("list.csv", [
    "姓名,证件号码,所在乡镇,失业登记日期",
    `王老,${old.slice(0, 6)}${old.slice(8, 17)},燕山乡,2025-01-01`,
    `李错,${mistyped.slice(0, 15)}9${mistyped.slice(16)},燕山乡,2025-01-01`,
    `双胞,${between},燕山乡,2025-01-01`,
    `赵平,${plain},燕山乡,2025-01-01`,
    `无名,,燕山乡,2025-01-01`,
    `钱数,${digits},燕山乡,今年初`,
    `孙换,${swapped.slice(0, 14)}109${swapped.slice(17)},燕山乡,2025-01-01`,
    // Whom the list names by number is not looked for a second time.
    `赵平,${plain.slice(0, 14)}060${plain.slice(17)},燕山乡,2025-01-01`
  ])
  await doudi("init", "ws", "--pack", "cn-340303-sample")
  await doudi("import", "households", "h.csv", "--members", "m.csv", "--on", "2025-07-01", "--workspace", "ws")
  await doudi(
    "import",
    "roster",
    "list.csv",
    "--list",
    "unemployed",
    "--on",
    "2025-09-30",
    "--quarter",
    "2025Q3",
    "--workspace",
    "ws"
  )
}, 120_000)

describe("rows that wait for mending", { timeout: 120_000 }, () => {
  it("are left out of a comparison, unless it is asked for them", async () => {
    const result = await compare()
    expect(result.lists).toEqual([{ list: "unemployed", rows: 1, matched: 1, listOnly: 0, clues: 1 }])
  })

  it("are recognised by old number, by one wrong digit, or by the number where another cell is at fault", async () => {
    const result = await compare("--waiting")
    expect(result.lists[0]).toMatchObject({
      matched: 1,
      clues: 7,
      waiting: { rows: 7, recognised: 3, ambiguous: 1, possible: 2 }
    })
    expect(result.newClues).toBe(6)
    expect((await compare("--waiting")).newClues).toBe(0)
  })

  it("are clues that say why, and whom it may be where that cannot be told", async () => {
    await doudi("clue", "list", "--quarter", "2025Q3", "--workspace", "ws", "--out", "clues.xlsx")
    const rows = readBook(at("clues.xlsx")).疑点线索!.map((row) => Array.from(row, (cell) => cell ?? ""))
    const said = rows
      .map((row) => [row[1], row.find((cell) => cell.includes("（"))])
      .filter(([, text]) => text !== undefined)
    const twins = "名单中的行待修正，可能是此人（证件号码只差一位，姓名、所在地相同的有 2 人，不能判定是谁，请核实）"
    expect(said).toEqual([
      ["H-0", "登记失业，家庭未享受任何类别（15 位旧号升为 18 位后相同）"],
      ["H-1", "登记失业，家庭未享受任何类别（证件号码只差一位，姓名、所在地相同）"],
      ["H-2", twins],
      ["H-3", twins],
      ["H-5", "登记失业，家庭未享受任何类别（证件号码相同）"],
      ["H-6", "名单中的行待修正，可能是此人（证件号码差两位，姓名、所在地相同，请核实是不是此人）"]
    ])
  })
})
