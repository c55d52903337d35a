import type { OutcomeTag } from "../../policy/determination/Determination.ts"
import * as Figure from "../Figure.ts"
import type { QuarterFigures } from "../QuarterFigures.ts"
import * as ReportChart from "../ReportChart.ts"
import type { Section } from "../ReportSection.ts"
import * as ReportTable from "../ReportTable.ts"
import type { Voice } from "../ReportVoice.ts"
import * as Tally from "../Tally.ts"

type Outcomes = QuarterFigures["outcomes"]

/** 按乡镇: the same outcomes township by township, for the desks that visit and decide. */
export const townships = (figures: QuarterFigures, voice: Voice): Section => {
  const { say } = voice
  const entitled = matrix(figures.outcomes, "Entitled", voice, {
    id: "townships",
    name: say("按乡镇", "Townships"),
    title: say("各乡镇（街道）符合条件情况", "Entitled, by township"),
    note: say(
      "每列合计等于上一节该类别的“符合条件”数。一户可同时符合多个类别，各类别之间不能相加。",
      "Each column adds up to the entitled of the section before. A household may be entitled in several categories, so columns do not add up."
    )
  })
  const open = matrix(figures.outcomes, "Undetermined", voice, {
    id: "townshipsUndetermined",
    name: say("按乡镇待核实", "Townships undetermined"),
    title: say("各乡镇（街道）待核实情况", "Undetermined, by township"),
    note: say(
      "待核实不等于不符合：缺少的信息补齐后才能判定，请各乡镇据此安排入户。",
      "Undetermined is not a refusal: facts are missing. Townships plan their visits from here."
    )
  })
  const series = entitled.columns
    .filter(({ key }) => key.endsWith(".households"))
    .map(({ key }, i) => ({ column: key, tone: ReportChart.toneOf(i) }))
  return {
    id: "townships",
    title: say("按乡镇", "By township"),
    lead: say(
      "乡镇（街道）负责受理、调查和审核确认。先看符合条件的分布，再看还有多少待核实。",
      "Townships receive, survey and confirm. First where the entitled live, then how many are still undetermined."
    ),
    charts:
      series.length === 0
        ? []
        : [
            {
              id: "townships",
              title: say("各乡镇（街道）符合条件户数", "Households entitled, by township and category"),
              says: say(
                "每个乡镇一条，按类别分段，表示符合条件的户数",
                "One bar for each township, in parts by category: households entitled"
              ),
              kind: "stacked",
              table: entitled.id,
              series
            }
          ],
    tables: [entitled, open]
  }
}

const matrix = (
  outcomes: Outcomes,
  tag: OutcomeTag,
  voice: Voice,
  about: Pick<ReportTable.Table, "id" | "name" | "title" | "note">
): ReportTable.Table => {
  const { say } = voice
  const categories = voice.ordered(
    "categories",
    Tally.keys(outcomes, (row) => row.category),
    (id) => id
  )
  const lines = voice
    .ordered(
      "townships",
      Tally.keys(outcomes, (row) => row.township),
      (id) => id
    )
    .map((township) => ({
      township,
      rows: outcomes.filter((row) => row.tag === tag && row.township === township)
    }))
  type Line = (typeof lines)[number]
  const column = (category: string, figure: "households" | "persons"): ReportTable.Spec<Line> => ({
    key: `${category}.${figure}`,
    title: figure === "households" ? say("户数", "Households") : say("人数", "Persons"),
    group: voice.name("categories", category),
    kind: "count",
    unit: figure === "households" ? say("户", "households") : say("人", "persons"),
    of: ({ rows }) => Figure.sum("outcomes", rows, figure, (row) => row.category === category)
  })
  return ReportTable.of(
    { ...about, heads: 1, key: ({ township }) => township },
    lines,
    [
      {
        key: "township",
        title: say("乡镇（街道）", "Township"),
        kind: "text",
        of: ({ township }) => voice.name("townships", township)
      },
      ...categories.flatMap((category) => [column(category, "households"), column(category, "persons")])
    ],
    say("合计", "Total")
  )
}
