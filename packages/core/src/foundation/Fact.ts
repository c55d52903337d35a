import { Schema } from "effect"
import { whole } from "./Discreet.ts"

/**
 * A fact is known, not applicable, or unknown; unknown never becomes zero or false.
 *
 * Shape: a known fact is its value, `null` is "does not apply to this person or household" (不适用), and an absent field or
 * `undefined` is "not known" (不详). The encoding is JSON's own, so a record without a field says nothing about it.
 */
export type Fact<A> = A | null | undefined

/**
 * A fact of a record as a Schema field: may be absent (unknown), `null` (not applicable) or a value.
 *
 * Fails: saying what was `expected`, never what was found.
 */
export const Fact = <A, I>(schema: Schema.Schema<A, I>, expected = "a value of the field") =>
  Schema.optionalWith(whole(Schema.NullOr(schema), `${expected}, or null`), { exact: true })

export const isKnown = <A>(fact: Fact<A>): fact is A => fact !== undefined && fact !== null
export const isUnknown = <A>(fact: Fact<A>): fact is undefined => fact === undefined
export const isNotApplicable = <A>(fact: Fact<A>): fact is null => fact === null
