/**
 * Evaluating populations with a policy that was compiled elsewhere (别处研判), the entry `@doudi/core/batch`: for a thread or a process that
 * gets programs and frames as plain data. It needs no policy, no rule language and no other package, and so little memory.
 */
export * as Evaluator from "./Evaluator.ts"
export * as Columns from "./frame/ColumnFrame.ts"
export { escapes, pending, vague } from "./Field.ts"
