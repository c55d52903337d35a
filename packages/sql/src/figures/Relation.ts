import type { FigureRecord } from "@doudi/app"
import { Figure } from "@doudi/core"
import { Effect } from "effect"
import type { Access, Param } from "../Access.ts"

/**
 * The stored records that a list of figures counts (数字的来源): what a row of the list says of each, and how much each adds to it.
 *
 * The list and its records are asked with the same text, so a figure always equals the sum of the records behind it.
 */
export interface Relation {
  readonly list: Figure.List
  /** `FROM … WHERE …`, one row for each record. */
  readonly from: string
  readonly params: ReadonlyArray<Param>
  /** Expressions for the keys of the list; those in `terms` are ids of terms. None is ever null. */
  readonly keys: Readonly<Record<string, string>>
  readonly terms?: ReadonlyArray<string>
  /** Expressions for texts that follow from the keys. */
  readonly also?: Readonly<Record<string, string>>
  /** Expressions for the numbers, whole and never null. */
  readonly numbers: Readonly<Record<string, string>>
  /** Expressions that name the record; `household` is a place in the register. */
  readonly record: Readonly<Partial<Record<keyof typeof recordColumns, string>>>
  /** What rows are put in order by, where that is not their keys as texts. */
  readonly order?: string
}

const recordColumns = { household: "", no: "", item: "", entry: "", file: "", row: "", on: "" }

const as = (expressions: ReadonlyArray<string>, letter: string) =>
  expressions.map((expression, i) => `${expression} AS ${letter}${i}`)

/** The rows of the list. */
export const rowsOf = ({ values }: Access, relation: Relation) => {
  const { also = {}, from, keys, numbers, order, params, terms = [] } = relation
  const names = Figure.keys[relation.list]
  const others = Object.keys(also)
  const counted = Object.keys(numbers)
  const inner = [
    ...as(
      names.map((name) => keys[name]!),
      "k"
    ),
    ...as(
      others.map((name) => `min(${also[name]})`),
      "t"
    ),
    ...as(
      counted.map((name) => `CAST(coalesce(sum(${numbers[name]}), 0) AS INTEGER)`),
      "n"
    ),
    ...(order === undefined ? [] : [`min(${order}) AS o`])
  ]
  const outer = [
    ...names.map((name, i) => (terms.includes(name) ? `t${name}.text` : `c.k${i}`)),
    ...others.map((_, i) => `c.t${i}`),
    ...counted.map((_, i) => `c.n${i}`)
  ]
  const joins = names.map((name, i) => (terms.includes(name) ? `JOIN term t${name} ON t${name}.id = c.k${i}` : ""))
  const text = `SELECT ${outer.join(", ")} FROM (
      SELECT ${inner.join(", ")} ${from} GROUP BY ${names.map((_, i) => i + 1).join(", ")}
    ) c ${joins.join(" ")} ORDER BY ${order === undefined ? names.map((_, i) => i + 1).join(", ") : "c.o"}`
  const columns = [...names, ...others, ...counted]
  return Effect.map(values(text, params), (rows) =>
    rows.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i]])))
  )
}

/** The records that the rows of a part count, with what each adds. */
export const recordsOf = ({ values }: Access, relation: Relation, { number, rows }: Figure.Part) => {
  const { from, keys, numbers, params, record, terms = [] } = relation
  const names = Figure.keys[relation.list]
  if (rows.length === 0 || numbers[number] === undefined) return Effect.succeed([])
  const columns = Object.keys(recordColumns) as ReadonlyArray<keyof typeof recordColumns>
  const inner = [
    ...as(
      names.map((name) => keys[name]!),
      "k"
    ),
    ...as(
      columns.map((column) => record[column] ?? "NULL"),
      "r"
    ),
    `CAST(${numbers[number]} AS INTEGER) AS n`
  ]
  const one = `(${names.map((name) => (terms.includes(name) ? "(SELECT id FROM term WHERE text = ?)" : "?")).join(", ")})`
  const text = `SELECT h.id, c.r1, c.r2, c.r3, c.r4, c.r5, c.r6, c.n
    FROM (SELECT ${inner.join(", ")} ${from}) c LEFT JOIN household h ON h.seq = c.r0
    WHERE c.n <> 0 AND (${names.map((_, i) => `c.k${i}`).join(", ")}) IN (VALUES ${rows.map(() => one).join(", ")})
    ORDER BY 1, 2, 3, 4, 5, 6`
  return Effect.map(values(text, [...params, ...rows.flat()]), (found) =>
    found.map((row): FigureRecord => {
      const named = columns.flatMap((column, i) => (row[i] === null ? [] : [[column, row[i]] as const]))
      return { ...Object.fromEntries(named), number: row[7] as number }
    })
  )
}
