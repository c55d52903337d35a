import { type Fen, fen } from "../foundation/Fen.ts"
import type { FeedbackState } from "./Entry.ts"
import { account, move, type Posting } from "./Posting.ts"

/**
 * Whose money an item is. `household` is an account already. Unit: `held` is what the department holds for the item, in fen: the most
 * that may be paid, or what was granted once it was.
 */
export interface Item {
  readonly programme: string
  readonly department: string
  readonly household: string
  readonly held: Fen
}

/** What is set aside when an item is pushed (列支): from the budget line to the department. */
export const pushed = ({ department, held, programme }: Omit<Item, "household">): ReadonlyArray<Posting> =>
  move(account("budget", programme), account("department", department), held)

/**
 * What an answer frees (退回): what is not given goes back to the budget line. Money given beyond what is held, as for a service without a
 * plan, comes from there. An item in progress keeps it all.
 *
 * `amount`: what is granted, or was paid.
 */
export const freed = (item: Omit<Item, "household">, state: FeedbackState, amount?: Fen): ReadonlyArray<Posting> => {
  if (state === "inProgress" || (state === "granted" && amount === undefined)) return []
  const given = state === "granted" || state === "delivered" ? (amount ?? 0) : 0
  return move(account("department", item.department), account("budget", item.programme), fen(item.held - given))
}

/** What is paid out (发放): from the department to the household. */
export const paid = ({ department, household }: Pick<Item, "department" | "household">, amount: Fen) =>
  move(account("department", department), household, amount)
