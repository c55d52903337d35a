import { CitizenId, Day, Division } from "@doudi/core"
import { describe, expect, it } from "vitest"
import { District, Identity, Place } from "../src/index.ts"
import { dayOf } from "../src/Moment.ts"

const today = Day.toEpochDay(Day.day("2025-06-21"))

describe("a made-up identity number", () => {
  it("is unlike every other, for people of one age and sex too", () => {
    const numbers = new Set<string>()
    for (let person = 0; person < 60_000; person++) {
      const birth = dayOf(Identity.birthAtAge(person, 7, 40, today))
      numbers.add(Identity.citizenIdOf(person, 7, birth, 1))
    }
    expect(numbers.size).toBe(60_000)
  })

  it("belongs to somebody of the age that was asked for", () => {
    for (let person = 0; person < 3000; person++) {
      const birth = dayOf(Identity.birthAtAge(person, 11, person % 90, today))
      expect(Day.fullYears(birth, dayOf(today))).toBe(person % 90)
    }
  })

  it("holds for a million households and is nobody's, inside the register and outside it", () => {
    expect(Identity.capacity).toBeGreaterThan(1_000_000)
    const birth = Day.day("1980-02-29")
    for (const circle of ["register", "outside"] as const) {
      for (const person of [0, 999, 16_000_000]) {
        const id = Identity.citizenIdOf(person, 3, birth, 2, circle)
        expect(CitizenId.isCitizenId(id)).toBe(true)
        expect(id.slice(0, 4)).toBe(circle === "register" ? "9900" : "9901")
        expect(CitizenId.sexOf(id)).toBe(2)
      }
    }
  })
})

describe("a place", () => {
  it("lies in the district and is a village when it is rural", () => {
    expect(Place.places.map(({ code }) => code)).toContain("340303200201")
    expect(Place.places.map(({ code }) => code)).toContain("340303200001")
    expect(new Set(Place.places.map(({ code }) => code)).size).toBe(Place.places.length)
    for (const { code, area } of Place.places) {
      expect(Division.contains(Place.district.code, code)).toBe(true)
      expect(Division.levelOf(code)).toBe("village")
      expect(code[9] === "2").toBe(area === "rural")
    }
  })

  it("has telephones that cannot be reached", () => {
    const quarter = "2025Q1" as District.Options["quarter"]
    for (const { phone } of District.households({ seed: 1, households: 200, quarter }))
      expect(phone).toMatch(/^0552-0\d{6}$/)
  })
})
