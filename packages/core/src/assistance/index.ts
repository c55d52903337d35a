export * as Plan from "./Plan.ts"
