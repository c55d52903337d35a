import { type Answer, Determinations, Figures, Ledger, Pushes, Quarters, Register } from "@doudi/app"
import { Balance, type Entry, Money, type Plan, type Quarter } from "@doudi/core"
import { Effect, Exit } from "effect"
import { describe, expect } from "vitest"
import { type Adapter, tester } from "./Adapter.ts"
import {
  assessed,
  day,
  entitled,
  fen,
  importing,
  offer,
  person,
  planned,
  provenance,
  q1,
  q3,
  q4,
  run,
  version
} from "./People.ts"

const department = "civil-affairs"
const noLimit = () => undefined

/** Assesses households for a quarter with these offers. */
const plans = (quarter: Quarter.Quarter, offers: Readonly<Record<string, ReadonlyArray<Plan.Offer>>>) =>
  Effect.gen(function* () {
    const determinations = yield* Determinations
    const id = yield* determinations.begin({ ...run, quarter })
    yield* determinations.append(
      id,
      Object.entries(offers).map(([household, offers]) => assessed(household, [entitled("dibao")], { offers }))
    )
  })

const pushAll = (quarter: Quarter.Quarter) =>
  Effect.gen(function* () {
    const pushes = yield* Pushes
    return yield* pushes.push(quarter, (yield* pushes.due(quarter, department)).map(planned))
  })

let files = 0

/** Answers as a department's file gives them, with the ledger entries a use case writes beside them. */
const answer = (quarter: Quarter.Quarter, ...answers: ReadonlyArray<Answer>) =>
  Effect.gen(function* () {
    const id = yield* importing(`feedback-${files++}`, "feedback", department)
    yield* (yield* Pushes).answer(id, quarter, answers)
    yield* (yield* Ledger).append(
      answers.flatMap(({ item, state, amount }): ReadonlyArray<Entry.Entry> => {
        const entry = {
          quarter,
          on: day("2025-09-01"),
          actor: "desk-1",
          role: "operator",
          purpose: "deliver",
          pack: "0".repeat(64),
          department,
          item,
          ...(amount === undefined ? {} : { amount })
        }
        return [
          { ...entry, key: `feedback:${item}:${quarter}:${state}:${id}`, kind: "fedBack", state },
          ...(state === "delivered" ? [{ ...entry, key: `paid:${item}`, kind: "paid" as const }] : [])
        ]
      })
    )
  })

const dueKeys = (quarter: Quarter.Quarter, of = department) =>
  Effect.map(
    Effect.flatMap(Pushes, (pushes) => pushes.due(quarter, of)),
    (due) => due.map(({ household, no, programme }) => `${household}/${no ?? "-"}/${programme}`)
  )

