import type { QuarterReport } from "@doudi/core"
import { Context, type Effect } from "effect"
import type { FileProblem } from "./Tables.ts"

/** Writes a quarter's report in all its forms: workbook, page, table, data. Returns the files written. */
export class Reports extends Context.Tag("app/Reports")<
  Reports,
  {
    readonly write: (
      directory: string,
      report: QuarterReport.QuarterReport
    ) => Effect.Effect<ReadonlyArray<string>, FileProblem>
  }
>() {}
