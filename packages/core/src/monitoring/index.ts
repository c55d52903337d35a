/** 监测: department lists, and what they say that somebody must look at. */
export * as Comparison from "./Comparison.ts"
export * as Clue from "./Clue.ts"
export * from "./matching/index.ts"
