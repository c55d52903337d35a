import { Schema } from "effect"
import { Bilingual } from "../../foundation/Bilingual.ts"

/**
 * What a thing of a pack says to one listener in words of its own (另说): to the family in its notice, or to whoever visits it. For a
 * listener without words of its own, `says`, `title` or `name` is said.
 */
export const Tells = Schema.Struct({
  family: Schema.optionalWith(Bilingual, { exact: true }),
  visit: Schema.optionalWith(Bilingual, { exact: true })
})
export interface Tells extends Schema.Schema.Type<typeof Tells> {}

/** The words of its own that a thing may have, as a property of its form. */
export const told = { tells: Schema.optionalWith(Tells, { exact: true }) }
