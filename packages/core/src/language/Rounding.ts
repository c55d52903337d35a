import * as Rational from "../foundation/Rational.ts"
import type { FunctionId } from "./Functions.ts"
import { isMoney, type Unit } from "./Type.ts"

/**
 * How a rule rounds (取整): the function's mode, and the step whose multiples it takes.
 *
 * Reading: after the number stands either how many decimals to keep, or the step itself as an amount with a unit. `round up(x, -1)`
 * and `round up(x, yuan(10))` both give tens of yuan.
 * Unit: for money the decimals are those of yuan: 0 is whole yuan, 1 whole jiao, 2 whole fen.
 */
export const roundings = {
  floor: "floor",
  ceiling: "ceiling",
  roundUp: "up",
  roundDown: "down",
  roundHalfUp: "half-up",
  roundHalfDown: "half-down",
  roundHalfEven: "half-even"
} as const satisfies Partial<Record<FunctionId, Rational.RoundingMode>>
export type RoundingId = keyof typeof roundings

export const isRounding = (id: FunctionId): id is RoundingId => Object.hasOwn(roundings, id)

/** How many decimals a rule may keep, to either side of the point. */
export const mostDecimals = 9

/** The step that rounding to some decimals means. Unit: of the number itself, so for money in fen. */
export const stepOf = (decimals: number, unit: Unit | undefined): Rational.Rational => {
  const places = isMoney(unit) ? decimals - 2 : decimals
  const power = Rational.of(10n ** BigInt(Math.abs(places)))
  return places > 0 ? Rational.div(Rational.one, power)! : power
}
