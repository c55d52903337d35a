import { Fen, Overlap, type Plan, Rational } from "@doudi/core"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"

type Sure = { readonly due: true; readonly amount: number; readonly current?: boolean; readonly chosen?: boolean }
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
    ? {
        offer,
        order,
        low: rational(one.amount),
        high: rational(one.amount),
        chosen: one.chosen ?? false,
        current: one.current ?? false
      }
    : { offer, order, low: rational(one.low), high: rational(one.high), chosen: false, current: false }
}
type Mode = Overlap.Ranking["mode"]
const declared: readonly [string, ...Array<string>] = ["p0", "p1", "p2", "p3", "p4", "p5"]
const states = (mode: Mode | Overlap.Ranking, ...cases: ReadonlyArray<Case>) =>
  Overlap.resolve(typeof mode === "string" ? { mode, order: declared } : mode, cases.map(candidate)).map(
    ({ state, yieldsTo }) => (yieldsTo ? `${state} ${yieldsTo}` : state)
  )

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

  it("between equals keeps the one they have, then takes the first of a declared order", () => {
    const [nine, held] = [
      { due: true, amount: 9 },
      { due: true, amount: 9, current: true }
    ] as const
    expect(states("highest", nine, nine)).toEqual(["give", "yields p0"])
    expect(states({ mode: "highest", order: ["p1", "p0"] }, nine, nine)).toEqual(["yields p1", "give"])
    expect(states({ mode: "highest", order: "pack" }, nine, nine)).toEqual(["give", "yields p0"])
    expect(states("highest", nine, held)).toEqual(["yields p1", "give"])
    expect(states("highest", { due: true, amount: 10 }, held)).toEqual(["give", "yields p0"])
  })

  it("between equals lets the family choose where nothing is declared, so that the file's order decides nothing", () => {
    const nine = { due: true, amount: 9 } as const
    expect(states({ mode: "highest" }, nine, { due: true, amount: 4 }, nine)).toEqual(["choice", "yields p0", "choice"])
    expect(states({ mode: "highest" }, nine, nine, { due: false, high: 10 })).toEqual([
      "contested",
      "contested",
      "undetermined"
    ])
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
        const resolved = Overlap.resolve({ mode: "highest", order: declared }, cases.map(candidate))
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
        const resolved = Overlap.resolve({ mode: "highest", order: declared }, cases.map(candidate))
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
        const cap = { low: Rational.of(12), high: Rational.of(12) }
        for (const mode of ["highest", "exclusive", "choice", "capped", "accumulate"] as const) {
          const ranking = mode === "highest" ? { mode } : { mode, order: declared, cap }
          expect(by(Overlap.resolve(ranking, turned))).toEqual(by(Overlap.resolve(ranking, all)))
        }
      })
    )
  })

  it("what is known later never takes back what was given", () => {
    fc.assert(
      fc.property(group, fc.infiniteStream(fc.integer({ min: 0, max: 30 })), (cases, later) => {
        const before = Overlap.resolve({ mode: "highest", order: declared }, cases.map(candidate)).findIndex(
          ({ state }) => state === "give"
        )
        fc.pre(before >= 0)
        const after = cases.map((one, i): Case => {
          if ("amount" in one || i === before) return one
          const amount = Math.min(Math.max(one.low ?? 0, later.next().value as number), one.high ?? 30)
          return { due: true, amount }
        })
        const winner = Overlap.resolve({ mode: "highest", order: declared }, after.map(candidate)).find(
          ({ state }) => state === "give"
        )
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

describe("either or", () => {
  const one = { due: true, amount: 5 } as const
  const two = { due: true, amount: 9 } as const

  it("is what they chose, whatever it is worth", () => {
    expect(states("choice", { ...one, chosen: true }, { ...two, current: true })).toEqual(["give", "yields p0"])
  })

  it("without a choice stays what they have", () => {
    expect(states("choice", { ...one, current: true }, two)).toEqual(["give", "yields p0"])
  })

  it("without either is open for the family, both with their amounts", () => {
    expect(states("choice", one, two)).toEqual(["choice", "choice"])
    expect(states("choice", { ...one, chosen: true }, { ...two, chosen: true })).toEqual(["choice", "choice"])
    expect(states("choice", one)).toEqual(["give"])
  })

  it("waits while it is not known whether there is something to choose from", () => {
    expect(states("choice", one, { due: false })).toEqual(["contested", "undetermined"])
    expect(states("choice", one, two, { due: false })).toEqual(["choice", "choice", "undetermined"])
  })
})

describe("up to a cap", () => {
  const capped = (cap: number | readonly [number | undefined, number | undefined], ...cases: ReadonlyArray<Case>) => {
    const [low, high] = typeof cap === "number" ? [cap, cap] : cap
    const end = (n: number | undefined) => (n === undefined ? undefined : Rational.of(n))
    return Overlap.resolve(
      { mode: "capped", order: declared, cap: { low: end(low), high: end(high) } },
      cases.map(candidate)
    ).map(({ state, amount, reducedFrom, yieldsTo }) =>
      [state, yieldsTo, amount?.fen, reducedFrom && "fen" in reducedFrom ? reducedFrom.fen : undefined]
        .filter((part) => part !== undefined)
        .join(" ")
    )
  }
  const five = { due: true, amount: 5 } as const

  it("gives all that fits, cuts the one that does not, and tells what it was", () => {
    expect(capped(15, five, five, five)).toEqual(["give 5", "give 5", "give 5"])
    expect(capped(12, five, five, five)).toEqual(["give 5", "give 5", "give 2 5"])
    expect(capped(10, five, five, five)).toEqual(["give 5", "give 5", "yields p0 5"])
    expect(capped(3, five)).toEqual(["give 3 5"])
  })

  it("does not cut on a guess", () => {
    expect(capped(10, { due: false, high: 4 }, five, five)).toEqual(["undetermined", "give 5", "contested 5"])
    expect(capped(20, { due: false, high: 4 }, five, five)).toEqual(["undetermined", "give 5", "give 5"])
    expect(capped(20, { due: false }, five)).toEqual(["undetermined", "contested 5"])
    expect(capped([8, 12], five, five)).toEqual(["give 5", "contested 5"])
    expect(capped([undefined, undefined], five)).toEqual(["contested 5"])
    expect(capped(10, { due: true }, five)).toEqual(["contested", "contested 5"])
    expect(capped(10, five, { due: true }, five)).toEqual(["give 5", "contested", "contested 5"])
  })

  it("never gives more than the cap, and cuts nothing that fits", () => {
    fc.assert(
      fc.property(fc.array(sure, { minLength: 1, maxLength: 6 }), fc.integer({ min: 0, max: 40 }), (cases, cap) => {
        const resolved = Overlap.resolve(
          { mode: "capped", order: declared, cap: { low: Rational.of(cap), high: Rational.of(cap) } },
          cases.map(candidate)
        )
        const given = resolved.reduce((sum, { state, amount }) => sum + (state === "give" ? amount!.fen : 0), 0)
        const all = cases.reduce((sum, { amount }) => sum + amount, 0)
        expect(given).toBe(Math.min(cap, all))
      })
    )
  })
})

describe("bands", () => {
  const banded = (low: number, high: number, order: number): Overlap.Candidate => {
    const { offer, ...rest } = candidate({ due: true, low, high } as Open, order)
    return { ...rest, offer: { ...offer, band: { low: Fen.fen(low), high: Fen.fen(high), per: "month" } } }
  }
  const resolved = (mode: Overlap.Ranking, ...cases: ReadonlyArray<Overlap.Candidate>) =>
    Overlap.resolve(mode, cases).map(({ state, yieldsTo }) => (yieldsTo ? `${state} ${yieldsTo}` : state))

  it("win only with their lower end, and lose only with their upper one", () => {
    const mode = { mode: "highest", order: declared } as const
    expect(resolved(mode, banded(5, 9, 0), candidate({ due: true, amount: 4 }, 1))).toEqual(["give", "yields p0"])
    expect(resolved(mode, banded(5, 9, 0), candidate({ due: true, amount: 9 }, 1))).toEqual(["yields p1", "give"])
    expect(resolved(mode, banded(5, 9, 0), candidate({ due: true, amount: 7 }, 1))).toEqual(["contested", "contested"])
    expect(resolved(mode, banded(5, 9, 0), banded(9, 12, 1))).toEqual(["yields p1", "give"])
  })

  it("are cut at both ends by a cap", () => {
    const [cut] = Overlap.resolve(
      { mode: "capped", order: declared, cap: { low: Rational.of(7), high: Rational.of(7) } },
      [banded(5, 9, 0)]
    )
    expect(cut).toMatchObject({ state: "give", band: { low: 5, high: 7 }, reducedFrom: { low: 5, high: 9 } })
  })
})
