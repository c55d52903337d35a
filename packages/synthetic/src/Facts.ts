import { Fen, type Household } from "@doudi/core"
import { condition } from "./Condition.ts"
import type { Home } from "./Home.ts"
import { means } from "./Means.ts"
import { type Moment, monthStart } from "./Moment.ts"
import type { Person } from "./Person.ts"

/** The whole truth about a household on the day of a quarter, as the register's record (家庭档案): every fact known. */
export const facts = (home: Home, at: Moment): Household.Household => {
  const { state } = home
  const rural = home.place.area === "rural"
  const [first, ...others] = home.people.map((one) => member(home, one, at))
  return {
    id: home.id,
    provenance: { source: "register", observedOn: at.asOf, recordedAt: at.recordedAt },
    members: [first!, ...others],
    division: home.place.code,
    area: home.place.area,
    address: home.address,
    phone: home.phone,
    authorised: state.authorised,
    windowFrom: monthStart(state.windowUntil, 11),
    windowUntil: state.windowUntil,
    category: state.category,
    categoryFrom: state.categoryFrom,
    monitoring: state.monitoring,
    registeredPoor: rural ? home.registeredPoor : false,
    financialAssets: Fen.fen(state.financialAssets * 100),
    dwellings: home.dwellings,
    dwellingArea: home.dwellingArea,
    vehicles: state.vehicles,
    vehicleValue: state.vehicles === 0 ? null : Fen.fen(state.vehicleValue * 100),
    business: home.business,
    housing: state.housing,
    waterQuantity: state.water[0],
    waterQuality: state.water[1],
    waterAccess: state.water[2],
    waterReliability: state.water[3],
    otherRigid: Fen.fen(home.otherRigid * 100),
    suddenSpending: Fen.fen(state.suddenSpending * 100)
  }
}

const member = (home: Home, one: Person, moment: Moment): Household.Member => {
  const at = condition(one, moment)
  const { state } = one
  const child = one.relation === "20" || one.relation === "30" || one.relation === "40"
  const disabled = state.disability !== "0"
  const monitored = home.place.area === "rural" ? home.state.monitoredFrom !== null : null
  const ended = state.absence === undefined ? null : (state.absentSince ?? null)
  const money = means(one, at, home.place.area === "rural")
  const record: Household.Member = {
    no: one.no,
    name: one.name,
    citizenId: one.citizenId,
    birth: one.birth,
    sex: `${one.sex}`,
    relation: one.relation,
    diedOn: state.diedOn ?? null,
    livingTie: at.livingTie,
    livingFrom: child ? one.birth : null,
    livingUntil: ended,
    registered: true,
    registeredFrom: child ? one.birth : null,
    registeredUntil: null,
    monitored,
    monitoredFrom: monitored === true ? home.state.monitoredFrom : null,
    monitoredUntil: null,
    labour: at.labour,
    disability: state.disability,
    disabilityGrade: disabled ? state.grade : null,
    careNeeded: at.failedAbilities > 0 || (disabled && state.grade === 1),
    failedAbilities: at.failedAbilities,
    illness: state.illness,
    insured: one.insured,
    schooling: at.schooling,
    employment: at.employment,
    unemployedSince: at.employment === "unemployed" ? (state.unemployedSince ?? null) : null,
    ableObligor: obligor(home, one, at.age),
    wage: money.wage,
    employmentCost: money.employmentCost,
    operating: money.operating,
    operatingCost: money.operatingCost,
    property: money.property,
    pension: money.pension,
    basicPension: money.basicPension,
    supportReceived: money.supportReceived,
    assistanceReceived: one.relation === "02" ? Fen.fen(home.state.assistance * 12) : Fen.fen(0),
    awardsReceived: money.awardsReceived,
    otherTransfer: money.otherTransfer,
    transferPaid: money.transferPaid,
    medicalInPolicy: money.medicalInPolicy,
    medicalPaid: money.medicalPaid,
    educationPaid: money.educationPaid,
    rehabilitationPaid: money.rehabilitationPaid
  }
  if (one.numberFrom <= moment.asOf) return record
  const { citizenId: _, ...withoutNumber } = record
  return withoutNumber
}

/** Whoever lives with family has somebody to support them; the lonely have so as their draw says. */
const obligor = (home: Home, one: Person, age: number): boolean => {
  const alone = home.people.length === 1
  if (alone && (age >= 60 || age < 16)) return one.fitness < 0.62 && one.ableObligor
  return one.ableObligor || home.people.some((other) => other !== one && other.relation === "10")
}
