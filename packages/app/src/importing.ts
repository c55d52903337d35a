import { Bilingual, type Day, Problem } from "@doudi/core"
import { Clock, Data, Effect } from "effect"
import { type ImportRecord, Imports } from "./port/Imports.ts"
import type { ImportReceipt } from "./Receipt.ts"

/** The receipt of a file that came in before: nothing changed. */
export const sameFile = (earlier: ImportRecord): ImportReceipt => ({
  record: earlier,
  alreadyImported: true,
  repeated: 0,
  ignored: [],
  quarantine: undefined
})

/** Opens an import record within a write, and closes it with its counts. */
export const record = (
  kind: ImportRecord["kind"],
  source: string,
  fileName: string,
  digest: string,
  observedOn: Day.Day
) =>
  Effect.gen(function* () {
    const imports = yield* Imports
    const recordedAt = new Date(yield* Clock.currentTimeMillis).toISOString()
    const opened = { kind, source, fileName, digest, observedOn, recordedAt }
    const id = yield* imports.begin(opened)
    const finish = (counts: Pick<ImportRecord, "rows" | "accepted" | "unchanged" | "quarantined">) =>
      Effect.as(imports.finish(id, counts), { ...opened, ...counts, id } satisfies ImportRecord)
    return { id, recordedAt, finish }
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
