import type { DueBy } from "@doudi/app"
import type { Day } from "@doudi/core"
import { Effect } from "effect"
import type { Access, Param } from "../Access.ts"
import * as BalanceSql from "../quarter/BalanceSql.ts"
import type { Relation } from "./Relation.ts"
import * as Snapshot from "./Snapshot.ts"

const counted = (condition: string) => `CASE WHEN ${condition} THEN 1 ELSE 0 END`

/** Every item pushed in the quarter or carried into it, with what became of it. */
export const delivered = (now: Snapshot.Snapshot): Relation => ({
  list: "delivered",
  from: `FROM (${BalanceSql.items}) i JOIN household_version v ON v.id = ${Snapshot.versionOrCurrent("i.household")}`,
  params: [...BalanceSql.itemsOf(now.quarter), ...Snapshot.at(now)],
  keys: { department: "i.department", programme: "i.programme", township: "substr(v.division, 1, 9)" },
  terms: ["department", "programme"],
  numbers: {
    pushed: counted("i.pushed"),
    carried: counted("NOT i.pushed"),
    delivered: counted("i.state = 'delivered'"),
    granted: counted("i.state = 'granted'"),
    refused: counted("i.state = 'refused'"),
    notApplicable: counted("i.state = 'notApplicable'"),
    inProgress: counted("i.state = 'inProgress'"),
    waiting: counted("i.state = 'waiting'"),
    amountPlanned: "coalesce(i.planned, 0)",
    amountPlannedHigh: "coalesce(i.planned_high, 0)",
    amountDelivered: "coalesce(i.delivered, 0)"
  },
  record: { household: "i.household", no: "nullif(i.member_no, 0)", item: "i.item" }
})

/**
 * The same items by when they were answered. The push and the answer have their days from the ledger; an item without a push there,
 * or pushed on a day without a time limit, stands under no limit.
 */
export const answers = (access: Access, now: Snapshot.Snapshot, dueBy: DueBy) =>
  Effect.map(
    access.values("SELECT DISTINCT on_day FROM ledger_entry WHERE kind = 'pushed' AND quarter <= ?", [now.quarter]),
    (days): Relation => {
      const limits = days.flatMap(([day]) => {
        const due = dueBy(day as Day.Day)
        return due === undefined ? [] : [[day as Param, due as Param]]
      })
      const limit =
        limits.length === 0
          ? "(SELECT '' AS pushed_on, '' AS due_on)"
          : `(${limits.map(() => "SELECT ? AS pushed_on, ? AS due_on").join(" UNION ALL ")})`
      const isFinal = "f.state IN ('delivered', 'refused', 'notApplicable')"
      return {
        list: "answers",
        from: `FROM (SELECT i.item, i.household, i.member_no, i.department, i.state, l.due_on, coalesce(i.answered_on, e.on_day) AS answered_on
          FROM (${BalanceSql.items}) i
          LEFT JOIN ledger_entry b ON b.entry_key = 'push:' || i.item
          LEFT JOIN ${limit} l ON l.pushed_on = b.on_day
          LEFT JOIN ledger_entry e ON e.entry_key = 'feedback:' || i.item || ':' || i.answered_in || ':' || i.state) f`,
        params: [...BalanceSql.itemsOf(now.quarter), ...limits.flat()],
        keys: {
          department: "f.department",
          timing: `CASE WHEN f.due_on IS NULL OR (${isFinal} AND f.answered_on IS NULL) THEN 'noLimit'
            WHEN ${isFinal} THEN CASE WHEN f.answered_on <= f.due_on THEN 'onTime' ELSE 'late' END
            WHEN f.due_on < '${now.lastDay}' THEN 'overdue' ELSE 'open' END`
        },
        terms: ["department"],
        numbers: {
          items: "1",
          daysLate: `CASE WHEN ${isFinal} AND f.answered_on > f.due_on THEN ${access.daysBetween("f.due_on", "f.answered_on")} ELSE 0 END`
        },
        record: { household: "f.household", no: "nullif(f.member_no, 0)", item: "f.item", on: "f.answered_on" }
      }
    }
  )

/** Every entry of the quarter's ledger. */
export const entries = ({ quarter }: Snapshot.Snapshot): Relation => ({
  list: "entries",
  from: "FROM ledger_entry e WHERE e.quarter = ?",
  params: [quarter],
  keys: {
    kind: "e.kind",
    department: "coalesce(e.department, '')",
    programme: "coalesce(e.programme, '')",
    state: "coalesce(e.state, '')"
  },
  numbers: { entries: "1", amount: "coalesce(e.amount, 0)" },
  record: { entry: "e.seq", item: "e.item", on: "e.on_day" }
})

/**
 * Every entry that corrects a quarter before: those written in this quarter, and those of later quarters that correct this one. Each
 * correction is two entries, what is taken back, without a state, and what stands in its place.
 */
export const corrections = ({ quarter }: Snapshot.Snapshot): Relation => ({
  list: "corrections",
  from: `FROM (SELECT e.seq, e.item, e.on_day, coalesce(e.department, '') AS department, e.quarter AS written, e.state,
      coalesce(e.amount, 0) AS amount,
      coalesce((SELECT max(quarter) FROM answer WHERE item = e.item AND quarter < e.quarter), '') AS corrected
    FROM ledger_entry e WHERE e.kind = 'corrected') f WHERE f.written = ? OR f.corrected = ?`,
  params: [quarter, quarter],
  keys: {
    direction: `CASE WHEN f.written = '${quarter}' THEN 'earlier' ELSE 'later' END`,
    quarter: `CASE WHEN f.written = '${quarter}' THEN f.corrected ELSE f.written END`,
    department: "f.department"
  },
  numbers: {
    items: counted("f.state IS NOT NULL"),
    takenBack: "CASE WHEN f.state IS NULL THEN -f.amount ELSE 0 END",
    paid: "CASE WHEN f.state IS NULL THEN 0 ELSE f.amount END",
    net: "f.amount"
  },
  record: { entry: "f.seq", item: "f.item", on: "f.on_day" }
})
