import { randomBytes } from "node:crypto"
import { type Due, type ItemStatus, type PushItem, Pushes } from "@doudi/app"
import { Posting } from "@doudi/core"
import { Effect } from "effect"
import type { Access, Param } from "../Access.ts"
import * as BalanceSql from "../quarter/BalanceSql.ts"

/**
 * Offers of the newest plans of a quarter that still have to be pushed. Parameters: quarter, quarter, year.
 *
 * An item answers for the same programme of the same household and person: in the quarter itself; while it is open; for a
 * one-off offer once delivered; for a yearly one when delivered in the calendar year, by the department's date or else the quarter's.
 */
const dueOffers = `FROM assessed a CROSS JOIN offer o
  WHERE a.quarter = ? AND o.determination = a.determination AND o.state = 'give' AND NOT EXISTS (
    SELECT 1 FROM push_item p
    LEFT JOIN answer z ON z.id = (SELECT max(id) FROM answer WHERE item = p.item)
    WHERE p.household = a.household AND p.programme = o.programme AND p.member_no = o.member_no
      AND (p.quarter = ? OR z.${BalanceSql.isOpen} OR (z.state = 'delivered' AND (o.per = 'once' OR
        (o.per = 'year' AND substr(coalesce(z.on_day, z.quarter), 1, 4) = ?)))))`

const into = {
  item: {
    table: "push_item",
    columns: [
      "item",
      "quarter",
      "household",
      "member_no",
      "offer",
      "programme",
      "department",
      "need",
      "form",
      "amount",
      "amount_high",
      "per",
      "planned",
      "planned_high"
    ]
  },
  answer: {
    table: "answer",
    columns: ["item", "import", "quarter", "state", "amount", "on_day", "reason"]
  }
}

export const make = (access: Access): typeof Pushes.Service => {
  const { insert, lookup, reading, values, writing } = access
  return Pushes.of({
    due: (quarter, department) =>
      reading(
        Effect.map(
          values(
            `SELECT d.number, h.id, d.member_no, programme.text, department.text, need.text, d.form, d.amount, d.amount_high, d.per
             FROM (SELECT o.number, a.household, o.member_no, o.programme, o.department, o.need, o.form, o.amount, o.amount_high, o.per
               ${dueOffers} AND o.department = (SELECT id FROM term WHERE text = ?)) d
             JOIN household h ON h.seq = d.household
             JOIN term programme ON programme.id = d.programme
             JOIN term department ON department.id = d.department
             JOIN term need ON need.id = d.need
             ORDER BY h.id, d.member_no, programme.text, d.number`,
            [quarter, quarter, quarter.slice(0, 4), department]
          ),
          (rows) => rows.map(dueOf)
        )
      ),
    departments: (quarter) =>
      reading(
        Effect.map(
          values(
            `SELECT t.text FROM term t WHERE t.id IN (
               SELECT o.department ${dueOffers} UNION SELECT department FROM push_item WHERE quarter = ?)
             ORDER BY t.text`,
            [quarter, quarter, quarter.slice(0, 4), quarter]
          ),
          (rows) => rows.map(([department]) => department as string)
        )
      ),
    push: (quarter, due) =>
      writing(
        Effect.gen(function* () {
          const places = new Map(
            (yield* lookup("SELECT id, seq FROM household WHERE id", [
              ...new Set(due.map(({ household }) => household))
            ])) as ReadonlyArray<readonly [string, number]>
          )
          const words = [...new Set(due.flatMap(({ department, need, programme }) => [department, need, programme]))]
          const terms = new Map(
            (yield* lookup("SELECT text, id FROM term WHERE text", words)) as ReadonlyArray<readonly [string, number]>
          )
          const [highest] = yield* values("SELECT coalesce(max(item), 0) FROM push_item")
          const items = due.map((one, i): PushItem => ({ ...one, item: (highest![0] as number) + 1 + i, quarter }))
          const rows: Array<Param> = []
          for (const one of items) {
            rows.push(one.item, quarter, places.get(one.household) ?? null, one.no ?? 0, one.offer)
            rows.push(terms.get(one.programme) ?? null, terms.get(one.department) ?? null, terms.get(one.need) ?? null)
            rows.push(one.form, one.amount ?? null, one.amountHigh ?? null, one.per ?? null)
            rows.push(one.planned ?? null, one.plannedHigh ?? null)
          }
          yield* insert(into.item, rows)
          yield* openAccounts(access, [...places.values()])
          return items
        })
      ),
    items: (quarter, department) =>
      reading(
        Effect.map(
          values(
            `SELECT p.offer, h.id, p.member_no, programme.text, department.text, need.text, p.form, p.amount, p.amount_high, p.per,
               p.planned, p.planned_high, p.item, p.quarter
             FROM push_item p
             JOIN household h ON h.seq = p.household
             JOIN term programme ON programme.id = p.programme
             JOIN term department ON department.id = p.department
             JOIN term need ON need.id = p.need
             WHERE p.department = (SELECT id FROM term WHERE text = ?) AND (p.quarter = ? OR (p.quarter < ?
               AND p.item IN (SELECT item FROM answer WHERE ${BalanceSql.isOpen})
               AND EXISTS (SELECT 1 FROM answer WHERE id = (SELECT max(id) FROM answer WHERE item = p.item) AND ${BalanceSql.isOpen})))
             ORDER BY p.item`,
            [department, quarter, quarter]
          ),
          (rows) => rows.map(itemOf)
        )
      ),
    status: (items) =>
      reading(
        Effect.map(
          lookup(
            `SELECT p.item, department.text, programme.text, p.form, p.planned, p.planned_high, z.state, a.account,
               z.quarter, z.amount, g.id, g.amount
             FROM push_item p
             JOIN household_account a ON a.household = p.household
             JOIN term programme ON programme.id = p.programme
             JOIN term department ON department.id = p.department
             LEFT JOIN answer z ON z.id = (SELECT max(id) FROM answer WHERE item = p.item)
             LEFT JOIN answer g ON g.id = ${BalanceSql.grantOf("p.item")}
             WHERE p.item`,
            items
          ),
          (rows) => new Map(rows.map(statusOf))
        )
      ),
    answer: (importId, quarter, answers) =>
      writing(
        insert(
          into.answer,
          answers.flatMap(({ item, state, amount, on, reason }) => [
            item,
            importId,
            quarter,
            state,
            amount ?? null,
            on ?? null,
            reason ?? null
          ])
        )
      ).pipe(Effect.asVoid),
    balances: (quarter) => reading(BalanceSql.balances(access, quarter)),
    held: (quarter) => reading(BalanceSql.held(access, quarter))
  })
}

