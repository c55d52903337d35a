/** 本机存储: the embedded store in one SQLite file. */
export * as SqliteStore from "./SqliteStore.ts"
export * from "./OpenProblem.ts"
export * from "./backup/index.ts"
export { applicationId, type Config } from "./Opening.ts"
export { NodeHash } from "@doudi/sql"
