import { Comparison, Day, Form } from "@doudi/core"
import { describe, expect, it } from "vitest"
import { household, on } from "../policy/household.ts"
import { faultsOf, linked, small } from "../policy/pack.ts"

const policy = linked(small)
const list = policy.comparisons.get("list")!

describe("a department list", () => {
  it("has the columns of a form, with money in fen a year", () => {
    expect(
      list.columns.map(({ key, field, required }) => [key, field.kind, field.name.zh, field.level, required])
    ).toEqual([
      ["name", "text", "姓名", 3, true],
      ["citizenId", "citizenId", "证件号码", 4, true],
      ["cost", "money", "费用", 4, false]
    ])
    expect(list.columns[2]!.field.unit).toBe("fen/year")
    expect(Form.write(123_450, list.columns[2]!.field)).toBe("1234.50")
  })

  it("sets off the rules that hold", () => {
    const uncovered = household({ category: "none" }, {})
    expect(Comparison.findings(policy, "list", "matched", uncovered, 1, on)).toEqual(["uncovered"])
    expect(Comparison.findings(policy, "list", "matched", household({ category: "dibao" }, {}), 1, on)).toEqual([])
  })

  it("sets off a rule that cannot be told: somebody must look", () => {
    expect(Comparison.findings(policy, "list", "matched", household({}, {}), 1, on)).toEqual(["uncovered"])
  })

  it("asks the person, not the household as a whole", () => {
    const two = household({}, { monitored: true }, { monitored: false })
    expect(Comparison.findings(policy, "list", "registerOnly", two, 1, on)).toEqual(["gone"])
    expect(Comparison.findings(policy, "list", "registerOnly", two, 2, on)).toEqual([])
    expect(Comparison.findings(policy, "list", "registerOnly", two, 9, on)).toEqual([])
  })

  it("needs no figure to be in force: what a missing figure leaves open is a clue", () => {
    const early = Day.day("1999-01-01")
    expect(Comparison.findings(policy, "list", "matched", household({ category: "dibao" }, {}), 1, early)).toEqual([])
  })

  it("knows its rules for people outside the register, and whether the register must be gone through", () => {
    expect(Comparison.listOnlyRules(policy, "list")).toEqual(["unknown-person"])
    expect(Comparison.asksForAbsent(policy, "list")).toBe(true)
    expect(Comparison.asksForAbsent(policy, "other")).toBe(false)
  })

  it("is refused without a column for the identity, or with a rule that asks somebody unknown", () => {
    const [plain] = small.comparisons!
    const of = (change: object) => faultsOf({ ...small, comparisons: [{ ...plain!, ...change }] }).join()
    expect(of({ identity: "name" })).toContain("identity")
    expect(of({ clues: [{ ...plain!.clues[1], when: "true" }] })).toContain("listOnly")
    expect(of({ recognise: { name: "name", place: "cost" } })).toContain("recognise")
    expect(of({ recognise: { name: "name", place: "name", birth: "name" } })).toContain("recognise")
    expect(of({ recognise: { name: "name", place: "name" } })).toBe("")
    expect(of({ clues: [{ ...plain!.clues[0], when: "现享" }] })).toContain("comparisons.list.clues.uncovered.when")
  })
})
