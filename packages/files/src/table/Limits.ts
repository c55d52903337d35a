/** How much a file may ask of this machine. Every reader stops at these; none is taken on trust from the file itself. */
export interface Limits {
  /** Bytes of a text table. */
  readonly textBytes: number
  /** Bytes of a workbook as it lies on the disk. */
  readonly workbookBytes: number
  /** Bytes that one sheet may unpack to while it is read. It is read in pieces, so this bounds time, not memory. */
  readonly sheetBytes: number
  /** Bytes that the shared texts of a workbook may unpack to. They are held in memory. */
  readonly stringBytes: number
  /** How many times its packed size a part of more than 16 MB may unpack to. Real sheets reach 40. */
  readonly ratio: number
  readonly entries: number
  readonly rows: number
  readonly columns: number
  /** Characters of one cell; Excel has the same limit. */
  readonly cellCharacters: number
}

const MB = 1024 * 1024

export const limits: Limits = {
  textBytes: 512 * MB,
  workbookBytes: 64 * MB,
  sheetBytes: 2048 * MB - 1,
  stringBytes: 256 * MB,
  ratio: 250,
  entries: 10_000,
  rows: 5_000_000,
  columns: 2_048,
  cellCharacters: 32_767
}
