import type { Household, Member } from "@doudi/core"
import { indexOf } from "./Home.ts"
import { purpose, Random } from "./Random.ts"

/**
 * What the register does not know of a household (信息缺口): the truth with some facts left out, never with a wrong one.
 *
 * Shape: the same household has the same gaps in every quarter. Facts that one visit or one query would bring go missing together.
 * Households that draw nothing have more gaps, since nobody had to verify them.
 */
export const registered = (household: Household.Household, seed: number): Household.Household => {
  const index = indexOf(household.id)!
  const covered = household.category !== "none"
  const random = new Random(seed, purpose.gaps, index)
  const lost = gaps(random, householdGaps, covered)
  const members = household.members.map((one) => {
    const missing = gaps(new Random(seed, purpose.gaps, index, one.no), memberGaps, covered)
    return missing.length === 0 ? one : without(one, missing)
  })
  return { ...(lost.length === 0 ? household : without(household, lost)), members: members as any }
}

/** Facts that go missing together, and how often: in a hundred covered households or members, and in a hundred others. */
interface Gap<Key> {
  readonly keys: ReadonlyArray<Key>
  readonly covered: number
  readonly others: number
}
const gap = <const Key>(covered: number, others: number, ...keys: ReadonlyArray<Key>): Gap<Key> => ({
  covered,
  others,
  keys
})

const householdGaps: ReadonlyArray<Gap<keyof Household.HouseholdFacts>> = [
  gap(0.6, 3.2, "financialAssets", "vehicles", "vehicleValue", "business"),
  gap(0.5, 1.2, "dwellings", "dwellingArea"),
  gap(0.5, 1.5, "housing"),
  gap(0.4, 1, "waterQuantity", "waterQuality", "waterAccess", "waterReliability"),
  gap(0.8, 2, "otherRigid", "suddenSpending"),
  gap(1, 2.5, "phone"),
  gap(0, 0.5, "address"),
  gap(0.2, 3, "authorised")
]

const memberGaps: ReadonlyArray<Gap<keyof Member.MemberFacts>> = [
  gap(0.3, 0.6, "wage", "employmentCost", "operating", "operatingCost"),
  gap(0.2, 0.4, "pension", "supportReceived", "otherTransfer"),
  gap(0.8, 1.5, "medicalInPolicy", "medicalPaid"),
  gap(0.5, 1, "educationPaid", "rehabilitationPaid"),
  gap(1, 2.4, "labour"),
  gap(0.4, 0.8, "disability", "disabilityGrade"),
  gap(0.6, 1.2, "illness"),
  gap(1, 2.6, "failedAbilities", "careNeeded"),
  gap(0.5, 1.2, "employment", "unemployedSince"),
  gap(0.3, 0.5, "schooling"),
  gap(0.5, 1, "insured"),
  gap(0.8, 1.4, "ableObligor"),
  gap(0.1, 0.25, "livingTie", "livingFrom", "livingUntil"),
  gap(25, 40, "registeredFrom")
]

const gaps = <Key>(random: Random, among: ReadonlyArray<Gap<Key>>, covered: boolean): ReadonlyArray<Key> => {
  let found: ReadonlyArray<Key> = []
  for (const one of among)
    if (random.unit() * 100 < (covered ? one.covered : one.others)) found = [...found, ...one.keys]
  return found
}

const without = <A extends object>(record: A, keys: ReadonlyArray<keyof A>): A => {
  const rest = { ...record }
  for (const key of keys) delete rest[key]
  return rest
}
