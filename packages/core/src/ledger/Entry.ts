import type { Day } from "../foundation/Day.ts"
import type { Fen } from "../foundation/Fen.ts"
import type { Quarter } from "../foundation/Quarter.ts"

/**
 * One line of the policy implementation ledger (政策落实工作台账). Appended, never changed; a mistake is corrected by another line.
 *
 * Shape: `key` is the idempotency key: the same key is written once. Holds no personal value: `item` is a push item's number.
 * Unit: `amount` in fen. Two times: `on` is the business day, `recordedAt` the UTC instant of writing.
 */
export interface Entry {
  readonly key: string
  readonly kind: EntryKind
  readonly quarter: Quarter
  readonly on: Day
  readonly actor: string
  readonly role: string
  readonly purpose: string
  readonly pack: string
  readonly department?: string
  readonly programme?: string
  readonly item?: number
  readonly amount?: Fen
  /** The upper end, for a push whose amount the office chooses within a band; `amount` is then the lower end. */
  readonly amountHigh?: Fen
  readonly state?: FeedbackState
}

export type EntryKind = "determined" | "pushed" | "fedBack" | "quarterClosed"

/** What a department answers for one item (办理状态). `inProgress` stays open and is carried into the next quarter. */
export type FeedbackState = "delivered" | "refused" | "notApplicable" | "inProgress"
