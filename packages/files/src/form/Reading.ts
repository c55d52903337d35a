import type { Form } from "@doudi/core"
import { Effect, type Scope } from "effect"
import type { Block } from "../table/Block.ts"
import type * as FileErrors from "../table/FileProblem.ts"
import { attempt } from "../table/Attempt.ts"
import { type Limits, limits as defaults } from "../table/Limits.ts"
import * as Table from "../table/Table.ts"
import type { Batch, Totals } from "./Batch.ts"
import type * as FormErrors from "./FormProblem.ts"
import { HeaderOnly } from "./FormProblem.ts"
import { type Chosen, choose, placeOf } from "./Match.ts"
import { RowReader } from "./RowReader.ts"

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
  /**
   * Reads the rows; with `keys` only the columns with these keys, as if the form had no others. Each call reads the file again; a file that
   * changed in between throws `FileChanged`, with `keys` only when its size or times changed.
   */
  readonly batches: (keys?: ReadonlyArray<string>) => AsyncGenerator<Batch, Totals>
  /** The same without waiting between batches. Only a text table has it. */
  readonly batchesSync: (() => Generator<Batch, Totals>) | undefined
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
      const batches = yield* begun(reading)
      for (;;) {
        const step = yield* attempt<IteratorResult<Batch, Totals>, ReadProblem>(() => batches.next())
        if (step.done) return step.value
        yield* onBatch(step.value)
      }
    })
  )

/** Begins to read: what it gives gives one batch after the other, and nothing at the end. For files that are read side by side. */
export const eachBatch = (
  reading: Reading,
  keys?: ReadonlyArray<string>
): Effect.Effect<Effect.Effect<Batch | undefined, ReadProblem>, never, Scope.Scope> =>
  Effect.map(begun(reading, keys), (batches) =>
    Effect.map(
      attempt<IteratorResult<Batch, Totals>, ReadProblem>(() => batches.next()),
      (step) => (step.done ? undefined : step.value)
    )
  )

const begun = (reading: Reading, keys?: ReadonlyArray<string>) =>
  Effect.acquireRelease(
    Effect.sync(() => reading.batches(keys)),
    (batches) => Effect.promise(() => batches.return(undefined as never))
  )

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
  const rows = (keys?: ReadonlyArray<string>) => {
    const kept = form.columns.flatMap(({ key }, i) => (keys?.includes(key) === false ? [] : [i]))
    const columns = kept.map((i) => form.columns[i]!)
    const places = kept.map((i) => header.columns[i]!)
    return new RowReader({ ...form, columns }, { ...header, columns: places }, headerRow, table.fixedWidth)
  }
  const finish = (reader: RowReader, { hiddenRows, notices }: Table.Ending): Totals => {
    const totals = reader.totals
    if (totals.rows + totals.faulty === 0) throw headerOnly()
    return { ...totals, hidden: hiddenRows, notices: [...notices, ...reader.notices] }
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
    batches: async function* (keys) {
      const reader = rows(keys)
      const ending = yield* collect(reader, table.blocks(keys === undefined))
      return finish(reader, ending)
    },
    batchesSync:
      table.blocksSync &&
      function* () {
        const reader = rows()
        const ending = yield* collectSync(reader, table.blocksSync!())
        return finish(reader, ending)
      }
  }
}

async function* collect(
  reader: RowReader,
  blocks: AsyncGenerator<Block, Table.Ending>
): AsyncGenerator<Batch, Table.Ending> {
  try {
    for (;;) {
      const step = await blocks.next()
      const batch = reader.accept(step.done ? undefined : step.value)
      if (batch !== undefined) yield batch
      if (step.done) return step.value
    }
  } finally {
    await blocks.return(undefined as never)
  }
}

function* collectSync(reader: RowReader, blocks: Generator<Block, Table.Ending>): Generator<Batch, Table.Ending> {
  try {
    for (;;) {
      const step = blocks.next()
      const batch = reader.accept(step.done ? undefined : step.value)
      if (batch !== undefined) yield batch
      if (step.done) return step.value
    }
  } finally {
    blocks.return(undefined as never)
  }
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
