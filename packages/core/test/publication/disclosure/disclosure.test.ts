import { Grid, PublicTable, Suppression } from "@doudi/core"
import fc from "fast-check"
import { describe, expect, it } from "vitest"
import { Attacker } from "./Attacker.ts"

const runs = Number(process.env.DOUDI_TABLES ?? 60)

/** Counts as districts have them: a few large cells, many small ones, some empty. */
const grids = fc
  .record({ rows: fc.integer({ min: 1, max: 7 }), columns: fc.integer({ min: 1, max: 5 }) })
  .chain(({ columns, rows }) =>
    fc.array(
      fc.array(
        fc.tuple(
          fc.oneof(
            { weight: 2, arbitrary: fc.constant(0) },
            { weight: 4, arbitrary: fc.integer({ min: 1, max: 12 }) },
            { weight: 4, arbitrary: fc.integer({ min: 10, max: 300 }) }
          ),
          fc.integer({ min: 0, max: 30 })
        ),
        { minLength: columns, maxLength: columns }
      ),
      { minLength: rows, maxLength: rows }
    )
  )
  .map(
    (cells): Grid.Grid => ({
      rows: cells.map((_, r) => ({ ids: [`t${r}`] })),
      columns: cells[0]!.map((_, c) => ({ ids: [`c${c}`] })),
      households: cells.map((row) => row.map(([n]) => n)),
      persons: cells.map((row) => row.map(([n, more]) => n + Math.round((n * more) / 10)))
    })
  )

const idsOf = (groups: ReadonlyArray<Grid.Group>) => [...groups.map(({ ids }) => ids), groups.flatMap(({ ids }) => ids)]

/** What an attacker comes to know too closely: small counts of single cells, of what the table counts together, and of totals. */
const found = (
  grid: Grid.Grid,
  table: PublicTable.PublicTable,
  least: number,
  attacker = new Attacker().learn(table)
) => {
  const faults: Array<string> = []
  const at = (rows: ReadonlyArray<string>, columns: ReadonlyArray<string>) => {
    const sum = (counts: Grid.Counts) =>
      grid.rows
        .flatMap(({ ids: [row] }, r) =>
          grid.columns.map(({ ids: [column] }, c) =>
            rows.includes(row!) && columns.includes(column!) ? counts[r]![c]! : 0
          )
        )
        .reduce((a, b) => a + b, 0)
    if (!Suppression.isSmall(sum(grid.households), least)) return
    for (const measure of ["h", "p"] as const) {
      const { least: low, most } = attacker.range(measure, rows, columns)
      const truth = sum(measure === "h" ? grid.households : grid.persons)
      if (truth < low || truth > most) faults.push(`${measure} ${rows}/${columns} is ${truth}, not in ${low}..${most}`)
      if (most - low < least) faults.push(`${measure} ${rows}/${columns} lies in ${low}..${most}`)
    }
  }
  for (const rows of [...grid.rows.map(({ ids }) => ids), ...idsOf(table.rows)]) {
    for (const columns of [...grid.columns.map(({ ids }) => ids), ...idsOf(table.columns)]) at(rows, columns)
  }
  return faults
}

describe("a public table", () => {
  it("tells nobody with a solver about few people", { timeout: 120_000 }, () =>
    fc.assert(
      fc.property(grids, fc.integer({ min: 5, max: 12 }), (grid, least) => {
        const table = PublicTable.of(grid, least)
        if (typeof table === "string") {
          expect(Grid.total(grid.households)).toBeLessThan(least)
          return
        }
        expect(found(grid, table, least)).toEqual([])
        for (const [r, row] of table.households.entries()) {
          for (const [c, n] of row.entries()) {
            expect(n === null || n === 0 || n >= Suppression.shown(least)).toBe(true)
            expect(n === null).toBe(table.persons[r]![c] === null)
          }
        }
      }),
      { numRuns: runs }
    )
  )

  it("names no one even in two quarters: a small change stays within what rounding leaves open", () =>
    fc.assert(
      fc.property(
        grids,
        fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 40, maxLength: 40 }),
        (before, changes) => {
          const change = (counts: Grid.Counts) =>
            counts.map((row, r) => row.map((n, c) => Math.max(0, n + changes[r * 5 + c]!)))
          const now: Grid.Grid = { ...before, households: change(before.households), persons: change(before.persons) }
          const [first, second] = [PublicTable.of(before, 10), PublicTable.of(now, 10)]
          if (typeof first === "string" || typeof second === "string") return
          const [one, two] = [new Attacker().learn(first), new Attacker().learn(second)]
          for (const [r, { ids: rows }] of before.rows.entries()) {
            for (const [c, { ids: columns }] of before.columns.entries()) {
              const moved = now.households[r]![c]! - before.households[r]![c]!
              if (moved === 0) continue
              const [a, b] = [one.range("h", rows, columns), two.range("h", rows, columns)]
              expect(b.most - a.least - (b.least - a.most)).toBeGreaterThanOrEqual(2 * Suppression.openness)
            }
          }
        }
      ),
      { numRuns: Math.ceil(runs / 6) }
    ))

  it("says no more than the flow says: the solver finds the same ranges", () =>
    fc.assert(
      fc.property(grids, (grid) => {
        const counts = Grid.withTotals(grid.households)
        const hidden = counts.map((row) => row.map((n) => Suppression.isSmall(n, 10)))
        const show = counts.map((row, r) => row.map((n, c) => (hidden[r]![c]! ? null : Suppression.shown(n))))
        const nobody = show.map((row) => row.map(() => null))
        const attacker = new Attacker().learn({
          rows: grid.rows,
          columns: grid.columns,
          households: show,
          persons: nobody
        })
        for (const [r, row] of counts.entries()) {
          for (const c of row.keys()) {
            const { least, most } = Suppression.rangeOf(counts, hidden, r, c)
            const solved = attacker.range("h", idsOf(grid.rows)[r]!, idsOf(grid.columns)[c]!)
            expect([r, c, solved.least, Math.min(solved.most, most)]).toEqual([r, c, least, most])
          }
        }
      }),
      { numRuns: runs }
    ))
})

