import Sqlite from "better-sqlite3"
import * as fs from "node:fs"
import * as path from "node:path"
import { beforeAll, describe, expect, it } from "vitest"
import { ask, askJson, folder } from "./answering.ts"

let workspace: string
beforeAll(async () => {
  workspace = path.join(folder(), "w")
  expect((await ask(["demo", "--households", "250", "--seed", "5", "--out", workspace])).code).toBe(0)
}, 120_000)

const people = ["--actor", "017", "--approver", "018"]
const at = (...words: ReadonlyArray<string>) => [...words, "--workspace", workspace]
const texts = (directory: string) =>
  fs
    .readdirSync(path.join(workspace, directory))
    .filter((name) => /\.(html|csv|json)$/.test(name))
    .map((name) => fs.readFileSync(path.join(workspace, directory, name), "utf8"))

describe("publishing", () => {
  it("puts names up by village, without anything else of anybody", { timeout: 60_000 }, async () => {
    const { code, document } = await askJson(
      at(
        "publish",
        "list",
        "dibao-granted",
        "--quarter",
        "2025Q3",
        "--from",
        "2025-10-09",
        "--until",
        "2025-12-31",
        ...people
      )
    )
    expect(code).toBe(0)
    expect(document.result.lines).toBeGreaterThan(10)
    const all = texts("notices")
    expect(all.length).toBe(document.result.notices.length * 3)
    const db = new Sqlite(path.join(workspace, "doudi.db"), { readonly: true })
    const versions = db.prepare("SELECT facts, members FROM household_version").raw().all() as Array<[string, string]>
    db.close()
    const named = versions.filter(([, members]) =>
      all.some((text) => text.includes((JSON.parse(members) as any)[0][1]))
    )
    expect(named.length).toBeGreaterThan(10)
    for (const [facts, members] of named) {
      const cells = JSON.parse(facts) as Array<unknown>
      // Division, area, address, telephone stand in this order.
      const [address, phone] = cells.slice(cells.findIndex((cell) => /^\d{12}$/.test(String(cell))) + 2)
      expect([typeof address, typeof phone]).toContain("string")
      const secrets = [address, phone, ...(JSON.parse(members) as Array<Array<unknown>>).map((cells) => cells[2])]
      for (const secret of secrets)
        if (typeof secret === "string") expect(all.some((text) => text.includes(secret))).toBe(false)
    }
    for (const text of all) expect(text).not.toMatch(/\d{17}[\dX]|\d{6}\*+\d/)
  })

  it("reminds of what hangs too long, until it is taken down", async () => {
    expect((await askJson(at("publish", "due", "--on", "2025-12-31"))).document.code).toBe(0)
    const due = await askJson(at("publish", "due", "--on", "2026-01-01"))
    expect(due.code).toBe(5)
    for (const { id } of due.document.result.due) {
      expect((await ask(at("publish", "withdraw", String(id), "--on", "2026-01-01"))).code).toBe(0)
    }
    expect((await ask(at("publish", "due", "--on", "2026-01-01"))).code).toBe(0)
    expect((await ask(at("publish", "withdraw", "9999"))).code).toBe(3)
  })

  it("shows one table a quarter, the same again, and no other", { timeout: 60_000 }, async () => {
    const publish = at("publish", "table", "public-table", "--quarter", "2025Q3", ...people)
    const other = path.join(path.dirname(workspace), "other")
    fs.cpSync(workspace, other, { recursive: true })
    const first = await askJson(publish)
    expect(first.code).toBe(0)
    const files = texts("public")
    const again = await askJson(publish)
    expect(again.document.result).toMatchObject({ again: true, table: first.document.result.table })
    expect(texts("public")).toEqual(files)
    for (const row of first.document.result.table.households) {
      for (const n of row) expect(n === null || n === 0 || (n >= 10 && n % 5 === 0), String(n)).toBe(true)
    }

    const db = new Sqlite(path.join(other, "doudi.db"))
    db.exec(`INSERT INTO publication SELECT NULL, 'table', 'public-table', '2025Q3', '', '2025-10-01', NULL, 1,
      printf('%064d', 1), '{}', 'a', 'r', 'b', 'now'`)
    db.close()
    const refused = await askJson([...publish.slice(0, -1), other])
    expect(refused.code).toBe(3)
    expect(refused.document.error.tag).toBe("TableStands")
    expect(fs.existsSync(path.join(other, "public"))).toBe(false)
  })

  it("takes two people, what the pack has, and a quarter with somebody in it", async () => {
    const words = ["publish", "table", "public-table", "--quarter"]
    expect((await ask(at(...words, "2025Q3", "--actor", "017", "--approver", "017"))).code).toBe(5)
    expect((await ask(at("publish", "list", "everything", "--quarter", "2025Q3", ...people))).code).toBe(2)
    expect((await ask(at("publish", "list", "dibao-granted", "--quarter", "2025Q3", ...people))).code).toBe(2)
    expect((await ask(at(...words, "2026Q1", ...people))).code).toBe(3)
  })

  it("refuses a table of too few people", { timeout: 60_000 }, async () => {
    const small = path.join(path.dirname(workspace), "small")
    expect((await ask(["demo", "--households", "5", "--out", small])).code).toBe(0)
    const found = await askJson([
      "publish",
      "table",
      "public-table",
      "--quarter",
      "2025Q3",
      ...people,
      "--workspace",
      small
    ])
    expect(found.code).toBe(3)
    expect(["TooFewToPublish", "NothingToPublish"]).toContain(found.document.error.tag)
    expect(fs.existsSync(path.join(small, "public"))).toBe(false)
  })
})
