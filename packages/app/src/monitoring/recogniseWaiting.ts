import { MatchGrounds, Matching } from "@doudi/core"
import { Effect } from "effect"
import type { Compared, Reference } from "./ListClues.ts"
import { Imports } from "../port/Imports.ts"
import { Register } from "../port/Register.ts"
import { Rosters } from "../port/Rosters.ts"
import { type Candidate, WaitingRows } from "./WaitingRows.ts"

/**
 * What can be said of a row that waits for mending: why, the one person it was taken to be, if there is one, and else those whom it may
 * be.
 */
export interface Recognised {
  readonly reference: Reference
  readonly grounds: MatchGrounds.MatchGrounds
  readonly person: Candidate | undefined
  readonly candidates: ReadonlyArray<Candidate>
}

/** Households that are read at once. */
const pageSize = 2000

/**
 * Looks for the people of a list's rows that wait for mending (认出待修正的行): by number where only another cell is at fault, else by
 * what the pack says. Changes nothing; the rows wait as before. A list whose pack does not say by what has none.
 *
 * Fails: `StoreFailure`.
 */
export const recogniseWaiting = Effect.fnUntraced(function* ({ list, policy, quarter }: Compared) {
  const comparison = policy.comparisons.get(list)
  if (comparison?.recognise === undefined) return []
  const ids = yield* (yield* Rosters).imports(quarter, list)
  const waiting = ids.length === 0 ? [] : yield* (yield* Imports).quarantined(ids)
  if (waiting.length === 0) return []
  const rows = new WaitingRows(comparison, policy.townships, waiting)
  const register = yield* Register
  for (let after = 0; ; ) {
    const page = yield* register.page(after, pageSize)
    if (page.length === 0) break
    rows.look(page)
    after = page[page.length - 1]!.seq
  }
  const found = Matching.match(rows.index, rows.rows)
  return rows.references.map(
    (reference, i): Recognised => ({
      reference,
      grounds: MatchGrounds.explain(rows.index, rows.rows, found, i),
      person: rows.candidates[found.person[i]!],
      candidates:
        found.person[i]! >= 0
          ? []
          : Matching.candidates(rows.index, rows.rows, found, i).map((one) => rows.candidates[one]!)
    })
  )
})
