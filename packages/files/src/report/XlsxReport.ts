import type { Report } from "@doudi/core"
import { coverSheet } from "./XlsxCover.ts"
import { tableSheet } from "./XlsxSheet.ts"
import { indexSheet } from "./XlsxIndex.ts"
import { defaultFont } from "./XlsxStyle.ts"

/**
 * The report as a workbook (工作簿): a cover, then each table on its own sheet, with native charts, and last a list of all figures
 * with their numbers. Figures are numbers with a format; nothing is a formula. Equal reports give equal bytes: the file carries the day of the report as its date.
 */
export const xlsx = async (report: Report.Report): Promise<Uint8Array> => {
  const { writeXlsx } = await import("hucre/xlsx")
  const made = new Date(`${report.day}T00:00:00Z`)
  return writeXlsx({
    sheets: [
      coverSheet(report),
      ...report.sections.flatMap((section) => section.tables.map((table) => tableSheet(table, section, report))),
      ...(report.traced ? [indexSheet(report)] : [])
    ],
    defaultFont,
    properties: { title: report.title, created: made, modified: made }
  })
}
