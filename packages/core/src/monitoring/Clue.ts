import type { HouseholdId } from "../population/Household.ts"
import type { MatchGrounds } from "./matching/MatchGrounds.ts"

/**
 * A doubtful clue (疑点线索): a comparison found something about a person that somebody must look at. It opens a visit; it never
 * grants, refuses or closes anything.
 *
 * Shape: `household` and `no` are absent for a person who is not in the register; `reference` then names the row of the list. Under the
 * rule `cannotTell` they say whom the row may be about, one clue for each who fits.
 */
export interface Clue {
  /** Stable: the same finding of the same list in the same quarter has the same id. */
  readonly id: string
  readonly quarter: string
  /** Id of the comparison in the pack. */
  readonly list: string
  /** Id of the clue rule of that comparison. */
  readonly rule: string
  readonly finding: Finding
  readonly household?: HouseholdId
  readonly no?: number
  /** Import and row of the list that gave rise to it; absent for `absent`. */
  readonly reference?: { readonly import: number; readonly row: number }
  /** Of a row that waits for mending: why it was taken to be this person, or may be. */
  readonly grounds?: MatchGrounds
}

/** The rule of a clue about a row of which it cannot be told whether it is about this person. Packs have no rule of that id. */
export const cannotTell = "cannot-tell"

/**
 * The set results of a comparison (比对结果): on the list and in the register with something to look at; on the list only;
 * in the register with a status the list does not confirm.
 */
export type Finding = "matched" | "listOnly" | "registerOnly"
