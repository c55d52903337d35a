import { Day, type Entry, Fen, Money, Quarter } from "@doudi/core"
import * as fc from "fast-check"
import { describe, expect, it } from "vitest"
import * as AnswerEntries from "../../src/delivery/AnswerEntries.ts"
import { check } from "../../src/delivery/importFeedback.ts"
import type { Answer, ItemStatus } from "../../src/port/Pushes.ts"

const department = "civil-affairs"
const pushed: ItemStatus = {
  department,
  programme: "cash",
  form: "cash",
  planned: Fen.fen(20_000),
  plannedHigh: Fen.fen(30_000),
  account: "household/1",
  state: undefined,
  granted: undefined,
  answer: undefined
}
const quarters = ["2025Q3", "2025Q4", "2026Q1"].map(Quarter.quarter)

/** An item's life: what was entered, as a ledger keeps it, and where it stands. */
class Life {
  readonly entries: Array<Entry.Recorded> = []
  status = pushed
  constructor() {
    this.append({
      kind: "pushed",
      key: "push:1",
      postings: Money.pushed({ ...pushed, held: Fen.fen(30_000) })
    } as never)
  }

  private append({ payload: _, ...entry }: Entry.Entry) {
    if (this.entries.some(({ key }) => key === entry.key)) throw new Error(`${entry.key} twice`)
    this.entries.push({ ...entry, seq: this.entries.length + 1, recordedAt: "" })
  }

  /** Takes an answer, if it would be taken. */
  answer(answer: Answer, quarter: Quarter.Quarter, file = "0".repeat(64)): ReadonlyArray<string> {
    const codes = check(answer, this.status, department, 1, quarter).map(([code]) => code)
    if (codes.length > 0) return codes
    const keys = AnswerEntries.keysBefore(answer, this.status, quarter)
    const earlier = new Map(this.entries.filter(({ key }) => keys.includes(key)).map((entry) => [entry.key, entry]))
    const context = { quarter, pack: "0", file, actor: { actor: "a", role: "r", purpose: "p" } }
    for (const entry of AnswerEntries.of(answer, this.status, context, earlier)) this.append(entry)
    const granted = answer.state === "granted" ? { amount: answer.amount } : undefined
    this.status = {
      ...this.status,
      state: answer.state,
      granted: this.status.granted ?? granted,
      answer: { quarter, amount: answer.amount }
    }
    return []
  }

  readonly of = (...kinds: ReadonlyArray<Entry.EntryKind>) => this.entries.filter(({ kind }) => kinds.includes(kind))
  readonly holds = (account: string) =>
    this.entries
      .flatMap(({ postings = [] }) => postings)
      .reduce((sum, one) => sum + (one.account === account ? one.amount : 0), 0)
}

const answer = (state: Entry.FeedbackState, yuan?: number): Answer => ({
  item: 1,
  state,
  ...(yuan === undefined ? {} : { amount: Fen.fen(yuan * 100) }),
  on: Day.day("2025-09-20"),
  reason: "示例"
})
const steps = (life: Life) => life.entries.slice(1).map(({ kind, amount, quarter }) => [kind, quarter, amount])

