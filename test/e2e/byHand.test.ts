import * as fs from "node:fs"
import * as path from "node:path"
import { beforeAll, describe, expect, it } from "vitest"
import { ask, askJson, folder } from "../../packages/cli/test/answering.ts"

const demo = path.join(folder(), "demo")
const mine = path.join(folder(), "mine")

/** The commands that the demo showed, as words. */
const shown = (text: string): ReadonlyArray<ReadonlyArray<string>> =>
  text
    .split("\n")
    .map((line) => /^\s*\$ doudi (.*)$/.exec(line)?.[1])
    .filter((line) => line !== undefined)
    .map((line) => [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!))

/** The same command for another workspace: what it reads comes from where the demo's departments put it, what it writes does not. */
const forMine = (words: ReadonlyArray<string>): ReadonlyArray<string> =>
  words.map((word, i) =>
    ["--workspace", "--out"].includes(words[i - 1] ?? "") || (words[0] === "init" && i === 1)
      ? word.replace(demo, mine)
      : word
  )

const filesOf = (workspace: string, inside: string) =>
  Object.fromEntries(
    fs
      .readdirSync(path.join(workspace, inside))
      .sort()
      .map((name) => [name, fs.readFileSync(path.join(workspace, inside, name)).toString("base64")])
  )
/** The report without what tells one ledger from another: when it was closed, and its fingerprint. */
const reportOf = (workspace: string) => {
  const {
    closedAt: _,
    seal: __,
    ...report
  } = JSON.parse(fs.readFileSync(path.join(workspace, "report/2025Q3.json"), "utf8"))
  return report
}

describe("the demo's commands by hand", { timeout: 300_000 }, () => {
  let commands: ReadonlyArray<ReadonlyArray<string>>
  beforeAll(async () => {
    const done = await ask(["demo", "--households", "200", "--out", demo])
    expect(done.code, done.err).toBe(0)
    commands = shown(done.out + done.err)
    for (const words of commands) {
      const { code, err } = await ask(forMine(words))
      expect([0, 4], `${words.join(" ")}\n${err}`).toContain(code)
    }
  }, 300_000)

  it("are a whole quarter", () => {
    const kinds = new Set(commands.map(([first, second]) => (first === "import" ? `${first} ${second}` : first)))
    expect([...kinds]).toEqual([
      ...["init", "import households", "import roster", "compare", "clue", "assess", "push", "import feedback"],
      ...["quarter", "quarantine"]
    ])
  })

  it("come to the same figures", () => expect(reportOf(mine)).toEqual(reportOf(demo)))

  it("write the same files, byte for byte", () => {
    expect(filesOf(mine, "push")).toEqual(filesOf(demo, "push"))
    for (const name of ["clues.xlsx", "quarantine.xlsx"]) {
      expect(fs.readFileSync(path.join(mine, name)).equals(fs.readFileSync(path.join(demo, name))), name).toBe(true)
    }
  })

  it("change nothing when typed a second time", async () => {
    for (const words of commands.filter(([first]) => first === "import")) {
      const { code, document } = await askJson(forMine(words))
      if (document.ok) expect(document.result.alreadyImported, words.join(" ")).toBe(true)
      else expect([code, document.error.tag], words.join(" ")).toEqual([3, "QuarterClosed"])
    }
    await ask(["quarter", "report", "2025Q3", "--out", path.join(mine, "report"), "--workspace", mine])
    expect(reportOf(mine)).toEqual(reportOf(demo))
  })
})
