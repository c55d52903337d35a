import { holidays } from "../../language/reference/Calendar.ts"
import { condition, small } from "../pack.ts"

/** A condition as drawn: one expression, or several ways to meet it. */
export type Asked = { readonly id: string } & (
  | { readonly holds: string }
  | { readonly any: ReadonlyArray<{ readonly id: string; readonly all: ReadonlyArray<{ id: string; holds: string }> }> }
)
/** A test of a table as drawn. `text` is how a pack writes it, `holds` the same as a condition on the input, written apart from it. */
export interface Cell {
  readonly text: string
  readonly holds: (input: string) => string
}
export interface DrawnTable {
  readonly id: string
  readonly name: string
  readonly scope: "household" | "person"
  readonly hit: "first" | "sum" | "max" | "min"
  readonly inputs: ReadonlyArray<string>
  readonly rows: ReadonlyArray<{ readonly when: ReadonlyArray<Cell>; readonly gives: string }>
  readonly otherwise: string | undefined
}
export interface DrawnFact {
  readonly id: string
  readonly name: string
  readonly scope: string
  readonly unit: string
  readonly formula: string
}
export interface DrawnCategory {
  readonly id: string
  readonly name: string
  readonly unit: "household" | "person"
  readonly when: ReadonlyArray<Asked>
  readonly amount: string
}
export interface DrawnPack {
  readonly facts: ReadonlyArray<DrawnFact>
  readonly tables: ReadonlyArray<DrawnTable>
  readonly categories: ReadonlyArray<DrawnCategory>
}

const both = (zh: string, en: string) => ({ zh, en })
const level = "3" as const

/** What the pack asks for: id, name, scope, kind, unit. The first words of the names keep them apart from the register's own. */
export const asked = [
  ["assets", "金融资产", "household", "money", "yuan"],
  ["rent", "房租收入", "household", "money", "yuan/year"],
  ["dwellings", "住房套数", "household", "count"],
  ["owner", "有经营", "household", "flag"],
  ["place", "城乡", "household", "code"],
  ["since", "现享起", "household", "day"],
  ["note", "备注", "household", "text"],
  ["age", "年龄", "person", "count", "years"],
  ["grade", "残疾等级", "person", "count"],
  ["wage", "工资", "person", "money", "yuan/year"],
  ["insured", "参保", "person", "flag"],
  ["illness", "患病情况", "person", "code"],
  ["price", "车价", "cars", "money", "yuan"],
  ["used", "在用", "cars", "flag"],
  ["bought", "购车日", "cars", "day"]
] as const
export const codes: Readonly<Record<string, Readonly<Record<string, readonly [string, string]>>>> = {
  place: { urban: ["城镇", "urban"], rural: ["农村", "rural"] },
  illness: { "0": ["无", "none"], "1": ["慢性病", "chronic"], "2": ["重病", "serious"] }
}

/** The drawn pack in the form of a pack. */
export const packData = ({ facts, tables, categories }: DrawnPack): object => ({
  ...small,
  parameters: [],
  needs: [],
  overlaps: [],
  programmes: [],
  comparisons: [],
  calendar: Object.entries(holidays).map(([year, days]) => ({ year, ...days, source: "law" })),
  lists: [{ id: "cars", name: both("车辆", "cars"), level }],
  inputs: asked.map(([id, zh, scope, kind, unit]) => ({
    id,
    name: both(`所问${zh}`, `asked ${id}`),
    scope,
    kind,
    level,
    ...(unit === undefined ? {} : { unit }),
    ...(kind === "code"
      ? { codes: Object.fromEntries(Object.entries(codes[id]!).map(([code, [z, en]]) => [code, both(z, en)])) }
      : {})
  })),
  facts: facts.map(({ name, ...fact }) => ({ ...fact, name: both(name, `drawn ${fact.id}`) })),
  tables: tables.map(({ id, name, scope, hit, inputs, rows, otherwise }) => ({
    id,
    name: both(name, `drawn ${id}`),
    scope,
    unit: "yuan/year",
    hit,
    inputs,
    rows: rows.map(({ when, gives }) => ({ when: when.map(({ text }) => text), gives })),
    ...(otherwise === undefined ? {} : { otherwise }),
    source: "law"
  })),
  categories: categories.map(({ id, name, unit, when, amount }) => ({
    id,
    name: both(name, `drawn ${id}`),
    title: both(name, id),
    unit,
    department: "office",
    source: "law",
    when: when.map(conditionData),
    amount: { formula: amount, per: "year", source: "law" }
  }))
})

const conditionData = (one: Asked): object => {
  if ("holds" in one) return condition(one.id, one.holds)
  const says = both(one.id, one.id)
  const any = one.any.map(({ id, all }) => ({
    id,
    says: both(id, id),
    all: all.map(({ id, holds }) => condition(id, holds))
  }))
  return { id: one.id, says, source: "law", any }
}
