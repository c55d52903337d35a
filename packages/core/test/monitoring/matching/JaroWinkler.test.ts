import { JaroWinkler, PersonName } from "@doudi/core"
import * as fc from "fast-check"
import { expect, it } from "vitest"

const { jaroWinkler } = JaroWinkler

it("gives the published figures", () => {
  // Winkler's own examples, three decimals.
  for (const [a, b, likeness] of [
    ["SHACKLEFORD", "SHACKELFORD", 0.982],
    ["DUNNINGHAM", "CUNNIGHAM", 0.896],
    ["JERALDINE", "GERALDINE", 0.926],
    ["MARTHA", "MARHTA", 0.961],
    ["DWAYNE", "DUANE", 0.84],
    ["DIXON", "DICKSONX", 0.813]
  ] as const) {
    expect(jaroWinkler(a, b)).toBeCloseTo(likeness, 3)
  }
})

it("counts characters and not their bytes", () => {
  expect(jaroWinkler("张国强", "张国东")).toBeCloseTo(37 / 45, 12)
  expect(jaroWinkler("𬀩国强", "𬱖国强")).toBeCloseTo(7 / 9, 12)
  expect(jaroWinkler("张强", "张国")).toBeCloseTo(2 / 3, 12)
  expect(jaroWinkler("", "")).toBe(0)
})

it("is the same both ways, 1 for the same name, and never outside 0 to 1", () => {
  const name = fc.string({ unit: fc.constantFrom(..."张国强东李明"), maxLength: 6 })
  fc.assert(
    fc.property(name, name, (a, b) => {
      expect(jaroWinkler(a, b)).toBeCloseTo(jaroWinkler(b, a), 12)
      expect(jaroWinkler(a, b)).toBeGreaterThanOrEqual(0)
      expect(jaroWinkler(a, b)).toBeLessThanOrEqual(1)
      if (a !== "") expect(jaroWinkler(a, a)).toBe(1)
    })
  )
})

it("writes a name in one spelling", () => {
  for (const text of ["买买提·艾力", "买买提•艾力", "买买提.艾力", " 买买提・艾力\u200b", "买买提．艾力"]) {
    expect(PersonName.unify(text)).toBe("买买提·艾力")
  }
  expect(PersonName.unify("张　三")).toBe("张三")
  expect(PersonName.unify("ＡＢ")).toBe("AB")
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const once = PersonName.unify(text)
      expect(PersonName.unify(once)).toBe(once)
    })
  )
})
