import type { Held } from "@doudi/app"
import { type Balance, Entry, Fen, type QuarterFigures } from "@doudi/core"
import type { SqlError } from "@effect/sql"
import { Effect } from "effect"
import type { Access } from "../Access.ts"

/** What became of the items of a quarter, by department and programme: those pushed in it and those carried into it. */
export type Delivery = Omit<QuarterFigures.Row<"delivered">, "township">

/** Whether an answer leaves its item open. The index of open answers has the same text, without which it is not used. */
export const isOpen = `state IN (${Entry.openStates.map((state) => `'${state}'`).join(", ")})`

/** The answer with which an item was granted before it was delivered, if there is one. */
export const grantOf = (item: string, and = "") =>
  `(SELECT min(x.id) FROM answer x WHERE x.item = ${item} AND x.state = 'granted'${and})`

/**
 * Items of a quarter, each with its state at the quarter's end. Parameters: `itemsOf`.
 *
 * An earlier item is carried in when its last answer before the quarter leaves it open, and keeps that state until it is answered
 * again. An item that is answered for the first time in a later quarter was `inProgress` until then, so that an answer that comes
 * late leaves both quarters in balance.
 */
export const items = `SELECT item, household, member_no, department, programme, pushed, planned, coalesce(planned_high, planned) AS planned_high,
    coalesce(state, CASE WHEN answered_later THEN 'inProgress' ELSE 'waiting' END) AS state, answered_on, answered_in, delivered
  FROM (
    SELECT p.item, p.household, p.member_no, p.department, p.programme, p.quarter = ? AS pushed, p.planned, p.planned_high, z.state,
      z.on_day AS answered_on, z.quarter AS answered_in,
      CASE WHEN z.state = 'delivered' THEN z.amount END AS delivered,
      EXISTS (SELECT 1 FROM answer l WHERE l.item = p.item AND l.quarter > ?) AS answered_later
    FROM push_item p
    LEFT JOIN answer z ON z.id = (SELECT max(id) FROM answer WHERE item = p.item AND quarter <= ?)
    WHERE p.quarter = ?
      OR (p.quarter < ? AND p.item IN (
        SELECT item FROM answer WHERE ${isOpen} UNION SELECT item FROM answer WHERE quarter >= ?)
        AND coalesce((SELECT b.${isOpen} FROM answer b WHERE b.id =
          (SELECT max(id) FROM answer WHERE item = p.item AND quarter < ?)), 1))
  )`

export const itemsOf = (quarter: string): ReadonlyArray<string> => Array(7).fill(quarter)

export const deliveries = (
  { values }: Access,
  quarter: string
): Effect.Effect<ReadonlyArray<Delivery>, SqlError.SqlError> =>
  Effect.map(
    values(
      `SELECT department.text, programme.text,
         ${counted("pushed")}, ${counted("NOT pushed")}, ${counted("state = 'delivered'")}, ${counted("state = 'granted'")},
         ${counted("state = 'refused'")}, ${counted("state = 'notApplicable'")}, ${counted("state = 'inProgress'")}, ${counted("state = 'waiting'")},
         CAST(coalesce(sum(planned), 0) AS INTEGER), CAST(coalesce(sum(planned_high), 0) AS INTEGER),
         CAST(coalesce(sum(delivered), 0) AS INTEGER)
       FROM (${items}) i
       JOIN term department ON department.id = i.department
       JOIN term programme ON programme.id = i.programme
       GROUP BY department.text, programme.text ORDER BY department.text, programme.text`,
      itemsOf(quarter)
    ),
    (rows) =>
      rows.map((row) => {
        const [department, programme, pushed, carried, delivered, granted, refused, notApplicable] = row
        return {
          department,
          programme,
          pushed,
          carried,
          delivered,
          granted,
          refused,
          notApplicable,
          inProgress: row[8],
          waiting: row[9],
          amountPlanned: row[10],
          amountPlannedHigh: row[11],
          amountDelivered: row[12]
        } as Delivery
      })
  )

const counted = (condition: string) => `CAST(sum(CASE WHEN ${condition} THEN 1 ELSE 0 END) AS INTEGER)`

/** One balance a department, with the money that the ledger says was paid. */
export const balances = (
  access: Access,
  quarter: string
): Effect.Effect<ReadonlyArray<Balance.Balance>, SqlError.SqlError> =>
  Effect.gen(function* () {
    const ledger = new Map(
      (yield* access.values(
        `SELECT department, CAST(coalesce(sum(amount), 0) AS INTEGER) FROM ledger_entry
         WHERE quarter = ? AND kind = 'paid' GROUP BY department`,
        [quarter]
      )) as ReadonlyArray<readonly [string, number]>
    )
    const balances = new Map<string, Record<string, any>>()
    for (const { department, programme: _, ...figures } of yield* deliveries(access, quarter)) {
      const balance = balances.get(department)
      if (balance === undefined) {
        balances.set(department, { department, ...figures, amountLedger: ledger.get(department) ?? 0 })
      } else for (const [key, value] of Object.entries(figures)) balance[key] += value
    }
    return [...balances.values()] as unknown as ReadonlyArray<Balance.Balance>
  })

/** What each department holds at a quarter's end: by what its account in the ledger comes to, and by its open items, with what was granted or else planned. */
export const held = (access: Access, quarter: string): Effect.Effect<ReadonlyArray<Held>, SqlError.SqlError> =>
  Effect.gen(function* () {
    const byLedger = (yield* access.values(
      `SELECT substr(p.account, 12), CAST(sum(p.amount) AS INTEGER) FROM ledger_posting p JOIN ledger_entry e ON e.seq = p.seq
       WHERE p.account LIKE 'department/%' AND e.quarter <= ? GROUP BY p.account`,
      [quarter]
    )) as ReadonlyArray<readonly [string, Fen.Fen]>
    const byItems = (yield* access.values(
      `SELECT t.text, CAST(coalesce(sum(coalesce(g.amount, p.planned_high, p.planned)), 0) AS INTEGER) FROM push_item p
       JOIN term t ON t.id = p.department
       LEFT JOIN answer z ON z.id = (SELECT max(id) FROM answer WHERE item = p.item AND quarter <= ?)
       LEFT JOIN answer g ON g.id = ${grantOf("p.item", " AND x.quarter <= ?")}
       WHERE p.quarter <= ? AND (z.id IS NULL OR z.${isOpen}) GROUP BY t.text`,
      [quarter, quarter, quarter]
    )) as ReadonlyArray<readonly [string, Fen.Fen]>
    const [ledger, open] = [new Map(byLedger), new Map(byItems)]
    return [...new Set([...ledger.keys(), ...open.keys()])].sort().map((department) => ({
      department,
      byLedger: ledger.get(department) ?? Fen.fen(0),
      byItems: open.get(department) ?? Fen.fen(0)
    }))
  })
