import * as Circulation from "./Circulation.ts"
import * as Grid from "./Grid.ts"

/** Which cells are not shown, totals in the last row and column among them. */
export type Hidden = ReadonlyArray<ReadonlyArray<boolean>>

/** Shown counts are rounded to a multiple of this. */
export const base = 5
const slack = (base - 1) / 2

/**
 * How wide the range of a shown count must stay. Sums can betray how counts were rounded; where they do, more is hidden. So the tables
 * of two quarters, subtracted, leave every change open by at least twice as much.
 */
export const openness = 2

/** A count as it is shown. Rounds: to the nearest multiple of five; zero stays zero. */
export const shown = (n: number): number => Math.round(n / base) * base

/** A count that tells of people: some, but fewer than the least that may be shown. */
export const isSmall = (n: number, least: number): boolean => n > 0 && n < least

/**
 * Hides what may not be shown (抑制): every small count, totals too (primary), then as many others as it takes so that nobody can work
 * a small count out from what is left (secondary). A small count is safe when all that is shown leaves a range of at least `least`
 * for it, in households and in persons; and no shown count is known more closely than by `openness`.
 *
 * Returns `undefined` when no choice of cells makes every count safe.
 */
export const hide = (grid: Grid.Grid, least: number): Hidden | undefined => {
  const households = Grid.withTotals(grid.households)
  const hidden = primary(grid, least).map((row) => [...row])
  for (;;) {
    const open = exposed(grid, hidden, least)
    if (open === undefined) return hidden
    const next = cover(households, hidden, open)
    if (next === undefined) return undefined
    hidden[next.row]![next.column] = true
  }
}

/** The small counts themselves. */
export const primary = (grid: Grid.Grid, least: number): Hidden =>
  Grid.withTotals(grid.households).map((row) => row.map((n) => isSmall(n, least)))

interface Cell {
  readonly row: number
  readonly column: number
}

/** The first count that can be worked out too closely from what is shown, or undefined. */
export const exposed = (grid: Grid.Grid, hidden: Hidden, least: number): Cell | undefined => {
  const households = Grid.withTotals(grid.households)
  const persons = Grid.withTotals(grid.persons)
  for (const [row, counts] of households.entries()) {
    for (const [column, n] of counts.entries()) {
      if (n === 0) continue
      const needed = isSmall(n, least) ? least : hidden[row]![column]! ? 0 : openness
      const few = rangeOf(households, hidden, row, column)
      const many = rangeOf(persons, hidden, row, column)
      // There are as many persons as households, or more: each range bounds the other.
      const most = Math.min(few.most, many.most)
      const fewest = Math.max(few.least, many.least)
      if (most - few.least < needed || many.most - fewest < needed) return { row, column }
    }
  }
  return undefined
}

/**
 * Between which values a cell lies, as far as somebody can tell who knows all that is shown: each shown count to within its rounding,
 * a shown zero exactly, and that rows and columns add up.
 */
export const rangeOf = (withTotals: Grid.Counts, hidden: Hidden, row: number, column: number): Circulation.Range => {
  const rows = withTotals.length - 1
  const columns = withTotals[0]!.length - 1
  const ceiling = 2 * withTotals[rows]![columns]! + 100
  const [start, end] = [rows + columns, rows + columns + 1]
  const edges: Array<Circulation.Edge> = []
  let wanted = 0
  for (const [r, counts] of withTotals.entries()) {
    for (const [c, flow] of counts.entries()) {
      if (r === row && c === column) wanted = edges.length
      // A row is fed from the start, feeds its cells, and columns feed the end, which feeds the start.
      const from = c === columns ? (r === rows ? end : start) : r === rows ? rows + c : r
      const to = c === columns ? (r === rows ? start : r) : r === rows ? end : rows + c
      edges.push({ from, to, flow, ...known(flow, hidden[r]![c]!, ceiling) })
    }
  }
  return Circulation.rangeOf(edges, rows + columns + 2, wanted)
}

/** What somebody knows of a cell by itself. */
const known = (n: number, isHidden: boolean, ceiling: number): Circulation.Range => {
  if (isHidden) return { least: 0, most: ceiling }
  if (n === 0) return { least: 0, most: 0 }
  return { least: Math.max(0, shown(n) - slack), most: shown(n) + slack }
}

/** The smallest shown count in line with a cell, itself among them, or else a total of its lines. */
const cover = (withTotals: Grid.Counts, hidden: Hidden, { column, row }: Cell): Cell | undefined => {
  const lastRow = withTotals.length - 1
  const lastColumn = withTotals[0]!.length - 1
  const inLine = withTotals.flatMap((counts, r) =>
    counts.flatMap((n, c) =>
      (r === row || c === column) && !hidden[r]![c]! && n > 0
        ? [{ row: r, column: c, n, isTotal: r === lastRow || c === lastColumn }]
        : []
    )
  )
  return inLine.sort((a, b) => Number(a.isTotal) - Number(b.isTotal) || a.n - b.n)[0]
}
