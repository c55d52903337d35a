export * as Balance from "./Balance.ts"
export * as Entry from "./Entry.ts"
export * as Holdings from "./Holdings.ts"
