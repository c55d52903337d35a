/**
 * Who takes part, by the name a process is started with, the limit first. Loaded one at a time, so that none carries another's
 * library in its memory.
 */
import type { Contestant } from "./Contestant.ts"

export const contestants: Readonly<Record<string, () => Promise<Contestant>>> = {
  hand: async () => (await import("./hand.ts")).hand,
  wasm: async () => (await import("./compiled.ts")).compiled("wasm"),
  script: async () => (await import("./compiled.ts")).compiled("script"),
  twoThreads: async () => (await import("./twoThreads.ts")).twoThreads,
  kernels: async () => (await import("./compiled.ts")).compiled("kernels"),
  traced: async () => (await import("./traced.ts")).traced,
  duckdb1: async () => (await import("./duckdb.ts")).duckdb(1),
  duckdb2: async () => (await import("./duckdb.ts")).duckdb(2),
  gorules: async () => (await import("./gorules.ts")).gorules,
  jsonRules: async () => (await import("./jsonRules.ts")).jsonRules
}
