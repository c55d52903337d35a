import { Entry, Fen, Money, Posting, Quarter } from "@doudi/core"
import type { Actor } from "../Actor.ts"
import type { Recorded } from "../port/Ledger.ts"
import type { Answer, ItemStatus } from "../port/Pushes.ts"

/** What the entries of a file's answers share. `file` is the digest of its bytes. */
export interface Context {
  readonly quarter: Quarter.Quarter
  readonly pack: string
  readonly actor: Actor
  readonly file: string
}

/** The key of an answer: a final state comes once, while an open one may come again in a quarter and then bears its file's digest. */
const keyOf = (answer: Answer, { file, quarter }: Context, earlier: ReadonlyMap<string, unknown>): string => {
  const key = firstKey(answer, quarter)
  return Entry.isOpen(answer.state) && earlier.has(key) ? `${key}:${file.slice(0, 16)}` : key
}
const firstKey = ({ item, state }: Answer, quarter: string): string => `feedback:${item}:${quarter}:${state}`

/** The key of the final answer that an item has; absent while it has none. */
export const settledKey = (item: number, { answer, state }: ItemStatus): string | undefined =>
  answer === undefined || state === undefined || Entry.isOpen(state)
    ? undefined
    : `feedback:${item}:${answer.quarter}:${state}`

/** Keys of what an answer may have to look at: the final answer before it, what was paid with that, and itself when it comes again. */
export const keysBefore = (answer: Answer, status: ItemStatus, quarter: string): ReadonlyArray<string> => {
  const settled = settledKey(answer.item, status)
  return [
    ...(settled === undefined ? [] : [settled, stepKey("paid", answer.item)]),
    ...(Entry.isOpen(answer.state) ? [firstKey(answer, quarter)] : [])
  ]
}

/** The key of a step of an item, which is entered once. */
const stepKey = (kind: "granted" | "delivered" | "paid", item: number): string => `${kind}:${item}`

/** Whether an answer puts right a final one of a quarter before (更正): it is final too, and says something else. */
export const corrects = ({ amount, state }: Answer, status: ItemStatus, quarter: string): boolean =>
  status.answer !== undefined &&
  status.answer.quarter < quarter &&
  !Entry.isOpen(state) &&
  (state !== status.state || amount !== status.answer.amount)

/**
 * The entries of an answer (反馈入账): the answer, and what it tells that was not entered before: that help was granted, delivered, and
 * money paid. One that puts an earlier final answer right has two instead: the earlier one taken back with all its money, and what stands
 * in its place with all of its own. `earlier` holds entries by `keysBefore`.
 */
export const of = (
  answer: Answer,
  status: ItemStatus,
  context: Context,
  earlier: ReadonlyMap<string, Recorded>
): ReadonlyArray<Entry.Entry> => {
  const item = itemOf(status)
  const freed = Money.freed(item, answer.state, answer.amount)
  const paid = answer.state === "delivered" ? Money.paid(item, answer.amount ?? Fen.fen(0)) : []
  const key = keyOf(answer, context, earlier)
  const last = earlier.get(settledKey(answer.item, status) ?? "")
  if (last === undefined) {
    const entry = answered(answer, status, context, key, freed)
    return [entry, ...steps(entry, status, paid)]
  }
  const entry = answered(answer, status, context, key, [...freed, ...paid])
  // What was paid with a first answer stands in an entry of its own; a correction holds it all.
  const before = last.kind === "corrected" ? undefined : earlier.get(stepKey("paid", answer.item))
  return [takenBack(entry, last, before), { ...entry, kind: "corrected", corrects: last.seq }]
}

const itemOf = ({ account, department, granted, planned, plannedHigh, programme }: ItemStatus): Money.Item => ({
  programme,
  department,
  household: account,
  held: granted?.amount ?? plannedHigh ?? planned ?? Fen.fen(0)
})

/** What an answer tells beside itself, each step once an item: granted, delivered, paid. */
const steps = (
  { payload: _payload, postings: _postings, state, amount, ...shared }: Entry.Entry,
  status: ItemStatus,
  paid: ReadonlyArray<Posting.Posting>
): ReadonlyArray<Entry.Entry> => {
  const money = amount === undefined ? {} : { amount }
  const step = (kind: "granted" | "delivered" | "paid", more: object): Entry.Entry => ({
    ...shared,
    key: stepKey(kind, shared.item!),
    kind,
    ...more
  })
  const isGiven = state === "granted" || state === "delivered"
  return [
    ...(isGiven && status.granted === undefined ? [step("granted", money)] : []),
    ...(state === "delivered" ? [step("delivered", money)] : []),
    ...(paid.length > 0 ? [step("paid", { ...money, postings: paid })] : [])
  ]
}

const answered = (
  answer: Answer,
  status: ItemStatus,
  context: Context,
  key: string,
  postings: ReadonlyArray<Posting.Posting>
): Entry.Entry => {
  const { actor, pack, quarter } = context
  return {
    key,
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

/** An earlier answer taken back: its money moves back, with what was paid, and its amount counts against it. */
const takenBack = (by: Entry.Entry, last: Recorded, paid: Recorded | undefined): Entry.Entry => {
  const { payload: _payload, state: _state, amount: _amount, postings: _postings, ...shared } = by
  const postings = [...(last.postings ?? []), ...(paid?.postings ?? [])]
  return {
    ...shared,
    key: by.key.replace("feedback", "reversal"),
    kind: "corrected",
    corrects: last.seq,
    ...(last.amount === undefined ? {} : { amount: Fen.fen(-last.amount) }),
    ...(postings.length === 0 ? {} : { postings: Posting.reversed(postings) })
  }
}
