import type { OutcomeTag } from "../../policy/determination/Determination.ts"
import * as Figure from "../Figure.ts"
import type { QuarterFigures } from "../QuarterFigures.ts"
import type { Section } from "../ReportSection.ts"
import * as ReportTable from "../ReportTable.ts"
import type { Voice } from "../ReportVoice.ts"
import * as Tally from "../Tally.ts"

type Outcomes = QuarterFigures["outcomes"]
interface Line {
  readonly category: string
  readonly rows: Outcomes
}

/**
 * 对象认定: what the policy says of every household and person, category by category. A household is judged against every
 * category, so categories are never added to each other.
 */
export const recognition = (figures: QuarterFigures, voice: Voice): Section => {
  const { say } = voice
  const lines = voice
    .ordered(
      "categories",
      Tally.keys(figures.outcomes, (row) => row.category),
      (id) => id
    )
    .map((category): Line => ({ category, rows: figures.outcomes.filter((row) => row.category === category) }))
  const hasBands = figures.outcomes.some((row) => row.amountHigh > row.amount)
  const most: ReportTable.Spec<Line> = {
    key: "amountHigh",
    title: say("每期金额上限", "Amount per period, most"),
    kind: "money",
    unit: say("元", "yuan"),
    of: (line) => Figure.sum("outcomes", line.rows, "amountHigh", (row) => row.tag === "Entitled")
  }
  const table = ReportTable.of(
    {
      id: "recognition",
      name: say("对象认定", "Recognition"),
      title: say("各类别测算结果", "Outcome by category"),
      note: say(
        "每户逐一对照每个类别，各类别之间不能相加。按人认定的类别，同一户可有不同结果，户数不合计。“每期金额”是符合条件者按该类别发放周期计的一期金额之和。",
        "Every household is judged against every category, so categories do not add up. Where persons are judged, members of one household may differ, so its households are not added. The amount is for one period of the category."
      ),
      heads: 1,
      key: ({ category }) => category
    },
    lines,
    [
      {
        key: "category",
        title: say("类别", "Category"),
        kind: "text",
        of: (line) => voice.name("categories", line.category)
      },
      ...outcomeColumns(voice, "Entitled", "entitled", say("符合条件", "Entitled")),
      ...outcomeColumns(voice, "NotEntitled", "notEntitled", say("不符合", "Not entitled")),
      ...outcomeColumns(voice, "Undetermined", "undetermined", say("待核实", "Undetermined")),
      {
        key: "households",
        title: say("户数", "Households"),
        group: say("合计", "Total"),
        kind: "count",
        unit: say("户", "households"),
        of: (line) => (voice.isPersonCategory(line.category) ? null : Figure.sum("outcomes", line.rows, "households"))
      },
      {
        key: "persons",
        title: say("人数", "Persons"),
        group: say("合计", "Total"),
        kind: "count",
        unit: say("人", "persons"),
        of: (line) => Figure.sum("outcomes", line.rows, "persons")
      },
      {
        key: "amount",
        title: hasBands ? say("每期金额下限", "Amount per period, least") : say("每期金额", "Amount per period"),
        kind: "money",
        unit: say("元", "yuan"),
        of: (line) => Figure.sum("outcomes", line.rows, "amount", (row) => row.tag === "Entitled")
      },
      ...(hasBands ? [most] : [])
    ]
  )
  return {
    id: "recognition",
    title: say("对象认定", "Recognition"),
    lead: say(
      "系统按政策包逐户测算，给出“符合、不符合、待核实”三种结果；结果是建议，由经办人员审核确认。",
      "The policy is computed for every household. The answer is entitled, not entitled or undetermined; it is a proposal, and a named person decides."
    ),
    charts: [
      {
        id: "recognition",
        title: say("各类别符合条件与待核实人数", "Persons entitled and undetermined, by category"),
        says: say(
          "按类别比较符合条件的人数和待核实的人数",
          "Compares persons entitled and undetermined for each category"
        ),
        kind: "grouped",
        table: table.id,
        series: [
          { column: "entitledPersons", tone: "done" },
          { column: "undeterminedPersons", tone: "open" }
        ]
      }
    ],
    tables: [table]
  }
}

const outcomeColumns = (
  { say }: Voice,
  tag: OutcomeTag,
  key: string,
  group: string
): ReadonlyArray<ReportTable.Spec<Line>> => {
  const of = (figure: "households" | "persons") => (line: Line) =>
    Figure.sum("outcomes", line.rows, figure, (row) => row.tag === tag)
  return [
    {
      key: `${key}Households`,
      title: say("户数", "Households"),
      group,
      kind: "count",
      unit: say("户", "households"),
      of: of("households")
    },
    {
      key: `${key}Persons`,
      title: say("人数", "Persons"),
      group,
      kind: "count",
      unit: say("人", "persons"),
      of: of("persons")
    }
  ]
}
