import { Schema } from "effect"
import { Bilingual } from "../../foundation/Bilingual.ts"
import { always, maybe } from "../../foundation/Property.ts"

/** A fact to ask for (待问事项): in which words, whom, and where the answer is recorded. */
export const Question = Schema.Struct({
  field: always(Schema.String, "key of the field"),
  no: maybe(Schema.Int, "the member it is about"),
  list: maybe(Schema.String, "id of the list, for a fact of one of its entries"),
  entry: maybe(Schema.Int, "which entry of the list, from 1"),
  name: always(Bilingual, "name of the fact"),
  asks: always(Bilingual, "the question"),
  answeredBy: always(Schema.String, "`family`, `village` or the id of a department"),
  answeredByName: always(Bilingual, "the same as people say it"),
  recordedIn: always(Bilingual, "form and column that hold the answer"),
  orFrom: maybe(Bilingual, "another field from which it follows as well")
}).annotations({ identifier: "Question" })
export interface Question extends Schema.Schema.Type<typeof Question> {}

/** A single answer that would already settle the outcome. */
export const Shortcut = Schema.Struct({
  question: always(Question, "the question"),
  answer: always(Bilingual, "an answer that settles it alone"),
  settles: always(Schema.Literal("Entitled", "NotEntitled"), "to what")
}).annotations({ identifier: "Shortcut" })
export interface Shortcut extends Schema.Schema.Type<typeof Shortcut> {}

/**
 * What would settle an outcome that cannot be told.
 *
 * `surely` settles it whatever the answers are, and no question of it can be left out. Each of `maybe` settles it alone if the
 * answer is the one named, those first whom it costs least to ask.
 */
export const Settlement = Schema.Struct({
  surely: always(Schema.NonEmptyArray(Question), "settles it whatever the answers are"),
  maybe: always(Schema.Array(Shortcut), "single answers that settle it alone")
}).annotations({ identifier: "Settlement" })
export interface Settlement extends Schema.Schema.Type<typeof Settlement> {}
