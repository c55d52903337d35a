import { Day, Explaining, Explanation, type Household, Plan, Review } from "@doudi/core"
import { Either } from "effect"
import { describe, expect, it } from "vitest"
import { household, on } from "../policy/household.ts"
import { linked, small } from "../policy/pack.ts"

const policy = linked({ ...small, freshness: [{ id: "register", sources: ["survey"], days: "10" }] })
const explain = (of: Household.Household) => Either.getOrThrow(Explanation.of(policy, of, on))
const rich = explain(
  household({ area: "rural", dwellings: 2 } as object, { wage: 1_200_000, birth: Day.day("1950-01-01") } as object)
)
const open = explain(household({ area: "rural" } as object, { birth: Day.day("1950-01-01") } as object))
const voices = [Explaining.family, Explaining.visit, Explaining.audit]

describe("three voices", () => {
  it("speak one language each time", () => {
    for (const voice of voices) {
      for (const found of [rich, open]) {
        const english = voice(policy, found, "en")
          .join("\n")
          .replaceAll(/《.*?》|第.*?条/g, "")
          .replaceAll("家庭", "")
        expect(english).not.toMatch(/\p{Script=Han}/u)
        expect(voice(policy, found, "zh").join("\n")).toMatch(/\p{Script=Han}/u)
      }
    }
  })

  it("tell the family every condition that fails, by how much, and how to object", () => {
    const text = Explaining.family(policy, rich, "zh").join("\n")
    expect(text).toContain("不满足：below（每月高 220.00 元）")
    expect(text).toContain("不满足：one-dwelling")
    expect(text).toContain("行政复议")
    expect(text).not.toContain("12,000.00")
    expect(Explaining.family(policy, open, "zh").join("\n")).toMatch(/请家里补充：[\s\S]*打工/)
  })

  it("tell the family also whom the office will ask, so that nothing that is missing goes unsaid", () => {
    const text = Explaining.family(policy, open, "zh").join("\n")
    for (const { answeredBy, name } of open.questions!) if (answeredBy !== "family") expect(text).toContain(name.zh)
    expect(open.questions!.some(({ answeredBy }) => answeredBy !== "family")).toBe(true)
  })

  it("give the visit a box for each question, whom to ask and where the answer goes", () => {
    const lines = Explaining.visit(policy, open, "zh")
    expect(lines.filter((line) => line.includes("□"))).toHaveLength(open.questions!.length)
    expect(lines.join("\n")).toContain("记入成员表“工资性收入”列")
    expect(lines.join("\n")).toContain("问家庭：")
    expect(lines.join("\n")).toContain("超过 10 天的有效期")
  })

  it("give the auditor every value with source and day, every article, and the digests", () => {
    const text = Explaining.audit(policy, rich, "zh").join("\n")
    for (const { name } of [...rich.rests!.facts, ...rich.rests!.figures]) expect(text).toContain(name.zh)
    expect(text).toContain("《办法》 第一条")
    expect(text).toContain("校验值 hash")
    expect(text).toMatch(/工资性收入（成员 1） = 12,000.00元\/年（survey，2025-08-01）/)
    expect(text).toMatch(/标准农村 = 780.00元\/月 {2}\[《办法》\]（2025-01-01 核对）/)
  })
})

describe("words of its own for a listener", () => {
  const own = (zh: string, en: string) => ({ zh, en })
  const told = linked({
    ...small,
    categories: [
      {
        ...small.categories![0]!,
        tells: { family: own("困难户待遇", "help for the poor") },
        when: [
          { ...small.categories![0]!.when[0]!, tells: { family: own("每月收入不够", "too little a month") } },
          {
            id: "ways",
            says: own("情形之一", "one of the ways"),
            source: "law",
            any: [
              {
                id: "one",
                says: own("一处住房", "one dwelling"),
                tells: { family: own("只有一处房子", "only one home"), visit: own("看房产证", "see the deeds") },
                all: [{ id: "few", says: own("少", "few"), holds: "not(住房套数 > 1)", source: "law" }]
              }
            ]
          }
        ] as never
      }
    ],
    programmes: [{ ...small.programmes![0]!, tells: { family: own("每月的补助", "monthly help") } }]
  })
  const found = Either.getOrThrow(
    Explanation.of(told, household({ area: "rural", dwellings: 1 } as object, { wage: 0 } as object), on)
  )

  it("are said to the family; the auditor reads what everybody reads", () => {
    const family = Explaining.family(told, found, "zh").join("\n")
    for (const text of ["困难户待遇", "满足：每月收入不够", "满足：情形之一：只有一处房子"])
      expect(family).toContain(text)
    expect(family).not.toContain("困难家庭")
    const audit = Explaining.audit(told, found, "zh").join("\n")
    for (const text of ["困难家庭", "满足：below", "满足：情形之一：一处住房"]) expect(audit).toContain(text)
    for (const text of ["困难户待遇", "每月收入不够", "只有一处房子"]) expect(audit).not.toContain(text)
    expect(Explaining.family(told, found, "en").join("\n")).toContain("too little a month")
  })

  it("hold for programmes of the plan; what has none says what it says to everybody", () => {
    const plan = Either.getOrThrow(
      Plan.of(told, household({ area: "rural", dwellings: 1 } as object, { wage: 0 } as object), found)
    )
    expect(plan.offers.length).toBeGreaterThan(0)
    const name = told.programmes.get(plan.offers[0]!.programme)!.name.zh
    expect(Explaining.plan(told, plan, "family", "zh").join("\n")).toContain("每月的补助")
    expect(Explaining.plan(told, plan, "visit", "zh").join("\n")).toContain(name)
    expect(Explaining.plan(told, plan, "audit", "zh").join("\n")).toContain("《办法》 第一条")
  })

  it("are warned of by a check of the pack when they lack a language", () => {
    const codes = (data: object) =>
      Review.findings(linked({ ...small, ...data }), on)
        .filter(({ code }) => code === "untold")
        .map(({ path }) => path)
    const first = { ...small.categories![0]!, name: own("困难", "poor"), title: own("困难家庭", "poor household") }
    const when = [{ ...first.when[0]!, says: own("收入低", "low income"), tells: { visit: own("问收入", "问收入") } }]
    expect(codes({ categories: [{ ...first, when }, small.categories![1]!] })).toContain(
      "categories.poor.when.below.tells.visit.en"
    )
    expect(
      codes({ categories: [{ ...first, when: [{ ...when[0]!, tells: {} }] }, small.categories![1]!] })
    ).not.toContain("categories.poor.when.below.tells.visit.en")
  })
})
