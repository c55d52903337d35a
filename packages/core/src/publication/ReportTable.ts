import type { Language } from "../foundation/Bilingual.ts"
import { type Fen, display as displayFen } from "../foundation/Fen.ts"
import * as Rational from "../foundation/Rational.ts"
import * as Share from "./Share.ts"

/**
 * One table of a report (报表), laid out and added up, but not yet drawn.
 *
 * Shape: every row has a cell for every column. The first `heads` columns name the row. Items come first, then at most one total.
 */
export interface Table {
  readonly id: string
  /** Short name, for a sheet of a workbook. Unique within a report. */
  readonly name: string
  readonly title: string
  readonly note?: string
  readonly heads: number
  readonly columns: ReadonlyArray<Column>
  readonly rows: ReadonlyArray<Row>
}

/** `group` stands above neighbouring columns that belong together. Money has no unit of its own: it is shown in yuan. */
export interface Column {
  readonly key: string
  readonly title: string
  readonly group?: string
  readonly kind: Kind
  readonly unit?: string
}
export type Kind = "text" | "count" | "money" | "percent"

/** A text, a whole count, whole fen, or tenths of a percent, as the column says; `null` where nothing can be said. */
export type Cell = string | number | null

export interface Row {
  readonly role: "item" | "total"
  readonly cells: ReadonlyArray<Cell>
}

/** How a column gets its cells. `total: false` leaves the total empty, where adding up would count things twice. */
export type Spec<A> = Omit<Column, "kind"> &
  (
    | { readonly kind: "text"; readonly of: (item: A) => string | null }
    | { readonly kind: "count" | "money"; readonly of: (item: A) => number | null; readonly total?: false }
    /** A share of two columns of the same row, so that the total's share is that of the totals. */
    | { readonly kind: "percent"; readonly part: string; readonly whole: string }
    /** A share of something else, which has no total. */
    | { readonly kind: "percent"; readonly of: (item: A) => Share.Share }
  )

/** Lays a table out: a row for each item and, when `total` names one, a row that adds them up. */
export const of = <A>(
  about: Pick<Table, "id" | "name" | "title" | "note" | "heads">,
  items: ReadonlyArray<A>,
  specs: ReadonlyArray<Spec<A>>,
  total?: string
): Table => {
  const rows = items.map((item) =>
    withShares(
      specs,
      specs.map((spec) => cellOf(spec, item))
    )
  )
  const sums = specs.map((spec, i): Cell => {
    if (spec.kind === "text" || spec.kind === "percent") return i === 0 ? total! : null
    return spec.total === false ? null : addUp(rows.map((cells) => cells[i] as number | null))
  })
  const columns = specs.map(
    ({ key, title, group, kind, unit }): Column => ({
      key,
      title,
      kind,
      ...(group === undefined ? {} : { group }),
      ...(unit === undefined ? {} : { unit })
    })
  )
  return {
    ...about,
    columns,
    rows: [
      ...rows.map((cells): Row => ({ role: "item", cells })),
      ...(total === undefined || items.length === 0
        ? []
        : [{ role: "total", cells: withShares(specs, sums) } satisfies Row])
    ]
  }
}

const cellOf = <A>(spec: Spec<A>, item: A): Cell => ("of" in spec ? spec.of(item) : null)

const addUp = (cells: ReadonlyArray<number | null>): number => cells.reduce<number>((sum, cell) => sum + (cell ?? 0), 0)

const withShares = <A>(specs: ReadonlyArray<Spec<A>>, cells: ReadonlyArray<Cell>): ReadonlyArray<Cell> => {
  const at = (key: string) => cells[specs.findIndex((spec) => spec.key === key)] as number
  return specs.map((spec, i) => ("part" in spec ? Share.of(at(spec.part), at(spec.whole)) : cells[i]!))
}

export const items = (table: Table): ReadonlyArray<Row> => table.rows.filter((row) => row.role === "item")
export const total = (table: Table): Row | undefined => table.rows.find((row) => row.role === "total")

/** The words that name a row: its head cells, joined. */
export const nameOf = (table: Table, row: Row): string =>
  row.cells
    .slice(0, table.heads)
    .filter((cell) => cell !== null)
    .join(" · ")

/** The title of a column with its group: `符合条件 户数`. */
export const titleOf = (column: Column): string =>
  column.group === undefined ? column.title : `${column.group} ${column.title}`

/** The group of a column, or its title where it has none. */
export const groupOf = (column: Column): string => column.group ?? column.title

/** The cell of a row by the key of its column. Throws on a key the table does not have. */
export const cell = (table: Table, row: Row, key: string): Cell => {
  const index = table.columns.findIndex((column) => column.key === key)
  if (index < 0) throw new RangeError(`the table ${table.id} has no column ${key}`)
  return row.cells[index]!
}

/** A cell for a reader: `1,234`, `1,234.50`, `87.3%`, or `—` where a figure cannot be given. */
export const display = (kind: Kind, value: Cell): string => {
  if (value === null) return kind === "text" ? "" : "—"
  if (typeof value === "string") return value
  switch (kind) {
    case "money":
      return displayFen(value as Fen)
    case "percent":
      return Share.display(value)
    default:
      return count(value)
  }
}

/** A whole number with separators: `12,345`. */
export const count = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, ",")

/**
 * A figure short enough for a headline: money in Chinese as 万元 with two decimals, once it is that large. `unit` is the unit of
 * money, else empty.
 *
 * Rounds: half up, for display only.
 */
export const short = (
  kind: Kind,
  value: Cell,
  language: Language
): { readonly text: string; readonly unit: string } => {
  if (kind !== "money" || typeof value !== "number") return { text: display(kind, value), unit: "" }
  if (language === "en" || Math.abs(value) < 1_000_000)
    return { text: display(kind, value), unit: language === "zh" ? "元" : "yuan" }
  const hundredths = Rational.round(Rational.div(Rational.of(value), Rational.of(10_000))!, "half-up")
  return { text: displayFen(Rational.toFen(hundredths)!), unit: "万元" }
}
