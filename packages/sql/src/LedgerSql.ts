import { Ledger, type Recorded } from "@doudi/app"
import { Effect } from "effect"
import type { Access } from "./Access.ts"
import { now } from "./WorkspaceSql.ts"

const columns = [
  "entry_key",
  "kind",
  "quarter",
  "on_day",
  "actor",
  "role",
  "purpose",
  "pack",
  "department",
  "programme",
  "item",
  "amount",
  "amount_high",
  "state",
  "recorded_at"
]
const into = { table: "ledger_entry", columns, tail: "ON CONFLICT (entry_key) DO NOTHING RETURNING seq" }

export const make = ({ insert, reading, values, writing }: Access): typeof Ledger.Service =>
  Ledger.of({
    append: (entries) =>
      writing(
        Effect.gen(function* () {
          if (entries.length === 0) return 0
          const [last] = yield* values("SELECT recorded_at FROM ledger_entry ORDER BY seq DESC LIMIT 1")
          // A clock that was set back must not turn the order of the ledger round.
          const clock = yield* now
          const recordedAt = last !== undefined && (last[0] as string) > clock ? (last[0] as string) : clock
          return yield* insert(
            into,
            entries.flatMap((entry) => [
              entry.key,
              entry.kind,
              entry.quarter,
              entry.on,
              entry.actor,
              entry.role,
              entry.purpose,
              entry.pack,
              entry.department ?? null,
              entry.programme ?? null,
              entry.item ?? null,
              entry.amount ?? null,
              entry.amountHigh ?? null,
              entry.state ?? null,
              recordedAt
            ])
          )
        })
      ),
    page: (afterSeq, limit) =>
      reading(
        Effect.map(
          values(`SELECT seq, ${columns.join(", ")} FROM ledger_entry WHERE seq > ? ORDER BY seq LIMIT ?`, [
            afterSeq,
            limit
          ]),
          (rows) => rows.map(recordedOf)
        )
      ),
    count: (quarter) =>
      reading(
        Effect.map(
          quarter === undefined
            ? values("SELECT CAST(count(*) AS INTEGER) FROM ledger_entry")
            : values("SELECT CAST(count(*) AS INTEGER) FROM ledger_entry WHERE quarter = ?", [quarter]),
          ([row]) => row![0] as number
        )
      )
  })

const recordedOf = (row: ReadonlyArray<any>): Recorded => {
  const [seq, key, kind, quarter, on, actor, role, purpose, pack, department, programme, item, ...rest] = row
  const [amount, amountHigh, state, at] = rest
  return {
    seq,
    key,
    kind,
    quarter,
    on,
    actor,
    role,
    purpose,
    pack,
    ...(department === null ? {} : { department }),
    ...(programme === null ? {} : { programme }),
    ...(item === null ? {} : { item }),
    ...(amount === null ? {} : { amount }),
    ...(amountHigh === null ? {} : { amountHigh }),
    ...(state === null ? {} : { state }),
    recordedAt: at
  }
}
