import type { Form } from "@doudi/core"
import { Effect } from "effect"
import type { Block } from "../table/Block.ts"
import type * as FileErrors from "../table/FileProblem.ts"
import { attempt } from "../table/Attempt.ts"
import { type Limits, limits as defaults } from "../table/Limits.ts"
import * as Table from "../table/Table.ts"
import type { Batch, Totals } from "./Batch.ts"
import type * as FormErrors from "./FormProblem.ts"
import { HeaderOnly } from "./FormProblem.ts"
import { choose } from "./Match.ts"
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
  /** Reads the rows. Each call reads the file again; a file that changed in between throws `FileChanged`. */
  readonly batches: () => AsyncGenerator<Batch, Totals>
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
  Effect.acquireUseRelease(
    Effect.sync(() => reading.batches()),
    Effect.fnUntraced(function* (batches) {
      for (;;) {
        const step = yield* attempt<IteratorResult<Batch, Totals>, ReadProblem>(() => batches.next())
        if (step.done) return step.value
        yield* onBatch(step.value)
      }
    }),
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
  const { table, header, headerRow } = choose(opened, form, options)
  Table.refuseDoubtful(file, opened, table, header.texts)
  await refuseHeaderOnly(opened.name, table, headerRow)
  const reader = () => new RowReader(form, header, headerRow, table.fixedWidth)
  const { blocksSync } = table
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
    batches: async function* () {
      const rows = reader()
      const blocks = table.blocks()
      try {
        for (;;) {
          const { done, value } = await blocks.next()
          if (!done) rows.read(value)
          const batch = done || rows.full ? rows.take() : undefined
          if (batch !== undefined) yield batch
          if (done) return { ...rows.totals, hidden: value.hiddenRows, notices: value.notices }
        }
      } finally {
        await blocks.return(undefined as never)
      }
    },
    batchesSync:
      blocksSync &&
      function* () {
        const rows = reader()
        const blocks = blocksSync()
        try {
          for (;;) {
            const { done, value } = blocks.next()
            if (!done) rows.read(value)
            const batch = done || rows.full ? rows.take() : undefined
            if (batch !== undefined) yield batch
            if (done) return { ...rows.totals, hidden: value.hiddenRows, notices: value.notices }
          }
        } finally {
          blocks.return(undefined as never)
        }
      }
  }
}

const refuseHeaderOnly = async (file: string, table: Table.Table, headerRow: number): Promise<void> => {
  for await (const block of table.blocks()) if (holdsRowAfter(block, headerRow)) return
  throw new HeaderOnly({ place: { file, row: headerRow } })
}

const holdsRowAfter = (block: Block, headerRow: number): boolean => {
  for (let row = 0; row < block.rows; row++) {
    if (block.rowNumber[row]! <= headerRow) continue
    for (let i = block.rowStart[row]!; i < block.rowStart[row + 1]!; i++)
      if (block.start[i]! < block.end[i]!) return true
  }
  return false
}
