export * as Clue from "./Clue.ts"
