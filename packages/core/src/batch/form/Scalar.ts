/**
 * One number of the intermediate form (标量): an integer, or plus or minus infinity for a bound that nobody knows.
 *
 * Shape: made by `Form` only, each once, so that equal parts are the same object. `level` is 0 for what a household has one of and
 * `1 + t` for what each row of table `t` has. `least` and `most` hold what the finite values lie between; `open` tells that
 * infinities occur. `kind` follows from them: a `bit` is 0 or 1, an `int` fits 32 bits with a sign, a `wide` is a whole number in a double.
 */
export interface Scalar {
  readonly id: number
  readonly op: Op
  readonly args: ReadonlyArray<Scalar>
  /** The constant, the index of a column or of a place table, the mask of `among`, the bit of `bit`, the table of a fold. */
  readonly at: number
  readonly level: number
  readonly least: number
  readonly most: number
  readonly open: boolean
  readonly kind: Kind
}

export type Kind = "bit" | "int" | "wide"

export type Op =
  | "constant"
  | "column"
  /** The value of a place table for the household's division. */
  | "place"
  | "add"
  | "sub"
  | "mul"
  /** A product in which an infinity stays what it is beside zero. The first factor is finite. */
  | "scale"
  | "min"
  | "max"
  | "less"
  | "upTo"
  | "same"
  | "and"
  | "or"
  | "not"
  /** The second where the first is 1, else the third. */
  | "select"
  /** The same number, known to be finite or to lie in a range: by what is asked beside it, or because a household that leaves it is not used. */
  | "within"
  | "limit"
  /** The whole number at or below the quotient; the divisor is positive. */
  | "floor"
  /** Whether the bit of a mask that stands at a code is set. Codes from 0 to 30; others give 0. */
  | "among"
  | "bit"
  /** Bits side by side, the first lowest. */
  | "pack"
  | Fold

/** What the rows of a household come to together. */
export type Fold = "sum" | "lowest" | "highest" | "any" | "all"
export const isFold = (op: Op): op is Fold =>
  op === "sum" || op === "lowest" || op === "highest" || op === "any" || op === "all"

/** What a fold comes to over no rows. */
export const nothing: Readonly<Record<Fold, number>> = {
  sum: 0,
  lowest: Number.POSITIVE_INFINITY,
  highest: Number.NEGATIVE_INFINITY,
  any: 0,
  all: 1
}

/** Whole numbers of at most this size are added and compared exactly in doubles, whatever is done once with them. */
export const mostExact = 2 ** 52
