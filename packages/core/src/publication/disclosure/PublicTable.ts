import * as Grid from "./Grid.ts"
import * as Suppression from "./Suppression.ts"

/**
 * A table that may be shown to anybody (公开统计表): counts rounded to five, cells that would tell of few people left out, townships and
 * categories counted together until little has to be left out.
 *
 * Shape: totals stand in the last row and column; `null` is not shown.
 */
export interface PublicTable {
  readonly rows: ReadonlyArray<Grid.Group>
  readonly columns: ReadonlyArray<Grid.Group>
  readonly households: ReadonlyArray<ReadonlyArray<number | null>>
  readonly persons: ReadonlyArray<ReadonlyArray<number | null>>
}

/** Why there is nothing to show: no households, or fewer than may be shown even all together. */
export type Refusal = "empty" | "tooFew"

/**
 * Unit: of a hundred. When more cells than this must be left out, rows or columns are counted together instead: a table of holes
 * helps nobody.
 */
const mostHidden = 15

/**
 * Makes a grid fit to be shown. It is never shown while a small count can be worked out from it. Where too much would have to be left
 * out, the smallest rows and columns are counted together, as few as possible, down to one number.
 *
 * Shape: of the tables that are safe, the one with the most cells; with more rows where it is all the same.
 */
export const of = (grid: Grid.Grid, least: number): PublicTable | Refusal => {
  const all = Grid.total(grid.households)
  if (all === 0) return "empty"
  if (all < least) return "tooFew"
  for (const option of options(withoutEmpty(grid))) {
    if (!isUseful(Suppression.primary(option, least))) continue
    const hidden = Suppression.hide(option, least)
    if (hidden !== undefined && isUseful(hidden)) return drawn(option, hidden)
  }
  return "tooFew"
}

/** The grid itself and all that comes of counting its smallest rows and columns together, those with the most cells first. */
const options = (grid: Grid.Grid): ReadonlyArray<Grid.Grid> =>
  merged(grid, smallestRows, Grid.mergeRows)
    .flatMap((rows) => merged(rows, smallestColumns, Grid.mergeColumns))
    .map((option) => ({ option, rows: option.rows.length, cells: option.rows.length * option.columns.length }))
    .sort((a, b) => b.cells - a.cells || b.rows - a.rows)
    .map(({ option }) => option)

/** A grid, the same with its two smallest groups counted together, and so on. */
const merged = (
  grid: Grid.Grid,
  pick: (grid: Grid.Grid) => readonly [number, number] | undefined,
  merge: (grid: Grid.Grid, a: number, b: number) => Grid.Grid
): ReadonlyArray<Grid.Grid> => {
  const all = [grid]
  for (let next = pick(grid); next !== undefined; ) {
    const last = merge(all[all.length - 1]!, ...next)
    all.push(last)
    next = pick(last)
  }
  return all
}

/** Groups in which nobody is counted say nothing and would only be merged first. */
const withoutEmpty = (grid: Grid.Grid): Grid.Grid => {
  const rows = [...grid.rows.keys()].filter((r) => grid.households[r]!.some((n) => n > 0))
  const columns = [...grid.columns.keys()].filter((c) => grid.households.some((row) => row[c]! > 0))
  const cut = (counts: Grid.Counts) => rows.map((r) => columns.map((c) => counts[r]![c]!))
  return {
    rows: rows.map((r) => grid.rows[r]!),
    columns: columns.map((c) => grid.columns[c]!),
    households: cut(grid.households),
    persons: cut(grid.persons)
  }
}

const cellsHidden = (hidden: Suppression.Hidden): number => hidden.flat().filter((cell) => cell).length

/** Every total is shown, and few enough of the cells inside are not. */
const isUseful = (hidden: Suppression.Hidden): boolean => {
  const inside = hidden.slice(0, -1).map((row) => row.slice(0, -1))
  const totals = [...hidden[hidden.length - 1]!, ...hidden.map((row) => row[row.length - 1]!)]
  return totals.every((cell) => !cell) && cellsHidden(inside) * 100 <= mostHidden * inside.length * inside[0]!.length
}

const smallestRows = ({ households }: Grid.Grid) =>
  smallest(households.map((row) => row.reduce((sum, n) => sum + n, 0)))
const smallestColumns = ({ columns, households }: Grid.Grid) =>
  smallest(columns.map((_, c) => households.reduce((sum, row) => sum + row[c]!, 0)))

/** The places of the two smallest numbers; undefined for fewer than two. */
const smallest = (numbers: ReadonlyArray<number>): readonly [number, number] | undefined => {
  const order = [...numbers.keys()].sort((a, b) => numbers[a]! - numbers[b]! || a - b)
  return order.length < 2 ? undefined : [order[0]!, order[1]!]
}

const drawn = (grid: Grid.Grid, hidden: Suppression.Hidden): PublicTable => {
  const show = (counts: Grid.Counts) =>
    Grid.withTotals(counts).map((row, r) => row.map((n, c) => (hidden[r]![c]! ? null : Suppression.shown(n))))
  return {
    rows: grid.rows,
    columns: grid.columns,
    households: show(grid.households),
    persons: show(grid.persons)
  }
}
