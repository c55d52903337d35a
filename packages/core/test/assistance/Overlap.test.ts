import { Fen, Overlap, type Plan, Rational } from "@doudi/core"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

type Sure = { readonly due: true; readonly amount: number }
type Open = { readonly due: boolean; readonly low?: number; readonly high?: number }
type Case = Sure | Open

/** An offer of a group: due with an amount, or not sure or without a known amount, then with bounds as far as they are known. */
const candidate = (one: Case, order: number): Overlap.Candidate => {
  const offer: Plan.Offer = {
    programme: `p${order}`,
    department: "office",
    need: "living",
    state: one.due ? "give" : "undetermined",
    form: "cash",
    ...("amount" in one ? { amount: { fen: Fen.fen(one.amount), per: "month" } } : {}),
    because: [{ condition: "c", holds: true, says: { zh: "一", en: "one" }, source: { document: "law" } }],
    missing: []
  }
  const rational = (n: number | undefined) => (n === undefined ? undefined : Rational.of(n))
  return "amount" in one
    ? { offer, order, low: rational(one.amount), high: rational(one.amount) }
    : { offer, order, low: rational(one.low), high: rational(one.high) }
}
const states = (mode: "highest" | "exclusive" | "accumulate", ...cases: ReadonlyArray<Case>) =>
  Overlap.resolve(mode, cases.map(candidate)).map(({ state, yieldsTo }) => (yieldsTo ? `${state} ${yieldsTo}` : state))

const sure = fc.record({ due: fc.constant(true as const), amount: fc.integer({ min: 0, max: 20 }) })
const bounds = fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 }), fc.boolean())
const open = fc.tuple(fc.boolean(), bounds).map(([due, [a, b, bounded]]): Open => {
  return bounded ? { due, low: Math.min(a, b), high: Math.max(a, b) } : { due, low: Math.min(a, b) }
})
const group = fc.array(fc.oneof(sure, open), { minLength: 2, maxLength: 5 })

describe("the higher applies", () => {
  it("takes the largest amount, and the losers name the winner", () => {
    expect(states("highest", { due: true, amount: 5 }, { due: true, amount: 9 }, { due: true, amount: 7 })).toEqual([
      "yields p1",
      "give",
      "yields p1"
    ])
  })

  it("between equals takes the first of the pack", () => {
    expect(states("highest", { due: true, amount: 9 }, { due: true, amount: 9 })).toEqual(["give", "yields p0"])
  })

  it("an offer that is not sure leaves the group contested, unless it cannot be more", () => {
    expect(states("highest", { due: true, amount: 9 }, { due: false, high: 10 })).toEqual(["contested", "undetermined"])
    expect(states("highest", { due: true, amount: 9 }, { due: false, high: 9 })).toEqual(["give", "yields p0"])
    expect(states("highest", { due: true, amount: 9 }, { due: false })).toEqual(["contested", "undetermined"])
    expect(states("highest", { due: true, amount: 9 }, { due: true, low: 1, high: 12 })).toEqual([
      "contested",
      "contested"
    ])
    expect(states("highest", { due: false, high: 1 }, { due: false, high: 2 })).toEqual([
      "undetermined",
      "undetermined"
    ])
  })

  it("gives at most one, and never with an amount that another could still exceed", () => {
    fc.assert(
      fc.property(group, (cases) => {
        const resolved = Overlap.resolve("highest", cases.map(candidate))
        const given = cases.filter((_, i) => resolved[i]!.state === "give")
        expect(given.length).toBeLessThanOrEqual(1)
        for (const one of given) {
          const { amount } = one as Sure
          expect(amount).toBeTypeOf("number")
          for (const other of cases) {
            const most = "amount" in other ? other.amount : (other.high ?? Number.POSITIVE_INFINITY)
            if (other !== one) expect(most).toBeLessThanOrEqual(amount)
          }
        }
      })
    )
  })

  it("gives exactly the maximum when everything is known", () => {
    fc.assert(
      fc.property(fc.array(sure, { minLength: 2, maxLength: 6 }), (cases) => {
        const resolved = Overlap.resolve("highest", cases.map(candidate))
        const most = Math.max(...cases.map(({ amount }) => amount))
        expect(resolved.filter(({ state }) => state === "give").map(({ amount }) => amount?.fen)).toEqual([most])
        expect(resolved.filter(({ state }) => state === "yields").length).toBe(cases.length - 1)
      })
    )
  })

  it("does not depend on the order in which offers come", () => {
    fc.assert(
      fc.property(group, fc.infiniteStream(fc.nat()), (cases, keys) => {
        const all = cases.map(candidate)
        const order = all.map((one) => [keys.next().value as number, one] as const)
        const turned = order.sort(([a], [b]) => a - b).map(([, one]) => one)
        const by = (offers: ReadonlyArray<Plan.Offer>) =>
          offers.map(({ programme, state, yieldsTo }) => `${programme} ${state} ${yieldsTo}`).sort()
        for (const mode of ["highest", "exclusive", "accumulate"] as const) {
          expect(by(Overlap.resolve(mode, turned))).toEqual(by(Overlap.resolve(mode, all)))
        }
      })
    )
  })

  it("what is known later never takes back what was given", () => {
    fc.assert(
      fc.property(group, fc.infiniteStream(fc.integer({ min: 0, max: 30 })), (cases, later) => {
        const before = Overlap.resolve("highest", cases.map(candidate)).findIndex(({ state }) => state === "give")
        fc.pre(before >= 0)
        const after = cases.map((one, i): Case => {
          if ("amount" in one || i === before) return one
          const amount = Math.min(Math.max(one.low ?? 0, later.next().value as number), one.high ?? 30)
          return { due: true, amount }
        })
        const winner = Overlap.resolve("highest", after.map(candidate)).find(({ state }) => state === "give")
        expect(winner?.amount?.fen).toBe((cases[before] as Sure).amount)
      })
    )
  })
})

describe("one of them only", () => {
  it("is the first of the pack, unless one before it is not sure", () => {
    expect(states("exclusive", { due: true, amount: 1 }, { due: true, amount: 9 })).toEqual(["give", "yields p0"])
    expect(states("exclusive", { due: true, amount: 1 }, { due: false })).toEqual(["give", "yields p0"])
    expect(states("exclusive", { due: false }, { due: true, amount: 9 })).toEqual(["undetermined", "contested"])
  })
})

it("what accumulates is given side by side", () => {
  expect(states("accumulate", { due: true, amount: 1 }, { due: false })).toEqual(["give", "undetermined"])
})
