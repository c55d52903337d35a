import { addDays, isDay } from "../../foundation/Day.ts"

/**
 * A figure as a pack writes it, one unit higher and one lower (移动一个单位): a fen for money, one for what is counted, the last
 * decimal for a ratio, a day for a date; a yes or no turned round. Empty when the text is not such a figure.
 *
 * Shape: never below zero. Exact: digits of the text are counted, nothing passes through a float.
 */
export const shifts = (text: string, unit: string | undefined): ReadonlyArray<string> => {
  if (text === "true" || text === "false") return [text === "true" ? "false" : "true"]
  if (unit === "day") return isDay(text) ? [addDays(text, 1), addDays(text, -1)] : []
  const read = /^(\d+)(?:\.(\d+))?$/.exec(text)
  if (read === null) return []
  const [, integer = "", fraction = ""] = read
  const places = unit?.startsWith("yuan") === true ? 2 : fraction === "" ? 0 : Math.max(2, fraction.length)
  const units = BigInt(integer + fraction.padEnd(places, "0"))
  return [units + 1n, units - 1n].filter((n) => n >= 0n).map((n) => decimal(n, places))
}

const decimal = (units: bigint, places: number): string => {
  const digits = String(units).padStart(places + 1, "0")
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`
}
