import * as MonthFigures from "./MonthFigures.ts"
import * as QuarterFigures from "./QuarterFigures.ts"
import * as Share from "./Share.ts"

/**
 * A figure of a report with what it is the sum of (可追溯的数字): numbers of rows of the quarter's figures, each of which counts
 * stored records.
 *
 * Shape: `value` is the sum of the parts' numbers.
 */
export interface Figure {
  readonly value: number
  readonly parts: ReadonlyArray<Part>
}

/** One number of some rows of a list. A row is known by its texts, in the order of `keys`. */
export interface Part {
  readonly list: List
  readonly number: string
  readonly rows: ReadonlyArray<ReadonlyArray<string>>
}

/** A share of two figures. */
export interface Ratio {
  readonly part: Figure
  readonly whole: Figure
}

/** Every list of figures that counts records: of a quarter, of a month. */
export type Lists = Omit<QuarterFigures.QuarterFigures, "closedAt"> & Omit<MonthFigures.MonthFigures, "closed">
export type List = keyof Lists
export type Row<L extends List> = Lists[L][number]

/** The texts of each list that say what a row counts. */
export const keys: { readonly [L in List]: ReadonlyArray<string> } = { ...QuarterFigures.keys, ...MonthFigures.keys }

/** The names of the numbers of a list. */
export type NumberOf<L extends List> = {
  [K in keyof Row<L>]: Row<L>[K] extends number ? K : never
}[keyof Row<L>] &
  string

/** Adds up one number over rows of a list; those that do not hold are left out. */
export const sum = <L extends List>(
  list: L,
  rows: ReadonlyArray<Row<L>>,
  number: NumberOf<L>,
  holds: (row: Row<L>) => boolean = () => true
): Figure => {
  let value = 0
  const counted: Array<ReadonlyArray<string>> = []
  for (const row of rows) {
    const n = row[number] as number
    if (n === 0 || !holds(row)) continue
    value += n
    counted.push(keys[list].map((key) => String((row as Readonly<Record<string, unknown>>)[key])))
  }
  // The order of the rows means nothing; a figure is the same in any.
  counted.sort((a, b) => (a.join("\u0000") < b.join("\u0000") ? -1 : 1))
  return { value, parts: counted.length === 0 ? [] : [{ list, number, rows: counted }] }
}

export const nothing: Figure = { value: 0, parts: [] }

export const plus = (...figures: ReadonlyArray<Figure>): Figure => ({
  value: figures.reduce((total, { value }) => total + value, 0),
  parts: figures.flatMap(({ parts }) => parts)
})

export const share = ({ part, whole }: Ratio): Share.Share => Share.of(part.value, whole.value)
