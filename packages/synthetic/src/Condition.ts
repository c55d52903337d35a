import type { Member } from "@doudi/core"
import { type Moment, numberOf } from "./Moment.ts"
import type { Person } from "./Person.ts"

type Codes = Member.MemberFacts

/**
 * How a person stands on a day (个人状况): school, work, fitness, and whether they live with the family.
 *
 * Everything that goes by age changes on 1 September, except coming of age, which changes why a child counts as living with the
 * family. A dead person stays as they were.
 */
export interface Condition {
  readonly age: number
  /** Age on 1 September before the day. */
  readonly schoolAge: number
  readonly schooling: NonNullable<Codes["schooling"]>
  readonly studies: boolean
  readonly failedAbilities: number
  readonly labour: NonNullable<Codes["labour"]>
  readonly employment: NonNullable<Codes["employment"]>
  readonly livingTie: NonNullable<Codes["livingTie"]>
}

export const condition = (person: Person, { asOfNumber, schoolNumber }: Moment): Condition => {
  const { diedOn } = person.state
  const last = diedOn === undefined ? asOfNumber : Math.min(asOfNumber, numberOf(diedOn))
  const age = yearsBetween(person.birthNumber, last)
  const schoolAge = yearsBetween(person.birthNumber, Math.min(last, schoolNumber))
  const schooling = schoolingAt(person, schoolAge)
  const studies = schooling !== "none" && schooling !== "dropped"
  const failedAbilities = failedAt(person, schoolAge)
  const labour = labourAt(person, schoolAge, studies, failedAbilities)
  return {
    age,
    schoolAge,
    schooling,
    studies,
    failedAbilities,
    labour,
    employment: employmentAt(person, schoolAge, studies, labour),
    livingTie: tieAt(person, age, studies, labour)
  }
}

/** Full years between two days as numbers; none before birth. */
const yearsBetween = (birth: number, on: number): number => Math.max(0, Math.floor((on - birth) / 10000))

const schoolingAt = (person: Person, age: number): Condition["schooling"] => {
  const { path, state } = person
  if (age < 3 || age > 24) return "none"
  if (state.disability !== "0" && state.grade === 1 && person.fitness < 0.5) return "none"
  if (age < 6) return person.preschool ? "preschool" : "none"
  if (age >= 9 && age < 15 && person.dropsOut) return "dropped"
  if (age < 12) return "primary"
  if (age < 15) return "junior"
  if (age < 18) return path === "leaves" ? "none" : path === "vocational" ? "vocational" : "senior"
  if (age < 22) return path === "college" || path === "graduate" ? "college" : "none"
  return path === "graduate" ? "graduate" : "none"
}

/** Of six everyday abilities, those a person has lost. */
const failedAt = (person: Person, age: number): number => {
  const { disability, grade, illness } = person.state
  if (age < 6) return 0
  const heavy = disability === "4" || disability === "5" || disability === "6" || disability === "7"
  if (heavy && grade === 1) return person.fitness < 0.3 ? 6 : person.fitness < 0.6 ? 4 : 3
  if (heavy && grade === 2) return person.fitness < 0.4 ? 2 : person.fitness < 0.7 ? 1 : 0
  if (illness === "serious" && person.fitness < 0.25) return person.fitness < 0.08 ? 5 : 2
  if (age >= 82 && person.fitness < 0.3) return person.fitness < 0.1 ? 4 : 1
  return 0
}

const labourAt = (person: Person, age: number, studies: boolean, failed: number): Condition["labour"] => {
  const { disability, grade, illness } = person.state
  if (age < 16 || (studies && age < 25)) return "none"
  const heavy = disability !== "0" && disability !== "2" && disability !== "3"
  if (failed > 0 || (heavy && grade <= 2)) return "lost"
  if (age >= 60)
    return age < 75 && person.fitness > (age < 66 ? 0.25 : 0.55) && illness !== "serious" ? "partial" : "none"
  if (illness === "serious") return person.fitness < 0.55 ? "lost" : "partial"
  if (disability !== "0" || (illness === "chronic" && person.fitness < 0.5)) return "partial"
  return "full"
}

const employmentAt = (
  person: Person,
  age: number,
  studies: boolean,
  labour: Condition["labour"]
): Condition["employment"] => {
  if (age < 16) return "none"
  if (studies) return "idle"
  const { work } = person.state
  if (age >= person.retiresAt)
    return work === "farming" && age < person.farmsUntil && labour === "partial"
      ? "farming"
      : retired(person, age, labour)
  return labour === "lost" ? "idle" : work
}

/** Who has no employee pension works on until 60, whatever the retirement age of employees. */
const retired = (person: Person, age: number, labour: Condition["labour"]): Condition["employment"] =>
  !person.employeePension && age < 60 && labour !== "lost" ? person.state.work : age < 60 ? "idle" : "none"

const tieAt = (person: Person, age: number, studies: boolean, labour: Condition["labour"]): Condition["livingTie"] => {
  if (person.state.absence !== undefined) return person.state.absence
  switch (person.relation) {
    case "02":
      return "self"
    case "10":
      return "spouse"
    case "20":
    case "30":
      if (age < 18) return "minorChild"
      return studies || labour === "lost" ? "dependentChild" : "supported"
    default:
      return "supported"
  }
}
