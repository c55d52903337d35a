import { Erasures } from "@doudi/app"
import { CitizenId, Entry, Erasure } from "@doudi/core"
import { Effect } from "effect"
import type { Access } from "../Access.ts"
import * as Layout from "../register/Layout.ts"
import * as VersionFacts from "../figures/VersionFacts.ts"

/** Households whose newest record still says who they are: what a page of the register holds. */
export const stillTold = "NOT EXISTS (SELECT 1 FROM erased_version x WHERE x.version = h.current_version)"

const isOpen = `state IN (${Entry.openStates.map((state) => `'${state}'`).join(", ")})`

/** Quarters that something of a household stands in. Parameters: its place, three times. */
const quartersOf = `SELECT e.quarter FROM ledger_entry e WHERE e.item IN (SELECT item FROM push_item WHERE household = ?)
  UNION SELECT quarter FROM push_item WHERE household = ? UNION SELECT quarter FROM assessed WHERE household = ?`

/** Entries that keep something apart for a household. Parameter: its place. */
const entriesOf = `SELECT e.seq FROM ledger_entry e JOIN ledger_payload p ON p.seq = e.seq
  WHERE p.bytes IS NOT NULL AND e.item IN (SELECT item FROM push_item WHERE household = ?) ORDER BY e.seq`

export const make = (access: Access): typeof Erasures.Service => {
  const { reading, values, writing } = access
  return Erasures.of({
    look: (household) =>
      reading(
        Effect.gen(function* () {
          const facts = yield* VersionFacts.of(access)
          const [row] = yield* values(
            `SELECT h.seq, v.category NOT IN ('none', 'undetermined') OR ${facts.monitored("v")} = 'yes',
               (SELECT CAST(count(*) AS INTEGER) FROM household_version WHERE household = h.seq),
               (SELECT CAST(count(*) AS INTEGER) FROM household_version w WHERE w.household = h.seq
                 AND NOT EXISTS (SELECT 1 FROM erased_version x WHERE x.version = w.id))
             FROM household h JOIN household_version v ON v.id = h.current_version WHERE h.id = ?`,
            [household]
          )
          if (row === undefined) return undefined
          const [seq, receives, versions, told] = row as [number, number, number, number]
          const [open] = yield* values(
            `SELECT CAST(count(*) AS INTEGER) FROM push_item p LEFT JOIN answer z ON z.id = (SELECT max(id) FROM answer WHERE item = p.item)
             WHERE p.household = ? AND (z.id IS NULL OR z.${isOpen})`,
            [seq]
          )
          const quarters = yield* values(
            `SELECT quarter FROM (${quartersOf}) q WHERE quarter NOT IN (SELECT quarter FROM quarter_closed) ORDER BY quarter`,
            [seq, seq, seq]
          )
          const entries = yield* values(entriesOf, [seq])
          return {
            seq,
            receives: receives === 1,
            openItems: open![0] as number,
            openQuarters: quarters.map(([quarter]) => quarter as string),
            entries: entries.map(([entry]) => entry as number),
            versions,
            told
          }
        })
      ),
    erase: (seq, entry) =>
      writing(
        Effect.gen(function* () {
          const payloads = yield* values(
            `UPDATE ledger_payload SET salt = NULL, bytes = NULL WHERE seq IN (${entriesOf}) RETURNING 1`,
            [seq]
          )
          yield* values(
            `UPDATE answer SET reason = NULL WHERE reason IS NOT NULL
             AND item IN (SELECT item FROM push_item WHERE household = ?)`,
            [seq]
          )
          const { identities, versions } = yield* eraseVersions(access, seq, entry)
          const lists = yield* eraseRows(access, seq, identities)
          return { payloads: payloads.length, versions, ...lists }
        })
      )
  })
}

/** Empties the personal cells of every version of a household. Gives the identity numbers that stood there. */
const eraseVersions = (access: Access, seq: number, entry: number) =>
  Effect.gen(function* () {
    const { insert, values } = access
    const rows = yield* values(
      `SELECT id, layout, facts, members FROM household_version v WHERE household = ?
       AND NOT EXISTS (SELECT 1 FROM erased_version x WHERE x.version = v.id)`,
      [seq]
    )
    const layouts = yield* Layout.stored(access, [...new Set(rows.map((row) => row[1] as number))])
    const identities = new Set<string>()
    yield* insert(
      { table: "erased_version", columns: ["version", "entry"] },
      rows.flatMap((row) => [row[0] as number, entry])
    )
    for (const [id, layout, facts, members] of rows as ReadonlyArray<readonly [number, number, string, string]>) {
      const keys = layouts.get(layout)!
      const place = keys.member.indexOf("citizenId") + 1
      const people = JSON.parse(members) as ReadonlyArray<ReadonlyArray<unknown>>
      for (const cells of people) if (typeof cells[place] === "string" && place > 0) identities.add(cells[place])
      yield* values("UPDATE household_version SET facts = ?, members = ? WHERE id = ?", [
        JSON.stringify(emptiedFacts(keys, JSON.parse(facts) as ReadonlyArray<unknown>)),
        JSON.stringify(people.map((cells) => emptiedMember(keys, cells))),
        id
      ])
    }
    return { versions: rows.length, identities: [...identities] }
  })

