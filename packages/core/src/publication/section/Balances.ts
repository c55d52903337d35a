import * as Balance from "../../ledger/Balance.ts"
import { display, fen } from "../../foundation/Fen.ts"
import type { QuarterFigures } from "../QuarterFigures.ts"
import type { Section } from "../ReportSection.ts"
import * as ReportTable from "../ReportTable.ts"
import type { Voice } from "../ReportVoice.ts"

type Count = "pushed" | "carried" | "delivered" | "refused" | "notApplicable" | "inProgress" | "waiting"

/** 推送与反馈平衡: for each department, what it was pushed or carried over, and every item answered or not. */
export const balances = (figures: QuarterFigures, voice: Voice): Section => {
  const { say } = voice
  const items = (key: Count, zh: string, en: string, group?: string): ReportTable.Spec<Balance.Balance> => ({
    key,
    title: say(zh, en),
    ...(group === undefined ? {} : { group }),
    kind: "count",
    unit: say("项", "items"),
    of: (row) => row[key]
  })
  const money = (
    key: "amountDelivered" | "amountLedger",
    zh: string,
    en: string
  ): ReportTable.Spec<Balance.Balance> => ({
    key,
    title: say(zh, en),
    group: say("落实金额", "Money delivered"),
    kind: "money",
    unit: say("元", "yuan"),
    of: (row) => row[key]
  })
  const toAnswer = say("应办", "To answer")
  const answers = say("反馈", "Answers")
  const table = ReportTable.of(
    {
      id: "balances",
      name: say("推送反馈平衡", "Balance"),
      title: say("各部门推送与反馈平衡表", "Pushes and feedback by department"),
      note: say(
        "推送＋上季结转＝已落实＋拒绝＋不适用＋办理中＋待反馈。待反馈为零、且台账金额与反馈金额一致，才算平衡，季度方可关账。",
        "Pushed + carried = delivered + refused + not applicable + in progress + waiting. A department balances when nothing waits and the ledger agrees with its feedback; only then can the quarter close."
      ),
      heads: 1
    },
    voice.ordered("departments", figures.balances, (row) => row.department),
    [
      {
        key: "department",
        title: say("部门", "Department"),
        kind: "text",
        of: (row) => voice.name("departments", row.department)
      },
      items("pushed", "推送", "Pushed", toAnswer),
      items("carried", "上季结转", "Carried", toAnswer),
      items("delivered", "已落实", "Delivered", answers),
      items("refused", "拒绝", "Refused", answers),
      items("notApplicable", "不适用", "Not applicable", answers),
      items("inProgress", "办理中", "In progress", answers),
      items("waiting", "待反馈", "Waiting"),
      money("amountDelivered", "反馈", "Feedback"),
      money("amountLedger", "台账", "Ledger"),
      { key: "balance", title: say("平衡", "Balance"), kind: "text", of: (row) => mark(row, voice) }
    ],
    say("合计", "Total")
  )
  return {
    id: "balances",
    title: say("推送与反馈平衡", "Pushes and feedback"),
    lead: say(
      "每一项推送都要有回音。各部门逐项反馈，反馈与台账对得上，季度才能关账。",
      "Every item pushed must be answered. The quarter closes only when each department's answers and the ledger agree."
    ),
    charts: [
      {
        id: "balances",
        title: say("各部门办理情况", "What became of the items, by department"),
        says: say(
          "每个部门一条，分已落实、办理中、待反馈、拒绝、不适用五段，表示项数",
          "One bar for each department, in parts delivered, in progress, waiting, refused and not applicable"
        ),
        kind: "stacked",
        table: table.id,
        series: [
          { column: "delivered", tone: "done" },
          { column: "inProgress", tone: "underway" },
          { column: "waiting", tone: "open" },
          { column: "refused", tone: "lacking" },
          { column: "notApplicable", tone: "aside" }
        ]
      }
    ],
    tables: [table]
  }
}

/** `✓ 平衡`, or what is in the way. The sign says it without colour. */
export const mark = (row: Balance.Balance, { say }: Voice): string => {
  if (Balance.balances(row)) return say("✓ 平衡", "✓ balances")
  const faults = [
    ...(row.waiting > 0
      ? [say(`待反馈 ${ReportTable.count(row.waiting)} 项`, `${ReportTable.count(row.waiting)} waiting`)]
      : []),
    ...(row.amountDelivered === row.amountLedger
      ? []
      : [
          say(
            `金额相差 ${display(fen(row.amountDelivered - row.amountLedger))} 元`,
            `money differs by ${display(fen(row.amountDelivered - row.amountLedger))} yuan`
          )
        ])
  ]
  return `✗ ${faults.length === 0 ? say("项数不符", "items do not add up") : faults.join(say("，", ", "))}`
}
