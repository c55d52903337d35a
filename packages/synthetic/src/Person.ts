import type { CitizenId, Day, Member } from "@doudi/core"
import * as Identity from "./Identity.ts"
import { dayOf, numberOf } from "./Moment.ts"
import { type FamilyName, fullName, generationOf } from "./Names.ts"
import { purpose, Random, weighted } from "./Random.ts"

/** How far somebody goes to school: what follows nine years of compulsory schooling. */
export type Path = "leaves" | "vocational" | "senior" | "college" | "graduate"
/** What somebody does while of working age and able. */
export type Work = "employed" | "farming" | "business" | "idle" | "unemployed"

/**
 * A made-up person before any form asks about them: who they are, what they would do at each age, and what has befallen them.
 *
 * Shape: facts of a quarter follow from this and the day (`Condition`, `Means`); only a `Change` writes to the fields of `state`.
 * Unit: amounts in yuan, `medical` in fen.
 */
export interface Person {
  readonly no: number
  readonly name: string
  readonly sex: 1 | 2
  readonly birth: Day.Day
  /** The birth date as a number such as 19840531. */
  readonly birthNumber: number
  readonly citizenId: CitizenId.CitizenId
  /** The day from which the number is in the register; until then the child has none. */
  readonly numberFrom: Day.Day
  readonly relation: keyof typeof Member.relations
  readonly poor: boolean
  readonly path: Path
  readonly preschool: boolean
  readonly dropsOut: boolean
  /** Age at which paid work ends; village people farm on for some years. */
  readonly retiresAt: number
  readonly farmsUntil: number
  /** A draw between 0 and 1 that says how fit somebody is for their age. */
  readonly fitness: number
  /** A draw between 0 and 1 for how much they spend and get besides their main income. */
  readonly thrift: number
  readonly luck: number
  readonly employeePension: boolean
  readonly ableObligor: boolean
  readonly insured: boolean
  readonly income: Income
  readonly state: State
}

/** What a person would earn by each kind of work, and get when old. */
export interface Income {
  readonly wageMonthly: number
  readonly months: number
  readonly receipts: number
  readonly costShare: number
  readonly pensionMonthly: number
}

/** What changes in a life from quarter to quarter. */
export interface State {
  work: Work
  unemployedSince: Day.Day | undefined
  /** Wages in hundredths of `wageMonthly`. */
  wagePercent: number
  absence: "apart" | "clergy" | "prison" | "missing" | undefined
  absentSince: Day.Day | undefined
  diedOn: Day.Day | undefined
  disability: NonNullable<Member.MemberFacts["disability"]>
  grade: number
  illness: "none" | "chronic" | "serious"
  medical: number
}

/** What the family decides about a person. */
export interface Role {
  readonly age: number
  readonly sex: 1 | 2
  readonly relation: Person["relation"]
  readonly family: FamilyName
}

/** The household a person grows up in. */
export interface Circumstances {
  readonly seed: number
  readonly household: number
  readonly asOf: number
  readonly poor: boolean
  readonly rural: boolean
  /** A draw between 0 and 1 that all of the household share: who earns badly mostly lives with others who do. */
  readonly luck: number
}

/** A person in a role. The same seed, household and number give the same person. */
export const person = (where: Circumstances, no: number, role: Role): Person => {
  const index = Identity.personIndex(where.household, no)
  return born(where, no, role, Identity.birthAtAge(index, where.seed, role.age, where.asOf))
}

/** A person born on a day. */
export const born = (where: Circumstances, no: number, role: Role, birthDay: number): Person => {
  const random = new Random(where.seed, purpose.person, where.household, no)
  const { poor, rural, luck } = where
  const { age, sex } = role
  const birth = dayOf(birthDay)
  const name = fullName(random, role.family, sex, generationOf(Number(birth.slice(0, 4))))
  const waits = random.chance(0.4) ? random.between(30, 150) : 0
  const health = healthOf(random, age, poor)
  return {
    no,
    name,
    sex,
    birth,
    birthNumber: numberOf(birth),
    relation: role.relation,
    poor,
    citizenId: Identity.citizenIdOf(Identity.personIndex(where.household, no), where.seed, birth, sex),
    numberFrom: dayOf(birthDay + waits),
    path: random.weighted(poor ? paths.poor : paths.other),
    preschool: random.chance(0.88),
    dropsOut: random.chance(poor ? 0.012 : 0.002),
    retiresAt: sex === 1 ? 60 : random.chance(0.6) ? 50 : 55,
    farmsUntil: random.between(62, 76),
    fitness: random.unit(),
    thrift: random.unit(),
    employeePension: random.chance(poor ? 0.05 : rural ? 0.12 : 0.72),
    ableObligor: random.chance(0.96),
    insured: random.chance(poor ? 0.965 : 0.985),
    luck,
    income: incomeOf(random, poor, 0.8 * luck + 0.2 * random.unit()),
    state: {
      work: random.weighted(works[rural ? "rural" : "urban"][poor ? "poor" : "other"]),
      unemployedSince: dayOf(where.asOf - random.between(20, 400)),
      wagePercent: 100,
      absence: undefined,
      absentSince: undefined,
      diedOn: undefined,
      ...health,
      medical: medicalOf(random, health.illness, poor)
    }
  }
}

