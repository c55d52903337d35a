import { Bilingual, type Form, Problem, type Quarter } from "@doudi/core"
import { Clock, Data, Effect } from "effect"
import type { Actor } from "../Actor.ts"
import { seal } from "../ledger/checkpoint.ts"
import { type ImportRecord, Imports } from "../port/Imports.ts"
import { Ledger } from "../port/Ledger.ts"
import { Store } from "../port/Store.ts"
import { type FaultyRow, Tables } from "../port/Tables.ts"
import { Workspace } from "../port/Workspace.ts"
import { openQuarter } from "../quarter/quarterState.ts"
import type { ImportReceipt } from "./Receipt.ts"

/** A file that was read and is to be taken in. */
export interface Incoming extends Pick<ImportRecord, "kind" | "source" | "fileName" | "digest" | "observedOn"> {
  readonly ignored: ReadonlyArray<string>
  /** Where rows that wait for mending are written. */
  readonly quarantine: string
  /** A file that describes an earlier day than one already imported is taken too. */
  readonly historical: boolean
  /** The quarter that the file is entered under in the ledger; that of the day it describes when absent. */
  readonly quarter?: Quarter.Quarter | undefined
  /** Who takes it in; the desk when absent. */
  readonly actor?: Actor | undefined
}

/** What was stored of a file, and what waits. */
export interface Taken {
  readonly rows: number
  readonly accepted: number
  readonly unchanged: number
  readonly repeated: number
  readonly waiting: ReadonlyArray<{ readonly form: Form.Form; readonly rows: ReadonlyArray<FaultyRow> }>
}

/**
 * Takes a file in, in one write: the same bytes only once, whoever else imports them at this moment; nothing older than what is
 * known; and the rows that wait for mending are in their workbook before anything is acknowledged. The file becomes an entry of the
 * ledger, which is sealed with a checkpoint behind it.
 *
 * `take` looks at the store and writes to it within that write. Fails: as `take`, `StaleSnapshot`, `FileProblem`, `StoreFailure`.
 */
export const takeIn = <E, R>(
  file: Incoming,
  take: (opened: { readonly id: number; readonly recordedAt: string }) => Effect.Effect<Taken, E, R>
) =>
  Effect.gen(function* () {
    const imports = yield* Imports
    const tables = yield* Tables
    const store = yield* Store
    const { digest, fileName, kind, observedOn, source } = file
    return yield* store.write(
      Effect.gen(function* () {
        const known = yield* imports.find(kind, source, digest)
        if (known !== undefined) return sameFile(known)
        const newest = file.historical ? undefined : yield* imports.newest(kind, source)
        if (newest !== undefined && observedOn < newest.observedOn) {
          return yield* new StaleSnapshot({ file: fileName, observedOn, newest: newest.observedOn })
        }
        const recordedAt = new Date(yield* Clock.currentTimeMillis).toISOString()
        const opened = { kind, source, fileName, digest, observedOn, recordedAt }
        const id = yield* imports.begin(opened)
        const { accepted, repeated, rows, unchanged, ...taken } = yield* take({ id, recordedAt })
        const waiting = taken.waiting.filter((part) => part.rows.length > 0)
        for (const part of waiting) yield* imports.quarantine(id, part.form.name, part.rows)
        if (waiting.length > 0) yield* tables.quarantine(file.quarantine, waiting)
        const quarantined = waiting.reduce((sum, part) => sum + part.rows.length, 0)
        const counts = { rows, accepted, unchanged, quarantined }
        yield* imports.finish(id, counts)
        yield* enter(file, rows)
        return {
          record: { ...opened, ...counts, id },
          alreadyImported: false,
          repeated,
          ignored: file.ignored,
          quarantine: waiting.length > 0 ? file.quarantine : undefined
        } satisfies ImportReceipt
      })
    )
  })

/** Enters the file in the ledger, and seals it. The digest names the bytes; the file's name may name a person and stays out. */
const enter = Effect.fnUntraced(function* (
  { actor = desk, digest, kind, observedOn, quarter, source }: Incoming,
  rows: number
) {
  const ledger = yield* Ledger
  const pack = (yield* (yield* Workspace).pinned)?.hash ?? "-"
  const sealing = { actor, quarter: yield* openQuarter(quarter ?? observedOn), on: observedOn, pack }
  yield* ledger.append([
    {
      key: `import:${kind}:${source}:${digest}`,
      kind: "imported",
      quarter: sealing.quarter,
      on: observedOn,
      pack,
      digest,
      count: rows,
      ...actor
    }
  ])
  yield* seal(sealing)
})
const desk: Actor = { actor: "desk", role: "clerk", purpose: "import" }

/** The receipt of a file that came in before: nothing changed. */
const sameFile = (earlier: ImportRecord): ImportReceipt => ({
  record: earlier,
  alreadyImported: true,
  repeated: 0,
  ignored: [],
  quarantine: undefined
})

/** The file describes an earlier day than one of its kind that is already in. */
export class StaleSnapshot
  extends Data.TaggedError("StaleSnapshot")<{
    readonly file: string
    readonly observedOn: string
    readonly newest: string
  }>
  implements Problem.Problem
{
  readonly kind = "refused" as const
  get place() {
    return { file: this.file }
  }
  get says() {
    return Bilingual.both(
      `这份文件反映 ${this.observedOn} 的情况，系统中已有 ${this.newest} 的数据`,
      `This file describes ${this.observedOn}; the workspace already has data of ${this.newest}`
    )
  }
  get remedy() {
    return Bilingual.both(
      "请核对数据日期；确需补录旧数据时加 --historical",
      "Check the day of the data; add --historical to record older data on purpose"
    )
  }
  override get message() {
    return Problem.message(this)
  }
}
