import type { Bilingual, Field, Form } from "@doudi/core"
import { serviceColumns } from "./ServiceColumn.ts"

/** Where the columns of a form stand in a file (表头). */
export interface Header {
  /** Index of the header among the rows that were looked at. */
  readonly index: number
  /** Column of the file for each column of the form, or -1. */
  readonly columns: ReadonlyArray<number>
  /** Column of the file with the service column `整行核对`, or -1. */
  readonly rowCheck: number
  /** Headers as written, for each column of the file. */
  readonly texts: ReadonlyArray<string>
  /** Headers of the file that the form does not know. Their cells are never read. */
  readonly ignored: ReadonlyArray<string>
  /** Names of required columns that are not there. */
  readonly missing: ReadonlyArray<string>
  readonly duplicates: ReadonlyArray<string>
  readonly wrongUnit: { readonly header: string; readonly expected: Bilingual.Bilingual } | undefined
  /** How many columns of the form were found. */
  readonly matches: number
}

/** How many rows of the top of a table may be titles. */
export const headerRows = 20

/**
 * Finds the header among the first rows: the row that names most columns of the form, by Chinese name, synonym, English name
 * or key. `undefined` when no row names any.
 *
 * Reading: spaces, full-width forms, `*`, （必填） and the field's own unit in brackets do not matter; another unit does.
 */
export const find = (rows: ReadonlyArray<ReadonlyArray<string>>, form: Form.Form): Header | undefined => {
  const names = namesOf(form)
  let best: Header | undefined
  for (const [index, texts] of rows.slice(0, headerRows).entries()) {
    const header = match(index, texts, form, names)
    if (header.matches > (best?.matches ?? 0)) best = header
  }
  return best
}

const match = (
  index: number,
  texts: ReadonlyArray<string>,
  form: Form.Form,
  names: ReadonlyMap<string, number>
): Header => {
  const columns = form.columns.map(() => -1)
  const ignored: Array<string> = []
  const duplicates: Array<string> = []
  let rowCheck = -1
  let wrongUnit: Header["wrongUnit"]
  for (const [at, text] of texts.entries()) {
    const { base, unit } = read(text)
    if (base === "" && unit === undefined) continue
    if (text.trim() === serviceColumns.rowCheck) rowCheck = at
    if (serviceNames.has(text.trim())) continue
    const exact = unit === undefined ? undefined : names.get(`${base}(${unit})`)
    const column = exact ?? names.get(base)
    const field = column === undefined ? undefined : form.columns[column]!.field
    const fits = exact !== undefined || unit === undefined || (field !== undefined && unitsOf(field).accepts.has(unit))
    if (column === undefined || field === undefined) ignored.push(text.trim())
    else if (!fits && isQuantity(field) && unitLike.test(unit)) {
      wrongUnit ??= { header: text.trim(), expected: unitsOf(field).label }
    } else if (!fits) ignored.push(text.trim())
    else if (columns[column] === -1) columns[column] = at
    else duplicates.push(texts[columns[column]!]!.trim(), text.trim())
  }
  return {
    index,
    columns,
    rowCheck,
    texts: texts.map((text) => text.trim()),
    ignored,
    missing: form.columns.filter((column, i) => column.required && columns[i] === -1).map(({ field }) => field.name.zh),
    duplicates: [...new Set(duplicates)],
    wrongUnit,
    matches: columns.filter((at) => at >= 0).length
  }
}

const serviceNames: ReadonlySet<string> = new Set(Object.values(serviceColumns))

/** Names to columns. What comes first in the ranking keeps the name: Chinese name, synonym, English name, key. */
const namesOf = (form: Form.Form): ReadonlyMap<string, number> => {
  const names = new Map<string, number>()
  const ranks: ReadonlyArray<(column: Form.Column) => ReadonlyArray<string>> = [
    ({ field }) => [field.name.zh],
    ({ field }) => field.synonyms,
    ({ field }) => [field.name.en],
    ({ key }) => [key]
  ]
  for (const rank of ranks) {
    for (const [i, column] of form.columns.entries()) {
      for (const name of rank(column)) {
        const folded = fold(name)
        if (folded !== "" && !names.has(folded)) names.set(folded, i)
      }
    }
  }
  return names
}

/** A text without what does not matter: width, spaces, invisible marks, letter case. */
export const fold = (text: string): string =>
  text
    .normalize("NFKC")
    .replace(/[\s\u200b-\u200f\u2060\ufeff]/g, "")
    .toLowerCase()

/** A header in its parts: `*工资性收入（元/年）` is 工资性收入 and 元/年. */
const read = (text: string): { readonly base: string; readonly unit: string | undefined } => {
  const bare = fold(text)
    .replace(/^\*+|[*:]+$/g, "")
    .replace(/\((必填|选填|可选|文本|文本格式)\)$/, "")
    .replace(/\*+$/, "")
  const m = /^(.+?)[([]([^()[\]]{1,8})[)\]]$/.exec(bare)
  return m === null ? { base: bare, unit: undefined } : { base: m[1]!, unit: m[2]! }
}

interface Units {
  readonly label: Bilingual.Bilingual
  readonly accepts: ReadonlySet<string>
}
const units = (zh: string, en: string, ...accepts: ReadonlyArray<string>): Units => ({
  label: { zh, en },
  accepts: new Set(accepts)
})
const yuan = units("元", "yuan", "元", "人民币元", "yuan")
const byUnit: ReadonlyMap<string, Units> = new Map([
  ["fen", yuan],
  ["fen/year", units("元/年", "yuan per year", "元", "元/年", "人民币元", "yuan", "yuan/year")],
  ["fen/month", units("元/月", "yuan per month", "元", "元/月", "人民币元", "yuan", "yuan/month")],
  ["persons", units("人", "persons", "人", "persons")],
  ["m2", units("平方米", "square metres", "平方米", "m2", "㎡", "平米")],
  ["years", units("岁", "years", "岁", "年", "周岁", "years")]
])
const byKind: Partial<Record<Field.FieldKind, Units>> = {
  money: yuan,
  day: units("年-月-日", "year-month-day", "年-月-日", "yyyy-mm-dd", "年月日", "yyyymmdd"),
  citizenId: units("18位", "18 characters", "18位", "18位号码"),
  flag: units("是/否", "yes or no", "是/否", "是否", "是或否")
}
const none = units("无单位", "no unit")

const isQuantity = ({ kind }: Field.Field): boolean => kind === "money" || kind === "count" || kind === "decimal"
/** 姓名（户主） is another column; 收入（万元） is this one in a wrong unit. */
const unitLike = /[元角分厘万千百亿米亩月年天日户人岁%]|yuan|fen/

/** The unit that a header of the field may name, and how to say it. */
export const unitsOf = (field: Field.Field): Units =>
  (field.unit === undefined ? undefined : byUnit.get(field.unit)) ?? byKind[field.kind] ?? none
