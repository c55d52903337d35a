import { Form } from "@doudi/core"
import * as CellText from "./CellText.ts"
import type { CellWriter } from "./CellWriter.ts"
import { fault, type RowFaultCode } from "./RowFaults.ts"
import type { NewVersion } from "../port/Register.ts"
import type { FaultyRow } from "../port/Tables.ts"

/** Where the text of a row stands. */
export interface Text {
  readonly text: Uint8Array
  readonly from: number
  readonly to: number
}

/**
 * A row of a register table that waits for the rest of its file (档案行). Its cells are text by now, as a version holds them: kept as
 * values, the cells of a whole district would occupy the memory, and the garbage collector, for the whole import.
 *
 * Shape: `text[from..to)` is the row without the household's number, then a comma. A member's number is its first cell.
 */
interface Row extends Text {
  readonly row: number
  readonly household: string
  faults: Array<Form.RowFault> | undefined
}

export interface HouseholdRow extends Row {
  readonly division: string
  readonly category: Form.Cell
  /** How many entries the household says it has in each list of the pack. */
  readonly counts: ReadonlyArray<Form.Cell>
}

/** An entry of a list of the pack. */
export interface EntryRow extends Row {}

/** The entries of each list; `undefined` for a list that nobody told. */
export type Entries = ReadonlyArray<ReadonlyArray<EntryRow> | undefined>

export interface MemberRow extends Row {
  readonly no: number
  identity: number | undefined
}

const comma = 0x2c

/** Writes the cells of a row from the second on, and gives the place where they stand. */
export const write = (writer: CellWriter, cells: ReadonlyArray<Form.Cell>): Text => {
  const from = writer.position
  writer.row(cells, 1)
  const to = writer.position
  writer.mark(comma)
  return { text: writer.bytes, from, to }
}

/** Equal cells give equal bytes. */
export const haveSameCells = (a: Row, b: Row): boolean => {
  if (a.to - a.from !== b.to - b.from) return false
  for (let i = 0; i < a.to - a.from; i++) if (a.text[a.from + i] !== b.text[b.from + i]) return false
  return true
}

/**
 * The household that a row at fault says it belongs to, as a good row's cell would be read: without blanks at the ends, and without marks
 * that cannot be seen. A number that is copied from a page often brings some along.
 */
export const householdIn = ({ cells }: FaultyRow): string =>
  (cells[0] ?? "").replace(/[\u200b-\u200f\u2060\ufeff]/g, "").trim()

/** Adds a fault to a row, once. */
export const blame = (row: Row, code: RowFaultCode, column: string): void => {
  row.faults ??= []
  if (!row.faults.some((known) => known.code === code)) row.faults.push(fault(row.row, code, column))
}

/** The row as it goes to the quarantine workbook. */
export const asFaulty = (row: Row, form: Form.Form): FaultyRow => {
  const cells = [row.household, ...CellText.decode(utf8.decode(row.text.subarray(row.from, row.to)))]
  return {
    row: row.row,
    faults: row.faults ?? [fault(row.row, "HOUSEHOLD_HELD_BACK")],
    cells: form.columns.map((column, i) => Form.write(cells[i], column.field))
  }
}

const utf8 = new TextDecoder()

/** Puts the rows of a household together. The texts stand in `writer`, or where the rows were written. */
export const versionOf = (
  writer: CellWriter,
  household: HouseholdRow,
  rows: ReadonlyArray<MemberRow>,
  entries: Entries = []
): NewVersion => {
  const people = ascending(rows) ? rows : [...rows].sort((a, b) => a.no - b.no)
  const { division, category, text, from, to } = household
  const start = writer.position
  writer.mark(0x5b)
  for (let i = 0; i < people.length; ) {
    // Rows that stand one behind the other are copied in one piece.
    let last = i
    while (last + 1 < people.length && follows(people[last]!, people[last + 1]!)) last++
    if (i > 0) writer.mark(comma)
    writer.copy(people[i]!.text, people[i]!.from, people[last]!.to)
    i = last + 1
  }
  writer.mark(0x5d)
  const written = writer.since(start)
  const facts = entries.length === 0 ? text.subarray(from, to) : withEntries(writer, household, entries)
  return { id: household.household, division, category, facts, members: written, people }
}

const nothing = new TextEncoder().encode("null")

/** The row with its lists in front: `[[[cell,…],…],null,cell,…]`. */
const withEntries = (writer: CellWriter, { text, from, to }: HouseholdRow, entries: Entries): Uint8Array => {
  const start = writer.position
  writer.mark(0x5b)
  for (const list of entries) {
    if (list === undefined) writer.copy(nothing, 0, nothing.length)
    else {
      writer.mark(0x5b)
      for (const [i, entry] of list.entries()) {
        if (i > 0) writer.mark(comma)
        writer.copy(entry.text, entry.from, entry.to)
      }
      writer.mark(0x5d)
    }
    writer.mark(comma)
  }
  writer.copy(text, from + 1, to)
  return writer.since(start)
}

const ascending = (rows: ReadonlyArray<MemberRow>): boolean => {
  for (let i = 1; i < rows.length; i++) if (rows[i - 1]!.no >= rows[i]!.no) return false
  return true
}

const follows = (row: Row, next: Row): boolean => next.text === row.text && next.from === row.to + 1
