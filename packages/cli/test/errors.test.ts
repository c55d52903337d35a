import * as fs from "node:fs"
import * as path from "node:path"
import { beforeAll, describe, expect, it } from "vitest"
import { ask, askJson, folder } from "./answering.ts"

let here: string
let workspace: string
beforeAll(async () => {
  here = path.join(folder(), "files")
  fs.mkdirSync(here)
  workspace = path.join(here, "w")
  expect((await ask(["init", workspace, "--pack", "cn-340303-sample"])).code).toBe(0)
  fs.writeFileSync(path.join(here, "empty.csv"), "")
  fs.writeFileSync(path.join(here, "other.csv"), "甲,乙\n1,2\n")
  fs.writeFileSync(path.join(here, "notes.txt"), "x")
  const backup = path.join(here, "backup.db")
  expect((await ask(["backup", "create", "--out", backup, "--workspace", workspace])).code).toBe(0)
  const bytes = fs.readFileSync(backup)
  bytes.write("X", bytes.lastIndexOf("pack_pin"))
  fs.writeFileSync(path.join(here, "damaged.db"), bytes, { mode: 0o600 })
})

const identity = `990001${"19660520"}${"0020"}`

/** Each kind of error once: what is typed, and how it ends. `W` is a workspace, `D` a folder with other things in it. */
const errors: ReadonlyArray<readonly [code: number, ...words: ReadonlyArray<string>]> = [
  [2, "improt"],
  [2, "nonsense"],
  [2, "import"],
  [2, "--workspace", "W", "assess"],
  [2, "import", "roster"],
  [2, "import", "roster", "a.csv"],
  [2, "import", "roster", "a.csv", "--list", "unemployed", "--quarter"],
  [2, "import", "roster", "a.csv", "--list", "unemployed", "--quarter", "2025-3"],
  [2, "import", "roster", "a.csv", "b.csv", "--list", "unemployed", "--quarter", "2025Q3"],
  [2, "import", "households", "a.csv", "--source", "guess"],
  [2, "import", "households", "a.csv", "--on", "2025-02-30"],
  [2, "compare", "--quarter", "2025Q3", "--quarter", "2025Q4"],
  [2, "compare", "--quarter", "2025Q3", "--colour", "red"],
  [2, "compare", "--quater", "2025Q3"],
  [2, "demo", "--households", "-5"],
  [2, "demo", "--households", "many"],
  [2, "ledger", "list", "--limit", "0"],
  [2, "assess", "--wizard"],
  [2, "assess"],
  [2, "assess", "--all", "BS-0000001"],
  [2, "assess", "--file", "a.json"],
  [2, "explain", "张三"],
  [2, "explain", identity],
  [2, "import", "households", `${identity}.csv`],
  [2, "version", "--lang", "fr"],
  [2, "init", "D/new", "--pack", "cn-99"],
  [2, "quarter", "close", "Q3"],
  [2, "import", "roster", "D/other.csv", "--list", "nobody", "--quarter", "2025Q3", "--workspace", "W"],
  [2, "import", "feedback", "D/other.csv", "--department", "nobody", "--quarter", "2025Q3", "--workspace", "W"],
  [2, "import", "households", "D/absent.csv", "--workspace", "W"],
  [2, "assess", "--file", "D/absent.json", "--pack", "cn-340303-sample"],
  [2, "template", "nothing", "--workspace", "W"],
  [2, "backup", "verify", "D/absent.db"],
  [2, "backup", "create", "--workspace", "W"],
  [3, "backup", "create", "--out", "D/notes.txt", "--workspace", "W"],
  [3, "backup", "verify", "D/notes.txt"],
  [3, "backup", "verify", "W/doudi.db"],
  [3, "restore", "D/backup.db", "--into", "W"],
  [7, "backup", "verify", "D/damaged.db"],
  [7, "restore", "D/damaged.db", "--into", "D/new"],
  [9, "backup", "create", "--out", "D/nowhere/a.db", "--workspace", "W"],
  [3, "assess", "--all", "--workspace", "D"],
  [3, "import", "households", "D/empty.csv", "--workspace", "W"],
  [3, "import", "households", "D/other.csv", "--workspace", "W"],
  [3, "import", "households", "D", "--workspace", "W"],
  [3, "explain", "BS-0000001", "--workspace", "W"],
  [3, "quarter", "close", "2025Q3", "--workspace", "W"],
  [3, "init", "W", "--pack", "cn"],
  [3, "pack", "check", "D/no-pack"],
  [3, "assess", "--file", "D/notes.txt", "--pack", "cn-340303-sample"],
  [5, "demo", "--out", "D", "--households", "5"],
  [5, "quarantine", "--out", "D/notes.txt", "--workspace", "W"],
  [5, "template", "households", "--out", "D/notes.txt"],
  [9, "push", "--quarter", "2025Q3", "--out", "D/notes.txt", "--workspace", "W"]
]

/** Real places for the letters of the list, and back. */
const typed = (words: ReadonlyArray<string>) =>
  words.map((word) => word.replace(/^W(?=$|\/)/, workspace).replace(/^D(?=$|\/)/, here))
const masked = (text: string) =>
  text
    .replaceAll("\n", "¶")
    .replaceAll(workspace, "W")
    .replaceAll(here, "D")
    .replaceAll("¶", "\n")
    .replaceAll("\\", "/")

describe.each(["zh", "en"] as const)("errors in %s", (language) => {
  it("read as they stand in the transcript, once each, on err only", async () => {
    let all = ""
    for (const [expected, ...words] of errors) {
      const { code, err, out } = await ask(typed(words), language)
      all += `$ doudi ${words.join(" ")}\n${masked(err)}[${code}]\n\n`
      expect({ words, code, out }).toEqual({ words, code: expected, out: "" })
      expect(err.match(language === "zh" ? /^错误：/gm : /^Error: /gm), err).toHaveLength(1)
      expect(err.match(language === "zh" ? /^处理办法：/gm : /^What to do: /gm), err).not.toBeNull()
    }
    await expect(all).toMatchFileSnapshot(`transcript/errors.${language}.txt`)
  })
})

it("repeat nothing that somebody typed by mistake", async () => {
  for (const words of [
    ["explain", "张三"],
    ["explain", identity],
    ["assess", "王五"],
    ["compare", "--quarter", "2025Q3", "李四"]
  ]) {
    const { err } = await ask(words)
    expect(err).not.toMatch(/张三|王五|李四|9900011966/)
  }
})

describe("errors as JSON", () => {
  it("say the same for a program", async () => {
    const { code, document, out } = await askJson(["assess", "--all", "--workspace", here])
    expect([code, out]).toEqual([3, ""])
    expect(document).toMatchObject({
      ok: false,
      error: {
        tag: "WorkspaceMissing",
        kind: "refused",
        says: { zh: "这里没有工作区", en: "There is no workspace here" },
        remedy: { zh: expect.any(String), en: expect.any(String) },
        place: { path: expect.any(String) }
      }
    })
  })

  it("for words that make no command, too", async () => {
    const { code, document } = await askJson(["import", "roster", "a.csv"])
    expect(code).toBe(2)
    expect(document).toMatchObject({ ok: false, error: { tag: "UsageProblem", kind: "usage" } })
  })
})
