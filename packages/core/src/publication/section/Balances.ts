import * as Balance from "../../ledger/Balance.ts"
import type * as Entry from "../../ledger/Entry.ts"
import { display, fen } from "../../foundation/Fen.ts"
import * as Figure from "../Figure.ts"
import type { QuarterFigures } from "../QuarterFigures.ts"
import type { Section } from "../ReportSection.ts"
import * as ReportTable from "../ReportTable.ts"
import type { Voice } from "../ReportVoice.ts"
import * as Tally from "../Tally.ts"

type Count = "pushed" | "carried" | "delivered" | "granted" | "refused" | "notApplicable" | "inProgress" | "waiting"

/** 推送与反馈平衡: for each department, what it was pushed or carried over, and every item answered or not. */
export const balances = (figures: QuarterFigures, voice: Voice): Section => {
  const { say } = voice
  const items = (key: Count, zh: string, en: string, group?: string): ReportTable.Spec<Balance.Balance> => ({
    key,
    title: say(zh, en),
    ...(group === undefined ? {} : { group }),
    kind: "count",
    unit: say("项", "items"),
    of: ({ department }) => Figure.sum("delivered", figures.delivered, key, (row) => row.department === department)
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
    of: ({ department }) =>
      key === "amountDelivered"
        ? Figure.sum("delivered", figures.delivered, key, (row) => row.department === department)
        : Figure.sum("entries", figures.entries, "amount", (row) => isPaid(row) && row.department === department)
  })
  const toAnswer = say("应办", "To answer")
  const answers = say("反馈", "Answers")
  const table = ReportTable.of(
    {
      id: "balances",
      name: say("推送反馈平衡", "Balance"),
      title: say("各部门推送与反馈平衡表", "Pushes and feedback by department"),
      note: say(
        "推送＋上季结转＝已落实＋已核准＋拒绝＋不适用＋办理中＋待反馈。已核准是决定给予、季末还没有落实的，与办理中一起结转下季度。待反馈为零、且台账金额与反馈金额一致，才算平衡，季度方可关账。",
        "Pushed + carried = delivered + granted + refused + not applicable + in progress + waiting. Granted is what was decided and not delivered by the end of the quarter; it is carried over, as what is in progress is. A department balances when nothing waits and the ledger agrees with its feedback; only then can the quarter close."
      ),
      heads: 1,
      key: ({ department }) => department
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
      items("granted", "已核准", "Granted", answers),
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
          "每个部门一条，分已落实、已核准、办理中、待反馈、拒绝、不适用六段，表示项数",
          "One bar for each department, in parts delivered, granted, in progress, waiting, refused and not applicable"
        ),
        kind: "stacked",
        table: table.id,
        series: [
          { column: "delivered", tone: "done" },
          { column: "granted", tone: 2 },
          { column: "inProgress", tone: "underway" },
          { column: "waiting", tone: "open" },
          { column: "refused", tone: "lacking" },
          { column: "notApplicable", tone: "aside" }
        ]
      }
    ],
    tables: [table, ledger(figures, voice), ...(figures.corrections.length === 0 ? [] : [corrections(figures, voice)])]
  }
}

type Correction = QuarterFigures["corrections"][number]

/** Late answers that put right a quarter that was closed, written in this quarter or about it. */
const corrections = (figures: QuarterFigures, voice: Voice): ReportTable.Table => {
  const { say } = voice
  const money = (key: "takenBack" | "paid" | "net", zh: string, en: string): ReportTable.Spec<Correction> => ({
    key,
    title: say(zh, en),
    group: say("金额", "Money"),
    kind: "money",
    unit: say("元", "yuan"),
    total: false,
    of: (row) => Figure.sum("corrections", [row], key)
  })
  return ReportTable.of(
    {
      id: "corrections",
      name: say("更正", "Corrections"),
      title: say("对已关账季度的更正", "Corrections of closed quarters"),
      note: say(
        "关账后部门才改报的，不改原季度的数字，在改报的季度记一笔冲销、一笔更正。净额＝更正后－冲销，为负表示多报了。",
        "What a department puts right after the closing changes no figure of that quarter: the quarter in which it came takes the old answer back and writes the new one. Net = corrected − taken back; negative means that too much was reported."
      ),
      heads: 3,
      key: ({ direction, quarter, department }) => `${direction}:${quarter}:${department}`
    },
    voice.ordered(
      "departments",
      [...figures.corrections].sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1)),
      (row) => row.department
    ),
    [
      {
        key: "direction",
        title: say("更正", "Correction"),
        kind: "text",
        of: ({ direction }) =>
          direction === "earlier"
            ? say("本季度更正以前季度", "of an earlier quarter, in this one")
            : say("以后季度更正本季度", "of this quarter, in a later one")
      },
      { key: "quarter", title: say("季度", "Quarter"), kind: "text", of: ({ quarter }) => quarter },
      {
        key: "department",
        title: say("部门", "Department"),
        kind: "text",
        of: ({ department }) => voice.name("departments", department)
      },
      {
        key: "items",
        title: say("事项", "Items"),
        kind: "count",
        unit: say("项", "items"),
        total: false,
        of: (row) => Figure.sum("corrections", [row], "items")
      },
      money("takenBack", "冲销", "Taken back"),
      money("paid", "更正后", "Corrected"),
      money("net", "净额", "Net")
    ]
  )
}

