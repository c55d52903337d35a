import type { Form } from "@doudi/core"
import type { Notice } from "../table/Table.ts"

/**
 * Some rows of a list, read and checked (批次). The same shape as the batches of the port `Tables`.
 *
 * Shape: `rows[i]` has a cell for each column of the form and stood in row `numbers[i]` of the file; money is fen, a flag is
 * 0 or 1. A row with a fault stands in `faulty` only. The arrays belong to whoever receives the batch.
 */
export interface Batch {
  readonly rows: ReadonlyArray<ReadonlyArray<Form.Cell>>
  /** The row as Excel numbers it, for each good row. */
  readonly numbers: ReadonlyArray<number>
  readonly faulty: ReadonlyArray<FaultyRow>
}

/** A row that cannot be taken, with everything that is wrong with it, and its cells as they stood, so that it can be mended. */
export interface FaultyRow {
  readonly row: number
  readonly faults: ReadonlyArray<Form.RowFault>
  /** The text of the cell for each column of the form; empty where the file has no such column. */
  readonly cells: ReadonlyArray<string>
}

/** What a whole file held, known at its end. */
export interface Totals {
  readonly rows: number
  readonly faulty: number
  /** Rows without anything in the columns of the form. */
  readonly blank: number
  /** Rows that somebody hid in the workbook. They are read like the others. */
  readonly hidden: number
  /** What a person should know though the rows could be read, such as hidden columns. */
  readonly notices: ReadonlyArray<Notice>
}
