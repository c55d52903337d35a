import { padEnd, padStart, widthOf } from "./Width.ts"

/** A column of a table on the terminal: its heading and whether its cells are numbers, which stand to the right. */
export interface Column {
  readonly title: string
  readonly number?: boolean
}

/**
 * A table as lines of text (表格): columns as wide as their widest cell, two spaces between, a rule under the headings.
 *
 * Shape: nothing when there are no rows.
 */
export const lines = (
  columns: ReadonlyArray<Column>,
  rows: ReadonlyArray<ReadonlyArray<string | number>>
): ReadonlyArray<string> => {
  if (rows.length === 0) return []
  const texts = rows.map((row) => row.map((cell) => (typeof cell === "number" ? count(cell) : cell)))
  const widths = columns.map(({ title }, i) =>
    texts.reduce((widest, row) => Math.max(widest, widthOf(row[i] ?? "")), widthOf(title))
  )
  const line = (cells: ReadonlyArray<string>) =>
    columns
      .map(({ number }, i) => (number === true ? padStart : padEnd)(cells[i] ?? "", widths[i]!))
      .join("  ")
      .trimEnd()
  return [
    line(columns.map(({ title }) => title)),
    widths.map((width) => "-".repeat(width)).join("  "),
    ...texts.map(line)
  ]
}

/** A whole number with commas between thousands. */
export const count = (value: number): string => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ",")
