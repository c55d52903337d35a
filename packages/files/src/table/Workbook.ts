import type { Block } from "./Block.ts"
import { dateStyles } from "./DateStyles.ts"
import { DamagedWorkbook, NotATable, UnsupportedFormat } from "./FileProblem.ts"
import type { Limits } from "./Limits.ts"
import { readSharedStrings } from "./SharedStrings.ts"
import { type SheetContext, SheetScanner } from "./SheetScanner.ts"
import { type Source, whole } from "./Source.ts"
import type { Ending, Notice, Opened, Table, TopRow } from "./Table.ts"
import { letter } from "./SheetWriter.ts"
import { type Element, elements } from "./XmlText.ts"
import { entryOf, readZip, unpack, unpackWhole, type Zip, type ZipEntry } from "./Zip.ts"

/** What the small parts of a workbook may unpack to. */
const partBytes = 32 * 1024 * 1024
/** Sheets that are looked at. */
const mostSheets = 200

/**
 * Opens a workbook (.xlsx). Only its directory, sheet list, styles, shared texts and sheets are ever unpacked; macros make it
 * refused; links, pictures, comments and properties are never looked at.
 *
 * Fails: `DamagedWorkbook`, `TooLarge`, `PasswordProtected`, `UnsupportedFormat`, `NotATable`.
 */
export const openWorkbook = async (source: Source, limits: Limits): Promise<Opened> => {
  const { bytes, sha256 } = whole(source, limits.workbookBytes)
  const file = source.name
  const zip = readZip(file, bytes, limits)
  refuseOthers(zip)
  const part = async (name: string): Promise<ReadonlyArray<Element>> => {
    const entry = entryOf(zip, name)
    if (entry === undefined) throw new DamagedWorkbook({ place: { file }, reason: `no ${name}` })
    return elements(file, await unpackWhole(zip, entry, partBytes))
  }
  const main = mainPart(entryOf(zip, "_rels/.rels") === undefined ? [] : await part("_rels/.rels"))
  const folder = main.slice(0, main.lastIndexOf("/") + 1)
  const workbook = await part(main)
  const relations = await part(`${folder}_rels/${main.slice(folder.length)}.rels`)
  const styles = partOfType(relations, folder, "/styles")
  const context: Omit<SheetContext, "sheet"> = {
    file,
    strings: await readSharedStrings(zip, optional(zip, partOfType(relations, folder, "/sharedStrings")), limits),
    dates: optional(zip, styles) === undefined ? [] : dateStyles(await part(styles!)),
    since1904: workbook.some(
      ({ name, attributes }) => name === "workbookPr" && /^(1|true)$/.test(attributes.get("date1904") ?? "")
    ),
    limits
  }
  const tables: Array<Table> = []
  const hidden: Array<string> = []
  for (const { attributes } of workbook.filter(({ name }) => name === "sheet").slice(0, mostSheets)) {
    const sheet = attributes.get("name") ?? ""
    const isHidden = (attributes.get("state") ?? "visible") !== "visible"
    if (isHidden) hidden.push(sheet)
    const relation = relations.find((each) => each.attributes.get("Id") === relationOf(attributes))
    if (relation === undefined) throw new DamagedWorkbook({ place: { file, sheet }, reason: "a sheet without a part" })
    if (!relation.attributes.get("Type")?.endsWith("/worksheet")) continue
    const entry = entryOf(zip, resolve(folder, relation.attributes.get("Target") ?? ""))
    if (entry === undefined) throw new DamagedWorkbook({ place: { file, sheet }, reason: "a sheet without a part" })
    const blocks = () => sheetBlocks(zip, entry, { ...context, sheet })
    tables.push({ sheet, hidden: isHidden, fixedWidth: false, top: await topOf(blocks()), blocks })
  }
  if (tables.length === 0) throw new DamagedWorkbook({ place: { file }, reason: "no sheet" })
  return { name: file, sha256, bytes: source.size, format: "xlsx", tables, notices: hiddenSheets(hidden) }
}

/** The first rows, without reading the rest of the sheet. */
export const topOf = async (blocks: AsyncGenerator<Block, Ending>, rows = 25): Promise<ReadonlyArray<TopRow>> => {
  const top: Array<TopRow> = []
  for await (const block of blocks) {
    for (let row = 0; row < block.rows && top.length < rows; row++) {
      top.push({ number: block.rowNumber[row]!, texts: block.texts(row) })
    }
    if (top.length === rows) break
  }
  return top
}

