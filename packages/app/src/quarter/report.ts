import type { Bilingual, Quarter } from "@doudi/core"
import { Effect } from "effect"
import { Reports } from "../port/Reports.ts"
import { quarterReport } from "./quarterReport.ts"

export interface Report {
  readonly quarter: Quarter.Quarter
  readonly directory: string
  readonly language: Bilingual.Language
}

/**
 * Writes the report of a quarter (季度报告) as workbook, page, table and data. Before the quarter is closed it says so.
 *
 * Fails: `FileProblem`, `StoreFailure`. Returns the files.
 */
export const report = Effect.fn("report")(function* (input: Report) {
  return yield* (yield* Reports).write(input.directory, yield* quarterReport(input))
})
