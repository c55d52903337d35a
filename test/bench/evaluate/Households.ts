/** The benchmark's households as records of the register, with the facts its pack asks for. */
import { Day, Household, type Member } from "@doudi/core"
import { type District, townships, urban } from "./District.ts"
import { on } from "./Figures.ts"

const provenance = {
  source: "survey",
  observedOn: Day.day(on),
  recordedAt: `${on}T08:00:00Z`
} as unknown as Household.Household["provenance"]

/** Townships have the codes 990301001 to 990301012. */
export const divisionOf = (township: number): string => `990301${String(township + 1).padStart(3, "0")}001`
const divisions = Array.from({ length: townships }, (_, township) => divisionOf(township))

export const householdOf = ({ households: h, persons }: District, i: number): Household.Household => {
  const members: Array<object> = []
  for (let p = h.from[i]!; p < h.from[i + 1]!; p++) members.push(memberOf(persons, p, p - h.from[i]! + 1))
  const flag = (value: number) => (value === 1 ? undefined : value === 2)
  const more = {
    ...{ operating: h.operating[i], property: h.property[i], transfer: h.transfer[i], work: h.work[i] },
    ...known("rigid", h.rigid[i]! < 0 ? undefined : h.rigid[i]),
    "car-exempt": h.exempt[i] === 1,
    ...known("housing-safe", flag(h.housing[i]!)),
    ...known("water-safe", flag(h.water[i]!))
  }
  return {
    id: Household.householdId(`B-${i}`),
    division: divisions[h.township[i]!],
    area: urban(h.township[i]!) ? "urban" : "rural",
    ...known("financialAssets", h.assets[i]! < 0 ? undefined : h.assets[i]),
    ...known("vehicles", h.cars[i] === 9 ? undefined : h.cars[i]),
    dwellings: h.homes[i],
    suddenSpending: h.sudden[i],
    provenance,
    more,
    members
  } as unknown as Household.Household
}

const labours = ["none", "partial", "full"] as const

const memberOf = (persons: District["persons"], p: number, no: number): Member.MemberFacts => {
  const born = String(persons.birth[p])
  const grade = persons.disability[p]!
  const labour = persons.labour[p]!
  const ill = persons.ill[p]!
  const supporter = persons.supporter[p]!
  return {
    no,
    name: "某人",
    relation: no === 1 ? "02" : "97",
    livingTie: no === 1 ? "self" : "supported",
    birth: `${born.slice(0, 4)}-${born.slice(4, 6)}-${born.slice(6)}`,
    ...known("disabilityGrade", grade === 9 ? undefined : grade === 0 ? null : grade),
    ...known("labour", labours[labour]),
    ...known("illness", ill === 1 ? undefined : ill === 2 ? "serious" : "none"),
    ...known("ableObligor", supporter === 1 ? undefined : supporter === 2),
    more: {
      ...known("earned", persons.income[p]! < 0 ? undefined : persons.income[p]),
      "unemployed-months": persons.unemployed[p]
    }
  } as unknown as Member.MemberFacts
}

/** A field only where somebody told. */
const known = (key: string, value: unknown): object => (value === undefined ? {} : { [key]: value })
