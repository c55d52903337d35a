/** 记录匹配: who of the register a row of a list is, and why. */
export { type Memory, TextColumn } from "./TextColumn.ts"
export * as PersonName from "./PersonName.ts"
export * as JaroWinkler from "./JaroWinkler.ts"
export * as NumberText from "./NumberText.ts"
export * as PersonIndex from "./PersonIndex.ts"
export * as Matching from "./Matching.ts"
export * as MatchGrounds from "./MatchGrounds.ts"