const orderOf = ({ direction, quarter }: Correction): string => `${direction}${quarter}`

type Entries = QuarterFigures["entries"][number]

/** Payments. */
const isPaid = ({ kind }: Entries): boolean => kind === "paid"

/** The entries of the ledger that the quarter holds, by what they say. */
const ledger = (figures: QuarterFigures, voice: Voice): ReportTable.Table => {
  const { say } = voice
  const lines = Object.keys(entryNames).flatMap((kind) => {
    const own = figures.entries.filter((row) => row.kind === kind)
    return Tally.keys(own, (row) => row.state)
      .toSorted()
      .map((state) => ({ kind, state, rows: own.filter((row) => row.state === state) }))
  })
  return ReportTable.of(
    {
      id: "ledger",
      name: say("本季度台账", "Ledger"),
      title: say("本季度台账记录", "Entries of the ledger"),
      note: say(
        "推送记录的金额是应发数，核准记录的是决定给予数，反馈、落实和发放记录的是部门反馈的同一笔钱，关账记录的是本季度发放合计，不能相加。",
        "The money of a push is what is due, that of a grant what was decided; an answer, a delivery and a payment tell of the same money, and a closing of all that was paid. They do not add up."
      ),
      heads: 2,
      key: ({ kind, state }) => (state === "" ? kind : `${kind}:${state}`)
    },
    lines,
    [
      { key: "kind", title: say("事项", "Event"), kind: "text", of: ({ kind }) => nameOf(entryNames, kind, voice) },
      {
        key: "state",
        title: say("办理状态", "State"),
        kind: "text",
        of: ({ state }) => nameOf(stateNames, state, voice)
      },
      {
        key: "entries",
        title: say("记录", "Entries"),
        kind: "count",
        unit: say("条", "entries"),
        of: ({ rows }) => Figure.sum("entries", rows, "entries")
      },
      {
        key: "amount",
        title: say("金额", "Money"),
        kind: "money",
        unit: say("元", "yuan"),
        total: false,
        of: ({ rows }) => Figure.sum("entries", rows, "amount")
      }
    ],
    say("合计", "Total")
  )
}

const nameOf = (names: Readonly<Record<string, readonly [string, string]>>, id: string, { say }: Voice): string =>
  Object.hasOwn(names, id) ? say(...names[id]!) : id

const entryNames: Readonly<Record<Entry.EntryKind, readonly [string, string]>> = {
  opened: ["启用台账", "Opened"],
  keyed: ["登记密钥", "Key named"],
  imported: ["导入文件", "Imported"],
  determined: ["研判", "Assessed"],
  pushed: ["推送", "Pushed"],
  fedBack: ["反馈", "Answered"],
  granted: ["核准", "Granted"],
  delivered: ["落实", "Delivered"],
  paid: ["发放", "Paid"],
  corrected: ["更正", "Corrected"],
  erased: ["删除个人信息", "Erased"],
  quarterClosed: ["关账", "Closed"],
  checkpoint: ["校验点", "Checkpoint"]
}

const stateNames: Readonly<Record<Entry.FeedbackState, readonly [string, string]>> = {
  granted: ["已核准", "Granted"],
  delivered: ["已落实", "Delivered"],
  refused: ["拒绝", "Refused"],
  notApplicable: ["不适用", "Not applicable"],
  inProgress: ["办理中", "In progress"]
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
