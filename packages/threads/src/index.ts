/** 多线程: a pool of threads that share memory, and the evaluation of a population on it. */
export * as Evaluations from "./Evaluations.ts"
export * as Matchings from "./Matchings.ts"
export * as Pool from "./Pool.ts"
export type { Stretch } from "./Round.ts"
