import type { PublicTable } from "@doudi/core"
import { type Constraint, solve } from "yalps"

/** Half the width of the rounding, which every reader knows. */
const slack = 2

type Variables = Record<string, Record<string, number>>

/**
 * Somebody who has only what was published, and a solver: every shown number to within its rounding, shown zeros exactly, sums that
 * add up, no negative counts, and no household without a person.
 */
export class Attacker {
  private readonly constraints: Record<string, Constraint> = {}
  private readonly cells: Record<string, Record<string, number>> = {}
  private tables = 0

  /** Takes a table in; `name` says which thing a group's parts are, so that several tables speak of the same parts. */
  learn({ columns, households, persons, rows }: PublicTable.PublicTable): this {
    const table = this.tables++
    for (const [measure, shown] of [
      ["h", households],
      ["p", persons]
    ] as const) {
      for (const [r, line] of shown.entries()) {
        for (const [c, value] of line.entries()) {
          if (value === null) continue
          const name = `${table}${measure}${r}:${c}`
          this.constraints[name] = value === 0 ? { equal: 0 } : { min: value - slack, max: value + slack }
          for (const row of r < rows.length ? rows[r]!.ids : rows.flatMap(({ ids }) => ids)) {
            for (const column of c < columns.length ? columns[c]!.ids : columns.flatMap(({ ids }) => ids)) {
              this.cell(measure, row, column)[name] = 1
            }
          }
        }
      }
    }
    return this
  }

  /** Between which whole numbers a part, or the parts of a group together, must lie. */
  range(measure: "h" | "p", rows: ReadonlyArray<string>, columns: ReadonlyArray<string>) {
    const variables: Variables = Object.fromEntries(Object.entries(this.cells).map(([key, cell]) => [key, { ...cell }]))
    for (const row of rows) {
      for (const column of columns) {
        const key = `${measure}|${row}|${column}`
        variables[key] = { ...variables[key], wanted: 1 }
      }
    }
    const bound = (direction: "minimize" | "maximize") => {
      const { result, status } = solve({ direction, objective: "wanted", constraints: this.constraints, variables })
      return status === "unbounded" ? Number.POSITIVE_INFINITY : result
    }
    return { least: Math.ceil(bound("minimize") - 1e-6) + 0, most: Math.floor(bound("maximize") + 1e-6) + 0 }
  }

  private cell(measure: "h" | "p", row: string, column: string): Record<string, number> {
    const key = `${row}|${column}`
    for (const [one, sign] of [
      ["h", -1],
      ["p", 1]
    ] as const) {
      this.cells[`${one}|${key}`] ??= { [`family|${key}`]: sign }
    }
    this.constraints[`family|${key}`] ??= { min: 0 }
    return this.cells[`${measure}|${key}`]!
  }
}
