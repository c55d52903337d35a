import { Either } from "effect"
import type { Bilingual } from "../foundation/Bilingual.ts"
import * as Rational from "../foundation/Rational.ts"
import type { Unit } from "../policy/parameter/Parameter.ts"
import type { Policy } from "../policy/Policy.ts"
import * as Setting from "./Setting.ts"
import { SettingRefused } from "./SettingRefused.ts"

/** The most values that are tried in one go. */
export const mostValues = 1001

/** A figure from one value up to another in equal steps (试算区间), both ends included. Unit: as the pack writes it, money in yuan. */
export interface Range {
  readonly where: Omit<Setting.Setting, "to">
  readonly name: Bilingual
  readonly unit: Unit
  readonly values: ReadonlyArray<string>
}

/** Reads `低保标准.urban=700..900/10`. Fails: `SettingRefused`. */
export const parse = (policy: Policy, text: string): Either.Either<Range, SettingRefused> => {
  const equals = text.lastIndexOf("=")
  const written = /^(\d+(?:\.\d+)?)\.\.(\d+(?:\.\d+)?)\/(\d+(?:\.\d+)?)$/.exec(text.slice(equals + 1).trim())
  const [low, high, step] = (written?.slice(1) ?? []).map((part) => Rational.parse(part)!)
  if (equals < 0 || low === undefined || high === undefined || step === undefined) return Either.left(form)
  const steps =
    Rational.compare(step, Rational.zero) > 0
      ? Rational.div(Rational.sub(high, low), step)!
      : Rational.negate(Rational.one)
  if (!Rational.isInteger(steps) || Rational.compare(steps, Rational.one) < 0) return Either.left(uneven)
  if (Rational.compare(steps, Rational.of(mostValues - 1)) > 0) return Either.left(many)
  return Either.map(Setting.whose(policy, text.slice(0, equals)), (where) => {
    const { name, unit } = policy.parameters.get(where.parameter)!
    const values = Array.from({ length: Rational.toNumber(steps) + 1 }, (_, i) =>
      Rational.format(Rational.add(low, Rational.mul(step, Rational.of(i))))
    )
    return { where, name, unit, values }
  })
}

const form = SettingRefused.of(
  ["区间要写成 低保标准.urban=700..900/10", "a range is written as dibao-standard.urban=700..900/10"],
  ["先写起止，再写每一步多少", "First from where to where, then the step"]
)
const uneven = SettingRefused.of(
  ["起止之差不是步长的整数倍，或起不小于止", "the steps do not come out even, or it does not rise"],
  ["例：700..900/10", "Such as 700..900/10"]
)
const many = SettingRefused.of(
  [`一次最多试 ${mostValues} 个数值`, `at most ${mostValues} values are tried at once`],
  ["请加大步长", "Take a larger step"]
)
