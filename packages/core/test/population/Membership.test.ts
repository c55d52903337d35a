import { Day, Member, Membership } from "@doudi/core"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { type Draft, head } from "./someone.ts"

const { belongs } = Membership
const on = Day.day("2025-07-01")
const before = Day.day("2025-06-30")
const after = Day.day("2025-07-02")
const person = (draft: Draft): Member.MemberFacts => ({ ...head, ...draft })

const circles = [
  ["living", { livingTie: "self" }, { livingTie: "apart" }, { livingTie: null }, "livingFrom", "livingUntil"],
  ["register", { registered: true }, { registered: false }, { registered: null }, "registeredFrom", "registeredUntil"],
  ["monitoring", { monitored: true }, { monitored: false }, { monitored: null }, "monitoredFrom", "monitoredUntil"]
] as const

describe.each(circles)("the circle %s", (circle, inside, outside, none, from, until) => {
  it("holds whoever has the tie, not whoever lacks it, and does not guess", () => {
    expect(belongs(person(inside), circle, on)).toBe(true)
    expect(belongs(person(outside), circle, on)).toBe(false)
    expect(belongs(person(none), circle, on)).toBe(false)
    expect(belongs(person({}), circle, on)).toBeUndefined()
  })

  it("begins on its first day and ends before its last", () => {
    expect(belongs(person({ ...inside, [from]: on }), circle, on)).toBe(true)
    expect(belongs(person({ ...inside, [from]: on }), circle, before)).toBe(false)
    expect(belongs(person({ ...inside, [until]: on }), circle, on)).toBe(false)
    expect(belongs(person({ ...inside, [until]: on }), circle, before)).toBe(true)
    expect(belongs(person({ ...inside, [from]: null, [until]: null }), circle, on)).toBe(true)
  })

  it("does not hold the dead from the day of death", () => {
    expect(belongs(person({ ...inside, diedOn: on }), circle, on)).toBe(false)
    expect(belongs(person({ ...inside, diedOn: on }), circle, before)).toBe(true)
    expect(belongs(person({ diedOn: before }), circle, on)).toBe(false)
  })

  it("is known outside the dates even when the tie is not", () => {
    expect(belongs(person({ [from]: after }), circle, on)).toBe(false)
    expect(belongs(person({ [until]: before }), circle, on)).toBe(false)
    expect(belongs(person({ [from]: before, [until]: after }), circle, on)).toBeUndefined()
  })
})

describe("the three circles", () => {
  it("are independent of one another", () => {
    const draft = { livingTie: "minorChild", registered: false, monitored: true } as const
    expect(belongs(person(draft), "living", on)).toBe(true)
    expect(belongs(person(draft), "register", on)).toBe(false)
    expect(belongs(person(draft), "monitoring", on)).toBe(true)
  })

  it("know which ties count", () => {
    const counted = Object.keys(Member.livingTies).filter((tie) =>
      belongs(person({ livingTie: tie as never }), "living", on)
    )
    expect(counted).toEqual(["self", "spouse", "minorChild", "dependentChild", "supported", "otherTie"])
  })

  it("keep an answer that is known when the tie was not, whatever the tie turns out to be", () => {
    const day = fc.option(fc.constantFrom(before, on, after), { nil: undefined })
    fc.assert(
      fc.property(day, day, day, fc.boolean(), (registeredFrom, registeredUntil, diedOn, registered) => {
        const dates = Object.fromEntries(
          Object.entries({ registeredFrom, registeredUntil, diedOn }).filter(([, d]) => d !== undefined)
        )
        const unknown = belongs(person(dates), "register", on)
        if (unknown !== undefined) expect(belongs(person({ ...dates, registered }), "register", on)).toBe(unknown)
      })
    )
  })
})
