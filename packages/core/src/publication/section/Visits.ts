import * as Figure from "../Figure.ts"
import type { QuarterFigures } from "../QuarterFigures.ts"
import type { Section } from "../ReportSection.ts"
import * as ReportTable from "../ReportTable.ts"
import type { Voice } from "../ReportVoice.ts"

type Visit = QuarterFigures["visits"][number]

/** 入户核查: township by township, the households that clues ask to be visited, and the visits made. */
export const visits = (figures: QuarterFigures, voice: Voice): Section => {
  const { say } = voice
  const unit = say("户", "households")
  const count = (key: Figure.NumberOf<"visits">, zh: string, en: string): ReportTable.Spec<Visit> => ({
    key,
    title: say(zh, en),
    kind: "count",
    unit,
    of: (row) => Figure.sum("visits", [row], key)
  })
  const table = ReportTable.of(
    {
      id: "visits",
      name: say("入户核查", "Visits"),
      title: say("各乡镇（街道）入户核查", "Home visits, by township"),
      note: say(
        "“应核查”是有线索的户，一户几条线索只算一户。“核查户”含没有线索而入户的。“有变化”指核查后家庭档案有更正。完成率＝其中已核查÷应核查。",
        "To visit are households with a clue, each once. Visited includes households without one. Changed means that the visit corrected the record. Share done is done ÷ to visit."
      ),
      heads: 1,
      key: ({ township }) => township
    },
    voice.ordered("townships", figures.visits, ({ township }) => township),
    [
      {
        key: "township",
        title: say("乡镇（街道）", "Township"),
        kind: "text",
        of: ({ township }) => voice.name("townships", township)
      },
      count("due", "应核查", "To visit"),
      count("done", "其中已核查", "Of them done"),
      { key: "share", title: say("完成率", "Share done"), kind: "percent", part: "done", whole: "due" },
      count("visited", "核查户", "Visited"),
      count("changed", "有变化", "Changed"),
      { key: "found", title: say("有变化占比", "Share changed"), kind: "percent", part: "changed", whole: "visited" }
    ],
    say("合计", "Total")
  )
  return {
    id: "visits",
    title: say("入户核查", "Home visits"),
    lead: say(
      "有线索的户由乡镇（街道）入户一次办完；核查结果随家庭档案导入。",
      "A household with clues is visited once for all of them; what was found comes in with the register."
    ),
    charts: [
      {
        id: "visits",
        title: say("各乡镇（街道）应核查和已核查户", "Households to visit and visited, by township"),
        says: say("按乡镇比较应核查户数和已核查户数", "Compares households to visit and visited for each township"),
        kind: "grouped",
        table: table.id,
        series: [
          { column: "due", tone: "aside" },
          { column: "done", tone: "done" }
        ]
      }
    ],
    tables: [table]
  }
}
