import * as fs from "node:fs"
import { spawnSync } from "node:child_process"
import * as path from "node:path"
import { fileURLToPath, pathToFileURL } from "node:url"
import { Determination } from "@doudi/core"
import { Schema } from "effect"
import { beforeAll, describe, expect, it } from "vitest"
import { ask, askJson, folder } from "./answering.ts"

const root = fileURLToPath(new URL("../../..", import.meta.url))
const program = [
  "--conditions=doudi-src",
  "--import",
  pathToFileURL(path.join(root, "node_modules/tsx/dist/loader.mjs")).href,
  path.join(root, "packages/cli/src/bin.ts")
]
/** Runs a line of a shell, in which `$0` is Node. */
const shell = (line: string) => {
  const env = { ...process.env, LC_ALL: "zh_CN.UTF-8", LANG: "zh_CN.UTF-8", NO_COLOR: "1", TSX_DISABLE_CACHE: "1" }
  const { status, stderr } = spawnSync("sh", ["-c", line, process.execPath], { encoding: "utf8", env })
  return { code: status, err: stderr }
}

const households = 150
const seed = 2
let here: string
let demo: string
let printed: string
let summary: any
let commands: ReadonlyArray<string>

beforeAll(async () => {
  here = folder()
  demo = path.join(here, "demo-out")
  const run = await ask(["demo", "--households", String(households), "--seed", String(seed), "--out", demo])
  expect(run.err).toBe("")
  expect(run.code).toBe(0)
  printed = run.out
  summary = JSON.parse(fs.readFileSync(path.join(demo, "summary.json"), "utf8"))
  commands = [...printed.matchAll(/^ +\$ doudi (.*)$/gm)].map(([, line]) => line!)
}, 120_000)

/** A command line that the demo showed, as words. */
const wordsOf = (line: string) => [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain!)
const figures = ({ elapsedMs: _, ...rest }: any) => rest

