import type { Fen } from "../foundation/Fen.ts"
import type { FeedbackState } from "./Entry.ts"

/**
 * What one department was pushed in a quarter and what it answered (推送与反馈平衡). The quarter balances when nothing waits and
 * the delivered money of the ledger equals that of the feedback files.
 *
 * Shape: `pushed + carried = delivered + granted + refused + notApplicable + inProgress + waiting`, counts of items. Unit: `amount…` in
 * fen.
 */
export interface Balance {
  readonly department: string
  readonly pushed: number
  /** Items of earlier quarters that were still open when this quarter began. */
  readonly carried: number
  readonly delivered: number
  /** Decided, and not delivered by the quarter's end. */
  readonly granted: number
  readonly refused: number
  readonly notApplicable: number
  readonly inProgress: number
  readonly waiting: number
  readonly amountPlanned: Fen
  /** The same with the upper end of every band an office chooses within; equal where there is none. */
  readonly amountPlannedHigh: Fen
  readonly amountDelivered: Fen
  /** Money that the ledger says was paid. */
  readonly amountLedger: Fen
}

/** Items answered, by state. */
export const answered = (balance: Balance): Readonly<Record<FeedbackState, number>> => ({
  granted: balance.granted,
  delivered: balance.delivered,
  refused: balance.refused,
  notApplicable: balance.notApplicable,
  inProgress: balance.inProgress
})

/** Whether the department's lines balance: every item answered, counts add up, money agrees. */
export const balances = (balance: Balance): boolean =>
  balance.waiting === 0 &&
  balance.pushed + balance.carried ===
    Object.values(answered(balance)).reduce((sum, items) => sum + items, balance.waiting) &&
  balance.amountDelivered === balance.amountLedger
