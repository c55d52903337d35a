/** A policy compiled for many households (批量研判): `compile` once, `evaluate` for every frame, `ofHousehold` for a case that somebody opens. */
export { type Compiled, compile, type Engine, type Options, readyFor } from "./Compiled.ts"
export { type Begun, begin, evaluate } from "./Evaluation.ts"
export { packedFor } from "./Packing.ts"
export { type Climbed, climb, type TakeStretch, type Told, traceClimb } from "./along/Climbing.ts"
export { slopeOf } from "./along/AlongColumns.ts"
export { Assessor, type Identified } from "./keeping/Assessor.ts"
export type { Records } from "./leaving/Leaving.ts"
export { type Conditions, type Numbering, numberingOf } from "./Numbering.ts"
export { type Escape, escapes, type Field, ofPersons, pending, vague, type Wanted } from "./Program.ts"
export type { Fact, Facts } from "./frame/Facts.ts"
export {
  type BatchOutcome,
  failing,
  type First,
  firstOf,
  margin,
  missing,
  ofHousehold,
  ofPerson
} from "./reading/Reading.ts"
export { type BatchNeed, needs } from "./reading/ReadingNeeds.ts"
export { type BatchOffer, offers, paidUpTo } from "./reading/ReadingOffers.ts"
export { give, marks, states } from "./ranking/Slot.ts"
export { field, type Results, type Traced } from "./reading/Results.ts"
export type { Target } from "./run/Data.ts"