const paths = {
  other: weighted<Path>([5, "leaves"], [33, "vocational"], [14, "senior"], [44, "college"], [4, "graduate"]),
  poor: weighted<Path>([14, "leaves"], [41, "vocational"], [15, "senior"], [28.5, "college"], [1.5, "graduate"])
}

const works = {
  urban: {
    other: weighted<Work>([74, "employed"], [10, "business"], [12, "idle"], [4, "unemployed"]),
    poor: weighted<Work>([66, "employed"], [4, "business"], [19, "idle"], [11, "unemployed"])
  },
  rural: {
    other: weighted<Work>([55, "employed"], [34, "farming"], [5, "business"], [5, "idle"], [1, "unemployed"]),
    poor: weighted<Work>([46, "employed"], [37, "farming"], [2, "business"], [11, "idle"], [4, "unemployed"])
  }
}

const incomeOf = (random: Random, poor: boolean, luck: number): Income => ({
  wageMonthly: Math.round(random.decile(poor ? wages.poor : wages.other, luck) / 10) * 10,
  months: poor ? random.between(7, 12) : random.between(11, 12),
  receipts: Math.round(random.decile(poor ? receipts.poor : receipts.other, luck) / 50) * 50,
  costShare: random.between(30, 55),
  pensionMonthly: random.decile(pensions.employee)
})

/** Deciles, yuan a month. */
const wages = {
  other: [2600, 3200, 3600, 4000, 4400, 4800, 5300, 5900, 6700, 8300, 22000],
  poor: [300, 600, 800, 1000, 1200, 1450, 1800, 5200, 6200, 7000, 9000]
}
/** Deciles, yuan a year, before costs. */
const receipts = {
  other: [14000, 22000, 28000, 33000, 38000, 44000, 52000, 62000, 78000, 110000, 320000],
  poor: [900, 2500, 4000, 6000, 8500, 12000, 18000, 50000, 62000, 75000, 110000]
}
/** Deciles, yuan a month. */
const pensions = { employee: [1300, 1700, 2000, 2300, 2500, 2700, 2950, 3200, 3600, 4200, 7500] }

const healthOf = (random: Random, age: number, poor: boolean): Pick<State, "disability" | "grade" | "illness"> => {
  const weight = poor ? 1.35 : 0.72
  const disabled = random.chance((age < 16 ? 0.014 : age < 45 ? 0.032 : age < 65 ? 0.062 : 0.1) * weight)
  const category = random.weighted(disabilities)
  const grade = random.weighted(grades)
  const u = random.unit()
  const serious = (age < 45 ? 0.004 : age < 65 ? 0.015 : 0.03) * weight
  const chronic = age < 16 ? 0.01 : age < 45 ? 0.05 : age < 65 ? 0.17 : 0.4
  return {
    disability: disabled ? category : "0",
    grade,
    illness: u < serious ? "serious" : u < serious + chronic ? "chronic" : "none"
  }
}

export const disabilities = weighted([45, "4"], [13, "1"], [13, "2"], [2, "3"], [12, "5"], [11, "6"], [4, "7"])
const grades = weighted([14, 1], [25, 2], [31, 3], [30, 4])

/** What is left to pay for treatment in a year, in fen: seldom a round sum. */
export const medicalOf = (random: Random, illness: State["illness"], poor: boolean): number => {
  const yuan = random.decile(medicals[illness])
  return (poor && illness !== "none" ? Math.round(yuan * 0.7) : yuan) * 100 + (yuan === 0 ? 0 : random.below(100))
}
const medicals = {
  none: [0, 0, 0, 60, 150, 260, 400, 600, 900, 1500, 6000],
  chronic: [200, 500, 800, 1100, 1500, 1900, 2400, 3100, 4200, 6500, 17000],
  serious: [6000, 11000, 15000, 19000, 24000, 30000, 38000, 48000, 63000, 90000, 260000]
}
