import { Schema } from "effect"
import { addMonths, type Day } from "../../foundation/Day.ts"
import { CitationText, RuleText } from "./Condition.ts"
import type { Checked } from "../../language/Checked.ts"
import { value } from "../../language/Evaluator.ts"
import type { Subject } from "../../language/Subject.ts"
import { truth } from "../../language/Value.ts"

/**
 * How soon those in a category are looked at again (定期核查). The first whose `when` holds counts; one without `when` is for all others.
 *
 * Unit: months.
 */
export const Review = Schema.Struct({
  months: Schema.NumberFromString.pipe(Schema.int(), Schema.positive()),
  when: Schema.optionalWith(RuleText, { exact: true }),
  source: CitationText
})
export interface Review extends Schema.Schema.Type<typeof Review> {}

/** A review with its condition checked. */
export interface LinkedReview extends Review {
  readonly checked: Checked | undefined
}

/**
 * The day by which a recognition is to be looked at again; `undefined` when the pack says nothing of it.
 *
 * Reading: where it cannot be told which interval holds, the shortest that may hold does, so that nobody is forgotten.
 */
export const dueBy = (
  reviews: ReadonlyArray<LinkedReview>,
  subject: Subject,
  person: number | undefined
): Day | undefined => {
  let months: number | undefined
  for (const review of reviews) {
    const holds = review.checked === undefined ? true : truth(value(review.checked, subject, person))
    if (holds === false) continue
    months = months === undefined ? review.months : Math.min(months, review.months)
    if (holds === true) break
  }
  return months === undefined ? undefined : addMonths(subject.on, months)
}
