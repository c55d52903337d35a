import type { Form } from "@doudi/core"
import { Effect, type Scope } from "effect"
import type { Block } from "../table/Block.ts"
import type * as FileErrors from "../table/FileProblem.ts"
import { attempt } from "../table/Attempt.ts"
import { type Limits, limits as defaults } from "../table/Limits.ts"
import * as Table from "../table/Table.ts"
import type { Glance, Written } from "@doudi/app"
import type { Batch, Totals } from "./Batch.ts"
import { CellRows } from "./CellRows.ts"
import type * as FormErrors from "./FormProblem.ts"
import { HeaderOnly } from "./FormProblem.ts"
import { type Chosen, choose, placeOf } from "./Match.ts"
import { PickedRows } from "./PickedRows.ts"
import { RowReader } from "./RowReader.ts"
import type { RowSink } from "./RowSink.ts"
import { WrittenRows } from "./WrittenRows.ts"

/** Every way in which a file can be refused. */
export type ReadProblem = InstanceType<
  (typeof FileErrors)[keyof typeof FileErrors] | (typeof FormErrors)[keyof typeof FormErrors]
>

export interface ReadOptions {
  /** Other forms of the desk: a file that fits one of them better is refused as the wrong list. */
  readonly others?: ReadonlyArray<Form.Form>
  /** The sheet to read, when several hold the list. */
  readonly sheet?: string
  readonly limits?: Partial<Limits>
}

/** A file that was recognised as a list of a form (读取): what it is, and its rows when they are asked for. */
export interface Reading {
  /** The name without folders. */
  readonly fileName: string
  readonly sha256: string
  readonly bytes: number
  readonly format: "csv" | "xlsx" | "xls"
  readonly encoding: string | undefined
  readonly sheet: string | undefined
  /** The header's row as Excel numbers it. */
  readonly headerRow: number
  /** Headers of the file that the form does not know; their cells were not read. */
  readonly ignored: ReadonlyArray<string>
  /** Keys of the form's columns that the file does not have; their values are unknown. */
  readonly absent: ReadonlyArray<string>
  readonly notices: ReadonlyArray<Table.Notice>
  /** Reads the rows. Each call reads the file again; a file that changed in between throws `FileChanged`. */
  readonly batches: () => AsyncGenerator<Batch, Totals>
  /** The same without waiting between batches. Only a text table has it. */
  readonly batchesSync: (() => Generator<Batch, Totals>) | undefined
  /** Reads the rows as text for the store, with the cells of these columns, by their place in the form, as values besides. */
  readonly written: (picked: ReadonlyArray<number>) => AsyncGenerator<Written, Totals>
  /**
   * A first look: only these columns, by their place in the form, as if it had no others. What stands behind them in a text is passed over;
   * `FileChanged` is thrown only when size or times changed.
   */
  readonly glance: (picked: ReadonlyArray<number>) => AsyncGenerator<Glance, Totals>
}

/**
 * Opens a file, finds the form's columns and says what it is. No row has been read yet but the first.
 *
 * Fails: with a `ReadProblem`; the file is then refused as a whole.
 */
export const readForm = (
  file: string,
  form: Form.Form,
  options: ReadOptions = {}
): Effect.Effect<Reading, ReadProblem> => attempt(() => read(file, form, options))

/**
 * Hands each batch of a reading to `onBatch`, one after the other, and returns what the file held.
 *
 * Fails: with a `ReadProblem` when a later part of the file is not what it should be; what was done before is then to be undone.
 */
export const forEachBatch = <E, R>(
  reading: Reading,
  onBatch: (batch: Batch) => Effect.Effect<unknown, E, R>
): Effect.Effect<Totals, E | ReadProblem, R> =>
  Effect.scoped(
    Effect.gen(function* () {
      const batches = yield* begun(() => reading.batches())
      for (;;) {
        const step = yield* attempt<IteratorResult<Batch, Totals>, ReadProblem>(() => batches.next())
        if (step.done) return step.value
        yield* onBatch(step.value)
      }
    })
  )

/** Begins to read: what it gives gives one batch after the other, and nothing at the end. For files that are read side by side. */
export const eachOf = <B>(
  begin: () => AsyncGenerator<B, Totals>
): Effect.Effect<Effect.Effect<B | undefined, ReadProblem>, never, Scope.Scope> =>
  Effect.map(begun(begin), (batches) =>
    Effect.map(
      attempt<IteratorResult<B, Totals>, ReadProblem>(() => batches.next()),
      (step) => (step.done ? undefined : step.value)
    )
  )

