import { type Pack, Policy, Problem } from "@doudi/core"
import { Either } from "effect"

type Data = Pack.PackData
type Condition = NonNullable<Data["categories"]>[number]["when"][number]
const both = (zh: string, en: string) => ({ zh, en })

/** A condition in short, for packs of tests. */
export const condition = (id: string, holds: string): Condition => ({
  id,
  holds,
  says: both(id, id),
  source: "law 第一条"
})

/** The smallest pack with something of everything: one household category, one person category, two programmes, a need. */
export const small: Data = {
  format: "1",
  id: "small",
  title: both("小", "small"),
  checkedOn: "2025-01-01",
  sources: [{ id: "law", title: "办法", certainty: "invented" }],
  departments: [{ id: "office", name: both("办公室", "office") }],
  parameters: [
    {
      id: "standard",
      name: both("标准", "standard"),
      unit: "yuan/month",
      by: "area",
      values: [
        {
          from: "2025-01-01",
          urban: "800.00",
          rural: "780.00",
          source: "law",
          checkedOn: "2025-01-01",
          certainty: "invented"
        }
      ]
    }
  ],
  facts: [
    { id: "heads", name: both("人数", "heads"), scope: "household", unit: "persons", formula: "count(成员[共同生活])" },
    {
      id: "income",
      name: both("月收入", "income"),
      scope: "household",
      unit: "yuan/month",
      formula: "sum(成员[共同生活].工资性收入) / 12"
    }
  ],
  categories: [
    {
      id: "poor",
      name: both("困难", "poor"),
      title: both("困难家庭", "poor household"),
      unit: "household",
      department: "office",
      source: "law",
      when: [condition("below", "月收入 < 标准 * 人数"), condition("one-dwelling", "not(住房套数 > 1)")],
      amount: { formula: "进位(标准 * 人数 - 月收入, 2)", per: "month", source: "law" }
    },
    {
      id: "old",
      name: both("老年困难", "old and poor"),
      title: both("老年困难人员", "old poor person"),
      unit: "person",
      department: "office",
      source: "law",
      when: [condition("sixty", "年龄 >= 60"), condition("poor", "困难")]
    }
  ],
  needs: [
    {
      id: "living",
      name: both("生活", "living"),
      unit: "household",
      source: "law",
      when: [condition("short", "月收入 < 标准 * 人数")]
    }
  ],
  overlaps: [{ id: "aid", name: both("择高", "the higher"), mode: "highest", source: "law" }],
  programmes: [
    {
      id: "money",
      name: both("救助金", "money"),
      layer: "basic",
      department: "office",
      unit: "household",
      form: "cash",
      need: "living",
      source: "law",
      for: [condition("poor", "困难")],
      amount: { formula: "进位(标准 * 人数 - 月收入, 2)", per: "month", source: "law" },
      overlap: "aid",
      shares: ["姓名", "住址"]
    },
    {
      id: "flat",
      name: both("定额", "flat"),
      layer: "basic",
      department: "office",
      unit: "household",
      form: "cash",
      need: "living",
      source: "law",
      for: [condition("monitored", '监测类型 = "突发严重困难户"')],
      amount: { formula: "元(300)", per: "month", source: "law" },
      overlap: "aid",
      shares: ["姓名"]
    }
  ],
  comparisons: [
    {
      id: "list",
      title: both("名单", "list"),
      department: "office",
      source: "law",
      identity: "citizenId",
      columns: [
        { key: "name", name: both("姓名", "name"), kind: "text", level: "3", required: "true" },
        { key: "citizenId", name: both("证件号码", "citizen ID"), kind: "citizenId", level: "4", required: "true" },
        { key: "cost", name: both("费用", "cost"), kind: "money", level: "4", unit: "yuan/year" }
      ],
      clues: [
        { id: "uncovered", on: "matched", when: '现享类别 = "无"', says: both("未享受", "uncovered"), source: "law" },
        { id: "unknown-person", on: "listOnly", says: both("无此人", "unknown person"), source: "law" },
        { id: "gone", on: "registerOnly", when: "监测户成员", says: both("名单没有", "gone"), source: "law" }
      ]
    }
  ],
  untranslated: []
}

/** The policy of a pack that must link. */
export const linked = (data: Data): Policy.Policy => {
  const policy = Policy.fromData(data, "hash")
  if (Either.isLeft(policy)) throw new Error(policy.left.map((fault) => Problem.render(fault, "en")).join("\n"))
  return policy.right
}

/** What is wrong with a pack that must not link, as `path: what`. */
export const faultsOf = (data: unknown): ReadonlyArray<string> => {
  const policy = Policy.fromData(data, "hash")
  if (Either.isRight(policy)) return []
  return policy.left.map(({ place, says }) => `${place?.path}: ${says.en}`)
}
