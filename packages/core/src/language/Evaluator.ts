import type { Checked } from "./Checked.ts"
import { compiled, frameOf } from "./Compiler.ts"
import type { Subject } from "./Subject.ts"
import type { Value } from "./Value.ts"

export { budget, EvaluationTooLong } from "./Compiler.ts"
export { FactMalformed, type Subject, subjectOf } from "./Subject.ts"
export { evaluate } from "./Tracer.ts"

/**
 * What an expression comes to for a subject; for a rule of scope `person`, for the member at position `person`.
 *
 * The path for populations: conditions that cannot change the result are skipped. `evaluate` gives the same value with every
 * condition kept. Throws `EvaluationTooLong`, `FactMalformed`.
 */
export const value = (checked: Checked, subject: Subject, person?: number): Value => {
  subject.steps = checked.root.size
  return compiled(checked)(subject, frameOf(checked, subject, person))
}
