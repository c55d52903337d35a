import * as Rational from "../../foundation/Rational.ts"
import * as Figure from "../Figure.ts"
import type { MonthFigures } from "../MonthFigures.ts"
import type { Section } from "../ReportSection.ts"
import * as ReportTable from "../ReportTable.ts"
import type { Voice } from "../ReportVoice.ts"
import * as Tally from "../Tally.ts"
import { areas } from "./Standing.ts"

type Rows = MonthFigures["paid"]
interface Line {
  readonly programme: string
  readonly month: Rows
  readonly year: Rows
}

/** 当月支出和本年累计: person-times and money by programme, in town and country, and since January. */
export const paid = (figures: MonthFigures, month: string, voice: Voice): Section => {
  const { say } = voice
  const lines = voice
    .ordered(
      "programmes",
      Tally.keys(figures.paid, (row) => row.programme),
      (id) => id
    )
    .map((programme): Line => {
      const year = figures.paid.filter((row) => row.programme === programme)
      return { programme, year, month: year.filter((row) => row.month === month) }
    })
  const times = (key: string, group: string, of: (line: Line) => Rows): ReportTable.Spec<Line> => ({
    key: `${key}.times`,
    title: say("人次", "Person-times"),
    group,
    kind: "count",
    unit: say("人次", "times"),
    of: (line) => Figure.sum("paid", of(line), "times")
  })
  const amount = (key: string, group: string, of: (line: Line) => Rows): ReportTable.Spec<Line> => ({
    key: `${key}.amount`,
    title: say("支出", "Money"),
    group,
    kind: "money",
    unit: say("元", "yuan"),
    of: (line) => Figure.sum("paid", of(line), "amount")
  })
  const average = (key: string, group: string, of: (line: Line) => Rows): ReportTable.Spec<Line> => ({
    key: `${key}.average`,
    title: say("次均", "Average"),
    group,
    kind: "count",
    unit: say("元/人次", "yuan each"),
    total: false,
    of: (line) => averageOf(of(line))
  })
  const thisMonth = ({ month }: Line) => month
  const table = ReportTable.of(
    {
      id: "paid",
      name: say("当月支出和累计", "Money"),
      title: say("各项目当月支出和本年累计", "Money of the month and since January, by programme"),
      note: say(
        "按部门反馈的办理日期计入当月；按季发放的，全额计入发放当月。当月合计＝城镇＋农村＋不详；累计＝上月累计＋当月；次均＝支出÷人次，四舍五入到元。以户为单位的项目，人次按家庭人数计。",
        "By the day that departments answered. A payment for a quarter counts in full in the month it was made. Month = urban + rural + unknown; since January = the month before's + the month's; average = money ÷ person-times, rounded to the yuan. For a household, person-times are its members."
      ),
      heads: 1,
      key: ({ programme }) => programme
    },
    lines,
    [
      {
        key: "programme",
        title: say("救助项目", "Programme"),
        kind: "text",
        of: ({ programme }) => voice.name("programmes", programme)
      },
      ...areas.flatMap(({ area, zh, en }) => {
        const of = ({ month }: Line) => month.filter((row) => row.area === area)
        return [times(area, say(zh, en), of), amount(area, say(zh, en), of)]
      }),
      times("month", say("当月合计", "Month"), thisMonth),
      amount("month", say("当月合计", "Month"), thisMonth),
      average("month", say("当月合计", "Month"), thisMonth),
      times("year", say("本年累计", "Since January"), ({ year }) => year),
      amount("year", say("本年累计", "Since January"), ({ year }) => year),
      average("year", say("本年累计", "Since January"), ({ year }) => year)
    ],
    say("合计", "Total")
  )
  return {
    id: "paid",
    title: say("当月支出和本年累计", "Money of the month and since January"),
    lead: say(
      "救助的人次和支出，按城乡分，并从一月起累计。",
      "Person-times and money, in town and country, and added up from January."
    ),
    charts:
      lines.length === 0
        ? []
        : [
            {
              id: "paid",
              title: say("各项目当月支出（城镇、农村）", "Money of the month, urban and rural"),
              says: say(
                "每个项目一条，按城乡分段，表示当月支出",
                "One bar for each programme, in parts by area: money"
              ),
              kind: "stacked",
              table: table.id,
              series: [
                { column: "urban.amount", tone: 0 },
                { column: "rural.amount", tone: 1 },
                { column: "unknown.amount", tone: "aside" }
              ]
            }
          ],
    tables: [table]
  }
}

/** Whole yuan a person-time; nothing where nobody was helped. Rounds: half up, once. */
const averageOf = (rows: Rows): number | null => {
  const [money, times] = [Tally.sum(rows, (row) => row.amount), Tally.sum(rows, (row) => row.times)]
  const yuan = Rational.div(Rational.of(money), Rational.of(times * 100))
  return yuan === undefined ? null : Number(Rational.n(Rational.round(yuan, "half-up")))
}
