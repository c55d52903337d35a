import type { MergeFigures, Township } from "../../authoring/merger/MergeFigures.ts"
import type { Section } from "../ReportSection.ts"
import * as ReportTable from "../ReportTable.ts"
import type * as ReportVoice from "../ReportVoice.ts"

/** 总体和各乡镇: the verdicts and the money of a year, by township. */
export const townships = (figures: MergeFigures, voice: ReportVoice.Voice): Section => {
  const { say } = voice
  const unit = say("户", "households")
  const count = (key: string, title: string, of: (row: Township) => number): ReportTable.Spec<Township> => ({
    ...{ key, title, unit, of, kind: "count" }
  })
  const table = ReportTable.of<Township>(
    {
      id: "townships",
      name: say("乡镇", "Townships"),
      title: say("各乡镇（街道）的结论", "The verdict by township"),
      heads: 1
    },
    voice.ordered("townships", figures.townships, ({ township }) => township),
    [
      {
        key: "township",
        title: say("乡镇（街道）", "Township"),
        kind: "text",
        of: ({ township }) => voice.name("townships", township)
      },
      count("unchanged", say("不变", "Unchanged"), ({ verdicts }) => verdicts.unchanged),
      count("gains", say("受益", "Gain"), ({ verdicts }) => verdicts.gains),
      count("loses", say("受损", "Lose"), ({ verdicts }) => verdicts.loses),
      count("cannotTell", say("待核实", "Undetermined"), ({ verdicts }) => verdicts.cannotTell),
      count("households", say("合计", "Total"), ({ households }) => households),
      count("everything", say("其中失去全部", "Of them: lose everything"), ({ losesEverything }) => losesEverything),
      ...(["before", "after"] as const).map(
        (when): ReportTable.Spec<Township> => ({
          key: when,
          title: when === "before" ? say("原政策", "Before") : say("并轨后", "After"),
          group: say("每年金额", "Money a year"),
          kind: "money",
          unit: say("元", "yuan"),
          of: (row) => row[when]
        })
      )
    ],
    say("合计", "Total")
  )
  return {
    id: "townships",
    title: say("总体和各乡镇", "Overall and by township"),
    lead: say(
      "同一批家庭分别按原低收入政策、原防返贫政策和并轨后政策测算，逐户对照。",
      "The same households computed under the old low-income policy, the old anti-return policy and the merged one, compared one by one."
    ),
    charts: [
      {
        id: "townships",
        title: say("并轨结论", "Verdicts"),
        says: say("每个乡镇一条，按结论分段，表示户数", "One bar for each township, in parts by verdict: households"),
        kind: "stacked",
        table: table.id,
        series: [
          { column: "unchanged", tone: "aside" },
          { column: "gains", tone: "done" },
          { column: "loses", tone: "lacking" },
          { column: "cannotTell", tone: "open" }
        ]
      }
    ],
    tables: [table]
  }
}
