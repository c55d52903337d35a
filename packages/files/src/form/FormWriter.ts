import type { Field, Form } from "@doudi/core"
import type { Effect } from "effect"
import type { FileNotWritable, Written } from "../table/AtomicFile.ts"
import { type CsvOptions, writeCsv } from "../table/CsvWriter.ts"
import { type CellValue, type Format, isSync, type Rows, type Sheet, type SheetColumn } from "../table/Sheet.ts"
import { writeWorkbook } from "../table/WorkbookWriter.ts"
import { unitsOf } from "./Header.ts"

/** Rows of a form's values, in the order of its columns. */
export type FormRows = Iterable<ReadonlyArray<Form.Cell>> | AsyncIterable<ReadonlyArray<Form.Cell>>

/**
 * A sheet (工作表) with the rows of a form, as `readForm` reads them back: amounts in yuan, labels for codes, 是 and 否, 不适用 for what does
 * not apply, and nothing for what is unknown.
 */
export const sheetOf = (form: Form.Form, rows: FormRows, name: string = form.title.zh): Sheet => ({
  name,
  columns: form.columns.map((column) => sheetColumn(column)),
  rows: printed(form, rows)
})

/**
 * Writes a list of a form as a workbook, or as CSV when the name ends in `.csv`.
 *
 * Fails: `FileNotWritable`.
 */
export const writeForm = (
  file: string,
  form: Form.Form,
  rows: FormRows,
  options: CsvOptions = {}
): Effect.Effect<Written, FileNotWritable> => {
  const sheet = sheetOf(form, rows)
  return /\.csv$/i.test(file) ? writeCsv(file, sheet.columns, sheet.rows, options) : writeWorkbook(file, [sheet])
}

/** The header as the template shows it: `工资性收入（元/年）`, with `*` when it must be filled in. */
export const headerOf = ({ field, required }: Form.Column): string => {
  const unit = field.kind === "money" || (isNumber(field.kind) && field.unit !== undefined)
  return `${field.name.zh}${unit ? `（${unitsOf(field).label.zh}）` : ""}${required ? "*" : ""}`
}

const isNumber = (kind: Field.FieldKind): boolean => kind === "count" || kind === "decimal"

/** How a column of a form looks in a workbook. */
export const sheetColumn = (column: Form.Column): SheetColumn => ({
  header: headerOf(column),
  format: formats[column.field.kind],
  required: column.required,
  ...(column.field.kind === "citizenId" ? { width: 22 } : {})
})

const formats: Record<Field.FieldKind, Format> = {
  text: "text",
  citizenId: "text",
  division: "text",
  day: "day",
  money: "fen",
  count: "integer",
  decimal: "text",
  flag: "text",
  code: "text"
}

/** The word for what does not apply; an empty cell is what is unknown. */
export const notApplicable = "不适用"

const printed = (form: Form.Form, rows: FormRows): Rows => {
  const printers = form.columns.map(({ field }) => printer(field))
  const print = (row: ReadonlyArray<Form.Cell>) => printers.map((each, i) => each(row[i]))
  return isSync(rows as Rows)
    ? mapped(rows as Iterable<ReadonlyArray<Form.Cell>>, print)
    : mappedLater(rows as AsyncIterable<ReadonlyArray<Form.Cell>>, print)
}

const printer = (field: Field.Field): ((value: Form.Cell) => CellValue) => {
  const known = knownPrinter(field)
  return (value) => (value === undefined ? undefined : value === null ? notApplicable : known(value))
}

const knownPrinter = (field: Field.Field): ((value: string | number) => CellValue) => {
  if (field.kind === "flag") return (value) => (value === 1 ? "是" : "否")
  if (field.kind !== "code") return (value) => value
  const labels = new Map(Object.entries(field.codes ?? {}).map(([key, label]) => [key, label.zh]))
  return (value) => labels.get(String(value)) ?? value
}

function* mapped<A, B>(rows: Iterable<A>, f: (row: A) => B): Generator<B> {
  for (const row of rows) yield f(row)
}

async function* mappedLater<A, B>(rows: AsyncIterable<A>, f: (row: A) => B): AsyncGenerator<B> {
  for await (const row of rows) yield f(row)
}
