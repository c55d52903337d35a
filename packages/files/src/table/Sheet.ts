/**
 * A cell to be written. Text stays text whatever it begins with; a number is written only where the program holds a number;
 * `{ fen }` is an amount of money in any column; `{ flagged }` is a text that somebody has to look at.
 */
export type CellValue =
  | string
  | number
  | boolean
  | null
  | undefined
  | { readonly fen: number }
  | { readonly flagged: string }

/**
 * How a column is written: `text` as text, `fen` as yuan with two decimals from whole fen, `integer`, `decimal` and `percent` as
 * numbers, `day` as a date from `YYYY-MM-DD`, `wrap` as text that breaks into lines.
 */
export type Format = "text" | "fen" | "integer" | "decimal" | "percent" | "day" | "wrap"

export interface SheetColumn {
  readonly header: string
  readonly format?: Format
  /** Width in characters of Latin text. */
  readonly width?: number
  /** Marks the header: the column must be filled in. */
  readonly required?: boolean
  /** Values offered by a drop-down. */
  readonly list?: ReadonlyArray<string>
  /** Shown when the cell is selected. */
  readonly hint?: string
}

export type Rows = Iterable<ReadonlyArray<CellValue>> | AsyncIterable<ReadonlyArray<CellValue>>

/** A sheet to be written (工作表). Rows are taken one by one, so a sheet of any length needs little memory. */
export interface Sheet {
  readonly name: string
  /** Lines above the header: title, unit, date. */
  readonly title?: ReadonlyArray<string>
  readonly columns: ReadonlyArray<SheetColumn>
  readonly rows: Rows
  readonly orientation?: "portrait" | "landscape"
  /** How many leading columns stay in view when scrolling. */
  readonly frozenColumns?: number
}

/** Whether rows come without waiting. */
export const isSync = (rows: Rows): rows is Iterable<ReadonlyArray<CellValue>> => Symbol.iterator in rows

/** Calls `each` for every row, waiting only where rows come with waiting. */
export const forEachRow = async (rows: Rows, each: (row: ReadonlyArray<CellValue>) => void): Promise<void> => {
  if (isSync(rows)) for (const row of rows) each(row)
  else for await (const row of rows) each(row)
}
