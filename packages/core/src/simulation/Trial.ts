import { Either } from "effect"
import type { Day } from "../foundation/Day.ts"
import type { Policy } from "../policy/Policy.ts"
import type { PolicyProblem } from "../policy/PolicyProblem.ts"
import type { Household } from "../population/Household.ts"
import { type Outline, of as outlineOf } from "./Outline.ts"
import { sameFigures } from "./SameFigures.ts"
import type { Tried } from "./Setting.ts"

/** A household before and after (试算对照), and whether it had to be asked twice. */
export interface Compared {
  readonly before: Outline
  readonly after: Outline
  readonly twice: boolean
}

/** Compares many households under a policy and under the one that is tried. Fails: as `Policy.determine`. */
export const comparer = (
  policy: Policy,
  tried: Tried,
  on: Day
): ((household: Household) => Either.Either<Compared, PolicyProblem>) => {
  const same = sameFigures(policy, tried.policy, on)
  return (household) =>
    Either.gen(function* () {
      const before = yield* outlineOf(policy, household, on)
      const twice = !same(household)
      return { before, after: twice ? yield* outlineOf(tried.policy, household, on) : before, twice }
    })
}
