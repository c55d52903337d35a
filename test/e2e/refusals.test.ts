import * as fs from "node:fs"
import * as path from "node:path"
import type { Problem } from "@doudi/core"
import Sqlite from "better-sqlite3"
import { beforeAll, describe, expect, it } from "vitest"
import { ask, askJson, folder } from "../../packages/cli/test/answering.ts"
import { sheetOf, workbookParts, zip } from "../../packages/files/test/table/fixtures.ts"
import { digestOf } from "./Dump.ts"

const home = folder()
const workspace = path.join(home, "workspace")
const at = ["--workspace", workspace]

/** Somebody who does not exist: the division of the number was never assigned. */
const nobody = "990001196605200025"
const list = `姓名,证件号码,病种\n张三,${nobody},尿毒症\n`

const save = (name: string, bytes: string | Uint8Array): string => {
  const file = path.join(home, name)
  fs.writeFileSync(file, bytes)
  return file
}
const roster = (file: string, list = "serious-illness") => [
  ...["import", "roster", file, "--list", list, "--quarter", "2025Q3", "--on", "2025-09-30"],
  ...at
]

/** What a refusal must be: exit code 3, both languages with a remedy, nothing personal, and everything as it was. */
const refused = async (words: ReadonlyArray<string>, code = 3) => {
  const before = digestOf(workspace)
  const { code: given, document } = await askJson(words)
  expect(given, JSON.stringify(document)).toBe(code)
  expect(digestOf(workspace)).toBe(before)
  expect(document.ok).toBe(false)
  const { tag, says, remedy } = document.error as Problem.Problem & { readonly tag: string }
  for (const text of [says, remedy]) {
    expect(text.zh).toMatch(/\p{Script=Han}{2}/u)
    expect(text.en).toMatch(/[A-Za-z]{3}/)
    expect(text.zh + text.en).not.toMatch(/张三|99000119660520/)
  }
  for (const language of ["zh", "en"] as const) {
    const spoken = await ask(words, language)
    expect(spoken.code).toBe(code)
    expect(spoken.out).toBe("")
    expect(spoken.err.replace(/\s/g, "")).toContain(says[language].replace(/\s/g, ""))
    expect(spoken.err.replace(/\s/g, "")).toContain(remedy[language].replace(/\s/g, ""))
  }
  return { tag, says, remedy }
}

beforeAll(async () => {
  expect((await ask(["init", workspace, "--pack", "cn-340303-sample"])).code).toBe(0)
  expect((await ask(roster(save("good.csv", list)))).code).toBe(0)
})

describe("a file that cannot be the list", { timeout: 60_000 }, () => {
  const workbook = zip(
    workbookParts(sheetOf('<row r="1"><c r="A1" t="inlineStr"><is><t>姓名</t></is></c></row>'), { strings: [] })
  )
  const bomb = zip(
    workbookParts(sheetOf(""), { strings: [] }).map((part) =>
      part.name.endsWith("sheet1.xml") ? { ...part, content: Buffer.alloc(300 * 1024 * 1024, " ") } : part
    )
  )

  it.each<readonly [string, string, string | Uint8Array]>([
    ["is empty", "empty.csv", ""],
    ["is an empty workbook", "empty.xlsx", ""],
    ["has a header only", "header.csv", "姓名,证件号码,病种\n"],
    [
      "is in neither UTF-8 nor GB18030",
      "latin.csv",
      Buffer.from("姓名,证件号码\n", "utf8").map((byte, i) => (i > 6 ? 0xff : byte))
    ],
    ["is a truncated workbook", "truncated.xlsx", workbook.subarray(0, workbook.length / 2)],
    ["lacks a column", "column.csv", "姓名,病种\n张三,尿毒症\n"],
    ["is another department's list", "other.csv", `姓名,证件号码,失业登记日期\n张三,${nobody},2025-07-01\n`],
    ["is a zip bomb", "bomb.xlsx", bomb],
    ["is no table at all", "picture.csv", Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])]
  ])("that %s is refused", async (_, name, bytes) => {
    const { says } = await refused(roster(save(name, bytes)))
    expect(says.zh).not.toBe("")
  })

  it("that lacks a column names the column", async () => {
    const { says } = await refused(roster(save("column2.csv", "姓名,病种\n张三,尿毒症\n")))
    expect(says.zh).toContain("证件号码")
  })

  it("that is another list says which one it looks like", async () => {
    const other = path.join(home, "template.xlsx")
    expect((await ask(["template", "unemployed", "--pack", "cn-340303-sample", "--out", other])).code).toBe(0)
    await refused(roster(other))
  })

  it("that is not there is refused", async () => {
    const { code, document } = await askJson(roster(path.join(home, "nowhere.csv")))
    expect(code).not.toBe(0)
    expect(document.error.place.file).toBe("nowhere.csv")
  })

  it("households and feedback are as strict", async () => {
    for (const bytes of ["", "户编号,区划代码\n", Buffer.alloc(100, 0xff)]) {
      const file = save("register.csv", bytes)
      await refused(["import", "households", file, "--members", file, "--on", "2025-09-30", ...at])
      await refused(["import", "feedback", file, "--department", "civil-affairs", "--quarter", "2025Q3", ...at])
    }
  })
})

describe("a workspace", { timeout: 60_000 }, () => {
  const copy = (name: string, change: (db: Sqlite.Database) => void) => {
    const other = path.join(home, name)
    fs.cpSync(workspace, other, { recursive: true })
    const db = new Sqlite(path.join(other, "doudi.db"))
    change(db)
    db.close()
    return other
  }

  it("made by a newer version is refused and left alone", async () => {
    const newer = copy("newer", (db) => db.pragma("user_version = 999"))
    const before = digestOf(newer)
    for (const words of [
      ["assess", "--all"],
      ["import", "roster", path.join(home, "good.csv"), "--list", "serious-illness", "--quarter", "2025Q3"]
    ]) {
      const { code, document } = await askJson([...words, "--workspace", newer])
      expect([code, document.error.tag]).toEqual([3, "WorkspaceNewer"])
      expect(document.error.remedy.zh).not.toBe("")
      expect(document.error.remedy.en).not.toBe("")
    }
    expect(digestOf(newer)).toBe(before)
  })

  it("of another program is refused", async () => {
    const foreign = copy("foreign", (db) => db.pragma("application_id = 1"))
    const { code, document } = await askJson(["assess", "--all", "--workspace", foreign])
    expect([code, document.error.tag]).toEqual([3, "NotAWorkspace"])
  })

  it("that is not there is refused, and none is made", async () => {
    const nowhere = path.join(home, "nowhere")
    expect((await askJson(["assess", "--all", "--workspace", nowhere])).code).toBe(3)
    expect(fs.existsSync(nowhere)).toBe(false)
  })
})

describe("a time limit", { timeout: 60_000 }, () => {
  it("is refused when it reaches a year without a holiday arrangement", async () => {
    const { tag, says } = await refused(["deadline", "--on", "2026-12-20", "--days", "20", ...at])
    expect(tag).toBe("CalendarYearUnknown")
    expect(says.zh).toContain("2027")
  })

  it("counts the weekend days that are worked and leaves out the holidays", async () => {
    const ends = async (...words: ReadonlyArray<string>) =>
      (await askJson(["deadline", "--on", "2025-09-26", ...words, ...at])).document.result.ends
    // 28 September and 11 October are worked weekends; 1 to 8 October are off.
    expect(await ends("--days", "1")).toBe("2025-09-28")
    expect(await ends("--days", "20")).toBe("2025-10-30")
    expect(await ends("--days", "7", "--calendar")).toBe("2025-10-09")
  })
})
