import type { Household } from "@doudi/core"
import * as Dirt from "./Dirt.ts"
import { household, type Options } from "./District.ts"
import { registered } from "./Gaps.ts"
import { idOf } from "./Home.ts"
import * as Identity from "./Identity.ts"
import { dayOf } from "./Moment.ts"
import { purpose, Random, weighted } from "./Random.ts"
import { again, householdHeader, householdRow, memberAt, memberHeader, memberRows, type Tables } from "./Table.ts"

/** The district's register as two tables (家庭档案), and what an import must hold back of them. */
export interface RegisterFile extends Tables {
  readonly expected: Expected
}

/** Rows that an import must quarantine: a household with one bad row waits as a whole. */
export interface Expected {
  /** Rows of the household table. */
  readonly householdRows: number
  /** Rows of the member table, those that only wait for the rest of their household too. */
  readonly memberRows: number
  /** Households that wait. */
  readonly heldBack: ReadonlyArray<Household.HouseholdId>
  /** How many households or rows have each flaw, harmless ones too. */
  readonly flaws: Readonly<Record<Flaw, number>>
}

/** Harmless ways to write, which reading evens out; then those that make a row wait. */
export type Flaw =
  | "fullWidth"
  | "lowerCase"
  | "spaces"
  | "wrongCheck"
  | "scientific"
  | "strayMember"
  | "numberTwice"
  | "emptyName"

export interface RegisterOptions extends Options {
  /** Share of households with a flaw, three in a thousand by default; zero for a clean file. */
  readonly flaws?: number
}

/**
 * The register's file of a quarter: the truth with gaps and a few flaws. Nothing is held in memory but what is flawed.
 *
 * Shape: rows ascend by household and member number; each quarter has its own flaws.
 */
export const register = (options: RegisterOptions): RegisterFile => ({
  households: {
    header: householdHeader,
    rows: again(function* () {
      for (let k = 0; k < options.households; k++) yield householdRow(known(options, k))
    })
  },
  members: {
    header: memberHeader,
    rows: again(function* () {
      for (let k = 0; k < options.households; k++) {
        const flaw = flawOf(options, k)
        const record = known(options, k)
        yield* flaw === undefined ? memberRows(record) : flawed(options, record, k, flaw)
      }
    })
  },
  expected: expect(options)
})

/** What the register knows of the household at an index: the truth with gaps. */
export const known = (options: Omit<Options, "households">, index: number): Household.Household =>
  registered(household(options, index), options.seed)

const flaws = weighted<Flaw>(
  [2, "fullWidth"],
  [6, "lowerCase"],
  [3, "spaces"],
  [1, "wrongCheck"],
  [0.8, "scientific"],
  [0.6, "strayMember"],
  [0.8, "numberTwice"],
  [0.8, "emptyName"]
)

const stream = ({ seed, quarter }: Options, index: number): Random =>
  new Random(seed, purpose.registerDirt, index, Number(quarter.slice(0, 4)) * 4 + Number(quarter.slice(5)))

/** The flaw drawn for a household, before it is known whether the household can have it. */
const drawn = (options: RegisterOptions, index: number): Flaw | undefined => {
  const random = stream(options, index)
  return random.chance(options.flaws ?? 0.003) ? random.weighted(flaws) : undefined
}

const flawOf = (options: RegisterOptions, index: number): Flaw | undefined => {
  const flaw = drawn(options, index)
  return flaw === undefined ? undefined : possible(flaw, known(options, index))
}

/** A number needs a number, two of the same need two people; who cannot have a flaw has a harmless one. */
const possible = (flaw: Flaw, { members }: Household.Household): Flaw => {
  if (flaw === "numberTwice" && members.length < 2) return "emptyName"
  if (flaw === "lowerCase" && !members.some(({ citizenId }) => citizenId?.endsWith("X"))) return "fullWidth"
  if ((flaw === "wrongCheck" || flaw === "scientific") && typeof members[0].citizenId !== "string") return "spaces"
  return flaw
}

const nameAt = memberAt("name")
const idAt = memberAt("citizenId")
const wageAt = memberAt("medicalPaid")

const flawed = (options: Options, record: Household.Household, index: number, flaw: Flaw): Array<Array<string>> => {
  const random = stream(options, index + Identity.capacity)
  const rows = memberRows(record)
  const first = rows[0]!
  switch (flaw) {
    case "fullWidth":
      first[idAt] = Dirt.fullWidth(first[idAt]!)
      first[wageAt] = first[wageAt] === "不适用" ? first[wageAt] : Dirt.fullWidth(first[wageAt]!)
      break
    case "lowerCase":
      for (const row of rows) row[idAt] = Dirt.lowerCase(row[idAt]!)
      break
    case "spaces":
      first[idAt] = Dirt.spaced(first[idAt]!)
      first[nameAt] = Dirt.spaced(first[nameAt]!)
      break
    case "wrongCheck":
      first[idAt] = Dirt.mistyped(first[idAt]!, random)
      break
    case "scientific":
      first[idAt] = Dirt.scientific(first[idAt]!)
      break
    case "strayMember":
      rows.push(stray(options, first, index))
      break
    case "numberTwice":
      rows[1]![1] = first[1]!
      break
    case "emptyName":
      first[nameAt] = ""
      break
  }
  return rows
}

/** A row of somebody whose household is not in the household table: a number of the other township's office. */
const stray = (options: Options, like: ReadonlyArray<string>, index: number): Array<string> => {
  const row = [...like]
  const person = Identity.personIndex(index, Identity.personsPerHousehold)
  const birth = dayOf(Identity.birthAtAge(person, options.seed, 40, 20000))
  const sex = row[memberAt("sex")] === "女" ? 2 : 1
  row[0] = idOf(index).replace("BS-", "YS-")
  row[1] = "1"
  row[idAt] = Identity.citizenIdOf(person, options.seed, birth, sex, "outside")
  row[memberAt("birth")] = birth
  return row
}

const expect = (options: RegisterOptions): Expected => {
  const counts: Record<Flaw, number> = {
    fullWidth: 0,
    lowerCase: 0,
    spaces: 0,
    wrongCheck: 0,
    scientific: 0,
    strayMember: 0,
    numberTwice: 0,
    emptyName: 0
  }
  const heldBack: Array<Household.HouseholdId> = []
  let waiting = 0
  for (let k = 0; k < options.households; k++) {
    if (drawn(options, k) === undefined) continue
    const record = known(options, k)
    const flaw = possible(drawn(options, k)!, record)
    counts[flaw]++
    if (flaw === "strayMember") waiting++
    else if (flaw !== "fullWidth" && flaw !== "lowerCase" && flaw !== "spaces") {
      heldBack.push(record.id)
      waiting += record.members.length
    }
  }
  return { householdRows: heldBack.length, memberRows: waiting, heldBack, flaws: counts }
}
