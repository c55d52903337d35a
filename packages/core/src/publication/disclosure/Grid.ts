/**
 * Counts by two groupings, such as township and category (计数表), each household in one cell only.
 *
 * Shape: `households[r][c]` and `persons[r][c]` are whole, with as many persons as households or more.
 */
export interface Grid {
  readonly rows: ReadonlyArray<Group>
  readonly columns: ReadonlyArray<Group>
  readonly households: Counts
  readonly persons: Counts
}
export type Counts = ReadonlyArray<ReadonlyArray<number>>

/** One or more things counted together, by id, in the order of the pack. */
export interface Group {
  readonly ids: ReadonlyArray<string>
}

/** Counts with the totals in a last row and a last column. */
export const withTotals = (counts: Counts): Counts => {
  const rows = counts.map((row) => [...row, sum(row)])
  const columns = rows[0]?.map((_, c) => sum(rows.map((row) => row[c]!))) ?? [0]
  return [...rows, columns]
}

export const total = (counts: Counts): number => sum(counts.map(sum))

const sum = (numbers: ReadonlyArray<number>): number => numbers.reduce((all, n) => all + n, 0)

/** The grid with two of its rows counted together, where the first of them stood. */
export const mergeRows = (grid: Grid, a: number, b: number): Grid => ({
  ...grid,
  rows: mergeGroups(grid.rows, a, b),
  households: mergeLines(grid.households, a, b),
  persons: mergeLines(grid.persons, a, b)
})

/** The grid with two of its columns counted together. */
export const mergeColumns = (grid: Grid, a: number, b: number): Grid => ({
  ...grid,
  columns: mergeGroups(grid.columns, a, b),
  households: grid.households.map((row) => mergeItems(row, a, b, (x, y) => x + y)),
  persons: grid.persons.map((row) => mergeItems(row, a, b, (x, y) => x + y))
})

const mergeGroups = (groups: ReadonlyArray<Group>, a: number, b: number) =>
  mergeItems(groups, a, b, (x, y) => ({ ids: [...x.ids, ...y.ids] }))

const mergeLines = (lines: Counts, a: number, b: number): Counts =>
  mergeItems(lines, a, b, (x, y) => x.map((n, i) => n + y[i]!))

const mergeItems = <A>(items: ReadonlyArray<A>, a: number, b: number, join: (x: A, y: A) => A): ReadonlyArray<A> => {
  const [first, second] = a < b ? [a, b] : [b, a]
  return items.flatMap((item, i) => (i === second ? [] : i === first ? [join(item, items[second]!)] : [item]))
}
