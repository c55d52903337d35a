import { type Opened, type OutCell, type Sheet as OutSheet, Tables } from "@doudi/app"
import { Effect, Layer, Option, Stream } from "effect"
import { dirname } from "node:path"
import { type FileNotWritable, makeFolder } from "../table/AtomicFile.ts"
import { writeCsv } from "../table/CsvWriter.ts"
import type { Format, Sheet, SheetColumn } from "../table/Sheet.ts"
import { writeWorkbook } from "../table/WorkbookWriter.ts"
import { writeQuarantines } from "./Quarantine.ts"
import { eachOf, forEachBatch, type Reading, readForm } from "./Reading.ts"
import { writeTemplates } from "./Template.ts"

/** The port `Tables` on real files: Excel and CSV in, Excel out. */
export const layer: Layer.Layer<Tables> = Layer.succeed(Tables, {
  open: (path, form, options) =>
    Effect.map(readForm(path, form, options), (reading) => ({
      ...openedOf(reading),
      glance: (picked) => eachOf(() => reading.glance(picked)),
      written: (picked) => eachOf(() => reading.written(picked))
    })),
  read: (path, form, each, options) =>
    Effect.gen(function* () {
      const reading = yield* readForm(path, form, options)
      yield* forEachBatch(reading, each)
      return openedOf(reading)
    }),
  write: (path, sheets) => Effect.asVoid(writeWorkbook(path, sheets.map(sheetOf))),
  list: (path, header, rows) => writeList(path, header, rows),
  template: (path, forms) => Effect.asVoid(writeTemplates(path, forms)),
  quarantine: (path, parts) => Effect.asVoid(writeQuarantines(path, parts))
})

const openedOf = ({ fileName, format, ignored, sha256 }: Reading): Opened => ({
  fileName,
  digest: () => sha256,
  format,
  ignored
})

/** Rows are pulled as the file takes them. What the rows fail with passes through the file's writer, which then leaves nothing behind. */
const writeList = <E, R>(
  path: string,
  header: OutSheet["header"],
  rows: Stream.Stream<ReadonlyArray<OutCell>, E, R>
): Effect.Effect<void, E | FileNotWritable, R> =>
  Effect.gen(function* () {
    yield* makeFolder(dirname(path))
    let failure: Option.Option<E> = Option.none()
    const noted = Stream.tapError(rows, (error) =>
      Effect.sync(() => {
        failure = Option.some(error)
      })
    )
    const pulled = yield* Stream.toAsyncIterableEffect(noted)
    const written: Effect.Effect<void, E | FileNotWritable> = Effect.asVoid(writeCsv(path, columnsOf(header), pulled))
    yield* Effect.catchAllCause(
      written,
      (cause): Effect.Effect<void, E | FileNotWritable> =>
        Option.isSome(failure) ? Effect.fail(failure.value) : Effect.failCause(cause)
    )
  })

const formats: Record<NonNullable<OutSheet["header"][number]["kind"]>, Format> = {
  text: "text",
  number: "integer",
  money: "fen"
}

const sheetOf = (sheet: OutSheet): Sheet => ({
  name: sheet.name,
  ...(sheet.note === undefined ? {} : { title: [sheet.note] }),
  columns: columnsOf(sheet.header),
  rows: sheet.rows
})

const columnsOf = (header: OutSheet["header"]): ReadonlyArray<SheetColumn> =>
  header.map(({ title, width, kind = "text", choices, fill }) => ({
    header: title,
    format: formats[kind],
    ...(width === undefined ? {} : { width }),
    ...(choices === undefined ? {} : { list: choices }),
    ...(fill === undefined ? {} : { required: fill })
  }))
