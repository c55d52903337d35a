import type * as Change from "../authoring/Change.ts"
import type { Slopes, Step } from "../authoring/Slopes.ts"
import type { CannotTell } from "../authoring/Slopes.ts"
import type { Bilingual, Language } from "../foundation/Bilingual.ts"
import { both } from "../foundation/Bilingual.ts"
import type { Day } from "../foundation/Day.ts"
import { display, fen } from "../foundation/Fen.ts"
import * as Rational from "../foundation/Rational.ts"
import { fields } from "../population/Member.ts"
import type { IncomeField } from "../population/Income.ts"
import type { Policy } from "../policy/Policy.ts"
import type { Report } from "./Report.ts"
import type { Section } from "./ReportSection.ts"
import * as ReportTable from "./ReportTable.ts"

/** One income of one household or type, and what was found along it (陡坡效应). */
export interface Slope {
  readonly id: string
  readonly name: Bilingual
  readonly no: number
  readonly income: IncomeField
  readonly result: Slopes | CannotTell
}

export interface About {
  readonly policy: Policy
  readonly on: Day
  /** The highest income looked at. Unit: fen a year. */
  readonly until: number
}

/** An amount of a year as one of a month, for reading. Rounds: half up to the fen. */
export const monthly = (year: number): number =>
  Number(Rational.n(Rational.round(Rational.div(Rational.of(year), Rational.of(12))!, "half-up")))

/** The rule a step is laid to: the first one of the first loss. */
export const ruleOf = ({ changes }: Step): Change.Cause | undefined =>
  (changes.find(({ effect }) => effect === "loses" || effect === "less") ?? changes[0])?.causes[0]

/** A slope as plain data: everything but the households and policies behind it. */
export const encode = ({ id, name, no, income, result }: Slope) => ({ id, name, no, income, ...result })

/** The name of something that changes. */
export const nameOf = (policy: Policy, { kind, id }: Pick<Change.Change, "kind" | "id">): Bilingual =>
  (kind === "category" ? policy.categories.get(id)?.name : policy.programmes.get(id)?.name) ?? both(id, id)

/** What is gained and lost at a step, in words: `失去 低保、低保金；得到 低保边缘`. */
export const changesOf = (policy: Policy, { changes }: Step, language: Language): string => {
  const zh = language === "zh"
  const said = (effects: ReadonlyArray<Change.Effect>, word: string) => {
    const names = changes.filter(({ effect }) => effects.includes(effect)).map((one) => nameOf(policy, one)[language])
    return names.length === 0 ? [] : [`${word}${zh ? "：" : ": "}${[...new Set(names)].join(zh ? "、" : ", ")}`]
  }
  return [
    ...said(["loses"], zh ? "失去" : "loses"),
    ...said(["less"], zh ? "减少" : "less of"),
    ...said(["gains"], zh ? "得到" : "gains"),
    ...said(["more"], zh ? "增加" : "more of")
  ].join(zh ? "；" : "; ")
}

