import { Either } from "effect"
import type { Day } from "../../foundation/Day.ts"
import * as Rational from "../../foundation/Rational.ts"
import type { MissingFact } from "../../policy/determination/Determination.ts"
import type { Policy } from "../../policy/Policy.ts"
import type { PolicyProblem } from "../../policy/PolicyProblem.ts"
import * as IncomePath from "./IncomePath.ts"
import * as Standing from "../Standing.ts"

/** What a household gets at one income. Unit: fen; `help` over twelve months, `once` what is paid once. */
export interface Point {
  readonly income: number
  readonly help: number
  readonly once: number
  /** What is held, as one text: two points with the same text differ in amounts only. */
  readonly held: string
  readonly standing: Standing.Standing
}

/** What all incomes of a range have in common: bounds of the help, when everything that is held is the same for all of them. */
export interface Range {
  readonly low: number
  readonly high: number
  readonly help: readonly [least: number, most: number]
  readonly once: readonly [least: number, most: number]
}

/** How far two bounds are apart. */
export const width = ([least, most]: Range["help"]): number => most - least

/** Something about the household is open that no income settles: facts, or `chosen`, programmes whose amount or award somebody chooses. */
export interface Open {
  readonly _tag: "Open"
  readonly missing: ReadonlyArray<MissingFact>
  readonly chosen: ReadonlyArray<string>
}

/**
 * The help of a household as a function of one income (收入与帮扶曲线), asked point by point and range by range.
 *
 * A range is asked with the income as a number between two bounds; the rules' own three-valued logic then says what holds of all
 * incomes in it, so that nothing between two points is overlooked. Throws `Stop` with what keeps the policy from answering.
 */
export class HelpCurve {
  private readonly policy: Policy
  private readonly path: IncomePath.IncomePath
  private readonly on: Day
  private readonly points = new Map<number, Point>()
  /** Evaluations so far, against a caller's budget. */
  asked = 0
  constructor(policy: Policy, path: IncomePath.IncomePath, on: Day) {
    this.policy = policy
    this.path = path
    this.on = on
  }

  at(income: number): Point {
    const known = this.points.get(income)
    if (known !== undefined) return known
    this.asked++
    const standing = this.take(Standing.of(this.policy, IncomePath.at(this.path, income), this.on))
    const unsettled = standing.holdings.filter(
      ({ amount, band, holds, open, pays }) =>
        holds !== true || band !== undefined || (pays !== undefined && amount === undefined && open !== undefined)
    )
    if (unsettled.length > 0) {
      const missing = unsettled.flatMap(({ open }) => open?.missing ?? [])
      const chosen = unsettled.filter(({ band }) => band !== undefined || missing.length === 0).map(({ id }) => id)
      throw new Stop({ _tag: "Open", missing, chosen })
    }
    const money = Standing.moneyOf(standing.holdings)
    const held = standing.holdings.map(Standing.keyOf).join("\n")
    const point = { income, help: Standing.yearly(money), once: money.once, held, standing }
    this.points.set(income, point)
    return point
  }

  /** Absent when not everything is the same for all incomes of the range, or that cannot be seen at once. */
  over(low: number, high: number): Range | undefined {
    this.asked++
    const { holdings } = this.take(Standing.of(this.policy, IncomePath.over(this.path, low, high), this.on))
    const [help, once] = [
      [0, 0],
      [0, 0]
    ] as [[number, number], [number, number]]
    for (const { holds, pays, low, high, open } of holdings) {
      if (holds !== true) return undefined
      if (pays === undefined || (low === undefined && high === undefined && open === undefined)) continue
      if (low === undefined || high === undefined) return undefined
      const [sums, times] = pays === "once" ? [once, 1] : [help, pays === "month" ? 12 : 1]
      sums[0] += times * whole(low, "floor")
      sums[1] += times * whole(high, "ceiling")
    }
    return { low, high, help, once }
  }

  private take<A>(result: Either.Either<A, PolicyProblem>): A {
    if (Either.isRight(result)) return result.right
    throw new Stop({ _tag: "Failed", problem: result.left })
  }
}

/** The bounds of an amount that is whole fen at every point. */
const whole = (r: Rational.Rational, mode: "floor" | "ceiling"): number => Number(Rational.n(Rational.round(r, mode)))

/** Ends a walk along a curve: an open fact, or a problem of the policy. */
export class Stop {
  readonly why: Open | { readonly _tag: "Failed"; readonly problem: PolicyProblem }
  constructor(why: Stop["why"]) {
    this.why = why
  }
}
