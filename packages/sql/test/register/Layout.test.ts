import { Household, Member, type Provenance } from "@doudi/core"
import { describe, expect, it } from "vitest"
import * as Layout from "../../src/register/Layout.ts"

const provenance = {
  source: "register",
  observedOn: "2025-06-30",
  recordedAt: "2025-07-01T08:00:00Z"
} as unknown as Provenance.Provenance

/** Stored cells of a layout: each known cell is the key it belongs to, flags are 1. */
const stored = (layout: ReadonlyArray<string>, fields: Readonly<Record<string, { readonly kind: string }>>) =>
  layout.map((key) => (fields[key]?.kind === "flag" ? 1 : `${key}!`))

const expected = (fields: Readonly<Record<string, { readonly kind: string }>>, known: ReadonlyArray<string>) =>
  Object.fromEntries(
    Object.entries(fields).map(([key, { kind }]) => [
      key,
      known.includes(key) ? (kind === "flag" ? true : `${key}!`) : undefined
    ])
  )

const read = (layout: Layout.Layout) =>
  Layout.reader(layout)(
    "H1",
    JSON.stringify(stored(layout.household, Household.fields)),
    JSON.stringify([[4, ...stored(layout.member, Member.fields)]]),
    provenance
  )

describe("Layout", () => {
  it("is the fields of household and member in their order", () => {
    expect(Layout.current).toEqual({ household: Object.keys(Household.fields), member: Object.keys(Member.fields) })
  })

  it("puts every cell to its own field", () => {
    const { id, members, provenance: from, ...facts } = read(Layout.current)
    expect([id, from, members.length]).toEqual(["H1", provenance, 1])
    expect(facts).toStrictEqual(expected(Household.fields, Layout.current.household))
    expect(members[0]).toStrictEqual({ no: 4, ...expected(Member.fields, Layout.current.member) })
  })

  it("reads versions of an earlier layout by key: fields moved, missing and dropped since", () => {
    const household = ["dropped", "waterAccess", "division", "address"]
    const member = ["insured", "dropped", "wage", "name"]
    const { id: _, members, provenance: __, ...facts } = read({ household, member })
    expect(facts).toStrictEqual(expected(Household.fields, household))
    expect(members[0]).toStrictEqual({ no: 4, ...expected(Member.fields, member) })
  })

  it("tells unknown from not applicable, and a false flag from both", () => {
    const layout = { household: ["division", "authorised", "business", "waterAccess"], member: ["name"] }
    const found = Layout.reader(layout)("H1", '["9",null,false,0]', '[[1,"示例"]]', provenance)
    expect([found.authorised, found.business, found.waterAccess]).toEqual([undefined, null, false])
  })
})
