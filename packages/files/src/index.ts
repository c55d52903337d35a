export { reports, writeReport } from "./report/index.ts"
export * as ReportFormat from "./report/index.ts"
export * from "./pack/index.ts"
