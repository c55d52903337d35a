import type { NewVersion, Shape } from "@doudi/app"
import type { Provenance } from "@doudi/core"
import { Effect } from "effect"
import type { Access, Param } from "../Access.ts"
import { IdentityChange } from "./IdentityChange.ts"

/**
 * Adds the versions of a batch: a household that is new, or whose text differs from its current version's, gets one.
 *
 * Rows are gathered in plain loops, then stored table by table. A household of a survey file was visited, changed or not.
 */
export const append = (
  access: Access,
  importId: number,
  provenance: Provenance.Provenance,
  versions: ReadonlyArray<NewVersion>,
  shape: Shape
) =>
  versions.length === 0
    ? Effect.succeed({ added: 0, unchanged: 0 })
    : appendSome(access, importId, provenance, versions, shape)

const appendSome = (
  access: Access,
  importId: number,
  provenance: Provenance.Provenance,
  versions: ReadonlyArray<NewVersion>,
  shape: Shape
) =>
  Effect.gen(function* () {
    const { insert, values } = access
    const layout = yield* layoutId(access, shape)
    const source = yield* provenanceId(access, importId, provenance)
    const known = yield* currentVersions(access, versions)
    yield* markSame(access, layout, known, versions)
    const [highest] = yield* values(
      "SELECT (SELECT coalesce(max(seq), 0) FROM household), (SELECT coalesce(max(id), 0) FROM household_version)"
    )
    let [nextSeq, nextVersion] = highest as [number, number]

    const rows = { versions: [] as Array<Param>, households: [] as Array<Param>, visits: [] as Array<Param> }
    const isVisit = provenance.source === "survey"
    const identities = new IdentityChange()
    let unchanged = 0
    for (let i = 0; i < versions.length; i++) {
      const version = versions[i]!
      const { facts, members, people } = version
      const before = known.get(version.id)
      if (before !== undefined && isSame(before, version)) {
        unchanged++
        if (isVisit) rows.visits.push(before.seq, importId, 0)
        continue
      }
      const seq = before?.seq ?? ++nextSeq
      const number = (before?.version ?? 0) + 1
      rows.versions.push(++nextVersion, seq, number, source, layout, version.division, categoryOf(version))
      rows.versions.push(people.length, facts, members)
      rows.households.push(seq, version.id, nextVersion)
      if (isVisit) rows.visits.push(seq, importId, 1)
      identities.hold(seq, people, before !== undefined)
      known.set(version.id, { seq, version: number, layout, same: version })
    }
    yield* identities.gather(access)
    yield* insert(into.versions, rows.versions)
    yield* insert(into.households, rows.households)
    yield* insert(into.visits, rows.visits)
    yield* identities.store(access)
    return { added: versions.length - unchanged, unchanged }
  })

const into = {
  versions: {
    table: "household_version",
    columns: [
      "id",
      "household",
      "version",
      "provenance",
      "layout",
      "division",
      "category",
      "persons",
      "facts",
      "members"
    ],
    bytes: ["facts", "members"]
  },
  households: {
    table: "household",
    columns: ["seq", "id", "current_version"],
    tail: "ON CONFLICT (seq) DO UPDATE SET current_version = excluded.current_version"
  },
  visits: {
    table: "visit",
    columns: ["household", "import", "changed"],
    tail: "ON CONFLICT (household, import) DO NOTHING"
  }
}

/** The current version of a household, and the texts that are known to be its own. */
interface Known {
  readonly seq: number
  readonly version: number
  readonly layout: number
  same?: NewVersion
}

const isSame = ({ same }: Known, { facts, members }: NewVersion): boolean =>
  same !== undefined && Buffer.compare(same.facts, facts) === 0 && Buffer.compare(same.members, members) === 0

const currentVersions = ({ lookup }: Access, versions: ReadonlyArray<NewVersion>) =>
  Effect.map(
    lookup(
      `SELECT h.id, h.seq, v.version, v.layout
       FROM household h JOIN household_version v ON v.id = h.current_version WHERE h.id`,
      versions.map(({ id }) => id)
    ),
    (rows) => {
      const known = new Map<string, Known>()
      for (const [id, seq, version, layout] of rows) known.set(id as string, { seq, version, layout } as Known)
      return known
    }
  )

/** Marks the households whose current version has the same texts. The database compares, so that no stored text comes out. */
const markSame = (
  { asText, overRows }: Access,
  layout: number,
  known: ReadonlyMap<string, Known>,
  versions: ReadonlyArray<NewVersion>
) => {
  const first = new Map<string, NewVersion>()
  const rows: Array<Param> = []
  for (const version of versions) {
    const { id, facts, members } = version
    if (known.get(id)?.layout !== layout || first.has(id)) continue
    first.set(id, version)
    rows.push(id, facts, members)
  }
  return Effect.map(
    overRows(
      {
        before: "WITH n (id, facts, members) AS (VALUES",
        row: `(?, ${asText}, ${asText})`,
        after: `) SELECT n.id FROM n CROSS JOIN household h CROSS JOIN household_version v
          WHERE h.id = n.id AND v.id = h.current_version AND v.facts = n.facts AND v.members = n.members`
      },
      3,
      rows
    ),
    (found) => {
      for (const [id] of found) known.get(id as string)!.same = first.get(id as string)!
    }
  )
}

/** The category of today, as figures count it: `none` where it does not apply, `undetermined` where nobody knows it. */
const categoryOf = ({ category }: NewVersion): string =>
  category === null ? "none" : category === undefined ? "undetermined" : String(category)

const layoutId = ({ values }: Access, { household, member }: Shape) =>
  Effect.gen(function* () {
    const keys = [JSON.stringify(household), JSON.stringify(member)]
    const known = yield* values("SELECT id FROM layout WHERE household_fields = ? AND member_fields = ?", keys)
    const [row] =
      known.length > 0
        ? known
        : yield* values("INSERT INTO layout (household_fields, member_fields) VALUES (?, ?) RETURNING id", keys)
    return row![0] as number
  })

const provenanceId = (
  { values }: Access,
  importId: number,
  { source, observedOn, recordedAt }: Provenance.Provenance
) =>
  Effect.gen(function* () {
    const params = [importId, source, observedOn, recordedAt]
    const known = yield* values(
      "SELECT id FROM provenance WHERE import = ? AND source = ? AND observed_on = ? AND recorded_at = ?",
      params
    )
    const [row] =
      known.length > 0
        ? known
        : yield* values(
            "INSERT INTO provenance (import, source, observed_on, recorded_at) VALUES (?, ?, ?, ?) RETURNING id",
            params
          )
    return row![0] as number
  })
