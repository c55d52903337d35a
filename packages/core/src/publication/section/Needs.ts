import type { QuarterFigures } from "../QuarterFigures.ts"
import type { Section } from "../ReportSection.ts"
import * as ReportTable from "../ReportTable.ts"
import type { Voice } from "../ReportVoice.ts"

/** 需求与缺口: each dimension of need, whether something of the plan meets it, and what is still missing (缺什么补什么). */
export const needs = (figures: QuarterFigures, voice: Voice): Section => {
  const { say } = voice
  const unit = say("项", "needs")
  const table = ReportTable.of(
    {
      id: "needs",
      name: say("需求与缺口", "Needs and gaps"),
      title: say("各项需求的满足情况", "Needs found, met and missing"),
      note: say(
        "“已有对应”指计划中有救助项目与之对应，是否已经落实见下一节。“待核实”不计入“发现”。满足率＝已有对应÷发现。",
        "Met means that the plan has a measure for it; whether it was delivered is in the next section. Undetermined is not counted as found. Coverage is met ÷ found."
      ),
      heads: 1
    },
    voice.ordered("needs", figures.needs, (row) => row.need),
    [
      { key: "need", title: say("需求", "Need"), kind: "text", of: (row) => voice.name("needs", row.need) },
      { key: "found", title: say("发现", "Found"), kind: "count", unit, of: (row) => row.found },
      { key: "met", title: say("已有对应", "Met by the plan"), kind: "count", unit, of: (row) => row.met },
      { key: "gap", title: say("缺口", "Gap"), kind: "count", unit, of: (row) => row.gap },
      { key: "coverage", title: say("满足率", "Coverage"), kind: "percent", part: "met", whole: "found" },
      { key: "unknown", title: say("待核实", "Undetermined"), kind: "count", unit, of: (row) => row.unknown }
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
    tables: [table]
  }
}