async function* sheetBlocks(zip: Zip, entry: ZipEntry, context: SheetContext): AsyncGenerator<Block, Ending> {
  const scanner = new SheetScanner(context)
  for await (const piece of unpack(zip, entry, context.limits.sheetBytes)) {
    scanner.feed(piece)
    for (let block = scanner.run(); block !== undefined; block = scanner.run()) yield block
  }
  const last = scanner.end()
  if (last !== undefined) yield last
  return {
    hiddenRows: scanner.hiddenRows,
    notices: [...hiddenColumns(scanner.hiddenColumns), ...merged(scanner.merged)]
  }
}

/** Archives that are no workbook, and workbooks that can carry programs. */
const refuseOthers = (zip: Zip): void => {
  const place = { file: zip.file }
  const has = (name: string) => entryOf(zip, name) !== undefined
  if (has("xl/vbaProject.bin"))
    throw new UnsupportedFormat({ place, found: "含宏的工作簿（.xlsm）/ a workbook with macros" })
  if (has("xl/workbook.bin")) throw new UnsupportedFormat({ place, found: "二进制工作簿 / .xlsb" })
  if (has("mimetype") && has("content.xml")) throw new UnsupportedFormat({ place, found: "OpenDocument / .ods" })
  if (has("word/document.xml")) throw new NotATable({ place, found: "Word" })
  if (has("ppt/presentation.xml")) throw new NotATable({ place, found: "PowerPoint" })
  if (!has("[Content_Types].xml")) throw new NotATable({ place, found: "ZIP" })
}

const mainPart = (packageRelations: ReadonlyArray<Element>): string =>
  partOfType(packageRelations, "", "/officeDocument") ?? "xl/workbook.xml"

const partOfType = (relations: ReadonlyArray<Element>, folder: string, type: string): string | undefined => {
  const relation = relations.find(
    ({ attributes }) => attributes.get("Type")?.endsWith(type) === true && attributes.get("TargetMode") !== "External"
  )
  return relation === undefined ? undefined : resolve(folder, relation.attributes.get("Target") ?? "")
}

const optional = (zip: Zip, name: string | undefined): ZipEntry | undefined =>
  name === undefined ? undefined : entryOf(zip, name)

/** A target relative to the folder of its relations; one that begins with `/` is absolute within the archive. */
const resolve = (folder: string, target: string): string => {
  const parts: Array<string> = []
  for (const part of (target.startsWith("/") ? target : folder + target).split("/")) {
    if (part === "..") parts.pop()
    else if (part !== "" && part !== ".") parts.push(part)
  }
  return parts.join("/")
}

/** The attribute `r:id`, whatever its prefix. */
const relationOf = (attributes: ReadonlyMap<string, string>): string | undefined => {
  for (const [name, value] of attributes) if (/:id$/i.test(name) && name !== "xml:id") return value
  return undefined
}

/** Says that sheets are hidden, without their names: a name may be personal. */
export const hiddenSheets = (names: ReadonlyArray<string>): ReadonlyArray<Notice> =>
  names.length === 0
    ? []
    : [
        {
          code: "HIDDEN_SHEETS",
          says: { zh: `有 ${names.length} 个隐藏的工作表，没有读取`, en: `${names.length} hidden sheets were not read` }
        }
      ]

const hiddenColumns = (ranges: ReadonlyArray<readonly [number, number]>): ReadonlyArray<Notice> => {
  if (ranges.length === 0) return []
  const name = ([from, to]: readonly [number, number]) =>
    from === to ? letter(from - 1) : `${letter(from - 1)}:${letter(Math.min(to, 16_384) - 1)}`
  const list = ranges.slice(0, 10).map(name).join(", ")
  return [{ code: "HIDDEN_COLUMNS", says: { zh: `有隐藏的列：${list}`, en: `Hidden columns: ${list}` } }]
}

/** Merged cells below the title hold their value in the first cell only; the others are empty. */
const merged = (ranges: ReadonlyArray<string>): ReadonlyArray<Notice> => {
  const below = ranges.filter((range) => Number(/(\d+)$/.exec(range)?.[1]) > 20)
  return below.length === 0
    ? []
    : [
        {
          code: "MERGED_CELLS",
          says: {
            zh: `数据区有合并单元格（${below.length} 处），只有第一格有值`,
            en: `${below.length} merged ranges among the rows: only their first cell has a value`
          }
        }
      ]
}
