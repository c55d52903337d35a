import { Quarter } from "@doudi/core"
import { Effect } from "effect"
import type { Access, Param } from "../Access.ts"

/**
 * The register as it was known at the end of a quarter (季末情况): versions that describe a day up to its last, recorded before the
 * quarter was closed. What comes in later belongs to a later quarter, so the figures of a closed quarter do not change.
 */
export interface Snapshot {
  readonly quarter: string
  readonly firstDay: string
  readonly lastDay: string
  /** The instant of closing; later than any while the quarter is open. */
  readonly known: string
}

const always = "9999-12-31T23:59:59.999Z"

export const of = ({ values }: Access, quarter: Quarter.Quarter) =>
  Effect.map(
    values("SELECT closed_at FROM quarter_closed WHERE quarter = ?", [quarter]),
    ([closed]): Snapshot => ({
      quarter,
      firstDay: Quarter.firstDay(quarter),
      lastDay: Quarter.lastDay(quarter),
      known: (closed?.[0] as string | undefined) ?? always
    })
  )

/** The id of a household's version in a snapshot, or null. Parameters: `at`. */
export const version = (household: string): string =>
  `(SELECT x.id FROM household_version x JOIN provenance p ON p.id = x.provenance
    WHERE x.household = ${household} AND p.observed_on <= ? AND p.recorded_at <= ? ORDER BY x.version DESC LIMIT 1)`
export const at = ({ lastDay, known }: Snapshot): ReadonlyArray<Param> => [lastDay, known]

/** The same; for a household that is not in the snapshot, its version of today. */
export const versionOrCurrent = (household: string): string =>
  `coalesce(${version(household)}, (SELECT current_version FROM household WHERE seq = ${household}))`

/** Households visited in the quarter and what became of it, one row each. Parameters: `during`. */
export const visited = `(SELECT w.household, max(w.changed) AS changed FROM visit w JOIN import i ON i.id = w.import
  WHERE i.observed_on BETWEEN ? AND ? AND i.recorded_at <= ? GROUP BY w.household)`
export const during = ({ firstDay, lastDay, known }: Snapshot): ReadonlyArray<Param> => [firstDay, lastDay, known]