const dueOf = ([
  offer,
  household,
  no,
  programme,
  department,
  need,
  form,
  amount,
  amountHigh,
  per
]: ReadonlyArray<any>): Due => ({
  offer,
  household,
  ...(no === 0 ? {} : { no }),
  programme,
  department,
  need,
  form,
  ...(amount === null ? {} : { amount }),
  ...(amountHigh === null ? {} : { amountHigh }),
  ...(per === null ? {} : { per })
})

const itemOf = (row: ReadonlyArray<any>): PushItem => {
  const [planned, plannedHigh, item, quarter] = row.slice(10)
  const money = { ...(planned === null ? {} : { planned }), ...(plannedHigh === null ? {} : { plannedHigh }) }
  return { ...dueOf(row), ...money, item, quarter }
}

const statusOf = ([
  item,
  department,
  programme,
  form,
  planned,
  high,
  state,
  account,
  quarter,
  amount,
  grant,
  grantedAmount
]: ReadonlyArray<any>): readonly [number, ItemStatus] => [
  item,
  {
    department,
    programme,
    form,
    planned: planned ?? undefined,
    plannedHigh: high ?? undefined,
    account,
    state: state ?? undefined,
    granted: grant === null ? undefined : { amount: grantedAmount ?? undefined },
    answer: state === null ? undefined : { quarter, amount: amount ?? undefined }
  }
]

/** Gives an account to each household that has none. */
const openAccounts = ({ insert, lookup }: Access, households: ReadonlyArray<number>) =>
  Effect.gen(function* () {
    const open = new Set(
      (yield* lookup("SELECT household FROM household_account WHERE household", households)).map(([seq]) => seq)
    )
    const without = [...new Set(households)].filter((seq) => !open.has(seq))
    yield* insert(
      { table: "household_account", columns: ["household", "account"] },
      without.flatMap((seq) => [seq, Posting.account("household", randomBytes(8).toString("hex"))])
    )
  })
