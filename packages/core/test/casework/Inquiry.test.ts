import { type Household, Inquiry, Policy } from "@doudi/core"
import { Either } from "effect"
import { describe, expect, it } from "vitest"
import { household, on } from "../policy/household.ts"
import { condition, linked, small } from "../policy/pack.ts"

const policyOf = (...holds: ReadonlyArray<string>) =>
  linked({
    ...small,
    townships: [{ id: "340303200", name: { zh: "长淮", en: "Changhuai" } }],
    categories: [{ ...small.categories![0]!, when: holds.map((text, i) => condition(`c${i}`, text)) as never }],
    programmes: [],
    overlaps: []
  })
const caseOf = (policy: Policy.Policy, of: Household.Household) =>
  Inquiry.caseOf(policy, of, Either.getOrThrow(Policy.determine(policy, of, on)))
const asked = (found: Inquiry.Case | undefined) =>
  found?.questions.map(({ field, no }) => (no === undefined ? field : `${no}.${field}`))

/** A household whose amount can be told, so that only the conditions count. */
const facts = { area: "rural" } as const

describe("what to ask about a household", () => {
  it("is nothing when nothing is open", () => {
    const policy = policyOf("住房套数 < 2")
    expect(caseOf(policy, household({ ...facts, dwellings: 2 } as object, { wage: 0 } as object))).toBeUndefined()
  })

  it("is what settles it: with the answers in, nothing is open", () => {
    const policy = policyOf("住房套数 < 2", "水量达标", "有市场主体登记 or 机动车辆数 > 2")
    const open = household(facts, { wage: 0 } as object)
    expect(asked(caseOf(policy, open))).toEqual(["dwellings", "waterQuantity", "business", "vehicles"])
    const told = { ...open, dwellings: 1, waterQuantity: true, business: false, vehicles: 0 }
    expect(caseOf(policy, told)).toBeUndefined()
  })

  it("is one number where it gives two facts, unless the person has none", () => {
    const policy = policyOf('some m in 成员 satisfies m.年龄 > 60 and m.性别 = "2"')
    const open = household(facts, { wage: 0 } as object)
    expect(asked(caseOf(policy, open))).toEqual(["1.citizenId"])
    expect(asked(caseOf(policy, household(facts, { wage: 0, citizenId: null } as object)))).toEqual([
      "1.birth",
      "1.sex"
    ])
  })

  it("holds what an amount waits for", () => {
    const policy = policyOf("住房套数 < 2")
    expect(asked(caseOf(policy, household({ ...facts, dwellings: 1 } as object, {})))).toEqual(["1.wage"])
  })
})

describe("the requests", () => {
  const policy = policyOf("住房套数 < 2", "水量达标", "sum(成员.工资性收入) < yuan(10000)")
  const one = (id: string, of: object, wage: number | undefined) =>
    caseOf(policy, { ...household({ ...facts, ...of } as object, { wage } as object), id } as never)!
  const cases = [
    one("H-1", { waterQuantity: true }, 0),
    one("H-2", { waterQuantity: true }, 0),
    one("H-3", { dwellings: 1, waterQuantity: true }, undefined),
    one("H-4", {}, undefined)
  ]

  it("are one for each answerer, with every question once and counts that add up", () => {
    const inquiry = Inquiry.plan(policy, cases)
    expect(
      inquiry.requests.map(({ name, cases, questions, alone, settled }) => [
        name.zh,
        cases.map(({ household }) => household.id),
        questions,
        alone,
        settled
      ])
    ).toEqual([
      ["housing", ["H-1", "H-2", "H-4"], 3, 2, 2],
      ["长淮家庭", ["H-3", "H-4"], 2, 1, 3],
      ["agriculture", ["H-4"], 1, 0, 4]
    ])
    expect(inquiry.questions).toBe(cases.flatMap(({ questions }) => questions).length)
    expect(inquiry.facts.map(({ fact, questions, settled }) => [fact, questions, settled])).toEqual([
      ["dwellings", 3, 2],
      ["wage", 2, 3],
      ["waterQuantity", 1, 4]
    ])
  })

  it("take families of the district together when townships are not told apart", () => {
    expect(Inquiry.plan(policy, cases, "department").requests.map(({ name }) => name.zh)).toContain("家庭")
  })
})
