import { Schema } from "effect"

/**
 * Where a rule or a value comes from (出处): a document of the pack's `sources.yaml` and the place in it.
 *
 * Shape: `document` is the source's id; `article` as the document numbers it, such as `第九条`.
 */
export const Citation = Schema.Struct({
  document: Schema.NonEmptyString,
  article: Schema.optionalWith(Schema.NonEmptyString, { exact: true })
}).annotations({ identifier: "Citation" })
export interface Citation extends Schema.Schema.Type<typeof Citation> {}
