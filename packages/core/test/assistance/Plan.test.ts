import { Day, Fen, Plan, Policy } from "@doudi/core"
import { Either } from "effect"
import { describe, expect, it } from "vitest"
import { household, on } from "../policy/household.ts"
import { condition, linked, small } from "../policy/pack.ts"

const policy = linked(small)
const plan = (of: ReturnType<typeof household>, by = policy) =>
  Either.getOrThrow(Plan.of(by, of, Either.getOrThrow(Policy.determine(by, of, on))))
const shape = ({ offers }: Plan.Plan) =>
  offers.map(({ programme, state, amount, yieldsTo }) => [programme, state, amount?.fen, yieldsTo])

const poor = { area: "urban", dwellings: 1, monitoring: "none" } as const
const none = { wage: Fen.fen(0), birth: Day.day("1980-01-01") }

describe("a plan", () => {
  it("gives what is due, with the reasons", () => {
    const { offers } = plan(household(poor, none))
    expect(offers).toMatchObject([
      { programme: "money", state: "give", department: "office", form: "cash", amount: { fen: 80_000, per: "month" } }
    ])
    expect(offers[0]!.because.map(({ condition }) => condition)).toEqual(["poor"])
  })

  it("keeps the offer that lost, with its amount and the winner", () => {
    const shocked = { ...poor, monitoring: "sudden" } as const
    expect(shape(plan(household(shocked, none)))).toEqual([
      ["money", "give", 80_000, undefined],
      ["flat", "yields", 30_000, "money"]
    ])
    expect(shape(plan(household(shocked, { ...none, wage: Fen.fen(900_000) })))).toEqual([
      ["money", "yields", 5_000, "flat"],
      ["flat", "give", 30_000, undefined]
    ])
  })

  it("does not rank before it is known", () => {
    const { monitoring: _, ...open } = poor
    const { offers } = plan(household(open, { ...none, wage: Fen.fen(900_000) }))
    expect(offers.map(({ programme, state }) => `${programme} ${state}`)).toEqual([
      "money contested",
      "flat undetermined"
    ])
    expect(offers[1]!.missing).toMatchObject([{ field: "monitoring" }])
  })

  it("finds every need, with what meets it, or nothing for a gap", () => {
    expect(plan(household(poor, none)).needs).toMatchObject([{ need: "living", found: true, metBy: ["money"] }])
    const rich = plan(household(poor, { ...none, wage: Fen.fen(9_000_000) })).needs
    expect(rich).toMatchObject([{ found: false, metBy: [] }])
    const refused = plan(household({ ...poor, dwellings: 2 }, none)).needs
    expect(refused).toMatchObject([{ found: true, metBy: [] }])
    const open = plan(household(poor, { birth: none.birth })).needs
    expect(open).toMatchObject([{ found: "unknown", missing: [{ field: "wage", no: 1 }] }])
  })

  it("meets a person's need by what the same person gets, or the household", () => {
    const [living] = small.needs!
    const [money] = small.programmes!
    const person = {
      ...money!,
      id: "alone",
      unit: "person",
      for: [condition("second", "年龄 >= 60")],
      overlap: undefined
    }
    const { overlap: _, amount: __, ...alone } = person
    const needs = [{ ...living!, unit: "person", when: [condition("anybody", "共同生活")] } as const]
    const one = linked({ ...small, needs, programmes: [alone as any] })
    const found = plan(
      household({ ...poor, area: "rural" }, none, { ...none, birth: Day.day("1950-01-01") }),
      one
    ).needs
    expect(found.map(({ no, metBy }) => [no, metBy])).toEqual([
      [1, []],
      [2, ["alone"]]
    ])
  })

  it("is the same whether it follows its determination at once or much later", () => {
    const of = household({ ...poor, monitoring: "sudden" }, none, { ...none, no: 4 })
    const determination = Either.getOrThrow(Policy.determine(policy, of, on))
    const atOnce = Either.getOrThrow(Plan.of(policy, of, determination))
    const stored = JSON.parse(JSON.stringify(determination))
    expect(Either.getOrThrow(Plan.of(linked(small), structuredClone(of), stored))).toEqual(atOnce)
  })

  it("rests on what was determined, not on what would be determined now", () => {
    const of = household(poor, none)
    const determination = Either.getOrThrow(Policy.determine(policy, of, on))
    const refused = { ...determination, outcomes: [{ ...determination.outcomes[0]!, _tag: "NotEntitled" }] } as any
    expect(Either.getOrThrow(Plan.of(policy, of, refused)).offers).toEqual([])
  })
})
