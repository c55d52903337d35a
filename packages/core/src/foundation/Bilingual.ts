import { Schema } from "effect"

/**
 * A text in the two languages of the project. Staff read the Chinese, developers and reviewers the English.
 *
 * Shape: both present, neither empty.
 */
export const Bilingual = Schema.Struct({ zh: Schema.NonEmptyString, en: Schema.NonEmptyString })
  .annotations({
    identifier: "Bilingual"
  })
  .annotations({
    identifier: "Bilingual"
  })
export interface Bilingual extends Schema.Schema.Type<typeof Bilingual> {}

/** The language a reader asked for. Chinese is the language of the desk. */
export type Language = "zh" | "en"

/** A bilingual text from its two halves. */
export const both = (zh: string, en: string): Bilingual => ({ zh, en })