/** Four townships and three categories; somebody who knows that three households of one kind live in a township has found them. */
const grid = (households: Grid.Counts): Grid.Grid => ({
  rows: households.map((_, r) => ({ ids: [`t${r}`] })),
  columns: households[0]!.map((_, c) => ({ ids: [`c${c}`] })),
  households,
  persons: households.map((row) => row.map((n) => 2 * n))
})
const district = grid([
  [120, 3, 40],
  [80, 25, 30],
  [95, 31, 22],
  [60, 18, 44]
])
const plain = (of: Grid.Grid, show: (n: number) => number | null): PublicTable.PublicTable => {
  const all = (counts: Grid.Counts) =>
    Grid.withTotals(counts).map((row, r) =>
      row.map((n, c) => (show(Grid.withTotals(of.households)[r]![c]!) === null ? null : show(n)))
    )
  return { rows: of.rows, columns: of.columns, households: all(of.households), persons: all(of.persons) }
}

describe("the attacker", () => {
  it("finds three households in a table that is shown as it is", () =>
    expect(found(district, plain(district, Suppression.shown), 10)).toContain("h t0/c1 lies in 3..7"))

  it("finds them in a table that leaves out the small count alone", () => {
    const table = plain(district, (n) => (n < 10 ? null : Suppression.shown(n)))
    expect(found(district, table, 10)).not.toEqual([])
    expect(Suppression.exposed(district, plainlyHidden(district), 10)).toEqual({ row: 0, column: 1 })
  })

  it("finds them by subtracting two tables of one quarter, each of which is safe by itself", () => {
    const merged = Grid.mergeRows(district, 0, 1)
    const one = PublicTable.of(district, 10) as PublicTable.PublicTable
    expect(found(district, one, 10)).toEqual([])
    const other = plain(merged, Suppression.shown)
    expect(found(merged, other, 10)).toEqual([])
    const both = new Attacker()
      .learn(one)
      .learn(other)
      .learn(plain(Grid.mergeRows(district, 0, 2), Suppression.shown))
    expect(found(district, one, 10, both)).not.toEqual([])
  })
})

const plainlyHidden = (of: Grid.Grid) =>
  Grid.withTotals(of.households).map((row) => row.map((n) => Suppression.isSmall(n, 10)))

describe("making a table safe", () => {
  it("shows all where nothing is small", () => {
    const table = PublicTable.of(
      grid([
        [11, 40],
        [34, 60]
      ]),
      10
    ) as PublicTable.PublicTable
    expect(table.households).toEqual([
      [10, 40, 50],
      [35, 60, 95],
      [45, 100, 145]
    ])
  })

  it("counts townships together before it shows a table of holes, and keeps every id once", () => {
    const table = PublicTable.of(
      grid([
        [4, 3],
        [2, 6],
        [50, 40],
        [45, 38]
      ]),
      10
    ) as PublicTable.PublicTable
    expect(table.rows.flatMap(({ ids }) => ids).sort()).toEqual(["t0", "t1", "t2", "t3"])
    expect(table.rows.length).toBeLessThan(4)
    expect(table.households.flat()).not.toContain(null)
  })

  it.each([
    [[[0, 0]], "empty"],
    [[[4, 5]], "tooFew"]
  ])("refuses %j: %s", (counts, refusal) => expect(PublicTable.of(grid(counts), 10)).toBe(refusal))
})
