import { Schema } from "effect"
import { Day } from "./Day.ts"
import { shell, whole } from "./Discreet.ts"

/**
 * Where a fact comes from: who says so, when it was so, and when we learned it. The two times are never mixed.
 *
 * Shape: `source` is an id such as `register`, `survey` or a department list; `observedOn` is the day the fact was true or seen;
 * `recordedAt` is the UTC instant of recording in ISO 8601.
 */
export const Provenance = shell(
  Schema.Struct({
    source: whole(Schema.NonEmptyString, "the id of a source"),
    observedOn: whole(Day, "a day of the form YYYY-MM-DD"),
    recordedAt: whole(
      Schema.String.pipe(Schema.pattern(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{3})?Z$/)),
      "a UTC instant of the form 2025-07-01T08:00:00Z"
    )
  }),
  "Provenance",
  "source, observedOn and recordedAt"
)
export interface Provenance extends Schema.Schema.Type<typeof Provenance> {}
