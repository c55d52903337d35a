import { CitizenId, Day } from "@doudi/core"
import { Either, Schema } from "effect"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { birthDay, body, citizenId } from "./arbitrary.ts"

/** The publicly printed test value. */
const printed = "11010519491231002X" as CitizenId.CitizenId

describe("what a citizen ID number is", () => {
  it("takes the publicly printed test value and reads birth and sex from it", () => {
    expect(CitizenId.fault(printed)).toBeUndefined()
    expect(CitizenId.birthOf(printed)).toBe("1949-12-31")
    expect(CitizenId.sexOf(printed)).toBe(2)
  })

  it.each([
    ["", "ID_EMPTY"],
    ["1101051949123100", "ID_LENGTH"],
    [`${printed}0`, "ID_LENGTH"],
    ["110105491231002", "ID_FIFTEEN_DIGITS"],
    [printed.replace("002X", "o02X"), "ID_CHARACTERS"],
    [printed.toLowerCase(), "ID_CHARACTERS"],
    [printed.replace("X", "A"), "ID_CHARACTERS"],
    [printed.replace("1231", "1331"), "ID_BIRTH_DATE"],
    [printed.replace("1231", "0230"), "ID_BIRTH_DATE"],
    [printed.replace("1949", "1799"), "ID_BIRTH_DATE"],
    [printed.replace("1949", "2100"), "ID_BIRTH_DATE"],
    [printed.replace("X", "1"), "ID_CHECK_CHARACTER"]
  ] as const)("%s is refused with %s", (text, code) => {
    expect(CitizenId.fault(text)).toBe(code)
    expect(CitizenId.isCitizenId(text)).toBe(false)
  })

  it("accepts exactly one of the eleven check characters", () => {
    fc.assert(
      fc.property(body, (digits) => {
        const accepted = [..."0123456789X"].filter((c) => CitizenId.isCitizenId(digits + c))
        expect(accepted).toEqual([CitizenId.checkCharacter(digits)])
      })
    )
  })

  it("notices every single wrong digit and every swap of neighbours", () => {
    fc.assert(
      fc.property(citizenId, fc.integer({ min: 0, max: 16 }), fc.integer({ min: 1, max: 9 }), (id, at, more) => {
        const digit = String((Number(id[at]) + more) % 10)
        expect(CitizenId.isCitizenId(id.slice(0, at) + digit + id.slice(at + 1))).toBe(false)
        const swapped = id.slice(0, at) + id[at + 1] + id[at] + id.slice(at + 2)
        expect(CitizenId.isCitizenId(swapped)).toBe(swapped === id)
      })
    )
  })

  it("never repeats the number in an error of its Schema", () => {
    const wrong = `${printed.slice(0, 17)}7`
    for (const input of [wrong, `${printed} `, 1101051949, { id: wrong }, [wrong], null]) {
      const result = Schema.decodeUnknownEither(CitizenId.CitizenId)(input)
      expect(Either.isLeft(result)).toBe(true)
      if (Either.isLeft(result)) expect(result.left.message).not.toMatch(/1101051949/)
    }
  })
})

describe("the one spelling of a number", () => {
  it.each([
    ["full-width digits and letter", "１１０１０５１９４９１２３１００２ｘ"],
    ["lower-case x", "11010519491231002x"],
    ["spaces and hyphens", " 110105 19491231-002X\u3000"],
    ["a spreadsheet's apostrophe", "'11010519491231002X"],
    ["zero-width marks and a byte order mark", "\ufeff110105\u200b19491231002X\u2060"]
  ])("mends %s", (_, text) => expect(CitizenId.normalise(text)).toBe(printed))

  it("changes nothing when done twice, and never touches a well-formed number", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 40 }), citizenId, (text, id) => {
        expect(CitizenId.normalise(CitizenId.normalise(text))).toBe(CitizenId.normalise(text))
        expect(CitizenId.normalise(id)).toBe(id)
      })
    )
  })
})

describe("fifteen digits of before 1999", () => {
  it("gain the century and the check character", () => {
    expect(CitizenId.upgrade("110105491231002")).toBe(printed)
  })

  it("are not guessed for people born before 1900, nor from anything else", () => {
    for (const text of ["110105491231996", "110105491231999", "110105491331002", "11010549123100", "11010549123100X"]) {
      expect(CitizenId.upgrade(text)).toBeUndefined()
    }
  })

  it("are the inverse of leaving out century and check character", () => {
    fc.assert(
      fc.property(citizenId, (id) => {
        fc.pre(id.slice(6, 8) === "19" && Number(id.slice(14, 17)) < 996)
        expect(CitizenId.upgrade(id.slice(0, 6) + id.slice(8, 17))).toBe(id)
      })
    )
  })
})

describe("a number packed into an integer", () => {
  it("unpacks to the same number", () => {
    fc.assert(
      fc.property(citizenId, (id) => {
        expect(Number.isSafeInteger(CitizenId.pack(id))).toBe(true)
        expect(CitizenId.unpack(CitizenId.pack(id))).toBe(id)
      })
    )
  })

  it("differs from a text in as many characters as the number does, counted as far as is asked", () => {
    const change = fc.tuple(fc.integer({ min: 0, max: 17 }), fc.constantFrom(..."0123456789X"))
    fc.assert(
      fc.property(
        citizenId,
        fc.array(change, { maxLength: 5 }),
        fc.integer({ min: 1, max: 3 }),
        (id, changes, most) => {
          const text = changes.reduce((made, [at, c]) => made.slice(0, at) + c + made.slice(at + 1), id as string)
          const different = [...id].filter((c, i) => c !== text[i]).length
          const told = CitizenId.differing(CitizenId.pack(id), text, most)
          if (different <= most) expect(told).toBe(different)
          else expect(told).toBeGreaterThan(most)
        }
      )
    )
  })

  it("unpacks to the same number at the ends of every part", () => {
    for (const region of ["000000", "110105", "999999"]) {
      for (const birth of ["18000101", "19700101", "20991231"]) {
        for (const sequence of ["000", "999"]) {
          const digits = region + birth + sequence
          const id = (digits + CitizenId.checkCharacter(digits)) as CitizenId.CitizenId
          expect(CitizenId.isCitizenId(id)).toBe(true)
          expect(CitizenId.unpack(CitizenId.pack(id))).toBe(id)
        }
      }
    }
  })

  it("keeps the birth date and the sex", () => {
    fc.assert(
      fc.property(birthDay, citizenId, (birth, id) => {
        const digits = id.slice(0, 6) + birth.replaceAll("-", "") + id.slice(14, 17)
        const other = CitizenId.unpack(CitizenId.pack((digits + CitizenId.checkCharacter(digits)) as never))
        expect(CitizenId.birthOf(other)).toBe(birth)
        expect(CitizenId.sexOf(other)).toBe(Number(id[16]) % 2 === 1 ? 1 : 2)
        expect(Day.isDay(CitizenId.birthOf(other))).toBe(true)
        expect([CitizenId.isBornOn(other, birth), CitizenId.isBornOn(id, birth)]).toEqual([
          true,
          CitizenId.birthOf(id) === birth
        ])
        expect(CitizenId.isBornOn(other, Day.addDays(birth, 1))).toBe(false)
      })
    )
  })
})
