import * as Balance from "../../ledger/Balance.ts"
import type * as Figure from "../Figure.ts"
import type { QuarterFigures } from "../QuarterFigures.ts"
import * as QuarterTotals from "../QuarterTotals.ts"
import type { Section } from "../ReportSection.ts"
import * as ReportTable from "../ReportTable.ts"
import type { Voice } from "../ReportVoice.ts"
import * as Share from "../Share.ts"
import { mark } from "./Balances.ts"

/** 总览: the chain of work from register to delivery in a few lines, and what waits to be done. */
export const overview = (figures: QuarterFigures, voice: Voice): Section => {
  const { say } = voice
  const totals = QuarterTotals.of(figures)
  const numbers = QuarterTotals.numbers(totals)
  const [households, needs, items] = [say("户", "households"), say("项", "needs"), say("项", "items")]
  const step = (
    id: string,
    zh: string,
    en: string,
    unit: string,
    n: Figure.Figure,
    of?: readonly [string, Figure.Figure]
  ) => ({
    id,
    step: say(zh, en),
    unit,
    n,
    base: of?.[0] ?? null,
    share: of === undefined ? null : { part: n, whole: of[1] }
  })
  const ofRegister = [say("占在库户", "of the register"), totals.households] as const
  const ofFound = [say("占发现的需求", "of needs found"), totals.needsFound] as const
  const ofItems = [say("占应办事项", "of items to answer"), totals.items] as const
  const table = ReportTable.of(
    {
      id: "overview",
      name: say("总览", "Overview"),
      title: say("工作链条：从入库到落实", "From the register to delivery"),
      heads: 1,
      key: ({ id }) => id
    },
    [
      step("households", "在库家庭", "Households in the register", households, totals.households),
      step("assessed", "已测算", "Assessed", households, totals.assessed, ofRegister),
      step("entitled", "符合救助类别", "Entitled to a category", households, totals.entitled, ofRegister),
      step("undetermined", "待核实", "Undetermined", households, totals.undetermined, ofRegister),
      step("found", "发现的需求", "Needs found", needs, totals.needsFound),
      step("met", "已有救助对应", "Needs met by the plan", needs, totals.needsMet, ofFound),
      step("gaps", "缺口", "Gaps", needs, totals.needsGap, ofFound),
      step("served", "已落实的需求", "Needs served", needs, totals.needsServed, ofFound),
      step("items", "应办事项（推送＋结转）", "Items to answer (pushed + carried)", items, totals.items),
      step("delivered", "已落实", "Delivered", items, totals.delivered, ofItems),
      step("waiting", "待反馈", "Waiting for feedback", items, totals.waiting, ofItems)
    ],
    [
      { key: "step", title: say("环节", "Step"), kind: "text", of: (row) => row.step },
      { key: "n", title: say("数量", "Number"), kind: "count", of: (row) => row.n },
      { key: "unit", title: say("单位", "Unit"), kind: "text", of: (row) => row.unit },
      { key: "share", title: say("占比", "Share"), kind: "percent", of: (row) => row.share },
      { key: "base", title: say("占比的基数", "Share of what"), kind: "text", of: (row) => row.base }
    ]
  )
  return {
    id: "overview",
    title: say("总览", "Overview"),
    lead: lead(numbers, voice),
    points: waiting(figures, numbers, voice),
    charts: [],
    tables: [table]
  }
}

type Numbers = ReturnType<typeof QuarterTotals.numbers>

const lead = (t: Numbers, { language, say }: Voice): string => {
  const n = ReportTable.count
  const money = (fen: number) => {
    const { text, unit } = ReportTable.short("money", fen, language)
    return `${text} ${unit}`
  }
  const coverage = Share.display(Share.of(t.needsMet, t.needsFound))
  const done = Share.display(Share.of(t.delivered, t.items))
  return say(
    `本季度在库 ${n(t.households)} 户 ${n(t.persons)} 人，已测算 ${n(t.assessed)} 户；${n(t.entitled)} 户符合救助类别，${n(t.undetermined)} 户待核实。` +
      `发现需求 ${n(t.needsFound)} 项，其中 ${coverage} 已有救助对应。` +
      `各部门应办 ${n(t.items)} 项，已落实 ${n(t.delivered)} 项（${done}），落实资金 ${money(t.amountDelivered)}。`,
    `The register holds ${n(t.households)} households with ${n(t.persons)} persons; ${n(t.assessed)} households were assessed. ` +
      `${n(t.entitled)} are entitled to a category and ${n(t.undetermined)} are undetermined. ` +
      `${n(t.needsFound)} needs were found, of which ${coverage} are met by the plan. ` +
      `Departments had ${n(t.items)} items to answer and delivered ${n(t.delivered)} (${done}), with ${money(t.amountDelivered)}.`
  )
}

/** What waits to be done, most pressing first. */
const waiting = (figures: QuarterFigures, t: Numbers, voice: Voice): ReadonlyArray<string> => {
  const { say } = voice
  const n = ReportTable.count
  const points: Array<string> = []
  for (const row of voice.ordered("departments", figures.balances, (balance) => balance.department)) {
    if (!Balance.balances(row)) {
      const name = voice.name("departments", row.department)
      const fault = mark(row, voice).replace(/^✗ /, "")
      points.push(say(`${name}尚未平衡：${fault}。`, `${name} does not balance: ${fault}.`))
    }
  }
  if (t.undetermined > 0) {
    points.push(
      say(
        `${n(t.undetermined)} 户待核实，须补齐信息或入户后才能判定。`,
        `${n(t.undetermined)} households are undetermined until facts are supplied or they are visited.`
      )
    )
  }
  const widest = [...figures.needs].sort((a, b) => b.gap - a.gap || (a.need < b.need ? -1 : 1))[0]
  if (widest !== undefined && widest.gap > 0) {
    const name = voice.name("needs", widest.need)
    points.push(
      say(
        `${n(t.needsGap)} 项需求还没有救助对应，最多的是“${name}”（${n(widest.gap)} 项）。`,
        `No measure meets ${n(t.needsGap)} needs; most of them are ${name} (${n(widest.gap)}).`
      )
    )
  }
  const unvisited = t.visitsDue - t.visitsDone
  if (unvisited > 0) {
    points.push(
      say(
        `${n(unvisited)} 户有线索，本季度还没有入户核查。`,
        `${n(unvisited)} households with clues were not visited this quarter.`
      )
    )
  }
  if (t.overdue > 0) {
    points.push(say(`${n(t.overdue)} 项逾期未办。`, `${n(t.overdue)} items are overdue.`))
  }
  if (t.granted > 0) {
    points.push(
      say(
        `${n(t.granted)} 项已核准、还没有落实，将结转下季度。`,
        `${n(t.granted)} items are granted and not delivered yet; they will be carried into the next quarter.`
      )
    )
  }
  if (t.inProgress > 0) {
    points.push(
      say(
        `${n(t.inProgress)} 项在办，将结转下季度。`,
        `${n(t.inProgress)} items are in progress and will be carried into the next quarter.`
      )
    )
  }
  if (t.quarantined > 0) {
    points.push(
      say(
        `${n(t.quarantined)} 行导入数据被隔离，等待更正。`,
        `${n(t.quarantined)} imported rows are quarantined and wait for mending.`
      )
    )
  }
  return points.length === 0 ? [say("没有待处理事项。", "Nothing waits.")] : points
}
