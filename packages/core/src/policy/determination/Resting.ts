import { Schema } from "effect"
import { Bilingual } from "../../foundation/Bilingual.ts"
import { Citation } from "../../foundation/Citation.ts"
import { Day } from "../../foundation/Day.ts"
import { always, maybe } from "../../foundation/Property.ts"
import { Certainty } from "../parameter/Parameter.ts"
import { told } from "./Step.ts"

/**
 * How fresh an observation is (时效): within the days the pack gives it, older, made after the day of the determination, or
 * without a limit in the pack, which is said rather than taken for fresh.
 */
export const Freshness = Schema.Literal("fresh", "old", "later", "noLimit")
export type Freshness = typeof Freshness.Type

/** A fact of the register that was read (所据事实), with who said so and when. An unknown fact has no source. */
export const FactRead = Schema.Struct({
  field: always(Schema.String, "key of the field"),
  no: maybe(Schema.Int, "the member it is about"),
  list: maybe(Schema.String, "id of the list, for a fact of one of its entries"),
  entry: maybe(Schema.Int, "which entry of the list, from 1"),
  name: always(Bilingual, "its name"),
  level: always(Schema.Literal(1, 2, 3, 4), "how carefully it must be kept"),
  ...told,
  source: maybe(Schema.String, "who says so"),
  observedOn: maybe(Day, "the day it was true or seen"),
  days: maybe(Schema.Int, "its age on the day of the determination"),
  goodFor: maybe(Schema.Int, "for how many days the pack relies on it"),
  freshness: maybe(Freshness, "within its days, past them, after the day of the determination, or without a limit")
}).annotations({ identifier: "FactRead" })
export interface FactRead extends Schema.Schema.Type<typeof FactRead> {}

/** A published figure that was read (所据参数). */
export const FigureRead = Schema.Struct({
  figure: always(Schema.String, "key of the parameter, with `.urban` or `.rural` where they differ"),
  name: always(Bilingual, "its name"),
  ...told,
  from: maybe(Day, "in force from"),
  until: maybe(Day, "no longer in force on"),
  source: maybe(Citation, "where it was published"),
  checkedOn: maybe(Day, "the day somebody checked it"),
  certainty: maybe(Certainty, "how it was read")
}).annotations({ identifier: "FigureRead" })
export interface FigureRead extends Schema.Schema.Type<typeof FigureRead> {}

/** All that a determination rests on (认定依据), each fact and figure once. */
export const Resting = Schema.Struct({
  facts: always(Schema.Array(FactRead), "facts of the register, each once"),
  figures: always(Schema.Array(FigureRead), "published figures, each once"),
  oldest: maybe(Day, "the oldest observation among the facts that are known"),
  warnings: always(Schema.Array(Bilingual), "what to know before relying on it: observations that are old")
}).annotations({ identifier: "Resting" })
export interface Resting extends Schema.Schema.Type<typeof Resting> {}
