import type { Schema } from "effect"

/**
 * A schema whose errors say what was expected and never what was found, because parse errors reach logs.
 *
 * `whole` covers everything inside the schema too; `shell` only the schema's own refusal, so that the errors of fields inside
 * keep their path and their own words.
 */
export const whole = <A, I>(schema: Schema.Schema<A, I>, expected: string): Schema.Schema<A, I> =>
  schema.annotations({ message: () => ({ message: `expected ${expected}`, override: true }) })

export const shell = <A, I>(schema: Schema.Schema<A, I>, name: string, expected: string): Schema.Schema<A, I> =>
  schema.annotations({ identifier: name, message: () => `expected ${expected}` })
