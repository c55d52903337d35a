/** 命令行: doudi as a function: words in, text and exit code out. */
export type { Manner, Outcome } from "./Cli.ts"
export { ExitCode } from "./ExitCode.ts"
export { answer } from "./main.ts"
export { ofProcess, type Terminal } from "./terminal/Terminal.ts"
