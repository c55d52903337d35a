import { type Field, Household, type Form, Member, type Provenance } from "@doudi/core"

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

/**
 * The cells of a record as compact JSON text: unknown is `null`, not applicable is `false`, flags are 0 and 1.
 *
 * Exact: equal cells give equal texts, so equal texts mean "unchanged".
 */
export const encode = (cells: ReadonlyArray<Form.Cell>, width: number): string => JSON.stringify(stored(cells, width))

/** The cells as JSON values; the very same array when nothing needs to be said otherwise. */
export const stored = (cells: ReadonlyArray<Form.Cell>, width: number): ReadonlyArray<unknown> => {
  if (cells.length === width && !cells.includes(null)) return cells
  const values: Array<unknown> = []
  for (let i = 0; i < width; i++) values.push(cells[i] === null ? false : cells[i])
  return values
}

/** The cells that were stored. */
export const cells = (text: string): ReadonlyArray<Form.Cell> => {
  const values = JSON.parse(text) as Array<Form.Cell | false>
  for (let i = 0; i < values.length; i++) {
    const value = values[i]
    values[i] = value === null ? undefined : value === false ? null : value
  }
  return values as ReadonlyArray<Form.Cell>
}

/** Builds the household of a stored version. */
export type Reader = (
  id: string,
  facts: string,
  members: string,
  provenance: Provenance.Provenance
) => Household.Household

/**
 * A reader of versions of a layout. Every record it builds has all fields in the same order, unknown ones as `undefined`, so that
 * the records share one shape and rules run over them fast.
 */
export const reader = (layout: Layout): Reader => {
  const households = filler(layout.household, Household.fields)
  const members = filler(layout.member, Member.fields)
  return (id, facts, people, provenance) => {
    const list = JSON.parse(people) as ReadonlyArray<ReadonlyArray<unknown>>
    const household = households(JSON.parse(facts), 0, { id, provenance, members: undefined })
    const persons: Array<Record<string, unknown>> = []
    for (const person of list) persons.push(members(person, 1, { no: person[0] }))
    household.members = persons
    return household as unknown as Household.Household
  }
}

const filler = (keys: ReadonlyArray<string>, fields: Field.Fields) => {
  const places = Object.entries(fields).map(([key, { kind }]) => ({
    key,
    at: keys.indexOf(key),
    flag: kind === "flag"
  }))
  return (values: ReadonlyArray<unknown>, offset: number, record: Record<string, unknown>): Record<string, unknown> => {
    for (const { key, at, flag } of places) {
      const value = at === -1 ? null : values[at + offset]
      record[key] =
        value === null || value === undefined ? undefined : value === false ? null : flag ? value === 1 : value
    }
    return record
  }
}
