import type * as Entry from "../../ledger/Entry.ts"
import * as Figure from "../Figure.ts"
import type { QuarterFigures } from "../QuarterFigures.ts"
import * as ReportTable from "../ReportTable.ts"
import type { Voice } from "../ReportVoice.ts"
import * as Tally from "../Tally.ts"

type Entries = QuarterFigures["entries"]

interface Line {
  readonly id: string
  readonly entries: Entries
}

/** The steps of an item that the ledger enters, in the order in which they come (推送、核准、落实、发放). */
const kinds = ["pushed", "granted", "delivered", "paid"] as const satisfies ReadonlyArray<Entry.EntryKind>
type Kind = (typeof kinds)[number]

const names: Readonly<Record<Kind, readonly [zh: string, en: string]>> = {
  pushed: ["推送", "Pushed"],
  granted: ["核准", "Granted"],
  delivered: ["落实", "Delivered"],
  paid: ["发放", "Paid"]
}

/** 从推送到发放: what the ledger says was pushed, granted, delivered and paid in the quarter, by department and by budget line. */
export const steps = (
  figures: QuarterFigures,
  voice: Voice
): readonly [byDepartment: ReportTable.Table, byBudget: ReportTable.Table] => {
  const { say } = voice
  const entries = figures.entries.filter(({ kind }) => (kinds as ReadonlyArray<string>).includes(kind))
  const note = say(
    "都按本季度台账记录计，不含更正。以前季度推送、本季度才核准或落实的，也计入本季度，所以核准可能多于推送。服务、实物没有金额，只计项数，不计发放。有幅度的按下限计推送金额。",
    "All by the ledger's entries of the quarter, corrections left out. What was pushed earlier and granted or delivered only now counts here, so more may be granted than pushed. Services and goods without money count as items and are never paid. Of a band, the lower end is what was pushed."
  )
  const lines = (list: "departments" | "budgets", of: (row: Entries[number]) => string): ReadonlyArray<Line> =>
    voice
      .ordered(list, Tally.keys(entries, of), (id) => id)
      .map((id) => ({ id, entries: entries.filter((row) => of(row) === id) }))
  return [
    ReportTable.of(
      {
        id: "stepsByDepartment",
        name: say("推送到发放按部门", "Steps by department"),
        title: say("从推送到发放，按部门", "From push to payment, by department"),
        note,
        heads: 1,
        key: ({ id }) => id
      },
      lines("departments", (row) => row.department),
      [
        {
          key: "department",
          title: say("部门", "Department"),
          kind: "text",
          of: ({ id }) => voice.name("departments", id)
        },
        ...columns(voice)
      ],
      say("合计", "Total")
    ),
    ReportTable.of(
      {
        id: "stepsByBudget",
        name: say("推送到发放按预算", "Steps by budget line"),
        title: say("从推送到发放，按预算来源", "From push to payment, by budget line"),
        note,
        heads: 1,
        key: ({ id }) => id
      },
      lines("budgets", (row) => voice.budgetOf(row.programme)),
      [
        {
          key: "budget",
          title: say("资金来源", "Budget line"),
          kind: "text",
          of: ({ id }) => (id === "none" ? say("未列明", "Not named") : voice.name("budgets", id))
        },
        ...columns(voice)
      ],
      say("合计", "Total")
    )
  ]
}

const columns = ({ say }: Voice): ReadonlyArray<ReportTable.Spec<Line>> => {
  const items = (kind: Kind): ReportTable.Spec<Line> => ({
    key: kind,
    title: say(...names[kind]),
    group: say("事项", "Items"),
    kind: "count",
    unit: say("项", "items"),
    of: ({ entries }) => Figure.sum("entries", entries, "entries", (row) => row.kind === kind)
  })
  const money = (key: string, kind: Kind): ReportTable.Spec<Line> => ({
    key,
    title: say(...names[kind]),
    group: say("金额", "Money"),
    kind: "money",
    unit: say("元", "yuan"),
    of: ({ entries }) => Figure.sum("entries", entries, "amount", (row) => row.kind === kind)
  })
  return [
    ...kinds.map(items),
    money("amountPushed", "pushed"),
    money("amountGranted", "granted"),
    money("amountPaid", "paid"),
    {
      key: "share",
      title: say("发放占核准", "Paid of granted"),
      kind: "percent",
      part: "amountPaid",
      whole: "amountGranted"
    }
  ]
}
