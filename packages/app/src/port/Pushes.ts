import { Context, type Effect } from "effect"
import type { Balance, Day, Entry, Fen } from "@doudi/core"
import type { StoreFailure } from "./Store.ts"

/** An offer that is due in a quarter and was not pushed yet. `offer` is its number in the plan. */
export interface Due {
  readonly offer: number
  readonly household: string
  readonly no?: number | undefined
  readonly programme: string
  readonly department: string
  readonly need: string
  readonly form: "cash" | "service" | "goods" | "fee"
  /** What is to be paid a period; where the office chooses within a band, the lower end, with the upper one beside it. */
  readonly amount?: Fen.Fen | undefined
  readonly amountHigh?: Fen.Fen | undefined
  readonly per?: "month" | "year" | "once" | undefined
}

/** An offer that was pushed to a department (推送事项). `item` is its number towards the department, and says nothing else. */
export interface PushItem extends Planned {
  readonly item: number
  readonly quarter: string
}

/** A due offer with the money planned for the quarter: three times a monthly amount, a yearly or one-off amount as it is. */
export interface Planned extends Due {
  readonly planned?: Fen.Fen | undefined
  /** The upper end of the plan, where the office chooses within a band. */
  readonly plannedHigh?: Fen.Fen | undefined
}

/** What a department answered for an item (办理反馈). */
export interface Answer {
  readonly item: number
  readonly state: Entry.FeedbackState
  readonly amount?: Fen.Fen | undefined
  readonly on?: Day.Day | undefined
  readonly reason?: string | undefined
}

/** Where an item stands (事项现状). */
export interface ItemStatus {
  readonly department: string
  readonly programme: string
  readonly form: Due["form"]
  readonly planned: Fen.Fen | undefined
  readonly plannedHigh: Fen.Fen | undefined
  /** The household's account in the ledger. */
  readonly account: string
  readonly state: Entry.FeedbackState | undefined
  /** That the department decided to give it, and how much; absent before. */
  readonly granted: { readonly amount: Fen.Fen | undefined } | undefined
  /** The last answer: its quarter, its money. */
  readonly answer: { readonly quarter: string; readonly amount: Fen.Fen | undefined } | undefined
}

/** Money a department holds (在途资金). Unit: fen. */
export interface Held {
  readonly department: string
  readonly byLedger: Fen.Fen
  readonly byItems: Fen.Fen
}

/** Why an answer cannot be taken: no such item, another department's, already finally answered. */
export type AnswerFault = "ITEM_UNKNOWN" | "ITEM_OF_ANOTHER_DEPARTMENT" | "ITEM_ALREADY_ANSWERED"

export class Pushes extends Context.Tag("app/Pushes")<
  Pushes,
  {
    /**
     * What is due for a department in a quarter: offers of state `give` of the newest plans, except those pushed in the quarter
     * already, those still open from an earlier push, one-off ones delivered before, yearly ones delivered in the same
     * calendar year. Ascending by household, no, programme.
     */
    readonly due: (quarter: string, department: string) => Effect.Effect<ReadonlyArray<Due>, StoreFailure>
    /** Departments with anything due or pushed in the quarter. */
    readonly departments: (quarter: string) => Effect.Effect<ReadonlyArray<string>, StoreFailure>
    /** Turns due offers into items and numbers them. Belongs in `Store.write`. */
    readonly push: (
      quarter: string,
      due: ReadonlyArray<Planned>
    ) => Effect.Effect<ReadonlyArray<PushItem>, StoreFailure>
    /** Items of a department pushed in a quarter, and earlier ones still open, ascending by item. */
    readonly items: (quarter: string, department: string) => Effect.Effect<ReadonlyArray<PushItem>, StoreFailure>
    /** For each item: where it stands; unknown items are absent. */
    readonly status: (items: ReadonlyArray<number>) => Effect.Effect<ReadonlyMap<number, ItemStatus>, StoreFailure>
    /**
     * What each department holds of money that was pushed and not settled by the end of a quarter: by the postings of the ledger, and
     * by the open items, with what was granted or else planned. Ascending by department.
     */
    readonly held: (quarter: string) => Effect.Effect<ReadonlyArray<Held>, StoreFailure>
    /** Stores answers. Belongs in `Store.write`. */
    readonly answer: (
      importId: number,
      quarter: string,
      answers: ReadonlyArray<Answer>
    ) => Effect.Effect<void, StoreFailure>
    /** One balance for each department with items of the quarter or carried into it. */
    readonly balances: (quarter: string) => Effect.Effect<ReadonlyArray<Balance.Balance>, StoreFailure>
  }
>() {}
