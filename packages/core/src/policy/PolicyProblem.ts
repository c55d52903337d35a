import { Data } from "effect"
import { both } from "../foundation/Bilingual.ts"
import { message, type Problem } from "../foundation/Problem.ts"
import type { EvaluationTooLong } from "../language/Evaluator.ts"
import type { ParameterNotInForce } from "./parameter/Parameter.ts"
import type { FactMalformed } from "../language/Subject.ts"

/** What can keep a policy from saying anything of a household. */
export type PolicyProblem =
  | ParameterNotInForce
  | AmountNotWhole
  | BandReversed
  | FactMalformed
  | FactUndeclared
  | EvaluationTooLong

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

/** A record holds a fact under an id that the pack does not ask for. It is refused, because leaving it out would change the answer. */
export class FactUndeclared extends Data.TaggedError("FactUndeclared")<{ readonly key: string }> implements Problem {
  readonly kind = "refused" as const
  get says() {
    return both(`政策包没有采集项“${this.key}”`, `The pack does not ask for a fact “${this.key}”`)
  }
  get remedy() {
    return both(
      "请在政策包 inputs.yaml 中登记该项，或更正档案中的标识",
      "Declare it in the pack's inputs.yaml, or correct its id in the record"
    )
  }
  get place() {
    return { path: this.key }
  }
  override get message() {
    return message(this)
  }
}

/** The lower end of a band of amounts came out above the higher one. */
export class BandReversed extends Data.TaggedError("BandReversed")<{ readonly path: string }> implements Problem {
  readonly kind = "refused" as const
  get says() {
    return both(`幅度 ${this.path} 的下限高于上限`, `The lower end of the band ${this.path} is above its higher end`)
  }
  get remedy() {
    return both(
      "请核对 between 的 low 和 high，必要时用 最小、最大 限定",
      "Check low and high of `between`; bound them with min and max where needed"
    )
  }
  get place() {
    return { path: this.path }
  }
  override get message() {
    return message(this)
  }
}
