import * as fs from "node:fs"
import * as path from "node:path"
import { fileURLToPath } from "node:url"
import { describe, expect, it } from "vitest"
import { ask, askJson, folder } from "./answering.ts"

const examples = fileURLToPath(new URL("../../../examples", import.meta.url))
const one = path.join(examples, "embed/household.json")
const old = ["--old-low", `${examples}/merger/old-low-income-sample`, "--old-monitoring"]
const merger = [
  ...old,
  `${examples}/merger/old-anti-return-sample`,
  "--merged",
  "cn-340303-sample",
  "--on",
  "2025-09-30"
]
const compare = (...more: ReadonlyArray<string>) => ["pack", "merge-diff", ...merger, ...more]

/** The shipped household with some facts changed, in a file of its own. */
const written = (name: string, ...changes: ReadonlyArray<object>): string => {
  const household = JSON.parse(fs.readFileSync(one, "utf8"))
  const file = path.join(folder(), name)
  const all = changes.map((change, i) => ({ ...household, id: `H-${i + 1}`, ...change }))
  fs.writeFileSync(file, /l$/.test(name) ? all.map((each) => JSON.stringify(each)).join("\n") : JSON.stringify(all))
  return file
}
const home = { housing: "A", waterQuantity: true, waterQuality: true, waterAccess: true, waterReliability: true }
const never = { suddenSpending: 0, monitoring: "none", registeredPoor: false, category: "none" }
const member = (facts: object) => {
  const [first] = JSON.parse(fs.readFileSync(one, "utf8")).members
  const nothing = { basicPension: null, assistanceReceived: null, awardsReceived: null, illness: "none", insured: true }
  const rest = {
    schooling: "none",
    employment: "farming",
    labour: "full",
    disability: "0",
    disabilityGrade: null,
    registered: true
  }
  const costs = {
    medicalInPolicy: 0,
    medicalPaid: 0,
    educationPaid: 0,
    rehabilitationPaid: 0,
    careNeeded: false,
    failedAbilities: 0
  }
  return [{ ...first, ...nothing, ...rest, ...costs, employmentCost: null, ...facts }]
}
const whole = { ...home, ...never, otherRigid: 0, vehicleValue: null, members: member({}) }
/** Above every line of assistance, within the old monitoring range, and out of work: monitored before, not any more. */
const loser = {
  ...whole,
  members: member({ employment: "unemployed", operating: 1_795_000, operatingCost: 200_000, labour: "lost" })
}

describe("doudi pack merge-diff", () => {
  it("says who gains and who loses, writes a report and a list, and ends with 5 when somebody loses everything", async () => {
    const out = path.join(folder(), "merger")
    const file = written("all.jsonl", whole, loser, {})
    const { code, document } = await askJson(compare("--households", file, "--out", out))
    expect(code).toBe(5)
    const { result } = document
    expect(result.households).toBe(3)
    expect(result.losesEverything).toEqual({ surely: 1, maybe: 0 })
    expect(result.lost).toMatchObject([{ household: "H-2" }])
    expect(result.lost[0].causes[0].path).toBe("categories.monitoring-object.when.line-or-shock")
    expect(fs.readdirSync(out).sort()).toEqual([
      ...["households.csv", "merge-diff.csv", "merge-diff.html", "merge-diff.json", "merge-diff.xlsx"]
    ])
    const list = fs.readFileSync(path.join(out, "households.csv"), "utf8")
    expect(new Set(list.match(/^H-\d/gm))).toEqual(new Set(["H-1", "H-2", "H-3"]))
    for (const name of fs.readdirSync(out)) {
      expect(fs.readFileSync(path.join(out, name), "utf8")).not.toMatch(/张三|\d{17}[\dX]/)
    }
  })

  it("reads on the screen in both languages", async () => {
    const file = written("all.json", whole, loser)
    const zh = await ask(compare("--households", file))
    expect(zh.out).toContain("失去全部认定和帮扶的 1 户，须由人确认：\n  H-2")
    const en = await ask(compare("--households", file), "en")
    expect(en.out).toContain("1 households lose every recognition and help")
  })

  it("leaves nothing when a page of households is wrong, and names the place, not the value", async () => {
    const out = path.join(folder(), "merger")
    const file = written("bad.jsonl", whole, { ...whole, area: "moon" })
    const { code, document } = await askJson(compare("--households", file, "--out", out))
    expect(code).toBe(3)
    expect(document.error.says.en).toContain("1.area")
    expect(JSON.stringify(document)).not.toContain("moon")
    expect(fs.existsSync(out) ? fs.readdirSync(out) : []).toEqual([])
  })

  it("refuses a day without figures and a pack nobody knows", async () => {
    const late = await askJson(["pack", "merge-diff", ...merger.slice(0, -1), "2027-09-30", "--households", one])
    expect([late.code, late.document.error.tag]).toEqual([3, "ParameterNotInForce"])
    const none = await askJson(compare("--households", "nowhere.json"))
    expect([none.code, none.document.error.tag]).toEqual([2, "FileNotHouseholds"])
  })
})

describe("doudi pack cliffs", () => {
  const cliffs = (...more: ReadonlyArray<string>) => [
    "pack",
    "cliffs",
    "cn-340303-sample",
    "--on",
    "2025-09-30",
    ...more
  ]

  it("finds the fen, the rule and the income that makes good for it", async () => {
    const file = written("one.json", whole)
    const out = path.join(folder(), "cliffs")
    const { code, document } = await askJson(cliffs("--households", file, "--out", out, "--income", "经营收入"))
    expect(code).toBe(0)
    const [{ steps }] = document.result.slopes
    // Operating cost of 3,000 yuan is taken off before the line of 780 yuan a month.
    expect(steps[0]).toMatchObject({ below: 1_235_999, above: 1_236_000, steep: true })
    expect(steps[0].recovers).toBe(steps[0].below + steps[0].help.before - steps[0].help.after)
    expect(steps[0].changes[0].causes[0].path).toBe("categories.dibao.when.income-below-standard")
    expect(fs.readFileSync(path.join(out, "cliffs.html"), "utf8")).toMatch(/<svg [^>]*role="img"/)
    expect(JSON.parse(fs.readFileSync(path.join(out, "cliffs.json"), "utf8")).slopes[0].steps).toEqual(steps)
  })

  it("is a check with --fail-above", async () => {
    const file = written("one.json", whole)
    const run = (most: string) => ask(cliffs("--households", file, "--income", "operating", "--fail-above", most))
    expect((await run("28")).code).toBe(3)
    expect((await run("29")).code).toBe(0)
  })

  it("cannot tell while something else is unknown, and says what", async () => {
    const { code, out } = await ask(cliffs("--households", one))
    expect(code).toBe(0)
    expect(out).toMatch(/不能判定，缺少/)
  })

  it("refuses an income there is none of", async () => {
    const { code, document } = await askJson(cliffs("--income", "彩票"))
    expect([code, document.error.kind]).toEqual([2, "usage"])
    expect(document.error.remedy.zh).toContain("养老金")
  })
})
