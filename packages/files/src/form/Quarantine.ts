import type { Form } from "@doudi/core"
import type { Effect } from "effect"
import type { FileNotWritable, Written } from "../table/AtomicFile.ts"
import type { CellValue, Sheet } from "../table/Sheet.ts"
import { writeWorkbook } from "../table/WorkbookWriter.ts"
import type { FaultyRow } from "./Batch.ts"
import { faults } from "./Fault.ts"
import { headerOf } from "./FormWriter.ts"
import { find } from "./Header.ts"
import { quarantineSheet, serviceColumns, serviceSheets } from "./ServiceColumn.ts"
import { templateColumn } from "./Template.ts"

/**
 * Writes the rows that could not be taken as a workbook (待修正表) in which a clerk mends them in place. The same form reads it
 * again: mended rows are taken, the others come back into quarantine.
 *
 * Shape: what is wrong stands before the row's own cells, which are text as they stood. Personal values stand nowhere else.
 * Fails: `FileNotWritable`.
 */
export const writeQuarantine = (
  file: string,
  form: Form.Form,
  rows: Iterable<FaultyRow>
): Effect.Effect<Written, FileNotWritable> => writeQuarantines(file, [{ form, rows }])

/** The same for several forms: a sheet for each. */
export const writeQuarantines = (
  file: string,
  parts: ReadonlyArray<{ readonly form: Form.Form; readonly rows: Iterable<FaultyRow> }>
): Effect.Effect<Written, FileNotWritable> =>
  writeWorkbook(file, [
    ...parts.map(({ form, rows }) =>
      rowSheet(form, rows, parts.length === 1 ? quarantineSheet : `${quarantineSheet} ${form.title.zh}`)
    ),
    codeSheet
  ])

const rowSheet = (form: Form.Form, rows: Iterable<FaultyRow>, name: string): Sheet => ({
  name,
  columns: [
    { header: serviceColumns.row, format: "integer", width: 8 },
    { header: serviceColumns.column, format: "wrap", width: 18 },
    { header: serviceColumns.code, format: "wrap", width: 24 },
    { header: serviceColumns.says, format: "wrap", width: 32 },
    { header: serviceColumns.remedy, format: "wrap", width: 40 },
    { header: serviceColumns.rowCheck, format: "wrap", width: 16 },
    ...form.columns.map((column) => ({ ...templateColumn(column), format: "text" as const, header: headerOf(column) }))
  ],
  rows: cellsOf(form, rows),
  frozenColumns: 1
})

function* cellsOf(form: Form.Form, rows: Iterable<FaultyRow>): Generator<ReadonlyArray<CellValue>> {
  const columnOf = columnFinder(form)
  for (const { row, faults, cells } of rows) {
    const flagged = new Set(faults.map(({ column }) => (column === undefined ? -1 : columnOf(column))))
    const whole = faults.find(({ code }) => code.startsWith("ROW_"))
    const lines = (each: (fault: (typeof faults)[number]) => string) => [...new Set(faults.map(each))].join("\n")
    yield [
      row,
      lines(({ column }) => column ?? "整行"),
      lines(({ code }) => code),
      lines(({ says, column }) => (column === undefined ? says.zh : `${column}：${says.zh}`)),
      lines(({ remedy }) => remedy.zh),
      whole?.says.zh,
      ...cells.map((text, i) => (flagged.has(i) ? { flagged: text } : text))
    ]
  }
}

/** The form's column for a header of the file that the row came from. */
const columnFinder = (form: Form.Form): ((header: string) => number) => {
  const known = new Map<string, number>()
  return (header) => {
    const at = known.get(header) ?? find([[header]], form)?.columns.indexOf(0) ?? -1
    known.set(header, at)
    return at
  }
}

const codeSheet: Sheet = {
  name: serviceSheets.codes,
  columns: [
    { header: "代码", format: "text", width: 26 },
    { header: "含义", format: "wrap", width: 40 },
    { header: "怎么改", format: "wrap", width: 48 },
    { header: "Meaning", format: "wrap", width: 48 },
    { header: "What to do", format: "wrap", width: 48 }
  ],
  rows: Object.values(faults).map(({ code, says, remedy }) => [code, says.zh, remedy.zh, says.en, remedy.en])
}
