import { DisabilityCertificate } from "@doudi/core"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { citizenId } from "./arbitrary.ts"

const holder = "11010519491231002X"

describe("a disability certificate number", () => {
  it("tells the holder, the category and the grade, in 20 or 22 characters", () => {
    fc.assert(
      fc.property(
        citizenId,
        fc.constantFrom(1, 2, 3, 4, 5, 6, 7),
        fc.constantFrom(1, 2, 3, 4),
        fc.constantFrom("", "B1"),
        (id, category, grade, reissue) => {
          const number = `${id}${category}${grade}${reissue}`
          expect(DisabilityCertificate.parse(number)).toEqual({ citizenId: id, category, grade })
          expect(DisabilityCertificate.parse(` ${number.toLowerCase()} `)).toEqual({ citizenId: id, category, grade })
        }
      )
    )
  })

  it.each([
    [holder, "CERTIFICATE_LENGTH"],
    [`${holder}4`, "CERTIFICATE_LENGTH"],
    [`${holder}42001`, "CERTIFICATE_LENGTH"],
    [`${holder.slice(0, 17)}142`, "CERTIFICATE_ID"],
    [`${holder}02`, "CERTIFICATE_CATEGORY"],
    [`${holder}82`, "CERTIFICATE_CATEGORY"],
    [`${holder}X2`, "CERTIFICATE_CATEGORY"],
    [`${holder}40`, "CERTIFICATE_GRADE"],
    [`${holder}45`, "CERTIFICATE_GRADE"]
  ])("%s is refused with %s", (text, code) => expect(DisabilityCertificate.parse(text)).toBe(code))

  it("calls grades 1 and 2 severe", () => {
    expect(([1, 2, 3, 4] as const).filter(DisabilityCertificate.isSevere)).toEqual([1, 2])
  })
})
