import { Day, GoldenCase, Pack, type PackTest } from "@doudi/core"
import { Either, Schema } from "effect"
import { condition } from "../policy/pack.ts"

type Data = Record<string, any>

/** A pack of one class: assets of less than a standard, in a rural household or one with somebody of sixty or more. */
export const data: Data = {
  format: "1",
  id: "proof",
  title: { zh: "检验", en: "proof" },
  checkedOn: "2025-01-01",
  sources: [{ id: "law", title: "办法", certainty: "invented" }],
  departments: [{ id: "office", name: { zh: "办公室", en: "office" } }],
  parameters: [
    {
      id: "standard",
      name: { zh: "标准", en: "standard" },
      unit: "yuan",
      values: [{ from: "2025-01-01", value: "800.00", source: "law", checkedOn: "2025-01-01", certainty: "invented" }]
    }
  ],
  facts: [
    {
      id: "elder",
      name: { zh: "有老人", en: "has an elder" },
      scope: "household",
      unit: "flag",
      formula: "some m in 成员 satisfies m.年龄 >= 60",
      source: "law"
    }
  ],
  categories: [
    {
      id: "poor",
      name: { zh: "困难", en: "poor" },
      title: { zh: "困难家庭", en: "poor household" },
      unit: "household",
      department: "office",
      source: "law",
      when: [condition("assets", "金融资产 < 标准"), condition("who", '城乡 = "农村" or 有老人')]
    }
  ],
  needs: [
    {
      id: "care",
      name: { zh: "照护", en: "care" },
      unit: "person",
      source: "law",
      when: [condition("frail", "失能项数 between 1 and 6")]
    }
  ],
  programmes: [
    {
      id: "carer",
      name: { zh: "照护服务", en: "carer" },
      layer: "service",
      department: "office",
      unit: "person",
      form: "service",
      need: "care",
      source: "law",
      for: [condition("poor", "困难"), condition("frail", "失能项数 in [1..6]")],
      shares: ["name"]
    }
  ]
}

/** The pack with some of its texts replaced by others. */
export const packOf = (changed: Data = {}): Pack.Pack =>
  Either.getOrThrow(Pack.decode({ ...structuredClone(data), ...changed }))

const decode = Schema.decodeUnknownSync(GoldenCase.CaseFile)

/** Cases of rows: id, assets, area, birth, items of care, then what is expected. */
export const suiteOf = (cases: ReadonlyArray<Data>): PackTest.Suite =>
  decode({
    bases: {
      one: {
        household: { 城乡: "农村", 金融资产: "0.00" },
        members: { 1: { 出生日期: "1980-01-01", 共同生活依据: "本人", 失能项数: "0" } }
      }
    },
    cases: cases.map((one, i) => ({
      id: `case-${i}`,
      name: "某户",
      source: "手工计算",
      on: Day.day("2025-09-01"),
      base: "one",
      ...one
    }))
  })
