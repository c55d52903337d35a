import { Schema } from "effect"

/**
 * A fact is known, not applicable, or unknown; unknown never becomes zero or false.
 *
 * Shape: a known fact is its value, `null` is "does not apply to this person or household" (不适用), and an absent field or
 * `undefined` is "not known" (不详). The encoding is JSON's own, so a record without a field says nothing about it.
 */
export type Fact<A> = A | null | undefined

/** A fact of a record as a Schema field: may be absent (unknown), `null` (not applicable) or a value. */
export const Fact = <A, I>(schema: Schema.Schema<A, I>) => Schema.optionalWith(Schema.NullOr(schema), { exact: true })

export const isKnown = <A>(fact: Fact<A>): fact is A => fact !== undefined && fact !== null
export const isUnknown = <A>(fact: Fact<A>): fact is undefined => fact === undefined
export const isNotApplicable = <A>(fact: Fact<A>): fact is null => fact === null
