import * as Figure from "../Figure.ts"
import type { QuarterFigures } from "../QuarterFigures.ts"
import type { Section } from "../ReportSection.ts"
import * as ReportTable from "../ReportTable.ts"
import type { Voice } from "../ReportVoice.ts"

type Need = QuarterFigures["needs"][number]
type Offer = QuarterFigures["offers"][number]

/** 需求与缺口: each dimension of need, whether something of the plan meets it, and what is still missing (缺什么补什么). */
export const needs = (figures: QuarterFigures, voice: Voice): Section => {
  const { say } = voice
  const count = (key: Figure.NumberOf<"needs">, zh: string, en: string): ReportTable.Spec<Need> => ({
    key,
    title: say(zh, en),
    kind: "count",
    unit: say("项", "needs"),
    of: (row) => Figure.sum("needs", [row], key)
  })
  const table = ReportTable.of(
    {
      id: "needs",
      name: say("需求与缺口", "Needs and gaps"),
      title: say("各项需求的满足情况", "Needs found, met and missing"),
      note: say(
        "“已有对应”指计划中有救助项目与之对应；“已落实”指为这项需求办成过、现在仍有效的事项（按月的看本季度，按年的看本年，一次性的看以往）。“待核实”不计入“发现”。满足率＝已有对应÷发现，落实率＝已落实÷发现。",
        "Met means that the plan has a measure for it. Served means that something for it was delivered and still counts: this quarter for monthly help, this year for yearly, ever for one-off help. Undetermined is not counted as found. Coverage is met ÷ found, share served is served ÷ found."
      ),
      heads: 1,
      key: ({ need }) => need
    },
    voice.ordered("needs", figures.needs, (row) => row.need),
    [
      { key: "need", title: say("需求", "Need"), kind: "text", of: (row) => voice.name("needs", row.need) },
      count("found", "发现", "Found"),
      count("met", "已有对应", "Met by the plan"),
      count("gap", "缺口", "Gap"),
      { key: "coverage", title: say("满足率", "Coverage"), kind: "percent", part: "met", whole: "found" },
      count("served", "已落实", "Served"),
      { key: "share", title: say("落实率", "Share served"), kind: "percent", part: "served", whole: "found" },
      count("unknown", "待核实", "Undetermined")
    ],
    say("合计", "Total")
  )
  return {
    id: "needs",
    title: say("需求与缺口", "Needs and gaps"),
    lead: say(
      "缺什么补什么：逐户逐项看有没有需求、有没有救助项目对应，缺口就是还没有任何项目可以对应的需求。",
      "What is missing is filled: for every household and need, is it there, and does any measure meet it? A gap is a need that no measure meets."
    ),
    charts: [
      {
        id: "needs",
        title: say("各项需求：已有对应、缺口与待核实", "Needs met, missing and undetermined"),
        says: say(
          "每项需求一条，分已有对应、缺口和待核实三段，表示项数",
          "One bar for each need, in parts met, gap and undetermined"
        ),
        kind: "stacked",
        table: table.id,
        series: [
          { column: "met", tone: "done" },
          { column: "gap", tone: "lacking" },
          { column: "unknown", tone: "open" }
        ]
      }
    ],
    tables: [table, coverage(figures, voice)]
  }
}

/** Who is due something by the plans, and who has it: programme by programme. */
const coverage = (figures: QuarterFigures, voice: Voice): ReportTable.Table => {
  const { say } = voice
  const due = figures.offers.filter(({ state }) => state === "give")
  const number = (key: "offers" | "served" | "unserved") => (row: Offer) => Figure.sum("offers", [row], key)
  return ReportTable.of(
    {
      id: "coverage",
      name: say("保障覆盖", "Coverage"),
      title: say("各救助项目应享与已享", "Due and served, by programme"),
      note: say(
        "“应享”是按计划应给予的户或人；“已享”是其中已经办成、现在仍有效的。覆盖率＝已享÷应享。",
        "Due is what the plans give to a household or person; served is what was delivered of it and still counts. Coverage is served ÷ due."
      ),
      heads: 2,
      key: ({ department, programme }) => `${department}:${programme}`
    },
    voice.ordered(
      "departments",
      voice.ordered("programmes", due, (row) => row.programme),
      (row) => row.department
    ),
    [
      {
        key: "department",
        title: say("部门", "Department"),
        kind: "text",
        of: (row) => voice.name("departments", row.department)
      },
      {
        key: "programme",
        title: say("救助项目", "Programme"),
        kind: "text",
        of: (row) => voice.name("programmes", row.programme)
      },
      { key: "due", title: say("应享", "Due"), kind: "count", unit: say("项", "items"), of: number("offers") },
      { key: "served", title: say("已享", "Served"), kind: "count", unit: say("项", "items"), of: number("served") },
      {
        key: "open",
        title: say("未享", "Not served"),
        kind: "count",
        unit: say("项", "items"),
        of: number("unserved")
      },
      { key: "share", title: say("覆盖率", "Coverage"), kind: "percent", part: "served", whole: "due" }
    ],
    say("合计", "Total")
  )
}
