/** 表样: typed rows by the fields of a form, and what a clerk mends. */
export { type Fault, type FaultCode, faults } from "./Fault.ts"
export * from "./FormProblem.ts"
export type { Batch, FaultyRow, Totals } from "./Batch.ts"
export { forEachBatch, readAll, readForm, type Reading, type ReadOptions, type ReadProblem } from "./Reading.ts"
export { sheetOf, writeForm } from "./FormWriter.ts"
export { writeTemplate, writeTemplates } from "./Template.ts"
export * as FileTables from "./FileTables.ts"
export { writeQuarantine, writeQuarantines } from "./Quarantine.ts"