describe("what an answer enters into the ledger", () => {
  it("is that help was granted, delivered and paid, beside the answer", () => {
    const life = new Life()
    expect(life.answer(answer("delivered", 250), quarters[0]!)).toEqual([])
    expect(steps(life)).toEqual(["fedBack", "granted", "delivered", "paid"].map((kind) => [kind, "2025Q3", 25_000]))
    expect(
      life
        .of("granted", "delivered", "paid")
        .every(({ item, on, state }) => item === 1 && on === "2025-09-20" && state === undefined)
    ).toBe(true)
    expect([life.holds("household/1"), life.holds("budget/cash"), life.holds("department/civil-affairs")]).toEqual([
      25_000, -25_000, 0
    ])
  })

  it("tells a grant from the payment that follows in a later quarter, and each once", () => {
    const life = new Life()
    expect(life.answer(answer("granted", 250), quarters[0]!)).toEqual([])
    expect(steps(life)).toEqual([
      ["fedBack", "2025Q3", 25_000],
      ["granted", "2025Q3", 25_000]
    ])
    // The department holds what it granted, and no more.
    expect([life.holds("budget/cash"), life.holds("department/civil-affairs")]).toEqual([-25_000, 25_000])
    expect(life.answer(answer("granted", 250), quarters[0]!, "1".repeat(64))).toEqual([])
    expect(life.answer(answer("granted", 240), quarters[1]!)).toEqual(["GRANTED_OTHERWISE"])
    expect(life.answer(answer("delivered", 260), quarters[1]!)).toEqual(["AMOUNT_ABOVE_PLAN"])
    expect(life.answer(answer("delivered", 245), quarters[1]!)).toEqual([])
    expect(steps(life).slice(3)).toEqual(["fedBack", "delivered", "paid"].map((kind) => [kind, "2025Q4", 24_500]))
    expect([life.holds("household/1"), life.holds("budget/cash"), life.holds("department/civil-affairs")]).toEqual([
      24_500, -24_500, 0
    ])
  })

  it("has no payment where no money was given", () => {
    const life = new Life()
    life.status = { ...life.status, form: "service" }
    expect(life.answer({ item: 1, state: "delivered", on: Day.day("2025-09-20") }, quarters[0]!)).toEqual([])
    expect(steps(life).map(([kind]) => kind)).toEqual(["fedBack", "granted", "delivered"])
    expect(life.holds("budget/cash")).toBe(0)
  })

  it("asks for the day and the money of a grant, and takes nothing back to less than final", () => {
    expect(new Life().answer({ item: 1, state: "granted" }, quarters[0]!)).toEqual(["DATE_MISSING", "AMOUNT_MISSING"])
    const life = new Life()
    life.answer(answer("refused"), quarters[0]!)
    expect(life.answer(answer("granted", 250), quarters[1]!)).toEqual(["ITEM_ALREADY_ANSWERED"])
  })

  it("is entered each time that work goes back and forth in one quarter", () => {
    const life = new Life()
    const states = ["inProgress", "granted", "inProgress", "granted", "delivered"] as const
    for (const [i, state] of states.entries()) {
      const money = state === "inProgress" ? undefined : 250
      expect(life.answer(answer(state, money), quarters[0]!, String(i).repeat(64))).toEqual([])
    }
    expect(life.of("fedBack").map(({ state }) => state)).toEqual([...states])
  })

  it("keeps every account right, whatever is answered and corrected when", () => {
    const states = fc.constantFrom<Entry.FeedbackState>(
      "granted",
      "delivered",
      "refused",
      "notApplicable",
      "inProgress"
    )
    const answers = fc.array(fc.tuple(states, fc.integer({ min: 200, max: 300 }), fc.nat(2)), { maxLength: 8 })
    let corrected = 0
    fc.assert(
      fc.property(answers, (given) => {
        const life = new Life()
        const inOrder = given.toSorted(([, , a], [, , b]) => a - b)
        for (const [i, [state, yuan, at]] of inOrder.entries())
          life.answer(
            answer(state, state === "granted" || state === "delivered" ? yuan : undefined),
            quarters[at]!,
            String(i).repeat(64)
          )
        const { state, answer: last, granted } = life.status
        const paid = state === "delivered" ? last!.amount! : 0
        const isOpen = state === undefined || state === "granted" || state === "inProgress"
        const held = isOpen ? (granted?.amount ?? 30_000) : 0
        expect(life.holds("household/1")).toBe(paid)
        expect(life.holds("department/civil-affairs")).toBe(held)
        expect(life.holds("budget/cash")).toBe(0 - paid - held)
        // What figures count: payments, and what corrections made of them.
        const counted = life.of("paid", "corrected").reduce((sum, { amount }) => sum + (amount ?? 0), 0)
        expect(counted).toBe(paid)
        for (const kind of ["granted", "delivered", "paid"] as const)
          expect(life.of(kind).length).toBeLessThanOrEqual(1)
        expect(life.of("delivered").length).toBeLessThanOrEqual(life.of("granted").length)
        corrected += life.of("corrected").length
      }),
      { numRuns: 500 }
    )
    expect(corrected).toBeGreaterThan(100)
  })
})
