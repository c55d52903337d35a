import { Schema } from "effect"

/**
 * A division code (区划代码) of 2, 4, 6, 9 or 12 digits: province, city, county, township, village. Bengshan District is 340303.
 *
 * The core checks the shape only. Which codes exist belongs to the policy pack, because they change every year.
 * Source: GB/T 2260 (six digits), statistical division codes (12 digits).
 */
export const Division = Schema.String.pipe(
  Schema.filter((text): true | string => hasShape(text) || "not a division code of 2, 4, 6, 9 or 12 digits"),
  Schema.brand("Division", { identifier: "Division" })
)
export type Division = typeof Division.Type

export type DivisionLevel = "province" | "city" | "county" | "township" | "village"
const levels: Record<number, DivisionLevel> = { 2: "province", 4: "city", 6: "county", 9: "township", 12: "village" }

/** A 12-digit code may end in zeros for a higher level, as statistical tables write it: `340303000000` is the county. */
export const isDivision = (text: string): text is Division => hasShape(text)
const hasShape = (text: string): boolean => text.length in levels && /^[1-9]\d*$/.test(text)

export const division = (text: string): Division => {
  if (!isDivision(text)) throw new RangeError("not a division code")
  return text
}

/** The code without the zeros that only fill it up to 12 digits. */
export const trim = (code: Division): Division => {
  let text: string = code
  for (const length of [9, 6, 4, 2]) {
    if (text.length > length && /^0+$/.test(text.slice(length))) text = text.slice(0, length)
  }
  return text as Division
}

export const levelOf = (code: Division): DivisionLevel => levels[trim(code).length]!

/** The division of a level that contains this one, or itself; `undefined` when the code does not reach that level. */
export const ancestor = (code: Division, level: DivisionLevel): Division | undefined => {
  const length = { province: 2, city: 4, county: 6, township: 9, village: 12 }[level]
  const own = trim(code)
  return own.length >= length ? (own.slice(0, length) as Division) : undefined
}

/** Whether `outer` contains `inner` or equals it. */
export const contains = (outer: Division, inner: Division): boolean => trim(inner).startsWith(trim(outer))
