import { type DueBy, Figures } from "@doudi/app"
import { Balance, Checkpoint, type Figure, Month, type MonthFigures, Quarter, type QuarterFigures } from "@doudi/core"
import { Effect } from "effect"
import type { Access } from "../Access.ts"
import * as BalanceSql from "../quarter/BalanceSql.ts"
import * as Assessed from "./Assessed.ts"
import * as Deliveries from "./Deliveries.ts"
import * as Monitoring from "./Monitoring.ts"
import * as Months from "./Months.ts"
import { type Relation, recordsOf, rowsOf } from "./Relation.ts"
import * as Snapshot from "./Snapshot.ts"
import { hashes } from "../ledger/NodeHash.ts"
import * as Stock from "./Stock.ts"
import * as VersionFacts from "./VersionFacts.ts"

/** The checkpoint that sealed a quarter: the first behind its close. */
const sealedBy = `SELECT c.note FROM ledger_checkpoint c JOIN ledger_entry e ON e.entry_key = 'closed:' || ?
  WHERE c.size >= e.seq ORDER BY c.id LIMIT 1`
const lastOf = "SELECT seq, lower(hex(hash)) FROM ledger_entry WHERE quarter = ? ORDER BY seq DESC LIMIT 1"

export const make = (access: Access): typeof Figures.Service =>
  Figures.of({
    quarter: (quarter, dueBy) => access.reading(figures(access, valid(quarter), dueBy)),
    seal: (quarter) =>
      access.reading(
        Effect.gen(function* () {
          const [noted] = yield* access.values(sealedBy, [quarter])
          const note = noted === undefined ? undefined : Checkpoint.decode(noted[0] as string)
          if (note !== undefined) {
            return { entries: note.size, fingerprint: Checkpoint.fingerprint(note, hashes[note.hash]) }
          }
          const [last] = yield* access.values(lastOf, [quarter])
          return last === undefined ? undefined : { entries: last[0] as number, fingerprint: last[1] as string }
        })
      ),
    month: (month) => access.reading(monthFigures(access, month)),
    records: (period, part, dueBy) => access.reading(records(access, period, part, dueBy))
  })

/** Nothing ever happened in the year 1000. */
const valid = (quarter: string): Quarter.Quarter => (Quarter.isQuarter(quarter) ? quarter : Quarter.quarter("1000Q1"))

const relations = (access: Access, quarter: Quarter.Quarter, dueBy: DueBy) =>
  Effect.gen(function* () {
    const now = yield* Snapshot.of(access, quarter)
    const last = yield* Snapshot.of(access, Quarter.previous(quarter))
    const facts = yield* VersionFacts.of(access)
    return [
      Stock.register(now, facts),
      Stock.flows(last, now, facts),
      Assessed.outcomes(now),
      Assessed.changes(now, facts),
      Assessed.moves(last, now),
      Assessed.needs(now),
      Assessed.offers(now),
      Monitoring.clues(now),
      Monitoring.visits(now),
      Monitoring.rosters(now),
      Monitoring.imports(now),
      Deliveries.delivered(now),
      yield* Deliveries.answers(access, now, dueBy),
      Deliveries.entries(now),
      Deliveries.corrections(now)
    ] as ReadonlyArray<Relation>
  })

const figures = (access: Access, quarter: Quarter.Quarter, dueBy: DueBy) =>
  Effect.gen(function* () {
    const lists: Record<string, unknown> = {}
    for (const relation of yield* relations(access, quarter, dueBy)) {
      lists[relation.list] = yield* rowsOf(access, relation)
    }
    const [closed] = yield* access.values("SELECT closed_at FROM quarter_closed WHERE quarter = ?", [quarter])
    return {
      ...lists,
      balances: yield* BalanceSql.balances(access, quarter),
      closedAt: closed?.[0] as string | undefined
    } as unknown as QuarterFigures.QuarterFigures
  })

const monthRelations = (access: Access, month: Month.Month) =>
  Effect.gen(function* () {
    const quarter = yield* Snapshot.of(access, Quarter.ofDay(Month.lastDay(month)))
    const end = { ...quarter, lastDay: Month.lastDay(month) }
    const facts = yield* VersionFacts.of(access)
    return [Months.standing(access, end, facts), Months.paid(month, end, facts)]
  })

const monthFigures = (access: Access, month: Month.Month) =>
  Effect.gen(function* () {
    const [standing, paid] = yield* monthRelations(access, month)
    const quarter = Quarter.ofDay(Month.lastDay(month))
    const [closed] = yield* access.values("SELECT 1 FROM quarter_closed WHERE quarter = ?", [quarter])
    return {
      standing: yield* rowsOf(access, standing!),
      paid: yield* rowsOf(access, paid!),
      closed: closed !== undefined
    } as unknown as MonthFigures.MonthFigures
  })

const records = (access: Access, period: string, part: Figure.Part, dueBy: DueBy) =>
  Effect.gen(function* () {
    if (Month.isMonth(period)) {
      const found = (yield* monthRelations(access, period)).find(({ list }) => list === part.list)
      return found === undefined ? [] : yield* recordsOf(access, found, part)
    }
    const quarter = valid(period)
    if (part.list === "balances") {
      const asked = new Set(part.rows.map(([department]) => department))
      return (yield* BalanceSql.balances(access, quarter))
        .filter((balance) => asked.has(balance.department) && Balance.balances(balance))
        .map(({ department }) => ({ department, number: 1 }))
    }
    const relation = (yield* relations(access, quarter, dueBy)).find(({ list }) => list === part.list)
    return relation === undefined ? [] : yield* recordsOf(access, relation, part)
  })
