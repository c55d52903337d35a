import { type Determination, Explanation, type Household, Policy } from "@doudi/core"
import { Either } from "effect"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { household, on } from "./household.ts"
import { condition, linked, small } from "./pack.ts"

const policyOf = (...holds: ReadonlyArray<string>) =>
  linked({
    ...small,
    categories: [
      {
        ...small.categories![0]!,
        when: holds.map((text, i) => condition(`c${i}`, text)) as never
      }
    ],
    programmes: [],
    overlaps: []
  })

const outcomeOf = (policy: Policy.Policy, of: Household.Household) =>
  Either.getOrThrow(Explanation.of(policy, of, on)).outcomes[0]
const settleOf = (policy: Policy.Policy, of = household({}, {})) => {
  const outcome = outcomeOf(policy, of)
  if (outcome._tag !== "Undetermined") throw new Error(outcome._tag)
  return outcome.settle!
}
const fields = (questions: ReadonlyArray<{ readonly field: string; readonly no?: number }>) =>
  questions.map(({ field, no }) => (no === undefined ? field : `${no}.${field}`))

describe("the smallest set that is sure to settle", () => {
  it("leaves out what could only matter in a case that another condition has decided", () => {
    const policy = policyOf("有市场主体登记", "if 有市场主体登记 then 住房套数 > 1 else 水量达标")
    expect(fields(outcomeOf(policy, household({}, {}))._tag === "Undetermined" ? settleOf(policy).surely : [])).toEqual(
      ["business", "dwellings"]
    )
  })

  it("holds what decides between a fact and its opposite", () => {
    const flag = "有市场主体登记"
    for (const other of [`not(${flag})`, `${flag} = null`]) {
      expect(fields(settleOf(policyOf(`if 水量达标 then ${flag} else ${other}`)).surely)).toEqual([
        "waterQuantity",
        "business"
      ])
    }
  })

  it("holds both of two alternatives, and says which answer to one alone would do", () => {
    const { surely, maybe } = settleOf(policyOf("有市场主体登记 or 机动车辆数 > 2"))
    expect(fields(surely)).toEqual(["business", "vehicles"])
    expect(maybe.map(({ question, answer, settles }) => [question.field, answer.zh, settles])).toEqual([
      ["business", "是", "Entitled"],
      ["vehicles", "3 及以上", "Entitled"]
    ])
  })

  it("finds the amount from which an answer settles, for a member of the household", () => {
    const policy = policyOf("月收入 < 标准 * 人数", "水量达标")
    const { maybe } = settleOf(policy, household({ area: "rural" }, {}))
    expect(maybe[0]).toMatchObject({
      question: { field: "wage", no: 1, answeredBy: "family" },
      answer: { zh: "9,360.00元/年 及以上", en: "9,360.00 yuan/year or more" },
      settles: "NotEntitled"
    })
    expect(maybe[1]?.question.answeredBy).toBe("agriculture")
  })

  it("asks in words, says whom and where the answer goes, and how else it would be known", () => {
    const [age] = settleOf(policyOf("some m in 成员 satisfies m.年龄 >= 60")).surely
    expect(age).toMatchObject({
      field: "birth",
      no: 1,
      answeredBy: "family",
      recordedIn: { zh: "成员表“出生日期”列" },
      orFrom: { zh: "证件号码" }
    })
    expect(age.asks.zh).toContain("出生")
  })
})

const flags = ["business", "waterQuantity", "waterQuality", "waterAccess"] as const
const names = {
  business: "有市场主体登记",
  waterQuantity: "水量达标",
  waterQuality: "水质达标",
  waterAccess: "取水方便"
}
const anyRule = fc.letrec<{ rule: string }>((tie) => ({
  rule: fc.oneof(
    { maxDepth: 3 },
    fc.constantFrom(...flags).map((flag) => names[flag]),
    tie("rule").map((a) => `not(${a})`),
    fc.tuple(tie("rule"), tie("rule")).map(([a, b]) => `(${a} and ${b})`),
    fc.tuple(tie("rule"), tie("rule")).map(([a, b]) => `(${a} or ${b})`),
    fc.tuple(tie("rule"), tie("rule"), tie("rule")).map(([a, b, c]) => `(if ${a} then ${b} else ${c})`)
  )
})).rule

type Answers = Readonly<Record<string, boolean | null>>
/** Every way to answer some yes-or-no questions, also that they do not apply. */
const answers = (keys: ReadonlyArray<string>): ReadonlyArray<Answers> =>
  keys.reduce<ReadonlyArray<Answers>>(
    (all, key) => all.flatMap((given) => [true, false, null].map((answer) => ({ ...given, [key]: answer }))),
    [{}]
  )

describe("any rule over yes and no", () => {
  it("is settled by its set whatever the answers are, and by no smaller part of it", { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(fc.array(anyRule, { minLength: 1, maxLength: 3 }), (rules) => {
        const policy = policyOf(...rules)
        const tagOf = (given: object): Determination.OutcomeTag =>
          Either.getOrThrow(Policy.determine(policy, household(given, {}), on)).outcomes[0]._tag
        if (tagOf({}) !== "Undetermined") return
        const keys = fields(settleOf(policy).surely)
        for (const given of answers(keys)) expect(tagOf(given)).not.toBe("Undetermined")
        for (const spared of keys) {
          const rest = answers(keys.filter((key) => key !== spared))
          if (keys.length > 1) expect(rest.some((given) => tagOf(given) === "Undetermined")).toBe(true)
        }
      }),
      { numRuns: 60 }
    )
  })
})
