import { Schema } from "effect"
import { type Day, epochDay, exists, fromEpochDay } from "./Day.ts"

const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const
const characters = "10X98765432"

/** The check character that belongs to the first 17 digits. Source: ISO 7064:1983 MOD 11-2. */
export const checkCharacter = (text: string): string => {
  let sum = 0
  for (let i = 0; i < 17; i++) sum += (text.charCodeAt(i) - 48) * weights[i]!
  return characters.charAt(sum % 11)
}

/**
 * A citizen identity number (公民身份号码): 17 digits and a check character; digits 7 to 14 are an existing birth date of the
 * years 1800 to 2099.
 *
 * The first six digits are the division of first registration and may have been abolished since, so they are not looked up.
 * Fails: with a message that never repeats the number (`override`), because parse errors reach logs.
 * Source: GB 11643-1999, check character by ISO 7064:1983 MOD 11-2.
 */
export const CitizenId = Schema.String.pipe(
  Schema.filter((text): boolean => fault(text) === undefined),
  Schema.brand("CitizenId", {
    identifier: "CitizenId",
    message: () => ({ message: "not a citizen ID number; read all 18 characters from the card again", override: true })
  })
)
export type CitizenId = typeof CitizenId.Type

/** Why a text is not a citizen ID number, as a code that a quarantine row can carry. */
export type CitizenIdFault =
  | "ID_EMPTY"
  | "ID_LENGTH"
  | "ID_CHARACTERS"
  | "ID_BIRTH_DATE"
  | "ID_CHECK_CHARACTER"
  | "ID_FIFTEEN_DIGITS"

export const isCitizenId = (text: string): text is CitizenId => fault(text) === undefined

/** What is wrong with a normalised text, or nothing. A 15-digit number is well known but is not an identity number today. */
export const fault = (text: string): CitizenIdFault | undefined => {
  if (text === "") return "ID_EMPTY"
  if (/^\d{15}$/.test(text)) return "ID_FIFTEEN_DIGITS"
  if (text.length !== 18) return "ID_LENGTH"
  for (let i = 0; i < 17; i++) {
    const c = text.charCodeAt(i)
    if (c < 48 || c > 57) return "ID_CHARACTERS"
  }
  const year = Number(text.slice(6, 10))
  if (year < 1800 || year > 2099) return "ID_BIRTH_DATE"
  if (!exists(year, Number(text.slice(10, 12)), Number(text.slice(12, 14)))) return "ID_BIRTH_DATE"
  const last = text.charAt(17)
  if (!/[\dX]/.test(last)) return "ID_CHARACTERS"
  return checkCharacter(text) === last ? undefined : "ID_CHECK_CHARACTER"
}

/**
 * The same number in its one spelling: half-width, upper-case X, without spaces, hyphens, zero-width marks or the apostrophe
 * that spreadsheets put before text. Normalising twice changes nothing. Never repairs a digit.
 */
export const normalise = (text: string): string =>
  text
    .replace(/[\uff01-\uff5e]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0))
    .replace(/[\s\u00a0\u200b-\u200f\u2060\u3000\ufeff'’`·-]/g, "")
    .toUpperCase()

/**
 * The 18-character number that a 15-digit number of before 1999 became: the century put in, the check character added.
 *
 * Reading: the two digits of the year are 19xx. Numbers of people born before 1900 ended in 996 to 999 and are refused.
 * An upgraded number is a clue to a person, not a proof: callers mark it and do not store it as read.
 */
export const upgrade = (fifteen: string): CitizenId | undefined => {
  if (!/^\d{15}$/.test(fifteen) || /99[6-9]$/.test(fifteen)) return undefined
  const body = `${fifteen.slice(0, 6)}19${fifteen.slice(6)}`
  const whole = body + checkCharacter(body)
  return isCitizenId(whole) ? whole : undefined
}

/** Birth date in the number. */
export const birthOf = (id: CitizenId): Day => `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}` as Day

/** Whether the number has this birth date. Runs for every person of an import, so no text is made. */
export const isBornOn = (id: CitizenId, birth: string): boolean => {
  for (let i = 0, at = 0; i < 8; i++, at++) {
    if (i === 4 || i === 6) at++
    if (id.charCodeAt(6 + i) !== birth.charCodeAt(at)) return false
  }
  return true
}

/** Sex in the number, by GB/T 2261.1: odd is 1 (male), even is 2 (female). */
export const sexOf = (id: CitizenId): 1 | 2 => ((id.charCodeAt(16) - 48) % 2 === 1 ? 1 : 2)

const dayOfYear1800 = -62091

/**
 * The number packed into an integer below 2^53, for keys and joins over many people; the check character is implied.
 *
 * Exact: `unpack` gives the same number back.
 */
export const pack = (id: CitizenId): number => {
  const day = epochDay(digits(id, 6, 10), digits(id, 10, 12), digits(id, 12, 14)) - dayOfYear1800
  return (digits(id, 0, 6) * 131072 + day) * 1000 + digits(id, 14, 17)
}

/** The number that the digits from one place to another write. Runs for every person of an import, so no text is cut. */
const digits = (text: string, from: number, to: number): number => {
  let n = 0
  for (let i = from; i < to; i++) n = n * 10 + text.charCodeAt(i) - 48
  return n
}

/** The number that was packed. */
export const unpack = (packed: number): CitizenId => {
  const sequence = packed % 1000
  const rest = (packed - sequence) / 1000
  const days = rest % 131072
  const region = (rest - days) / 131072
  const body =
    String(region).padStart(6, "0") +
    fromEpochDay(days + dayOfYear1800).replaceAll("-", "") +
    String(sequence).padStart(3, "0")
  return (body + checkCharacter(body)) as CitizenId
}

/**
 * In how many of its 18 characters a packed number differs from a text of as many. Beyond `most` it is no longer counted: nearly every
 * number differs more in its sequence and region alone, and is not written out for it.
 */
export const differing = (packed: number, text: string, most: number): number => {
  const sequence = packed % 1000
  const region = Math.floor(packed / 131_072_000)
  const few = differingDigits(sequence, text, 14, 17) + differingDigits(region, text, 0, 6)
  if (few > most) return few
  const whole = unpack(packed)
  let all = 0
  for (let i = 0; i < 18; i++) if (whole.charCodeAt(i) !== text.charCodeAt(i)) all++
  return all
}

/** In how many places the digits of a number differ from those that stand in a text. */
const differingDigits = (number: number, text: string, from: number, to: number): number => {
  let different = 0
  for (let i = to - 1, rest = number; i >= from; i--) {
    const digit = rest % 10
    if (text.charCodeAt(i) !== 48 + digit) different++
    rest = (rest - digit) / 10
  }
  return different
}
