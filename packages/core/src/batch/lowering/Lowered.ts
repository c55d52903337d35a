import type { Scalar } from "../form/Scalar.ts"

/**
 * A value of the rule language as numbers of the intermediate form (降式值): for each household, or each row of a table, what the
 * traced evaluator would give there.
 *
 * Shape: `absent` is 1 where the value does not apply; what the other numbers are there means nothing, but they are finite or
 * infinities and never out of their range.
 */
export type Lowered = Quantity | Answer | Sign | Rows | Few

/**
 * A number between `low` and `high` over `per`; an infinity where nothing is known of that side. Known exactly when both are equal.
 *
 * Shape: `per` is positive and whole.
 */
export interface Quantity {
  readonly _tag: "Quantity"
  readonly absent: Scalar
  readonly low: Scalar
  readonly high: Scalar
  readonly per: Scalar
}

/** Yes, no or cannot tell, as two bits: certainly and possibly. Both are 0 where it does not apply. */
export interface Answer {
  readonly _tag: "Answer"
  readonly absent: Scalar
  readonly sure: Scalar
  readonly may: Scalar
}

/** A day as its number, or a code or text as the number it has in its list. `unknown` is 0 where it does not apply. */
export interface Sign {
  readonly _tag: "Sign"
  readonly absent: Scalar
  readonly unknown: Scalar
  readonly is: Scalar
}

/**
 * The rows of a table that are in a list, each surely and possibly; `item` is what stands for a row, itself when left out. A list that
 * nobody told has no rows and `unknown` 1; one that does not apply has none and `absent` 1.
 */
export interface Rows {
  readonly _tag: "Rows"
  readonly absent: Scalar
  readonly unknown: Scalar
  readonly table: number
  readonly sure: Scalar
  readonly may: Scalar
  readonly item: Lowered | undefined
}

/** A list that a rule writes out. */
export interface Few {
  readonly _tag: "Few"
  readonly items: ReadonlyArray<{ readonly sure: Scalar; readonly may: Scalar; readonly value: Lowered }>
}

/** Whether a value is one of the household's as a whole, the same for all its rows. */
export const isOfHousehold = (value: Lowered): boolean => {
  switch (value._tag) {
    case "Quantity":
      return [value.absent, value.low, value.high, value.per].every(({ level }) => level === 0)
    case "Answer":
      return [value.absent, value.sure, value.may].every(({ level }) => level === 0)
    case "Sign":
      return [value.absent, value.unknown, value.is].every(({ level }) => level === 0)
    case "Rows":
      return true
    case "Few":
      return value.items.every((one) => one.sure.level === 0 && one.may.level === 0 && isOfHousehold(one.value))
  }
}
