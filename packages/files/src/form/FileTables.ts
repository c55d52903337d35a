import { type Sheet as OutSheet, Tables } from "@doudi/app"
import { Effect, Layer } from "effect"
import type { Format, Sheet } from "../table/Sheet.ts"
import { writeWorkbook } from "../table/WorkbookWriter.ts"
import { writeQuarantines } from "./Quarantine.ts"
import { forEachBatch, readForm } from "./Reading.ts"
import { writeTemplates } from "./Template.ts"

/** The port `Tables` on real files: Excel and CSV in, Excel out. */
export const layer: Layer.Layer<Tables> = Layer.succeed(Tables, {
  read: (path, form, each, options) =>
    Effect.gen(function* () {
      const reading = yield* readForm(path, form, options)
      yield* forEachBatch(reading, each)
      const { fileName, sha256, format, ignored } = reading
      return { fileName, digest: () => sha256, format, ignored }
    }),
  write: (path, sheets) => Effect.asVoid(writeWorkbook(path, sheets.map(sheetOf))),
  template: (path, forms) => Effect.asVoid(writeTemplates(path, forms)),
  quarantine: (path, parts) => Effect.asVoid(writeQuarantines(path, parts))
})

const formats: Record<NonNullable<OutSheet["header"][number]["kind"]>, Format> = {
  text: "text",
  number: "integer",
  money: "fen"
}

const sheetOf = (sheet: OutSheet): Sheet => ({
  name: sheet.name,
  ...(sheet.note === undefined ? {} : { title: [sheet.note] }),
  columns: sheet.header.map(({ title, width, kind = "text", choices, fill }) => ({
    header: title,
    format: formats[kind],
    ...(width === undefined ? {} : { width }),
    ...(choices === undefined ? {} : { list: choices }),
    ...(fill === undefined ? {} : { required: fill })
  })),
  rows: sheet.rows
})
