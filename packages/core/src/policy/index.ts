export * as Determination from "./Determination.ts"
