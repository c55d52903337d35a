import type { Language } from "../foundation/Bilingual.ts"
import { type Fen, display as displayFen } from "../foundation/Fen.ts"
import * as Rational from "../foundation/Rational.ts"
import * as Figure from "./Figure.ts"
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

/**
 * A row with the figures its cells show, where they can be traced.
 *
 * Shape: `key` is stable: it names the row by ids, whatever the language, and is different in every row of the table.
 */
export interface Row {
  readonly role: "item" | "total"
  readonly key: string
  readonly cells: ReadonlyArray<Cell>
  readonly figures: ReadonlyArray<Figure.Figure | Figure.Ratio | undefined>
}

/** How a column gets its cells. `total: false` leaves the total empty, where adding up would count things twice. */
export type Spec<A> = Omit<Column, "kind"> &
  (
    | { readonly kind: "text"; readonly of: (item: A) => string | null }
    | {
        readonly kind: "count" | "money"
        /** A figure that can be traced, or a plain number. */
        readonly of: (item: A) => Figure.Figure | number | null
        readonly total?: false
      }
    /** A share of two columns of the same row, so that the total's share is that of the totals. */
    | { readonly kind: "percent"; readonly part: string; readonly whole: string }
    /** A share of something else. Where it is of two figures, the total's share is that of their sums; otherwise there is none. */
    | { readonly kind: "percent"; readonly of: (item: A) => Figure.Ratio | Share.Share }
  )

/** What a table is called, and how its rows are named by ids: by their place where they have none. */
export type About<A> = Pick<Table, "id" | "name" | "title" | "note" | "heads"> & { readonly key?: (item: A) => string }

/** Lays a table out: a row for each item and, when `total` names one, a row that adds them up. */
export const of = <A>(
  { key, ...about }: About<A>,
  items: ReadonlyArray<A>,
  specs: ReadonlyArray<Spec<A>>,
  total?: string
): Table => {
  const shares = sharesOf(specs)
  const rows = items.map((item) =>
    shares(specs.map((spec): Content => ("of" in spec ? contentOf(spec.of(item)) : noContent)))
  )
  const sums = specs.map((spec, i): Content => {
    if (spec.kind === "percent") return ratio(rows.map((contents) => contents[i]!))
    if (spec.kind === "text") return i === 0 ? { cell: total! } : noContent
    return spec.total === false ? noContent : addUp(rows.map((contents) => contents[i]!))
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
      ...rows.map((contents, i) => rowOf("item", key?.(items[i]!) ?? String(i + 1), contents)),
      ...(total === undefined || items.length === 0 ? [] : [rowOf("total", "total", shares(sums))])
    ]
  }
}

/** What a cell shows, and the figure behind it. */
interface Content {
  readonly cell: Cell
  readonly figure?: Figure.Figure | Figure.Ratio
}
const noContent: Content = { cell: null }

const contentOf = (given: Figure.Figure | Figure.Ratio | Cell): Content => {
  if (given === null || typeof given !== "object") return { cell: given }
  return { cell: "value" in given ? given.value : Figure.share(given), figure: given }
}

const rowOf = (role: Row["role"], key: string, contents: ReadonlyArray<Content>): Row => ({
  role,
  key,
  cells: contents.map(({ cell }) => cell),
  figures: contents.map(({ figure }) => figure)
})

const addUp = (contents: ReadonlyArray<Content>): Content => {
  const cell = contents.reduce((sum, { cell }) => sum + ((cell ?? 0) as number), 0)
  const figures = contents.flatMap(({ figure }) => (figure !== undefined && "value" in figure ? [figure] : []))
  const traced = contents.every(({ cell, figure }) => cell === null || figure !== undefined)
  return traced && figures.length > 0 ? { cell, figure: Figure.plus(...figures) } : { cell }
}

/** The share of the totals, where every row's is a share of two figures. */
const ratio = (contents: ReadonlyArray<Content>): Content => {
  const ratios = contents.flatMap(({ figure }) => (figure !== undefined && "whole" in figure ? [figure] : []))
  if (ratios.length === 0 || ratios.length < contents.length) return noContent
  const figure = {
    part: Figure.plus(...ratios.map(({ part }) => part)),
    whole: Figure.plus(...ratios.map(({ whole }) => whole))
  }
  return { cell: Figure.share(figure), figure }
}

/** Fills the shares of a row from its other cells. */
const sharesOf = <A>(specs: ReadonlyArray<Spec<A>>) => {
  const at = (key: string) => specs.findIndex((spec) => spec.key === key)
  return (contents: ReadonlyArray<Content>): ReadonlyArray<Content> =>
    specs.map((spec, i) => {
      if (!("part" in spec)) return contents[i]!
      const [part, whole] = [contents[at(spec.part)]!, contents[at(spec.whole)]!]
      const cell = Share.of((part.cell ?? 0) as number, (whole.cell ?? 0) as number)
      const [one, all] = [part.figure, whole.figure]
      return one !== undefined && all !== undefined && "value" in one && "value" in all
        ? { cell, figure: { part: one, whole: all } }
        : { cell }
    })
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
