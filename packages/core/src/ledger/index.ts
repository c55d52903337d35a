export * as Balance from "./Balance.ts"
export * as Entry from "./Entry.ts"
