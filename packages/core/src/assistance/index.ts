/** 救助帮扶: what a household needs, what is due, and which offer wins. */
export * as Need from "./Need.ts"
export * as Overlap from "./Overlap.ts"
export * as Exclusion from "./Exclusion.ts"
export * as Plan from "./Plan.ts"
export * as Programme from "./Programme.ts"
export * as Assessment from "./Assessment.ts"
export * as GoldenCase from "./GoldenCase.ts"
export * as WorkedOut from "./WorkedOut.ts"
