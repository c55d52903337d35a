export * as KeyFile from "./KeyFile.ts"
