import type { Scalar } from "../form/Scalar.ts"
import { isOfPersons } from "../Field.ts"
import type { Program } from "../Program.ts"
import { targetFor } from "./Data.ts"
import type { Step } from "./Schedule.ts"

/** Households, and rows of a table, that lie in a module's memory at once. */
export const block = 2048

/** A stretch of a module's memory that holds one kind of number (内存区). */
export interface Region {
  readonly at: number
  readonly kind: "byte" | "short" | "int" | "wide"
}

/** Where everything stands in a module's memory (内存布局). */
export interface Memory {
  /** The households that are worked out; left out where they are those from one up to another. */
  readonly list: Region | undefined
  /** A bit for each household: one whose bit is not `wants` is passed over. */
  readonly doubtful: { readonly bits: Region; readonly wants: 0 | 1 } | undefined
  readonly place: Region
  readonly offsets: ReadonlyArray<Region>
  readonly columns: ReadonlyMap<number, Region>
  readonly tables: ReadonlyArray<Region>
  readonly outputs: ReadonlyArray<Region>
  readonly kept: ReadonlyMap<Scalar, Region>
  /** How many rows of a table fit. */
  readonly rows: number
  readonly pages: number
  readonly isShared: boolean
}

/** The most places that tables of figures may have. A pack has a handful of zones; a province a few thousand divisions. */
export const mostPlaces = 8192

export const memoryOf = (program: Program, steps: ReadonlyArray<Step>, mostRows: ReadonlyArray<number>): Memory => {
  const rows = Math.max(4 * block, ...mostRows)
  let at = 0
  const region = (kind: Region["kind"], length: number): Region => {
    const made = { at, kind }
    at += Math.ceil((length * sizes[kind]) / 8) * 8
    return made
  }
  const columns = new Map<number, Region>()
  const kept = new Map<Scalar, Region>()
  for (const { own, passes } of steps) {
    for (const scalar of [...own, ...passes.flatMap((pass) => pass.rows)]) {
      if (scalar.op !== "column" || columns.has(scalar.at)) continue
      const { column } = program.columns[scalar.at]!
      const isByte = column.kind === "flag" || column.kind === "told" || column.kind === "code"
      const kind = isByte ? "byte" : scalar.kind === "wide" ? "wide" : "int"
      columns.set(scalar.at, region(kind, column.table < 0 ? block : rows))
    }
    for (const { keeps, table } of passes) {
      for (const scalar of keeps)
        kept.set(scalar, region(scalar.kind === "wide" ? "wide" : "int", mostRows[table] ?? 1))
    }
  }
  const outputs = program.outputs.map((output) => {
    const make = targetFor(output)
    const kind = make === Uint8Array ? "byte" : make === Float64Array ? "wide" : "int"
    return region(kind, isOfPersons(output.field) ? rows : block)
  })
  const placeKinds = placeKindsOf(steps)
  const memory = {
    columns,
    kept,
    outputs,
    list: region("int", block),
    doubtful: undefined,
    isShared: false,
    place: region("int", block),
    offsets: mostRows.map(() => region("int", block + 1)),
    tables: program.placeTables.map((_, i) => region(placeKinds.get(i) ?? "int", mostPlaces)),
    rows
  }
  return { ...memory, pages: Math.ceil(at / 65_536) }
}

export const sizes = { byte: 1, short: 2, int: 4, wide: 8 } as const

const placeKindsOf = (steps: ReadonlyArray<Step>): ReadonlyMap<number, "int" | "wide"> =>
  new Map(
    steps
      .flatMap(({ own }) => own)
      .flatMap(({ op, at, kind }) => (op === "place" ? [[at, kind === "wide" ? "wide" : "int"] as const] : []))
  )
