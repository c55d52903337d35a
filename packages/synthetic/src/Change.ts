import { Day, Quarter } from "@doudi/core"
import { condition } from "./Condition.ts"
import type { Home } from "./Home.ts"
import * as Identity from "./Identity.ts"
import { dayOf, type Moment, monthEnd } from "./Moment.ts"
import { familyOf } from "./Names.ts"
import { born, disabilities, medicalOf, type Person, type Role, type State } from "./Person.ts"
import { purpose, Random, weighted } from "./Random.ts"
import { decide } from "./Recognition.ts"

/** Something that befell a household between two quarters (变动). `no` is the member it befell. */
export interface Change {
  readonly kind: ChangeKind
  readonly no?: number
}
export type ChangeKind = "birth" | HomeKind | PersonKind
type HomeKind = "earnings" | "suddenSpending" | "house" | "decision"
type PersonKind = "jobLost" | "jobFound" | "illness" | "recovery" | "death" | "left" | "returned" | "disability"

/** Share of households that something befalls in a quarter, besides births and growing older. */
const rate = 0.032
/** Share of households that may have a birth; most have no mother of the age, or no day of birth left for the number. */
const birthRate = 0.045

/**
 * Brings a household into the quarter of `at`, from the quarter before. `undefined` when nothing befell it.
 *
 * Reading: the head of a household never dies here, so that nobody becomes head in between; nor does anybody who lives alone.
 */
export const alter = (home: Home, at: Moment): Change | undefined => {
  const random = stream(home.where.seed, home.index, at.quarter)
  const u = random.unit()
  if (u >= rate + birthRate) return undefined
  if (u >= rate) return birth(home, at, random)
  const kind = random.weighted(kinds)
  return (
    (kind in toHome ? toHome[kind as HomeKind](home, at, random) : befall(kind as PersonKind, home, at, random)) ??
    earnings(home, at, random)
  )
}

/** Whether anything may befall the household at an index in a quarter, told without making the household. */
export const mayAlter = (seed: number, index: number, quarter: Quarter.Quarter): boolean =>
  stream(seed, index, quarter).unit() < rate + birthRate

const stream = (seed: number, index: number, quarter: Quarter.Quarter): Random =>
  new Random(seed, purpose.change, index, Quarter.yearOfQuarter(quarter) * 4 + Number(quarter.slice(5)))

const kinds = weighted<HomeKind | PersonKind>(
  [22, "earnings"],
  [10, "jobLost"],
  [7, "jobFound"],
  [13, "illness"],
  [3, "recovery"],
  [12, "death"],
  [6, "left"],
  [4, "returned"],
  [3, "disability"],
  [4, "suddenSpending"],
  [1, "house"],
  [5, "decision"]
)

const earnings = (home: Home, at: Moment, random: Random): Change => {
  const one = random.pick(home.people)
  one.state.wagePercent = Math.max(20, one.state.wagePercent + random.pick([-40, -30, -20, 15, 25, 40]))
  home.state.financialAssets = Math.max(0, home.state.financialAssets + random.between(-8, 9) * 100)
  lookedAt(home, at)
  return { kind: "earnings", no: one.no }
}

/** What befalls a household as a whole. */
const toHome: Readonly<Record<HomeKind, (home: Home, at: Moment, random: Random) => Change>> = {
  earnings,
  suddenSpending: (home, _, random) => {
    home.state.suddenSpending = random.between(30, 500) * 100
    return { kind: "suddenSpending" }
  },
  house: (home, _, random) => {
    home.state.housing = random.chance(0.5) ? "C" : random.chance(0.4) ? "D" : "B"
    return { kind: "house" }
  },
  decision: (home, at, random) => {
    decide(home, at, random, 3)
    return { kind: "decision" }
  }
}

/** What befalls one member: whom it may, and what it does to them. Those who live apart are spared, but for their return. */
interface Blow {
  readonly may: (one: Person, at: Moment) => boolean
  readonly strikes: (state: State, at: Moment, random: Random, one: Person) => void
}

