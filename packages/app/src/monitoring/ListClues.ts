import { Clue, Comparison, type Day, type Household, type MatchGrounds, type Policy, type Quarter } from "@doudi/core"
import type { MatchedRow } from "../port/Rosters.ts"
import type { Candidate } from "./WaitingRows.ts"

/** What clues of a list are made with. */
export interface Compared {
  readonly policy: Policy.Policy
  readonly list: string
  readonly quarter: Quarter.Quarter
  readonly on: Day.Day
}

/** Where a row stands: its import, and its number in the file. */
export interface Reference {
  readonly import: number
  readonly row: number
}

export const referenceOf = ({ importId, row }: MatchedRow): Reference => ({ import: importId, row })

/** Clues about somebody who is on the list and in the register. */
export const matched = (
  { list, on, policy, quarter }: Compared,
  reference: Reference,
  household: Household.Household,
  no: number,
  grounds?: MatchGrounds.MatchGrounds
): ReadonlyArray<Clue.Clue> =>
  Comparison.findings(policy, list, "matched", household, no, on).map((rule) => ({
    id: `${quarter}/${list}/${rule}/${household.id}/${no}`,
    quarter,
    list,
    rule,
    finding: "matched",
    household: household.id,
    no,
    reference,
    ...(grounds === undefined ? {} : { grounds })
  }))

/** Clues about somebody who is on the list and whom the register does not know. */
export const listOnly = ({ list, policy, quarter }: Compared, reference: Reference): ReadonlyArray<Clue.Clue> =>
  Comparison.listOnlyRules(policy, list).map((rule) => ({
    id: `${quarter}/${list}/${rule}/${reference.import}-${reference.row}`,
    quarter,
    list,
    rule,
    finding: "listOnly",
    reference
  }))

/** Clues about people of a household whom the list should hold and does not. */
export const absent = (
  { list, on, policy, quarter }: Compared,
  household: Household.Household,
  isListed: (no: number) => boolean
): ReadonlyArray<Clue.Clue> => {
  const clues: Array<Clue.Clue> = []
  for (const { no } of household.members) {
    if (isListed(no)) continue
    for (const rule of Comparison.findings(policy, list, "registerOnly", household, no, on)) {
      const id = `${quarter}/${list}/${rule}/${household.id}/${no}`
      clues.push({ id, quarter, list, rule, finding: "registerOnly", household: household.id, no })
    }
  }
  return clues
}

/** The clue that a row may be about somebody of a household: it cannot be told, and somebody must look. */
export const uncertain = (
  { list, quarter }: Compared,
  reference: Reference,
  { household, no }: Candidate,
  grounds: MatchGrounds.MatchGrounds
): Clue.Clue => ({
  id: `${quarter}/${list}/${Clue.cannotTell}/${reference.import}-${reference.row}/${household}/${no}`,
  quarter,
  list,
  rule: Clue.cannotTell,
  finding: "matched",
  household,
  no,
  reference,
  grounds
})
