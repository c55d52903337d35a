import type { MonthReport, QuarterReport, Report } from "@doudi/core"
import { Context, type Effect } from "effect"
import type { FileProblem } from "./Tables.ts"

/** Writes a report in all its forms: workbook, page, table, data. Returns the files written. */
export class Reports extends Context.Tag("app/Reports")<
  Reports,
  {
    readonly write: (
      directory: string,
      report: QuarterReport.QuarterReport
    ) => Effect.Effect<ReadonlyArray<string>, FileProblem>
    /** The same for the tables of a month. */
    readonly writeMonth: (
      directory: string,
      report: MonthReport.MonthReport
    ) => Effect.Effect<ReadonlyArray<string>, FileProblem>
    /** The same for any other report, under a name; `data` is what the JSON file holds. */
    readonly writeAny: (
      directory: string,
      name: string,
      report: Report.Report,
      data: unknown
    ) => Effect.Effect<ReadonlyArray<string>, FileProblem>
  }
>() {}
