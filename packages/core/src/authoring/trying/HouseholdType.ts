import { type Base, type GoldenCase, householdOf, type Typical } from "../../assistance/GoldenCase.ts"
import { type Day, yearOf } from "../../foundation/Day.ts"
import type { Household } from "../../population/Household.ts"

/** A household that stands for many (典型家庭), as a pack declares it among its cases or as `usual` has it. */
export type HouseholdType = Typical

/** The household of a type on a day. Throws `RangeError` for a fact or a base that does not exist. */
export const household = (type: HouseholdType, on: Day, bases: Readonly<Record<string, Base>> = {}): Household => {
  const { id, base, household, members } = type
  const golden = { id, on, household, members, ...(base === undefined ? {} : { base }) }
  return householdOf(golden as unknown as GoldenCase, bases)
}

type Facts = Readonly<Record<string, string>>

/**
 * The types that are looked at when a pack declares none: the usual families, in town and in the country. Everything about them is
 * known, and nothing but what the name says sets them apart.
 */
export const usual = (on: Day): ReadonlyArray<HouseholdType> =>
  (["城镇", "农村"] as const).flatMap((area) =>
    families(yearOf(on)).map(
      ({ id, zh, en, members, home, varies }): HouseholdType => ({
        id: `${area === "城镇" ? "urban" : "rural"}-${id}`,
        name: { zh: `${area}${zh}`, en: `${area === "城镇" ? "Urban" : "Rural"} ${en}` },
        household: { ...dwelling, 城乡: area, ...home },
        members: Object.fromEntries(members.map((facts, i) => [String(i + 1), { ...person, ...facts }])),
        varies: { member: 1, income: varies ?? "工资性收入" }
      })
    )
  )

interface Family {
  readonly id: string
  readonly zh: string
  readonly en: string
  readonly members: ReadonlyArray<Facts>
  readonly home?: Facts
  readonly varies?: string
}

const families = (year: number): ReadonlyArray<Family> => {
  const born = (age: number): Facts => ({ 出生日期: `${year - age}-01-01` })
  const adult: Facts = { ...born(42), 就业状况: "务工就业", 劳动能力: "普通劳动力" }
  const spouse: Facts = { ...adult, ...born(40), 性别: "女", 共同生活依据: "配偶" }
  const elder: Facts = { ...born(70), 劳动能力: "丧失劳动力", 就业状况: "非劳动年龄" }
  const pupil: Facts = {
    ...born(10),
    共同生活依据: "未成年子女",
    劳动能力: "无劳动力",
    就业状况: "非劳动年龄",
    就学情况: "小学"
  }
  const disabled: Facts = {
    ...born(20),
    共同生活依据: "不能独立生活的成年子女",
    劳动能力: "丧失劳动力",
    就业状况: "未就业",
    残疾类别: "肢体",
    残疾等级: "1",
    需长期照护: "是",
    失能项数: "2"
  }
  const ill: Facts = { 患病情况: "重特大疾病", 政策范围内自付医疗费: "40000.00", 自负医疗费: "20000.00" }
  return [
    { id: "elder", zh: "独居老人", en: "single elder", members: [elder], varies: "养老金" },
    {
      id: "elder-alone",
      zh: "无赡养人的老人",
      en: "elder nobody supports",
      members: [{ ...elder, 有能履行义务的赡养抚养扶养人: "否" }],
      varies: "养老金"
    },
    { id: "couple", zh: "夫妻二人", en: "couple", members: [adult, spouse] },
    { id: "couple-pupil", zh: "夫妻和一名小学生", en: "couple with a pupil", members: [adult, spouse, pupil] },
    { id: "single-parent", zh: "单亲和一名小学生", en: "single parent with a pupil", members: [adult, pupil] },
    { id: "disabled", zh: "夫妻和重残成年子女", en: "couple with a disabled son", members: [adult, spouse, disabled] },
    { id: "illness", zh: "夫妻，一人患重病", en: "couple, one seriously ill", members: [adult, { ...spouse, ...ill }] }
  ]
}

const dwelling: Facts = {
  金融资产: "0.00",
  住房套数: "1",
  住房面积: "80",
  机动车辆数: "0",
  机动车辆价值: "不适用",
  有市场主体登记: "否",
  住房等级: "A 级",
  水量达标: "是",
  水质达标: "是",
  取水方便: "是",
  供水保证: "是",
  其他刚性支出: "0.00",
  突发支出: "0.00",
  现享类别: "无",
  监测类型: "非监测对象",
  建档立卡脱贫户: "否"
}

const person: Facts = {
  性别: "男",
  共同生活依据: "本人",
  户籍在本户: "是",
  监测户成员: "否",
  劳动能力: "普通劳动力",
  残疾类别: "无",
  残疾等级: "不适用",
  需长期照护: "否",
  失能项数: "0",
  患病情况: "无",
  参加基本医保: "是",
  就学情况: "不在学",
  有能履行义务的赡养抚养扶养人: "是",
  工资性收入: "0.00",
  必要就业成本: "0.00",
  经营收入: "0.00",
  经营成本: "0.00",
  财产净收入: "0.00",
  养老金: "0.00",
  基础养老金: "0.00",
  赡养抚养扶养费收入: "0.00",
  社会救助收入: "0.00",
  优待抚恤奖励收入: "0.00",
  其他转移性收入: "0.00",
  转移性支出: "0.00",
  政策范围内自付医疗费: "0.00",
  自负医疗费: "0.00",
  教育支出: "0.00",
  残疾康复支出: "0.00"
}
