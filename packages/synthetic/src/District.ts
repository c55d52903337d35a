import { type Household, Quarter } from "@doudi/core"
import { alter } from "./Change.ts"
import { facts } from "./Facts.ts"
import { type Home, home, idOf, indexOf } from "./Home.ts"
import { beginning, moment, quartersAfter } from "./Moment.ts"
import { purpose, Random } from "./Random.ts"
import { type Decided, recognise, takeUp } from "./Recognition.ts"

/**
 * A district made up from a seed (合成区县). The same options give the same people, incomes and files on every machine.
 *
 * Shape: household k does not depend on `households`; a later `quarter` is the earlier one with the changes in between.
 */
export interface Options {
  readonly seed: number
  readonly households: number
  readonly quarter: Quarter.Quarter
  /** The quarter in which the district begins, before which it has no history. By default 2025Q1. */
  readonly begins?: Quarter.Quarter | undefined
  /**
   * What was decided of a household at the end of a quarter, where anything was; the register of the quarter after has it. Without it a
   * district goes on with the categories that it had.
   */
  readonly decided?: ((id: Household.HouseholdId, quarter: Quarter.Quarter) => Decided | undefined) | undefined
}

/** The truth about every household in a quarter, one after the other; none is kept. */
export function* households(options: Options): Generator<Household.Household> {
  for (let k = 0; k < options.households; k++) yield household(options, k)
}

/** The truth about the household at an index from 0. Fails: throws for a quarter before the district begins. */
export const household = (options: Omit<Options, "households">, index: number): Household.Household =>
  facts(homeIn(options, index), moment(options.quarter))

/** The truth about the households with these numbers, in their order. Numbers that are not the district's are passed over. */
export function* householdsOf(options: Options, ids: Iterable<string>): Generator<Household.Household> {
  for (const id of ids) {
    const index = indexOf(id)
    if (index !== undefined && index < options.households) yield household(options, index)
  }
}

/** The household at an index with everything that has befallen it until a quarter. */
export const homeIn = (
  { seed, quarter, begins = beginning, decided }: Omit<Options, "households">,
  index: number
): Home => {
  const later = quartersAfter(begins, quarter)
  const start = moment(begins)
  const made = home(seed, index, start)
  recognise(made, start, new Random(seed, purpose.recognition, index))
  for (const q of later) {
    alter(made, moment(q))
    const decision = decided?.(idOf(index), Quarter.previous(q))
    if (decision !== undefined)
      takeUp(made, moment(q), decision, new Random(seed, purpose.decision, index, Number(q.replace("Q", ""))))
  }
  return made
}
