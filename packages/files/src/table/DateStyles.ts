import { Day } from "@doudi/core"
import type { Element } from "./XmlText.ts"

/**
 * Which styles of a workbook show a number as a date (日期样式): for each index of `cellXfs`, whether its number format has a year,
 * month, day or hour in it.
 */
export const dateStyles = (elements: ReadonlyArray<Element>): ReadonlyArray<boolean> => {
  const custom = new Map<number, boolean>()
  const styles: Array<boolean> = []
  let within = false
  for (const { name, attributes } of elements) {
    if (name === "numFmt")
      custom.set(Number(attributes.get("numFmtId")), isDateFormat(attributes.get("formatCode") ?? ""))
    else if (name === "cellXfs") within = true
    else if (name === "cellStyles" || name === "dxfs") within = false
    else if (name === "xf" && within) {
      const id = Number(attributes.get("numFmtId") ?? 0)
      styles.push(custom.get(id) ?? isBuiltInDate(id))
    }
  }
  return styles
}

/** The formats that Excel knows by number alone, with those of the Chinese edition (27–36, 50–58). */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58)

/** A format is a date when, apart from quoted text, colours and conditions, it has a letter of dates. */
export const isDateFormat = (code: string): boolean => {
  const bare = code
    .replace(/"[^"]*"|\\.|_.|\*./g, "")
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "")
    .replace(/general/gi, "")
  return /[ymdhs]/i.test(bare)
}

/**
 * The day of a number cell: `YYYY-MM-DD`, with the time after it when it has one, or `undefined` for a number that is no day.
 *
 * Reading: the 1900 system counts a 29 February 1900 that never was, so days before 1 March 1900 are one less.
 */
export const dayOfSerial = (serial: number, since1904: boolean): string | undefined => {
  const whole = Math.floor(serial)
  if (!(whole >= (since1904 ? 0 : 1) && whole <= 2_958_465)) return undefined
  if (!since1904 && whole === 60) return undefined
  const epochDay = whole + (since1904 ? -24_107 : whole < 60 ? -25_568 : -25_569)
  const day = Day.fromEpochDay(epochDay)
  const seconds = Math.round((serial - whole) * 86_400)
  if (seconds === 0) return day
  const two = (n: number) => String(n).padStart(2, "0")
  return `${day} ${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}
