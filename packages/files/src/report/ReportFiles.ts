import { Reports } from "@doudi/app"
import type { MonthReport, QuarterReport, Report } from "@doudi/core"
import { type Effect, Layer } from "effect"
import path from "node:path"
import * as AtomicFile from "../table/AtomicFile.ts"
import { attempt } from "../table/Attempt.ts"
import { csv } from "./CsvReport.ts"
import { html } from "./HtmlReport.ts"
import { json, monthJson } from "./JsonReport.ts"
import { xlsx } from "./XlsxReport.ts"

/**
 * Writes a report as `2025Q3.xlsx`, `.html`, `.csv` and `.json` into a folder, which is made when it is not there. Each file is
 * written wholly or not at all; all four are drawn before the first is written. Files of an earlier run are replaced.
 *
 * Returns the paths. Fails: `FileNotWritable`.
 */
export const writeReport = (
  directory: string,
  report: QuarterReport.QuarterReport
): Effect.Effect<ReadonlyArray<string>, AtomicFile.FileNotWritable> =>
  writeFiles(directory, report.about.quarter, report, json(report))

/** The same for the tables of a month, under its name: `2025-10.xlsx`. */
export const writeMonth = (
  directory: string,
  report: MonthReport.MonthReport
): Effect.Effect<ReadonlyArray<string>, AtomicFile.FileNotWritable> =>
  writeFiles(directory, report.about.month, report, monthJson(report))

/** The same for any report: `NAME.xlsx`, `.html` and `.csv` are drawn from it, `.json` holds `data`. */
export const writeAny = (
  directory: string,
  name: string,
  report: Report.Report,
  data: unknown
): Effect.Effect<ReadonlyArray<string>, AtomicFile.FileNotWritable> =>
  writeFiles(directory, name, report, `${JSON.stringify(data, null, 2)}\n`)

const writeFiles = (directory: string, name: string, report: Report.Report, data: string) =>
  attempt<ReadonlyArray<string>, AtomicFile.FileNotWritable>(async () => {
    const drawn: ReadonlyArray<readonly [string, Uint8Array]> = [
      ["xlsx", await xlsx(report)],
      ["html", Buffer.from(await html(report))],
      ["csv", Buffer.from(csv(report))],
      ["json", Buffer.from(data)]
    ]
    AtomicFile.ensureFolder(directory)
    const written: Array<string> = []
    for (const [extension, bytes] of drawn) {
      const file = path.join(directory, `${name}.${extension}`)
      await AtomicFile.write(file, (sink) => sink.write(bytes))
      written.push(file)
    }
    return written
  })

/** The port of the use cases, on files. */
export const reports: Layer.Layer<Reports> = Layer.succeed(Reports, { write: writeReport, writeMonth, writeAny })
