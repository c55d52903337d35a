import type { Effect } from "effect"
import * as AtomicFile from "./AtomicFile.ts"
import { attempt } from "./Attempt.ts"
import type { Sheet } from "./Sheet.ts"
import { escapeXml, letter, writeSheet } from "./SheetWriter.ts"
import { stylesXml } from "./Styles.ts"
import { ZipWriter } from "./ZipWriter.ts"

/**
 * Writes a workbook (.xlsx): header styled and in view when scrolling, filters, drop-downs, A4 across the page, page numbers. Rows
 * go to the disk as they come, so a sheet of a whole district needs little memory. Equal content gives equal bytes; no author,
 * no time and no program name is written.
 *
 * Fails: `FileNotWritable`.
 */
export const writeWorkbook = (
  file: string,
  sheets: ReadonlyArray<Sheet>
): Effect.Effect<AtomicFile.Written, AtomicFile.FileNotWritable> =>
  attempt(() =>
    AtomicFile.write(file, async (sink) => {
      const zip = new ZipWriter(sink)
      const lists = new Lists()
      const names = sheetNames(sheets)
      for (const [i, sheet] of sheets.entries()) {
        const part = zip.open(`xl/worksheets/sheet${i + 1}.xml`)
        await writeSheet(part, sheet, (values) => lists.place(values))
        part.close()
      }
      if (lists.columns.length > 0) {
        names.push(optionsSheet)
        const part = zip.open(`xl/worksheets/sheet${names.length}.xml`)
        await writeSheet(part, lists.sheet(), () => "")
        part.close()
      }
      zip.add("xl/styles.xml", stylesXml)
      zip.add("xl/workbook.xml", workbookXml(names, sheets))
      zip.add("xl/_rels/workbook.xml.rels", workbookRels(names.length))
      zip.add("_rels/.rels", packageRels)
      zip.add("[Content_Types].xml", contentTypes(names.length))
      zip.close()
    })
  )

/** The sheet that holds drop-down values too long for a cell's own list. */
const optionsSheet = "选项"

class Lists {
  readonly columns: Array<ReadonlyArray<string>> = []

  place(values: ReadonlyArray<string>): string {
    const inline = values.join(",")
    if (inline.length <= 250 && !values.some((value) => /[,"]|^\s|\s$/.test(value))) return `"${inline}"`
    const key = values.join("\n")
    let at = this.columns.findIndex((column) => column.join("\n") === key)
    if (at === -1) at = this.columns.push(values) - 1
    return `${optionsSheet}!$${letter(at)}$2:$${letter(at)}$${values.length + 1}`
  }

  sheet(): Sheet {
    const { columns } = this
    const longest = Math.max(...columns.map(({ length }) => length))
    return {
      name: optionsSheet,
      columns: columns.map((_, i) => ({ header: `${optionsSheet} ${i + 1}`, format: "text" })),
      rows: Array.from({ length: longest }, (_, row) => columns.map((column) => column[row]))
    }
  }
}

/** Names as Excel takes them: at most 31 characters, none of `: \ / ? * [ ]`, no two alike. */
const sheetNames = (sheets: ReadonlyArray<Sheet>): Array<string> => {
  const taken = new Set<string>([optionsSheet])
  return sheets.map(({ name }) => {
    const clean =
      name
        .replace(/[:\\/?*[\]\p{Cc}]/gu, " ")
        .replace(/^'+|'+$/g, "")
        .trim()
        .slice(0, 31) || "Sheet"
    let unique = clean
    for (let n = 2; taken.has(unique.toLowerCase()); n++) unique = `${clean.slice(0, 31 - `_${n}`.length)}_${n}`
    taken.add(unique.toLowerCase())
    return unique
  })
}

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
const packages = "http://schemas.openxmlformats.org/package/2006"
const types = "application/vnd.openxmlformats-officedocument.spreadsheetml"

const workbookXml = (names: ReadonlyArray<string>, sheets: ReadonlyArray<Sheet>): string => {
  const list = names
    .map((name, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
    .join("")
  const titles = sheets
    .map(({ title }, i) => {
      const row = (title?.length ?? 0) + 1
      const name = escapeXml(`'${names[i]!.replaceAll("'", "''")}'!$${row}:$${row}`)
      return `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">${name}</definedName>`
    })
    .join("")
  return `${xml}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${office}"><sheets>${list}</sheets><definedNames>${titles}</definedNames></workbook>`
}

const workbookRels = (sheets: number): string => {
  const sheetRels = Array.from(
    { length: sheets },
    (_, i) => `<Relationship Id="rId${i + 1}" Type="${office}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`
  )
  return `${xml}<Relationships xmlns="${packages}/relationships">${sheetRels.join("")}<Relationship Id="rId${sheets + 1}" Type="${office}/styles" Target="styles.xml"/></Relationships>`
}

const packageRels = `${xml}<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`

const contentTypes = (sheets: number): string => {
  const parts = Array.from(
    { length: sheets },
    (_, i) => `<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="${types}.worksheet+xml"/>`
  )
  return `${xml}<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>${parts.join("")}</Types>`
}
