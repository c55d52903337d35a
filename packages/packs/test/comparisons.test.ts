import { Comparison, Day, GoldenCase } from "@doudi/core"
import { sample } from "@doudi/packs"
import { RosterForm } from "@doudi/synthetic"
import { describe, expect, it } from "vitest"
import { checked } from "./checked.ts"

const { policy, bases } = checked(sample)
const on = Day.day("2025-09-01")

/** The household of a base with facts of its own. */
const household = (facts: Record<string, string>, member: Record<string, string> = {}) =>
  GoldenCase.householdOf(
    {
      id: "x",
      name: "x",
      source: "x",
      on,
      base: "rural-two",
      household: facts,
      members: { 2: member },
      outcomes: {},
      offers: {},
      needs: {},
      facts: {}
    },
    bases
  )
const findings = (
  list: string,
  how: "matched" | "registerOnly",
  facts: Record<string, string>,
  member: Record<string, string> = {}
) => Comparison.findings(policy, list, how, household(facts, member), 2, on)

describe("the four lists of the pilot", () => {
  it.each(RosterForm.forms.map((form) => [form.list, form] as const))(
    "%s has the columns its department sends",
    (id, form) => {
      const list = policy.comparisons.get(id)!
      const sent = form.keys.filter((key) => key !== "serial")
      expect(list.columns.map(({ key }) => key)).toEqual(sent)
      expect(list.columns.map(({ field }) => field.name.zh)).toEqual(sent.map((key) => RosterForm.columns[key]))
    }
  )

  it("an illness is among the most sensitive columns, and so is every identity number", () => {
    for (const { columns } of policy.comparisons.values()) {
      for (const { key, field } of columns) {
        if (field.kind === "citizenId" || ["disease", "certificate", "grade"].includes(key)) expect(field.level).toBe(4)
      }
    }
  })

  it("somebody on a list whose household has nothing is a clue, until it has something", () => {
    for (const [list, member] of [
      ["serious-illness", { 患病情况: "重特大疾病" }],
      ["severe-disability", { 残疾类别: "肢体", 残疾等级: "1" }],
      ["unemployed", { 就业状况: "登记失业" }]
    ] as const) {
      expect(findings(list, "matched", {}, member)).toEqual(["not-covered"])
      expect(findings(list, "matched", { 现享类别: "低保" }, member)).toEqual([])
      expect(findings(list, "matched", { 监测类型: "边缘易致贫户" }, member)).toEqual([])
      expect(findings(list, "matched", { 监测类型: "风险已消除" }, member)).toEqual(["not-covered"])
    }
  })

  it("a register that says something else, or nothing, is a clue", () => {
    const covered = { 现享类别: "低保" }
    expect(findings("serious-illness", "matched", covered, { 患病情况: "慢性病" })).toEqual(["illness-not-recorded"])
    expect(findings("serious-illness", "matched", covered, { 患病情况: "不详" })).toEqual(["illness-not-recorded"])
    expect(findings("severe-disability", "matched", covered, { 残疾等级: "3" })).toEqual(["grade-differs"])
    expect(findings("severe-disability", "matched", covered, { 残疾等级: "不适用" })).toEqual(["grade-differs"])
    expect(findings("unemployed", "matched", covered, { 就业状况: "务农" })).toEqual(["employment-differs"])
    expect(findings("monitoring", "matched", covered)).toEqual(["status-differs"])
  })

  it("monitored in the register and not on the list is a clue, and only there the register is gone through", () => {
    const monitored = { 监测类型: "脱贫不稳定户" }
    expect(findings("monitoring", "registerOnly", monitored, { 监测户成员: "是" })).toEqual(["not-on-list"])
    expect(findings("monitoring", "registerOnly", monitored, { 监测户成员: "否" })).toEqual([])
    expect(findings("monitoring", "registerOnly", { 监测类型: "风险已消除" }, { 监测户成员: "是" })).toEqual([])
    expect([...policy.comparisons.keys()].filter((list) => Comparison.asksForAbsent(policy, list))).toEqual([
      "monitoring"
    ])
  })

  it("somebody whom the register does not know is a clue on every list", () => {
    for (const list of policy.comparisons.keys()) {
      expect(Comparison.listOnlyRules(policy, list)).toEqual(["not-in-register"])
    }
  })
})
