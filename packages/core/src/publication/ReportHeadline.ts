import type * as Figure from "./Figure.ts"
import * as QuarterTotals from "./QuarterTotals.ts"
import * as ReportTable from "./ReportTable.ts"
import type * as ReportVoice from "./ReportVoice.ts"
import * as Share from "./Share.ts"

/** A figure for the top of the report (主要指标), and one line that puts it in proportion. */
export interface Headline {
  readonly id: string
  readonly label: string
  readonly kind: ReportTable.Kind
  readonly value: ReportTable.Cell
  readonly unit: string
  readonly detail: string
  /** What the value is the sum of, where it can be traced. */
  readonly figure?: Figure.Figure
}

/** The eight figures a bureau asks for first. */
export const headlines = (
  totals: QuarterTotals.QuarterTotals,
  { language, say }: ReportVoice.Voice
): ReadonlyArray<Headline> => {
  const t = QuarterTotals.numbers(totals)
  const n = ReportTable.count
  const share = (part: number, whole: number) => Share.display(Share.of(part, whole))
  const money = (fen: number) => {
    const { text, unit } = ReportTable.short("money", fen, language)
    return `${text} ${unit}`
  }
  const [households, needs, items] = [say("户", "households"), say("项", "needs"), say("项", "items")]
  const headline = (id: string, label: string, figure: Figure.Figure, unit: string, detail: string): Headline => ({
    id,
    label,
    kind: "count",
    value: figure.value,
    unit,
    detail,
    figure
  })
  return [
    headline(
      "households",
      say("在库家庭", "In the register"),
      totals.households,
      households,
      say(`${n(t.persons)} 人`, `${n(t.persons)} persons`)
    ),
    headline(
      "entitled",
      say("符合救助类别", "Entitled"),
      totals.entitled,
      households,
      say(`占在库户 ${share(t.entitled, t.households)}`, `${share(t.entitled, t.households)} of the register`)
    ),
    headline(
      "undetermined",
      say("待核实", "Undetermined"),
      totals.undetermined,
      households,
      say(`已测算 ${share(t.assessed, t.households)}`, `${share(t.assessed, t.households)} assessed`)
    ),
    headline(
      "gaps",
      say("需求缺口", "Gaps"),
      totals.needsGap,
      needs,
      say(
        `发现 ${n(t.needsFound)} 项，已落实 ${share(t.needsServed, t.needsFound)}`,
        `${n(t.needsFound)} found, ${share(t.needsServed, t.needsFound)} served`
      )
    ),
    headline(
      "clues",
      say("疑点线索", "Clues"),
      totals.clues,
      say("条", "clues"),
      say(
        `已核查 ${n(t.visited)} 条，其中 ${share(t.confirmed, t.visited)} 属实`,
        `${n(t.visited)} visited, ${share(t.confirmed, t.visited)} of them confirmed`
      )
    ),
    headline(
      "delivered",
      say("已落实", "Delivered"),
      totals.delivered,
      items,
      say(
        `应办 ${n(t.items)} 项，落实率 ${share(t.delivered, t.items)}`,
        `of ${n(t.items)} to answer, ${share(t.delivered, t.items)}`
      )
    ),
    {
      id: "money",
      label: say("落实资金", "Money delivered"),
      kind: "money",
      value: t.amountDelivered,
      figure: totals.amountDelivered,
      unit: say("元", "yuan"),
      detail:
        t.amountPlannedHigh > t.amountPlanned
          ? say(
              `计划 ${money(t.amountPlanned)} 至 ${money(t.amountPlannedHigh)}`,
              `of ${money(t.amountPlanned)} to ${money(t.amountPlannedHigh)} planned`
            )
          : say(
              `计划 ${money(t.amountPlanned)}，到位 ${share(t.amountDelivered, t.amountPlanned)}`,
              `of ${money(t.amountPlanned)} planned, ${share(t.amountDelivered, t.amountPlanned)}`
            )
    },
    headline(
      "balanced",
      say("反馈平衡的部门", "Departments in balance"),
      totals.balanced,
      say(`/ ${t.departments} 个`, `of ${t.departments}`),
      t.waiting === 0
        ? say("没有待反馈事项", "nothing waits for feedback")
        : say(`待反馈 ${n(t.waiting)} 项`, `${n(t.waiting)} items wait for feedback`)
    )
  ]
}
