import { Household, Member, type Provenance } from "@doudi/core"
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

/** Builds the household of a stored version. */
export type Reader = (
  id: string,
  facts: string,
  members: string,
  provenance: Provenance.Provenance
) => Household.Household

/** A reader of the versions of a layout. */
export const reader = (layout: Layout): Reader => {
  const household = placesOf(layout.household, householdKeys, 0)
  const member = placesOf(layout.member, memberKeys, 1)
  return (id, facts, people, provenance) => {
    const members = JSON.parse(people) as Array<unknown>
    for (let i = 0; i < members.length; i++) {
      const cells = members[i] as ReadonlyArray<unknown>
      members[i] = Records.member(cells, member, cells[0])
    }
    return Records.household(JSON.parse(facts), household, id, provenance, members) as unknown as Household.Household
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
