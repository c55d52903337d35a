import * as Rational from "../foundation/Rational.ts"

/**
 * A share of a whole (占比), such as how many of the needs found are met.
 *
 * Unit: tenths of a percent, a whole number: 873 is 87.3 %. Rounds: half up, once, from the exact fraction. `null` when the
 * base is zero: nothing of nothing is no share.
 */
export type Share = number | null

export const of = (part: number, whole: number): Share => {
  const share = Rational.div(Rational.mul(Rational.of(part), Rational.of(1000)), Rational.of(whole))
  return share === undefined ? null : Number(Rational.n(Rational.round(share, "half-up")))
}

/** `87.3%`, or `—` when there is no base. */
export const display = (share: Share): string => (share === null ? "—" : `${decimal(share)}%`)

/** The number of percent with one decimal, for a cell that has its unit elsewhere: `87.3`. */
export const decimal = (share: number): string =>
  Rational.decimal(Rational.div(Rational.of(share), Rational.of(10))!, 1)
