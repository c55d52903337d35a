import type { Form } from "@doudi/core"
import type { Opened, Table } from "../table/Table.ts"
import { DuplicateColumns, MissingColumns, SeveralSheets, WrongList, WrongUnit } from "./FormProblem.ts"
import { find, type Header, headerRows } from "./Header.ts"
import { quarantineSheet, serviceSheets } from "./ServiceColumn.ts"

/** The table of a file that holds the list, and where its columns are. */
export interface Chosen {
  readonly table: Table
  readonly header: Header
  readonly headerRow: number
}

/**
 * Chooses the sheet, or the encoding and separator, in which the form's columns appear (选表).
 *
 * Fails: `MissingColumns`, `WrongList`, `DuplicateColumns`, `WrongUnit`, `SeveralSheets`.
 */
export const choose = (
  opened: Opened,
  form: Form.Form,
  options: { readonly others?: ReadonlyArray<Form.Form>; readonly sheet?: string }
): Chosen => {
  const tables = tablesOf(opened, options.sheet)
  const candidates = tables.flatMap((table) => candidateOf(table, form)).sort((a, b) => rank(a) - rank(b))
  const [best] = candidates
  const file = opened.name
  const wrongUnit = best?.header.wrongUnit
  if (best !== undefined && wrongUnit !== undefined) throw new WrongUnit({ place: placeOf(file, best), ...wrongUnit })
  const other = betterForm(tables, options.others ?? [], form, best?.header)
  if (other !== undefined) throw new WrongList({ place: { file }, expected: form.title, looksLike: other.title })
  if (best === undefined || best.header.missing.length > 0) {
    throw new MissingColumns({
      place: best === undefined ? { file } : placeOf(file, best),
      missing:
        best?.header.missing ?? form.columns.filter(({ required }) => required).map(({ field }) => field.name.zh),
      found: best?.header.texts.filter((text) => text !== "") ?? []
    })
  }
  const complete = candidates.filter(({ header }) => header.missing.length === 0)
  const sheets = complete.flatMap(({ table }) => table.sheet ?? [])
  if (sheets.length > 1) throw new SeveralSheets({ place: { file }, sheets })
  const place = placeOf(file, best)
  if (best.header.duplicates.length > 0) throw new DuplicateColumns({ place, headers: best.header.duplicates })
  return best
}

/** The sheet of that name when there is one; otherwise every visible sheet that may hold data. */
const tablesOf = (opened: Opened, name: string | undefined): ReadonlyArray<Table> => {
  const names = new Set([name, `${quarantineSheet} ${name}`])
  const named = name === undefined ? [] : opened.tables.filter(({ sheet }) => names.has(sheet?.trim()))
  return named.length > 0 ? named : opened.tables.filter(({ sheet, hidden }) => !hidden && !helpers.has(sheet ?? ""))
}

const helpers: ReadonlySet<string> = new Set(Object.values(serviceSheets))

const candidateOf = (table: Table, form: Form.Form): ReadonlyArray<Chosen> => {
  const top = table.top.slice(0, headerRows)
  const header = find(
    top.map(({ texts }) => texts),
    form
  )
  return header === undefined ? [] : [{ table, header, headerRow: top[header.index]!.number }]
}

/** Complete headers first, then by how much was found. Sorting keeps the order of equals. */
const rank = ({ header }: Chosen): number => (header.missing.length > 0 ? 1e6 : 0) - header.matches

/** The header of the list, as a place of the file. */
export const placeOf = (file: string, { table, headerRow }: Chosen) => ({
  file,
  ...(table.sheet === undefined ? {} : { sheet: table.sheet }),
  row: headerRow
})

/**
 * Another form that the file fits better. When our own header is complete, the other must name more columns of the file and
 * have a larger part of its own columns there: a long form knows many headers without the file being it.
 */
const betterForm = (
  tables: ReadonlyArray<Table>,
  others: ReadonlyArray<Form.Form>,
  form: Form.Form,
  header: Header | undefined
): Form.Form | undefined => {
  const matches = header?.matches ?? 0
  const share = matches / form.columns.length
  const complete = header !== undefined && header.missing.length === 0
  return others
    .filter(({ name }) => name !== form.name)
    .map((other) => {
      const headers = tables
        .flatMap((table) => candidateOf(table, other))
        .filter((each) => each.header.missing.length === 0)
      return { other, most: Math.max(0, ...headers.map((each) => each.header.matches)) }
    })
    .filter(({ other, most }) =>
      complete ? most > matches && most / other.columns.length > share : most > 0 && most >= matches
    )
    .sort((a, b) => b.most - a.most)[0]?.other
}
