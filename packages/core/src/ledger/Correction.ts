import { type Fen, fen } from "../foundation/Fen.ts"
import type { Recorded } from "./Entry.ts"

/**
 * What late answers of a department changed of quarters that were closed (更正). It stands beside the quarter's own figures, never in them.
 *
 * Shape: `items` counts items put right. Unit: `amount` in fen, what was paid more, or less when negative.
 */
export interface Correction {
  readonly department: string
  readonly items: number
  readonly amount: Fen
}

/** Corrections by department, ascending. Each is two entries: what was taken back, against it, and what stands in its place. */
export const sums = (entries: ReadonlyArray<Recorded>): ReadonlyArray<Correction> => {
  const sums = new Map<string, Correction>()
  for (const { amount, department = "", kind, state } of entries) {
    if (kind !== "corrected") continue
    const sum = sums.get(department) ?? { department, items: 0, amount: fen(0) }
    const items = sum.items + (state === undefined ? 0 : 1)
    sums.set(department, { department, items, amount: fen(sum.amount + (amount ?? 0)) })
  }
  return [...sums.values()].sort((a, b) => (a.department < b.department ? -1 : 1))
}
