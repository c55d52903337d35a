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

const area = fc.constantFrom("urban" as const, "rural" as const, "unknown" as const)
const known = fc.constantFrom("yes" as const, "no" as const, "unknown" as const)

const unique = <A extends object>(row: fc.Arbitrary<A>, key: (row: A) => string) =>
  fc.uniqueArray(row, { selector: key, maxLength: 12 })

const states = {
  pushed: count,
  delivered: count,
  granted: count,
  refused: count,
  notApplicable: count,
  inProgress: count,
  waiting: count,
  amountPlanned: money,
  amountPlannedHigh: money,
  amountDelivered: money
}

export const anyFigures: fc.Arbitrary<QuarterFigures.QuarterFigures> = fc.record({
  register: unique(
    fc.record({
      township: id,
      area,
      category: id,
      monitored: known,
      households: count,
      persons: count
    }),
    (row) => JSON.stringify([row.township, row.area, row.category, row.monitored])
  ),
  flows: unique(
    fc.record({
      category: id,
      area,
      movement: fc.constantFrom("last" as const, "new" as const, "ended" as const, "stock" as const),
      households: count,
      persons: count
    }),
    (row) => JSON.stringify([row.category, row.area, row.movement])
  ),
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
      monitored: known,
      now: fc.constantFrom("none", "undetermined", "dibao", "y"),
      covered: known,
      households: count,
      persons: count
    }),
    (row) => JSON.stringify([row.before, row.monitored, row.now, row.covered])
  ),
  moves: unique(
    fc.record({
      from: fc.constantFrom("none", "dibao", "tekun", "x"),
      to: fc.constantFrom("none", "undetermined", "dibao", "y"),
      reason: fc.constantFrom("facts" as const, "policy" as const, "factsAndPolicy" as const, "rule" as const),
      households: count,
      persons: count
    }),
    (row) => JSON.stringify([row.from, row.to, row.reason])
  ),
  needs: unique(
    fc.record({ need: id, found: count, met: count, gap: count, served: count, unknown: count }),
    (row) => row.need
  ),
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
      served: count,
      unserved: count,
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
      households: count,
      visited: count,
      confirmed: count
    }),
    (row) => JSON.stringify([row.list, row.rule, row.finding])
  ),
  visits: unique(
    fc.record({ township: id, due: count, done: count, visited: count, changed: count }),
    (row) => row.township
  ),
  rosters: unique(fc.record({ list: id, rows: count, matched: count }), (row) => row.list),
  imports: fc.uniqueArray(
    fc.record({
      file: fc.nat(99).map(String),
      kind: fc.constantFrom("households", "roster", "feedback", "other"),
      source: id,
      rows: count,
      accepted: count,
      unchanged: count,
      quarantined: count
    }),
    { maxLength: 6, selector: (row) => row.file }
  ),
  delivered: unique(fc.record({ department: id, programme: id, township: id, carried: count, ...states }), (row) =>
    JSON.stringify([row.department, row.programme, row.township])
  ),
  answers: unique(
    fc.record({
      department: id,
      timing: fc.constantFrom(
        "onTime" as const,
        "late" as const,
        "overdue" as const,
        "open" as const,
        "noLimit" as const
      ),
      items: count,
      daysLate: count
    }),
    (row) => JSON.stringify([row.department, row.timing])
  ),
  entries: unique(
    fc.record({
      kind: fc.constantFrom(
        "determined" as const,
        "pushed" as const,
        "fedBack" as const,
        "granted" as const,
        "delivered" as const,
        "paid" as const,
        "quarterClosed" as const
      ),
      department: id,
      programme: id,
      state: fc.constantFrom("", "delivered", "refused"),
      entries: count,
      amount: money
    }),
    (row) => JSON.stringify([row.kind, row.department, row.programme, row.state])
  ),
  corrections: unique(
    fc.record({
      direction: fc.constantFrom("earlier" as const, "later" as const),
      quarter: fc.constantFrom("2025Q1", "2025Q2"),
      department: id,
      items: count,
      takenBack: money,
      paid: money,
      net: money
    }),
    (row) => JSON.stringify([row.direction, row.quarter, row.department])
  ),
  balances: unique(
    fc.record({ department: id, carried: count, amountLedger: money, ...states }),
    (row) => row.department
  ),
  closedAt: fc.option(fc.constant("2025-10-13T08:21:37.000Z"), { nil: undefined })
})
