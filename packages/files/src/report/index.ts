/** 季度报告: one report, drawn as a workbook, a page, a long table and data. */
export { csv } from "./CsvReport.ts"
export { html } from "./HtmlReport.ts"
export { json, monthJson, monthSchema } from "./JsonReport.ts"
export { reports, writeAny, writeMonth, writeReport } from "./ReportFiles.ts"
export { xlsx } from "./XlsxReport.ts"
