import { addDays, type Day, fullYears } from "../foundation/Day.ts"
import type { Fen } from "../foundation/Fen.ts"
import type { Notice, Shown } from "../policy/pack/Section.ts"
import { birthOf, type Household } from "../population/Household.ts"
import type { MemberFacts } from "../population/Member.ts"
import { belongs } from "../population/Membership.ts"
import * as Masked from "./Masked.ts"

/** Somebody whom a notice lists: a household, or one person of it where the category is of persons. */
export interface Listed {
  readonly household: Household
  readonly no?: number | undefined
  /** What is proposed a month; where the office chooses within a band there is no amount to publish. */
  readonly amount?: Fen | undefined
}

/** One line of a notice. Shape: only what the notice shows is there. */
export interface Line {
  readonly applicant?: string | Masked.Masked
  readonly persons?: number
  readonly amount?: Fen | null
}

/** The lines of one village. `division` is its code. */
export interface Village {
  readonly division: string
  readonly lines: ReadonlyArray<Line>
}

/** Of age (成年). Source: 民法典, article 17. */
const adult = 18

/**
 * The lines of a notice (公示名单) as they stood on a day, village by village: a notice is put up in the village of the people it names,
 * and nowhere else. What a line shows is chosen from three things; there is no way to show another.
 *
 * Shape: villages by code, lines in the order given. A minor is not named, nor somebody whose age nobody knows.
 */
export const of = (notice: Notice, listed: ReadonlyArray<Listed>, on: Day): ReadonlyArray<Village> => {
  const villages = new Map<string, Array<Line>>()
  for (const one of listed) {
    const lines = villages.get(one.household.division) ?? []
    lines.push(lineOf(new Set(notice.shows), one, on))
    villages.set(one.household.division, lines)
  }
  return [...villages]
    .map(([division, lines]) => ({ division, lines }))
    .sort((a, b) => (a.division < b.division ? -1 : 1))
}

/** Until when a notice hangs, the last day included; undefined where the pack sets no period. */
export const lastDay = ({ days }: Notice, from: Day): Day | undefined =>
  days === undefined ? undefined : addDays(from, days - 1)

const lineOf = (shows: ReadonlySet<Shown>, { amount, household, no }: Listed, on: Day): Line => ({
  ...(shows.has("applicant") ? { applicant: nameOf(applicantOf(household, no, on), on) } : {}),
  ...(shows.has("persons") ? { persons: no === undefined ? sizeOf(household, on) : 1 } : {}),
  ...(shows.has("amount") ? { amount: amount ?? null } : {})
})

/** The person listed, or the living head of the household. */
const applicantOf = (household: Household, no: number | undefined, on: Day): MemberFacts | undefined => {
  if (no !== undefined) return household.members.find((member) => member.no === no)
  return household.members.find(({ diedOn, relation }) => relation === "02" && !(diedOn && diedOn <= on))
}

const nameOf = (member: MemberFacts | undefined, on: Day): string | Masked.Masked => {
  if (member === undefined) return Masked.of("noApplicant")
  const birth = birthOf(member)
  if (!birth) return Masked.of("ageUnknown")
  return fullYears(birth, on) < adult ? Masked.of("minor") : member.name
}

/** Members who live with the family, as far as is known; at least one. */
const sizeOf = (household: Household, on: Day): number =>
  Math.max(1, household.members.filter((member) => belongs(member, "living", on) === true).length)