const toPerson: Readonly<Record<PersonKind, Blow>> = {
  jobLost: {
    may: (one, at) => condition(one, at).employment === "employed",
    strikes: (state, at, random) => {
      state.work = "unemployed"
      state.unemployedSince = recently(at, random)
    }
  },
  jobFound: {
    may: (one, at) => ["unemployed", "idle"].includes(condition(one, at).employment) && canWork(one, at),
    strikes: (state) => {
      state.work = "employed"
    }
  },
  illness: {
    may: ({ state }) => state.illness !== "serious",
    strikes: (state, _, random, { poor }) => {
      state.illness = state.illness === "none" && random.chance(0.45) ? "chronic" : "serious"
      state.medical = medicalOf(random, state.illness, poor)
    }
  },
  recovery: {
    may: ({ state }) => state.illness === "serious",
    strikes: (state, _, random, { poor }) => {
      state.illness = "chronic"
      state.medical = medicalOf(random, "chronic", poor)
    }
  },
  death: {
    may: (one, at) => one.relation !== "02" && (ageOf(one, at) >= 58 || one.state.illness === "serious"),
    strikes: (state, at, random) => {
      state.diedOn = recently(at, random)
    }
  },
  left: {
    may: (one, at) => (one.relation === "20" || one.relation === "30") && canWork(one, at),
    strikes: (state, at, random) => {
      state.absence = "apart"
      state.absentSince = recently(at, random)
      state.work = "employed"
    }
  },
  returned: {
    may: ({ state }) => state.absence === "apart",
    strikes: (state, _, random) => {
      state.absence = undefined
      state.work = random.chance(0.5) ? "idle" : "employed"
    }
  },
  disability: {
    may: (one, at) => one.state.disability === "0" && ageOf(one, at) >= 6,
    strikes: (state, _, random) => {
      state.disability = random.weighted(disabilities)
    }
  }
}

/** Picks a living member whom it may befall, if there is one. */
const befall = (kind: PersonKind, home: Home, at: Moment, random: Random): Change | undefined => {
  const { may, strikes } = toPerson[kind]
  const among = home.people.filter(
    (one) => one.state.diedOn === undefined && (one.state.absence === undefined || kind === "returned") && may(one, at)
  )
  if (among.length === 0) return undefined
  const one = random.pick(among)
  strikes(one.state, at, random, one)
  if (kind === "jobLost" || kind === "jobFound") lookedAt(home, at)
  return { kind, no: one.no }
}

const birth = (home: Home, at: Moment, random: Random): Change | undefined => {
  const no = home.people.length + 1
  const mother = home.people.find((one) => one.sex === 2 && isHere(one) && mayBear(one, at))
  if (mother === undefined || no > Identity.personsPerHousehold) return undefined
  const yesterday = Day.toEpochDay(at.asOf) - 1
  const on = Identity.lastAllowed(Identity.personIndex(home.index, no), home.where.seed, yesterday)
  if (yesterday - on > 88) return undefined
  const sex = random.chance(0.52) ? 1 : 2
  const named = home.people.find(({ relation }) => relation === "20" || relation === "30") ?? home.people[0]!
  const role: Role = { age: 0, sex, relation: sex === 1 ? "20" : "30", family: familyOf(named.name) }
  home.people.push(born(home.where, no, role, on))
  return { kind: "birth", no }
}

const isHere = (one: Person): boolean => one.state.absence === undefined && one.state.diedOn === undefined
const ageOf = (one: Person, at: Moment): number => Day.fullYears(one.birth, at.asOf)
const canWork = (one: Person, at: Moment): boolean => {
  const { age, labour, studies } = condition(one, at)
  return age >= 18 && age < 58 && !studies && (labour === "full" || labour === "partial")
}
const mayBear = (one: Person, at: Moment): boolean =>
  (one.relation === "02" || one.relation === "10") && ageOf(one, at) >= 21 && ageOf(one, at) <= 41
const recently = (at: Moment, random: Random): Day.Day => dayOf(Day.toEpochDay(at.asOf) - random.between(1, 85))
const lookedAt = (home: Home, at: Moment): void => {
  home.state.windowUntil = monthEnd(at.asOf, 1)
}
