import * as Balance from "../ledger/Balance.ts"
import type { QuarterFigures } from "./QuarterFigures.ts"
import * as Tally from "./Tally.ts"

/**
 * The sums of a quarter that a report names in its headlines. Each is a sum over the figures and nothing else.
 *
 * Unit: `amount…` in fen. `entitled` and `undetermined` count households once, by the first category that a register can hold.
 */
export interface QuarterTotals {
  readonly households: number
  readonly persons: number
  readonly assessed: number
  readonly entitled: number
  readonly undetermined: number
  readonly needsFound: number
  readonly needsMet: number
  readonly needsGap: number
  readonly clues: number
  readonly lists: number
  /** Items pushed in the quarter or carried into it. */
  readonly items: number
  readonly delivered: number
  readonly inProgress: number
  readonly waiting: number
  readonly amountPlanned: number
  readonly amountPlannedHigh: number
  readonly amountDelivered: number
  readonly departments: number
  readonly balanced: number
  readonly quarantined: number
}

export const of = (figures: QuarterFigures): QuarterTotals => {
  const { balances, changes, needs } = figures
  const changed = (holds: (now: string) => boolean) =>
    Tally.sum(changes, ({ now, households }) => (holds(now) ? households : 0))
  return {
    households: figures.households,
    persons: figures.persons,
    assessed: figures.assessed,
    entitled: changed((now) => now !== "none" && now !== "undetermined"),
    undetermined: changed((now) => now === "undetermined"),
    needsFound: Tally.sum(needs, (row) => row.found),
    needsMet: Tally.sum(needs, (row) => row.met),
    needsGap: Tally.sum(needs, (row) => row.gap),
    clues: Tally.sum(figures.clues, (row) => row.clues),
    lists: figures.rosters.length,
    items: Tally.sum(balances, (row) => row.pushed + row.carried),
    delivered: Tally.sum(balances, (row) => row.delivered),
    inProgress: Tally.sum(balances, (row) => row.inProgress),
    waiting: Tally.sum(balances, (row) => row.waiting),
    amountPlanned: Tally.sum(balances, (row) => row.amountPlanned),
    amountPlannedHigh: Tally.sum(balances, (row) => row.amountPlannedHigh),
    amountDelivered: Tally.sum(balances, (row) => row.amountDelivered),
    departments: balances.length,
    balanced: balances.filter(Balance.balances).length,
    quarantined: Tally.sum(figures.imports, (row) => row.quarantined)
  }
}
