import type { NewVersion } from "@doudi/app"
import { CitizenId } from "@doudi/core"
import type { SqlError } from "@effect/sql"
import { Effect } from "effect"
import type { Access, Param } from "../Access.ts"

/** Who holds an identity: a household and the number of its member. */
interface Holder {
  readonly seq: number
  readonly no: number
}

/**
 * What a batch of new versions changes in the projection of identities: who comes, and who leaves a household that is known.
 *
 * A household has no index of its own identities, which would cost every import more than it saves; they are read from its current
 * version instead.
 */
export class IdentityChange {
  private readonly held = new Map<number, Holder>()
  private readonly seen = new Set<number>()
  private readonly known: Array<number> = []
  private readonly before = new Map<number, number>()

  /** Takes note of the people of a new version. One who stands twice in a batch belongs where they stood last. */
  readonly hold = (seq: number, people: NewVersion["people"], isKnown: boolean): void => {
    if (this.seen.has(seq)) {
      for (const [packed, holder] of this.held) if (holder.seq === seq) this.held.delete(packed)
    } else if (isKnown) this.known.push(seq)
    this.seen.add(seq)
    for (const { identity, no } of people) if (identity !== undefined) this.held.set(identity, { seq, no })
  }

  /** Reads whom the known households have held so far; before their new versions are stored. */
  readonly gather = ({ lookup }: Access): Effect.Effect<void, SqlError.SqlError> =>
    Effect.map(
      lookup(
        `SELECT v.household, v.members, l.member_fields FROM household h JOIN household_version v ON v.id = h.current_version
         JOIN layout l ON l.id = v.layout WHERE h.seq`,
        this.known
      ),
      (rows) => {
        const places = new Map<string, number>()
        for (const [seq, members, fields] of rows as ReadonlyArray<readonly [number, string, string]>) {
          let place = places.get(fields)
          if (place === undefined) {
            place = (JSON.parse(fields) as ReadonlyArray<string>).indexOf("citizenId")
            places.set(fields, place)
          }
          if (place === -1) continue
          for (const member of JSON.parse(members) as ReadonlyArray<ReadonlyArray<unknown>>) {
            // The member's number stands before the fields.
            const id = member[place + 1]
            if (typeof id === "string") this.before.set(CitizenId.pack(id as CitizenId.CitizenId), seq)
          }
        }
      }
    )

  /** Removes those who left, unless another household holds them by now, and stores those who came, in the order of the table. */
  readonly store = ({ insert, lookup }: Access): Effect.Effect<void, SqlError.SqlError> =>
    Effect.gen(this, function* () {
      const gone: Array<number> = []
      for (const [packed, seq, no] of (yield* lookup("SELECT packed, household, member_no FROM identity WHERE packed", [
        ...this.before.keys()
      ])) as ReadonlyArray<readonly [number, number, number]>) {
        const holder = this.held.get(packed)
        if (holder === undefined) {
          if (this.before.get(packed) === seq) gone.push(packed)
        } else if (holder.seq === seq && holder.no === no) this.held.delete(packed)
      }
      yield* lookup("DELETE FROM identity WHERE packed", gone)
      const rows: Array<Param> = []
      for (const packed of Float64Array.from(this.held.keys()).sort()) {
        const { seq, no } = this.held.get(packed)!
        rows.push(packed, seq, no)
      }
      yield* insert(into, rows)
    })
}

const into = {
  table: "identity",
  columns: ["packed", "household", "member_no"],
  tail: "ON CONFLICT (packed) DO UPDATE SET household = excluded.household, member_no = excluded.member_no"
}
