import * as CitizenId from "../../foundation/CitizenId.ts"
import { daysInMonth, epochDay } from "../../foundation/Day.ts"

/**
 * How a list writes an identity number (号码写法): valid as it stands; valid once spaces, full-width digits or a small x are evened out;
 * 15 digits from before 1999; 18 characters that are not a number, as one mistyped digit leaves them; nothing; something else.
 */
export const writings = ["plain", "tidied", "old", "mistyped", "absent", "unreadable"] as const
export type Writing = (typeof writings)[number]

/** What was read of a number: how it is written, and the packed number that it stands for, or -1. */
export interface NumberReading {
  readonly writing: Writing
  readonly key: number
}

/** Reads a number that `keyOf` does not know as it stands. Never repairs a digit. */
export const read = (text: string): NumberReading => {
  const tidied = tidy(text)
  if (tidied === "") return { writing: "absent", key: -1 }
  const key = keyOf(tidied)
  if (key >= 0) return { writing: tidied === text ? "plain" : "tidied", key }
  if (tidied.length === 15) {
    const upgraded = CitizenId.upgrade(tidied)
    if (upgraded !== undefined) return { writing: "old", key: CitizenId.pack(upgraded) }
  }
  return { writing: tidied.length === 18 && /^\d{17}[\dX]$/.test(tidied) ? "mistyped" : "unreadable", key: -1 }
}

/** `CitizenId.normalise`, without its regular expressions where there are only digits, letters and spaces, full-width or not. */
export const tidy = (text: string): string => {
  let kept = ""
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i)
    const narrow = code >= 0xff01 && code <= 0xff5e ? code - 0xfee0 : code
    if ((narrow >= 0x30 && narrow <= 0x39) || narrow === 0x58) kept += String.fromCharCode(narrow)
    else if (narrow === 0x78) kept += "X"
    else if (narrow !== 0x20 && narrow !== 0x3000) return CitizenId.normalise(text)
  }
  return kept
}

/**
 * The packed number of a text that is a valid identity number as it stands, or -1.
 *
 * Exact: the same as `CitizenId.pack` where `CitizenId.isCitizenId` holds.
 */
export const keyOf = (text: string): number => {
  if (text.length !== 18) return -1
  for (let i = 0; i < 18; i++) scratch[i] = text.charCodeAt(i)
  return keyAt(scratch, 0, 18)
}

const scratch = new Uint16Array(18)

/** The same of characters among others. Runs for every row of a list, so nothing is cut or built. */
export const keyAt = (characters: Uint16Array, from: number, to: number): number => {
  if (to - from !== 18) return -1
  let sum = 0
  let region = 0
  let strange = 0
  for (let i = 0; i < 6; i++) {
    const digit = characters[from + i]! - 48
    strange |= digit | (9 - digit)
    region = region * 10 + digit
    sum += digit * weights[i]!
  }
  let date = 0
  for (let i = 6; i < 14; i++) {
    const digit = characters[from + i]! - 48
    strange |= digit | (9 - digit)
    date = date * 10 + digit
    sum += digit * weights[i]!
  }
  let sequence = 0
  for (let i = 14; i < 17; i++) {
    const digit = characters[from + i]! - 48
    strange |= digit | (9 - digit)
    sequence = sequence * 10 + digit
    sum += digit * weights[i]!
  }
  // A character that is no digit leaves the sign bit.
  if (strange < 0 || characters[from + 17] !== checks[sum % 11]!) return -1
  const day = dayOf(date)
  return day < 0 ? -1 : (region * 131072 + day) * 1000 + sequence
}

const weights = Uint8Array.of(7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2)
const checks = Uint8Array.from("10X98765432", (c) => c.charCodeAt(0))

const firstYear = 1800
const years = 300
/** By year and month, sixteen places a year: days from 1800-01-01 to the month, and the length of the month. */
const monthStart = new Int32Array(years * 16)
const monthLength = new Uint8Array(years * 16)
for (let year = 0; year < years; year++) {
  for (let month = 1; month <= 12; month++) {
    monthStart[year * 16 + month] = epochDay(firstYear + year, month, 1) - epochDay(firstYear, 1, 1)
    monthLength[year * 16 + month] = daysInMonth(firstYear + year, month)
  }
}

/** Days from 1800-01-01 to a date of eight digits, or -1 when there is no such day. */
const dayOf = (date: number): number => {
  const year = ((date / 10000) | 0) - firstYear
  const month = ((date / 100) | 0) % 100
  const day = date % 100
  if (year < 0 || year >= years || month > 12 || day === 0) return -1
  const at = year * 16 + month
  return day > monthLength[at]! ? -1 : monthStart[at]! + day - 1
}
