import { type Fen, fen } from "../foundation/Fen.ts"
import type { FeedbackState } from "./Entry.ts"
import { account, move, type Posting } from "./Posting.ts"

/** Who a pushed item's money concerns. `household` is an account already. Unit: `committed` is the most that may be paid, in fen. */
export interface Item {
  readonly programme: string
  readonly department: string
  readonly household: string
  readonly committed: Fen
}

/** What is set aside when an item is pushed (列支): from the budget line to the department. */
export const pushed = ({ committed, department, programme }: Omit<Item, "household">): ReadonlyArray<Posting> =>
  move(account("budget", programme), account("department", department), committed)

/**
 * What moves with an answer (核销): from the department to the household what was paid, and back to the budget line what was not needed.
 * Money paid beyond what was set aside, as for a service without a plan, comes from the budget line. An item in progress keeps it all.
 */
export const answered = (item: Item, state: FeedbackState, paid: Fen = fen(0)): ReadonlyArray<Posting> => {
  if (state === "inProgress") return []
  const department = account("department", item.department)
  const given = state === "delivered" ? paid : fen(0)
  return [
    ...move(department, item.household, given),
    ...move(department, account("budget", item.programme), fen(item.committed - given))
  ]
}
