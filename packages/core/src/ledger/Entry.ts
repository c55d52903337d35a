import type { Day } from "../foundation/Day.ts"
import type { Fen } from "../foundation/Fen.ts"
import type { Quarter } from "../foundation/Quarter.ts"
import type { Posting } from "./Posting.ts"

/**
 * One line of the policy implementation ledger (政策落实工作台账). Appended, never changed; a mistake is corrected by another line.
 *
 * Shape: `key` is the idempotency key: the same key is written once, and never with another content. Apart from `payload` it holds
 * no personal value: `item` is a push item's number, a household stands under a random account. `postings` come to zero.
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
  readonly postings?: ReadonlyArray<Posting>
  /** The entry that this one takes back or puts right. */
  readonly corrects?: number
  /** Entries whose payloads were erased with this one. */
  readonly erases?: ReadonlyArray<number>
  /** What the entry vouches for, as hexadecimal digits: a file, the determinations of a run, a key, the root of a checkpoint. */
  readonly digest?: string
  /** How many things `digest` covers. */
  readonly count?: number
  /** What names a person, or might: kept apart, salted, and stood for by its hash, so that it can be erased. */
  readonly payload?: Payload
}

const blank: { readonly [Field in keyof Required<Entry>]: undefined } = {
  key: undefined,
  kind: undefined,
  quarter: undefined,
  on: undefined,
  actor: undefined,
  role: undefined,
  purpose: undefined,
  pack: undefined,
  department: undefined,
  programme: undefined,
  item: undefined,
  amount: undefined,
  amountHigh: undefined,
  state: undefined,
  postings: undefined,
  corrects: undefined,
  erases: undefined,
  digest: undefined,
  count: undefined,
  payload: undefined
}

/**
 * The entry with all its fields in one order, `undefined` where they do not apply. It says the same; but entries that were put together
 * in different ways are read field by field several times as slowly as such that are alike.
 */
export const uniform = (entry: Entry): Entry => ({ ...blank, ...entry }) as Entry

/** An entry as it is read back, with its place in the ledger. Its payload is read by itself. */
export interface Recorded extends Omit<Entry, "payload"> {
  readonly seq: number
  readonly recordedAt: string
}

export type Payload = Readonly<Record<string, string | number>>

/**
 * What an entry records (记账事项), in the order of a quarter's work.
 *
 * `opened` begins a ledger, `keyed` names a key that signs its checkpoints, `imported` a file that was taken in, `determined` a run of
 * determinations, `pushed` an item handed to a department, `fedBack` its answer. What an answer tells is entered beside it, once an item:
 * `granted` that the department decided to give (核准), `delivered` that the help reached the household (落实), `paid` the money that
 * did (发放). `corrected` takes an earlier answer back or puts another in its place, `erased` says whose payload is gone, `quarterClosed`
 * seals a quarter, `checkpoint` opens the next segment with the root of the last.
 */
export const kinds = [
  "opened",
  "keyed",
  "imported",
  "determined",
  "pushed",
  "fedBack",
  "granted",
  "delivered",
  "paid",
  "corrected",
  "erased",
  "quarterClosed",
  "checkpoint"
] as const
export type EntryKind = (typeof kinds)[number]

/**
 * What a department answers for one item (办理状态). `granted`, decided but not delivered yet, and `inProgress` stay open and are carried
 * into the next quarter; the others are final.
 */
export type FeedbackState = (typeof states)[number]
export const states = ["granted", "delivered", "refused", "notApplicable", "inProgress"] as const

/** The states in which an item stays open. */
export const openStates = ["granted", "inProgress"] as const satisfies ReadonlyArray<FeedbackState>

/** Whether an answer leaves its item open (未办结). */
export const isOpen = (state: FeedbackState): boolean => (openStates as ReadonlyArray<FeedbackState>).includes(state)
