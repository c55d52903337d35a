import type { Step } from "../../authoring/slopes/Step.ts"
import type { Language } from "../../foundation/Bilingual.ts"
import type { Policy } from "../../policy/Policy.ts"
import type { Section } from "../ReportSection.ts"
import * as ReportTable from "../ReportTable.ts"
import { incomeOf, monthly, openOf, ruleOf, type Slope } from "../Slope.ts"

type Row = readonly [Slope, Step]

/** 陡坡一览: every fen of income at which more is lost than earned, over all households. */
export const overview = (policy: Policy, slopes: ReadonlyArray<Slope>, language: Language): Section => {
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
    ...(open.length === 0 ? {} : { points: open.map((slope) => openOf(policy, slope, language)) }),
    charts: [],
    tables: [slopesTable]
  }
}
