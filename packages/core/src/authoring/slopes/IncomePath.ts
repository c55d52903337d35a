import { type Fen, fen } from "../../foundation/Fen.ts"
import * as Rational from "../../foundation/Rational.ts"
import { range } from "../../language/Value.ts"
import type { Household, Member } from "../../population/Household.ts"
import { type IncomeField, items } from "../../population/Income.ts"
import { fields } from "../../population/Member.ts"

/**
 * A household of which one income of one member is thought to be more or less (收入变动路径); everything else stays as it is.
 *
 * Unit: the income in fen over the window of twelve months, as the record holds it.
 */
export interface IncomePath {
  readonly household: Household
  readonly no: number
  readonly field: IncomeField
}

/** The incomes that may be varied: what adds to a household's income, by their key, Chinese and English name. */
export const incomes: ReadonlyMap<string, IncomeField> = new Map(
  items
    .filter(({ sign }) => sign === 1)
    .flatMap(({ field }) => [field, fields[field].name.zh, fields[field].name.en].map((name) => [name, field] as const))
)

/** The household when the income is exactly this. */
export const at = (path: IncomePath, income: number): Household => withIncome(path, fen(income))

/** The household for all incomes from `low` to `high` at once: what the rules say of it, they say of each. */
export const over = (path: IncomePath, low: number, high: number): Household => {
  const { no, field } = path
  const fact = {
    key: field,
    name: fields[field].name,
    person: path.household.members.findIndex((one) => one.no === no)
  }
  // The record's type has no ranges; the rules do.
  return withIncome(path, range(fact, Rational.of(low), Rational.of(high)) as unknown as Fen)
}

const withIncome = ({ household, no, field }: IncomePath, income: Fen): Household => ({
  ...household,
  members: household.members.map(
    (member): Member => (member.no === no ? { ...member, [field]: income } : member)
  ) as unknown as Household["members"]
})
