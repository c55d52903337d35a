import * as Balance from "../ledger/Balance.ts"
import * as Figure from "./Figure.ts"
import type { QuarterFigures } from "./QuarterFigures.ts"

/**
 * The sums of a quarter that a report names in its headlines. Each is a sum over the figures and nothing else.
 *
 * Unit: `amount…` in fen. `entitled` and `undetermined` count households once, by the first category that a register can hold.
 */
export type QuarterTotals = ReturnType<typeof of>

export const of = (figures: QuarterFigures) => {
  const { balances, changes, clues, delivered, imports, needs, register, visits } = figures
  const items = (number: Figure.NumberOf<"delivered">) => Figure.sum("delivered", delivered, number)
  return {
    households: Figure.sum("register", register, "households"),
    persons: Figure.sum("register", register, "persons"),
    assessed: Figure.sum("changes", changes, "households"),
    entitled: Figure.sum("changes", changes, "households", ({ now }) => now !== "none" && now !== "undetermined"),
    undetermined: Figure.sum("changes", changes, "households", ({ now }) => now === "undetermined"),
    needsFound: Figure.sum("needs", needs, "found"),
    needsMet: Figure.sum("needs", needs, "met"),
    needsGap: Figure.sum("needs", needs, "gap"),
    needsServed: Figure.sum("needs", needs, "served"),
    clues: Figure.sum("clues", clues, "clues"),
    visited: Figure.sum("clues", clues, "visited"),
    confirmed: Figure.sum("clues", clues, "confirmed"),
    visitsDue: Figure.sum("visits", visits, "due"),
    visitsDone: Figure.sum("visits", visits, "done"),
    lists: figures.rosters.length,
    /** Items pushed in the quarter or carried into it. */
    items: Figure.plus(items("pushed"), items("carried")),
    delivered: items("delivered"),
    granted: items("granted"),
    inProgress: items("inProgress"),
    waiting: items("waiting"),
    amountPlanned: items("amountPlanned"),
    amountPlannedHigh: items("amountPlannedHigh"),
    amountDelivered: items("amountDelivered"),
    late: Figure.sum("answers", figures.answers, "items", ({ timing }) => timing === "late"),
    overdue: Figure.sum("answers", figures.answers, "items", ({ timing }) => timing === "overdue"),
    departments: balances.length,
    balanced: balanced(balances),
    quarantined: Figure.sum("imports", imports, "quarantined")
  }
}

/** How many departments balance. */
const balanced = (balances: QuarterFigures["balances"]): Figure.Figure => {
  const rows = balances.filter(Balance.balances).map(({ department }) => [department])
  return { value: rows.length, parts: rows.length === 0 ? [] : [{ list: "balances", number: "balanced", rows }] }
}

/** The same as plain numbers, for sentences. */
export const numbers = (totals: QuarterTotals): { readonly [K in keyof QuarterTotals]: number } =>
  Object.fromEntries(
    Object.entries(totals).map(([key, total]) => [key, typeof total === "number" ? total : total.value])
  ) as { readonly [K in keyof QuarterTotals]: number }
