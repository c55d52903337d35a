import type { Finding } from "../../monitoring/Clue.ts"
import * as Figure from "../Figure.ts"
import type { QuarterFigures } from "../QuarterFigures.ts"
import type { Section } from "../ReportSection.ts"
import * as ReportTable from "../ReportTable.ts"
import type { Voice } from "../ReportVoice.ts"

/** 数据比对与线索: the department lists of the quarter, how many rows met the register, and what must be looked at. */
export const comparison = (figures: QuarterFigures, voice: Voice): Section => {
  const { say } = voice
  const total = say("合计", "Total")
  const clueUnit = say("条", "clues")
  const lists = voice
    .ordered("lists", [...new Set([...figures.rosters, ...figures.clues].map((row) => row.list))], (id) => id)
    .map((list) => ({
      list,
      rosters: figures.rosters.filter((row) => row.list === list),
      clues: figures.clues.filter((row) => row.list === list)
    }))
  type Line = (typeof lists)[number]
  const finding = (key: Finding, zh: string, en: string): ReportTable.Spec<Line> => ({
    key: `clues.${key}`,
    title: say(zh, en),
    group: say("线索", "Clues"),
    kind: "count",
    unit: clueUnit,
    of: ({ clues }) => Figure.sum("clues", clues, "clues", (row) => row.finding === key)
  })
  const byList = ReportTable.of(
    {
      id: "lists",
      name: say("名单比对", "Lists"),
      title: say("部门名单比对结果", "Department lists compared"),
      note: say(
        "“比中”指名单中的人在低收入人口库内。线索只提示入户核实，不直接改变任何待遇。",
        "A row matches when its person is in the register. A clue opens a visit; it never changes assistance."
      ),
      heads: 1,
      key: ({ list }) => list
    },
    lists,
    [
      { key: "list", title: say("名单", "List"), kind: "text", of: ({ list }) => voice.name("lists", list) },
      {
        key: "rows",
        title: say("名单行数", "Rows"),
        kind: "count",
        unit: say("行", "rows"),
        of: ({ rosters }) => Figure.sum("rosters", rosters, "rows")
      },
      {
        key: "matched",
        title: say("比中", "Matched"),
        kind: "count",
        unit: say("行", "rows"),
        of: ({ rosters }) => Figure.sum("rosters", rosters, "matched")
      },
      { key: "share", title: say("比中率", "Share matched"), kind: "percent", part: "matched", whole: "rows" },
      finding("matched", "库内需核实", "In the register, to check"),
      finding("listOnly", "仅在名单", "On the list only"),
      finding("registerOnly", "仅在库内", "In the register only"),
      {
        key: "clues",
        title: say("小计", "Sum"),
        group: say("线索", "Clues"),
        kind: "count",
        unit: clueUnit,
        of: ({ clues }) => Figure.sum("clues", clues, "clues")
      }
    ],
    total
  )
  const clue = (key: "visited" | "confirmed", zh: string, en: string): ReportTable.Spec<ClueRow> => ({
    key,
    title: say(zh, en),
    group: say("核查质量", "Quality"),
    kind: "count",
    unit: clueUnit,
    of: (row) => Figure.sum("clues", [row], key)
  })
  const byRule = ReportTable.of(
    {
      id: "clues",
      name: say("疑点线索", "Clues"),
      title: say("疑点线索（按名单和规则）", "Clues by list and rule"),
      note: say(
        "同一户可有几条线索，入户一次办完，所以“涉及户次”不能当作户数；不在库的人没有户，记 0。“已核查”是该户本季度有入户核查；“属实”是核查后家庭档案有更正。属实率＝属实÷已核查。",
        "One household may have several clues and is visited once, so these counts do not add up to households; people outside the register have none. Visited: the household was visited this quarter. Confirmed: the visit corrected its record. Share confirmed is confirmed ÷ visited."
      ),
      heads: 3,
      key: ({ list, rule, finding }) => `${list}:${rule}:${finding}`
    },
    voice.ordered("lists", [...figures.clues].sort(byRuleAndFinding), (row) => row.list),
    [
      { key: "list", title: say("名单", "List"), kind: "text", of: ({ list }) => voice.name("lists", list) },
      {
        key: "rule",
        title: say("线索规则", "Clue rule"),
        kind: "text",
        of: ({ list, rule }) => voice.clueRule(list, rule)
      },
      { key: "finding", title: say("比对结果", "Finding"), kind: "text", of: (row) => findingName(voice, row.finding) },
      {
        key: "clues",
        title: say("线索", "Clues"),
        kind: "count",
        unit: clueUnit,
        of: (row) => Figure.sum("clues", [row], "clues")
      },
      {
        key: "households",
        title: say("涉及户次", "Households concerned"),
        kind: "count",
        unit: say("户次", "households"),
        of: (row) => Figure.sum("clues", [row], "households")
      },
      clue("visited", "已核查", "Visited"),
      clue("confirmed", "属实", "Confirmed"),
      {
        key: "quality",
        title: say("属实率", "Share confirmed"),
        group: say("核查质量", "Quality"),
        kind: "percent",
        part: "confirmed",
        whole: "visited"
      }
    ],
    total
  )
  return {
    id: "comparison",
    title: say("数据比对与线索", "Comparisons and clues"),
    lead: say(
      "各部门名单与低收入人口库逐人比对；需要有人去看的，形成疑点线索交乡镇入户核实。",
      "Each department list is matched with the register person by person. What somebody must look at becomes a clue for a visit."
    ),
    charts: [
      {
        id: "comparison",
        title: say("各名单产生的线索", "Clues by list"),
        says: say("每份名单一条，按比对结果分段，表示线索条数", "One bar for each list, in parts by finding: clues"),
        kind: "stacked",
        table: byList.id,
        series: [
          { column: "clues.matched", tone: "open" },
          { column: "clues.listOnly", tone: "underway" },
          { column: "clues.registerOnly", tone: "lacking" }
        ]
      }
    ],
    tables: [byList, byRule]
  }
}

const findings: ReadonlyArray<Finding> = ["matched", "listOnly", "registerOnly"]
type ClueRow = QuarterFigures["clues"][number]
const byRuleAndFinding = (a: ClueRow, b: ClueRow): number =>
  a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : findings.indexOf(a.finding) - findings.indexOf(b.finding)

const findingName = ({ say }: Voice, finding: Finding): string => {
  switch (finding) {
    case "matched":
      return say("库内需核实", "In the register, to check")
    case "listOnly":
      return say("仅在名单", "On the list only")
    case "registerOnly":
      return say("仅在库内", "In the register only")
  }
}
