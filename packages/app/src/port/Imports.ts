import { Context, type Effect } from "effect"
import type { Day } from "@doudi/core"
import type { StoreFailure } from "./Store.ts"
import type { FaultyRow } from "./Tables.ts"

/** One file that came in (导入记录). A file is known by the digest of its bytes, never by its name. */
export interface ImportRecord {
  readonly id: number
  readonly kind: "households" | "roster" | "feedback"
  /** `register`, `survey`, the id of a department list, or the id of a department. */
  readonly source: string
  readonly fileName: string
  /** SHA-256 of the bytes; of both files together for a register in two files. */
  readonly digest: string
  readonly observedOn: Day.Day
  readonly recordedAt: string
  readonly rows: number
  readonly accepted: number
  readonly unchanged: number
  readonly quarantined: number
}

export class Imports extends Context.Tag("app/Imports")<
  Imports,
  {
    /** The import that already took in these bytes from this source, if any. */
    readonly find: (
      kind: ImportRecord["kind"],
      source: string,
      digest: string
    ) => Effect.Effect<ImportRecord | undefined, StoreFailure>
    /** The newest import of a source by `observedOn`. */
    readonly newest: (
      kind: ImportRecord["kind"],
      source: string
    ) => Effect.Effect<ImportRecord | undefined, StoreFailure>
    /** Opens a record and returns its id. Counts are filled by `finish` in the same write. */
    readonly begin: (
      record: Omit<ImportRecord, "id" | "rows" | "accepted" | "unchanged" | "quarantined">
    ) => Effect.Effect<number, StoreFailure>
    readonly finish: (
      id: number,
      counts: Pick<ImportRecord, "rows" | "accepted" | "unchanged" | "quarantined">
    ) => Effect.Effect<void, StoreFailure>
    readonly all: Effect.Effect<ReadonlyArray<ImportRecord>, StoreFailure>
    /** Keeps the rows that wait for mending, so that they outlive the workbook. Belongs in `Store.write`. */
    readonly quarantine: (id: number, form: string, rows: ReadonlyArray<FaultyRow>) => Effect.Effect<void, StoreFailure>
    /** Quarantined rows, by import then form then row; of all imports, or of some. */
    readonly quarantined: (
      ids?: ReadonlyArray<number>
    ) => Effect.Effect<
      ReadonlyArray<{ readonly importId: number; readonly form: string; readonly row: FaultyRow }>,
      StoreFailure
    >
  }
>() {}
