import { Schema } from "effect"

/**
 * A property of a form that programs read, with what it says (属性说明). The reference page and the JSON Schema are made from it.
 *
 * `always` stands in every record, `maybe` may be absent.
 */
export const always = <A, I, R>(schema: Schema.Schema<A, I, R>, says: string) =>
  Schema.propertySignature(schema).annotations({ description: says })

export const maybe = <A, I, R>(schema: Schema.Schema<A, I, R>, says: string) =>
  Schema.optionalWith(schema, { exact: true }).annotations({ description: says })