/** The report of the steep slopes of a policy, in one language: an overview, then a page for each household with its line. */
export const of = ({ policy, on, until }: About, slopes: ReadonlyArray<Slope>, language: Language): Report => {
  const say = (zh: string, en: string) => (language === "zh" ? zh : en)
  const yuan = (amount: number) => display(fen(amount))
  const steep = slopes.flatMap(({ result }) => (result._tag === "Told" ? result.steps.filter((one) => one.steep) : []))
  const worst = Math.max(0, ...steep.map(({ loss }) => loss))
  const open = slopes.filter(({ result }) => result._tag === "CannotTell").length
  return {
    language,
    title: say("陡坡效应：多挣一元反而失去更多的地方", "Steep slopes: where one more yuan loses more than it brings"),
    day: on,
    marks: [policy.id, policy.hash],
    facts: [
      {
        label: say("政策包", "Policy pack"),
        value: `${policy.title[language]} (${policy.id}, ${policy.hash.slice(0, 12)})`
      },
      { label: say("按哪一天", "For the day"), value: on },
      {
        label: say("收入范围", "Incomes"),
        value: say(`每年 0 至 ${yuan(until)} 元`, `0 to ${yuan(until)} yuan a year`)
      },
      { label: say("家庭", "Households"), value: String(slopes.length) }
    ],
    warnings: policy.id.endsWith("-sample")
      ? [
          say(
            "政策包含有虚构的示例参数，结果不得作为决策依据。",
            "The pack holds invented sample figures; nothing may be decided by this result."
          )
        ]
      : [],
    headlines: [
      {
        ...{ id: "steep", label: say("陡坡", "Steep slopes"), kind: "count", value: steep.length, unit: say("处", "") },
        detail: say(`${slopes.length} 种家庭合计`, `over ${slopes.length} households`)
      },
      {
        ...{
          id: "worst",
          label: say("最陡一处", "The steepest"),
          kind: "money",
          value: worst,
          unit: say("元/年", "yuan a year")
        },
        detail: say(`约合每月 ${yuan(monthly(worst))} 元`, `about ${yuan(monthly(worst))} yuan a month`)
      },
      {
        ...{ id: "open", label: say("不能判定", "Cannot tell"), kind: "count", value: open, unit: say("户", "") },
        detail: say("有收入以外的事实不详", "facts besides the income are open")
      }
    ],
    sections: [overview(slopes, language), ...slopes.map((slope) => page(slope, policy, language))],
    reading: [
      {
        label: say("陡坡", "Steep slope"),
        value: say(
          "收入只多一分，一年的帮扶就减少一元以上。“损失”是少得的帮扶减去多挣的一分。",
          "With one fen more of income, the help of a year falls by more than a yuan. The loss is the help lost less the fen earned."
        )
      },
      {
        label: say("追平", "Recovers"),
        value: say(
          "收入要到多少，家里可支配的总数才回到陡坡之前。",
          "The income from which the household has again as much in all as before the slope."
        )
      },
      {
        label: say("白干区间", "Dead stretch"),
        value: say(
          "在这一段内多挣的钱被减少的帮扶抵消，家里总数不增加。",
          "On such a stretch what is earned is taken by less help; the household has no more in all."
        )
      },
      {
        label: say("帮扶金额", "Help"),
        value: say(
          "按月的乘以十二，加上按年的；一次性的和服务不折算，逐项列名。取整引起的一元以内（每月）的差别不算台阶。",
          "Monthly amounts twelve times and yearly ones; what comes once and services are not converted but named. Differences by rounding up to a yuan a month are no steps."
        )
      }
    ]
  }
}

type Row = readonly [Slope, Step]

const overview = (slopes: ReadonlyArray<Slope>, language: Language): Section => {
  const say = (zh: string, en: string) => (language === "zh" ? zh : en)
  const yuan = say("元", "yuan")
  const rows: ReadonlyArray<Row> = slopes.flatMap((slope) =>
    slope.result._tag === "Told"
      ? slope.result.steps.filter(({ steep }) => steep).map((step) => [slope, step] as const)
      : []
  )
  const money = (key: string, title: string, of: (row: Row) => number | null): ReportTable.Spec<Row> => ({
    ...{ key, title, unit: yuan, kind: "money", of, total: false }
  })
  const slopesTable = ReportTable.of<Row>(
    {
      id: "steep",
      name: say("陡坡一览", "Steep slopes"),
      title: say("陡坡一览（金额按年）", "All steep slopes (amounts a year)"),
      heads: 1
    },
    rows,
    [
      { key: "household", title: say("家庭", "Household"), kind: "text", of: ([{ name }]) => name[language] },
      {
        key: "income",
        title: say("变动的收入", "Income varied"),
        kind: "text",
        of: ([slope]) => incomeOf(slope, language)
      },
      money("below", say("收入到此为止", "Up to an income of"), ([, { below }]) => below),
      money("before", say("之前的帮扶", "Help before"), ([, { help }]) => help.before),
      money("after", say("之后的帮扶", "Help after"), ([, { help }]) => help.after),
      money("loss", say("损失", "Loss"), ([, { loss }]) => loss),
      money("month", say("约合每月", "About a month"), ([, { loss }]) => monthly(loss)),
      money("recovers", say("收入到此才追平", "Recovers at"), ([, { recovers }]) => recovers ?? null),
      { key: "rule", title: say("规则", "Rule"), kind: "text", of: ([, step]) => ruleOf(step)?.says[language] ?? null }
    ]
  )
  const open = slopes.filter(({ result }) => result._tag === "CannotTell")
  return {
    id: "overview",
    title: say("一览", "Overview"),
    lead: say(
      "每一行是收入多一分就失去更多帮扶的一处。",
      "Each row is one fen of income at which more help is lost than earned."
    ),
    ...(open.length === 0 ? {} : { points: open.map((slope) => openOf(slope, language)) }),
    charts: [],
    tables: [slopesTable]
  }
}

/** The facts that keep a household from being told. */
export const openOf = ({ name, result }: Slope, language: Language): string => {
  if (result._tag === "Told") return name[language]
  const facts = result.missing.map((fact) =>
    fact.no === undefined
      ? fact.name[language]
      : language === "zh"
        ? `成员${fact.no}的${fact.name.zh}`
        : `${fact.name.en} of member ${fact.no}`
  )
  return language === "zh"
    ? `${name.zh}：不能判定，缺少${facts.join("、")}`
    : `${name.en}: cannot be told without ${facts.join(", ")}`
}

