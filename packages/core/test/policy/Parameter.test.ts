import { Day, Parameter, Rational } from "@doudi/core"
import { Either, Schema } from "effect"
import { describe, expect, it } from "vitest"

const source = { source: "law", checkedOn: "2025-01-01", certainty: "invented" }
const parameter = (unit: string, values: ReadonlyArray<object>, more: object = {}) =>
  Schema.decodeUnknownSync(Parameter.Parameter)({
    id: "standard",
    name: { zh: "标准", en: "standard" },
    unit,
    values: values.map((value) => ({ ...source, ...value })),
    ...more
  })
const linked = (unit: string, ...values: ReadonlyArray<object>) =>
  Either.getOrThrow(Parameter.link(parameter(unit, values)))
const on = (of: Parameter.Linked, day: string) => {
  const found = Parameter.inForce(of, Day.day(day))
  return Either.isRight(found) ? found.right.figures : found.left._tag
}
const faults = (of: Parameter.Parameter) => {
  const result = Parameter.link(of)
  return Either.isLeft(result) ? result.left.map(({ says }) => says.en) : []
}

describe("a parameter", () => {
  const dated = linked(
    "yuan/month",
    { from: "2024-07-01", value: "756.00" },
    { from: "2023-01-01", until: "2024-01-01", value: "720" }
  )

  it("is in force from its first day, and no longer on the day it ends", () => {
    expect(on(dated, "2022-12-31")).toBe("ParameterNotInForce")
    expect(on(dated, "2023-01-01")).toEqual({ all: 72_000 })
    expect(on(dated, "2023-12-31")).toEqual({ all: 72_000 })
    expect(on(dated, "2024-01-01")).toBe("ParameterNotInForce")
    expect(on(dated, "2024-06-30")).toBe("ParameterNotInForce")
    expect(on(dated, "2024-07-01")).toEqual({ all: 75_600 })
    expect(on(dated, "2030-01-01")).toEqual({ all: 75_600 })
  })

  it("without an end lasts until the next value begins", () => {
    const open = linked("yuan", { from: "2023-01-01", value: "1" }, { from: "2024-01-01", value: "2" })
    expect([on(open, "2023-12-31"), on(open, "2024-01-01")]).toEqual([{ all: 100 }, { all: 200 }])
  })

  it("says what is missing and who publishes it", () => {
    const open = { missing: { zh: "低保标准", en: "the standard" }, publisher: { zh: "市政府", en: "the city" } }
    const none = Either.getOrThrow(Parameter.link(parameter("yuan/month", [], { open })))
    const gap = Either.getOrThrow(Either.flip(Parameter.inForce(none, Day.day("2025-01-01"))))
    expect(gap.remedy.zh).toContain("市政府")
  })

  it("keeps decimals exactly", () => {
    const { all } = on(linked("ratio", { from: "2025-01-01", value: "1.15" }), "2025-01-01") as {
      readonly all: Rational.Rational
    }
    expect([Rational.n(all), Rational.d(all)]).toEqual([23n, 20n])
  })

  it("is refused when a figure is not written in its unit", () => {
    for (const [unit, value] of [
      ["yuan/month", "800.005"],
      ["yuan", "1e3"],
      ["ratio", "60%"],
      ["flag", "yes"],
      ["persons", "three"]
    ] as const) {
      expect(faults(parameter(unit, [{ from: "2025-01-01", value }])).length, `${value} ${unit}`).toBe(1)
    }
  })

  it("is refused when two values hold on one day", () => {
    const twice = [
      { from: "2025-01-01", until: "2026-01-01", value: "1" },
      { from: "2025-12-31", value: "2" }
    ]
    expect(faults(parameter("yuan", twice)).join()).toContain("two values from 2025-12-31 on")
    expect(faults(parameter("yuan", [twice[1]!, { ...twice[1]!, value: "3" }])).length).toBe(1)
  })

  it("differs by area only when it says so", () => {
    const both = { from: "2025-01-01", urban: "1", rural: "2" }
    expect(faults(parameter("yuan", [both])).length).toBe(1)
    expect(faults(parameter("yuan", [both], { by: "area" }))).toEqual([])
    expect(faults(parameter("yuan", [{ from: "2025-01-01", value: "1" }], { by: "area" })).length).toBe(1)
  })

  it("has a value, or one for each area, never half", () => {
    expect(() => parameter("yuan", [{ from: "2025-01-01", urban: "1" }])).toThrow()
    expect(() => parameter("yuan", [{ from: "2025-01-01", value: "1", urban: "1", rural: "1" }])).toThrow()
    expect(() => parameter("yuan", [{ from: "2025-01-01", until: "2025-01-01", value: "1" }])).toThrow()
  })
})
