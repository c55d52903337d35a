import type { Chart } from "./ReportChart.ts"
import type { Table } from "./ReportTable.ts"

/**
 * A part of a report (章节): what it is about in a sentence or two, then its charts and tables.
 *
 * Shape: every chart points at a table of the same section.
 */
export interface Section {
  readonly id: string
  readonly title: string
  readonly lead: string
  /** Short statements of their own, such as what waits to be done. */
  readonly points?: ReadonlyArray<string>
  readonly charts: ReadonlyArray<Chart>
  readonly tables: ReadonlyArray<Table>
}
