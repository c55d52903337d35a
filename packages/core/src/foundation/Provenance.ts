import { Schema } from "effect"
import { Day } from "./Day.ts"

/**
 * Where a fact comes from: who says so, when it was so, and when we learned it. The two times are never mixed.
 *
 * Shape: `source` is an id such as `register`, `survey` or a department list; `observedOn` is the day the fact was true or seen;
 * `recordedAt` is the UTC instant of recording in ISO 8601.
 */
export const Provenance = Schema.Struct({
  source: Schema.NonEmptyString,
  observedOn: Day,
  recordedAt: Schema.String.pipe(Schema.pattern(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?Z$/))
})
export interface Provenance extends Schema.Schema.Type<typeof Provenance> {}
