import { Day, Fen, Household, Income, Membership } from "@doudi/core"

/**
 * Roughly where a household stands (大致情形): enough to make past decisions look like decisions. The policy pack decides; this never
 * does, and its figures are the order of the published ones, not the figures of any place.
 */
export type Standing = "tekun" | "dibao" | "margin" | "rigid" | "none"

/** Made-up yardsticks in fen: monthly standard by area, last year's disposable income per person. */
export const yardstick = {
  standard: { urban: 80_000, rural: 78_000 },
  disposable: { urban: 4_750_000, rural: 2_120_000 }
} as const

export interface Assessed {
  readonly standing: Standing
  /** What dibao would pay a month, zero for any other standing. */
  readonly gap: Fen.Fen
}

/** Assesses a household of which everything is known. */
export const assess = (household: Household.Household, on: Day.Day): Assessed => {
  const living = household.members.filter((one) => Membership.belongs(one, "living", on) === true)
  const n = living.length
  const area = household.area ?? "rural"
  const standard = yardstick.standard[area]
  let income = 0
  for (const one of living) income += Income.incomeOf(one, "assistance") ?? 0
  const assets = household.financialAssets ?? 0
  const modest = (household.vehicles ?? 0) === 0 && (household.dwellings ?? 0) < 2
  const none = Fen.fen(0)
  if (
    n > 0 &&
    modest &&
    assets <= 24 * standard * n &&
    living.every((one) => helpless(one, on)) &&
    income < 12 * standard * n
  ) {
    return { standing: "tekun", gap: none }
  }
  if (income < 12 * standard * n && modest && assets <= 24 * standard * n) {
    return { standing: "dibao", gap: Fen.fen(Math.ceil((12 * standard * n - Math.max(0, income)) / 12)) }
  }
  if (income < 18 * standard * n && modest && assets <= 36 * standard * n) return { standing: "margin", gap: none }
  const spends = household.otherRigid ?? 0
  const rigid = living.reduce((sum, one) => sum + spending(one), spends) + 12 * standard * n
  const low = income < yardstick.disposable[area] * n && modest && assets <= 36 * standard * n
  return { standing: low && rigid > 0.6 * income ? "rigid" : "none", gap: none }
}

/** Spending on treatment, schooling and rehabilitation in a year. */
const spending = (one: Household.Member): number =>
  (one.medicalPaid ?? 0) + (one.educationPaid ?? 0) + (one.rehabilitationPaid ?? 0)

/** Old, young or unfit for work, and nobody able who must support them. */
const helpless = (one: Household.Member, on: Day.Day): boolean => {
  const birth = Household.birthOf(one)
  const age = birth == null ? 30 : Day.fullYears(birth, on)
  const grade = one.disabilityGrade ?? 9
  const unfit =
    (one.disability === "4" && grade <= 2) ||
    ((one.disability === "5" || one.disability === "6") && grade <= 3) ||
    (one.disability === "1" && grade === 1)
  return (age >= 60 || age < 16 || unfit) && one.ableObligor === false
}
