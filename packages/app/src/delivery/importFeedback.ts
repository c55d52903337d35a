import { type Day, Entry, type Fen, Form, Quarter } from "@doudi/core"
import { Effect } from "effect"
import type { Actor } from "../Actor.ts"
import * as AnswerEntries from "./AnswerEntries.ts"
import * as Forms from "../register/Forms.ts"
import { takeIn } from "../register/importing.ts"
import { pinnedPolicy } from "../policy/pinnedPolicy.ts"
import { Ledger } from "../port/Ledger.ts"
import { Progress } from "../port/Progress.ts"
import { type Answer, type ItemStatus, Pushes } from "../port/Pushes.ts"
import { type FaultyRow, Tables } from "../port/Tables.ts"
import { requireOpen } from "../quarter/quarterState.ts"
import { fault, type RowFaultCode } from "../register/RowFaults.ts"

export interface ImportFeedback {
  readonly file: string
  readonly department: string
  readonly quarter: Quarter.Quarter
  readonly quarantine: string
  readonly actor: Actor
}

interface Read {
  readonly row: number
  readonly cells: ReadonlyArray<Form.Cell>
  readonly answer: Answer
}

/**
 * Takes a department's answers back (导入办理反馈). Rows without a state are not answered yet and change nothing.
 *
 * Every answer is entered into the ledger in the same write, with what it tells was granted, delivered and paid; one that differs from
 * a final answer of a quarter before becomes a correction in this one. Fails: `FileProblem`, `QuarterClosed`, `StoreFailure`.
 */
export const importFeedback = Effect.fn("importFeedback")(function* (input: ImportFeedback) {
  const { hash } = yield* pinnedPolicy
  const tables = yield* Tables
  const pushes = yield* Pushes
  const ledger = yield* Ledger
  const progress = yield* Progress

  const rows: Array<Read> = []
  const faulty: Array<FaultyRow> = []
  let seen = 0
  yield* progress.begin({ zh: "读取办理反馈", en: "Reading feedback" })
  const opened = yield* tables.read(
    input.file,
    Forms.feedback,
    (batch) =>
      Effect.suspend(() => {
        seen += batch.rows.length + batch.faulty.length
        faulty.push(...batch.faulty)
        for (let i = 0; i < batch.rows.length; i++) rows.push(read(batch.numbers[i]!, batch.rows[i]!))
        return progress.advance(seen)
      }),
    { others: Forms.own }
  )
  yield* progress.end
  const incoming = {
    kind: "feedback" as const,
    source: input.department,
    fileName: opened.fileName,
    digest: opened.digest(),
    observedOn: Quarter.lastDay(input.quarter),
    ignored: opened.ignored,
    quarantine: input.quarantine,
    // Feedback of an earlier quarter may come after that of a later one.
    historical: true,
    quarter: input.quarter,
    actor: input.actor
  }
  return yield* takeIn(
    incoming,
    Effect.fnUntraced(function* ({ id }) {
      yield* requireOpen(input.quarter)
      const answered = rows.filter(({ answer }) => answer.state !== undefined)
      const status = yield* pushes.status(answered.map(({ answer }) => answer.item))
      const times = new Map<number, number>()
      for (const { answer } of answered) times.set(answer.item, (times.get(answer.item) ?? 0) + 1)
      const good: Array<Answer> = []
      for (const one of answered) {
        const { answer } = one
        const codes = check(answer, status.get(answer.item), input.department, times.get(answer.item)!, input.quarter)
        if (codes.length === 0) good.push(answer)
        else faulty.push(asFaulty(one, codes))
      }
      faulty.sort((a, b) => a.row - b.row)
      yield* pushes.answer(id, input.quarter, good)
      const context = { quarter: input.quarter, pack: hash, actor: input.actor, file: incoming.digest }
      const earlier = yield* ledger.find(
        good.flatMap((answer) => AnswerEntries.keysBefore(answer, status.get(answer.item)!, input.quarter))
      )
      yield* ledger.append(
        good.flatMap((answer) => AnswerEntries.of(answer, status.get(answer.item)!, context, earlier))
      )
      return {
        rows: seen,
        accepted: good.length,
        unchanged: rows.length - answered.length,
        repeated: 0,
        waiting: [{ form: Forms.feedback, rows: faulty }]
      }
    })
  )
})

const index = Object.fromEntries(Forms.feedback.columns.map(({ key }, i) => [key, i])) as Record<string, number>

const read = (row: number, cells: ReadonlyArray<Form.Cell>): Read => ({
  row,
  cells,
  answer: {
    item: cells[index.item!] as number,
    state: (cells[index.state!] ?? undefined) as Entry.FeedbackState,
    amount: (cells[index.amount!] ?? undefined) as Fen.Fen | undefined,
    on: (cells[index.on!] ?? undefined) as Day.Day | undefined,
    reason: (cells[index.reason!] ?? undefined) as string | undefined
  }
})

/**
 * What is wrong with an answer beside what was pushed: codes, each with its column. `times`: how often the file has the item.
 *
 * A final answer of an earlier quarter may be put right by another final answer, which is then a correction in this quarter.
 */
export const check = (
  answer: Answer,
  status: ItemStatus | undefined,
  department: string,
  times: number,
  quarter: string
): ReadonlyArray<readonly [RowFaultCode, string]> => {
  if (status === undefined) return [["ITEM_UNKNOWN", "推送编号"]]
  if (status.department !== department) return [["ITEM_OF_ANOTHER_DEPARTMENT", "推送编号"]]
  if (isSettled(status) && !AnswerEntries.corrects(answer, status, quarter)) {
    return [["ITEM_ALREADY_ANSWERED", "推送编号"]]
  }
  const found: Array<readonly [RowFaultCode, string]> = []
  if (times > 1) found.push(["ITEM_TWICE", "推送编号"])
  if (answer.amount !== undefined && answer.amount < 0) found.push(["AMOUNT_NEGATIVE", "办理金额"])
  if (answer.state === "delivered" || answer.state === "granted") {
    if (answer.on === undefined) found.push(["DATE_MISSING", "办理日期"])
    if (status.form === "cash" && answer.amount === undefined) found.push(["AMOUNT_MISSING", "办理金额"])
    const granted = status.granted?.amount
    if (answer.state === "granted" && granted !== undefined && answer.amount !== granted) {
      found.push(["GRANTED_OTHERWISE", "办理金额"])
    }
    const most = granted ?? status.plannedHigh ?? status.planned
    if (most !== undefined && answer.amount !== undefined && answer.amount > most) {
      found.push(["AMOUNT_ABOVE_PLAN", "办理金额"])
    }
    if (isBelowBand(answer.amount, status)) found.push(["AMOUNT_BELOW_BAND", "办理金额"])
  }
  if (answer.state === "refused" && answer.reason === undefined) found.push(["REASON_MISSING", "未落实原因"])
  return found
}

const isSettled = ({ state }: ItemStatus): boolean => state !== undefined && !Entry.isOpen(state)

/** Where the office chooses, it chooses within the band; what follows from a formula may be paid in part. */
const isBelowBand = (amount: Fen.Fen | undefined, { planned, plannedHigh }: ItemStatus): boolean =>
  plannedHigh !== undefined && planned !== undefined && amount !== undefined && amount < planned

const asFaulty = (read: Read, codes: ReadonlyArray<readonly [RowFaultCode, string]>): FaultyRow => ({
  row: read.row,
  faults: codes.map(([code, column]) => fault(read.row, code, column)),
  cells: Forms.feedback.columns.map((column, i) => Form.write(read.cells[i], column.field))
})
