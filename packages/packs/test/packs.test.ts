import { readFileSync } from "node:fs"
import { Calendar, Day, GoldenCase, Pack, Policy } from "@doudi/core"
import { pack, packs, sample } from "@doudi/packs"
import chineseDays from "chinese-days"
import { Either } from "effect"
import { describe, expect, it } from "vitest"
import * as PackFolder from "../../files/src/pack/PackFolder.ts"
import { generate, target } from "../scripts/generate.ts"
import { checked } from "./checked.ts"

const ids = ["cn", "cn-34", "cn-340303", "cn-340303-sample"]
const policyOf = (id: string): Policy.Policy => {
  const whole = Either.getOrThrow(pack(id))
  return Either.getOrThrow(Policy.fromData(whole.data, whole.hash))
}
const household = GoldenCase.householdOf(checked(sample).cases[0]!, checked(sample).bases)

describe("the packs without a file system", () => {
  it("are what the folders hold: run packages/packs/scripts/generate.ts after a change", () => {
    expect(readFileSync(target, "utf8") === generate()).toBe(true)
  })

  it.each(ids)("%s links, and has the same digest as its folder", (id) => {
    const whole = Either.getOrThrow(pack(id))
    expect(Either.isRight(Policy.fromData(JSON.parse(JSON.stringify(whole.data)), whole.hash))).toBe(true)
    expect(whole.hash).toBe(checked(id).hash)
    expect(PackFolder.digest(Either.getOrThrow(Pack.decode(whole.data)))).toBe(whole.hash)
  })

  it("names the packs there are when asked for another", () => {
    const none = Either.getOrThrow(Either.flip(pack("cn-990000")))
    expect(none[0]!.remedy.en).toContain("cn-340303-sample")
  })
})

describe("figures", () => {
  it("invented ones stand in the sample layer only, and every value of that layer is marked invented", () => {
    for (const [id, layer] of packs) {
      for (const parameter of layer.parameters) {
        for (const value of parameter.values) {
          expect(value.certainty === "invented", `${id} ${parameter.id}`).toBe(id === sample)
          expect(value.source.document === "example", `${id} ${parameter.id}`).toBe(id === sample)
        }
      }
    }
  })

  it("in every layer, a parameter without a value says what is missing and who publishes it", () => {
    for (const id of ids) {
      for (const { id: parameter, values, open } of checked(id).pack.parameters) {
        if (values.length === 0) expect(open, `${id} ${parameter}`).toBeDefined()
      }
    }
  })

  it("Bengbu after what was found: the day is refused with the names of what is missing, no old value is used", () => {
    const answer = Policy.determine(policyOf("cn-340303"), household, Day.day("2025-09-01"))
    const problem = Either.getOrThrow(Either.flip(answer))
    expect(problem._tag).toBe("ParameterNotInForce")
    expect(problem.says.zh).toContain("低保标准")
    expect(problem.says.en).toContain("tekun living standard")
  })

  it("the basic pension: not counted until the end of 2025, then nobody has said so yet", () => {
    const inForce = (id: string, on: string) => {
      const parameters = Policy.parametersOn(policyOf(id), Day.day(on), "comparison")
      return Either.getOrThrow(parameters)["basic-pension-counts"]
    }
    expect(inForce("cn-340303", "2025-12-31")).toBe(false)
    expect(inForce("cn-340303", "2026-01-01")).toBeUndefined()
    expect(inForce(sample, "2026-01-01")).toBe(false)
    expect(inForce(sample, "2025-12-31")).toBe(false)
  })

  it("the sample ends with 2026", () => {
    const policy = policyOf(sample)
    expect(Either.isRight(Policy.determine(policy, household, Day.day("2026-12-31")))).toBe(true)
    expect(Either.isLeft(Policy.determine(policy, household, Day.day("2027-01-01")))).toBe(true)
  })
})

describe("the calendar", () => {
  const { calendar } = policyOf("cn")
  it.each([2024, 2025, 2026])("%i has the working days that chinese-days has", (year) => {
    for (let day = Day.of(year, 1, 1); Day.yearOf(day) === year; day = Day.addDays(day, 1)) {
      expect(Either.getOrThrow(Calendar.isWorkingDay(calendar, day)), day).toBe(chineseDays.isWorkday(day))
    }
  })

  it("2027 is not known", () => {
    expect(Either.isLeft(Calendar.isWorkingDay(calendar, Day.day("2027-01-04")))).toBe(true)
  })
})

describe("what people read", () => {
  const policy = policyOf(sample)
  it("every untranslated article says why, and cites a document of the pack", () => {
    expect(policy.pack.untranslated.length).toBeGreaterThan(20)
    for (const { source } of policy.pack.untranslated) expect(policy.sources.has(source.document)).toBe(true)
  })

  it("every department of the district has a name, and every programme goes to one of them", () => {
    for (const { department } of policy.programmes.values()) {
      expect(policy.departments.get(department)?.name.zh).toMatch(/^区/)
    }
  })
})
