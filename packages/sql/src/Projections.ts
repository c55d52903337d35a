import { CitizenId, type Finding } from "@doudi/core"
import type { SqlError } from "@effect/sql"
import { Effect } from "effect"
import type { Access } from "./Access.ts"
import * as LedgerRecords from "./ledger/LedgerRecords.ts"

/**
 * Tables that repeat other records, rebuilt from those and compared (重算比对). Each that differs is one finding, whatever the
 * number of rows.
 */
export const findings = (access: Access): Effect.Effect<ReadonlyArray<Finding.Finding>, SqlError.SqlError> =>
  Effect.gen(function* () {
    const found: Array<Finding.Finding> = []
    for (const { differs, table } of comparisons) {
      const [row] = yield* access.values(`SELECT EXISTS (${differs})`)
      if (row![0] !== 0) found.push({ code: "PROJECTION_DIFFERS", where: table })
    }
    if (!(yield* sameIdentities(access))) found.push({ code: "PROJECTION_DIFFERS", where: "identity" })
    return [...found, ...(yield* LedgerRecords.findings(access))]
  })

/** Statements that give a row for each difference. */
const comparisons: ReadonlyArray<{ readonly table: string; readonly differs: string }> = [
  {
    table: "household",
    differs: `SELECT 1 FROM household h WHERE h.current_version IS NOT
      (SELECT v.id FROM household_version v WHERE v.household = h.seq ORDER BY v.version DESC LIMIT 1)`
  },
  {
    table: "assessed",
    differs: `SELECT 1 FROM (
        SELECT r.quarter, d.household, max(d.id) AS newest FROM determination d JOIN determination_run r ON r.id = d.run
        GROUP BY r.quarter, d.household
      ) n FULL JOIN assessed a ON a.quarter = n.quarter AND a.household = n.household
      WHERE a.determination IS NOT n.newest`
  }
]

const versionsAtOnce = 4096

/** Whether the identities are those that the versions, taken one after another, leave: who came last holds an identity. */
const sameIdentities = (access: Access) =>
  Effect.gen(function* () {
    const holders = yield* rebuilt(access)
    for (let after = 0; ; ) {
      const rows = (yield* access.values(
        "SELECT packed, household, member_no FROM identity WHERE packed > ? ORDER BY packed LIMIT ?",
        [after, versionsAtOnce]
      )) as ReadonlyArray<readonly [number, number, number]>
      if (rows.length === 0) return holders.size === 0
      for (const [packed, household, no] of rows) {
        const holder = holders.get(packed)
        if (holder === undefined || holder[0] !== household || holder[1] !== no) return false
        holders.delete(packed)
      }
      after = rows[rows.length - 1]![0]
    }
  })

const rebuilt = ({ values }: Access) =>
  Effect.gen(function* () {
    const layouts = new Map(
      ((yield* values("SELECT id, member_fields FROM layout")) as ReadonlyArray<readonly [number, string]>).map(
        ([id, fields]) => [id, (JSON.parse(fields) as ReadonlyArray<string>).indexOf("citizenId")] as const
      )
    )
    const holders = new Map<number, readonly [household: number, no: number]>()
    const held = new Map<number, ReadonlyArray<number>>()
    for (let after = 0; ; ) {
      const rows = (yield* values(
        "SELECT id, household, layout, members FROM household_version WHERE id > ? ORDER BY id LIMIT ?",
        [after, versionsAtOnce]
      )) as ReadonlyArray<readonly [number, number, number, string]>
      if (rows.length === 0) return holders
      for (const [, household, layout, members] of rows) {
        for (const packed of held.get(household) ?? []) {
          if (holders.get(packed)?.[0] === household) holders.delete(packed)
        }
        const now: Array<number> = []
        for (const [packed, no] of identitiesOf(members, layouts.get(layout)!)) {
          holders.set(packed, [household, no])
          now.push(packed)
        }
        held.set(household, now)
      }
      after = rows[rows.length - 1]![0]
    }
  })

/** Identities in the members of a version, each with the number of its member. A member's number stands before the fields. */
const identitiesOf = (members: string, place: number): ReadonlyArray<readonly [packed: number, no: number]> =>
  (JSON.parse(members) as ReadonlyArray<ReadonlyArray<unknown>>).flatMap((member) => {
    const id = member[place + 1]
    return place >= 0 && typeof id === "string"
      ? [[CitizenId.pack(id as CitizenId.CitizenId), member[0] as number] as const]
      : []
  })
