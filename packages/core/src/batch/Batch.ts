/** A policy compiled for many households (批量研判): `compile` once, `evaluate` for every frame, `ofHousehold` for a case that somebody opens. */
export { type Compiled, compile, type Engine, type Options, readyFor } from "./Compiled.ts"
export { evaluate, type Records } from "./Evaluation.ts"
export { type Numbered, type Numbering, numberingOf } from "./Numbering.ts"
export { type Escape, escapes, type Field, pending, type Wanted } from "./Program.ts"
export { type BatchOutcome, ofHousehold, ofPerson } from "./Reading.ts"
export { field, type Results, type Traced } from "./Results.ts"
