import { Clues, Determinations, Figures, Ledger, Pushes, Quarters, Register, Rosters } from "@doudi/app"
import { Household } from "@doudi/core"
import { Effect } from "effect"
import { describe, expect } from "vitest"
import { type Adapter, tester } from "./Adapter.ts"
import {
  assessed,
  day,
  entitled,
  fen,
  importing,
  need,
  offer,
  packed,
  person,
  planned,
  provenance,
  q3,
  q4,
  refused,
  run,
  untold,
  version
} from "./People.ts"

const noLimit = () => undefined

export const figuresContract = (adapter: Adapter) =>
  describe("Figures", () => {
    const test = tester(adapter)

    test(
      "of a quarter nothing happened in are zeros",
      Effect.gen(function* () {
        const figures = yield* (yield* Figures).quarter(q3, noLimit)
        expect(figures).toEqual({
          register: [],
          flows: [],
          outcomes: [],
          changes: [],
          moves: [],
          needs: [],
          offers: [],
          clues: [],
          visits: [],
          rosters: [],
          imports: [],
          delivered: [],
          answers: [],
          entries: [],
          corrections: [],
          balances: [],
          closedAt: undefined
        })
      })
    )

    test(
      "count a quarter from its rows",
      Effect.gen(function* () {
        const register = yield* Register
        const determinations = yield* Determinations
        const pushes = yield* Pushes
        const division = "990001300305"
        const rural = { area: "rural", category: "dibao" }
        yield* register.append(yield* importing("register"), provenance, [
          version("H1", [person(1, 1), person(2, 2)], rural),
          version("H2", [person(1, 3)], { category: null }),
          version("H3", [person(1, 4), person(2), person(3)], { division, category: "none" }),
          version("H4", [person(1)], { division })
        ])
        // A later version of another quarter's file: H1 moved. What was assessed counts where it was.
        yield* register.append(
          yield* importing("moved", "households", "register", "2025-12-01"),
          { ...provenance, observedOn: day("2025-12-01") },
          [version("H1", [person(1, 1)], { ...rural, division })]
        )

        const id = yield* determinations.begin(run)
        yield* determinations.append(id, [
          assessed("H1", [untold("tekun", 1), refused("tekun", 2), entitled("dibao", 900), entitled("margin", 10)], {
            needs: [
              need("income", true, ["cash"]),
              need("care", true, [], 2),
              need("housing", "unknown"),
              need("water", false)
            ],
            offers: [offer("cash"), offer("care", { state: "yields", yieldsTo: "cash" })]
          }),
          assessed("H2", [refused("tekun", 1), untold("dibao"), refused("margin")], {
            needs: [need("income", "unknown")]
          }),
          assessed("H3", [refused("dibao"), entitled("margin", 7)], {
            needs: [need("income", true, [])],
            offers: [offer("cash", { amount: { fen: fen(1), per: "once" } })]
          })
        ])

        yield* (yield* Rosters).append(yield* importing("list", "roster", "disabled", "2025-05-31"), "disabled", q3, [
          { row: 2, identity: packed(3), facts: [] },
          { row: 3, identity: packed(9), facts: [] }
        ])
        yield* (yield* Clues).append([
          {
            id: "a",
            quarter: q3,
            list: "disabled",
            rule: "r",
            finding: "matched",
            household: Household.householdId("H2"),
            no: 1
          },
          {
            id: "b",
            quarter: q3,
            list: "disabled",
            rule: "r",
            finding: "matched",
            household: Household.householdId("H2")
          },
          { id: "c", quarter: q3, list: "disabled", rule: "r", finding: "listOnly" }
        ])
        const items = yield* pushes.push(q3, (yield* pushes.due(q3, "civil-affairs")).map(planned))
        const feedback = yield* importing("feedback", "feedback", "civil-affairs", "2025-09-30")
        yield* pushes.answer(feedback, q3, [
          { item: items[0]!.item, state: "delivered", amount: fen(5), on: day("2025-09-01") }
        ])
        yield* (yield* Ledger).append([
          {
            key: "determined",
            kind: "determined",
            quarter: q3,
            on: day("2025-07-01"),
            actor: "a",
            role: "r",
            purpose: "p",
            pack: "0"
          }
        ])
        yield* (yield* Quarters).close(q3)

        const figures = yield* (yield* Figures).quarter(q3, noLimit)
        const row = (
          township: string,
          category: string,
          tag: string,
          households: number,
          persons: number,
          amount = 0
        ) => ({
          township,
          category,
          tag,
          households,
          persons,
          amount,
          amountHigh: amount
        })
        const imported = { rows: 10, accepted: 8, unchanged: 1, quarantined: 2 }
        const item = (township: string) => ({
          ...{ department: "civil-affairs", programme: "cash", township },
          ...{ pushed: 1, carried: 0, granted: 0, refused: 0, notApplicable: 0, inProgress: 0 }
        })
        const stock = (area: string, category: string, households: number, persons: number) => ({
          area,
          category,
          households,
          persons
        })
        const known = [
          stock("rural", "dibao", 1, 2),
          stock("unknown", "none", 2, 4),
          stock("unknown", "undetermined", 1, 1)
        ]
        expect(figures).toEqual({
          register: [
            { township: "990001200", ...known[0], monitored: "unknown" },
            { township: "990001200", ...stock("unknown", "none", 1, 1), monitored: "unknown" },
            { township: "990001300", ...stock("unknown", "none", 1, 3), monitored: "unknown" },
            { township: "990001300", ...stock("unknown", "undetermined", 1, 1), monitored: "unknown" }
          ],
          // All were known on the last day of the quarter before already.
          flows: known.flatMap((row) => [
            { ...row, movement: "ended", households: 0, persons: 0 },
            { ...row, movement: "last" },
            { ...row, movement: "new", households: 0, persons: 0 },
            { ...row, movement: "stock" }
          ]),
          outcomes: [
            row("990001200", "dibao", "Entitled", 1, 2, 900),
            row("990001200", "dibao", "Undetermined", 1, 1),
            row("990001200", "margin", "Entitled", 1, 2, 10),
            row("990001200", "margin", "NotEntitled", 1, 1),
            row("990001200", "tekun", "NotEntitled", 2, 2),
            row("990001200", "tekun", "Undetermined", 1, 1),
            row("990001300", "dibao", "NotEntitled", 1, 3),
            row("990001300", "margin", "Entitled", 1, 3, 7)
          ],
          changes: [
            { before: "dibao", monitored: "unknown", now: "dibao", covered: "yes", households: 1, persons: 2 },
            { before: "none", monitored: "unknown", now: "margin", covered: "yes", households: 1, persons: 3 },
            { before: "none", monitored: "unknown", now: "undetermined", covered: "unknown", households: 1, persons: 1 }
          ],
          moves: [],
          needs: [
            { need: "care", found: 1, met: 0, gap: 1, served: 0, unknown: 0 },
            { need: "housing", found: 0, met: 0, gap: 0, served: 0, unknown: 1 },
            { need: "income", found: 2, met: 1, gap: 1, served: 1, unknown: 1 }
          ],
          offers: [
            {
              department: "civil-affairs",
              programme: "care",
              state: "yields",
              offers: 1,
              served: 0,
              unserved: 0,
              amount: 70_000,
              amountHigh: 70_000
            },
            {
              department: "civil-affairs",
              programme: "cash",
              state: "give",
              offers: 2,
              served: 1,
              unserved: 1,
              amount: 70_001,
              amountHigh: 70_001
            }
          ],
          clues: [
            { list: "disabled", rule: "r", finding: "listOnly", clues: 1, households: 0, visited: 0, confirmed: 0 },
            { list: "disabled", rule: "r", finding: "matched", clues: 2, households: 1, visited: 0, confirmed: 0 }
          ],
          visits: [{ township: "990001200", due: 1, done: 0, visited: 0, changed: 0 }],
          rosters: [{ list: "disabled", rows: 2, matched: 1 }],
          imports: [
            { file: "1", kind: "households", source: "register", ...imported },
            { file: "3", kind: "roster", source: "disabled", ...imported },
            { file: "4", kind: "feedback", source: "civil-affairs", ...imported }
          ],
          delivered: [
            {
              ...item("990001200"),
              delivered: 1,
              waiting: 0,
              amountPlanned: 210_000,
              amountPlannedHigh: 210_000,
              amountDelivered: 5
            },
            {
              ...item("990001300"),
              delivered: 0,
              waiting: 1,
              amountPlanned: 3,
              amountPlannedHigh: 3,
              amountDelivered: 0
            }
          ],
          balances: yield* pushes.balances(q3),
          answers: [{ department: "civil-affairs", timing: "noLimit", items: 2, daysLate: 0 }],
          corrections: [],
          entries: [{ kind: "determined", department: "", programme: "", state: "", entries: 1, amount: 0 }],
          closedAt: yield* (yield* Quarters).closedAt(q3)
        })
        expect((yield* (yield* Figures).quarter(q4, noLimit)).imports).toEqual([
          { file: "2", kind: "households", source: "register", ...imported }
        ])
      })
    )
  })