const begun = <B>(begin: () => AsyncGenerator<B, Totals>) =>
  Effect.acquireRelease(Effect.sync(begin), (batches) => Effect.promise(() => batches.return(undefined as never)))

/** Everything at once, for lists that fit in memory. */
export const readAll = (file: string, form: Form.Form, options: ReadOptions = {}) =>
  Effect.gen(function* () {
    const reading = yield* readForm(file, form, options)
    const batches: Array<Batch> = []
    const totals = yield* forEachBatch(reading, (batch) => Effect.sync(() => batches.push(batch)))
    return { reading, batches, totals }
  })

const read = async (file: string, form: Form.Form, options: ReadOptions): Promise<Reading> => {
  const opened = await Table.open(file, { ...defaults, ...options.limits })
  const chosen = choose(opened, form, options)
  const { table, header, headerRow } = chosen
  Table.refuseDoubtful(file, opened, table, header.texts)
  const headerOnly = () => new HeaderOnly({ place: placeOf(opened.name, chosen) })
  if (!(await holdsRows(chosen))) throw headerOnly()
  const isText = table.fixedWidth
  const readerOf = <B>(sink: RowSink<B>) => new RowReader(form, header, headerRow, { isText }, sink)
  const cells = () => readerOf(new CellRows(form.columns.length))
  const finish = (reader: RowReader<unknown>, { hiddenRows, notices }: Table.Ending): Totals => {
    const totals = reader.totals
    if (totals.rows + totals.faulty === 0) throw headerOnly()
    return { ...totals, hidden: hiddenRows, notices: [...notices, ...reader.notices] }
  }
  async function* all<B>(reader: RowReader<B>, first?: number): AsyncGenerator<B, Totals> {
    return finish(reader, yield* collect(reader, table.blocks(first)))
  }
  const glance = (picked: ReadonlyArray<number>) => {
    const [columns, places] = [picked.map((i) => form.columns[i]!), picked.map((i) => header.columns[i]!)]
    const [part, sink] = [{ ...header, columns: places }, new PickedRows(picked.length)]
    const reader = new RowReader({ ...form, columns }, part, headerRow, { isText, isWhole: false }, sink)
    return all(reader, Math.max(...places) + 1)
  }
  return {
    fileName: opened.name,
    sha256: opened.sha256,
    bytes: opened.bytes,
    format: opened.format,
    encoding: table.encoding,
    sheet: table.sheet,
    headerRow,
    ignored: header.ignored,
    absent: form.columns.filter((_, i) => header.columns[i] === -1).map(({ key }) => key),
    notices: opened.notices,
    batches: () => all(cells()),
    batchesSync:
      table.blocksSync &&
      function* () {
        const reader = cells()
        return finish(reader, yield* collectSync(reader, table.blocksSync!()))
      },
    written: (picked) => all(readerOf(new WrittenRows(form, picked))),
    glance
  }
}

async function* collect<B>(
  reader: RowReader<B>,
  blocks: AsyncGenerator<Block, Table.Ending>
): AsyncGenerator<B, Table.Ending> {
  try {
    for (;;) {
      const step = await blocks.next()
      if (!step.done) reader.accept(step.value)
      yield* batchesOf(reader, step.done === true)
      if (step.done) return step.value
    }
  } finally {
    await blocks.return(undefined as never)
  }
}

function* collectSync<B>(reader: RowReader<B>, blocks: Generator<Block, Table.Ending>): Generator<B, Table.Ending> {
  try {
    for (;;) {
      const step = blocks.next()
      if (!step.done) reader.accept(step.value)
      yield* batchesOf(reader, step.done === true)
      if (step.done) return step.value
    }
  } finally {
    blocks.return(undefined as never)
  }
}

function* batchesOf<B>(reader: RowReader<B>, last: boolean): Generator<B, void> {
  for (let batch = reader.batch(last); batch !== undefined; batch = reader.batch(last)) yield batch
}

const holdsRows = async ({ table, header, headerRow }: Chosen): Promise<boolean> => {
  for await (const block of table.blocks()) if (holdsRowAfter(block, header.columns, headerRow)) return true
  return false
}

/** Whether some column of the form holds more than blanks in a row below the header. */
const holdsRowAfter = (block: Block, columns: ReadonlyArray<number>, headerRow: number): boolean => {
  for (let row = 0; row < block.rows; row++) {
    if (block.rowNumber[row]! <= headerRow) continue
    const first = block.rowStart[row]!
    const width = block.rowStart[row + 1]! - first
    for (const column of columns) {
      if (column < 0 || column >= width) continue
      for (let i = block.start[first + column]!; i < block.end[first + column]!; i++)
        if (block.bytes[i]! > 0x20) return true
    }
  }
  return false
}
