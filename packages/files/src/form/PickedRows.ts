import type { Glance } from "@doudi/app"
import type { Form } from "@doudi/core"
import type { FaultyRow } from "./Batch.ts"
import { batchRows } from "./CellRows.ts"
import type { RowSink } from "./RowSink.ts"

/** Only the values of some columns (选列), for a first look: a list for each of them. */
export class PickedRows implements RowSink<Glance> {
  private picked: Array<Array<Form.Cell>>
  private done = 0

  /** `columns`: how many are picked. */
  constructor(columns: number) {
    this.picked = Array.from({ length: columns }, () => [])
  }

  get rows(): number {
    return this.done
  }

  get isFull(): boolean {
    return this.done >= batchRows
  }

  begin(): void {
    for (const cells of this.picked) cells.push(undefined)
  }

  cell(column: number, cell: Form.Cell): void {
    this.picked[column]![this.done] = cell
  }

  plain(): boolean {
    return false
  }

  end(): void {
    this.done++
  }

  drop(): void {
    for (const cells of this.picked) cells.pop()
  }

  take(faulty: ReadonlyArray<FaultyRow>): Glance {
    const { picked } = this
    this.picked = picked.map(() => [])
    this.done = 0
    return { picked, faulty }
  }
}
