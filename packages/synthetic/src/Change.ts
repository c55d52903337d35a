import { Day, Quarter } from "@doudi/core"
import { condition } from "./Condition.ts"
import { type Home, monthEnd } from "./Home.ts"
import * as Identity from "./Identity.ts"
import { dayOf, type Moment } from "./Moment.ts"
import { born, disabilities, medicalOf, type Person } from "./Person.ts"
import { purpose, Random, weighted } from "./Random.ts"
import { decide } from "./Recognition.ts"

/** Something that befell a household between two quarters (变动). `no` is the member it befell. */
export interface Change {
  readonly kind: ChangeKind
  readonly no?: number
}
export type ChangeKind =
  | "earnings"
  | "jobLost"
  | "jobFound"
  | "illness"
  | "recovery"
  | "death"
  | "birth"
  | "left"
  | "returned"
  | "disability"
  | "suddenSpending"
  | "house"
  | "decision"

/** Share of households that something befalls in a quarter, besides growing older. */
const rate = 0.034

/**
 * Brings a household into the quarter of `at`, from the quarter before. `undefined` when nothing befell it.
 *
 * Reading: the head of a household never dies here, so that nobody becomes head in between; nor does anybody who lives alone.
 */
export const alter = (home: Home, at: Moment): Change | undefined => {
  const random = stream(home.where.seed, home.index, at.quarter)
  if (!random.chance(rate)) return undefined
  const kind = random.weighted(kinds)
  return happenings[kind](home, at, random) ?? earnings(home, at, random)
}

/** Whether anything befalls the household at an index in a quarter, told without making the household. */
export const isAltered = (seed: number, index: number, quarter: Quarter.Quarter): boolean =>
  stream(seed, index, quarter).chance(rate)

const stream = (seed: number, index: number, quarter: Quarter.Quarter): Random =>
  new Random(seed, purpose.change, index, Quarter.yearOfQuarter(quarter) * 4 + Number(quarter.slice(5)))

const kinds = weighted<ChangeKind>(
  [22, "earnings"],
  [10, "jobLost"],
  [7, "jobFound"],
  [13, "illness"],
  [3, "recovery"],
  [12, "death"],
  [10, "birth"],
  [6, "left"],
  [4, "returned"],
  [3, "disability"],
  [4, "suddenSpending"],
  [1, "house"],
  [5, "decision"]
)

type Happening = (home: Home, at: Moment, random: Random) => Change | undefined

const earnings = (home: Home, at: Moment, random: Random): Change => {
  const one = random.pick(home.people)
  one.state.wagePercent = Math.max(20, one.state.wagePercent + random.pick([-40, -30, -20, 15, 25, 40]))
  home.state.financialAssets += random.between(-8, 9) * 100
  if (home.state.financialAssets < 0) home.state.financialAssets = 0
  lookedAt(home, at)
  return { kind: "earnings", no: one.no }
}

const happenings: Readonly<Record<ChangeKind, Happening>> = {
  earnings,
  jobLost: (home, at, random) =>
    befalls(
      home,
      at,
      random,
      (one) => condition(one, at).employment === "employed" && one.state.absence === undefined,
      (one) => {
        one.state.work = "unemployed"
        one.state.unemployedSince = recently(at, random)
        lookedAt(home, at)
        return "jobLost"
      }
    ),
  jobFound: (home, at, random) =>
    befalls(
      home,
      at,
      random,
      (one) => ["unemployed", "idle"].includes(condition(one, at).employment) && canWork(one, at),
      (one) => {
        one.state.work = "employed"
        lookedAt(home, at)
        return "jobFound"
      }
    ),
  illness: (home, at, random) =>
    befalls(
      home,
      at,
      random,
      (one) => one.state.illness !== "serious",
      (one) => {
        one.state.illness = one.state.illness === "none" && random.chance(0.45) ? "chronic" : "serious"
        one.state.medical = medicalOf(random, one.state.illness, one.poor)
        return "illness"
      }
    ),
  recovery: (home, at, random) =>
    befalls(
      home,
      at,
      random,
      (one) => one.state.illness === "serious",
      (one) => {
        one.state.illness = "chronic"
        one.state.medical = medicalOf(random, "chronic", one.poor)
        return "recovery"
      }
    ),
  death: (home, at, random) =>
    befalls(
      home,
      at,
      random,
      (one) => one.relation !== "02" && (ageOf(one, at) >= 58 || one.state.illness === "serious"),
      (one) => {
        one.state.diedOn = recently(at, random)
        return "death"
      }
    ),
  birth: (home, at, random) => {
    const mother = home.people.find((one) => one.sex === 2 && isHere(one) && mayBear(one, at))
    const index = Identity.personIndex(home.index, home.people.length + 1)
    const on = Identity.lastAllowed(index, home.where.seed, Day.toEpochDay(at.asOf) - 1)
    if (mother === undefined || home.people.length >= Identity.personsPerHousehold) return undefined
    if (Day.toEpochDay(at.asOf) - on > 90) return undefined
    const sex = random.chance(0.52) ? 1 : 2
    const surname =
      home.people.find((one) => one.relation === "20" || one.relation === "30")?.name ?? home.people[0]!.name
    const compound = ["欧阳", "上官", "司马", "诸葛", "皇甫", "夏侯"].find((name) => surname.startsWith(name))
    const family = {
      surname: surname.includes("·") ? surname.split("·")[1]! : (compound ?? surname[0]!),
      ethnic: surname.includes("·")
    }
    const child = born(
      home.where,
      home.people.length + 1,
      { age: 0, sex, relation: sex === 1 ? "20" : "30", family },
      on
    )
    home.people.push(child)
    return { kind: "birth", no: child.no }
  },
  left: (home, at, random) =>
    befalls(
      home,
      at,
      random,
      (one) => (one.relation === "20" || one.relation === "30") && canWork(one, at),
      (one) => {
        one.state.absence = "apart"
        one.state.absentSince = recently(at, random)
        one.state.work = "employed"
        return "left"
      }
    ),
  returned: (home, at, random) =>
    befalls(
      home,
      at,
      random,
      (one) => one.state.absence === "apart",
      (one) => {
        one.state.absence = undefined
        one.state.work = random.chance(0.5) ? "idle" : "employed"
        return "returned"
      },
      () => true
    ),
  disability: (home, at, random) =>
    befalls(
      home,
      at,
      random,
      (one) => one.state.disability === "0" && ageOf(one, at) >= 6,
      (one) => {
        one.state.disability = random.weighted(disabilities)
        return "disability"
      }
    ),
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

/** Picks a living member who fits, and lets it befall them. */
const befalls = (
  home: Home,
  _: Moment,
  random: Random,
  fits: (one: Person) => boolean,
  happens: (one: Person) => ChangeKind,
  among: (one: Person) => boolean = isHere
): Change | undefined => {
  const candidates = home.people.filter((one) => one.state.diedOn === undefined && among(one) && fits(one))
  if (candidates.length === 0) return undefined
  const one = random.pick(candidates)
  return { kind: happens(one), no: one.no }
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
