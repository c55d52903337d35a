import { Household, Member, type Provenance } from "@doudi/core"
import { Effect } from "effect"
import type { Access } from "../Access.ts"
import * as Records from "./Records.ts"

/**
 * Which field stands where in the cells of a stored version. A version names its layout, so fields can be added, moved or dropped
 * and old versions still read: reading goes by key.
 */
export interface Layout {
  readonly household: ReadonlyArray<string>
  readonly member: ReadonlyArray<string>
}

/** The layout of this version of the software. */
export const current: Layout = { household: Object.keys(Household.fields), member: Object.keys(Member.fields) }

/** The layouts with these ids, as the store keeps them. */
export const stored = ({ lookup }: Access, ids: ReadonlyArray<number>) =>
  Effect.map(lookup("SELECT id, household_fields, member_fields FROM layout WHERE id", ids), (rows) => {
    const layouts = new Map<number, Layout>()
    for (const [id, household, member] of rows as ReadonlyArray<readonly [number, string, string]>) {
      layouts.set(id, { household: JSON.parse(household), member: JSON.parse(member) })
    }
    return layouts
  })

/** The lists that a layout holds: where the entries stand in the household's cells, and what stands where in an entry. */
export const listsOf = ({
  household
}: Layout): ReadonlyArray<{ readonly id: string; readonly at: number; readonly keys: ReadonlyArray<string> }> =>
  household.flatMap((key, at) => {
    const found = /^lists\.([^:]+):(.*)$/.exec(key)
    return found === null ? [] : [{ id: found[1]!, at, keys: found[2]!.split(",") }]
  })

/** Builds the household of a stored version. */
export type Reader = (
  id: string,
  facts: string,
  members: string,
  provenance: Provenance.Provenance
) => Household.Household

/** A reader of the versions of a layout. */
export const reader = (layout: Layout): Reader => {
  const asksMore = [...layout.household, ...layout.member].some((key) => key.includes("."))
  const household = placesOf(layout.household, householdKeys, 0)
  const member = placesOf(layout.member, memberKeys, 1)
  return (id, facts, people, provenance) => {
    const members = JSON.parse(people) as Array<unknown>
    for (let i = 0; i < members.length; i++) {
      const cells = members[i] as ReadonlyArray<unknown>
      members[i] = Records.member(cells, member, cells[0])
    }
    const cells = JSON.parse(facts) as ReadonlyArray<unknown>
    const record = Records.household(cells, household, id, provenance, members) as unknown as Household.Household
    return asksMore ? withMore(layout, record, cells, JSON.parse(people)) : record
  }
}

const { no: _, ...ofMember } = Records.member([], [], 1)
const {
  id: _id,
  provenance: _provenance,
  members: _members,
  ...ofHousehold
} = Records.household([], [], "", {} as never, [])
const memberKeys = Object.keys(ofMember)
const householdKeys = Object.keys(ofHousehold)

/** Places of the keys in stored cells; a key the layout does not have stands beyond the end, where nothing is known. */
const placesOf = (layout: ReadonlyArray<string>, keys: ReadonlyArray<string>, offset: number): ReadonlyArray<number> =>
  keys.map((key) => {
    const at = layout.indexOf(key)
    return at === -1 ? layout.length + offset : at + offset
  })

/** The record with what its pack asked for besides the register's own facts. */
const withMore = (
  layout: Layout,
  household: Household.Household,
  cells: ReadonlyArray<unknown>,
  people: ReadonlyArray<ReadonlyArray<unknown>>
): Household.Household => {
  const lists = listsOf(layout).flatMap(({ id, at, keys }) => {
    const entries = cells[at]
    return Array.isArray(entries)
      ? [[id, entries.map((entry: ReadonlyArray<unknown>) => told(keys, entry))] as const]
      : []
  })
  const moreOf = (keys: ReadonlyArray<string>, at: ReadonlyArray<unknown>) =>
    told(
      keys.map((key) => (key.startsWith("more.") ? key.slice("more.".length) : undefined)),
      at
    )
  return {
    ...household,
    more: moreOf(layout.household, cells),
    lists: Object.fromEntries(lists),
    members: household.members.map((member, i) => ({ ...member, more: moreOf(layout.member, people[i]!.slice(1)) }))
  } as unknown as Household.Household
}

/** The facts of cells under their keys. A key with `!` is a yes or no; one that is absent stands for a cell of another kind. */
const told = (keys: ReadonlyArray<string | undefined>, cells: ReadonlyArray<unknown>): Household.Inputs =>
  Object.fromEntries(
    keys.flatMap((key, i) => {
      const cell = cells[i]
      if (key === undefined || cell === null || cell === undefined) return []
      const isFlag = key.endsWith("!")
      const value = cell === false ? null : isFlag ? cell === 1 : cell
      return [[isFlag ? key.slice(0, -1) : key, value] as const]
    })
  ) as Household.Inputs
