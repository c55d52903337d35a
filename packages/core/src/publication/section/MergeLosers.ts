import type { Policies } from "../../authoring/merger/MergeDiff.ts"
import { sourceOf } from "../../authoring/merger/CauseSource.ts"
import type { Lost } from "../../authoring/merger/Lost.ts"
import type { MergeFigures } from "../../authoring/merger/MergeFigures.ts"
import type { Section } from "../ReportSection.ts"
import * as ReportTable from "../ReportTable.ts"
import type * as ReportVoice from "../ReportVoice.ts"

const n = ReportTable.count

/** The most households named in the report itself; the list of households has all of them. */
const mostNamed = 500

/** 失去全部的家庭: by their number, with what they had and the rule. */
export const lost = (figures: MergeFigures, policies: Policies, voice: ReportVoice.Voice): Section => {
  const { say, language } = voice
  const comma = say("、", ", ")
  const named = figures.lost.slice(0, mostNamed)
  const table = ReportTable.of<Lost>(
    {
      id: "lost",
      name: say("失去全部的家庭", "Lose everything"),
      title: say("失去全部的家庭", "Households that lose everything"),
      ...(named.length === figures.lost.length
        ? {}
        : {
            note: say(
              `只列前 ${n(named.length)} 户，全部见逐户清单。`,
              `The first ${n(named.length)} only; the list of households has all of them.`
            )
          }),
      heads: 1
    },
    named,
    [
      { key: "household", title: say("户编号", "Household"), kind: "text", of: ({ household }) => household },
      {
        key: "township",
        title: say("乡镇（街道）", "Township"),
        kind: "text",
        of: ({ township }) => voice.name("townships", township)
      },
      {
        key: "had",
        title: say("原来有的", "What it had"),
        kind: "text",
        of: ({ had }) =>
          [
            ...new Set(had.map(({ kind, id }) => voice.name(kind === "category" ? "categories" : "programmes", id)))
          ].join(comma)
      },
      {
        key: "because",
        title: say("因为", "Because"),
        kind: "text",
        of: ({ causes }) => causes[0]?.says[language] ?? null
      },
      {
        key: "source",
        title: say("依据", "Source"),
        kind: "text",
        of: ({ causes }) => (causes[0] === undefined ? null : sourceOf(policies, causes[0]))
      },
      {
        key: "year",
        title: say("每年失去", "Lost a year"),
        kind: "money",
        unit: say("元", "yuan"),
        of: ({ year }) => year
      },
      {
        key: "once",
        title: say("一次性失去", "Lost once"),
        kind: "money",
        unit: say("元", "yuan"),
        of: ({ once }) => once
      }
    ]
  )
  return {
    id: "lost",
    title: say("失去全部的家庭", "Households that lose everything"),
    lead: say(
      "原来在任一项政策下有认定或帮扶，并轨后确定一项也没有。是否停止由乡镇复核，系统不据此停发。",
      "They had a recognition or help under either old policy and surely have none under the merged one. The township reviews each; nothing stops by itself."
    ),
    charts: [],
    tables: [table]
  }
}
