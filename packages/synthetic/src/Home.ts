import { Day, Fen, type Household } from "@doudi/core"
import { family } from "./Family.ts"
import { dayOf, type Moment, monthEnd } from "./Moment.ts"
import type { Circumstances, Person } from "./Person.ts"
import { address, phone, type Place, place } from "./Place.ts"
import { purpose, Random, weighted } from "./Random.ts"

type Codes = Household.HouseholdFacts

/**
 * A made-up household before any form asks about it: its people, its place and what it owns.
 *
 * Shape: `people` keeps everybody who ever was in it; only a `Change` writes to `people` and `state`.
 * Unit: amounts in yuan.
 */
export interface Home {
  readonly index: number
  readonly id: Household.HouseholdId
  readonly where: Circumstances
  readonly place: Place
  readonly address: string
  readonly phone: string
  readonly people: Array<Person>
  readonly business: boolean
  readonly dwellings: number
  readonly dwellingArea: number
  readonly otherRigid: number
  readonly registeredPoor: boolean
  readonly state: HomeState
}

export interface HomeState {
  /** The last day of the twelve months that incomes are summed over: those before the household was last looked at. */
  windowUntil: Day.Day
  authorised: boolean
  category: NonNullable<Codes["category"]>
  categoryFrom: Day.Day | null
  /** What social assistance pays the household a month. */
  assistance: Fen.Fen
  monitoring: NonNullable<Codes["monitoring"]>
  monitoredFrom: Day.Day | null
  financialAssets: number
  vehicles: number
  vehicleValue: number
  housing: NonNullable<Codes["housing"]>
  water: readonly [quantity: boolean, quality: boolean, access: boolean, reliability: boolean]
  suddenSpending: number
}

/** The register's number of the household at an index from 0. */
export const idOf = (index: number): Household.HouseholdId =>
  `BS-${String(index + 1).padStart(7, "0")}` as Household.HouseholdId

/** The index behind a number, or `undefined` when the number is not one of the district's. */
export const indexOf = (id: string): number | undefined => {
  const m = /^BS-(\d{7,})$/.exec(id)
  return m === null || m[1] === "0000000" ? undefined : Number(m[1]) - 1
}

/** The household at an index as it is when the district begins. */
export const home = (seed: number, index: number, { asOf }: Moment): Home => {
  const random = new Random(seed, purpose.home, index)
  const lives = place(random)
  const rural = lives.area === "rural"
  const poor = random.chance(rural ? 0.5 : 0.415)
  const where: Circumstances = { seed, household: index, asOf: Day.toEpochDay(asOf), poor, rural, luck: random.unit() }
  const people = family(where)
  if (!poor) provide(people, where)
  const vehicle = random.chance(poor ? 0.08 : 0.42)
  const dwellings = random.weighted(poor ? owned.poor : owned.other)
  return {
    index,
    id: idOf(index),
    where,
    place: lives,
    address: address(lives, random),
    phone: phone(random),
    people,
    business: random.chance(poor ? 0.012 : 0.06),
    dwellings,
    dwellingArea: dwellings === 0 ? 0 : random.between(rural ? 70 : 42, rural ? 190 : 125) * dwellings,
    otherRigid: random.chance(0.02) ? random.between(8, 90) * 100 : 0,
    registeredPoor: rural && random.chance(poor ? 0.19 : 0.05),
    state: {
      windowUntil: monthEnd(asOf, random.between(1, 11)),
      authorised: random.chance(poor ? 0.7 : 0.4),
      category: "none",
      categoryFrom: null,
      assistance: Fen.fen(0),
      monitoring: "none",
      monitoredFrom: null,
      financialAssets: Math.round(random.decile(poor ? savings.poor : savings.other) / 100) * 100,
      vehicles: vehicle ? (random.chance(0.06) ? 2 : 1) : 0,
      vehicleValue: vehicle ? random.between(poor ? 8 : 25, poor ? 70 : 190) * 1000 : 0,
      housing: random.weighted(rural ? grades.rural : grades.urban),
      water: [0, 1, 2, 3].map(() => !random.chance(rural ? 0.006 : 0.0006)) as any,
      suddenSpending: random.chance(0.03) ? random.between(20, 600) * 100 : 0
    }
  }
}

const owned = {
  poor: weighted([6, 0], [92.5, 1], [1.5, 2]),
  other: weighted([4, 0], [85, 1], [10, 2], [1, 3])
}
const savings = {
  poor: [0, 0, 900, 3000, 6500, 11000, 18000, 29000, 48000, 86000, 260000],
  other: [6000, 32000, 55000, 78000, 102000, 130000, 170000, 220000, 310000, 480000, 2600000]
}
const grades = {
  rural: weighted<HomeState["housing"]>([52, "A"], [45.6, "B"], [1.9, "C"], [0.5, "D"]),
  urban: weighted<HomeState["housing"]>([78, "A"], [21.8, "B"], [0.17, "C"], [0.03, "D"])
}

/** A household that is not poor has somebody who earns: the first who can, if nobody does. */
const provide = (people: ReadonlyArray<Person>, where: Circumstances): void => {
  const on = dayOf(where.asOf)
  const able = people.filter((one) => {
    const age = Day.fullYears(one.birth, on)
    return age >= 18 && age < one.retiresAt && one.state.absence === undefined
  })
  const earns = able.some(({ state }) => state.work !== "idle" && state.work !== "unemployed")
  if (!earns && able.length > 0) able[0]!.state.work = "employed"
}
