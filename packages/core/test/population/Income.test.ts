import { Fen, Income, Member } from "@doudi/core"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import { head } from "./someone.ts"

const { incomeOf } = Income
const all = Income.items.map(({ field }) => field)
const amounts = (value: (field: Income.IncomeField) => number | null): Member.MemberFacts =>
  ({ ...head, ...Object.fromEntries(all.map((field) => [field, value(field)])) }) as Member.MemberFacts
const person = fc
  .tuple(...all.map(() => fc.option(fc.integer({ min: 0, max: 10 ** 9 }))))
  .map((values) => amounts((field) => values[all.indexOf(field)]!))

describe("income of one member", () => {
  it("has one item for every money field of the four components, each once", () => {
    expect(new Set(all).size).toBe(all.length)
    for (const field of all) expect(Member.fields[field]).toMatchObject({ kind: "money", unit: "fen/year" })
  })

  it("counts each item as the two notions do", () => {
    const place = (field: Income.IncomeField) => 10 ** all.indexOf(field)
    const one = amounts(place)
    const sum = (...fields: Array<Income.IncomeField>) => fields.reduce((total, field) => total + place(field), 0)
    const plain = sum("wage", "operating", "property", "pension", "supportReceived", "otherTransfer")
    const costs = sum("operatingCost", "transferPaid")
    expect(incomeOf(one, "assistance")).toBe(plain - costs - place("employmentCost"))
    expect(incomeOf(one, "monitoring")).toBe(
      plain - costs + sum("basicPension", "assistanceReceived", "awardsReceived")
    )
  })

  it("is the sum of its four components", () => {
    fc.assert(
      fc.property(person, fc.constantFrom("assistance", "monitoring"), (member, notion) => {
        const parts = (["wage", "operating", "property", "transfer"] as const).map(
          (c) => incomeOf(member, notion, c) ?? Number.NaN
        )
        expect(parts.reduce((a, b) => a + b, 0)).toBe(incomeOf(member, notion))
      })
    )
  })

  it("is unknown as soon as a counted item is, and only then", () => {
    fc.assert(
      fc.property(person, fc.constantFrom(...Income.items), (member, item) => {
        const { [item.field]: _, ...rest } = member
        for (const notion of ["assistance", "monitoring"] as const) {
          const unknown = incomeOf(rest, notion) === undefined
          expect(unknown).toBe(item.countsFor.includes(notion))
        }
      })
    )
  })

  it("gains nothing from an item that does not apply", () => {
    expect(
      incomeOf(
        amounts(() => null),
        "assistance"
      )
    ).toBe(0)
    expect(incomeOf({ ...amounts(() => null), wage: Fen.fen(120_000) }, "assistance")).toBe(120_000)
  })
})