describe("the demo", () => {
  it("leaves a summary of exactly these figures", () => {
    expect(Object.keys(summary)).toEqual([
      "households",
      "persons",
      "rosterRows",
      "quarantined",
      "matched",
      "clues",
      "determinations",
      "pushed",
      "fedBack",
      "ledgerEntries",
      "quarterBalanced",
      "elapsedMs"
    ])
    expect(summary.quarterBalanced).toBe(true)
    expect(summary.households).toBeGreaterThan(households * 0.95)
    expect(summary.pushed).toBeGreaterThan(0)
    expect(summary.fedBack).toBe(summary.pushed)
    // One entry an item pushed, one an answer, one each for what it tells was granted, delivered and paid; beside them the opening, the
    // key, the files, the run, the close and its checkpoint.
    const { figures } = JSON.parse(fs.readFileSync(path.join(demo, "report/2025Q3.json"), "utf8"))
    const entered = (...kinds: ReadonlyArray<string>) =>
      figures.entries.reduce((sum: number, row: any) => sum + (kinds.includes(row.kind) ? row.entries : 0), 0)
    expect(entered("pushed")).toBe(summary.pushed)
    expect(entered("granted")).toBeGreaterThan(entered("delivered"))
    expect(entered("delivered")).toBeGreaterThan(entered("paid"))
    const files = summary.ledgerEntries - summary.pushed - summary.fedBack - entered("granted", "delivered", "paid") - 5
    expect(files).toBe(fs.readdirSync(path.join(demo, "feedback")).length + 6)
    for (const counts of Object.values<any>(summary.determinations)) {
      expect(Object.keys(counts)).toEqual(["entitled", "notEntitled", "undetermined"])
    }
    for (const category of ["dibao", "margin", "rigid"]) {
      const { entitled, notEntitled, undetermined } = summary.determinations[category]
      expect(entitled + notEntitled + undetermined).toBe(summary.households)
    }
    expect(Object.values(summary.elapsedMs).every(Number.isSafeInteger)).toBe(true)
  })

  it("has records behind the figures of its report, which come to them", async () => {
    const { numbers } = JSON.parse(fs.readFileSync(path.join(demo, "report", "2025Q3.json"), "utf8"))
    const totals = Object.entries<number | null>(numbers).filter(
      ([id, value]) => /^headlines\/|\/total\//.test(id) && value !== null && value > 0
    )
    // The largest total of each table, and the headlines.
    const chosen = new Map(
      totals.map(([id, value]) => [id.startsWith("headlines/") ? id : id.split("/")[0]!, [id, value] as const])
    )
    expect(chosen.size).toBeGreaterThan(20)
    for (const [id, value] of chosen.values()) {
      const { code, document } = await askJson(["report", "trace", "2025Q3", id, "--workspace", demo, "--limit", "3"])
      expect([id, code]).toEqual([id, 0])
      const { count, figure, records, total, whole } = document.result
      expect(figure.value).toBe(value)
      if (whole === undefined) expect([id, total]).toEqual([id, value])
      else expect([id, Math.floor((2000 * total + whole.total) / (2 * whole.total))]).toEqual([id, value])
      expect(records).toHaveLength(Math.min(3, count))
    }
  }, 120_000)

  it("shows nobody the households behind a figure who may not see them", async () => {
    const asked = await ask(["report", "trace", "2025Q3", "needs/total/found", "--workspace", demo, "--role", "public"])
    expect(asked.code).toBe(3)
    expect(asked.err).toContain("这个角色不能查看数字背后的家庭")
    expect(asked.out).toBe("")
    expect((await ask(["report", "trace", "2025Q3", "needs/none/such", "--workspace", demo])).code).toBe(2)
  })

  it("leaves a workspace in which everything is as it was written", async () => {
    for (const words of [["verify"], ["ledger", "verify"]]) {
      const { code, document } = await askJson([...words, "--workspace", demo])
      expect([code, document.result.ok, document.result.findings]).toEqual([0, true, []])
      expect(document.result.entries).toBe(summary.ledgerEntries)
    }
  })

  it("writes what it says", () => {
    for (const file of ["doudi.db", "clues.xlsx", "quarantine.xlsx", "report/2025Q3.html", "report/2025Q3.xlsx"]) {
      expect(fs.existsSync(path.join(demo, file)), file).toBe(true)
    }
    expect(fs.readdirSync(path.join(demo, "push"))).toEqual(fs.readdirSync(path.join(demo, "feedback")))
    expect(fs.readdirSync(path.join(demo, "in")).length).toBeGreaterThan(5)
  })

  it("is done again in place of an earlier one, with the same figures", { timeout: 120_000 }, async () => {
    const { code, document } = await askJson([
      "demo",
      "--households",
      String(households),
      "--seed",
      String(seed),
      "--out",
      demo
    ])
    expect(code).toBe(0)
    expect(figures(document.result.summary)).toEqual(figures(summary))
    expect(document.result.commands).toHaveLength(commands.length)
  })

  it("is nothing but commands: the same files by hand come to the same", { timeout: 120_000 }, async () => {
    const w = path.join(here, "by-hand")
    const said = { rosterRows: 0, quarantined: 0, matched: 0, clues: 0, pushed: 0, fedBack: 0 }
    let determinations: unknown
    let balanced: unknown
    for (const line of commands) {
      const words = wordsOf(line).map((word) =>
        word === demo || /(clues|quarantine)\.xlsx$|push$|report$/.test(word) ? word.replace(demo, w) : word
      )
      const { code, document } = await askJson(words)
      expect([0, 4], line).toContain(code)
      const { result } = document
      if (words[0] === "import") {
        said.quarantined += result.quarantined
        if (words[1] === "roster") said.rosterRows += result.rows
        if (words[1] === "feedback") said.fedBack += result.accepted
      }
      if (words[0] === "compare") Object.assign(said, { matched: result.matched, clues: result.clues })
      if (words[0] === "assess") determinations = result.determinations
      if (words[0] === "push") said.pushed += result.pushed
      if (words[1] === "close") balanced = result.balanced
    }
    expect({ ...said, determinations, quarterBalanced: balanced }).toEqual(
      (({ determinations, quarterBalanced, ...rest }) => ({
        ...Object.fromEntries(Object.keys(said).map((key) => [key, rest[key]])),
        determinations,
        quarterBalanced
      }))(summary)
    )
  })

  it("goes through with hardly anybody, too", { timeout: 120_000 }, async () => {
    const { code, document } = await askJson(["demo", "--households", "1", "--out", path.join(here, "one")])
    expect(code).toBe(0)
    expect(document.result.summary).toMatchObject({ households: 1, quarterBalanced: true })
  })

  it("speaks English", { timeout: 120_000 }, async () => {
    const { code, out } = await ask(["demo", "--households", "20", "--out", path.join(here, "english")], "en")
    expect(code).toBe(0)
    expect(out).toContain("Import households")
    expect(out.replace(/^ +\$.*$/gm, "")).not.toMatch(/[\u4e00-\u9fff]/)
  })
})