export const deliveryContract = (adapter: Adapter) =>
  describe("Pushes", () => {
    const test = tester(adapter)
    const households = Effect.gen(function* () {
      const register = yield* Register
      yield* register.append(
        yield* importing("register"),
        provenance,
        ["H1", "H2", "H3", "H4", "H5"].map((id) => version(id, [person(1), person(2)]))
      )
    })

    test(
      "give what is due by department, in order, and nothing that loses or waits",
      Effect.gen(function* () {
        yield* households
        const pushes = yield* Pushes
        yield* plans(q3, {
          H2: [
            offer("cash-b"),
            offer("cash-a"),
            offer("care", { no: 2 }),
            offer("cash-c", { state: "yields", yieldsTo: "cash-b" })
          ],
          H1: [offer("visit", { form: "service", department: "health" }), offer("late", { state: "undetermined" })],
          H3: [offer("training", { state: "contested" })]
        })
        expect(yield* dueKeys(q3)).toEqual(["H2/-/cash-a", "H2/-/cash-b", "H2/2/care"])
        expect(yield* pushes.due(q3, department)).toMatchObject([
          { offer: 2, department, need: "income", form: "cash", amount: 70_000, per: "month" },
          { offer: 1 },
          { offer: 3, no: 2 }
        ])
        expect(yield* dueKeys(q3, "health")).toEqual(["H1/-/visit"])
        expect(yield* dueKeys(q3, "nobody")).toEqual([])
        expect(yield* pushes.departments(q3)).toEqual([department, "health"])
        expect(yield* dueKeys(q4)).toEqual([])
        expect(yield* pushes.departments(q4)).toEqual([])
      })
    )

    test(
      "keep a band as its two ends, from the offer to the plan of the quarter, the balance and the ledger",
      Effect.gen(function* () {
        yield* households
        const pushes = yield* Pushes
        const band = { low: fen(160_000), high: fen(400_000), per: "once" } as const
        yield* plans(q3, { H1: [offer("urgent", { amount: undefined as never, band })], H2: [offer("cash")] })
        const due = yield* pushes.due(q3, department)
        expect(due).toMatchObject([{ amount: 160_000, amountHigh: 400_000, per: "once" }, { amount: 70_000 }])
        expect(due[1]).not.toHaveProperty("amountHigh")
        const [urgent] = yield* pushes.push(q3, [
          { ...due[0]!, planned: fen(160_000), plannedHigh: fen(400_000) },
          planned(due[1]!)
        ])
        expect((yield* pushes.items(q3, department))[0]).toEqual(urgent)
        expect((yield* pushes.status([urgent!.item])).get(urgent!.item)).toMatchObject({
          planned: 160_000,
          plannedHigh: 400_000
        })
        expect(yield* pushes.balances(q3)).toMatchObject([{ amountPlanned: 370_000, amountPlannedHigh: 610_000 }])
        const figures = yield* (yield* Figures).quarter(q3, noLimit)
        expect(figures.offers.map(({ programme, amount, amountHigh }) => [programme, amount, amountHigh])).toEqual([
          ["cash", 70_000, 70_000],
          ["urgent", 160_000, 400_000]
        ])
        const entry = {
          key: "push:band",
          kind: "pushed",
          quarter: q3,
          on: day("2025-09-01"),
          actor: "desk-1",
          role: "operator",
          purpose: "deliver",
          pack: "0".repeat(64),
          amount: fen(160_000),
          amountHigh: fen(400_000)
        } as const
        const ledger = yield* Ledger
        yield* ledger.append([entry])
        expect((yield* ledger.page(0, 10)).at(-1)).toMatchObject(entry)
      })
    )

    test(
      "store what is shut out, and what waits for the family, and push neither",
      Effect.gen(function* () {
        yield* households
        const excluded = { by: "tekun", says: { zh: "示例", en: "sample" }, source: { document: "sample" } }
        yield* plans(q3, {
          H1: [offer("a", { state: "excluded", excluded }), offer("b", { state: "choice" })]
        })
        expect(yield* dueKeys(q3)).toEqual([])
        const { offers } = yield* (yield* Figures).quarter(q3, noLimit)
        expect(offers.map(({ programme, state }) => `${programme} ${state}`)).toEqual(["a excluded", "b choice"])
      })
    )

    test(
      "number items, keep them, and do not push twice",
      Effect.gen(function* () {
        yield* households
        const pushes = yield* Pushes
        yield* plans(q3, {
          H1: [offer("cash", {})],
          H2: [offer("care", { no: 1, form: "goods", amount: undefined as never })]
        })
        const due = (yield* pushes.due(q3, department)).map(planned)
        const items = yield* pushes.push(q3, due)
        expect(items).toEqual(due.map((one, i) => ({ ...one, item: items[0]!.item + i, quarter: q3 })))
        expect(items[0]!.planned).toBe(210_000)
        expect(yield* pushes.items(q3, department)).toEqual(items)
        expect(yield* pushes.items(q4, department)).toEqual([])
        expect(yield* pushes.items(q3, "health")).toEqual([])
        expect(yield* dueKeys(q3)).toEqual([])
        expect(yield* pushes.departments(q3)).toEqual([department])
        expect(yield* pushes.push(q3, [])).toEqual([])
        expect(Exit.isFailure(yield* Effect.exit(pushes.push(q3, due)))).toBe(true)
        // A second run of the quarter does not make pushed offers due again.
        yield* plans(q3, { H1: [offer("cash"), offer("extra")] })
        expect(yield* dueKeys(q3)).toEqual(["H1/-/extra"])
      })
    )

    test(
      "leave out what is in progress, was delivered once, or was delivered this year",
      Effect.gen(function* () {
        yield* households
        const offers = {
          H1: [offer("monthly"), offer("monthly-open")],
          H2: [
            offer("once", { amount: { fen: fen(5), per: "once" } }),
            offer("once-refused", { amount: { fen: fen(5), per: "once" } })
          ],
          H3: [
            offer("yearly", { amount: { fen: fen(9), per: "year" } }),
            offer("yearly-refused", { amount: { fen: fen(9), per: "year" } })
          ]
        }
        yield* plans(q3, offers)
        const items = new Map((yield* pushAll(q3)).map(({ programme, item }) => [programme, item]))
        const of = (programme: string, state: Answer["state"]): Answer => ({
          item: items.get(programme)!,
          state,
          ...(state === "delivered" ? { amount: fen(5), on: day("2025-09-01") } : {})
        })
        yield* answer(
          q3,
          of("monthly", "delivered"),
          of("monthly-open", "inProgress"),
          of("once", "delivered"),
          of("once-refused", "refused"),
          of("yearly", "delivered"),
          of("yearly-refused", "notApplicable")
        )
        yield* plans(q4, offers)
        expect(yield* dueKeys(q4)).toEqual(["H1/-/monthly", "H2/-/once-refused", "H3/-/yearly-refused"])
        yield* plans(q1, offers)
        expect(yield* dueKeys(q1)).toEqual(["H1/-/monthly", "H2/-/once-refused", "H3/-/yearly", "H3/-/yearly-refused"])
        yield* answer(q4, of("monthly-open", "delivered"))
        expect(yield* dueKeys(q4)).toContain("H1/-/monthly-open")
      })
    )

    test(
      "know the last answer of each item",
      Effect.gen(function* () {
        yield* households
        const pushes = yield* Pushes
        yield* plans(q3, { H1: [offer("cash")], H2: [offer("cash", { amount: undefined as never, form: "service" })] })
        const [a, b] = (yield* pushAll(q3)).map(({ item }) => item) as [number, number]
        yield* answer(q3, { item: a, state: "inProgress" })
        yield* answer(q3, { item: a, state: "delivered", amount: fen(1), on: day("2025-09-01") })
        const status = yield* pushes.status([a, b, 99])
        const account = expect.stringMatching(/^household\/[0-9a-f]{16}$/)
        expect(Object.fromEntries(status)).toEqual({
          [a]: {
            ...{ department, programme: "cash", form: "cash", planned: fen(210_000), account, state: "delivered" },
            answer: { quarter: q3, amount: 1 }
          },
          [b]: { department, programme: "cash", form: "service", account }
        })
        expect(status.get(a)!.account).not.toBe(status.get(b)!.account)
        expect(Exit.isFailure(yield* Effect.exit(answer(q3, { item: 99, state: "refused" })))).toBe(true)
      })
    )

    test(
      "know what each department holds, by the ledger and by the items",
      Effect.gen(function* () {
        yield* households
        const [pushes, ledger] = [yield* Pushes, yield* Ledger]
        yield* plans(q3, { H1: [offer("cash")], H2: [offer("cash")] })
        const [a, b] = (yield* pushAll(q3)).map(({ item }) => item) as [number, number]
        expect(yield* pushes.held(q3)).toEqual([{ department, byLedger: 0, byItems: 420_000 }])
        const set = Money.pushed({ department, programme: "cash", held: fen(210_000) })
        const entry = { quarter: q3, on: day("2025-09-01"), actor: "a", role: "r", purpose: "p", pack: "0" } as const
        yield* ledger.append(
          [a, b].map((item) => ({ ...entry, key: `push:${item}`, kind: "pushed", item, postings: set }))
        )
        expect(yield* pushes.held(q3)).toEqual([{ department, byLedger: 420_000, byItems: 420_000 }])
        yield* answer(q4, { item: a, state: "delivered", amount: fen(5), on: day("2025-10-01") })
        const paid = { department, programme: "cash", household: "household/1", held: fen(210_000) }
        const freed = Money.freed(paid, "delivered", fen(5))
        yield* ledger.append([
          { ...entry, key: "freed", kind: "fedBack", quarter: q4, postings: freed },
          { ...entry, key: "paid", kind: "paid", quarter: q4, postings: Money.paid(paid, fen(5)) }
        ])
        expect(yield* pushes.held(q3)).toEqual([{ department, byLedger: 420_000, byItems: 420_000 }])
        expect(yield* pushes.held(q4)).toEqual([{ department, byLedger: 210_000, byItems: 210_000 }])
        // What is granted stays with the department; the rest goes back, and a later word of work in progress changes nothing of it.
        yield* answer(q4, { item: b, state: "granted", amount: fen(200_000), on: day("2025-10-05") })
        const back = Money.freed(paid, "granted", fen(200_000))
        yield* ledger.append([{ ...entry, key: "back", kind: "fedBack", quarter: q4, postings: back }])
        yield* answer(q4, { item: b, state: "inProgress" })
        expect(yield* pushes.held(q4)).toEqual([{ department, byLedger: 200_000, byItems: 200_000 }])
        expect(yield* pushes.held(q3)).toEqual([{ department, byLedger: 420_000, byItems: 420_000 }])
        expect((yield* pushes.status([a, b])).get(b)!.granted).toEqual({ amount: 200_000 })
      })
    )

    test(
      "balance by department, and carry what is in progress",
      Effect.gen(function* () {
        yield* households
        const pushes = yield* Pushes
        const offers = Object.fromEntries(["H1", "H2", "H3", "H4", "H5"].map((id) => [id, [offer("cash")]]))
        yield* plans(q3, offers)
        const items = (yield* pushAll(q3)).map(({ item }) => item)
        const [a, b, c, d, e] = items as [number, number, number, number, number]
        const zero = {
          department,
          pushed: 5,
          carried: 0,
          delivered: 0,
          granted: 0,
          refused: 0,
          notApplicable: 0,
          inProgress: 0
        }
        const money = { amountPlanned: 1_050_000, amountPlannedHigh: 1_050_000, amountDelivered: 0, amountLedger: 0 }
        expect(yield* pushes.balances(q3)).toEqual([{ ...zero, ...money, waiting: 5 }])
        expect(yield* pushes.balances(q4)).toEqual([])

        yield* answer(
          q3,
          { item: a, state: "delivered", amount: fen(200_000), on: day("2025-09-01") },
          { item: b, state: "refused", reason: "示例" },
          { item: c, state: "notApplicable" },
          { item: d, state: "inProgress" }
        )
        const [open] = yield* pushes.balances(q3)
        expect(Balance.balances(open!)).toBe(false)
        // The last answer comes late, with the next quarter's feedback: it was in progress when this quarter ended.
        yield* answer(q4, { item: e, state: "delivered", amount: fen(7), on: day("2025-10-03") })
        const [closed] = yield* pushes.balances(q3)
        expect(closed).toEqual({
          department,
          pushed: 5,
          carried: 0,
          delivered: 1,
          granted: 0,
          refused: 1,
          notApplicable: 1,
          inProgress: 2,
          waiting: 0,
          amountPlanned: 1_050_000,
          amountPlannedHigh: 1_050_000,
          amountDelivered: 200_000,
          amountLedger: 200_000
        })
        expect(Balance.balances(closed!)).toBe(true)
        const carried = {
          department,
          pushed: 0,
          carried: 2,
          granted: 0,
          refused: 0,
          notApplicable: 0,
          waiting: 0,
          amountPlanned: 420_000,
          amountPlannedHigh: 420_000
        }
        expect(yield* pushes.balances(q4)).toEqual([
          { ...carried, delivered: 1, inProgress: 1, amountDelivered: 7, amountLedger: 7 }
        ])
        expect((yield* pushes.items(q4, department)).map(({ item }) => item)).toEqual([d])
        yield* answer(q4, { item: d, state: "delivered", amount: fen(210_000), on: day("2025-11-01") })
        expect(yield* pushes.balances(q4)).toEqual([
          { ...carried, delivered: 2, inProgress: 0, amountDelivered: 210_007, amountLedger: 210_007 }
        ])
        expect((yield* pushes.balances(q3))[0]).toEqual(closed)
        expect(yield* pushes.balances(q1)).toEqual([])
      })
    )

    test(
      "add up in every quarter, whatever is answered when",
      Effect.gen(function* () {
        yield* households
        const pushes = yield* Pushes
        const quarters = [q3, q4, q1]
        const states = ["granted", "delivered", "refused", "notApplicable", "inProgress"] as const
        const open: Array<number> = []
        let random = 20_250_701
        const below = (n: number) => {
          random = (random * 48_271) % 2_147_483_647
          return random % n
        }
        for (const [at, quarter] of quarters.entries()) {
          const ids = ["H1", "H2", "H3", "H4", "H5"].filter(() => below(4) > 0)
          const offers = Array.from({ length: 6 }, (_, i) => offer(`p${i}`))
          yield* plans(quarter, Object.fromEntries(ids.map((id) => [id, offers.filter(() => below(3) > 0)])))
          open.push(...(yield* pushAll(quarter)).map(({ item }) => item))
          for (let i = 0; i < 25 && open.length > 0; i++) {
            const item = open[below(open.length)]!
            const state = states[below(5)]!
            // Now and then an answer to an item of long ago comes with the quarter's feedback, or late for an earlier quarter.
            const given = quarters[Math.max(0, at - (below(5) === 0 ? 1 : 0))]!
            if (
              given < quarter &&
              (yield* pushes.items(quarter, department)).some((one) => one.item === item && one.quarter === quarter)
            )
              continue
            yield* answer(given, { item, state, ...(state === "delivered" ? { amount: fen(below(1000)) } : {}) })
            if (state !== "inProgress" && state !== "granted") open.splice(open.indexOf(item), 1)
          }
        }
        let inProgress = 0
        for (const quarter of quarters) {
          const [b] = yield* pushes.balances(quarter)
          const answered = Object.values(Balance.answered(b!)).reduce((sum, items) => sum + items, 0)
          expect(b!.pushed + b!.carried).toBe(answered + b!.waiting)
          expect([quarter, b!.carried]).toEqual([quarter, inProgress])
          expect(b!.amountDelivered).toBe(b!.amountLedger)
          const own = (yield* pushes.items(quarter, department)).filter((item) => item.quarter === quarter)
          expect(b!.pushed).toBe(own.length)
          inProgress = b!.inProgress + b!.granted
        }
      })
    )

    test(
      "do not balance when the ledger has other money",
      Effect.gen(function* () {
        yield* households
        const pushes = yield* Pushes
        yield* plans(q3, { H1: [offer("cash")] })
        const [item] = yield* pushAll(q3)
        const id = yield* importing("feedback", "feedback", department)
        yield* pushes.answer(id, q3, [{ item: item!.item, state: "delivered", amount: fen(5), on: day("2025-09-01") }])
        const [balance] = yield* pushes.balances(q3)
        expect([balance!.amountDelivered, balance!.amountLedger, Balance.balances(balance!)]).toEqual([5, 0, false])
      })
    )

    test(
      "take nothing into a closed quarter",
      Effect.gen(function* () {
        yield* households
        const pushes = yield* Pushes
        yield* plans(q3, { H1: [offer("cash")], H2: [offer("cash")] })
        const due = (yield* pushes.due(q3, department)).map(planned)
        const [item] = yield* pushes.push(q3, due.slice(0, 1))
        yield* (yield* Quarters).close(q3)
        expect(Exit.isFailure(yield* Effect.exit(pushes.push(q3, due.slice(1))))).toBe(true)
        expect(Exit.isFailure(yield* Effect.exit(answer(q3, { item: item!.item, state: "refused" })))).toBe(true)
        expect((yield* pushes.items(q3, department)).length).toBe(1)
        expect((yield* pushes.status([item!.item])).get(item!.item)!.state).toBeUndefined()
      })
    )
  })