export const incomeOf = ({ no, income }: Pick<Slope, "no" | "income">, language: Language): string =>
  language === "zh" ? `成员${no}的${fields[income].name.zh}` : `${fields[income].name.en} of member ${no}`

const page = (slope: Slope, policy: Policy, language: Language): Section => {
  const say = (zh: string, en: string) => (language === "zh" ? zh : en)
  const { id, name, result } = slope
  if (result._tag === "CannotTell") {
    return { id, title: name[language], lead: openOf(slope, language), charts: [], tables: [] }
  }
  const yuan = say("元", "yuan")
  const money = <A>(key: string, title: string, of: (row: A) => number | null): ReportTable.Spec<A> => ({
    ...{ key, title, unit: yuan, kind: "money", of, total: false }
  })
  const about = (key: string, zh: string, en: string) => ({
    id: `${id}-${key}`,
    name: `${name[language]} ${say(zh, en)}`.slice(0, 31),
    title: `${name[language]}：${say(zh, en)}`
  })
  const line = ReportTable.of({ ...about("line", "收入与帮扶", "income and help"), heads: 1 }, result.corners, [
    money("income", say("收入（每年）", "Income a year"), ({ income }) => income),
    money("help", say("帮扶（每年）", "Help a year"), ({ help }) => help),
    money("all", say("合计", "Together"), ({ income, help }) => income + help)
  ])
  const steps = ReportTable.of<Step>({ ...about("steps", "台阶", "steps"), heads: 1 }, result.steps, [
    money("below", say("收入到此为止", "Up to an income of"), ({ below }) => below),
    money("above", say("从此起", "From"), ({ above }) => above),
    {
      key: "kind",
      title: say("陡坡", "Steep"),
      kind: "text",
      of: ({ steep }) => (steep ? say("✗ 是", "✗ yes") : say("否", "no"))
    },
    money("before", say("之前的帮扶", "Help before"), ({ help }) => help.before),
    money("after", say("之后的帮扶", "Help after"), ({ help }) => help.after),
    money("loss", say("损失", "Loss"), ({ loss }) => loss),
    money("recovers", say("收入到此才追平", "Recovers at"), ({ recovers }) => recovers ?? null),
    {
      key: "changes",
      title: say("变化", "What changes"),
      kind: "text",
      of: (step) => changesOf(policy, step, language)
    },
    { key: "rule", title: say("规则", "Rule"), kind: "text", of: (step) => ruleOf(step)?.says[language] ?? null },
    {
      key: "path",
      title: say("在政策包中的位置", "Where it stands"),
      kind: "text",
      of: (step) => ruleOf(step)?.path ?? null
    }
  ])
  return {
    id,
    title: name[language],
    lead: leadOf(slope, result, language),
    ...(result.unseen.length === 0
      ? {}
      : {
          points: [
            say(
              "规则在有的收入段内过于复杂，可能还有没有看到的台阶。",
              "In parts of the range the rules are too tangled; there may be steps that were not seen."
            )
          ]
        }),
    charts: [
      {
        id: line.id,
        title: `${name[language]}：${say("多挣的钱到手多少（元/年）", "what is left of more income (yuan a year)")}`,
        says: say("横轴收入，纵轴帮扶和两者合计", "Income along, help and both together upwards"),
        kind: "line",
        table: line.id,
        series: [
          { column: "all", tone: "done" },
          { column: "help", tone: "open" },
          { column: "income", tone: "aside" }
        ]
      }
    ],
    tables: [steps, line]
  }
}

const leadOf = (slope: Slope, { steps, dead }: Slopes, language: Language): string => {
  const zh = language === "zh"
  const yuan = (amount: number) => display(fen(amount))
  const steep = steps.filter(({ steep }) => steep)
  const first = zh
    ? `${incomeOf(slope, "zh")}由零增加，${steep.length === 0 ? "没有陡坡" : `有 ${steep.length} 处陡坡`}。`
    : `As the ${incomeOf(slope, "en")} grows from nothing, there ${steep.length === 1 ? "is 1 steep slope" : `are ${steep.length || "no"} steep slopes`}.`
  const stretches = dead.map(({ from, to }) =>
    to === undefined
      ? zh
        ? `${yuan(from)} 元以上`
        : `from ${yuan(from)} on`
      : zh
        ? `${yuan(from)} 至 ${yuan(to)} 元`
        : `${yuan(from)} to ${yuan(to)}`
  )
  if (stretches.length === 0) return first
  return zh ? `${first}白干区间：${stretches.join("，")}。` : `${first} Dead stretches: ${stretches.join(", ")} yuan.`
}
