import { Attack, Day } from "@doudi/core"
import { describe, expect, it } from "vitest"
import { checked } from "./checked.ts"

describe("the sample pack under attack", () => {
  const proof = checked("cn-340303-sample")

  it("holds what every pack should, over households at its own limits", () => {
    const on = Attack.dayFor(proof.policy, [Day.day("2025-09-01")])!
    const report = Attack.run(proof.policy, proof, { on, runs: 100, seed: 3, allowed: proof.allowed })
    expect(report.found.filter(({ allowed }) => allowed === undefined)).toEqual([])
    expect(report.rates.length).toBeGreaterThan(30)
  }, 120_000)

  it("cannot be attacked for a day for which figures are missing", () => {
    expect(Attack.dayFor(proof.policy, [Day.day("2020-09-01")])).toBeUndefined()
  })
})
