import { type DueBy, Figures } from "@doudi/app"
import { Balance, type Figure, Quarter, type QuarterFigures } from "@doudi/core"
import { Effect } from "effect"
import type { Access } from "./Access.ts"
import * as BalanceSql from "./BalanceSql.ts"
import * as Assessed from "./figures/Assessed.ts"
import * as Deliveries from "./figures/Deliveries.ts"
import * as Monitoring from "./figures/Monitoring.ts"
import { type Relation, recordsOf, rowsOf } from "./figures/Relation.ts"
import * as Snapshot from "./figures/Snapshot.ts"
import * as Stock from "./figures/Stock.ts"
import * as VersionFacts from "./figures/VersionFacts.ts"

export const make = (access: Access): typeof Figures.Service =>
  Figures.of({
    quarter: (quarter, dueBy) => access.reading(figures(access, valid(quarter), dueBy)),
    seal: (quarter) =>
      access.reading(
        Effect.map(
          access.values("SELECT seq, lower(hex(hash)) FROM ledger_entry WHERE quarter = ? ORDER BY seq DESC LIMIT 1", [
            quarter
          ]),
          ([row]) => (row === undefined ? undefined : { entries: row[0] as number, fingerprint: row[1] as string })
        )
      ),
    records: (quarter, part, dueBy) => access.reading(records(access, valid(quarter), part, dueBy))
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
      Deliveries.entries(now)
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

const records = (access: Access, quarter: Quarter.Quarter, part: Figure.Part, dueBy: DueBy) =>
  Effect.gen(function* () {
    if (part.list === "balances") {
      const asked = new Set(part.rows.map(([department]) => department))
      return (yield* BalanceSql.balances(access, quarter))
        .filter((balance) => asked.has(balance.department) && Balance.balances(balance))
        .map(({ department }) => ({ department, number: 1 }))
    }
    const relation = (yield* relations(access, quarter, dueBy)).find(({ list }) => list === part.list)
    return relation === undefined ? [] : yield* recordsOf(access, relation, part)
  })
