import type { Plan } from "../assistance/index.ts"
import type { Fen } from "../foundation/index.ts"
import type { Balance, Entry } from "../ledger/index.ts"
import type { Clue } from "../monitoring/index.ts"
import type { Determination } from "../policy/index.ts"

/**
 * Counted figures of a quarter for its report (季度数字). Every number is a count or a sum over stored records; none is kept
 * separately, so that each can be traced back to them.
 *
 * Shape: lists of rows. The texts of a row say what it counts (`keys`), its numbers how much. Households and persons are a stock at
 * the quarter's end, as the register was known when the quarter closed; money is what flowed in it, in fen.
 */
export interface QuarterFigures {
  /** The register, by township, `urban` / `rural` / `unknown`, category of today, and whether monitored. */
  readonly register: ReadonlyArray<{
    readonly township: string
    readonly area: Area
    readonly category: string
    readonly monitored: Known
    readonly households: number
    readonly persons: number
  }>
  /**
   * How the stock of each category came about: `last` + `new` − `ended` = `stock`. A household that changes its category or its area
   * ends in one and is new in the other; persons who join or leave a household that stays are new or ended with it.
   */
  readonly flows: ReadonlyArray<{
    readonly category: string
    readonly area: Area
    readonly movement: Movement
    readonly households: number
    readonly persons: number
  }>
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
  /**
   * Assessed households by their category before, whether they were monitored, and what the determination says now (merge effect).
   * `now` is the first entitled category a register can hold, of the household or of a person, or `none` / `undetermined`; `covered`
   * says whether they are entitled to any category at all.
   */
  readonly changes: ReadonlyArray<{
    readonly before: string
    readonly monitored: Known
    readonly now: string
    readonly covered: Known
    readonly households: number
    readonly persons: number
  }>
  /** Households assessed in this quarter and before, by what they were found to be then and now, and why it differs. */
  readonly moves: ReadonlyArray<{
    readonly from: string
    readonly to: string
    readonly reason: Reason
    readonly households: number
    readonly persons: number
  }>
  /** `served`: found, and something for the need was delivered and still counts. */
  readonly needs: ReadonlyArray<{
    readonly need: string
    readonly found: number
    readonly met: number
    readonly gap: number
    readonly served: number
    readonly unknown: number
  }>
  /** `served`: offers of state `give` for which a delivery was made that still counts; `unserved`: the others of that state. */
  readonly offers: ReadonlyArray<{
    readonly department: string
    readonly programme: string
    readonly state: Plan.OfferState
    readonly offers: number
    readonly served: number
    readonly unserved: number
    readonly amount: Fen.Fen
    readonly amountHigh: Fen.Fen
  }>
  /** `visited`: clues whose household was visited in the quarter; `confirmed`: where the visit changed the record. */
  readonly clues: ReadonlyArray<{
    readonly list: string
    readonly rule: string
    readonly finding: Clue.Finding
    readonly clues: number
    readonly households: number
    readonly visited: number
    readonly confirmed: number
  }>
  /** Households to be visited for their clues, and households visited, by township. `changed`: the visit changed the record. */
  readonly visits: ReadonlyArray<{
    readonly township: string
    readonly due: number
    readonly done: number
    readonly visited: number
    readonly changed: number
  }>
  readonly rosters: ReadonlyArray<{ readonly list: string; readonly rows: number; readonly matched: number }>
  /** One row for each file; `file` is its number, and files stand in the order they came. */
  readonly imports: ReadonlyArray<{
    readonly file: string
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
    readonly township: string
    readonly pushed: number
    readonly carried: number
    readonly delivered: number
    /** Decided, and not delivered by the quarter's end. */
    readonly granted: number
    readonly refused: number
    readonly notApplicable: number
    readonly inProgress: number
    readonly waiting: number
    readonly amountPlanned: Fen.Fen
    readonly amountPlannedHigh: Fen.Fen
    readonly amountDelivered: Fen.Fen
  }>
  /** Items pushed in the quarter or carried into it, by whether they were answered within the time limit. */
  readonly answers: ReadonlyArray<{
    readonly department: string
    readonly timing: Timing
    readonly items: number
    /** Days by which the answers came late, added up. */
    readonly daysLate: number
  }>
  /** Entries of the ledger. Texts that an entry does not have are empty. */
  readonly entries: ReadonlyArray<{
    readonly kind: Entry.EntryKind
    readonly department: string
    readonly programme: string
    readonly state: string
    readonly entries: number
    readonly amount: Fen.Fen
  }>
  /**
   * Answers put right after their quarter was closed (更正): `earlier` were written in this quarter and correct the one named, `later`
   * were written in the one named and correct this one. They stand beside the other figures, never in them.
   */
  readonly corrections: ReadonlyArray<{
    readonly direction: "earlier" | "later"
    readonly quarter: string
    readonly department: string
    readonly items: number
    readonly takenBack: Fen.Fen
    readonly paid: Fen.Fen
    /** What was paid more in all, or less when negative. */
    readonly net: Fen.Fen
  }>
  readonly balances: ReadonlyArray<Balance.Balance>
  readonly closedAt: string | undefined
}

export type Area = "urban" | "rural" | "unknown"
export type Known = "yes" | "no" | "unknown"
export type Movement = "last" | "new" | "ended" | "stock"

/**
 * Why a determination differs from the one before (变化原因): the household's facts changed, the policy pack changed, both did, or
 * neither did and the rule itself moved on with the day, such as an age, a window or a new standard of the same pack.
 */
export type Reason = "facts" | "policy" | "factsAndPolicy" | "rule"

/**
 * When an item was finally answered (办理时限): within the time limit, after it, not yet though the limit is over, not yet and within
 * it, or without a time limit that could be told.
 */
export type Timing = "onTime" | "late" | "overdue" | "open" | "noLimit"

/** The lists of the figures that count records. */
export type List = Exclude<keyof QuarterFigures, "closedAt">
export type Row<L extends List> = QuarterFigures[L][number]

/** The texts of each list that say what a row counts. Together they are different in every row. */
export const keys = {
  register: ["township", "area", "category", "monitored"],
  flows: ["category", "area", "movement"],
  outcomes: ["township", "category", "tag"],
  changes: ["before", "monitored", "now", "covered"],
  moves: ["from", "to", "reason"],
  needs: ["need"],
  offers: ["department", "programme", "state"],
  clues: ["list", "rule", "finding"],
  visits: ["township"],
  rosters: ["list"],
  imports: ["file"],
  delivered: ["department", "programme", "township"],
  answers: ["department", "timing"],
  entries: ["kind", "department", "programme", "state"],
  corrections: ["direction", "quarter", "department"],
  balances: ["department"]
} as const satisfies { readonly [L in List]: ReadonlyArray<keyof Row<L>> }
