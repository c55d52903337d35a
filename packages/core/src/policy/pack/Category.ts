import { Schema } from "effect"
import { Bilingual } from "../../foundation/Bilingual.ts"
import { CitationText, Conditions, Formula, Id } from "./Condition.ts"
import { Exit } from "./Exit.ts"
import { Review } from "./Review.ts"
import { told } from "./Tells.ts"

/**
 * A class of the low-income population (救助类别): whom a bureau recognises, and under which conditions.
 *
 * Shape: all of `when` must hold. Its `name` is a yes or no in the rules of later categories, programmes and needs, so
 * precedence is a condition like any other: `not(低保)`. A person category is asked of every living member.
 */
export const Category = Schema.Struct({
  id: Id,
  name: Bilingual,
  /** The full name, for letters and lists. */
  title: Bilingual,
  ...told,
  unit: Schema.Literal("household", "person"),
  /** Id of the department that recognises it. */
  department: Id,
  source: CitationText,
  /** How long a recognition holds before it must be applied for again. Unit: months. */
  validMonths: Schema.optionalWith(Schema.NumberFromString.pipe(Schema.int(), Schema.positive()), { exact: true }),
  /** How soon it is looked at again (定期核查). */
  reviews: Schema.optionalWith(Schema.Array(Review), { default: () => [] }),
  /** Ways out that are softened by a grace period (渐退期). They bring the facts `…渐退` and `…渐退金额`, which rules may use. */
  exits: Schema.optionalWith(Schema.Array(Exit), { default: () => [] }),
  note: Schema.optionalWith(Bilingual, { exact: true }),
  when: Conditions,
  amount: Schema.optionalWith(Formula, { exact: true })
})
export interface Category extends Schema.Schema.Type<typeof Category> {}
