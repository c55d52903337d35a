import type { Form } from "@doudi/core"
import type { Batch, FaultyRow } from "./Batch.ts"
import type { RowSink } from "./RowSink.ts"

/** Rows that make a batch worth handing on. */
export const batchRows = 1024

/** Rows as values (单元格值). */
export class CellRows implements RowSink<Batch> {
  private readonly columns: number
  private row: Array<Form.Cell> = []
  private done: Array<ReadonlyArray<Form.Cell>> = []
  private numbers: Array<number> = []

  /** `columns`: how many the form has. */
  constructor(columns: number) {
    this.columns = columns
  }

  get rows(): number {
    return this.done.length
  }

  get isFull(): boolean {
    return this.done.length >= batchRows
  }

  begin(): void {
    this.row = new Array<Form.Cell>(this.columns).fill(undefined)
  }

  cell(column: number, cell: Form.Cell): void {
    this.row[column] = cell
  }

  plain(): boolean {
    return false
  }

  end(number: number): void {
    this.done.push(this.row)
    this.numbers.push(number)
  }

  drop(): void {}

  take(faulty: ReadonlyArray<FaultyRow>): Batch {
    const { done, numbers } = this
    this.done = []
    this.numbers = []
    return { rows: done, numbers, faulty }
  }
}
