/** A policy compiled for many households (批量研判): `compile` once, `evaluate` for every frame, `ofHousehold` for a case that somebody opens. */
export { type Compiled, compile, type Engine, type Options, readyFor } from "./Compiled.ts"
export { evaluate } from "./Evaluation.ts"
export type { Records } from "./Leaving.ts"
export { type Conditions, type Numbering, numberingOf } from "./Numbering.ts"
export { type Escape, escapes, type Field, pending, vague, type Wanted } from "./Program.ts"
export type { Fact, Facts } from "./Facts.ts"
export { type BatchOutcome, margin, missing, ofHousehold, ofPerson } from "./Reading.ts"
export { field, type Results, type Traced } from "./Results.ts"
