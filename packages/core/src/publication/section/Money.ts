import * as Figure from "../Figure.ts"
import type { QuarterFigures } from "../QuarterFigures.ts"
import type { Section } from "../ReportSection.ts"
import * as ReportTable from "../ReportTable.ts"
import type { Voice } from "../ReportVoice.ts"
import { steps } from "./Steps.ts"

interface Line {
  readonly budget: string
  readonly delivered: QuarterFigures["delivered"]
  readonly entries: QuarterFigures["entries"]
}

/** 资金: what was planned and delivered, and what the ledger says, by the budget line that pays. */
export const money = (figures: QuarterFigures, voice: Voice): Section => {
  const { say } = voice
  const paid = figures.entries.filter(({ kind }) => kind === "paid")
  const budgets = [...new Set([...figures.delivered, ...paid].map(({ programme }) => voice.budgetOf(programme)))]
  const lines = voice
    .ordered("budgets", budgets, (id) => id)
    .map(
      (budget): Line => ({
        budget,
        delivered: figures.delivered.filter((row) => voice.budgetOf(row.programme) === budget),
        entries: paid.filter((row) => voice.budgetOf(row.programme) === budget)
      })
    )
    .filter(({ delivered, entries }) =>
      [
        ...delivered.flatMap((row) => [row.amountPlannedHigh, row.amountDelivered]),
        ...entries.map((row) => row.amount)
      ].some((amount) => amount !== 0)
    )
  const hasBands = figures.delivered.some((row) => row.amountPlannedHigh > row.amountPlanned)
  const column = (
    key: "amountPlanned" | "amountPlannedHigh" | "amountDelivered",
    zh: string,
    en: string
  ): ReportTable.Spec<Line> => ({
    key,
    title: say(zh, en),
    kind: "money",
    unit: say("元", "yuan"),
    of: ({ delivered }) => Figure.sum("delivered", delivered, key)
  })
  const table = ReportTable.of(
    {
      id: "budgets",
      name: say("资金按预算", "By budget line"),
      title: say("资金按预算来源", "Money by budget line"),
      note: say(
        "政策包没有写明由哪项资金列支的项目，归入“未列明”。计划是推送时的应发数；落实是部门反馈；台账是本季度台账记录的发放金额。",
        "Programmes for which the pack names no budget line stand under not named. Planned is what was due when pushed, delivered is what departments answered, ledger is what its entries of the quarter say was paid."
      ),
      heads: 1,
      key: ({ budget }) => budget
    },
    lines,
    [
      {
        key: "budget",
        title: say("资金来源", "Budget line"),
        kind: "text",
        of: ({ budget }) => (budget === "none" ? say("未列明", "Not named") : voice.name("budgets", budget))
      },
      {
        key: "items",
        title: say("已落实", "Delivered"),
        kind: "count",
        unit: say("项", "items"),
        of: ({ delivered }) => Figure.sum("delivered", delivered, "delivered")
      },
      ...(hasBands
        ? [
            column("amountPlanned", "计划下限", "Planned, least"),
            column("amountPlannedHigh", "计划上限", "Planned, most")
          ]
        : [column("amountPlanned", "计划", "Planned")]),
      column("amountDelivered", "落实", "Delivered money"),
      {
        key: "amountLedger",
        title: say("台账", "Ledger"),
        kind: "money",
        unit: say("元", "yuan"),
        of: ({ entries }) => Figure.sum("entries", entries, "amount")
      },
      {
        key: "share",
        title: say("到位率", "Share paid"),
        kind: "percent",
        part: "amountDelivered",
        whole: "amountPlanned"
      }
    ],
    say("合计", "Total")
  )
  const [byDepartment, byBudget] = steps(figures, voice)
  return {
    id: "money",
    title: say("资金", "Money"),
    lead: say(
      "钱从哪里来、用到哪里：按预算来源看计划、落实和台账是否一致，从推送、核准、落实到发放走到了哪一步。",
      "Where the money comes from: planned, delivered and in the ledger, by the budget line that pays, and how far it came from push to grant, delivery and payment."
    ),
    charts: [
      {
        id: "budgets",
        title: say("各资金来源计划与落实", "Money planned and delivered, by budget line"),
        says: say("按资金来源比较计划金额和落实金额", "Compares money planned and delivered for each budget line"),
        kind: "grouped",
        table: table.id,
        series: [
          { column: hasBands ? "amountPlannedHigh" : "amountPlanned", tone: "aside" },
          { column: "amountDelivered", tone: "done" }
        ]
      }
    ],
    tables: [table, byDepartment, byBudget]
  }
}
