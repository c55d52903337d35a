import { Either } from "effect"
import { fromEpochDay } from "../../foundation/Day.ts"
import type { Division } from "../../foundation/Division.ts"
import * as Rational from "../../foundation/Rational.ts"
import { Row, type Subject, subjectOf } from "../../language/Subject.ts"
import { List, unknown, type Value } from "../../language/Value.ts"
import { scopeOfList, type Term } from "../../language/Vocabulary.ts"
import { parametersOn, type Policy } from "../../policy/Policy.ts"
import { type Cells, type Column, marksOf } from "../frame/Column.ts"
import type { Frame } from "../frame/Frame.ts"
import type { Layout } from "../frame/Layout.ts"

/** Makes the subject of a household of a frame, by its place. */
export type SubjectOf = (household: number) => Subject

/**
 * The households of a frame as the traced evaluator is asked about them, made of their cells and not of records (取列对象).
 *
 * Exact: every fact that the rules of the layout read has the value it has in the record, and one that is not known is missing for the same
 * member or entry. Nothing else may be asked. `numbers` are the members' numbers by row; households that leave are not for this.
 */
export const subjectsOf = (
  policy: Policy,
  layout: Layout,
  frame: Frame,
  numbers: ReadonlyArray<number> | Int32Array
): SubjectOf => {
  const texts = [...frame.texts.keys()]
  const columns = layout.columns.map((column) => ({ column, cells: frame.columns.get(column.id)!.cells }))
  const ofTable = [-1, 0, ...layout.lists.map((_, i) => 1 + i)].map((table) =>
    columns.filter(({ column }) => column.table === table)
  )
  const { slots } = policy.vocabulary
  const fill = (row: Row, table: number, at: number): void => {
    for (const { column, cells } of ofTable[1 + table]!) {
      if (column.kind !== "told") row.values[column.term.slot] = factIn(column, cells, at, texts, row)
    }
  }
  const entries = (column: Column, table: number, h: number): List => {
    const { origin } = column.term
    if (origin._tag !== "List") throw new RangeError("only lists are told as a whole")
    const { list, name } = origin
    const rows: Array<Row> = []
    const [from, to] = [frame.offsets[table]![h]!, frame.offsets[table]![h + 1]!]
    for (let i = from; i < to; i++) {
      const row = new Row({}, -1, slots[scopeOfList(list)] ?? 0, { list, name, position: i - from })
      fill(row, table, i)
      rows.push(row)
    }
    return new List(rows, undefined)
  }
  return (h) => {
    const division = frame.divisions[frame.place[h]!]! as Division
    const figures = Either.getOrThrow(parametersOn(policy, frame.on, "determination", division))
    const [from, to] = [frame.offsets[0]![h]!, frame.offsets[0]![h + 1]!]
    const people: Array<object> = []
    for (let i = from; i < to; i++) people.push({ no: numbers[i]! })
    const subject = subjectOf(policy.vocabulary, {}, people, figures, frame.on)
    for (const [i, row] of subject.members.entries()) fill(row, 0, from + i)
    fill(subject.household, -1, h)
    for (const { column, cells } of ofTable[0]!) {
      if (column.kind !== "told") continue
      const cell = cells[h]!
      const { key } = column.term
      subject.household.values[column.term.slot] =
        cell === flags.unknown
          ? missing(column.term, subject.household)
          : cell === flags.absent
            ? null
            : entries(column, 1 + layout.lists.indexOf(key), h)
    }
    return subject
  }
}

/** How a column of yes and no, or of lists that were told, stores what is no value. */
const flags = { unknown: 2, absent: 4 } as const

const factIn = (column: Column, cells: Cells, at: number, texts: ReadonlyArray<string>, row: Row): Value => {
  const cell = cells[at]!
  const { kind, term, per, codes } = column
  const marks = kind === "flag" ? flags : marksOf(cells)
  if (cell === marks.unknown) return missing(term, row)
  if (cell === marks.absent) return null
  switch (kind) {
    case "flag":
      return cell === 3
    case "code":
      return codes[cell]!
    case "text":
      return texts[cell]!
    case "day":
      return fromEpochDay(cell)
    default:
      return per === 1 ? Rational.of(cell) : Rational.div(Rational.of(cell), Rational.of(per))!
  }
}

/** As the traced evaluator has a fact that nobody told. */
const missing = (term: Term, row: Row): Value => {
  const { origin, scope } = term
  if (origin._tag === "List") return unknown({ scope: "household", key: origin.list, name: origin.name })
  const { key, name } = (origin._tag === "Computed" ? origin.asks : undefined) ?? term
  const fact = { scope, key, name }
  if (row.entry !== undefined) return unknown({ ...fact, entry: row.entry.position })
  return unknown(row.person < 0 ? fact : { ...fact, person: row.person })
}
