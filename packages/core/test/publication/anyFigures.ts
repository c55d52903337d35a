import { Fen, type QuarterFigures } from "@doudi/core"
import * as fc from "fast-check"

/** Figures of any quarter, consistent or not: ids that are named and ids that are not, each combination of ids once. */
const count = fc.nat(100_000)
const money = fc.nat(1_000_000_000).map(Fen.fen)
const id = fc.constantFrom(
  "dibao",
  "tekun",
  "civil-affairs",
  "medical-insurance",
  "x",
  "__proto__",
  "=1+1",
  "340303200"
)

const unique = <A extends object>(row: fc.Arbitrary<A>, key: (row: A) => string) =>
  fc.uniqueArray(row, { selector: key, maxLength: 12 })

const states = {
  pushed: count,
  delivered: count,
  refused: count,
  notApplicable: count,
  inProgress: count,
  waiting: count,
  amountPlanned: money,
  amountPlannedHigh: money,
  amountDelivered: money
}

export const anyFigures: fc.Arbitrary<QuarterFigures.QuarterFigures> = fc.record({
  households: count,
  persons: count,
  assessed: count,
  outcomes: unique(
    fc.record({
      township: id,
      category: id,
      tag: fc.constantFrom("Entitled" as const, "NotEntitled" as const, "Undetermined" as const),
      households: count,
      persons: count,
      amount: money,
      amountHigh: money
    }),
    (row) => JSON.stringify([row.township, row.category, row.tag])
  ),
  changes: unique(
    fc.record({
      before: fc.constantFrom("none", "dibao", "tekun", "x"),
      now: fc.constantFrom("none", "undetermined", "dibao", "y"),
      households: count
    }),
    (row) => JSON.stringify([row.before, row.now])
  ),
  needs: unique(fc.record({ need: id, found: count, met: count, gap: count, unknown: count }), (row) => row.need),
  offers: unique(
    fc.record({
      department: id,
      programme: id,
      state: fc.constantFrom(
        "give" as const,
        "yields" as const,
        "excluded" as const,
        "choice" as const,
        "undetermined" as const,
        "contested" as const
      ),
      offers: count,
      amount: money,
      amountHigh: money
    }),
    (row) => JSON.stringify([row.department, row.programme, row.state])
  ),
  clues: unique(
    fc.record({
      list: id,
      rule: id,
      finding: fc.constantFrom("matched" as const, "listOnly" as const, "registerOnly" as const),
      clues: count,
      households: count
    }),
    (row) => JSON.stringify([row.list, row.rule, row.finding])
  ),
  rosters: unique(fc.record({ list: id, rows: count, matched: count }), (row) => row.list),
  imports: fc.array(
    fc.record({
      kind: fc.constantFrom("households", "roster", "feedback", "other"),
      source: id,
      rows: count,
      accepted: count,
      unchanged: count,
      quarantined: count
    }),
    { maxLength: 6 }
  ),
  delivered: unique(fc.record({ department: id, programme: id, ...states }), (row) =>
    JSON.stringify([row.department, row.programme])
  ),
  balances: unique(
    fc.record({ department: id, carried: count, amountLedger: money, ...states }),
    (row) => row.department
  ),
  ledgerEntries: count,
  closedAt: fc.option(fc.constant("2025-10-13T08:21:37.000Z"), { nil: undefined })
})
