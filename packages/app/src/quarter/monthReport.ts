import { type Bilingual, type Month, MonthReport } from "@doudi/core"
import { Effect } from "effect"
import { pinnedPolicy } from "../policy/pinnedPolicy.ts"
import { Figures } from "../port/Figures.ts"
import { Reports } from "../port/Reports.ts"
import { labels } from "./quarterReport.ts"

/** The tables of a month, laid out, with what their figures can be traced by. */
export const monthReport = Effect.fn("monthReport")(function* (input: {
  readonly month: Month.Month
  readonly language: Bilingual.Language
}) {
  const { policy, pack, hash } = yield* pinnedPolicy
  return MonthReport.of(yield* (yield* Figures).month(input.month), labels(policy), {
    month: input.month,
    district: policy.pack.place ?? policy.title,
    pack: { id: pack, hash },
    language: input.language
  })
})

export interface WriteMonth {
  readonly month: Month.Month
  readonly directory: string
  readonly language: Bilingual.Language
}

/**
 * Writes the tables of a month (月报) as workbook, page, table and data: `2025-10.xlsx` and so on.
 *
 * Fails: `FileProblem`, `StoreFailure`. Returns the files.
 */
export const writeMonth = Effect.fn("writeMonth")(function* (input: WriteMonth) {
  const report = yield* monthReport(input)
  return yield* (yield* Reports).writeMonth(input.directory, report)
})
