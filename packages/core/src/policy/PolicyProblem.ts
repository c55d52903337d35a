import { Data } from "effect"
import { both } from "../foundation/Bilingual.ts"
import { message, type Problem } from "../foundation/Problem.ts"
import type { EvaluationTooLong } from "./Evaluator.ts"
import type { ParameterNotInForce } from "./Parameter.ts"
import type { FactMalformed } from "./Subject.ts"

/** What can keep a policy from saying anything of a household. */
export type PolicyProblem = ParameterNotInForce | AmountNotWhole | FactMalformed | EvaluationTooLong

/** A formula gave an amount that is not whole fen, and the rule does not say how to round. */
export class AmountNotWhole extends Data.TaggedError("AmountNotWhole")<{ readonly path: string }> implements Problem {
  readonly kind = "refused" as const
  get says() {
    return both(
      `公式 ${this.path} 的结果不是整分，规则没有写明如何取整`,
      `The formula ${this.path} gives an amount that is not whole fen, and does not say how to round`
    )
  }
  get remedy() {
    return both(
      "请在公式中写明取整方式，例如 进位(…, 0)",
      "Write the rounding into the formula, such as round up(…, 0)"
    )
  }
  get place() {
    return { path: this.path }
  }
  override get message() {
    return message(this)
  }
}
