import type { Field, Form } from "@doudi/core"
import type { Effect } from "effect"
import type { FileNotWritable, Written } from "../table/AtomicFile.ts"
import type { CellValue, Sheet, SheetColumn } from "../table/Sheet.ts"
import { writeWorkbook } from "../table/WorkbookWriter.ts"
import { headerOf, notApplicable, sheetColumn } from "./FormWriter.ts"
import { unitsOf } from "./Header.ts"
import { serviceSheets } from "./ServiceColumn.ts"

/**
 * Writes the empty form (模板) that a department fills in: required columns marked, identity numbers and codes as text, a
 * drop-down for every closed list, and a sheet that explains each column.
 *
 * Fails: `FileNotWritable`.
 */
export const writeTemplate = (file: string, form: Form.Form): Effect.Effect<Written, FileNotWritable> =>
  writeTemplates(file, [form])

/** The same for several forms that are filled in together: a sheet for each. */
export const writeTemplates = (
  file: string,
  forms: ReadonlyArray<Form.Form>
): Effect.Effect<Written, FileNotWritable> =>
  writeWorkbook(file, [
    ...forms.map((form) => ({ name: form.title.zh, columns: form.columns.map(templateColumn), rows: [] })),
    guide(forms)
  ])

/** A column of the template, with its drop-down. */
export const templateColumn = (column: Form.Column): SheetColumn => {
  const { field, required } = column
  const values = valuesOf(field)
  return {
    ...sheetColumn(column),
    ...(field.kind === "division" ? { width: 16 } : {}),
    ...(values.length === 0 ? {} : { list: required ? values : [...values.filter((v) => !words.has(v)), ...words] }),
    ...(field.note === undefined ? {} : { hint: field.note.zh })
  }
}

const words: ReadonlySet<string> = new Set([notApplicable, "不详"])

/** What a closed column may hold, as people write it: in the order of the form, or of the numbers of a national code. */
const valuesOf = (field: Field.Field): ReadonlyArray<string> => {
  if (field.kind === "flag") return ["是", "否"]
  const codes = Object.entries(field.codes ?? {})
  const numbered = codes.every(([key]) => /^\d+$/.test(key))
  return (numbered ? codes.sort(([a], [b]) => (a < b ? -1 : 1)) : codes).map(([, { zh }]) => zh)
}

/** The sheet of explanations. */
const guide = (forms: ReadonlyArray<Form.Form>): Sheet => ({
  name: serviceSheets.guide,
  title: [
    `${forms.map(({ title }) => title.zh).join("、")}填写说明`,
    "不知道的留空或填“不详”；对本人或本户不适用的填“不适用”。带 * 的列必须填写。"
  ],
  columns: [
    { header: "表", format: "text", width: 20 },
    { header: "列", format: "text", width: 24 },
    { header: "必填", format: "text", width: 8 },
    { header: "怎么填", format: "wrap", width: 36 },
    { header: "单位", format: "text", width: 12 },
    { header: "可填的值", format: "wrap", width: 40 },
    { header: "含义", format: "wrap", width: 40 },
    { header: "例子", format: "text", width: 22 },
    { header: "English", format: "wrap", width: 28 }
  ],
  rows: forms.flatMap((form) => form.columns.map((column) => explained(form, column)))
})

const explained = (form: Form.Form, column: Form.Column): ReadonlyArray<CellValue> => {
  const { field, required } = column
  return [
    form.title.zh,
    headerOf(column),
    required ? "必填" : "选填",
    howTo[field.kind],
    field.kind === "money" || field.unit !== undefined ? unitsOf(field).label.zh : "",
    valuesOf(field).join("、"),
    field.note?.zh ?? "",
    field.kind === "code" ? valuesOf(field)[0] : examples[field.kind],
    field.name.en
  ]
}

const howTo: Record<Field.FieldKind, string> = {
  text: "文字，不超过 200 字",
  citizenId: "18 位公民身份号码，单元格为文本格式；末位 X 大写",
  division: "2、4、6、9 或 12 位区划代码，不填名称",
  day: "年月日齐全的日期",
  money: "以元为单位，最多两位小数；不写“万元”",
  count: "零或正整数，不写单位",
  decimal: "数字，最多六位小数，不写单位",
  flag: "是或否",
  code: "从下拉列表中选"
}

const examples: Record<Exclude<Field.FieldKind, "code">, string> = {
  text: "（按实际填写）",
  citizenId: "990001198001010019",
  division: "990001",
  day: "2025-07-01",
  money: "1234.50",
  count: "3",
  decimal: "35.5",
  flag: "是"
}
