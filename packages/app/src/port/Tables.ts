import { Context, type Effect, type Scope, type Stream } from "effect"
import type { Bilingual, Form, Problem } from "@doudi/core"

/** A file that was opened and whose header was recognised. */
export interface Opened {
  /** The base name, for messages and records. */
  readonly fileName: string
  /** SHA-256 of the bytes, known once the batches are consumed for a text file. */
  readonly digest: () => string
  readonly format: "xlsx" | "xls" | "csv"
  /** Headers that no column of the form knows. They are not read. */
  readonly ignored: ReadonlyArray<string>
}

/** A file that was opened and may be read, more than once where need be. */
export interface Table extends Opened {
  /**
   * Begins to read from the first row on: what it gives gives the next rows each time, and nothing when there are no more. Rows come as text
   * for the store; the cells of these columns, by their place in the form, as values besides. Fails when the file is not the one that was
   * opened.
   */
  readonly written: (
    picked: ReadonlyArray<number>
  ) => Effect.Effect<Effect.Effect<Written | undefined, FileProblem>, never, Scope.Scope>
  /** A first look, at these columns alone. It is not as sure that the file is the same, and finds fault with these cells only. */
  readonly glance: (
    picked: ReadonlyArray<number>
  ) => Effect.Effect<Effect.Effect<Glance | undefined, FileProblem>, never, Scope.Scope>
}

/** Some columns of the rows of a file (选列): `picked[k][i]` is the cell of a row in the k-th column that was picked. */
export interface Glance {
  readonly picked: ReadonlyArray<ReadonlyArray<Form.Cell>>
  /** Rows that could not be read, with these cells as they stood. */
  readonly faulty: ReadonlyArray<FaultyRow>
}

/** Rows of a file. `rows[i]` stood in row `numbers[i]`; cells in the order of the form's columns. The arrays belong to the receiver. */
export interface Batch {
  readonly rows: ReadonlyArray<ReadonlyArray<Form.Cell>>
  readonly numbers: ArrayLike<number>
  /** Rows that could not be read, with their cells as they stood. */
  readonly faulty: ReadonlyArray<FaultyRow>
}

/**
 * Rows of a file on their way to the store (成文行). Kept as values, the cells of a whole district would occupy the memory, and the
 * garbage collector, for the whole import.
 *
 * Shape: `text[starts[i]..starts[i + 1])` is the row that stood in row `numbers[i]` without its first column, as a `CellWriter` writes it,
 * then a comma. All belongs to the receiver.
 */
export interface Written extends Glance {
  readonly text: Uint8Array
  readonly starts: ArrayLike<number>
  readonly numbers: ArrayLike<number>
}

/** A row that waits for mending. `cells` is the text as it stood, in the order of the form's columns. */
export interface FaultyRow {
  readonly row: number
  readonly faults: ReadonlyArray<Form.RowFault>
  readonly cells: ReadonlyArray<string>
}

/** A cell to write: text, a whole number, money in fen, or nothing. */
export type OutCell = string | number | { readonly fen: number } | null

/** A sheet to write, streamed row by row. */
export interface Sheet {
  readonly name: string
  readonly header: ReadonlyArray<{
    readonly title: string
    readonly width?: number
    readonly kind?: "text" | "number" | "money"
    /** A drop-down of legal values. */
    readonly choices?: ReadonlyArray<string>
    /** Cells the receiver fills in. */
    readonly fill?: boolean
  }>
  readonly rows: Iterable<ReadonlyArray<OutCell>>
  /** A sentence above the table, such as what to do with it. */
  readonly note?: string
}

/**
 * Files as tables: the port of the use cases towards everything that enters or leaves as Excel or CSV.
 *
 * Reading consumes a file batch by batch; `each` is called in order and may fail the whole reading. Fails with a `Problem` of kind
 * `refused` for a file that cannot be the form.
 */
export class Tables extends Context.Tag("app/Tables")<
  Tables,
  {
    /** Opens a file and recognises its header; its rows are read when they are asked for. Fails as `read`. */
    readonly open: (path: string, form: Form.Form, options?: ReadAs) => Effect.Effect<Table, FileProblem>
    readonly read: <E, R>(
      path: string,
      form: Form.Form,
      each: (batch: Batch) => Effect.Effect<void, E, R>,
      options?: ReadAs
    ) => Effect.Effect<Opened, E | FileProblem, R>
    readonly write: (path: string, sheets: ReadonlyArray<Sheet>) => Effect.Effect<void, FileProblem>
    /** Writes a long list as CSV while its rows come, wholly or not at all; the folder is made. Fails also as the rows do. */
    readonly list: <E, R>(
      path: string,
      header: Sheet["header"],
      rows: Stream.Stream<ReadonlyArray<OutCell>, E, R>
    ) => Effect.Effect<void, E | FileProblem, R>
    /** Writes the empty form with drop-downs, frozen header, text-typed columns, and a sheet of instructions. */
    readonly template: (path: string, forms: ReadonlyArray<Form.Form>) => Effect.Effect<void, FileProblem>
    /** Writes the rows that wait for mending, one sheet a form; the mended file imports again with the same command. */
    readonly quarantine: (
      path: string,
      parts: ReadonlyArray<{ readonly form: Form.Form; readonly rows: ReadonlyArray<FaultyRow> }>
    ) => Effect.Effect<void, FileProblem>
  }
>() {}

/** Forms a file might be mistaken for, to say so. `sheet` picks the sheet of a workbook by the form's Chinese title. */
export interface ReadAs {
  readonly others?: ReadonlyArray<Form.Form>
  readonly sheet?: string
}

/** Any problem of a file; the adapter's own errors with their place and remedy. */
export interface FileProblem extends Problem.Problem, Error {}

/** A label for progress and messages. */
export type Label = Bilingual.Bilingual
