import type { Plan } from "../assistance/index.ts"
import type { Determination } from "../policy/index.ts"
import type { Fen } from "../foundation/index.ts"
import type { Balance } from "../ledger/index.ts"
import type { Clue } from "../monitoring/index.ts"

/** Counted figures of a quarter for its report. Every figure is a count or a sum over stored rows; none is kept separately. */
export interface QuarterFigures {
  readonly households: number
  readonly persons: number
  readonly assessed: number
  /** Newest outcomes by nine-digit township, category and tag. Persons: members of the household, or the person outcomes. */
  readonly outcomes: ReadonlyArray<{
    readonly township: string
    readonly category: string
    readonly tag: Determination.OutcomeTag
    readonly households: number
    readonly persons: number
    /** Bands an office chooses within count with their lower end here, and with their upper end in `amountHigh`. */
    readonly amount: Fen.Fen
    readonly amountHigh: Fen.Fen
  }>
  /** Households by their category before and what the determination says now (merge effect). `now` is the first entitled category a register can hold, of the household or of a person, or `none` / `undetermined`. */
  readonly changes: ReadonlyArray<{ readonly before: string; readonly now: string; readonly households: number }>
  readonly needs: ReadonlyArray<{
    readonly need: string
    readonly found: number
    readonly met: number
    readonly gap: number
    readonly unknown: number
  }>
  readonly offers: ReadonlyArray<{
    readonly department: string
    readonly programme: string
    readonly state: Plan.OfferState
    readonly offers: number
    readonly amount: Fen.Fen
    readonly amountHigh: Fen.Fen
  }>
  readonly clues: ReadonlyArray<{
    readonly list: string
    readonly rule: string
    readonly finding: Clue.Finding
    readonly clues: number
    readonly households: number
  }>
  readonly rosters: ReadonlyArray<{ readonly list: string; readonly rows: number; readonly matched: number }>
  readonly imports: ReadonlyArray<{
    readonly kind: string
    readonly source: string
    readonly rows: number
    readonly accepted: number
    readonly unchanged: number
    readonly quarantined: number
  }>
  readonly delivered: ReadonlyArray<{
    readonly department: string
    readonly programme: string
    readonly pushed: number
    readonly delivered: number
    readonly refused: number
    readonly notApplicable: number
    readonly inProgress: number
    readonly waiting: number
    readonly amountPlanned: Fen.Fen
    readonly amountPlannedHigh: Fen.Fen
    readonly amountDelivered: Fen.Fen
  }>
  readonly balances: ReadonlyArray<Balance.Balance>
  readonly ledgerEntries: number
  readonly closedAt: string | undefined
}
