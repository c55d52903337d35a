import { Day, type Household, Quarter } from "@doudi/core"
import { householdsOf, type Options } from "./District.ts"
import { indexOf } from "./Home.ts"
import { purpose, Random } from "./Random.ts"
import { again, householdHeader, householdRow, memberHeader, memberRows, type Tables } from "./Table.ts"

/**
 * What a home visit reports of a household (入户调查): the truth, every fact known, seen on a day of the quarter.
 *
 * Shape: the day lies in the first ten weeks of the quarter and is the same whenever the household is asked for.
 */
export const visited = (
  household: Household.Household,
  quarter: Quarter.Quarter,
  seed: number
): Household.Household => {
  const random = new Random(seed, purpose.visit, indexOf(household.id) ?? 0, Number(quarter.replace("Q", "")))
  const observedOn = Day.addDays(Quarter.firstDay(quarter), random.below(70))
  return { ...household, provenance: { source: "survey", observedOn, recordedAt: `${observedOn}T09:30:00Z` } }
}

/** The file of the visits to these households in the register's form. Numbers that are not the district's are passed over. */
export const survey = (options: Options, ids: Iterable<string>): Tables => ({
  households: {
    header: householdHeader,
    rows: again(function* () {
      for (const household of householdsOf(options, ids)) yield householdRow(household)
    })
  },
  members: {
    header: memberHeader,
    rows: again(function* () {
      for (const household of householdsOf(options, ids)) yield* memberRows(household)
    })
  }
})
