/** 文件: everything that enters or leaves as a file. */
export * from "./table/index.ts"
export * from "./form/index.ts"
export * from "./pack/index.ts"
export * as BookFormat from "./book/index.ts"
export { reports, writeReport } from "./report/index.ts"
export * as ReportFormat from "./report/index.ts"
export * from "./key/index.ts"
