import type { Form } from "@doudi/core"
import type { FaultyRow } from "./Batch.ts"

/**
 * Where a `RowReader` puts the cells of the rows it reads (行的去处): cell by cell, in the order of the form's columns, and a batch when
 * enough rows have come together.
 */
export interface RowSink<B> {
  /** Begins a row whose cells have so many bytes in the file. */
  begin(bytes: number): void
  /** The cell of a column. Columns between this one and the one before are unknown. */
  cell(column: number, cell: Form.Cell): void
  /** A text of a column as it stands in the file. False when it is to be read first and come as a cell. */
  plain(column: number, bytes: Buffer, from: number, to: number): boolean
  /** The row is good, and stood in this row of the file. */
  end(number: number): void
  /** The row is not: what came of it is forgotten. */
  drop(): void
  /** Good rows since the last batch. */
  readonly rows: number
  /** Whether they make a batch. */
  readonly isFull: boolean
  /** The rows since the last batch, with those at fault that stood among them. */
  take(faulty: ReadonlyArray<FaultyRow>): B
}
