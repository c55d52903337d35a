import * as Quarter from "../../foundation/Quarter.ts"
import type { Effects, Shift, Township } from "../../simulation/Effects.ts"
import type { Section } from "../ReportSection.ts"
import * as ReportTable from "../ReportTable.ts"
import type { Voice } from "../ReportVoice.ts"
import { moveColumns } from "./EffectMoves.ts"

/** 资金变化: what is paid before and after, by programme, department, township and quarter. */
export const money = (effects: Effects, voice: Voice): Section => {
  const { say } = voice
  const total = say("合计", "Total")
  const programmes = ReportTable.of<Effects["programmes"][number]>(
    {
      id: "programmes",
      name: say("项目", "Programmes"),
      title: say("各项目的对象和金额", "Who gets what, and how much"),
      note: say(
        "金额不能确定的、在幅度内逐户核定的，不计入。",
        "What cannot be told, and what an office chooses from a band, is in no sum."
      ),
      heads: 1
    },
    effects.programmes,
    [
      { key: "programme", title: say("项目", "Programme"), kind: "text", of: ({ id }) => voice.name("programmes", id) },
      ...moveColumns(voice),
      ...moneyColumns<Effects["programmes"][number]>(voice)
    ],
    total
  )
  const departments = ReportTable.of<Effects["departments"][number]>(
    {
      id: "departments",
      name: say("部门", "Departments"),
      title: say("各部门的资金", "Money by department"),
      heads: 1
    },
    effects.departments,
    [
      {
        key: "department",
        title: say("部门", "Department"),
        kind: "text",
        of: ({ department }) => voice.name("departments", department)
      },
      ...moneyColumns<Effects["departments"][number]>(voice)
    ],
    total
  )
  const townships = ReportTable.of<Township>(
    {
      id: "townships",
      name: say("乡镇", "Townships"),
      title: say("各乡镇（街道）", "By township"),
      heads: 1
    },
    voice.ordered("townships", effects.townships, ({ township }) => township),
    [
      {
        key: "township",
        title: say("乡镇（街道）", "Township"),
        kind: "text",
        of: ({ township }) => voice.name("townships", township)
      },
      { key: "households", title: say("户数", "Households"), kind: "count", of: ({ households }) => households },
      { key: "otherwise", title: say("有变化的户", "Changed"), kind: "count", of: ({ otherwise }) => otherwise },
      ...moneyColumns<Township>(voice)
    ],
    total
  )
  return {
    id: "money",
    title: say("资金变化", "Money"),
    lead: say(
      "每年金额：按月的乘以十二，加上按年的。各季度：按月的自测算日当月起计，按年的和一次性的计入测算日所在季度。",
      "A year: twelve times what is paid by the month, and what is paid by the year. Quarters: monthly amounts from the month of the day on; yearly ones and those paid once in the quarter of the day."
    ),
    charts: [
      {
        id: "quarters",
        title: say("各季度资金", "Money by quarter"),
        says: say("每季度一组：调整前、调整后", "For each quarter: before and after"),
        kind: "grouped",
        table: "quarters",
        series: [
          { column: "before", tone: "aside" },
          { column: "after", tone: 0 }
        ]
      }
    ],
    tables: [quarters(effects, voice), programmes, departments, townships]
  }
}

const quarters = (effects: Effects, { say, language }: Voice): ReportTable.Table => {
  type Row = Effects["quarters"][number]
  const column = (key: string, title: string, of: (row: Row) => number): ReportTable.Spec<Row> => ({
    ...{ key, title, unit: say("元", "yuan"), kind: "money", of }
  })
  return ReportTable.of<Row>(
    { id: "quarters", name: say("季度", "Quarters"), title: say("各季度资金", "Money by quarter"), heads: 1 },
    effects.quarters,
    [
      {
        key: "quarter",
        title: say("季度", "Quarter"),
        kind: "text",
        of: ({ quarter }) => Quarter.label(quarter, language)
      },
      column("before", say("调整前", "Before"), ({ before }) => before),
      column("after", say("调整后", "After"), ({ after }) => after),
      column("difference", say("增减", "Difference"), ({ before, after }) => after - before)
    ],
    say("合计", "Total")
  )
}

/** Money before, after and the difference: of a year, and what is paid once. */
const moneyColumns = <A extends { readonly money: Shift }>({ say }: Voice): ReadonlyArray<ReportTable.Spec<A>> =>
  (["year", "once"] as const).flatMap((per) => {
    const column = (key: string, title: string, of: (money: Shift) => number): ReportTable.Spec<A> => ({
      key: `${per}.${key}`,
      group: per === "year" ? say("每年金额", "Money a year") : say("一次性金额", "Money once"),
      title,
      kind: "money",
      unit: say("元", "yuan"),
      of: ({ money }) => of(money)
    })
    return [
      column("before", say("调整前", "Before"), ({ before }) => before[per]),
      column("after", say("调整后", "After"), ({ after }) => after[per]),
      column("difference", say("增减", "Difference"), ({ before, after }) => after[per] - before[per])
    ]
  })
