import { CitizenId, Day } from "@doudi/core"
import * as fc from "fast-check"

/** Days of the years in which living people were born. */
export const birthDay = fc
  .integer({ min: Day.toEpochDay(Day.day("1800-01-01")), max: Day.toEpochDay(Day.day("2099-12-31")) })
  .map(Day.fromEpochDay)

/** Any day a record may hold. */
export const anyDay = fc
  .integer({ min: Day.toEpochDay(Day.day("0001-01-01")), max: Day.toEpochDay(Day.day("9999-12-31")) })
  .map(Day.fromEpochDay)

/** Seventeen digits that are well formed; the division is one that was never assigned. */
export const body = fc
  .tuple(fc.integer({ min: 990000, max: 999999 }), birthDay, fc.integer({ min: 0, max: 999 }))
  .map(([division, birth, sequence]) => `${division}${birth.replaceAll("-", "")}${String(sequence).padStart(3, "0")}`)

/** Well-formed citizen identity numbers that belong to nobody. */
export const citizenId = body.map((digits) => (digits + CitizenId.checkCharacter(digits)) as CitizenId.CitizenId)
