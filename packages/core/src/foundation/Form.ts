import type { Bilingual } from "./Bilingual.ts"
import { type Fen, toYuan } from "./Fen.ts"
import type { Field, Fields } from "./Field.ts"

/**
 * A form (表样): the columns of a table that people send or receive. The same form reads a file, writes the empty template and
 * the quarantine workbook.
 */
export interface Form {
  /** ASCII name for commands: `doudi template NAME`. */
  readonly name: string
  readonly title: Bilingual
  readonly columns: ReadonlyArray<Column>
}

/** A column of a form. `required`: the file must have the column and each row a value. */
export interface Column {
  readonly key: string
  readonly field: Field<any>
  readonly required: boolean
}

/**
 * A cell that was read and checked: money in fen, counts and flags (0 or 1) as numbers; texts, codes, days, divisions and
 * identity numbers as text; `null` does not apply, `undefined` is unknown.
 */
export type Cell = number | string | null | undefined

/** The columns of a set of fields, in the fields' order. */
export const columnsOf = (fields: Fields): ReadonlyArray<Column> =>
  Object.entries(fields).map(([key, field]) => ({ key, field, required: field.required }))

/** One thing wrong with one row, as a quarantine workbook shows it. Never repeats the value. */
export interface RowFault {
  /** The row as Excel numbers it. */
  readonly row: number
  /** The header of the column, when one column is at fault. */
  readonly column?: string | undefined
  readonly code: string
  readonly says: Bilingual
  readonly remedy: Bilingual
}

/**
 * A checked cell as a form writes it: yuan with two decimals, 是/否, the Chinese label of a code, 不适用, or nothing for unknown.
 * Reading it back gives the same cell.
 */
export const write = (cell: Cell, field: Field<any>): string => {
  if (cell === undefined) return ""
  if (cell === null) return "不适用"
  switch (field.kind) {
    case "money":
      return toYuan(cell as Fen)
    case "flag":
      return cell === 1 ? "是" : "否"
    case "code":
      return field.codes?.[cell]?.zh ?? String(cell)
    default:
      return String(cell)
  }
}

/** The cell that holds a fact of a record: the inverse of what reading a file gives. */
export const cellOf = (fact: unknown): Cell => (typeof fact === "boolean" ? (fact ? 1 : 0) : (fact as Cell))
