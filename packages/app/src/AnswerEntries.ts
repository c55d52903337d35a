import { type Entry, Fen, Money, Posting, Quarter } from "@doudi/core"
import type { Actor } from "./Actor.ts"
import type { Recorded } from "./port/Ledger.ts"
import type { Answer, ItemStatus } from "./port/Pushes.ts"

/** What the entries of a file's answers share. `file` is the digest of its bytes. */
export interface Context {
  readonly quarter: Quarter.Quarter
  readonly pack: string
  readonly actor: Actor
  readonly file: string
}

/** The key of an answer: a state is final once a quarter, while `inProgress` may come again and then bears its file's digest. */
const keyOf = (answer: Answer, { answer: last, state }: ItemStatus, { file, quarter }: Context): string => {
  const key = `feedback:${answer.item}:${quarter}:${answer.state}`
  return state === "inProgress" && answer.state === state && last?.quarter === quarter
    ? `${key}:${file.slice(0, 16)}`
    : key
}

/** The key of the final answer that an item has; absent while it has none. */
export const settledKey = (item: number, { answer, state }: ItemStatus): string | undefined =>
  answer === undefined || state === "inProgress" ? undefined : `feedback:${item}:${answer.quarter}:${state}`

/** Whether an answer puts right a final one of a quarter before (更正): it is final too, and says something else. */
export const corrects = ({ amount, state }: Answer, status: ItemStatus, quarter: string): boolean =>
  status.answer !== undefined &&
  status.answer.quarter < quarter &&
  state !== "inProgress" &&
  (state !== status.state || amount !== status.answer.amount)

/**
 * The entries of an answer (反馈入账): one, or two when it puts an earlier final answer right: the earlier one taken back with its money,
 * and what stands in its place. `earlier` holds the entries of the last answers by their keys.
 */
export const of = (
  answer: Answer,
  status: ItemStatus,
  context: Context,
  earlier: ReadonlyMap<string, Recorded>
): ReadonlyArray<Entry.Entry> => {
  const entry = answered(answer, status, context)
  const last = earlier.get(settledKey(answer.item, status) ?? "")
  if (last === undefined) return [entry]
  return [takenBack(entry, last), { ...entry, kind: "corrected", corrects: last.seq }]
}

const answered = (answer: Answer, status: ItemStatus, context: Context): Entry.Entry => {
  const { actor, pack, quarter } = context
  const committed = status.plannedHigh ?? status.planned ?? Fen.fen(0)
  const item = { programme: status.programme, department: status.department, household: status.account, committed }
  const postings = Money.answered(item, answer.state, answer.amount)
  return {
    key: keyOf(answer, status, context),
    kind: "fedBack",
    quarter,
    on: answer.on ?? Quarter.lastDay(quarter),
    pack,
    department: status.department,
    programme: status.programme,
    item: answer.item,
    state: answer.state,
    ...(answer.amount === undefined ? {} : { amount: answer.amount }),
    ...(postings.length === 0 ? {} : { postings }),
    ...(answer.reason === undefined ? {} : { payload: { reason: answer.reason } }),
    ...actor
  }
}

/** An earlier answer taken back: its money moves back, and its amount counts against it. */
const takenBack = (by: Entry.Entry, last: Recorded): Entry.Entry => {
  const { payload: _payload, state: _state, amount: _amount, postings: _postings, ...shared } = by
  return {
    ...shared,
    key: by.key.replace("feedback", "reversal"),
    kind: "corrected",
    corrects: last.seq,
    ...(last.amount === undefined ? {} : { amount: Fen.fen(-last.amount) }),
    ...(last.postings === undefined ? {} : { postings: Posting.reversed(last.postings) })
  }
}
