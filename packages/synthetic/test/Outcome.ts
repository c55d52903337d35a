import { Day, Household, Income, Membership } from "@doudi/core"
import { Standing } from "../src/index.ts"

/** A test in three values: `undefined` when an unknown fact decides. */
type Answer = boolean | undefined

const and = (...answers: ReadonlyArray<Answer>): Answer =>
  answers.includes(false) ? false : answers.includes(undefined) ? undefined : true

const atMost = (amount: number | undefined | null, limit: number): Answer =>
  amount === undefined ? undefined : (amount ?? 0) <= limit

/**
 * Where a register's household would stand under the rough yardsticks, or `undetermined` when an unknown is met before the first
 * true class. A stand-in for the policy engine, to see that the district gives it something to do.
 */
export const outcome = (household: Household.Household, on: Day.Day): Standing.Standing | "undetermined" => {
  const ties = household.members.map((one) => Membership.belongs(one, "living", on))
  const living = household.members.filter((_, i) => ties[i] !== false)
  const certain = !ties.includes(undefined)
  const n = living.length
  const area = household.area ?? "rural"
  const standard = Standing.yardstick.standard[area]
  const incomes = living.map((one) => Income.incomeOf(one, "assistance"))
  const income =
    certain && !incomes.includes(undefined) ? incomes.reduce<number>((sum, each) => sum + (each ?? 0), 0) : undefined
  const below = (limit: number): Answer => {
    const known = incomes.reduce<number>((sum, each) => sum + (each ?? 0), 0)
    return income === undefined ? (known >= limit && certain ? false : undefined) : income < limit
  }
  const assets = (months: number): Answer =>
    and(
      atMost(household.financialAssets, months * standard * n),
      atMost(household.vehicles, 0),
      atMost(household.dwellings, 1)
    )
  const rigid = (): Answer => {
    const parts = living.flatMap((one) => [one.medicalPaid, one.educationPaid, one.rehabilitationPaid])
    const sum = parts.reduce<number>(
      (total, each) => total + (each ?? 0),
      12 * standard * n + (household.otherRigid ?? 0)
    )
    if (income === undefined) return undefined
    return sum > 0.6 * income
      ? true
      : parts.includes(undefined) || household.otherRigid === undefined
        ? undefined
        : false
  }
  const classes: ReadonlyArray<readonly [Standing.Standing, Answer]> = [
    ["tekun", and(...living.map((one) => helpless(one, on)), below(12 * standard * n), assets(24), n > 0)],
    ["dibao", and(below(12 * standard * n), assets(24))],
    ["margin", and(below(18 * standard * n), assets(36))],
    ["rigid", and(below(Standing.yardstick.disposable[area] * n), assets(36), rigid())]
  ]
  for (const [standing, answer] of classes) {
    if (answer === undefined) return "undetermined"
    if (answer) return standing
  }
  return "none"
}

const helpless = (one: Household.Member, on: Day.Day): Answer => {
  const birth = Household.birthOf(one)
  const age = birth == null ? undefined : Day.fullYears(birth, on)
  const byAge = age === undefined ? undefined : age >= 60 || age < 16
  const unfit = one.disability === undefined ? undefined : one.disability !== "0" && (one.disabilityGrade ?? 9) <= 2
  const cannot =
    byAge === true || unfit === true ? true : byAge === undefined || unfit === undefined ? undefined : false
  return and(cannot, one.ableObligor === undefined ? undefined : one.ableObligor === false)
}
