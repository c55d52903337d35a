import { Backups, type Seal } from "@doudi/app"
import { Effect } from "effect"
import type { Access, Param } from "./Access.ts"
import * as HoldingsSql from "./delivery/HoldingsSql.ts"

export const columns = ["made_at", "actor", "role", "entries", "content"] as const
export const newest = `SELECT ${columns.join(", ")} FROM backup_seal ORDER BY id DESC LIMIT 1`

/** A seal as values in the order of the columns, and back. */
export const valuesOf = (seal: Seal): ReadonlyArray<Param> => [
  seal.madeAt,
  seal.actor,
  seal.role,
  seal.entries,
  seal.content
]
export const sealOf = ([madeAt, actor, role, entries, content]: ReadonlyArray<any>): Seal => ({
  madeAt,
  actor,
  role,
  entries,
  content
})

export const make = ({ insert, reading, values, writing }: Access): typeof Backups.Service =>
  Backups.of({
    holdings: reading(Effect.map(values(HoldingsSql.query), ([row]) => HoldingsSql.holdingsOf(row!))),
    lineAt: (seq) => reading(Effect.map(values(HoldingsSql.line, [seq]), ([row]) => HoldingsSql.markOf(row))),
    record: (seal) => writing(insert({ table: "backup_seal", columns }, valuesOf(seal))).pipe(Effect.asVoid),
    all: reading(
      Effect.map(values(`SELECT ${columns.join(", ")} FROM backup_seal ORDER BY id`), (rows) => rows.map(sealOf))
    ),
    newest: reading(Effect.map(values(newest), ([row]) => (row === undefined ? undefined : sealOf(row))))
  })
