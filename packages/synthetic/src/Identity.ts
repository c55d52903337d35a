import { CitizenId, Day } from "@doudi/core"

/**
 * Identity numbers that are well formed, unique in a district of any size, and nobody's (公民身份号码).
 *
 * The first six digits are 990001 to 990099 for people of the register and 990101 to 990199 for people outside it. GB/T 2260 gives
 * provinces 11 to 82 only, and the permanent residence cards of foreigners, which begin with 9, go on with a province code: 90
 * is none. So no office ever issued or will issue such a number, and no registration office has these people on file.
 *
 * Shape: a person's index fixes the day of birth modulo 365, the prefix and the sequence; nothing needs to be remembered to keep
 * numbers apart. Sequences run from 000 to 995, since 996 to 999 marked people born before 1900.
 */
const prefixes = 99
const sequences = 498
const cycle = 365
const slots = prefixes * sequences

/** Numbers set aside for each household: its members, those who were born since, and spare ones. */
export const personsPerHousehold = 16

/** The greatest number of households whose people all get numbers of their own. */
export const capacity = Math.floor((slots * cycle) / personsPerHousehold)

/** People of the register, and people only a department knows. */
export type Circle = "register" | "outside"
const base = { register: 990000, outside: 990100 } as const

/** The index of a person of a household; `no` counts from 1. */
export const personIndex = (household: number, no: number): number => household * personsPerHousehold + no - 1

/** The day of birth (since 1970) of a person who is `age` years old on a day: the one such day that the index allows. */
export const birthAtAge = (person: number, seed: number, age: number, on: number): number => {
  const key = on * 256 + age
  let last = birthdays.get(key)
  if (last === undefined) {
    last = Day.toEpochDay(Day.addMonths(Day.fromEpochDay(on), -12 * age))
    birthdays.set(key, last)
  }
  return lastAllowed(person, seed, last)
}

/** The latest day on which somebody of an age can be born, by day and age, each found once. */
const birthdays = new Map<number, number>()

/** The latest day not after `last` on which a person of this index can be born. It comes once in every 365 days. */
export const lastAllowed = (person: number, seed: number, last: number): number => {
  return last - modulo(last - (spread(person, seed) % cycle), cycle)
}

/** The number of a person. Fails: throws when the district is larger than `capacity`. */
export const citizenIdOf = (
  person: number,
  seed: number,
  birth: Day.Day,
  sex: 1 | 2,
  circle: Circle = "register"
): CitizenId.CitizenId => {
  if (person >= capacity * personsPerHousehold)
    throw new RangeError(`a synthetic district has at most ${capacity} households`)
  const slot = Math.floor(spread(person, seed) / cycle)
  const sequence = Math.floor(slot / prefixes) * 2 + (sex === 1 ? 1 : 0)
  const body =
    String(base[circle] + 1 + (slot % prefixes)) + birth.replaceAll("-", "") + String(sequence).padStart(3, "0")
  return (body + CitizenId.checkCharacter(body)) as CitizenId.CitizenId
}

/** Another index for each index, so that neighbours in the register are neither twins nor of one prefix. */
const spread = (person: number, seed: number): number => modulo(person * 6700417 + seed, slots * cycle)

const modulo = (n: number, by: number): number => ((n % by) + by) % by
