import * as ReportTable from "./ReportTable.ts"

/**
 * A chart of a report (图). It holds no figures: it points at columns of a table, so the two cannot disagree.
 *
 * Shape: one bar or corner for each item of the table, the total left out; one series for each column named.
 */
export interface Chart {
  readonly id: string
  readonly title: string
  /** What the chart shows, in words, for those who cannot see it. */
  readonly says: string
  /**
   * `stacked` for parts of one whole, `grouped` for things side by side: a bar for each item. `line` for amounts that follow another
   * one, the first column of the table, with a corner for each item.
   */
  readonly kind: "stacked" | "grouped" | "line"
  /** Id of the table behind it. */
  readonly table: string
  readonly series: ReadonlyArray<{ readonly column: string; readonly tone: Tone }>
}

/** What a series means; the renderer has a colour for each. Numbers tell equals apart, such as categories. */
export type Tone = "done" | "underway" | "open" | "lacking" | "aside" | 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7

/** The tone of the n-th of many equals. */
export const toneOf = (n: number): Tone => (n % 8) as Tone

/** What is drawn: the names of the bars, and the whole numbers of each series. */
export interface Drawn {
  readonly kind: "count" | "money"
  readonly unit: string | undefined
  readonly bars: ReadonlyArray<string>
  /** For a `line`: where each corner stands, from the first column. */
  readonly along: ReadonlyArray<number>
  readonly series: ReadonlyArray<{
    readonly name: string
    readonly tone: Tone
    readonly column: number
    readonly values: ReadonlyArray<number>
  }>
}

/** The figures of a chart, read from its table. */
export const drawn = (chart: Chart, table: ReportTable.Table): Drawn => {
  const items = ReportTable.items(table)
  const indexes = chart.series.map(({ column }) => table.columns.findIndex(({ key }) => key === column))
  const columns = indexes.map((index) => table.columns[index]!)
  // In a matrix the series are groups and share their titles: 低保 户数, 边缘 户数.
  const alike = new Set(columns.map(({ title }) => title)).size < columns.length
  return {
    kind: columns[0]?.kind === "money" ? "money" : "count",
    unit: columns[0]?.unit,
    bars: items.map((row) => ReportTable.nameOf(table, row)),
    along: chart.kind === "line" ? items.map((row) => (row.cells[0] as number | null) ?? 0) : [],
    series: columns.map((column, i) => ({
      name: alike ? ReportTable.groupOf(column) : column.title,
      tone: chart.series[i]!.tone,
      column: indexes[i]!,
      values: items.map((row) => (row.cells[indexes[i]!] as number | null) ?? 0)
    }))
  }
}
