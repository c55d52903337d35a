import type { Fen } from "../foundation/Fen.ts"

/**
 * One side of a movement of money (分录): what an account gains, or loses when the amount is negative.
 *
 * Shape: the postings of one entry come to zero. Unit: fen.
 */
export interface Posting {
  readonly account: string
  readonly amount: Fen
}

/** A budget line (预算科目), a department (部门) or a household (家庭), which stands under a random name that says nothing of it. */
export type AccountKind = "budget" | "department" | "household"

export const account = (kind: AccountKind, id: string): string => `${kind}/${id}`

const pattern = /^(budget|department|household)\/[^\s/]+$/

/** Whether a text names an account. */
export const isAccount = (text: string): boolean => pattern.test(text)

/** Whether postings are in balance (借贷平衡): at least two, no empty one, and what accounts gain is what others lose. */
export const balanced = (postings: ReadonlyArray<Posting>): boolean => {
  let sum = 0
  for (const { account, amount } of postings) {
    if (!isAccount(account) || amount === 0 || !Number.isSafeInteger(amount)) return false
    sum += amount
    if (!Number.isSafeInteger(sum)) return false
  }
  return sum === 0 && postings.length !== 1
}

/** Money that moves from one account to another; nothing where there is nothing to move. A negative amount moves back. */
export const move = (from: string, to: string, amount: Fen): ReadonlyArray<Posting> =>
  amount === 0
    ? []
    : [
        { account: from, amount: -amount as Fen },
        { account: to, amount }
      ]

/** The same money moved back (红字冲销). */
export const reversed = (postings: ReadonlyArray<Posting>): ReadonlyArray<Posting> =>
  postings.map(({ account, amount }) => ({ account, amount: -amount as Fen }))