const emptiedFacts = ({ household }: Layout.Layout, cells: ReadonlyArray<unknown>) =>
  cells.map((cell, i) => (Erasure.isPersonal("household", household[i] ?? "") ? null : cell))

/** The member's number stays in front. */
const emptiedMember = ({ member }: Layout.Layout, [no, ...cells]: ReadonlyArray<unknown>) => [
  no,
  ...cells.map((cell, i) => (Erasure.isPersonal("member", member[i] ?? "") ? Erasure.inPlaceOf(member[i] ?? "") : cell))
]

/** A number in place of the identity of a member, below zero, where no identity is: rows of lists go on counting as found. */
const placeholder = (seq: number, no: number): number => -(seq * 1000 + no)

/** Empties rows of lists with these identity numbers, and rows that wait for mending and hold one of them. */
const eraseRows = ({ insert, lookup, values }: Access, seq: number, identities: ReadonlyArray<string>) =>
  Effect.gen(function* () {
    const held = new Map(
      (yield* values("SELECT packed, member_no FROM identity WHERE household = ? AND packed > 0", [
        seq
      ])) as ReadonlyArray<readonly [number, number]>
    )
    yield* values("DELETE FROM identity WHERE household = ? AND packed > 0", [seq])
    yield* insert(
      { table: "identity", columns: ["packed", "household", "member_no"], tail: "ON CONFLICT (packed) DO NOTHING" },
      [...held.values()].flatMap((no) => [placeholder(seq, no), seq, no])
    )
    const all = identities.flatMap((id) => (CitizenId.isCitizenId(id) ? [CitizenId.pack(id)] : []))
    // Who lives in another household by now is still listed.
    const elsewhere = new Set(
      (yield* lookup("SELECT packed FROM identity WHERE packed", all)).map(([packed]) => packed)
    )
    const packed = all.filter((id) => !elsewhere.has(id))
    const listed = yield* lookup("SELECT id, identity FROM roster_row WHERE identity", packed)
    for (const [id, identity] of listed as ReadonlyArray<readonly [number, number]>) {
      const no = held.get(identity)
      yield* values("UPDATE roster_row SET identity = ?, facts = '[]' WHERE id = ?", [
        no === undefined ? null : placeholder(seq, no),
        id
      ])
    }
    let waitingRows = 0
    for (const id of identities) {
      waitingRows += (yield* values("UPDATE quarantined_row SET cells = '[]' WHERE instr(cells, ?) > 0 RETURNING 1", [
        id
      ])).length
    }
    return { rosterRows: listed.length, waitingRows }
  })

/** Versions that were erased by an entry that says so, and yet hold something personal, or payloads that do (删除不彻底): seqs of the entries. */
export const leftOver = (access: Access) =>
  Effect.gen(function* () {
    const found = new Set<number>()
    const rows = (yield* access.values(
      `SELECT x.entry, e.kind, v.layout, v.facts, v.members FROM erased_version x JOIN household_version v ON v.id = x.version
       LEFT JOIN ledger_entry e ON e.seq = x.entry ORDER BY x.version`
    )) as ReadonlyArray<readonly [number, string, number, string, string]>
    const layouts = yield* Layout.stored(access, [...new Set(rows.map((row) => row[2]))])
    for (const [entry, kind, layout, facts, members] of rows) {
      const keys = layouts.get(layout)!
      const cells = JSON.parse(facts) as ReadonlyArray<unknown>
      const people = JSON.parse(members) as ReadonlyArray<ReadonlyArray<unknown>>
      const isEmpty =
        kind === "erased" &&
        JSON.stringify(emptiedFacts(keys, cells)) === facts &&
        people.every((one) => JSON.stringify(emptiedMember(keys, one)) === JSON.stringify(one))
      if (!isEmpty) found.add(entry)
    }
    return [...found].sort((a, b) => a - b)
  })
