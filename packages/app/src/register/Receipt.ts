import type { ImportRecord } from "../port/Imports.ts"

/** What became of a file (导入回执). `alreadyImported` names the earlier import of the same bytes; nothing changed then. */
export interface ImportReceipt {
  readonly record: ImportRecord
  readonly alreadyImported: boolean
  /** Rows that stood twice with the same content and count once. */
  readonly repeated: number
  /** Headers of the file that no column of the form knows; they were not read. */
  readonly ignored: ReadonlyArray<string>
  /** Where the rows that wait for mending were written, when there are any. */
  readonly quarantine: string | undefined
}