describe("a workspace after its quarter", () => {
  const at = (...words: ReadonlyArray<string>) => [...words, "--workspace", demo]

  it.each([
    [["clue", "list", "--quarter", "2025Q3", "--limit", "3"], { total: expect.any(Number), clues: expect.any(Array) }],
    [["gaps", "--quarter", "2025Q3"], { quarter: "2025Q3", assessed: expect.any(Number), needs: expect.any(Array) }],
    [["ledger", "list", "--limit", "2"], { total: expect.any(Number), entries: [{ seq: 1 }, { seq: 2 }] }],
    [
      ["explain", "BS-0000001", "--on", "2025-09-30"],
      { household: "BS-0000001", on: "2025-09-30", determination: { outcomes: expect.any(Array) }, plan: {} }
    ],
    [["plan", "BS-0000001", "--on", "2025-09-30"], { household: "BS-0000001", plan: { needs: expect.any(Array) } }],
    [["doctor"], { ok: true, checks: expect.any(Array) }],
    [["template"], { forms: expect.arrayContaining([{ id: "serious-illness", title: expect.anything() }]) }],
    [["compare", "--quarter", "2025Q3", "--on", "2025-09-30"], { newClues: 0, lists: expect.any(Array) }],
    [["pack", "list"], { packs: expect.any(Array) }],
    [
      ["pack", "check", "cn-340303-sample"],
      { pack: "cn-340303-sample", hash: expect.stringMatching(/^[0-9a-f]{64}$/) }
    ],
    [["version"], { version: expect.stringMatching(/^\d+\.\d+\.\d+/) }]
  ])("answers %j in JSON", async (words, result) => {
    const given = ["pack", "version"].includes(words[0]!) ? words : at(...words)
    const { code, document } = await askJson(given)
    expect(code).toBe(0)
    expect(document).toMatchObject({ ok: true, code: 0, result })
  })

  it("prints no name on the screen", async () => {
    const text = fs.readFileSync(path.join(demo, "in", "2025Q3-成员.csv"), "utf8")
    const names = new Set(
      text
        .split("\r\n")
        .slice(1)
        .map((line) => line.split(",")[2])
        .filter((name) => name !== undefined)
    )
    expect(names.size).toBeGreaterThan(100)
    for (const words of [
      ["clue", "list", "--quarter", "2025Q3"],
      ["explain", "BS-0000001", "--on", "2025-09-30", "--for", "audit"],
      ["plan", "BS-0000001", "--on", "2025-09-30"],
      ["ledger", "list"],
      ["gaps", "--quarter", "2025Q3"]
    ]) {
      const { out } = await ask(at(...words))
      for (const name of names) if (name!.length > 2) expect(out.includes(name!)).toBe(false)
      expect(out).not.toMatch(/\d{17}[\dX]/)
    }
  })

  it("is backed up, checked, restored, and told what came after", { timeout: 60_000 }, async () => {
    const disk = path.join(here, "disk")
    fs.mkdirSync(disk)
    const made = await ask(at("backup", "create", "--out", disk, "--actor", "017"))
    expect([made.code, made.err]).toEqual([0, ""])
    const [name] = fs.readdirSync(disk)
    expect(name).toMatch(/^兜底备份-\d{8}-\d{4}\.db$/)
    expect(made.out).toContain(`台账 ${String(summary.ledgerEntries).replace(/\B(?=\d{3}$)/, ",")} 条`)
    expect(made.out).toContain("在同一块磁盘上")
    const file = path.join(disk, name!)
    const verified = await askJson(["backup", "verify", file])
    expect(verified.document.result).toMatchObject({ actor: "017", holds: { entries: summary.ledgerEntries } })

    const late = path.join(here, "补录.csv")
    fs.writeFileSync(late, `\ufeff姓名,证件号码,失业原因\r\n某某,990001${"19660520"}${"0020"},补录\r\n`)
    const words = ["--list", "登记失业人员名单", "--quarter", "2025Q4", "--on", "2025-10-05"]
    expect((await ask(at("import", "roster", late, ...words))).code).toBe(4)
    const again = path.join(here, "again")
    const restored = await ask(at("restore", file, "--into", again))
    expect([restored.code, restored.err]).toEqual([0, ""])
    expect(restored.out).toMatch(/原工作区比备份多：导入的文件 1/)
    expect(restored.out).toMatch(/需要重新导入：\n {2}2025-10-05 {2}补录\.csv/)
    const doctor = await askJson(["doctor", "--workspace", again])
    expect(doctor.document.result.ok).toBe(true)
    const last = doctor.document.result.checks.find(({ name }: any) => name.en === "Last backup")
    expect(last.found).toContain(verified.document.result.content.slice(0, 4))
    expect(last.advice).toBeNull()
    const figures = async (workspace: string) =>
      (await ask(["gaps", "--quarter", "2025Q3", "--workspace", workspace])).out
    expect(await figures(again)).toBe(await figures(demo))
  })

  it.skipIf(process.platform === "win32")("leaves no half backup on a full disk", { timeout: 60_000 }, async () => {
    const disk = path.join(here, "full")
    fs.mkdirSync(disk)
    const backup = ["backup", "create", "--out", disk, "--workspace", demo].map((word) => `'${word}'`).join(" ")
    // A limit on the size of files fails as a full disk does.
    const { code, err } = shell(`ulimit -f 200; "$0" ${program.map((word) => `'${word}'`).join(" ")} ${backup}`)
    expect(code, err).toBe(9)
    expect(err).toContain("没有留下半个文件")
    expect(fs.readdirSync(disk)).toEqual([])
    expect((await ask(at("backup", "create", "--out", disk))).code).toBe(0)
  })

  it("explains in three voices", async () => {
    const explain = (listener: string) => ask(at("explain", "BS-0000001", "--on", "2025-09-30", "--for", listener))
    const [family, visit, audit] = [await explain("family"), await explain("visit"), await explain("audit")]
    expect(family.out).not.toContain("《")
    expect(audit.out).toContain("《")
    expect(audit.out).toMatch(/校验值\s+[0-9a-f]{64}/)
    expect(visit.out.length).toBeLessThan(family.out.length)
  })

  it("takes the same file only once, and says so", async () => {
    const file = path.join(demo, "in", "2025年第三季度登记失业人员名单.csv")
    const words = at(
      "import",
      "roster",
      file,
      "--list",
      "登记失业人员名单",
      "--quarter",
      "2025Q3",
      "--on",
      "2025-09-30"
    )
    const { code, out } = await ask(words)
    expect(code).toBe(0)
    expect(out).toMatch(/已经导入过，这次没有改动/)
    expect((await askJson(words)).document.result).toMatchObject({ alreadyImported: true, quarantined: 0 })
  })

  it("ends with 4 when rows wait for mending, and keeps every workbook of them", async () => {
    const list = (name: string) => {
      const file = path.join(here, name)
      const wrong = `990001${"19660520"}${"0020"}`
      fs.writeFileSync(file, `\ufeff姓名,证件号码,失业原因\r\n某某,${wrong},${name}\r\n`)
      return file
    }
    const take = (file: string) => at("import", "roster", file, "--list", "unemployed", "--quarter", "2026Q1")
    const first = await ask(take(list("补报.csv")))
    expect([first.code, first.err]).toEqual([4, ""])
    expect(first.out).toMatch(/待修正 1 行，见 .*补报\.xlsx/)
    expect(first.out).not.toContain("某某")
    const again = await askJson(take(list("补报.csv").replace(/补报\.csv$/, "补报.csv")))
    expect(again.document).toMatchObject({ ok: true, code: 0, result: { alreadyImported: true } })
    fs.mkdirSync(path.join(here, "later"))
    const other = await askJson(take(list("later/补报.csv")))
    expect(other.document).toMatchObject({ ok: true, code: 4, result: { quarantined: 1 } })
    expect(other.document.result.quarantine).toMatch(/补报-2\.xlsx$/)
    for (const name of ["补报.xlsx", "补报-2.xlsx"]) {
      expect(fs.existsSync(path.join(demo, "quarantine", name)), name).toBe(true)
    }
  })

  it("takes no answer once the quarter is closed", async () => {
    const name = fs.readdirSync(path.join(demo, "feedback"))[0]!
    const other = path.join(here, "late.csv")
    fs.writeFileSync(other, "\ufeff推送编号,办理状态\r\n1,办理中\r\n")
    const words = ["--department", name.replace(/^2025Q3-|\.xlsx$/g, ""), "--quarter", "2025Q3"]
    const { code, err } = await ask(at("import", "feedback", other, ...words))
    expect(code).toBe(3)
    expect(err).toContain("关账")
  })

  it("writes forms, and never over another file", async () => {
    const file = path.join(here, "空表.xlsx")
    expect((await ask(at("template", "serious-illness", "--out", file))).code).toBe(0)
    const before = fs.readFileSync(file)
    expect((await ask(at("template", "serious-illness", "--out", file))).code).toBe(5)
    expect(fs.readFileSync(file).equals(before)).toBe(true)
    expect((await ask(at("template", "unemployed", "--out", file, "--force"))).code).toBe(0)
  })
})

