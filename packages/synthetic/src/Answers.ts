import { Day, type Entry, Fen, Quarter } from "@doudi/core"
import { purpose, Random, weighted } from "./Random.ts"
import { again, type Table } from "./Table.ts"

/** What a department is asked to do, as its push list tells it. Without an amount, money is paid by the department's own measure. */
export interface Pushed {
  readonly item: number
  readonly programme: string
  readonly form: "cash" | "service" | "goods" | "fee"
  readonly amountFen?: number | undefined
}

/** What the department answers (办理反馈). */
export interface Answer {
  readonly item: number
  readonly state: Entry.FeedbackState
  readonly amount?: Fen.Fen
  readonly on?: Day.Day
  readonly reason?: string
}

/**
 * A department's answers to all its items, in their order: 84 in a hundred delivered, 4 granted and not delivered yet, 5 refused, 3 not
 * applicable, 4 in progress.
 *
 * Shape: an answer depends on the item's number, the quarter and the seed, not on the other items. Money granted or delivered is the
 * planned amount, never more; without a plan it is the same in every quarter. Items are pushed on the quarter's last day; most are answered within four weeks, one in eight up to seven.
 */
export function* answers(items: Iterable<Pushed>, quarter: Quarter.Quarter, seed: number): Generator<Answer> {
  for (const item of items) yield answer(item, quarter, seed)
}

export const answer = ({ item, form, amountFen }: Pushed, quarter: Quarter.Quarter, seed: number): Answer => {
  const random = new Random(seed, purpose.answer, item, Number(quarter.replace("Q", "")))
  const state = random.weighted(states)
  const [least, most] = random.between(1, 8) === 1 ? [29, 49] : [2, 28]
  const on = Day.addDays(Quarter.lastDay(quarter), random.between(least, most))
  const measure = () => new Random(seed, purpose.answer, item).between(5, 30) * 10_000
  const amount = amountFen ?? (form === "cash" ? measure() : undefined)
  switch (state) {
    case "granted":
    case "delivered":
      return { item, state, on, ...(amount === undefined ? {} : { amount: Fen.fen(amount) }) }
    case "refused":
      return { item, state, on, reason: random.pick(refusals) }
    case "notApplicable":
      return { item, state, on, reason: random.pick(mismatches) }
    case "inProgress":
      return { item, state }
  }
}

const states = weighted<Entry.FeedbackState>(
  [84, "delivered"],
  [4, "granted"],
  [5, "refused"],
  [3, "notApplicable"],
  [4, "inProgress"]
)
const refusals = ["本人放弃", "已享受同类更高待遇", "经核查不符合本部门条件", "多次联系未果"] as const
const mismatches = ["人员已转出本区", "该项政策不适用于本户", "已由其他渠道解决"] as const

const labels = {
  granted: "已核准",
  delivered: "已落实",
  refused: "不予落实",
  notApplicable: "不适用",
  inProgress: "办理中"
} as const

/** The answers as the department's file holds them. */
export const feedback = (items: Iterable<Pushed>, quarter: Quarter.Quarter, seed: number): Table => ({
  header: ["推送编号", "办理状态", "办理金额（元）", "办理日期", "未落实原因"],
  rows: again(function* () {
    for (const { item, state, amount, on, reason } of answers(items, quarter, seed)) {
      yield [String(item), labels[state], amount === undefined ? "" : Fen.toYuan(amount), on ?? "", reason ?? ""]
    }
  })
})
