import { Register, type Registered } from "@doudi/app"
import type { Provenance } from "@doudi/core"
import { Effect } from "effect"
import type { Access } from "../Access.ts"
import * as Layout from "./Layout.ts"
import { append } from "./RegisterAppend.ts"
import { frames } from "./RegisterFrames.ts"
import { stillTold } from "../ledger/ErasuresSql.ts"

const versionColumns = "h.seq, v.version, h.id, v.facts, v.members, v.layout, v.provenance"
const currentVersions = `SELECT ${versionColumns} FROM household h JOIN household_version v ON v.id = h.current_version`

export const make = (access: Access): typeof Register.Service => {
  const { lookup, reading, values, writing } = access
  const registered = (rows: ReadonlyArray<ReadonlyArray<unknown>>) => readVersions(access, rows)
  return Register.of({
    append: (importId, provenance, versions, shape) =>
      writing(append(access, importId, provenance, versions, shape ?? Layout.current)),
    holders: (identities) =>
      reading(
        Effect.gen(function* () {
          const [any] = yield* values("SELECT 1 FROM identity LIMIT 1")
          if (any === undefined) return new Map()
          const rows = yield* lookup(
            "SELECT i.packed, h.id FROM identity i JOIN household h ON h.seq = i.household WHERE i.packed",
            identities
          )
          return new Map(rows as ReadonlyArray<readonly [number, string]>)
        })
      ),
    page: (afterSeq, limit) =>
      reading(
        Effect.flatMap(
          values(`${currentVersions} WHERE h.seq > ? AND ${stillTold} ORDER BY h.seq LIMIT ?`, [afterSeq, limit]),
          registered
        )
      ),
    frames: (asked, afterSeq, limit) => reading(frames(access, asked, afterSeq, limit)),
    find: (ids) =>
      reading(
        Effect.map(Effect.flatMap(lookup(`${currentVersions} WHERE h.id`, [...new Set(ids)]), registered), (found) =>
          found.sort((a, b) => a.seq - b.seq)
        )
      ),
    history: (id) =>
      reading(
        Effect.flatMap(
          values(
            `SELECT ${versionColumns} FROM household h JOIN household_version v ON v.household = h.seq
             WHERE h.id = ? ORDER BY v.version`,
            [id]
          ),
          registered
        )
      ),
    size: reading(
      Effect.map(
        values(
          `SELECT CAST(count(*) AS INTEGER), CAST(coalesce(sum(v.persons), 0) AS INTEGER)
           FROM household h JOIN household_version v ON v.id = h.current_version WHERE ${stillTold}`
        ),
        ([row]) => ({ households: row![0] as number, persons: row![1] as number })
      )
    )
  })
}

/** Households from rows of `versionColumns`, in the order of the rows. */
const readVersions = (access: Access, rows: ReadonlyArray<ReadonlyArray<unknown>>) =>
  Effect.gen(function* () {
    const layouts = yield* Layout.stored(access, distinct(rows, 5))
    const readers = new Map([...layouts].map(([id, layout]) => [id, Layout.reader(layout)]))
    const provenances = new Map<number, Provenance.Provenance>()
    for (const [id, source, observedOn, recordedAt] of yield* access.lookup(
      "SELECT id, source, observed_on, recorded_at FROM provenance WHERE id",
      distinct(rows, 6)
    )) {
      provenances.set(id as number, { source, observedOn, recordedAt } as Provenance.Provenance)
    }
    const found: Array<Registered> = []
    for (const [seq, version, id, facts, members, layout, provenance] of rows) {
      const read = readers.get(layout as number)!
      const household = read(id as string, facts as string, members as string, provenances.get(provenance as number)!)
      found.push({ seq: seq as number, version: version as number, household })
    }
    return found
  })

const distinct = (rows: ReadonlyArray<ReadonlyArray<unknown>>, column: number): ReadonlyArray<number> => {
  const found = new Set<number>()
  for (const row of rows) found.add(row[column] as number)
  return [...found]
}