describe("assessing a JSON file", () => {
  const write = (name: string, data: unknown) => {
    const file = path.join(here, name)
    fs.writeFileSync(file, JSON.stringify(data))
    return file
  }
  const someone = {
    id: "H-1",
    division: "340303200201",
    area: "rural",
    provenance: { source: "survey", observedOn: "2025-07-01", recordedAt: "2025-07-01T08:00:00Z" },
    members: [{ no: 1, name: "某某", relation: "02", birth: "1966-05-20", livingTie: "self", wage: 0 }]
  }
  const words = (file: string) => ["assess", "--file", file, "--pack", "cn-340303-sample", "--on", "2025-07-01"]

  it("needs no workspace, and says what is missing", async () => {
    const file = write("one.json", someone)
    const { code, out } = await ask(words(file))
    expect(code).toBe(0)
    expect(out).toContain("不能确定")
    expect(out).toContain("还需了解")
    const { document } = await askJson(words(write("two.json", [someone, { ...someone, id: "H-2" }])))
    expect(document.map(({ household }: any) => household)).toEqual(["H-1", "H-2"])
  })

  it("prints with --json exactly the encoded determination, and it reads back", async () => {
    const { code, document } = await askJson(words(write("three.json", someone)))
    expect(code).toBe(0)
    const decoded = Schema.decodeUnknownSync(Determination.Determination)(document, { onExcessProperty: "error" })
    expect(Schema.encodeSync(Determination.Determination)(decoded)).toEqual(document)
    expect(decoded.rests?.figures.length).toBeGreaterThan(0)
    expect(decoded.outcomes.every(({ because }) => because.every(({ step }) => step !== undefined))).toBe(true)
  })

  it("plans for it without a workspace, and wants one way of naming the household", async () => {
    const file = write("plan.json", someone)
    const plan = ["plan", "--file", file, "--pack", "cn-340303-sample", "--on", "2025-07-01"]
    const { code, document } = await askJson(plan)
    expect(code).toBe(0)
    const [{ household, offers }] = document.result.plans
    expect(household).toBe("H-1")
    expect(offers.map(({ programme }: any) => programme)).toContain("dibao-money")
    expect((await ask(plan)).out).toContain("低保金")
    for (const wrong of [["plan"], [...plan, "H-1"], ["plan", "--file", file]]) expect((await ask(wrong)).code).toBe(2)
  })

  it("names the places that are wrong, never what stands there", async () => {
    const file = write("bad.json", {
      ...someone,
      area: "乡下",
      members: [{ ...someone.members[0], name: 5, wage: "很多" }]
    })
    const { code, err } = await ask(words(file))
    expect(code).toBe(3)
    expect(err).toMatch(/area/)
    expect(err).toMatch(/members\.0\.wage/)
    expect(err).not.toMatch(/乡下|很多|某某/)
  })
})
