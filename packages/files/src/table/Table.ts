import type { Bilingual } from "@doudi/core"
import type { Block } from "./Block.ts"
import { type Separator, separators } from "./CsvScanner.ts"
import * as CsvTable from "./CsvTable.ts"
import { type Encoding, examine, isDoubtful } from "./Encoding.ts"
import { FileChanged, NotATable, UnsupportedFormat, WrongEncoding } from "./FileProblem.ts"
import { type Limits, limits as defaults } from "./Limits.ts"
import { kindOf } from "./Magic.ts"
import { inspect, refuseLarger, type Source } from "./Source.ts"

/** One table of a file (表), or one way of reading a text file as a table. */
export interface Table {
  readonly encoding?: Encoding
  /** A byte order mark says the encoding. */
  readonly marked?: boolean
  readonly separator?: Separator
  readonly sheet?: string
  /** The sheet is hidden in the workbook. */
  readonly hidden: boolean
  /** Whether every row must have as many cells as the header. A workbook leaves out empty cells, a CSV does not. */
  readonly fixedWidth: boolean
  /** The first rows as text, to find the header in. */
  readonly top: ReadonlyArray<TopRow>
  /**
   * With `first`, a text is only looked at for so many cells of each row, and is to be read once more: it is not hashed, and only its stamp
   * says that it is the same file.
   */
  readonly blocks: (first?: number) => AsyncGenerator<Block, Ending>
  /** The same without waiting, where the format allows it. */
  readonly blocksSync?: (first?: number) => Generator<Block, Ending>
}

export interface TopRow {
  /** The row as Excel numbers it. */
  readonly number: number
  readonly texts: ReadonlyArray<string>
}

/** What is known when the last row was read. */
export interface Ending {
  readonly hiddenRows: number
  readonly notices: ReadonlyArray<Notice>
}

/** Something about the file that a person should know, though it could be read. */
export interface Notice {
  readonly code: string
  readonly says: Bilingual.Bilingual
}

/** A file with the tables in it. */
export interface Opened {
  readonly name: string
  readonly sha256: string
  readonly bytes: number
  readonly format: "csv" | "xlsx" | "xls"
  /** The sheets of a workbook, or a text file by each separator. */
  readonly tables: ReadonlyArray<Table>
  readonly notices: ReadonlyArray<Notice>
}

/**
 * Opens a file of unknown origin. What it is, is told by its bytes, never by its name.
 *
 * Fails: every error of `FileProblem`.
 */
export const open = async (file: string, limits: Limits = defaults): Promise<Opened> => {
  const source = inspect(file)
  const kind = kindOf(source.head)
  switch (kind._tag) {
    case "Text":
      return openText(source, limits)
    case "Zip": {
      const { openWorkbook } = await import("./Workbook.ts")
      return openWorkbook(source, limits)
    }
    case "Ole": {
      const { openLegacy } = await import("./LegacyWorkbook.ts")
      return openLegacy(source, limits)
    }
    case "Unsupported":
      throw new UnsupportedFormat({ place: { file: source.name }, found: kind.found })
    case "NotATable":
      throw new NotATable({ place: { file: source.name }, found: kind.found })
  }
}

const openText = (source: Source, limits: Limits): Opened => {
  refuseLarger(source, limits.textBytes)
  const facts = examine(source)
  const { encoding, marked } = facts
  const tables = separators.map((separator): Table => {
    function* blocksSync(first?: number): Generator<Block, Ending> {
      const sha256 = yield* CsvTable.blocks(source, encoding, separator, limits, first)
      if (first === undefined && sha256 !== facts.sha256) throw new FileChanged({ place: { file: source.name } })
      return { hiddenRows: 0, notices: [] }
    }
    return {
      encoding,
      marked,
      separator,
      hidden: false,
      fixedWidth: true,
      top: CsvTable.top(source, encoding, separator, limits),
      blocksSync,
      blocks: async function* (first) {
        return yield* blocksSync(first)
      }
    }
  })
  return { name: source.name, sha256: facts.sha256, bytes: source.size, format: "csv", tables, notices: [] }
}

/**
 * Refuses a text that two encodings fit when the header does not decide between them: it has no Chinese.
 *
 * Fails: `WrongEncoding`.
 */
export const refuseDoubtful = (file: string, opened: Opened, table: Table, header: ReadonlyArray<string>): void => {
  if (table.encoding !== "utf-8" || table.marked || header.some((text) => /[^\p{ASCII}]/u.test(text))) return
  if (isDoubtful(inspect(file))) throw new WrongEncoding({ place: { file: opened.name }, tried: ["UTF-8", "GB18030"] })
}
