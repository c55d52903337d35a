/** 批量研判: whole populations as columns, and a policy compiled for them. */
export * as Batch from "./Batch.ts"
export * as PopulationFrame from "./PopulationFrame.ts"
