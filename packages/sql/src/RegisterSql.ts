import { type NewVersion, Register, type Registered } from "@doudi/app"
import type { Provenance } from "@doudi/core"
import { Effect } from "effect"
import type { Access, Param } from "./Access.ts"
import * as Layout from "./Layout.ts"

const versionColumns = "h.seq, v.version, h.id, v.facts, v.members, v.layout, v.provenance"
const currentVersions = `SELECT ${versionColumns} FROM household h JOIN household_version v ON v.id = h.current_version`

export const make = (access: Access): typeof Register.Service => {
  const { lookup, reading, values, writing } = access
  const registered = (rows: ReadonlyArray<ReadonlyArray<unknown>>) => readVersions(access, rows)
  return Register.of({
    append: (importId, provenance, versions) => writing(append(access, importId, provenance, versions)),
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
          values(`${currentVersions} WHERE h.seq > ? ORDER BY h.seq LIMIT ?`, [afterSeq, limit]),
          registered
        )
      ),
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
           FROM household h JOIN household_version v ON v.id = h.current_version`
        ),
        ([row]) => ({ households: row![0] as number, persons: row![1] as number })
      )
    )
  })
}

const categoryAt = Layout.current.household.indexOf("category")

/** What a stored current version is compared with. */
interface Known {
  readonly seq: number
  readonly version: number
  readonly layout: number
  readonly facts: string
  readonly members: string
}

const append = (
  access: Access,
  importId: number,
  provenance: Provenance.Provenance,
  versions: ReadonlyArray<NewVersion>
) =>
  Effect.gen(function* () {
    const { insert, lookup, values } = access
    if (versions.length === 0) return { added: 0, unchanged: 0 }
    const layout = yield* layoutId(access)
    const source = yield* provenanceId(access, importId, provenance)
    const known = new Map<string, Known>()
    for (const [id, seq, version, ofLayout, facts, members] of yield* lookup(
      `SELECT h.id, h.seq, v.version, v.layout, v.facts, v.members
       FROM household h JOIN household_version v ON v.id = h.current_version WHERE h.id`,
      versions.map(({ id }) => id)
    )) {
      known.set(id as string, { seq, version, layout: ofLayout, facts, members } as Known)
    }
    const [highest] = yield* values(
      `SELECT (SELECT coalesce(max(seq), 0) FROM household), (SELECT coalesce(max(id), 0) FROM household_version)`
    )
    let [nextSeq, nextVersion] = highest as [number, number]

    const versionRows: Array<Param> = []
    const householdRows: Array<Param> = []
    const identities: Array<{ readonly packed: number; readonly seq: number; readonly no: number }> = []
    const changed: Array<number> = []
    let unchanged = 0
    for (const version of versions) {
      const facts = Layout.encode(version.facts, Layout.current.household.length)
      const members = encodeMembers(version.members)
      const before = known.get(version.id)
      if (before !== undefined && before.layout === layout && before.facts === facts && before.members === members) {
        unchanged++
        continue
      }
      const seq = before?.seq ?? ++nextSeq
      const number = (before?.version ?? 0) + 1
      const category = version.facts[categoryAt]
      versionRows.push(++nextVersion, seq, number, source, layout, version.division)
      // A household without a category today counts as `none`, one nobody knows it of as `undetermined`.
      versionRows.push(category === null ? "none" : ((category ?? "undetermined") as string))
      versionRows.push(version.members.length, facts, members)
      householdRows.push(seq, version.id, nextVersion)
      if (before !== undefined) changed.push(seq)
      known.set(version.id, { seq, version: number, layout, facts, members })
      for (const { identity, no } of version.members)
        if (identity !== undefined) identities.push({ packed: identity, seq, no })
    }
    yield* insert(intoVersions, versionRows)
    yield* insert(intoHouseholds, householdRows)
    yield* lookup("DELETE FROM identity WHERE household", changed)
    identities.sort((a, b) => a.packed - b.packed)
    const identityRows: Array<Param> = []
    for (const { packed, seq, no } of identities) identityRows.push(packed, seq, no)
    yield* insert(intoIdentities, identityRows)
    return { added: versions.length - unchanged, unchanged }
  })

const intoVersions = {
  table: "household_version",
  columns: ["id", "household", "version", "provenance", "layout", "division", "category", "persons", "facts", "members"]
}
const intoHouseholds = {
  table: "household",
  columns: ["seq", "id", "current_version"],
  tail: "ON CONFLICT (seq) DO UPDATE SET current_version = excluded.current_version"
}
const intoIdentities = {
  table: "identity",
  columns: ["packed", "household", "member_no"],
  tail: "ON CONFLICT (packed) DO UPDATE SET household = excluded.household, member_no = excluded.member_no"
}

/** Members in the order of their numbers, each `[no, …cells]`, so that the order of rows in a file makes no version. */
const encodeMembers = (members: NewVersion["members"]): string => {
  let ordered = members
  for (let i = 1; i < members.length; i++) {
    if (members[i]!.no < members[i - 1]!.no) {
      ordered = [...members].sort((a, b) => a.no - b.no)
      break
    }
  }
  let text = "["
  for (const { no, facts } of ordered) {
    text += `${text === "[" ? "" : ","}[${no},${Layout.encode(facts, Layout.current.member.length).slice(1)}`
  }
  return `${text}]`
}

const layoutId = ({ values }: Access) =>
  Effect.gen(function* () {
    const keys = [JSON.stringify(Layout.current.household), JSON.stringify(Layout.current.member)]
    const [known] = yield* values("SELECT id FROM layout WHERE household_fields = ? AND member_fields = ?", keys)
    const [row] =
      known === undefined
        ? yield* values("INSERT INTO layout (household_fields, member_fields) VALUES (?, ?) RETURNING id", keys)
        : [known]
    return row![0] as number
  })

const provenanceId = (
  { values }: Access,
  importId: number,
  { source, observedOn, recordedAt }: Provenance.Provenance
) =>
  Effect.gen(function* () {
    const params = [importId, source, observedOn, recordedAt]
    const [known] = yield* values(
      "SELECT id FROM provenance WHERE import = ? AND source = ? AND observed_on = ? AND recorded_at = ?",
      params
    )
    const [row] =
      known === undefined
        ? yield* values(
            "INSERT INTO provenance (import, source, observed_on, recorded_at) VALUES (?, ?, ?, ?) RETURNING id",
            params
          )
        : [known]
    return row![0] as number
  })

/** Households from rows of `versionColumns`, in the order of the rows. */
const readVersions = ({ lookup }: Access, rows: ReadonlyArray<ReadonlyArray<unknown>>) =>
  Effect.gen(function* () {
    const readers = new Map<number, Layout.Reader>()
    for (const [id, household, member] of yield* lookup(
      "SELECT id, household_fields, member_fields FROM layout WHERE id",
      distinct(rows, 5)
    )) {
      const layout = { household: JSON.parse(household as string), member: JSON.parse(member as string) }
      readers.set(id as number, Layout.reader(layout))
    }
    const provenances = new Map<number, Provenance.Provenance>()
    for (const [id, source, observedOn, recordedAt] of yield* lookup(
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
