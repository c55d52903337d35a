import { Canonical, Day, Policy, Receipt } from "@doudi/core"
import { Either } from "effect"
import { describe, expect, it } from "vitest"
import { household, on } from "./household.ts"
import { linked, small } from "./pack.ts"

const policy = linked(small)
const receiptOf = (facts: object, ...members: readonly [object, ...Array<object>]) =>
  Receipt.of(Either.getOrThrow(Policy.determine(policy, household(facts, ...members), on)), 3)
const poor = receiptOf({ area: "rural", dwellings: 1 }, { wage: 0, birth: Day.day("1950-01-01") })
const open = receiptOf({ area: "rural" }, { wage: 0, birth: Day.day("1950-01-01") })
const rich = receiptOf({ area: "rural", dwellings: 2 }, { wage: 9_000_000, birth: Day.day("1950-01-01") })

describe("a receipt", () => {
  it("is spelled as canonical JSON, outcomes as lists in the order of their ids", () => {
    for (const { digest, outcomes, ...about } of [poor, open, rich]) {
      const lists = [...outcomes]
        .sort((a, b) => (a.category < b.category ? -1 : 1))
        .map(({ category, no, tag, because, missing, fen, per }) => [category, no, tag, because, missing, fen, per])
      const text = Receipt.text({ ...about, outcomes })
      expect(text).toBe(Canonical.canonical({ ...about, outcomes: lists }))
      expect(Receipt.digestOf({ ...about, outcomes: [...outcomes].reverse() })).toBe(digest)
    }
  })

  it("has another digest when anything in it is another", () => {
    const changed = [
      { ...poor, version: 4 },
      { ...poor, on: "2025-09-02" },
      { ...poor, pack: "other" },
      { ...poor, engine: "0" },
      { ...poor, outcomes: poor.outcomes.map((kept) => ({ ...kept, fen: 1 })) }
    ]
    expect(new Set([poor, ...changed].map(Receipt.digestOf)).size).toBe(6)
  })
})

describe("the first difference", () => {
  it("is none between a receipt and itself", () => {
    expect(Receipt.difference(poor.outcomes, [...poor.outcomes].reverse())).toBeUndefined()
  })

  it("is the condition that turned", () => {
    expect(Receipt.difference(poor.outcomes, rich.outcomes)).toEqual({
      path: "poor/below",
      stored: { zh: "满足", en: "met" },
      now: { zh: "不满足", en: "not met" }
    })
    expect(Receipt.difference(rich.outcomes, open.outcomes)?.path).toBe("poor/below")
    expect(Receipt.difference(open.outcomes, poor.outcomes)?.path).toBe("poor/one-dwelling")
  })

  it("is an amount, or an outcome that is not there", () => {
    const less = poor.outcomes.map((kept) => (kept.fen === null ? kept : { ...kept, fen: kept.fen - 100 }))
    expect(Receipt.difference(poor.outcomes, less)).toEqual({
      path: "poor/amount",
      stored: { zh: "780.00 元 month", en: "780.00 yuan month" },
      now: { zh: "779.00 元 month", en: "779.00 yuan month" }
    })
    expect(Receipt.difference(poor.outcomes, poor.outcomes.slice(0, 1))).toMatchObject({ path: "old@1" })
    expect(Receipt.difference(poor.outcomes.slice(0, 1), poor.outcomes)).toMatchObject({ path: "old@1" })
  })
})

describe("what a receipt keeps of reasons and missing facts", () => {
  it("are ids, with the ways of a condition that has several, and the entries of a list", () => {
    const says = { zh: "条件", en: "condition" }
    const about = { says, source: { document: "law" } }
    const way = { branch: "old", holds: true, says, because: [{ ...about, condition: "age", holds: true }] } as const
    const text = Receipt.because([
      { ...about, condition: "labour", holds: true, branches: [way, { ...way, branch: "young" }] },
      { ...about, condition: "income", holds: true }
    ])
    expect(text).toBe("labour:old,young income")
    expect(Receipt.conditions(text)).toEqual(["labour", "income"])
    const name = says
    expect(
      Receipt.missing([
        { field: "area", name },
        { field: "wage", no: 2, name },
        { field: "value", list: "cars", entry: 1, name }
      ])
    ).toBe("area 2.wage cars#1.value")
  })
})
