import type { Bilingual, Language } from "../foundation/Bilingual.ts"
import * as Month from "../foundation/Month.ts"
import * as Figure from "./Figure.ts"
import type { MonthFigures } from "./MonthFigures.ts"
import type { Report } from "./Report.ts"
import type { Headline } from "./ReportHeadline.ts"
import type { Fact } from "./ReportReading.ts"
import * as ReportTable from "./ReportTable.ts"
import * as ReportVoice from "./ReportVoice.ts"
import { paid } from "./section/Paid.ts"
import { standing } from "./section/Standing.ts"

/**
 * The tables of a month (月报), in the shape that civil affairs publish: households and persons at its end, person-times and money of
 * the month and since January, urban and rural apart.
 *
 * Source: monthly tables on provincial civil affairs pages; what of their form was not checked is said in the reading.
 */
export interface MonthReport extends Report {
  readonly about: MonthAbout
  readonly figures: MonthFigures
}

export interface MonthAbout {
  readonly month: Month.Month
  readonly district: Bilingual
  readonly language: Language
  readonly pack: { readonly id: string; readonly hash: string }
}

export const of = (figures: MonthFigures, labels: ReportVoice.Labels, about: MonthAbout): MonthReport => {
  const voice = ReportVoice.of(labels, about.language)
  const { say } = voice
  const { month, district, pack, language } = about
  return {
    language,
    title: say(
      `${district.zh}${Month.label(month, "zh")}低收入人口救助月报`,
      `${district.en}: low-income assistance, ${Month.label(month, "en")}`
    ),
    day: Month.lastDay(month),
    marks: [pack.id, pack.hash],
    traced: true,
    about,
    facts: [
      {
        label: say("报告月份", "Month"),
        value: say(
          `${Month.label(month, "zh")}（${Month.firstDay(month)} 至 ${Month.lastDay(month)}）`,
          `${Month.label(month, "en")} (${Month.firstDay(month)} to ${Month.lastDay(month)})`
        )
      },
      {
        label: say("状态", "Status"),
        value: figures.closed
          ? say("所在季度已关账", "Its quarter is closed")
          : say("所在季度未关账，初步数据", "Preliminary, its quarter is not closed")
      },
      {
        label: say("政策包", "Policy pack"),
        value: say(`${pack.id}（${pack.hash.slice(0, 12)}）`, `${pack.id} (${pack.hash.slice(0, 12)})`)
      }
    ],
    warnings: pack.id.endsWith("-sample")
      ? [
          say(
            "本报告使用示例参数，不得作为认定依据。",
            "This report uses sample parameters and must not serve as a basis for recognition."
          )
        ]
      : [],
    headlines: headlines(figures, month, voice),
    sections: [standing(figures, voice), paid(figures, month, voice)],
    reading: reading(voice),
    figures
  }
}

const headlines = (figures: MonthFigures, month: string, { say }: ReportVoice.Voice): ReadonlyArray<Headline> => {
  const recognised = figures.standing.filter(({ category }) => category !== "none" && category !== "undetermined")
  const [households, persons] = (["households", "persons"] as const).map((number) =>
    Figure.sum("standing", recognised, number)
  ) as [Figure.Figure, Figure.Figure]
  const now = Figure.sum("paid", figures.paid, "amount", (row) => row.month === month)
  const times = Figure.sum("paid", figures.paid, "times", (row) => row.month === month)
  const year = Figure.sum("paid", figures.paid, "amount")
  const headline = (
    id: string,
    label: string,
    kind: "count" | "money",
    figure: Figure.Figure,
    unit: string,
    detail: string
  ): Headline => ({ id, label, kind, value: figure.value, unit, detail, figure })
  const yuan = say("元", "yuan")
  return [
    headline(
      "households",
      say("月末在册", "Receive assistance"),
      "count",
      households,
      say("户", "households"),
      say(`${ReportTable.count(persons.value)} 人`, `${ReportTable.count(persons.value)} persons`)
    ),
    headline(
      "month",
      say("当月支出", "Money of the month"),
      "money",
      now,
      yuan,
      say(`${ReportTable.count(times.value)} 人次`, `${ReportTable.count(times.value)} person-times`)
    ),
    headline("year", say("本年累计支出", "Since January"), "money", year, yuan, say("自一月起", "from January on"))
  ]
}

/** How far the form of the tables can be relied on, mark by mark. */
const reading = ({ say }: ReportVoice.Voice): ReadonlyArray<Fact> => [
  {
    label: say("表式依据", "Where the form comes from"),
    value: say(
      "分城乡的户数、人数、当月支出、本年累计和次均，见于省级民政部门公布的月报（官方网页）；老年人、成年人、未成年人分组见于市级月报（官方网页）。",
      "Households, persons, money of the month and since January, and averages, urban and rural apart, are seen in monthly tables on provincial civil affairs pages; the groups by age in those of a city (official pages)."
    )
  },
  {
    label: say("未核实", "Not checked"),
    value: say(
      "民政部季度报表的平均保障标准等口径没有读到原文，本表未列；正式上报前请以当地统计报表制度为准。",
      "The ministry's quarterly columns, such as average standards, were not read and are left out; go by the local statistical rules before sending anything up."
    )
  },
  {
    label: say("户、人与人次", "Stock and flow"),
    value: say(
      "户数、人数是月末在册数；人次和支出是当月发生数。两者不能相除。",
      "Households and persons are those of the last day; person-times and money are those of the month. One is not divided by the other."
    )
  }
]
