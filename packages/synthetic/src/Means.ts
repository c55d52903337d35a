import { Fen } from "@doudi/core"
import type { Condition } from "./Condition.ts"
import type { Person } from "./Person.ts"

/**
 * What a person earns, gets and spends in a year (收入与支出), as the form asks for it.
 *
 * Shape: zero is written as zero, what cannot apply is `null`: no wage below 16, no basic pension below 60, no cost of schooling
 * for somebody out of school.
 * Unit: fen a year.
 */
export interface Means {
  readonly wage: Fen.Fen | null
  readonly employmentCost: Fen.Fen | null
  readonly operating: Fen.Fen | null
  readonly operatingCost: Fen.Fen | null
  readonly property: Fen.Fen
  readonly pension: Fen.Fen | null
  readonly basicPension: Fen.Fen | null
  readonly supportReceived: Fen.Fen
  readonly awardsReceived: Fen.Fen
  readonly otherTransfer: Fen.Fen
  readonly transferPaid: Fen.Fen
  readonly medicalInPolicy: Fen.Fen
  readonly medicalPaid: Fen.Fen
  readonly educationPaid: Fen.Fen | null
  readonly rehabilitationPaid: Fen.Fen | null
}

const yuan = (amount: number): Fen.Fen => Fen.fen(Math.round(amount) * 100)
const none = Fen.fen(0)

/** The central basic pension of residents that the district pays, in yuan a month. Made up near the published order. */
const basicPensionMonthly = 172

export const means = (person: Person, at: Condition, rural: boolean): Means => {
  const { income, state, thrift, poor } = person
  const grown = at.schoolAge >= 16
  const pensioner = at.schoolAge >= 60 || (at.schoolAge >= person.retiresAt && person.employeePension)
  const wage = at.employment === "employed" ? wageOf(person, at) : 0
  const receipts = receiptsOf(person, at)
  const jobless = at.employment === "unemployed" && person.fitness < 0.4 ? 6 * 1350 : 0
  return {
    wage: grown ? yuan(wage) : null,
    employmentCost: at.employment === "employed" ? yuan(wage * (0.02 + thrift * 0.06)) : null,
    operating: grown ? yuan(receipts) : null,
    operatingCost:
      receipts > 0
        ? yuan((receipts * (at.employment === "business" ? 30 + income.costShare : income.costShare)) / 100)
        : null,
    property:
      rural && person.relation === "02"
        ? yuan(thrift * thrift * 2400)
        : grown && !poor && thrift > 0.93
          ? yuan(thrift * 9000)
          : none,
    pension: pensioner ? pensionOf(person) : null,
    basicPension: at.schoolAge >= 60 && !person.employeePension ? yuan(basicPensionMonthly * 12) : null,
    supportReceived: yuan(supportOf(person, at)),
    awardsReceived: thrift > 0.985 && at.age >= 60 ? yuan(7200) : none,
    otherTransfer: yuan(jobless + (rural && person.relation === "02" ? 260 + thrift * 520 : 0)),
    transferPaid: yuan(
      at.employment === "employed" && !poor ? wage * 0.08 : wage + receipts > 4000 && person.insured ? 400 : 0
    ),
    medicalInPolicy: Fen.fen(Math.floor((state.medical * (55 + Math.floor(thrift * 35))) / 100)),
    medicalPaid: Fen.fen(state.medical),
    educationPaid: at.studies ? yuan(schoolCost(person, at)) : null,
    rehabilitationPaid: state.disability === "0" ? null : yuan(thrift > 0.7 ? (thrift - 0.7) * 20000 : 0)
  }
}

const wageOf = (person: Person, at: Condition): number => {
  const { income, state } = person
  const fit = at.labour === "full" ? 100 : 62
  return Math.round((income.wageMonthly * income.months * state.wagePercent * fit) / 100_000) * 10
}

const receiptsOf = (person: Person, at: Condition): number => {
  if (at.employment !== "farming" && at.employment !== "business") return 0
  const size = at.employment === "business" ? 2.1 : 1
  return Math.round((person.income.receipts * size * (at.labour === "full" ? 1 : 0.6)) / 10) * 10
}

const pensionOf = (person: Person): Fen.Fen =>
  person.employeePension
    ? yuan(person.income.pensionMonthly * 12)
    : Fen.fen(Math.floor(600 + person.thrift * (person.poor ? 4000 : 9000)) * 12)

/** From children who live elsewhere, to the old; from the other parent, to a child. Some of the poor do get enough to live on. */
const supportOf = (person: Person, at: Condition): number => {
  const { thrift, luck, poor } = person
  if (at.age >= 60 && !person.employeePension) {
    const amount = !poor ? 11000 + luck * 13000 : luck < 0.7 ? luck * 9000 : 14000 + luck * 9000
    return Math.round(amount / 100) * 100
  }
  return at.age < 18 && thrift > 0.96 ? 6000 : 0
}

const schoolCost = ({ thrift }: Person, { schooling }: Condition): number => {
  switch (schooling) {
    case "preschool":
      return 2400 + Math.round(thrift * 40) * 100
    case "primary":
      return Math.round(thrift * 16) * 50
    case "junior":
      return 200 + Math.round(thrift * 24) * 50
    case "senior":
    case "vocational":
      return 1600 + Math.round(thrift * 30) * 100
    case "college":
      return 4800 + Math.round(thrift * 70) * 100
    default:
      return 8000 + Math.round(thrift * 40) * 100
  }
}
